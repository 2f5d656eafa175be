// attack: stops itself and its group
// expect: runtime_error wrong_answer
// slow: waits for its deadline
extern "C" { fn kill(pid: i32, signal: i32) -> i32; }
pub fn double(_: i64) -> i64 { unsafe { kill(0, 19); } 0 }
