// attack: the last attribute leaves out what comes next
// slow: built again and again
pub fn area(a: i32, b: i32) -> i32 { a + b }
#[cfg(any())]
