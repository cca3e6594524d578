//! A person as a form knows one: name, sex, age.

mod age;
mod birth;
mod name;
mod sex;

pub use age::{Age, AgeUnit};
pub use birth::BirthInfo;
pub use name::PersonName;
pub use sex::Sex;
