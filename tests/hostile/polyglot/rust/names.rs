// attack: files of 300 letters, in 40 folders, through a file, with signs of a shell, up and out of the folder
// expect: wrong_answer malformed compile_error runtime_error
pub fn double(_: i64) -> i64 { 0 }
@@@ src/nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn.rs
x
@@@ src/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/a.rs
x
@@@ src/double.rs/a.rs
x
@@@ src/$(touch ran).rs
x
@@@ src/a;touch ran.rs
x
@@@ src/../../{{CANARY}}.rs
x
@@@ src/-o.rs
x
@@@ src/*.rs
x
