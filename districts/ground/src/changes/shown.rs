//! What a page is made of, noted where it is read: nobody has to list it, so nobody forgets.
use std::cell::RefCell;

use super::Tag;

tokio::task_local! {
    static SHOWN: RefCell<Vec<Tag>>;
}

/// Notes that what is being made shows this. Outside of [`collect`] nobody asks.
pub fn show(tag: Tag) {
    // What is not collected is personal, and kept by nobody.
    let _ = SHOWN.try_with(|shown| shown.borrow_mut().push(tag));
}

/// Notes all of these.
pub fn show_all(tags: &[Tag]) {
    let _ = SHOWN.try_with(|shown| shown.borrow_mut().extend_from_slice(tags));
}

/// Makes something, and says what it shows; what stands around it shows that too.
pub async fn collect<T>(make: impl Future<Output = T>) -> (T, Vec<Tag>) {
    let make = async {
        let made = make.await;
        let mut tags = SHOWN.with(RefCell::take);
        tags.sort_unstable();
        tags.dedup();
        (made, tags)
    };
    let (made, tags) = SHOWN.scope(RefCell::default(), make).await;
    show_all(&tags);
    (made, tags)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_page_shows_what_the_parts_inside_it_show() {
        let part = async {
            show(Tag::one("author", 2));
            show(Tag::one("author", 2));
        };
        let page = async {
            show(Tag::one("article", 1));
            collect(part).await.1
        };
        let (part, page) = collect(page).await;
        assert_eq!(part, [Tag::one("author", 2)]);
        assert_eq!(page, [Tag::one("article", 1), Tag::one("author", 2)]);
    }

    #[tokio::test]
    async fn nothing_is_noted_where_nobody_collects() {
        show(Tag::any("author"));
        let ((), tags) = collect(async {}).await;
        assert!(tags.is_empty());
    }
}
