//! The text of a story in a feed: the lead-in, or the whole of a story that is open to all,
//! with addresses that work away from the site.
use std::collections::HashMap;

use richtext::{Document, HtmlOptions, Inline, PictureContext, PictureRef, inline_html};

use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n::{self, DateStyle, FluentArgs};
use newsroom::article::view::audience;
use newsroom::article::{self, Correction, Head, Story};
use newsroom::picture::view::{Audience, load, view};
use newsroom::picture::{Picture, Rights};
use newsroom::publication::Publication;
use paywall::{self, Reason};

/// The HTML of `head` at `url`.
pub async fn html(
    app: &App,
    publication: &Publication,
    head: &Head,
    corrections: &[Correction],
    url: &str,
) -> Result<String> {
    let story = article::story(&app.db, publication, head.clone()).await?;
    html_of(app, publication, &story, corrections, url).await
}

/// The same of a text that is at hand.
///
/// # Errors
/// When the database does not answer.
pub async fn html_of(
    app: &App,
    publication: &Publication,
    story: &Story,
    corrections: &[Correction],
    url: &str,
) -> Result<String> {
    let facts = story.head.facts(publication);
    let language = story.head.language(publication);
    let open = paywall::open_to_all(&facts, app.clock.now());
    let opening = story.opening(open.is_some());
    let to = audience(app, &story.head);
    let mut html = part(app, &opening, Pictures::For(to), language).await?;
    if let Some((grant, reason)) = &open {
        let rest = story
            .rest
            .open(grant)
            .ok_or_else(|| Error::Internal(anyhow::anyhow!("a grant of another story")))?;
        let shown = pictures_of_the_rest(*reason, to);
        html.push_str(&part(app, rest, shown, language).await?);
    }
    for correction in corrections {
        html.push_str(&note(publication, correction, language));
    }
    if open.is_none() {
        let label = plain(&i18n::text(language, "continue-reading"));
        html.push_str(&format!("<p><a href=\"{}\">{label}</a></p>\n", plain(url)));
    }
    Ok(absolute(&html, &app.config.public_url(), url))
}

/// Whether a part has its pictures, and who may use their addresses.
#[derive(Clone, Copy)]
enum Pictures {
    For(Audience),
    LeftOut,
}

/// Breaking news goes behind the gate again, and its pictures with it; a feed reader that
/// kept their addresses would keep the way to them.
fn pictures_of_the_rest(reason: Reason, open: Audience) -> Pictures {
    match reason {
        Reason::Breaking(_) => Pictures::LeftOut,
        _ => Pictures::For(open),
    }
}

async fn part(app: &App, document: &Document, shown: Pictures, language: &str) -> Result<String> {
    let references = document.pictures().filter_map(|reference| reference.id);
    let (ids, to) = match shown {
        Pictures::For(to) => (references.collect(), to),
        Pictures::LeftOut => (Vec::new(), Audience::Everybody),
    };
    let pictures = load(app, ids).await?;
    let picture = |reference: &PictureRef, _: PictureContext| {
        figure(app, &pictures, (reference, to)).unwrap_or_default()
    };
    let embed_label = |provider: &str| {
        let mut args = FluentArgs::new();
        args.set("provider", provider.to_owned());
        i18n::translate(language, "embed-source", &args)
    };
    let options = HtmlOptions {
        embed_label: &embed_label,
        table_label: &i18n::text(language, "table-label"),
        ..HtmlOptions::new(&picture)
    };
    Ok(richtext::html(document, &options))
}

/// One address and one size, for readers that know no better.
fn figure(
    app: &App,
    pictures: &HashMap<i64, Picture>,
    (reference, to): (&PictureRef, Audience),
) -> Option<String> {
    let picture = pictures.get(&reference.id?)?;
    let own = Rights {
        alt: reference.alt.clone(),
        ..Rights::default()
    };
    let view = view(app, picture, own, to);
    let caption = reference
        .caption
        .as_ref()
        .map(inline_html)
        .or(view.caption_html);
    let words: Vec<String> = caption.into_iter().chain(view.credit_html).collect();
    let img = format!(
        "<img src=\"{}\" width=\"{}\" height=\"{}\" alt=\"{}\">",
        view.src,
        view.width,
        view.height,
        plain(&view.alt)
    );
    let img = match reference.href() {
        Some(href) => format!("<a href=\"{}\">{img}</a>", plain(&href)),
        None => img,
    };
    let words = words.join(" ");
    Some(format!("{img}<figcaption>{words}</figcaption>"))
}

/// A correction as a paragraph.
fn note(publication: &Publication, correction: &Correction, language: &str) -> String {
    let label = i18n::text(
        language,
        &format!("correction-kind-{}", correction.kind.word()),
    );
    let date = i18n::date(language, &publication.zone, correction.at, DateStyle::Short);
    format!(
        "<p><strong>{}</strong> ({}): {}</p>\n",
        plain(&label),
        plain(&date),
        plain(&correction.text)
    )
}

fn plain(text: &str) -> String {
    inline_html(&Inline::from_plain(text))
}

/// The same HTML with every link and picture absolute. Quotation marks inside of texts and
/// attributes are escaped, so these two beginnings are always attributes.
fn absolute(html: &str, base: &str, page: &str) -> String {
    let mut out = String::with_capacity(html.len() + 256);
    let mut rest = html;
    while let Some(at) = next_address(rest) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        out.push_str(&beginning(after, base, page));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Where the value of the next `href` or `src` begins.
fn next_address(html: &str) -> Option<usize> {
    let found = |name: &str| html.find(name).map(|at| at + name.len());
    [found(" href=\""), found(" src=\"")]
        .into_iter()
        .flatten()
        .min()
}

/// What must stand before the address with which `html` begins.
fn beginning(html: &str, base: &str, page: &str) -> String {
    let value = html.split('"').next().unwrap_or_default();
    let has_scheme = ["http:", "https:", "mailto:", "tel:"]
        .iter()
        .any(|scheme| value.starts_with(scheme));
    match value.as_bytes().first() {
        _ if has_scheme => String::new(),
        Some(b'/') => base.to_owned(),
        Some(b'#' | b'?') | None => page.to_owned(),
        Some(_) => page
            .rsplit_once('/')
            .map_or_else(String::new, |(folder, _)| format!("{folder}/")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_address_becomes_absolute() {
        let (base, page) = ("https://n.example", "https://n.example/economy/gas");
        for (from, to) in [
            ("/about/us", "https://n.example/about/us"),
            ("#b-1", "https://n.example/economy/gas#b-1"),
            ("?before=1", "https://n.example/economy/gas?before=1"),
            ("oil", "https://n.example/economy/oil"),
            ("https://other.example/", "https://other.example/"),
            ("mailto:a@b.example", "mailto:a@b.example"),
        ] {
            let html = format!("<p>x <a href=\"{from}\">y</a> <img src=\"{from}\"></p>");
            let expected = format!("<p>x <a href=\"{to}\">y</a> <img src=\"{to}\"></p>");
            assert_eq!(absolute(&html, base, page), expected);
        }
    }

    #[test]
    fn text_about_addresses_is_left_alone() {
        let html = "<p>write a href=&quot;/x&quot;</p>";
        assert_eq!(
            absolute(html, "https://n.example", "https://n.example/a/b"),
            html
        );
    }
}
