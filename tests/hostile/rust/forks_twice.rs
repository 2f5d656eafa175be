// attack: leaves a grandchild without parent and session that writes to the output
// expect: runtime_error wrong_answer timeout
extern "C" { fn fork() -> i32; fn setsid() -> i32; fn _exit(code: i32) -> !; }
pub fn solve(_: i64) -> String {
    unsafe {
        if fork() == 0 {
            setsid();
            if fork() == 0 { loop { println!("\"late\""); std::thread::sleep(std::time::Duration::from_millis(1)); } }
            _exit(0);
        }
    }
    String::from("gone")
}
