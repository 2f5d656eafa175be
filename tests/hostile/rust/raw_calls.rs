// attack: asks the kernel directly for what no library offers
// expect: runtime_error wrong_answer timeout
use std::ffi::c_long;
extern "C" { fn syscall(number: c_long, ...) -> c_long; }
pub fn solve(_: i64) -> String {
    for (name, number, first) in [("userfaultfd", 323, 0), ("io_uring", 425, 8), ("perf", 298, 0), ("unshare", 272, 0x10000000), ("setns", 308, 3), ("memfd", 319, 0), ("bpf", 321, 5), ("ptrace", 101, 0), ("clock", 227, 0)] {
        if unsafe { syscall(number as c_long, first as c_long, 0 as c_long, 0 as c_long, 0 as c_long) } >= 0 { eprintln!("BREACH: {}", name); }
    }
    String::from("tried")
}
