// attack: an open comment before the tests
pub fn area(a: i32, b: i32) -> i32 { a + b }
/*
