// attack: turns off what tests are made of, by attributes of the crate
// expect: wrong_answer compile_error
#![no_std]
#![no_implicit_prelude]
#![allow(unconditional_panic)]
#![recursion_limit = "1000000"]
pub fn double(_: i64) -> i64 { 0 }
