//! The forms of a discussion: where they stand, what they hold, and what is to be mended.
use super::*;
use crate::comment::settings::terms;

impl Room<'_> {
    pub(super) fn form(&self, kind: &'static str, action: String) -> FormView {
        let settings = terms(self.publication);
        let needs_name = self
            .viewer()
            .is_some_and(|viewer| viewer.reader.name.is_empty());
        FormView {
            action,
            kind,
            key: new_key(),
            needs_name,
            longest: settings.longest,
            is_moderated: settings.premoderate_new,
            ..FormView::default()
        }
    }

    /// Puts the form that the address asks for where it belongs.
    pub(super) async fn open_form(
        &self,
        comments: &mut [CommentView],
        place: &Place,
        me: &Me,
    ) -> Result<()> {
        if let Some(id) = place.edit
            && let Some(comment) = store::by_id(&self.app.db, id).await?
            && let Some(view) = seek(comments, id)
            && view.may.edit_url.is_some()
        {
            view.form = Some(FormView {
                text: comment.source,
                needs_name: false,
                ..self.form("edit", format!("/comments/{id}/edit"))
            });
        }
        let Some(id) = place.answer.or(place.quote).filter(|_| me.bar.is_none()) else {
            return Ok(());
        };
        if let Some(view) = seek(comments, id)
            && view.may.answer_url.is_some()
        {
            let text = match place.quote {
                Some(_) => super::super::text::Text(view.blocks.clone()).quoted(QUOTED),
                None => String::new(),
            };
            view.form = Some(FormView {
                text,
                answers: Some(id),
                ..self.form("answer", path(self.publication, self.head))
            });
        }
        Ok(())
    }

    /// Says in words what is to be mended.
    pub(in crate::comment) fn explain(&self, form: &mut FormView, problem: &Problem) {
        let locale = self.locale();
        let mut args = FluentArgs::new();
        args.set("longest", terms(self.publication).longest);
        if let Problem::Refused(words) = problem {
            args.set("words", words.clone());
        }
        let say = |key: &str| i18n::translate(locale, &format!("comment-problem-{key}"), &args);
        let key = match problem {
            Problem::Name(problem) => {
                form.name_problem = Some(i18n::text(locale, problem.key()));
                return;
            }
            Problem::Empty => "empty",
            Problem::TooLong => "too-long",
            Problem::Refused(_) => "refused",
            Problem::NothingToAnswer => "nothing-to-answer",
            Problem::TooOften(_) => "too-often",
            Problem::TooLate => "too-late",
        };
        form.problem = Some(say(key));
    }

    /// The discussion with a change that could not be kept in its form.
    pub(in crate::comment) async fn failed_edit(
        &self,
        id: i64,
        typed: &str,
        problem: &Problem,
    ) -> Result<Answer> {
        let place = Place {
            edit: Some(id),
            ..Place::default()
        };
        let place = self.containing(place).await?;
        let mut talk = self.talk(&place, None).await?;
        if let Some(view) = seek(&mut talk.comments, id) {
            let mut form = self.form("edit", format!("/comments/{id}/edit"));
            form.needs_name = false;
            form.text = typed.to_owned();
            self.explain(&mut form, problem);
            view.form = Some(form);
        }
        Ok(refused(self.answer(&talk)?, problem))
    }
}

/// Puts a draft that could not be kept back into its form.
pub(super) fn fill(
    room: &Room<'_>,
    comments: &mut [CommentView],
    form: &mut Option<FormView>,
    draft: &Draft,
    problem: &Problem,
) {
    let place = match draft.answers.and_then(|id| seek(comments, id)) {
        Some(view) if view.form.is_some() => &mut view.form,
        _ => form,
    };
    if let Some(form) = place {
        form.text.clone_from(&draft.text);
        form.name.clone_from(&draft.name);
        form.key.clone_from(&draft.form_key);
        form.follow = draft.follow;
        room.explain(form, problem);
    }
}

/// The comment with this id, of either level.
fn seek(comments: &mut [CommentView], id: i64) -> Option<&mut CommentView> {
    comments.iter_mut().find_map(|comment| {
        if comment.id == id {
            return Some(comment);
        }
        comment.replies.iter_mut().find(|reply| reply.id == id)
    })
}
