//! z-scores and percentiles of the normal distribution.

/// The share, in per cent, of children whose z-score is lower. Off by less than 0.00001 points
/// (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17).
pub fn percentile(z: f64) -> f64 {
    if z.is_nan() {
        return f64::NAN;
    }
    let distance = z.abs();
    let density = (-0.5 * distance * distance).exp() / std::f64::consts::TAU.sqrt();
    let t = 1.0 / (1.0 + 0.231_641_9 * distance);
    let above = density
        * t
        * (0.319_381_530
            + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
    100.0 * if z < 0.0 { above } else { 1.0 - above }
}

/// The z-score below which `percent` per cent of children lie; none for 0, 100 and what lies outside. The inverse of
/// [`percentile`], found by halving.
pub fn z_of_percentile(percent: f64) -> Option<f64> {
    if !(percent > 0.0 && percent < 100.0) {
        return None;
    }
    let (mut low, mut high) = (-12.0_f64, 12.0_f64);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if percentile(middle) < percent {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(f64::midpoint(low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_percentiles() {
        // Tables of the normal distribution.
        for (z, percent) in [
            (0.0, 50.0),
            (1.0, 84.134_474_6),
            (-1.0, 15.865_525_4),
            (1.959_963_985, 97.5),
            (-2.0, 2.275_013_2),
            (-3.0, 0.134_989_8),
            (3.0, 99.865_010_2),
        ] {
            assert!((percentile(z) - percent).abs() < 1e-5, "{z}: {}", percentile(z));
        }
        assert!((z_of_percentile(3.0).unwrap() + 1.880_793_6).abs() < 1e-5);
        assert!((z_of_percentile(85.0).unwrap() - 1.036_433_4).abs() < 1e-5);
        for outside in [0.0, 100.0, -1.0, 101.0, f64::NAN] {
            assert_eq!(z_of_percentile(outside), None);
        }
        assert!(percentile(f64::NAN).is_nan());
    }
}
