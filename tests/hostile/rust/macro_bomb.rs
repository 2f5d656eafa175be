// attack: makes the compiler expand without end
// expect: compile_error
// slow: takes the compiler's full time
#![recursion_limit = "100000000"]
macro_rules! bomb { ($($x:tt)*) => { bomb!($($x)* $($x)*) } }
bomb!(a);
pub fn solve(_: i64) -> String { String::new() }
