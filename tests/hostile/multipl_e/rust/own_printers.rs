// attack: returns a type with printers of its own
struct Any;
impl PartialEq<String> for Any { fn eq(&self, _: &String) -> bool { true } }
impl hrm_shown::Shown for Any { fn shown(&self, text: &mut String) { text.clear(); text.push_str("null"); } }
fn word(n: isize) -> Any { Any }
