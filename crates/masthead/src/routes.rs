//! Every URL, in one table.
use axum::Router;
use axum::extract::Request;
use axum::middleware::from_fn_with_state;
use axum::routing::get;

use crate::app::App;
use crate::error::Error;
use crate::web::{assets, health, palette, shell};
use crate::{
    about, archive, article, author, correction, feed, front, oembed, picture, section, sitemap,
    text_files, topic,
};

/// The site.
pub fn site(app: App) -> Router {
    Router::new()
        .route("/", get(front::pages::index))
        .route("/about", get(about::pages::index))
        .route("/about/{slug}", get(about::pages::show))
        .route("/archive", get(archive::index))
        .route("/archive/{year}/{month}", get(archive::show))
        .route("/assets/{file}", get(palette::show))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/assets/{hash}/{*name}", get(assets::show))
        .route("/authors", get(author::pages::index))
        .route("/authors/{slug}", get(author::pages::show))
        .route("/corrections", get(correction::index))
        .route("/favicon.ico", get(assets::favicon))
        .route(
            "/pictures/{id}/{signature}/{file}",
            get(picture::pages::show),
        )
        .route("/preview/{token}", get(article::preview::show))
        .route("/feeds", get(about::pages::feeds))
        .route("/masthead", get(about::pages::masthead))
        .route("/topics", get(topic::pages::index))
        .route("/topics/{slug}", get(topic::pages::show))
        .route("/{section}", get(section::pages::show))
        .route("/rss.xml", get(feed::pages::site))
        .route("/atom.xml", get(feed::pages::site))
        .route("/feed.json", get(feed::pages::site))
        .route("/authors/{slug}/rss.xml", get(feed::pages::author))
        .route("/authors/{slug}/atom.xml", get(feed::pages::author))
        .route("/authors/{slug}/feed.json", get(feed::pages::author))
        .route("/topics/{slug}/rss.xml", get(feed::pages::topic))
        .route("/topics/{slug}/atom.xml", get(feed::pages::topic))
        .route("/topics/{slug}/feed.json", get(feed::pages::topic))
        .route("/{section}/rss.xml", get(feed::pages::section))
        .route("/{section}/atom.xml", get(feed::pages::section))
        .route("/{section}/feed.json", get(feed::pages::section))
        .route("/sitemap.xml", get(sitemap::index))
        .route("/sitemap-news.xml", get(sitemap::news))
        .route("/sitemaps/{file}", get(sitemap::show))
        .route("/robots.txt", get(text_files::robots))
        .route("/ads.txt", get(text_files::ads))
        .route("/humans.txt", get(text_files::humans))
        .route("/oembed", get(oembed::show))
        .route("/{section}/{slug}", get(article::pages::index))
        .route(
            "/{section}/{slug}/continue",
            get(article::continuation::index).post(article::continuation::create),
        )
        .fallback(article::pages::moved)
        .method_not_allowed_fallback(|_: Request| async { Error::MethodNotAllowed("GET, HEAD") })
        .layer(from_fn_with_state(app.clone(), shell::shell))
        .with_state(app)
}

/// What the operator's own tools ask, on a listener apart from the site.
pub fn operations(app: App) -> Router {
    Router::new()
        .route("/metrics", get(health::metrics))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .with_state(app)
}
