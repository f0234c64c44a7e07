//! "Where am I": the device's position, asked for only when the visitor presses for it, and made
//! into the nearest town at once. The position itself is never stored.

use crate::geo::point::Point;

/// How far the request has got.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nearby {
    #[default]
    Off,
    Asking,
    Refused(LocateError),
}

/// Why there is no position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LocateError {
    #[error("the visitor, or the page around, does not allow it")]
    Denied,
    #[error("the device does not find where it is")]
    Unavailable,
    #[error("the device has not answered in time")]
    TooLate,
}

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Message {
    Pressed,
    Located(Point),
    Refused(LocateError),
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Request {
    AskForPosition,
    /// Name the town nearest to here, and forget the position.
    TakeNearest(Point),
}

impl Nearby {
    pub fn update(&mut self, message: Message) -> Option<Request> {
        match (*self, message) {
            // A second press while the browser asks changes nothing.
            (Self::Asking, Message::Pressed) => None,
            (_, Message::Pressed) => {
                *self = Self::Asking;
                Some(Request::AskForPosition)
            }
            (Self::Asking, Message::Located(point)) => {
                *self = Self::Off;
                Some(Request::TakeNearest(point))
            }
            (Self::Asking, Message::Refused(why)) => {
                *self = Self::Refused(why);
                None
            }
            // An answer that nobody waits for any more.
            (_, Message::Located(_) | Message::Refused(_)) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_asked_for_once_and_taken_once() {
        let here = Point::new(45.76, 4.84).expect("a point");
        let mut nearby = Nearby::default();
        assert_eq!(nearby.update(Message::Located(here)), None);
        assert_eq!(
            nearby.update(Message::Pressed),
            Some(Request::AskForPosition)
        );
        assert_eq!(nearby.update(Message::Pressed), None);
        assert_eq!(
            nearby.update(Message::Located(here)),
            Some(Request::TakeNearest(here))
        );
        assert_eq!(nearby, Nearby::Off);
        assert_eq!(nearby.update(Message::Located(here)), None);
    }

    #[test]
    fn after_a_refusal_one_may_ask_again() {
        let mut nearby = Nearby::default();
        nearby.update(Message::Pressed);
        assert_eq!(nearby.update(Message::Refused(LocateError::Denied)), None);
        assert_eq!(nearby, Nearby::Refused(LocateError::Denied));
        assert_eq!(
            nearby.update(Message::Pressed),
            Some(Request::AskForPosition)
        );
    }
}
