// attack: none: the control
// expect: passed
pub fn solve(n: i64) -> String { format!("n{}", n) }
