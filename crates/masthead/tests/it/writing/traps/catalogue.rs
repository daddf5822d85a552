//! Each trap has a test that is there.
use std::path::Path;

/// A trap with the tests that catch it: file within the repository, and name.
struct Trap {
    number: u32,
    what: &'static str,
    tests: &'static [(&'static str, &'static str)],
}

const CORE: &str = "editor/test/core/rebase.test.mjs";
const FUZZ: &str = "editor/test/core/fuzz.test.mjs";
const STORY: &str = "editor/test/core/story.test.mjs";
const KILLS: &str = "editor/test/core/kills.test.mjs";
const IDS: &str = "editor/test/core/ids.test.mjs";
const UNDO: &str = "editor/test/core/undo.test.mjs";
const HUB: &str = "editor/test/core/hub.test.mjs";
const PASTE: &str = "editor/test/ui/paste.test.js";
const SUGGEST: &str = "editor/test/ui/suggest.test.js";
const DISPATCH: &str = "editor/test/ui/dispatch.test.js";
const PAGE: &str = "editor/test/page/journey.test.js";
const JOURNEY: &str = "e2e/journeys/writing.test.mjs";
const CANARY: &str = "crates/masthead/tests/it/canary/newsroom.rs";
const TREE: &str = "districts/newsroom/src/draft/tree/tests.rs";
const GOLDEN: &str = "crates/steps/tests/it/golden.rs";
const SPOILED: &str = "crates/steps/tests/it/properties.rs";
const STEPS: &str = "crates/masthead/tests/it/writing/traps/steps.rs";
const KILLED: &str = "crates/masthead/tests/it/writing/traps/killed.rs";
const PLAYS: &str = "crates/masthead/tests/it/writing/traps/plays.rs";
const BROWSER: &str = "crates/masthead/tests/it/writing/traps/browser.rs";
const BATCHES: &str = "crates/masthead/tests/it/writing/steps.rs";
const PUBLISHING: &str = "crates/masthead/tests/it/writing/publishing.rs";
const PREVIEW: &str = "crates/masthead/tests/it/writing/preview.rs";
const REPLAY: &str = "crates/masthead/tests/it/writing/replay.rs";
const HISTORY: &str = "crates/masthead/tests/it/writing/history.rs";
const EVENTS: &str = "crates/masthead/tests/it/writing/events.rs";

const fn trap(
    number: u32,
    what: &'static str,
    tests: &'static [(&'static str, &'static str)],
) -> Trap {
    Trap {
        number,
        what,
        tests,
    }
}

const TRAPS: [Trap; 26] = [
    trap(
        1,
        "words are lost in a merge",
        &[
            (FUZZ, "no word is lost or doubled: "),
            (FUZZ, "the control loses words, so the harness sees losses"),
            (
                PLAYS,
                "t01_what_the_fuzz_sends_is_answered_as_its_own_server_does",
            ),
        ],
    ),
    trap(
        2,
        "a deletion takes words that its writer has not seen",
        &[(
            CORE,
            "a deletion does not take words that its author has not seen",
        )],
    ),
    trap(
        3,
        "an insertion that is mapped to a range is taken for a deletion",
        &[
            (FUZZ, "seeds that once failed"),
            (
                CORE,
                "what is typed over a passage stays when the deletion is not applied",
            ),
            (
                CORE,
                "what is typed behind a deletion that is not applied does not stick to the words that stay",
            ),
        ],
    ),
    trap(
        4,
        "a rescued word stands within another",
        &[
            (CORE, "a rescued word never stands within another"),
            (
                CORE,
                "a word typed in a passage that was cut and put back is not cut by a split of others",
            ),
        ],
    ),
    trap(
        5,
        "a batch is sent again after a lost answer",
        &[
            (BATCHES, "a_batch_that_comes_again_counts_once"),
            (
                STEPS,
                "t05_a_batch_that_comes_again_at_another_node_counts_once",
            ),
            (
                STORY,
                "a batch whose answer is lost is repeated as it was, and committed once",
            ),
        ],
    ),
    trap(
        6,
        "two nodes take steps at one version",
        &[
            (
                STEPS,
                "t06_of_fifty_batches_at_one_version_on_two_nodes_one_wins",
            ),
            (
                BATCHES,
                "fifty_batches_at_one_version_on_two_nodes_are_all_kept_one_after_the_other",
            ),
        ],
    ),
    trap(
        7,
        "a kill between commit and answer, or between journal and sending",
        &[
            (
                STORY,
                "a batch of a dead tab that was committed before the journal had all of it is taken in",
            ),
            (
                KILLS,
                "t07 two hundred kills of network, server, database and browser lose no key",
            ),
            (
                KILLED,
                "t07_what_was_acknowledged_before_a_kill_is_there_once_after_it",
            ),
        ],
    ),
    trap(
        8,
        "the journal of a dead tab",
        &[(
            STORY,
            "the journal of a dead tab is offered, merged and forgotten; that of a living one is not",
        )],
    ),
    trap(
        9,
        "saved is said too early",
        &[
            (
                STORY,
                "what is typed is sent after half a second at most, and only then called saved",
            ),
            (
                STORY,
                "words typed while a batch is under way are not called saved with it",
            ),
        ],
    ),
    trap(
        10,
        "the session ends, or the right goes, while words wait",
        &[
            (STORY, "keeps everything and sends it after a new start"),
            (
                BROWSER,
                "t10_a_batch_that_was_refused_for_want_of_a_session_or_a_right_is_taken_later",
            ),
        ],
    ),
    trap(
        11,
        "an old tab after an update",
        &[
            (STORY, "an older tab stops, keeps its journal and says so"),
            (
                STORY,
                "a draft with a block that this tab does not know is not opened",
            ),
            (
                BATCHES,
                "an_editor_of_another_version_is_told_to_load_the_page_again",
            ),
            (
                STEPS,
                "t11_a_block_that_is_not_in_the_schema_is_refused_and_nothing_is_dropped",
            ),
        ],
    ),
    trap(
        12,
        "two blocks with one id, or a block without",
        &[
            (IDS, "a copy gets an id, the original keeps its own"),
            (IDS, "what others send is not renamed"),
            (FUZZ, "no word is lost or doubled: "),
            (TREE, "ids_are_unique_and_of_eight_characters"),
        ],
    ),
    trap(
        13,
        "a document changes on its way to readers and back",
        &[
            (TREE, "every_kind_of_block_comes_back"),
            (TREE, "every_article_of_the_demo_comes_back"),
            (
                TREE,
                "whatever_was_done_to_a_tree_it_becomes_a_document_that_comes_back",
            ),
        ],
    ),
    trap(
        14,
        "two gates after a merge",
        &[(
            BROWSER,
            "t14_of_two_gates_the_first_holds_in_the_preview_too_and_one_warning_says_so",
        )],
    ),
    trap(
        15,
        "suggestions, comments and stash in public",
        &[
            (
                CANARY,
                "t15_what_is_for_the_newsroom_alone_is_on_no_page_of_anyone_who_may_not_see_it",
            ),
            (
                CANARY,
                "t15_the_crawl_finds_each_of_these_words_where_it_may_be",
            ),
            (
                PUBLISHING,
                "suggestions_comments_and_stashed_words_reach_no_reader",
            ),
            (PREVIEW, "what_is_for_the_newsroom_alone_is_in_no_preview"),
        ],
    ),
    trap(
        16,
        "to reject all is not the original",
        &[
            (
                SUGGEST,
                "the property sees an edit that is not a suggestion",
            ),
            (
                TREE,
                "a_suggested_split_is_joined_and_a_suggested_join_is_not",
            ),
        ],
    ),
    trap(
        17,
        "a quotation is lost in a paste, or all of it is bold",
        &[
            (
                JOURNEY,
                "t17 quotations pasted from Word and Docs stay quotations",
            ),
            (PASTE, "there are saved clipboards"),
            (
                PAGE,
                "a paste from Google Docs keeps its quotation and is bold only where it was",
            ),
        ],
    ),
    trap(
        18,
        "saving breaks undo",
        &[
            (UNDO, "undo after an acknowledgement and a step of others"),
            (UNDO, "undo of what was rebased before it was confirmed"),
        ],
    ),
    trap(
        19,
        "a step of others in the midst of a composition",
        &[
            (
                JOURNEY,
                "t19 what others write in the midst of a composition spoils neither",
            ),
            (CORE, "steps of others wait while a word is composed"),
            (
                DISPATCH,
                "composed words become a suggestion when they are finished",
            ),
            (
                PAGE,
                "an input method composes in the mode of suggestions while others type",
            ),
        ],
    ),
    trap(
        20,
        "a spoiled step ends the process",
        &[
            (SPOILED, "no_spoiled_step_panics_or_breaks_the_schema"),
            (GOLDEN, "every_step_does_what_it_does_in_the_browser"),
            (
                STEPS,
                "t20_what_is_too_much_or_spoiled_is_refused_and_the_story_goes_on",
            ),
        ],
    ),
    trap(
        21,
        "a version is restored while others write",
        &[
            (
                STEPS,
                "t21_a_restore_is_a_step_that_others_see_and_that_can_be_taken_back",
            ),
            (
                HISTORY,
                "a_version_comes_back_as_a_step_that_can_be_taken_back",
            ),
        ],
    ),
    trap(
        22,
        "what is published is not what was seen",
        &[(
            PUBLISHING,
            "what_somebody_else_wrote_meanwhile_is_not_published_unseen",
        )],
    ),
    trap(
        23,
        "the browser keeps nothing",
        &[
            (
                STORY,
                "without a database the page is told, and steps are sent twice as often",
            ),
            (STORY, "a full disk is noticed while writing"),
        ],
    ),
    trap(
        24,
        "seven tabs on six connections",
        &[
            (
                HUB,
                "seven tabs have one connection, and each hears of its story",
            ),
            (BROWSER, "t24_one_connection_hears_of_seven_stories"),
        ],
    ),
    trap(
        25,
        "a proxy that buffers",
        &[
            (
                HUB,
                "a connection that brings nothing for five seconds is replaced by asking",
            ),
            (
                EVENTS,
                "whoever_asks_again_and_again_is_answered_when_there_is_something",
            ),
        ],
    ),
    trap(
        26,
        "what is kept and its steps disagree",
        &[
            (
                REPLAY,
                "each_night_the_steps_are_played_again_and_a_broken_one_is_an_alarm_with_its_story",
            ),
            (
                STEPS,
                "t26_the_doctor_names_a_story_whose_steps_do_not_give_what_is_kept",
            ),
        ],
    ),
];

/// The tests of a trap that are not there.
fn missing(trap: &Trap) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let gone = trap.tests.iter().filter(|(file, name)| {
        let text = std::fs::read_to_string(root.join(file)).unwrap_or_default();
        !text.contains(name)
    });
    gone.map(|(file, name)| format!("{} ({}): {file} has no {name}", trap.number, trap.what))
        .collect()
}

#[test]
fn each_of_the_traps_has_its_tests() {
    let numbers: Vec<u32> = TRAPS.iter().map(|trap| trap.number).collect();
    assert_eq!(numbers, (1..=26).collect::<Vec<u32>>());
    assert!(TRAPS.iter().all(|trap| !trap.tests.is_empty()));
    let missing: Vec<String> = TRAPS.iter().flat_map(missing).collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn a_test_that_is_not_there_is_found() {
    for planted in [(STORY, "no such test"), ("no/such/file.rs", "t01")] {
        let tests: &'static [(&str, &str)] = Box::leak(Box::new([planted]));
        assert_eq!(missing(&trap(1, "planted", tests)).len(), 1);
    }
}
