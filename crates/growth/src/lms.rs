//! The LMS method at one age.

/// L, M and S of a measure at one age and sex.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lms {
    /// Box-Cox power: 1 is symmetrical.
    pub l: f64,
    /// Median, in the measure's unit.
    pub m: f64,
    /// Coefficient of variation.
    pub s: f64,
}

/// Below this the power is taken for 0, where the formula's limit is the logarithm.
const ZERO_POWER: f64 = 1e-6;

impl Lms {
    /// The z-score of a value greater than 0, by the formula alone.
    pub fn z(&self, value: f64) -> f64 {
        let Self { l, m, s } = *self;
        if l.abs() < ZERO_POWER {
            (value / m).ln() / s
        } else {
            ((value / m).powf(l) - 1.0) / (l * s)
        }
    }

    /// The value at a z-score, by the formula alone; none where the formula has no value (far out on a skewed side).
    pub fn value(&self, z: f64) -> Option<f64> {
        let Self { l, m, s } = *self;
        if l.abs() < ZERO_POWER {
            return Some(m * (s * z).exp());
        }
        let base = 1.0 + l * s * z;
        (base > 0.0).then(|| m * base.powf(1.0 / l))
    }

    /// The z-score with WHO's restriction for measures that depend on weight: beyond ±3 each further step is as wide as
    /// the one between 2 and 3 SD on that side, because the data do not reach there and the formula would run off
    /// (WHO Child Growth Standards: Methods and development, 2006, chapter 7).
    pub fn z_restricted(&self, value: f64) -> f64 {
        let z = self.z(value);
        match self.tail(z) {
            Some(tail) => tail.z(value),
            None => z,
        }
    }

    /// The value at a z-score under the same restriction.
    pub fn value_restricted(&self, z: f64) -> Option<f64> {
        match self.tail(z) {
            Some(tail) => Some(tail.value(z)).filter(|value| *value > 0.0),
            None => self.value(z),
        }
    }

    fn tail(&self, z: f64) -> Option<Tail> {
        let sign = if z > 3.0 {
            1.0
        } else if z < -3.0 {
            -1.0
        } else {
            return None;
        };
        let (two, three) = (self.value(2.0 * sign)?, self.value(3.0 * sign)?);
        Some(Tail {
            sign,
            three,
            step: (three - two).abs(),
        })
    }
}

/// The straight line on which a restricted z-score goes on beyond ±3.
struct Tail {
    sign: f64,
    /// Value at ±3.
    three: f64,
    /// Value of one further z, greater than 0.
    step: f64,
}

impl Tail {
    fn z(&self, value: f64) -> f64 {
        3.0 * self.sign + (value - self.three) / self.step
    }

    fn value(&self, z: f64) -> f64 {
        self.three + (z - 3.0 * self.sign) * self.step
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_power_of_nought_is_the_logarithm() {
        let (near, nought) = (
            Lms {
                l: 2e-6,
                m: 10.0,
                s: 0.1,
            },
            Lms {
                l: 0.0,
                m: 10.0,
                s: 0.1,
            },
        );
        for value in [7.0, 10.0, 14.0] {
            assert!((near.z(value) - nought.z(value)).abs() < 1e-4);
        }
    }

    #[test]
    fn beyond_three_the_steps_stay_as_wide_as_the_last() {
        // A row of WHO's weight-for-length for boys, and the two values that pharmaverse's `admiralpeds` tests with it.
        let row = Lms {
            l: -0.3521,
            m: 3.3278,
            s: 0.0889,
        };
        let (two, three) = (row.value(2.0).unwrap(), row.value(3.0).unwrap());
        let expected = 3.0 + (5.0 - three) / (three - two);
        assert!(expected > 3.0);
        assert!((row.z_restricted(5.0) - expected).abs() < 1e-9);
        let (minus_two, minus_three) = (row.value(-2.0).unwrap(), row.value(-3.0).unwrap());
        let expected = -3.0 + (2.0 - minus_three) / (minus_two - minus_three);
        assert!(expected < -3.0);
        assert!((row.z_restricted(2.0) - expected).abs() < 1e-9);
    }

    #[test]
    fn the_formula_may_have_no_value_far_out() {
        // Strongly skewed: 1 + L S z is 0 at z = 2.
        let row = Lms {
            l: -2.5,
            m: 20.0,
            s: 0.2,
        };
        assert!(row.value(1.9).is_some());
        assert_eq!(row.value(2.1), None);
        assert_eq!(row.value_restricted(4.0), None);
    }
}
