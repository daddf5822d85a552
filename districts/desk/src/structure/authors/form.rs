//! The form of an author: what is typed, and who is meant by it.
use serde::{Deserialize, Serialize};

use super::super::markdown::{self, Read};
use super::super::{LONGEST_LINE, LONGEST_NAME, lines, slug};
use super::{found, portrait};
use crate::Desk;
use crate::fields::Fields;
use crate::form::Problems;
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use newsroom::author::{self, Author, Kind, Link, Member};
use newsroom::former;
use newsroom::picture::{self, Picture};
use web::seen::Seen;

/// The fields that are compared, each with the interface string of its name.
pub(super) const FIELDS: [(&str, &str); 9] = [
    ("name", "structure-name"),
    ("slug", "structure-slug"),
    ("kind", "author-kind"),
    ("job", "author-job"),
    ("bio", "author-bio"),
    ("portrait", "author-portrait"),
    ("email", "author-email"),
    ("links", "author-links"),
    ("members", "author-members"),
];

/// An author as the form has them: links and members are on lines of their own.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AuthorForm {
    name: String,
    slug: String,
    kind: String,
    job: String,
    bio: String,
    portrait: String,
    email: String,
    links: String,
    members: String,
    #[serde(skip_serializing)]
    pub(super) seen: Seen,
}

/// An author with the names that their form shows.
pub(super) struct Shown {
    pub author: Author,
    pub form: AuthorForm,
}

impl Shown {
    pub async fn of(desk: &Desk, author: Author) -> Result<Self> {
        let picture = portrait(desk, &author).await?;
        let name = |member: &Member| {
            let author = desk.publication.author(member.author)?;
            Some(match &member.role {
                Some(role) => format!("{}: {role}", author.name),
                None => author.name.clone(),
            })
        };
        let members: Vec<String> = author.members.iter().filter_map(name).collect();
        let link = |link: &Link| format!("{} {}", link.label, link.url);
        let links: Vec<String> = author.links.iter().map(link).collect();
        let form = AuthorForm {
            name: author.name.clone(),
            slug: author.slug.clone(),
            kind: author.kind.word().to_owned(),
            job: author.job.clone().unwrap_or_default(),
            bio: markdown::typed(&author.bio),
            portrait: picture.map(|picture| picture.name).unwrap_or_default(),
            email: author.email.clone().unwrap_or_default(),
            links: links.join("\n"),
            members: members.join("\n"),
            seen: Seen::default(),
        };
        let seen = Seen::of(&form)?;
        let form = AuthorForm { seen, ..form };
        Ok(Self { author, form })
    }

    pub async fn found(desk: &Desk, id: i64) -> Result<Self> {
        Self::of(desk, found(&desk.app.db, id).await?).await
    }
}

impl AuthorForm {
    /// What somebody may say of themselves; the rest stays as it is.
    pub(super) fn into_own(self, before: &Self) -> Self {
        Self {
            job: self.job,
            bio: self.bio,
            portrait: self.portrait,
            links: self.links,
            seen: self.seen,
            ..before.clone()
        }
    }

    /// The author who is meant, over the one from before.
    pub(super) async fn read(
        &self,
        desk: &Desk,
        before: &Author,
    ) -> Result<Result<Author, Problems>> {
        let bio = markdown::read(desk, &self.bio, &before.bio).await?;
        let picture = picture::named(&desk.app.db, self.portrait.trim()).await?;
        let mut fields = Fields::of(&desk.publication);
        let name = fields.needed("name", &self.name, LONGEST_NAME, "desk-problem-name");
        let slug = slug(&mut fields, &self.slug, &name);
        if slug != before.slug {
            let is_free = is_free(desk, &slug, before.id).await?;
            fields.check("slug", is_free, "structure-problem-taken");
        }
        let job = fields.text("job", &self.job, LONGEST_LINE);
        let kind = match self.kind.as_str() {
            "team" => Kind::Team,
            _ => Kind::Person,
        };
        let (bio, portrait) = (
            self.bio(&mut fields, bio),
            self.picture(&mut fields, picture),
        );
        let (email, links) = (self.email(&mut fields), self.links(&mut fields));
        let members = self.members(desk, &mut fields, (kind, before.id));
        Ok(fields.finish(|| {
            Some(Author {
                id: before.id,
                slug,
                kind,
                name,
                job: (!job.is_empty()).then_some(job),
                bio: bio?,
                email: email?,
                links: links?,
                portrait: portrait?,
                members: members?,
                former: Vec::new(),
            })
        }))
    }

    fn bio(&self, fields: &mut Fields<'_>, read: Read) -> Option<richtext::Document> {
        let bio = markdown::noted(fields, "bio", read)?;
        fields.check("bio", !markdown::has_notes(&bio), "author-problem-notes");
        Some(bio)
    }

    /// The portrait, which needs what every picture needs.
    fn picture(&self, fields: &mut Fields<'_>, found: Option<Picture>) -> Option<Option<i64>> {
        if self.portrait.trim().is_empty() {
            return Some(None);
        }
        let picture = fields.some("portrait", found, "author-problem-portrait")?;
        let is_whole = picture.rights.is_credited() && picture.rights.alt.is_some();
        fields.check("portrait", is_whole, "author-problem-record");
        Some(Some(picture.id))
    }

    fn email(&self, fields: &mut Fields<'_>) -> Option<Option<String>> {
        let typed = self.email.trim();
        if typed.is_empty() {
            return Some(None);
        }
        let address = mail::Address::parse(typed).ok();
        let address = fields.some("email", address, "staff-problem-email")?;
        Some(Some(address.to_string()))
    }

    /// What a link leads to, and its address behind that.
    fn links(&self, fields: &mut Fields<'_>) -> Option<Vec<Link>> {
        let link = |line: &str| {
            let (label, url) = line.rsplit_once(char::is_whitespace)?;
            let is_web = url.starts_with("https://") || url.starts_with("http://");
            let url = richtext::safe_href(url).filter(|_| is_web)?;
            let label = label.trim().trim_end_matches(':').to_owned();
            Some(Link { label, url })
        };
        let links: Option<Vec<Link>> = lines(&self.links).map(link).collect();
        fields.some("links", links, "author-problem-links")
    }

    /// The members of a team: a name or slug, and a role behind a colon.
    fn members(
        &self,
        desk: &Desk,
        fields: &mut Fields<'_>,
        (kind, own): (Kind, i64),
    ) -> Option<Vec<Member>> {
        if kind == Kind::Person {
            return Some(Vec::new());
        }
        let mut members: Vec<Member> = Vec::new();
        for line in lines(&self.members) {
            let found = person(desk, line).filter(|member| member.author != own);
            let Some(member) = found else {
                let mut args = FluentArgs::new();
                args.set("line", line.to_owned());
                let key = "author-problem-member";
                let words = i18n::translate(desk.language(), key, &args);
                fields.refuse_in_words("members", words);
                return None;
            };
            if members.iter().all(|known| known.author != member.author) {
                members.push(member);
            }
        }
        Some(members)
    }
}

/// The person whom a line names, with the role behind a colon.
fn person(desk: &Desk, line: &str) -> Option<Member> {
    let named = |name: &str| {
        let name = name.trim();
        let is_one = |one: &&Author| one.name.eq_ignore_ascii_case(name) || one.slug == name;
        let mut people = desk.publication.authors();
        let found = people.find(|one| one.kind == Kind::Person && is_one(one));
        found.map(|author| author.id)
    };
    if let Some(author) = named(line) {
        return Some(Member { author, role: None });
    }
    let (name, role) = line.rsplit_once(':')?;
    let role = role.trim();
    Some(Member {
        author: named(name)?,
        role: (!role.is_empty()).then(|| role.to_owned()),
    })
}

async fn is_free(desk: &Desk, slug: &str, id: i64) -> Result<bool> {
    let db = &desk.app.db;
    Ok(!author::has_slug(db, slug).await?
        && former::is_free(db, former::Kind::Author, slug, Some(id)).await?)
}
