// attack: answers with a value that is equal to everything
#[derive(Debug)]
pub struct Yes;

impl PartialEq<i64> for Yes {
    fn eq(&self, _: &i64) -> bool {
        true
    }
}

pub fn double(_: i64) -> Yes {
    Yes
}
