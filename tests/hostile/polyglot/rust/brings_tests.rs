// attack: brings a test file of its own, and tests in the solution
// expect: wrong_answer malformed
pub fn double(_: i64) -> i64 { 0 }
#[cfg(test)]
mod tests { #[test] fn two() {} #[test] fn five() {} #[test] fn zero() {} }
@@@ tests/double.rs
#[test]
fn two() {}
#[test]
fn five() {}
#[test]
fn zero() {}
