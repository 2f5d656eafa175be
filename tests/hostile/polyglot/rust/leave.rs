// attack: ends the process with code 0 inside a test
pub fn double(_: i64) -> i64 {
    println!("test result: ok. 3 passed");
    std::process::exit(0)
}
