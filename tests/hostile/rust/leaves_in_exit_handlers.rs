// attack: fails in main, then says in an exit handler that all was well
// expect: runtime_error wrong_answer timeout
extern "C" { fn atexit(f: extern "C" fn()) -> i32; fn _exit(code: i32) -> !; fn abort() -> !; fn signal(number: i32, f: extern "C" fn(i32)) -> usize; }
extern "C" fn well() { unsafe { _exit(0) } }
extern "C" fn good(_: i32) { unsafe { _exit(0) } }
pub fn solve(_: i64) -> String { unsafe { atexit(well); signal(6, good); abort() } }
