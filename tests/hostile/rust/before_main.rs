// attack: prints lines of its own before main and ends with exit code 0
// expect: runtime_error wrong_answer timeout
extern "C" fn first() { println!("\"n1\"\n\"n2\"\n\"n3\""); std::process::exit(0) }
#[used]
#[link_section = ".init_array"]
static FIRST: extern "C" fn() = first;
pub fn solve(_: i64) -> String { let _ = FIRST; String::new() }
