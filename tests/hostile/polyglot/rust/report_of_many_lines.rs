// attack: prints 100,000 results of its own past the test framework
use std::io::Write;

pub fn double(_: i64) -> i64 {
    let mut out = std::io::stdout();
    for n in 0..100_000 { let _ = writeln!(out, "test t{n} ... ok"); }
    let _ = writeln!(out, "test two ... ok\ntest five ... ok\ntest zero ... ok\n\ntest result: ok. 3 passed; 0 failed");
    let _ = out.flush();
    std::process::exit(0)
}
