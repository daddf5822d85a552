# The desk: stories being written, publishing them, their history.

desk-stories = Stories
desk-stories-text = Write, edit and publish.
writing-new = New story
writing-untitled = Untitled story
writing-story = Story
writing-state = Status
writing-changed = Last change
writing-edit = Edit
writing-older = Older stories
writing-none = No stories yet. Start one, or open a published story from the search.
writing-none-of-yours = You haven’t started a story yet.
writing-ahead = Changes not published
writing-state-draft = Draft
writing-state-live = Published
writing-state-scheduled = Scheduled
writing-state-withdrawn = Withdrawn
writing-state-blocked = Blocked
writing-needs-script = The editor needs JavaScript. Please turn it on in your browser.
writing-field-section = Section
writing-field-slug = Address
writing-field-language = Language
writing-field-dateline = Dateline
writing-field-access = Access
writing-field-topics = Topics
writing-field-byline = Byline
writing-field-picture = Lead picture
writing-access-metered = Metered
writing-access-free = Free for everyone
writing-access-subscribers = Subscribers only
writing-access-breaking = Free for now
writing-role-by = By
writing-role-photographs-by = Photographs by
writing-role-with = With
publish-title = Publish
publish-again = Publish changes
publish-address = Address
publish-words = Words
publish-what = What readers get
publish-missing = Before this can be published
publish-doubtful = Worth a second look
publish-changes = What changes for readers
publish-when = When
publish-now = Now
publish-later = At a set time
publish-time = Time
publish-zone = Times are in { $zone }.
publish-since = First published
publish-problem-when = Enter a day and a time.
publish-problem-past = That time has passed. Choose a later one, or publish now.
publish-blocked = Nothing was published. See below what is missing.
publish-overtaken = Nothing was published: { $names } wrote in this story after you last saw it. The page now shows the newest version.
publish-revised = Nothing was published: what readers have of this story changed after you last saw this page. The page now compares with that.
publish-topic-gone = The topic “{ $name }” was removed. The story is published without it.
publish-off = This story was taken off the site. Publishing a change doesn’t bring it back.
publish-done-published = The story is published.
publish-done-scheduled = The story will be published at its time.
publish-no-headline = The headline is missing.
publish-no-standfirst = There is no standfirst.
publish-no-text = There is no text.
publish-no-section = Choose a section.
publish-no-byline = Nobody signs this story.
publish-unknown-author = “{ $name }” signs this story but is no author of the publication.
publish-not-a-slug = “{ $name }” can’t be part of an address. Use letters, digits and hyphens.
publish-slug-taken = Another story has the address “{ $name }”. Choose another one.
publish-unknown-picture = The picture “{ $name }” isn’t in the library.
publish-no-credit = The picture “{ $name }” has no credit.
publish-no-alt = The picture “{ $name }” has no alternative text. Describe it, or mark it as decorative.
history-title = History
history-versions = Who wrote when
history-compared = What changed
history-same = Nothing differs.
history-before = Before
history-after = After
history-added = Added
history-removed = Removed
history-changed = Changed
history-moved = Moved
history-show = Show what changed
history-since = Compare with now
history-wrote = wrote
history-reason-begun = started the story
history-reason-kept = kept this version
history-reason-published = published this version
history-restore = Restore this version
history-restore-text = Everyone who is writing sees it happen, and you can undo it here.
history-overtaken = Nothing was restored: someone wrote in this story after you opened this page. It now shows what a restore would change.
history-restored = The version is restored.
history-unchanged =
    { $count ->
        [one] { $count } block is unchanged.
       *[other] { $count } blocks are unchanged.
    }
publish-long-headline =
    { $count ->
        [one] The headline has { $count } character.
       *[other] The headline has { $count } characters: search engines and cards cut it.
    }
waits-mentions =
    { $count ->
        [one] You were named in the margin of a story
       *[other] You were named { $count } times in the margin of a story
    }
publish-open-suggestions = Suggestions are open. Readers get the text without them.
publish-second-gate = There is more than one gate. The first one counts.
publish-attributions = A quotation has more than one attribution. Readers see them as one.
publish-captions = A block has more than one caption. Readers see them as one.
publish-wide-cells = A table has cells that span others. Readers see single cells.
publish-missing-note = The text refers to footnote { $number }, which isn’t there.
publish-same-note = Two footnotes have the number { $number }.
publish-unused-note = Nothing in the text refers to footnote { $number }.

# Previews, links for people outside, replay
writing-former-colleague = a former colleague
preview-title = Preview
preview-views = Seen as
preview-widths = Width
preview-as-visitor = First visit
preview-as-wall = At the wall
preview-as-subscriber = Subscriber
preview-as-search = Search result
preview-as-card = Social card
preview-as-feed = Feed
preview-about-visitor = The page for someone who comes for the first time: as far as the gate.
preview-about-wall = The page for someone who has no free articles left.
preview-about-subscriber = The whole page, as subscribers read it.
preview-about-search = About what search engines show. They may choose other words from the page.
preview-about-card = What is shown where the story is shared.
preview-about-feed = What feed readers get: never anything from behind the gate.
preview-width-desktop = Desktop
preview-width-phone = Phone
preview-newest = Version { $version }, the newest
preview-older = Version { $version } of { $newest }.
preview-show-newest = Show the newest
preview-alone = Open the page in a new tab
preview-title-cut = The headline is longer than search engines show.
preview-description-cut = The standfirst is longer than search engines show.
preview-card-bare = The story has no lead picture, so the card has none.
draft-links = Links for people outside
draft-link-made = The link for { $name }
draft-link-once = Copy it now: it is shown only here and for a few minutes. We keep only a fingerprint of it.
draft-link-new = New link
draft-link-text = A secret address that shows the whole story to a lawyer or a source, without comments, suggestions and stash. It stops working when its time is over, when you end it, and as soon as the story is published or withdrawn.
draft-link-name = For whom
draft-link-name-hint = Only the newsroom sees this.
draft-link-shows = Shows
draft-link-newest = the newest version at any time
draft-link-fixed = version { $version } only
draft-link-life = Works for
draft-link-unit = Hours or days
draft-link-hours = hours
draft-link-days = days
draft-link-make = Create the link
draft-link-list = Links of this story
draft-link-until = Works until
draft-link-opened = Opened
draft-link-times = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
draft-link-never = not yet
draft-link-none = No one outside can see this story.
draft-link-ended = ended
draft-link-published = ended: the story is published
draft-link-withdrawn = ended: the story is withdrawn
draft-link-problem-name = Please enter for whom the link is.
draft-link-problem-version = Please choose the newest version or one that exists.
draft-link-problem-life = Please enter a number from { $least } to { $most }.
draft-link-over = This link no longer works
draft-link-over-ended = Its time is over, or the newsroom has ended it. If you still need to see the story, please ask the person who sent you the link.
draft-link-over-published = The story it showed is published now.
draft-link-over-withdrawn = The story it showed is no longer on the site.
draft-link-read = Read the story
deed-article-link = { $who } created a link to the draft of { $what }
deed-article-link-end = { $who } ended a link to the draft of { $what }
replay-title = Who wrote what
replay-read = Read this version
replay-moment = Go to a moment
replay-version = Version
replay-time = Day and time, to the second
replay-show = Show
replay-at = Version { $version } of { $newest }
replay-ways = Other versions
replay-first = Start
replay-stretch-before = Previous stretch
replay-step-before = One step back
replay-step-after = One step on
replay-stretch-after = Next stretch
replay-last = Newest
replay-writers = Who wrote these words
replay-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
replay-text = The story as it was
replay-empty = Nothing was written yet.
replay-before = there from the start

# House style
desk-style = House style
desk-style-text = Words to avoid, and what is better.
style-new = New rule
style-add = Add rule
style-change = Change the rule
style-rules = Rules
style-none = There are no rules yet. The editor underlines what a rule finds while people write, and the page before publishing names it again.
style-kind = What to find
style-kind-words = Words, as they are
style-kind-pattern = A pattern
style-kind-hint = Words are found where they stand alone. A pattern is a regular expression; say how often a part may come at most, such as {"{"}1,20{"}"} in place of + and *.
style-pattern = Words or pattern
style-any-case = Capitals and small letters are the same
style-act = What to do
style-act-replace = Suggest other words
style-act-remove = Suggest to delete
style-act-warn = Only point it out
style-suggest = Better
style-say = Note to the writer
style-say-hint = For example: “We write out numbers up to twelve.”
style-why = Reason
style-language = Language
style-language-hint = A tag such as en or de; leave empty for all.
style-all-languages = all
style-delete = Delete
style-saved = The rule is saved.
style-deleted = The rule is deleted.
style-imported = The rules are added.
style-gone = a deleted rule
style-exchange = Exchange with a spreadsheet
style-export = Download all rules as CSV
style-import = Add rules from CSV
style-import-hint = One rule per line: kind (words or pattern), pattern, case (any or same), suggest (- to only point it out, empty to delete), say, why, language.
style-import-add = Add the rules
style-problem-pattern = Please enter the words or the pattern.
style-problem-suggest = Please enter what is better.
style-problem-language = Please enter a language tag such as en, or leave the field empty.
style-problem-empty = This pattern also fits where there are no words. Please enter what must be there.
style-problem-broken = This is not a regular expression we can use. References back and lookarounds are not possible.
style-problem-slow = This pattern could make the editor slow. Please limit how often each part may come, such as {"{"}1,20{"}"}, and use fewer alternatives.
style-problem-long = This pattern is too long.
style-problem-full = There is no room for more rules. Please delete some first.
style-problem-table = Please check these lines: { $lines }. Nothing was added.
style-problem-no-table = Please paste at least one rule.
style-found = House style: “{ $text }”{ $count ->
    [one] {""}
   *[other] {" "}({ $count } times)
}.
style-found-better = House style: “{ $text }”{ $count ->
    [one] {""}
   *[other] {" "}({ $count } times)
}, better “{ $better }”.
style-found-remove = House style: delete “{ $text }”{ $count ->
    [one] {""}
   *[other] {" "}({ $count } times)
}.
deed-rule-create = { $who } added the rule { $what }
deed-rule-change = { $who } changed the rule { $what }
deed-rule-delete = { $who } deleted the rule { $what }
log-kind-rule = House style
house-words = The newsroom’s words
house-words-text = words and names that are spelled right, beside those of the dictionaries.
house-words-new = New word
house-words-hint = The names of authors, sections, topics, people and places that the publication knows are right without being added here.
house-words-word = Word
house-words-add = Add word
house-words-by = Added by
house-words-at = Added on
house-words-none = There are no words yet. Add one here or from the spelling list in the editor.
house-words-export = Download all words as CSV
house-words-import = Add words from CSV
house-words-import-hint = One word per line, and behind a comma the language where it isn’t for all.
house-words-import-add = Add the words
house-words-saved = The word is added.
house-words-deleted = The word is deleted.
house-words-imported = The words are added.
house-words-problem-word = Please enter a single word that begins with a letter.
house-words-problem-full = There is no room for more words. Please delete some first.
house-words-problem-no-table = Please paste at least one word.
deed-word-create = { $who } added the word { $what }
deed-word-delete = { $who } deleted the word { $what }
deed-word-import = { $who } added words from a table to { $what }
log-kind-word = The newsroom’s words

stories-elsewhere = Stories published before they were opened at the desk are in the search.
story-pages = This story
story-pages-write = Write
