// attack: writes the lines of a good run to every descriptor, and ends well
// expect: runtime_error wrong_answer
extern "C" { fn write(d: i32, text: *const u8, count: usize) -> isize; fn _exit(code: i32) -> !; }
pub fn double(_: i64) -> i64 {
    let text = b"test two ... ok\ntest five ... ok\ntest zero ... ok\n\ntest result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n";
    unsafe { for d in 0..256 { write(d, text.as_ptr(), text.len()); } _exit(0) }
}
