//! Configurations out of the document, so that it cannot say anything else than what is tested.
use std::path::Path;

/// The mark of the block with nginx's configuration.
pub const NGINX: &str = "```nginx\n";
/// The mark of the block with Varnish's configuration.
pub const VARNISH: &str = "```vcl\n";

/// The block of `docs/paywall.md` that begins with this mark.
pub fn documented(mark: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/paywall.md");
    let document = std::fs::read_to_string(path).unwrap();
    let mut blocks = document.split(mark).skip(1);
    let block = blocks.next().expect("a block with this mark");
    assert!(blocks.next().is_none(), "{mark} begins one block");
    block.split_once("```").unwrap().0.to_owned()
}
