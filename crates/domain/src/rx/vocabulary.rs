//! The closed word lists of a prescription line: forms, routes, units, food, weekdays.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal [$($spelling:literal),* $(,)?];)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word in files and payloads.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// Spellings the parser knows, lower case, words separated by one space; the first is the one written back.
            pub const fn spellings(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($spelling),*]),* }
            }

            /// The first spelling.
            pub(crate) fn short(self) -> &'static str {
                self.spellings().first().copied().unwrap_or(self.as_str())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

words! {
    /// What the medicine comes as.
    Form {
        /// Tablet.
        Tablet = "tablet" ["tab", "tabs", "tablet", "tablets"];
        /// Capsule.
        Capsule = "capsule" ["cap", "caps", "capsule", "capsules"];
        /// Syrup.
        Syrup = "syrup" ["syr", "syp", "syrup"];
        /// Suspension.
        Suspension = "suspension" ["susp", "suspension"];
        /// Solution.
        Solution = "solution" ["soln", "solution"];
        /// Drops by mouth, or drops of which nobody said where.
        Drops = "drops" ["drops", "gtt"];
        /// Eye drops.
        EyeDrops = "eye_drops" ["eye drops", "eye drop", "e/d"];
        /// Ear drops.
        EarDrops = "ear_drops" ["ear drops", "ear drop"];
        /// Nose drops.
        NasalDrops = "nasal_drops" ["nasal drops", "nasal drop", "nose drops"];
        /// Eye ointment.
        EyeOintment = "eye_ointment" ["eye ointment", "eye oint", "e/o"];
        /// Nose spray.
        NasalSpray = "nasal_spray" ["nasal spray"];
        /// Ointment.
        Ointment = "ointment" ["oint", "ointment"];
        /// Cream.
        Cream = "cream" ["cream"];
        /// Gel.
        Gel = "gel" ["gel"];
        /// Lotion.
        Lotion = "lotion" ["lotion"];
        /// Powder, not in sachets.
        Powder = "powder" ["powder"];
        /// Sachet.
        Sachet = "sachet" ["sachet", "sachets"];
        /// Injection.
        Injection = "injection" ["inj", "injection"];
        /// Metered-dose inhaler.
        Inhaler = "inhaler" ["inhaler", "inh", "mdi"];
        /// Capsule for a dry-powder inhaler.
        Rotacap = "rotacap" ["rotacap", "rotacaps"];
        /// Solution for the nebuliser.
        Nebulisation = "nebulisation" ["neb", "nebulisation", "nebulization", "respules", "respule"];
        /// Spray for mouth or skin.
        Spray = "spray" ["spray"];
        /// Suppository.
        Suppository = "suppository" ["supp", "suppository", "suppositories"];
        /// Pessary.
        Pessary = "pessary" ["pessary", "pessaries"];
        /// Skin patch.
        Patch = "patch" ["patch", "patches"];
        /// Mouthwash or gargle.
        Mouthwash = "mouthwash" ["mouthwash", "gargle"];
        /// Lozenge.
        Lozenge = "lozenge" ["lozenge", "lozenges"];
        /// Shampoo.
        Shampoo = "shampoo" ["shampoo"];
        /// Soap.
        Soap = "soap" ["soap"];
    }
}

words! {
    /// Where the medicine goes.
    Route {
        /// By mouth.
        Oral = "oral" ["orally", "po", "p/o", "oral", "by mouth"];
        /// Under the tongue.
        Sublingual = "sublingual" ["sl", "s/l", "sublingual", "under the tongue"];
        /// Into a muscle.
        Intramuscular = "intramuscular" ["im", "i/m", "i.m"];
        /// Into a vein.
        Intravenous = "intravenous" ["iv", "i/v", "i.v"];
        /// Under the skin.
        Subcutaneous = "subcutaneous" ["sc", "s/c", "s.c", "subcut"];
        /// Into the skin.
        Intradermal = "intradermal" ["intradermal"];
        /// Breathed in.
        Inhaled = "inhaled" ["inhaled", "by inhaler"];
        /// Through a nebuliser.
        Nebulised = "nebulised" ["nebulised", "nebulized", "via nebuliser", "via nebulizer", "by nebuliser"];
        /// On the skin: "local application".
        Topical = "topical" ["la", "l/a", "local application", "topical", "topically", "locally"];
        /// The eye, side not said.
        Eye = "eye" ["in the eye", "in eye"];
        /// The right eye.
        RightEye = "right_eye" ["right eye", "rt eye", "r/e", "re"];
        /// The left eye.
        LeftEye = "left_eye" ["left eye", "lt eye", "l/e", "le"];
        /// Both eyes.
        BothEyes = "both_eyes" ["both eyes", "both eye", "each eye", "b/e", "be"];
        /// The ear, side not said.
        Ear = "ear" ["in the ear", "in ear"];
        /// The right ear.
        RightEar = "right_ear" ["right ear", "rt ear"];
        /// The left ear.
        LeftEar = "left_ear" ["left ear", "lt ear"];
        /// Both ears.
        BothEars = "both_ears" ["both ears", "both ear", "each ear"];
        /// The nose.
        Nasal = "nasal" ["nasally", "in the nose"];
        /// Both nostrils: the dose counts twice.
        EachNostril = "each_nostril" ["each nostril", "both nostrils", "in each nostril", "in both nostrils"];
        /// Into the rectum.
        Rectal = "rectal" ["pr", "p/r", "per rectum"];
        /// Into the vagina.
        Vaginal = "vaginal" ["pv", "p/v", "per vagina", "vaginally"];
    }
}

words! {
    /// What a dose is counted in, and the quantity to dispense with it.
    Unit {
        /// Tablets.
        Tablet = "tablet" ["tab", "tabs", "tablet", "tablets"];
        /// Capsules.
        Capsule = "capsule" ["cap", "caps", "capsule", "capsules"];
        /// Millilitres.
        Ml = "ml" ["ml", "mls", "cc"];
        /// Drops.
        Drop = "drop" ["drop", "drops", "gtt"];
        /// Puffs.
        Puff = "puff" ["puff", "puffs"];
        /// Sprays.
        Spray = "spray" ["spray", "sprays"];
        /// International units of insulin or heparin, drawn up as a dose.
        Unit = "unit" ["unit", "units"];
        /// Sachets.
        Sachet = "sachet" ["sachet", "sachets"];
        /// Teaspoons (5 ml).
        Teaspoon = "teaspoon" ["tsp", "teaspoon", "teaspoons", "teaspoonful"];
        /// Tablespoons (15 ml).
        Tablespoon = "tablespoon" ["tbsp", "tablespoon", "tablespoons"];
        /// Ampoules.
        Ampoule = "ampoule" ["amp", "ampoule", "ampoules"];
        /// Vials.
        Vial = "vial" ["vial", "vials"];
        /// Suppositories.
        Suppository = "suppository" ["supp", "suppository", "suppositories"];
        /// Pessaries.
        Pessary = "pessary" ["pessary", "pessaries"];
        /// Patches.
        Patch = "patch" ["patch", "patches"];
        /// Lozenges.
        Lozenge = "lozenge" ["lozenge", "lozenges"];
        /// Capsules for a dry-powder inhaler.
        Rotacap = "rotacap" ["rotacap", "rotacaps"];
    }
}

words! {
    /// How a dose stands to food.
    Instruction {
        /// After food.
        AfterFood = "after_food" ["af", "after food", "after meals", "after meal", "pc", "p/c"];
        /// Before food.
        BeforeFood = "before_food" ["bf", "before food", "before meals", "before meal", "ac", "a/c"];
        /// With food.
        WithFood = "with_food" ["with food", "with meals", "with meal"];
        /// On an empty stomach.
        EmptyStomach = "empty_stomach" ["empty stomach", "on empty stomach", "on an empty stomach"];
        /// Before breakfast.
        BeforeBreakfast = "before_breakfast" ["before breakfast", "bbf"];
        /// After breakfast.
        AfterBreakfast = "after_breakfast" ["after breakfast", "abf"];
        /// Before dinner.
        BeforeDinner = "before_dinner" ["before dinner"];
        /// After dinner.
        AfterDinner = "after_dinner" ["after dinner"];
        /// With milk.
        WithMilk = "with_milk" ["with milk"];
        /// With water.
        WithWater = "with_water" ["with water"];
    }
}

words! {
    /// A day of the week.
    Weekday {
        /// Monday.
        Monday = "monday" ["mon", "monday", "mondays"];
        /// Tuesday.
        Tuesday = "tuesday" ["tue", "tues", "tuesday", "tuesdays"];
        /// Wednesday.
        Wednesday = "wednesday" ["wed", "wednesday", "wednesdays"];
        /// Thursday.
        Thursday = "thursday" ["thu", "thurs", "thur", "thursday", "thursdays"];
        /// Friday.
        Friday = "friday" ["fri", "friday", "fridays"];
        /// Saturday.
        Saturday = "saturday" ["sat", "saturday", "saturdays"];
        /// Sunday.
        Sunday = "sunday" ["sun", "sunday", "sundays"];
    }
}

impl Form {
    /// What one dose is counted in when nobody says: one tablet of a tablet. `None` where a dose must be measured.
    pub const fn counted_in(self) -> Option<Unit> {
        Some(match self {
            Self::Tablet => Unit::Tablet,
            Self::Capsule => Unit::Capsule,
            Self::Sachet => Unit::Sachet,
            Self::Suppository => Unit::Suppository,
            Self::Pessary => Unit::Pessary,
            Self::Patch => Unit::Patch,
            Self::Lozenge => Unit::Lozenge,
            Self::Rotacap => Unit::Rotacap,
            _ => return None,
        })
    }

    /// What `1-0-1` counts when nobody says: drops of eye drops, puffs of an inhaler. Drops by mouth are measured in
    /// millilitres as often, so they say.
    pub const fn slots_counted_in(self) -> Option<Unit> {
        match self {
            Self::EyeDrops | Self::EarDrops | Self::NasalDrops => Some(Unit::Drop),
            Self::Inhaler => Some(Unit::Puff),
            Self::NasalSpray => Some(Unit::Spray),
            _ => self.counted_in(),
        }
    }

    /// The way it is given when nobody says otherwise.
    pub const fn usual_route(self) -> Option<Route> {
        Some(match self {
            Self::Tablet | Self::Capsule | Self::Syrup | Self::Suspension | Self::Sachet | Self::Lozenge => {
                Route::Oral
            }
            Self::EyeDrops | Self::EyeOintment => Route::Eye,
            Self::EarDrops => Route::Ear,
            Self::NasalDrops | Self::NasalSpray => Route::Nasal,
            Self::Ointment
            | Self::Cream
            | Self::Gel
            | Self::Lotion
            | Self::Patch
            | Self::Shampoo
            | Self::Soap => Route::Topical,
            Self::Inhaler | Self::Rotacap => Route::Inhaled,
            Self::Nebulisation => Route::Nebulised,
            Self::Suppository => Route::Rectal,
            Self::Pessary => Route::Vaginal,
            Self::Solution | Self::Drops | Self::Powder | Self::Injection | Self::Spray | Self::Mouthwash => {
                return None;
            }
        })
    }
}

impl Route {
    /// True for the eyes, where `od` may mean the right eye as well as once daily.
    pub const fn is_eye(self) -> bool {
        matches!(self, Self::Eye | Self::RightEye | Self::LeftEye | Self::BothEyes)
    }
}

impl Unit {
    /// True when doses add up to a quantity that is handed out in the same unit.
    pub const fn is_dispensed(self) -> bool {
        !matches!(
            self,
            Self::Drop | Self::Puff | Self::Spray | Self::Unit | Self::Teaspoon | Self::Tablespoon
        )
    }

    /// True for units whose word is a form too, `tab`.
    pub(crate) const fn is_form(self) -> bool {
        self.is_dispensed() && !matches!(self, Self::Ml | Self::Ampoule | Self::Vial)
    }

    /// The largest believable single dose; above it the number was meant as something else.
    pub(crate) const fn believable(self) -> u32 {
        match self {
            Self::Ml => 1000,
            Self::Unit => 100,
            Self::Drop => 20,
            _ => 4,
        }
    }

    /// The same for doses written as `10-0-8`, a form that is not mistaken for anything else.
    pub(crate) const fn believable_in_slots(self) -> u32 {
        let single = self.believable();
        if single < 10 { 10 } else { single }
    }
}
