// attack: ignores signals, stops its family and never ends
// expect: timeout
pub fn double(_number: i64) -> i64 {
    std::thread::spawn(|| loop { std::hint::spin_loop() });
    loop { std::thread::park() }
    0
}
