//! People who are private are in nothing that readers may see, whatever names them.
use masthead::newsroom::knowledge::deed::{self, Outcome, Said};
use masthead::newsroom::knowledge::shown::{self, At, Readers};
use masthead::newsroom::knowledge::thing::{self, Form, Kind, Name, Privacy, Thing};

use super::{Kept, surfaces, text};
use crate::harness::TestApp;

async fn set_privacy(kept: &Kept<'_>, thing: &Thing, privacy: Privacy) -> i64 {
    let thing = kept.again(thing).await;
    let said = Said {
        privacy,
        ..Said::of(&thing)
    };
    let mut tx = kept.begin().await;
    let seen = (thing.id, thing.version);
    let outcome = deed::change(&mut tx, seen, &said, kept.doer())
        .await
        .unwrap();
    kept.done(tx).await;
    match outcome {
        Outcome::Done(deed) => deed,
        other => panic!("{other:?}"),
    }
}

const STORY: &str = "Judge Ola Hart heard Nina Quist on Monday. “Nina was there, and so was Quist’s \
                     brother.” Some 12 people listened. “We shall decide.”";

#[tokio::test]
async fn a_private_person_is_on_no_surface_by_name_part_of_a_name_or_role() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let story = app
        .article()
        .document(text(&format!("{STORY}|^|Rest.")))
        .create()
        .await;
    let (nina, ola) = (
        kept.thing(Kind::Person, "Nina Quist").await,
        kept.thing(Kind::Person, "Ola Hart").await,
    );
    kept.mention(story.id, &nina, "Nina Quist").await;
    kept.mention(story.id, &ola, "Ola Hart").await;
    kept.quote(
        story.id,
        "Nina was there, and so was Quist’s brother.",
        &ola,
    )
    .await;
    kept.quote(story.id, "We shall decide.", &ola).await;
    kept.meeting(
        story.id,
        "Ola Hart heard Nina Quist",
        "2026-06-15",
        &[&ola, &nina],
    )
    .await;
    kept.count(story.id, "Some 12 people", "12", &[&ola, &nina])
        .await;
    // The planted control: while she is public, all of it is shown.
    let all = surfaces(&app, story.id, &[&ola, &nina]).await;
    for shown in [
        "Nina Quist",
        "Nina was there",
        "Some 12 people",
        "heard Nina",
    ] {
        assert!(all.contains(shown), "{shown}");
    }
    let deed = set_privacy(&kept, &nina, Privacy::Private).await;
    let all = surfaces(&app, story.id, &[&ola]).await;
    for name in ["Nina", "Quist", "Some 12 people"] {
        assert!(!all.contains(name), "{name} is in {all}");
    }
    assert!(all.contains("We shall decide."), "what names nobody stays");
    let of_nina = surfaces(&app, story.id, &[&nina]).await;
    assert!(!of_nina.contains("Quist"), "{of_nina}");
    let mut tx = kept.begin().await;
    let outcome = deed::undo(&mut tx, deed, kept.doer()).await.unwrap();
    assert!(matches!(outcome, Outcome::Done(_)));
    kept.done(tx).await;
    assert!(
        surfaces(&app, story.id, &[&ola])
            .await
            .contains("Nina was there")
    );
}

#[tokio::test]
async fn an_alias_of_a_private_person_is_found_too_and_a_listed_one_has_a_name_without_a_page() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let story =
        "Known as Red Fox, Nina Quist spoke. “The Red Fox was here.” said Ola Hart.|^|Rest.";
    let story = app.article().document(text(story)).create().await;
    let (nina, ola) = (
        kept.thing(Kind::Person, "Nina Quist").await,
        kept.thing(Kind::Person, "Ola Hart").await,
    );
    kept.mention(story.id, &nina, "Nina Quist").await;
    kept.quote(story.id, "The Red Fox was here.", &ola).await;
    let mut tx = kept.begin().await;
    let name = Name {
        name: "Red Fox".to_owned(),
        language: "en".to_owned(),
        form: Form::Short,
        auto: false,
        blocked: true,
    };
    thing::set_name(&mut tx, nina.id, &name).await.unwrap();
    kept.done(tx).await;
    set_privacy(&kept, &nina, Privacy::Private).await;
    assert!(!surfaces(&app, story.id, &[&ola]).await.contains("Red Fox"));
    set_privacy(&kept, &nina, Privacy::Listed).await;
    let publication = app.publication().await.unwrap();
    let readers = Readers {
        db: &app.db,
        publication: &publication,
        now: app.clock.now(),
    };
    let label = shown::label(&readers, nina.id).await.unwrap().unwrap();
    assert_eq!((label.name.as_str(), label.path), ("Nina Quist", None));
    let at = shown::at_slug(&readers, &nina.slug).await.unwrap();
    assert_eq!(at, At::Nothing, "there is no page");
    set_privacy(&kept, &nina, Privacy::Public).await;
    let at = shown::at_slug(&readers, &nina.slug).await.unwrap();
    assert!(matches!(at, At::Thing(found) if found.id == nina.id));
}
