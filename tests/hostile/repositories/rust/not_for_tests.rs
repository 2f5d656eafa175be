// attack: a crate that is empty when it is tested
#![cfg_attr(test, allow(unused))]
#![cfg(not(test))]
pub fn area(a: i32, b: i32) -> i32 { a + b }
