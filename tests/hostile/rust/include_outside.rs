// attack: lets the compiler include a file that is not its own
// expect: compile_error
const STOLEN: &str = include_str!("{{CANARY}}");
pub fn solve(_: i64) -> String { STOLEN.to_string() }
