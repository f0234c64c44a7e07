//! Sines of angles on the globe, in radians: none is more than half a turn.
//!
//! The standard functions first bring any angle, however large, into the first turn: 3 KB of the
//! module for a step that nothing here needs.

use std::f64::consts::FRAC_PI_2;

/// Terms of the series that count at half a turn.
const TERMS: u32 = 14;

/// The sine of an angle of at most half a turn, either way.
pub(super) fn sine(angle: f64) -> f64 {
    let square = angle * angle;
    let (mut sum, mut term) = (0.0, angle);
    for n in 1..=TERMS {
        sum += term;
        term *= -square / f64::from(2 * n * (2 * n + 1));
    }
    sum
}

/// The cosine of an angle of at most a quarter of a turn, either way.
pub(super) fn cosine(angle: f64) -> f64 {
    sine(FRAC_PI_2 - angle)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_are_the_standard_ones(share in -1.0..=1.0_f64) {
            let (half, quarter) = (share * 2.0 * FRAC_PI_2, share * FRAC_PI_2);
            prop_assert!((sine(half) - half.sin()).abs() < 1e-14);
            prop_assert!((cosine(quarter) - quarter.cos()).abs() < 1e-14);
        }
    }
}
