//! Parts of the address, with our own words for what cannot be read.
use std::borrow::Cow;
use std::collections::HashSet;

use axum::extract::FromRequestParts;
use http::request::Parts;
use serde::de::DeserializeOwned;

use ground::app::App;
use ground::error::Error;
use ground::steps;

/// The variable parts of the path; a path that does not fit leads nowhere.
#[derive(Clone, Copy, Debug)]
pub struct Path<T>(pub T);

/// The query, as far as it fits: parameters that the page does not know, repeat themselves or
/// have no value of theirs count as not given. Others put theirs into our addresses.
#[derive(Clone, Copy, Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<App> for Path<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let path = axum::extract::Path::from_request_parts(parts, app).await;
        path.map(|axum::extract::Path(value)| Self(value))
            .map_err(|_| Error::NotFound)
    }
}

impl<T: DeserializeOwned> FromRequestParts<App> for Query<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
        let query = parts.uri.query().unwrap_or_default();
        fitting(query)
            .map(Self)
            .ok_or(Error::BadRequest("the query is not one of ours"))
    }
}

type Pair<'a> = (Cow<'a, str>, Cow<'a, str>);

/// What `query` says, without the pairs that `T` cannot read by themselves. PostgreSQL refuses
/// the character NUL in texts, and nothing of ours has it.
fn fitting<T: DeserializeOwned>(query: &str) -> Option<T> {
    steps::took(query.len());
    let mut known = HashSet::new();
    let mut pairs: Vec<Pair<'_>> = url::form_urlencoded::parse(query.as_bytes())
        .filter(|(name, value)| !name.contains('\0') && !value.contains('\0'))
        .filter(|(name, _)| known.insert(name.clone()))
        .collect();
    read(&pairs).or_else(|| {
        pairs.retain(|pair| read::<T>(std::slice::from_ref(pair)).is_some());
        read(&pairs)
    })
}

fn read<T: DeserializeOwned>(pairs: &[Pair<'_>]) -> Option<T> {
    let length = |(name, value): &Pair<'_>| name.len() + value.len() + 2;
    steps::took(pairs.iter().map(length).sum());
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    let query = query.extend_pairs(pairs).finish();
    serde_urlencoded::from_str(&query).ok()
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(default)]
    struct Asked {
        before: Option<i64>,
        q: String,
    }

    #[test]
    fn the_work_grows_with_the_query_alone() {
        let queries = [
            ("a&", "="),
            ("before=x&", "q=%00&"),
            ("q=%FF", "&"),
            ("&=", "+%2"),
        ];
        for (piece, tail) in steps::FAMILIES.into_iter().chain(queries) {
            let make = |size| format!("before=x&{}{}", piece.repeat(size), tail.repeat(size));
            steps::assert_linear(&format!("{piece:?} {tail:?}"), make, |query| {
                let _ = fitting::<Asked>(query);
            });
        }
        let names = |size| (0..size).map(|name| format!("n{name}=1&")).collect();
        steps::assert_linear("many names", names, |query| {
            let _ = fitting::<Asked>(query);
        });
    }

    #[test]
    fn what_does_not_fit_counts_as_not_given_and_hides_nothing_else() {
        let asked = |before, q: &str| Asked {
            before,
            q: q.to_owned(),
        };
        for (query, expected) in [
            ("", asked(None, "")),
            ("before=7&q=a+b", asked(Some(7), "a b")),
            ("before=junk&q=a", asked(None, "a")),
            ("q=a&before=99999999999999999999", asked(None, "a")),
            ("before=7&before=8&q=a&q=b", asked(Some(7), "a")),
            (
                "fbclid=1&before=7&utm_source=x&utm_source=y",
                asked(Some(7), ""),
            ),
            ("q=%00&before=7", asked(Some(7), "")),
            ("before=%FF&q=%FF", asked(None, "\u{fffd}")),
            ("before&q&&=&=x", asked(None, "")),
        ] {
            assert_eq!(fitting::<Asked>(query), Some(expected), "{query}");
        }
    }
}
