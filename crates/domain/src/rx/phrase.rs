//! Fixed words and phrases: `bd`, `after food`, `both eyes`.

use super::recognise::{Context, Part, keys};
use super::schedule::{DayPattern, TimeOfDay};
use super::token::Token;
use super::vocabulary::{Form, Instruction, Route};

/// Longest phrase in the tables, in words.
const LONGEST: usize = 5;

pub(super) fn longest_phrase(tokens: &[Token], context: Context) -> Option<(Part, usize)> {
    (1..=LONGEST)
        .rev()
        .find_map(|n| Some((phrase(&keys(tokens, n)?.join(" "), context)?, n)))
}

fn phrase(text: &str, context: Context) -> Option<Part> {
    match text {
        "od" if context.eye => return None,
        "os" if context.eye => return Some(Part::Route(Route::LeftEye)),
        "ou" if context.eye => return Some(Part::Route(Route::BothEyes)),
        "re" | "le" | "be" if !context.drops => return None,
        _ => {}
    }
    let part = match text {
        "od" | "qd" | "once daily" | "once a day" | "once in a day" | "daily" | "daily once"
        | "one time a day" => Part::Times(1),
        "bd" | "bid" | "bds" | "twice daily" | "twice a day" | "two times a day" => Part::Times(2),
        "tds" | "tid" | "thrice daily" | "thrice a day" | "three times a day" => Part::Times(3),
        "qid" | "qds" | "four times a day" => Part::Times(4),
        "om" | "mane" | "morning" | "in the morning" | "every morning" => Part::Slot(TimeOfDay::Morning),
        "noon" | "at noon" | "afternoon" | "in the afternoon" => Part::Slot(TimeOfDay::Noon),
        "evening" | "in the evening" => Part::Slot(TimeOfDay::Evening),
        "hs" | "nocte" | "night" | "at night" | "every night" | "bedtime" | "at bedtime" => {
            Part::Slot(TimeOfDay::Night)
        }
        "sos" | "prn" | "as needed" | "if needed" | "when needed" | "if required" | "when required"
        | "as required" => Part::AsNeeded,
        "stat" | "immediately" | "at once" => Part::Stat,
        "alternate days"
        | "alternate day"
        | "alt days"
        | "alt day"
        | "on alternate days"
        | "every alternate day"
        | "every other day"
        | "eod"
        | "qod" => Part::Pattern(DayPattern::Alternate),
        "weekly" | "once weekly" | "once a week" | "weekly once" | "every week" | "once in a week" => {
            Part::Pattern(DayPattern::TimesAWeek { times: 1 })
        }
        "twice weekly" | "twice a week" | "weekly twice" => {
            Part::Pattern(DayPattern::TimesAWeek { times: 2 })
        }
        "thrice weekly" | "thrice a week" | "weekly thrice" => {
            Part::Pattern(DayPattern::TimesAWeek { times: 3 })
        }
        // Two readings each: twice a week or every two weeks, 14 days or 15.
        "biweekly" | "bimonthly" | "fortnightly" => Part::Unreadable,
        "monthly" | "once a month" | "once monthly" | "every month" => Part::Pattern(DayPattern::Monthly),
        _ => {
            let form = |f: &&Form| f.spellings().contains(&text);
            let route = |r: &&Route| r.spellings().contains(&text);
            let food = |i: &&Instruction| i.spellings().contains(&text);
            return Form::ALL
                .iter()
                .find(form)
                .map(|f| Part::Form(*f))
                .or_else(|| Route::ALL.iter().find(route).map(|r| Part::Route(*r)))
                .or_else(|| Instruction::ALL.iter().find(food).map(|i| Part::Instruction(*i)));
        }
    };
    Some(part)
}
