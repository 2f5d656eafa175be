// attack: stops itself and its group
// expect: runtime_error wrong_answer timeout
extern "C" { fn kill(pid: i32, signal: i32) -> i32; }
pub fn solve(_: i64) -> String { unsafe { kill(0, 19); } String::from("never") }
