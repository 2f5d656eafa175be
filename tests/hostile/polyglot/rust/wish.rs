// attack: wants what is not there, so that it is left out of the score
// expect: compile_error runtime_error
use no_such_crate::double as other;
pub fn double(number: i64) -> i64 { other(number) }
@@@ Cargo.toml
[package]
name = "double"
version = "0.1.0"
edition = "2021"

[dependencies]
no-such-crate = "9"
