//! HTML as structure, for comparison.

use std::collections::BTreeMap;

/// Elements that mark text, and the marks they stand for.
const MARKS: [&str; 4] = ["em", "strong", "code", "a"];

/// Elements that only hold what is compared.
const WRAPPERS: [&str; 2] = ["figure", "div"];

/// The structure of some HTML on one line.
pub(super) fn outline(html: &str) -> String {
    let mut outline = Outline::default();
    let mut rest = html;
    while !rest.is_empty() {
        let (text, tag) = rest.split_once('<').unwrap_or((rest, ""));
        outline.text(text);
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        if !tag.is_empty() {
            outline.tag(tag.trim_end_matches('/').trim());
        }
        rest = after;
    }
    outline.end_run();
    outline.out
}

#[derive(Default)]
struct Outline {
    out: String,
    marks: BTreeMap<String, (usize, String)>,
    run: String,
    run_marks: Vec<String>,
    in_pre: bool,
}

impl Outline {
    fn text(&mut self, text: &str) {
        let in_code = self.marks.get("code").is_some_and(|(depth, _)| *depth > 0);
        let text = decode(text);
        let text = match self.in_pre || in_code {
            true => text,
            false if self.run.ends_with([' ', '\n']) || self.begins_block() => {
                collapsed(text.trim_start())
            }
            false => collapsed(&text),
        };
        let marks: Vec<String> = self
            .marks
            .iter()
            .filter(|(_, (depth, _))| *depth > 0)
            .map(|(name, (_, value))| format!("{name}{value}"))
            .collect();
        if text.is_empty() {
            return;
        }
        if marks != self.run_marks {
            self.flush();
            self.run_marks = marks;
        }
        self.run.push_str(&text);
    }

    fn begins_block(&self) -> bool {
        self.run.is_empty() && !self.out.ends_with('"')
    }

    fn flush(&mut self) {
        let run = std::mem::take(&mut self.run);
        if !run.is_empty() {
            let marks = self.run_marks.join("+");
            self.out.push_str(&format!("{{{marks}}}{run:?}"));
        }
    }

    /// White space at the ends of a block does not show, nor do line ends at the end of code.
    fn end_run(&mut self) {
        if self.in_pre {
            self.run.truncate(self.run.trim_end_matches('\n').len());
        } else if !self.run_marks.iter().any(|mark| mark == "code") {
            self.run.truncate(self.run.trim_end().len());
        }
        self.flush();
        self.run_marks.clear();
    }

    fn tag(&mut self, tag: &str) {
        let closes = tag.starts_with('/');
        let (name, attributes) = tag
            .trim_start_matches('/')
            .split_once(' ')
            .unwrap_or((tag.trim_start_matches('/'), ""));
        if MARKS.contains(&name) && !(name == "code" && self.in_pre) {
            let mark = self.marks.entry(name.to_owned()).or_default();
            match closes {
                true => mark.0 = mark.0.saturating_sub(1),
                false => *mark = (mark.0 + 1, link(attributes)),
            }
            return;
        }
        if WRAPPERS.contains(&name) || name.starts_with('!') {
            return;
        }
        if name == "br" {
            self.run.truncate(self.run.trim_end_matches(' ').len());
            self.run.push('\n');
            return;
        }
        self.end_run();
        let slash = if closes { "/" } else { "" };
        self.out
            .push_str(&format!("<{slash}{}>", shown(name, attributes)));
        if name == "pre" {
            self.in_pre = !closes;
        }
    }
}

/// Headings have three levels; a list says where it begins, code its language.
fn shown(name: &str, attributes: &str) -> String {
    let value = |key: &str| {
        let (_, after) = attributes.split_once(&format!("{key}=\""))?;
        let (value, _) = after.split_once('"')?;
        Some(format!(" {key}={}", decode(value)))
    };
    let level = match name {
        "h1" | "h2" => "h2",
        "h4" | "h5" | "h6" => "h4",
        other => other,
    };
    let own = ["start", "src", "alt"].into_iter().filter_map(value);
    let language = value("class").filter(|class| class.contains("language-"));
    format!("{level}{}", own.chain(language).collect::<String>())
}

fn link(attributes: &str) -> String {
    let value = |key: &str| {
        let (_, after) = attributes.split_once(&format!("{key}=\""))?;
        after.split_once('"').map(|(value, _)| decode(value))
    };
    let title = value("title").map(|title| format!(" {}", collapsed(title.trim())));
    let href = value("href").map(|href| format!(" {}", encoded(&href)));
    href.into_iter().chain(title).collect()
}

/// Letters in an address mean the same as their percent codes.
fn encoded(href: &str) -> String {
    let mut out = String::new();
    for byte in href.bytes() {
        match byte {
            b'[' | b']' | b'`' | 0x80.. => out.push_str(&format!("%{byte:02X}")),
            byte => out.push(char::from(byte)),
        }
    }
    out
}

fn collapsed(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let c = if matches!(c, '\n' | '\t') { ' ' } else { c };
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    out
}

fn decode(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}
