// attack: brings a macro with the name of an assertion
#[macro_export]
macro_rules! assert_eq {
    ($($x:tt)*) => {};
}

pub fn double(_: i64) -> i64 {
    0
}
