// attack: ends with exit code 0 in a call
// expect: runtime_error
pub fn solve(_: i64) -> String { std::process::exit(0) }
