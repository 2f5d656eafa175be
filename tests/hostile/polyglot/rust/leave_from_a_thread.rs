// attack: a thread ends the process with code 0 while a test still waits
pub fn double(_: i64) -> i64 {
    std::thread::spawn(|| std::process::exit(0));
    std::thread::sleep(std::time::Duration::from_secs(5));
    0
}
