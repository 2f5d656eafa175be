// attack: makes the compiler compute without end
// expect: compile_error
// slow: takes the compiler's full time
const fn forever() -> i64 { let mut n = 0i64; loop { n = n.wrapping_add(1); if n < 0 { return n; } } }
#[allow(long_running_const_eval)]
const N: i64 = forever();
pub fn solve(_: i64) -> String { N.to_string() }
