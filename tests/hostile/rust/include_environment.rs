// attack: lets the compiler include its surroundings
// expect: compile_error wrong_answer
const STOLEN: &[u8] = include_bytes!("/proc/self/environ");
const LINE: &[u8] = include_bytes!("/proc/1/cmdline");
pub fn solve(_: i64) -> String {
    let text = format!("{}{}", String::from_utf8_lossy(STOLEN), String::from_utf8_lossy(LINE));
    if text.contains("pytest") || text.contains("VIRTUAL_ENV") || text.contains("--ro-bind") { eprintln!("BREACH: {}", text); }
    "tried".to_string()
}
