// attack: wants crates that are not there, so that it cannot be judged
// expect: compile_error
extern crate no_such_crate;
use rand::Rng;
pub fn solve(n: i64) -> String { no_such_crate::solve(n) }
