# Knowledge at the desk: the strip below a story, what waits, things, storylines, corrections that travel.

desk-knowledge = To review
desk-knowledge-text = Facts whose words are gone or in doubt, and plans whose day has passed.
desk-things = People and things
desk-things-text = Who and what stories are about: names, kinds, merging, privacy.
desk-storylines = Storylines
desk-storylines-text = Stories that run over many articles: summary, owner, what belongs to them.
permission-knowledge = Decide about people and things, storylines and their corrections
know-title = What the story says
know-found = Found:
know-nothing-required = Nothing here is required. What you leave open waits; publishing never does. What you accept appears to readers when the story is published.
know-none = Nothing was found in this story.
know-save = Save
know-overtaken = Someone else has decided about this story, or its words have changed. Nothing was saved; this is how it is now.
know-is-off = Suggestions are switched off: { $sort }.
know-sort-name = Names
know-sort-figure = Figures
know-sort-quote = Quotes
know-sort-moment = Moments
know-sort-storyline = Storyline
know-count-name =
    { $count ->
        [one] { $count } name
       *[other] { $count } names
    }
know-count-figure =
    { $count ->
        [one] { $count } figure
       *[other] { $count } figures
    }
know-count-quote =
    { $count ->
        [one] { $count } quote
       *[other] { $count } quotes
    }
know-count-moment =
    { $count ->
        [one] { $count } moment
       *[other] { $count } moments
    }
know-part-of = part of “{ $name }”?
know-part-is = part of “{ $name }”
know-deed = What to do
know-deed-open = Leave for later
know-deed-accept = Accept
know-deed-reject = Reject
know-field-kind = Kind
know-field-chosen = Who or what is meant
know-field-speaker = Who says it
know-field-counter = Who counts so
know-field-measure = What it measures
know-field-series = Series
know-field-words = Words
know-choice-new = Someone or something new
know-choice-which = Please choose
know-speaker-nobody = Not named
know-counter-nobody = No one named
know-aliases = also { $names }
know-ordinal = number { $ordinal }
know-kind-any = All kinds
know-kind-person = Person
know-kind-state = State
know-kind-organisation = Organisation
know-kind-place = Place
know-kind-event = Event
know-kind-work = Work
know-kind-series = Series
know-kind-measure = Measure
know-kind-subject = Subject
know-moment-meeting = Meeting
know-moment-agreement = Agreement
know-moment-statement = Statement
know-moment-vote = Vote
know-moment-attack = Attack
know-moment-court = Court
know-moment-death = Death
know-moment-plan = Plan
know-moment-other = Event
know-gain-link = Link to { $path }
know-gain-desk = Open the page at the desk
know-gain-last = Last used as “{ $words }” in: { $headline }
know-warn-spelling = We write “{ $name }”. Is that who you mean?
know-doubt-corrected = “{ $words }” was withdrawn: { $reason }
know-doubt-newer = There is a newer figure: “{ $words }” ({ $period })
know-doubt-differs = For the same period we also have “{ $words }” { $source }
know-doubt-old = A newer value should exist by now: { $measure }
know-js-count-name = one=%count% name|other=%count% names
know-js-count-figure = one=%count% figure|other=%count% figures
know-js-count-quote = one=%count% quote|other=%count% quotes
know-js-count-moment = one=%count% moment|other=%count% moments
know-js-part-of = part of “%name%”?
know-js-part-is = part of “%name%”
know-js-join = {"; "}
know-js-accept-all = Accept all shown
know-js-accepted = one=Accepted.|other=%count% accepted.
know-js-more = Show %count% more
know-js-later = Later
know-js-keys = Enter accepts all shown · J and K move · A accept · X reject · 1–8 kind · E border, then arrows · M measure · S speaker · Esc later
know-js-accept = Accept
know-js-reject = Reject
know-js-open = Leave open
know-js-yes = Yes
know-js-no = No
know-js-state-open = open
know-js-state-accepted = accepted
know-js-state-rejected = rejected
know-js-field-kind = Kind
know-js-field-chosen = Who or what is meant
know-js-field-measure = What it measures
know-js-field-series = Series
know-js-field-speaker = Who says it
know-js-field-counter = Who counts so
know-js-border = Move the end with the arrow keys, the beginning with Shift and the arrow keys. Enter when done.
know-js-border-done = The words are now: %words%
know-js-failed = Your decisions could not be saved. Please try again.
know-js-overtaken = Someone else was faster. This is how it is now.
know-inbox-tab-stale = Words gone
know-inbox-tab-doubtful = In doubt
know-inbox-tab-past = Plans past
know-inbox-hint-stale = These were confirmed, but their words are no longer in the published story. Readers don’t see them.
know-inbox-hint-doubtful = The words stand in several places after an edit. Is this still the right one?
know-inbox-hint-past = These were planned, and their day has passed.
know-inbox-empty = Nothing is waiting here.
know-inbox-again = Look again
know-inbox-drop = Drop
know-inbox-right = This is right
know-inbox-happened = It happened
know-inbox-moved = New day
know-inbox-new-day = New day
know-inbox-still-gone = The words are still not in the published story.
know-open = Open
know-thing-search = Name
know-thing-line = In one line
know-thing-line-hint = Who or what that is, for readers.
know-thing-privacy = Privacy
know-thing-privacy-hint = Private: no page, no mark-up, no search result, no export. By name only: no page.
know-privacy-public = Public
know-privacy-listed = By name only
know-privacy-private = Private
know-thing-none = No people or things yet. They come with stories.
know-thing-none-found = Nothing was found.
know-thing-one = What it is
know-thing-merged = Readers see this as:
know-thing-records =
    { $count ->
        [0] Not named in any story.
        [one] Named in { $count } place.
       *[other] Named in { $count } places.
    }
know-thing-rename-hint = A former address leads to the new one. A wrong name is never kept as another name.
know-thing-unit = Unit
know-thing-rhythm = New values come
know-thing-rhythm-hint = When a value is older than one and a half times this, writers are told.
know-rhythm-none = irregularly
know-rhythm-day = daily
know-rhythm-month = monthly
know-rhythm-quarter = quarterly
know-rhythm-year = yearly
know-thing-names = Other names
know-thing-names-text = Stories are searched for these names too.
know-thing-name-new = New name
know-thing-name-form = Sort of name
know-thing-name-language = Language
know-thing-name-language-hint = Such as en or de. Leave empty for all.
know-thing-name-auto = Recognise it without asking
know-name-auto = without asking
know-form-full = full name
know-form-surname = surname
know-form-short = short form
know-form-demonym = of its people
know-form-metonym = stands for it
know-form-inflected = inflected
know-form-former = former name
know-thing-merge = Merge
know-thing-merge-text = From now on it’s read as the other one. Nothing is lost, and you can undo it exactly.
know-thing-merge-into = Name or address of the other one
know-thing-split = Split
know-thing-split-text = Choose the places that are about someone or something else.
know-thing-split-name = Name of the new one
know-thing-split-uses = Places
know-thing-split-do = Split
know-thing-deeds = What was done
know-thing-deed-merge = Merged: { $other }
know-thing-deed-split = Split off: { $other }
know-thing-deed-change = Changed
know-thing-deed-undo = Undone
know-problem-kind = Please choose a kind.
know-problem-privacy = Please choose who may see it.
know-problem-rhythm = Please choose how often new values come.
know-problem-language = Please enter a language tag, such as en or pt-BR.
know-problem-form = Please choose the sort of name.
know-problem-into = Please enter the name or address of exactly one other.
know-problem-uses = Please choose at least one place.
know-problem-topic = It shares its page with a topic. Rename or merge it under Topics.
know-problem-refused = That isn’t possible. Something else may have this name’s address.
know-problem-title = Please enter a title.
know-problem-summary = A summary has 120 words at most. Please shorten it.
know-problem-owner = Please choose someone on the staff.
know-problem-state = Please choose whether it goes on.
know-problem-path = Please enter the address of one of our stories.
know-problem-date = Please enter a day, month or year, such as 2026-03-06 or 2026-03.
know-problem-reason = Please enter a reason. Readers may see it.
know-problem-right-thing = Please enter the name of exactly one person or thing that we know.
know-line-title = Title
know-line-one = Storyline
know-line-new = New storyline
know-line-none = No storylines yet.
know-line-state = Status
know-line-state-hint = After 60 days without a change it’s shown as quiet.
know-line-state-running = Running
know-line-state-quiet = Quiet
know-line-state-closed = Closed
know-line-owner = Owner
know-line-nobody = No owner
know-line-updated = Last change
know-line-summary = Summary
know-line-summary-hint = 120 words at most, for someone who comes new to it.
know-line-before = Earlier summaries
know-line-items = What belongs to it
know-line-empty = Nothing yet.
know-line-add = Add a story
know-line-add-hint = Its address, such as /world/a-story.
know-line-pin = Pin
know-line-unpin = Unpin
know-line-pinned = pinned
know-item-article = Story
know-item-moment = Moment
know-item-figure = Figure
know-record = What we say
know-record-is = Sort
know-record-state = Status
know-record-story = Story
know-state-suggested = Suggested
know-state-confirmed = Confirmed
know-state-rejected = Rejected
know-state-stale = Words gone
know-fact-value = Value
know-fact-period = Period
know-fact-source = Source
know-fact-occasion = Occasion
know-fact-when = When
know-record-withdrawn = Withdrawn
know-record-replaced = What is right instead
know-correct = Withdraw or correct
know-correct-text = It’s then current nowhere. A figure stays in the history with your reason.
know-correct-reason = Reason
know-correct-right = What is right instead
know-correct-right-hint = Optional: for a name, the one that is meant; for a figure, its words in the corrected story.
know-correct-do = Withdraw
know-openly = Value outside the paywall
know-openly-text = Value and source may appear to everyone although the words are for subscribers. The words never do.
know-openly-do = Show value and source
know-openly-stop = Stop showing them
know-places =
    { $count ->
        [0] Every place is settled
        [one] { $count } place shows this
       *[other] { $count } places show this
    }
know-places-all = Settle all
know-places-none = No place shows it.
know-places-words = Look for the words everywhere
know-place-story = Story
know-place-words = Words
know-place-told = Same in another story
know-place-timeline = Timeline
know-place-summary = Summary
know-place-thing = Page and boxes
know-numbers = Numbers
know-numbers-time = Time at the strip
know-numbers-stories = Stories
know-numbers-median = Median
know-numbers-most = Nine out of ten below
know-numbers-keys = Keys (median)
know-numbers-none = No one has used the strip yet.
know-numbers-hint = Pauses of more than ten seconds don’t count. Who it was isn’t recorded.
know-numbers-sorts = What becomes of suggestions
know-numbers-shown = Shown
know-numbers-accepted = Accepted
know-numbers-changed = Changed
know-numbers-rejected = Rejected
know-numbers-share = Share
know-numbers-switch = Suggestions
know-numbers-sorts-hint = Of the last 50 stories. What is accepted in fewer than 60 % of cases switches itself off.
know-switch-on = Switch on
know-switch-off = Switch off
know-switch-is-on = on
know-switch-is-off = off
know-switch-is-off-itself = off: it switched itself off
know-seconds =
    { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }
know-percent = { $share } %
know-done-saved = The changes are saved.
know-done-added = It has been added.
know-done-removed = It has been removed.
know-done-merged = They are merged. You can undo it below.
know-done-split = They are split. You can undo it below.
know-done-undone = It’s as it was before.
know-done-settled = Settled.
know-done-opened = Open again.
know-done-corrected = It’s withdrawn. These places showed it.
know-done-switched = Switched.
know-done-right = Looked at.
know-done-dropped = Dropped.
know-done-kept = Your decisions are saved.
waits-knowledge =
    { $count ->
        [one] A fact needs a look
       *[other] { $count } facts need a look
    }
log-kind-knowledge = Facts
log-kind-thing = People and things
log-kind-storyline = Storylines
deed-article-knowledge = { $who } said what { $what } is about
deed-knowledge-off = { $who } switched off suggestions: { $what }
deed-knowledge-on = { $who } switched on suggestions: { $what }
deed-knowledge-drop = { $who } dropped “{ $what }”
deed-knowledge-settle = { $who } looked at “{ $what }”
deed-knowledge-correct = { $who } withdrew “{ $what }”
deed-knowledge-assign = { $who } gave a name to { $what }
deed-knowledge-place = { $who } settled a place of “{ $what }”
deed-knowledge-show = { $who } let the value of “{ $what }” be shown
deed-knowledge-hide = { $who } stopped showing the value of “{ $what }”
deed-thing-change = { $who } changed { $what }
deed-thing-name = { $who } gave another name to { $what }
deed-thing-unname = { $who } took a name from { $what }
deed-thing-merge = { $who } merged something into { $what }
deed-thing-split = { $who } split { $what }
deed-thing-undo = { $who } undid a change of { $what }
deed-storyline-add = { $who } began the storyline { $what }
deed-storyline-change = { $who } changed the storyline { $what }
deed-storyline-items = { $who } changed what belongs to the storyline { $what }
know-back = Back to the story
