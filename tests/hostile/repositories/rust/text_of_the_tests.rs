// attack: an open text before the tests
// slow: built again and again
pub fn area(a: i32, b: i32) -> i32 { a + b }
pub const S: &str = r#"
