//! What is in a tree between two positions.

use super::Node;

impl Node {
    /// Calls a function for each node between two positions, with the position where the node
    /// begins, from the outside in. The function says whether to go on inside of the node.
    pub fn nodes_between(
        &self,
        from: usize,
        to: usize,
        visit: &mut dyn FnMut(&Node, usize) -> bool,
    ) {
        self.walk(from, to, 0, visit);
    }

    fn walk(
        &self,
        from: usize,
        to: usize,
        shift: usize,
        visit: &mut dyn FnMut(&Node, usize) -> bool,
    ) {
        let mut start = 0;
        for child in self.children() {
            if start >= to {
                break;
            }
            let end = start + child.node_size();
            if end > from && visit(child, shift + start) && child.content_size() > 0 {
                let inside = start + 1;
                let to = to.saturating_sub(inside).min(child.content_size());
                child.walk(from.saturating_sub(inside), to, shift + inside, visit);
            }
            start = end;
        }
    }

    /// The text between two positions. `separator` is between the texts of blocks, `leaf` is in
    /// place of what is no text and has no content. A position inside of a character counts as the
    /// one before it.
    pub fn text_between(&self, from: usize, to: usize, separator: &str, leaf: &str) -> String {
        let mut all = String::new();
        let mut is_first = true;
        self.nodes_between(from, to, &mut |node, start| {
            let kind = node.kind();
            let text = match node.own_text() {
                Some(text) => text.near(from.saturating_sub(start), to.saturating_sub(start)),
                None if kind.is_leaf() => leaf,
                None => "",
            };
            let is_block = !kind.is_inline() && kind.is_leaf() && !text.is_empty();
            if is_block || kind.is_textblock() {
                if !is_first {
                    all.push_str(separator);
                }
                is_first = false;
            }
            all.push_str(text);
            true
        });
        all
    }

    /// All of its text.
    pub fn text_content(&self) -> String {
        match self.as_text() {
            Some(text) => text.to_owned(),
            None => self.text_between(0, self.content_size(), "", ""),
        }
    }
}
