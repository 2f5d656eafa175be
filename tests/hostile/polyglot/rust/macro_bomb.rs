// attack: makes the compiler expand without end
// expect: compile_error runtime_error timeout
// slow: the compiler takes all of its time
macro_rules! grow { ($($t:tt)*) => { grow!($($t)* $($t)* $($t)* 1) }; }
pub fn double(_: i64) -> i64 { grow!(1); 0 }
