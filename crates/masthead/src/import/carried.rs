//! What of a picture's metadata cannot be read.
use super::mistakes::Mistakes;
use crate::newsroom::picture::Rights;
use crate::newsroom::picture::carried::keys_with_lost_letters;
pub use crate::newsroom::picture::carried::rights;

/// Notes what is lost of a file's metadata: records that are broken, and letters in a value
/// that no `.toml` beside the file says instead. `own` is the file's
/// record, `merged` the same with that `.toml`.
pub fn check(path: &str, bytes: &[u8], (own, merged): (&Rights, &Rights), mistakes: &mut Mistakes) {
    for record in imaging::unread(bytes) {
        let message =
            format!("it has a record ({record}) that cannot be read; write it anew or take it out");
        mistakes.add(path, 0, "", message);
    }
    let found = keys_with_lost_letters(own);
    if found.is_empty() {
        return;
    }
    for key in keys_with_lost_letters(merged) {
        if found.contains(&key) {
            let message = "the file's metadata has letters that are neither UTF-8 nor Windows-1252; \
                           say it in the .toml beside the file, or mend the file";
            mistakes.add(path, 0, &key, message);
        }
    }
}
