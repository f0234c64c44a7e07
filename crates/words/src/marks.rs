// How a message with arguments is written in the module: its text, with these marks in it. The
// compiler writes it, `pattern.rs` reads it. No text holds a control character, the compiler sees to
// that.

/// Before the digit of an argument: here it is written.
pub(crate) const ARGUMENT: char = '\u{1}';
/// Before the digit of an argument: here one of several texts is taken, by it. Each is its selector,
/// `IS`, the text, and `OR`; the last, for all the rest, has no selector. Then comes `END`.
pub(crate) const BY: char = '\u{2}';
pub(crate) const IS: char = '\u{3}';
pub(crate) const OR: char = '\u{4}';
pub(crate) const END: char = '\u{5}';
