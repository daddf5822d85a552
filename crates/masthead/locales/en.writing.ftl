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
publish-back = Back to the story
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
