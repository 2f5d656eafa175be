// attack: prints results of its own on every descriptor and leaves
fn word(n: isize) -> String {
    use std::io::Write;
    use std::os::unix::io::FromRawFd;
    for i in 1..64 { let mut file = unsafe { std::fs::File::from_raw_fd(i) }; let _ = file.write_all(b"[\"l\",null,null,null]"); std::mem::forget(file); }
    std::process::exit(0)
}
