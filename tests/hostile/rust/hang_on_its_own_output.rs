// attack: takes its own output back, so that whoever reads it waits
// expect: runtime_error wrong_answer timeout
use std::io::{Read, Write};
pub fn solve(_: i64) -> String {
    std::thread::spawn(|| { let mut back = std::fs::File::open("/proc/self/fd/1").unwrap(); let mut room = [0u8; 4096]; loop { let _ = back.read(&mut room); } });
    let mut out = std::fs::OpenOptions::new().write(true).open("/proc/self/fd/1").unwrap();
    loop { let _ = out.write(b"x"); }
}
