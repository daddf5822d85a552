//! The pages of one story, as each of them names the others below its heading.
use serde::Serialize;

use super::STORIES;
use super::permit::permit;
use crate::Desk;
use ground::error::Result;
use newsroom::draft::Draft;

/// A page of a story, and the rest of its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoryPage {
    /// The editor.
    Write,
    /// Where the story is on its way.
    Assignment,
    /// A version as readers would have it, with its links for people outside.
    Preview,
    /// Who wrote when and what.
    History,
    /// What readers have of it.
    After,
    /// What would be published.
    Publish,
}

/// The way from each page of a story to the others.
#[derive(Debug, Serialize)]
pub struct StoryPages {
    headline: String,
    pages: Vec<PageLink>,
}

#[derive(Debug, Serialize)]
struct PageLink {
    /// The interface string that names it.
    key: &'static str,
    url: String,
    is_current: bool,
    /// Whether it is where readers get the story.
    is_publish: bool,
}

impl StoryPage {
    const ALL: [Self; 6] = [
        Self::Write,
        Self::Assignment,
        Self::Preview,
        Self::History,
        Self::After,
        Self::Publish,
    ];

    fn path(self) -> &'static str {
        match self {
            Self::Write => "",
            Self::Assignment => "/assignment",
            Self::Preview => "/preview",
            Self::History => "/history",
            Self::After => "/after",
            Self::Publish => "/publish",
        }
    }

    fn key(self, is_published: bool) -> &'static str {
        match self {
            Self::Write => "story-pages-write",
            Self::Assignment => "assignment-title",
            Self::Preview => "preview-title",
            Self::History => "history-title",
            Self::After => "after-title",
            Self::Publish if is_published => "publish-again",
            Self::Publish => "publish-title",
        }
    }
}

impl StoryPages {
    /// The pages of a story, seen from one of them by whoever looks.
    pub async fn of(desk: &Desk, draft: &Draft, here: StoryPage) -> Result<Self> {
        let permit = permit(desk, draft).await?;
        let can_publish = permit.may_publish(&desk.viewer.roles, desk.viewer.reader.id);
        Ok(Self::known(draft, can_publish, here))
    }

    /// The same where it is known whether whoever looks may publish the story.
    pub fn known(draft: &Draft, can_publish: bool, here: StoryPage) -> Self {
        let is_published = draft.revision.is_some();
        let pages = StoryPage::ALL.into_iter();
        let pages = pages.filter(|page| can_publish || *page != StoryPage::Publish);
        let link = |page: StoryPage| PageLink {
            key: page.key(is_published),
            url: format!("{STORIES}/{}{}", draft.id, page.path()),
            is_current: page == here,
            is_publish: page == StoryPage::Publish,
        };
        Self {
            headline: draft.headline.clone(),
            pages: pages.map(link).collect(),
        }
    }

    /// Those of a story that nobody has opened at the desk yet: it is begun by writing.
    pub fn unopened(id: i64, headline: &str, here: StoryPage) -> Self {
        let pages = [StoryPage::Write, StoryPage::After];
        let link = |page: StoryPage| PageLink {
            key: page.key(true),
            url: format!("{STORIES}/{id}{}", page.path()),
            is_current: page == here,
            is_publish: false,
        };
        Self {
            headline: headline.to_owned(),
            pages: pages.map(link).into(),
        }
    }
}
