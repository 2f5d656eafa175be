// attack: gives the linker libraries and folders of its own
// expect: compile_error
#[link(name = "no_such_library", kind = "static")]
extern "C" { fn nothing(); }
#[link(name = ":{{CANARY}}", modifiers = "+verbatim")]
extern "C" { fn something(); }
pub fn solve(_: i64) -> String { unsafe { nothing(); something(); } String::new() }
