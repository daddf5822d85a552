# What stories are about: storylines, things, relations and figures, in English.


## Numbers. $amount (text) a number in figures; $count (number) chooses singular or plural

amount-million = { $count ->
    [one] { $amount } million
   *[other] { $amount } million
}
amount-billion = { $count ->
    [one] { $amount } billion
   *[other] { $amount } billion
}
amount-trillion = { $count ->
    [one] { $amount } trillion
   *[other] { $amount } trillion
}
# $symbol (text) of a currency
amount-money = { $symbol }{ $amount }
amount-percent = { $amount }%
# $unit (text) what is counted, as a story says it
amount-of = { $amount } { $unit }
amount-range = { $low } to { $high }
amount-about = about { $amount }
amount-nearly = nearly { $amount }
amount-over = over { $amount }
amount-at-least = at least { $amount }
amount-at-most = at most { $amount }
amount-up-to = up to { $amount }
amount-under = under { $amount }
amount-only = only { $amount }
amount-record = { $amount } (a record)


## Dates that are not known to the day. $date, $from, $to are dates in words, $year a year

when-about = about { $date }
when-until = until { $to }
when-since = since { $from }
when-span = { $from } to { $to }
when-decade = { $year }s
when-season-21 = spring { $year }
when-season-22 = summer { $year }
when-season-23 = autumn { $year }
when-season-24 = winter { $year }
when-season-33 = first quarter of { $year }
when-season-34 = second quarter of { $year }
when-season-35 = third quarter of { $year }
when-season-36 = fourth quarter of { $year }
when-season-40 = first half of { $year }
when-season-41 = second half of { $year }


## Kinds of things and of moments

facts-kind-person = Person
facts-kind-state = State
facts-kind-organisation = Organisation
facts-kind-place = Place
facts-kind-event = Event
facts-kind-work = Work
facts-kind-series = Series
facts-kind-measure = Measure
facts-kind-subject = Topic
facts-moment-meeting = Meeting
facts-moment-agreement = Agreement
facts-moment-statement = Statement
facts-moment-vote = Vote
facts-moment-attack = Attack
facts-moment-court = Court
facts-moment-death = Death
facts-moment-plan = Plan
facts-moment-other = Event


## The page of a storyline

facts-storyline = Storyline
facts-storylines-none = There are no storylines yet.
facts-state-quiet = There has been nothing new for a while.
facts-state-closed = This story has ended.
facts-summary = In short
facts-summary-changed = This summary has changed since you read it.
facts-updated = Updated
facts-new = New
facts-corrected = Corrected
facts-since = New since your last visit
# $date (text) a day
facts-since-date = You had seen everything up to { $date }.
facts-since-none = Nothing has been added since then.
facts-since-first = When you come back, this is where you will see what is new.
facts-since-account = Your account remembers when you were here.
facts-since-browser = Only this browser remembers when you were here.
facts-since-open = See what is new for you
facts-since-seen = Mark all as seen
facts-since-forget = Don’t remember my visits
facts-since-remember = Remember my visits
facts-since-off = Your visits are not remembered.
facts-back-to-story = Back to the whole page
facts-key-moments = Key moments
facts-moments = Moments
# $count (number) moments
facts-all-moments = { $count ->
    [one] All { $count } moment
   *[other] All { $count } moments
}
facts-key-figures = Key figures
facts-figures = Figures
facts-who = Who is who
facts-next = What is next
facts-stories = Stories
facts-follow = Follow this story
facts-follow-text = Everything new, in your feed reader:
facts-data = The data
facts-data-text = Every row with its words, source and story:
facts-so-far = The story so far
facts-so-far-more = The whole story


## Following by e-mail

follow-mail = Follow by e-mail
follow-mail-text = We’ll e-mail you when a new story is published, every six hours at most.
follow-mail-on = You follow this story – stop
follow-on = You follow this story by e-mail.
follow-stop = Stop following
# $storyline (text) the title of a storyline
follow-stop-one = Stop following: { $storyline }
follow-all = All the stories you follow
follow-full = You already follow as many stories as you can. Stop following one of them first.
follow-stories = Stories you follow
follow-stories-text = We’ll e-mail you when something new is published in one of them.
# $storyline (text) the title of a storyline
follow-letters = what is new in “{ $storyline }”
# $storyline (text) the title of a storyline, $headline (text) the newest story
letter-storyline-subject = New in “{ $storyline }”: { $headline }
letter-storyline-text = { $site } has published a new story in “{ $storyline }”, which you follow by e-mail:
letter-storyline-action = See the whole story
letter-storyline-more-subject = New in “{ $storyline }”: { $headline }, and more
letter-storyline-more-text = { $site } has published new stories in “{ $storyline }”, which you follow by e-mail:
letter-storyline-more-action = See the whole story


## The page of a thing

facts-names = Also known as
facts-roles = Roles
facts-quotes = In their words
facts-relations = Relations
facts-storylines = Storylines
# $name (text) a person, a state, a place …
facts-thing-description = { $name }: moments, figures and quotes from our stories


## The page of a relation. $a, $b (text) names

facts-between = { $a } and { $b }
facts-between-kicker = Relation
facts-between-description = { $a } and { $b }: how often they met and who counts it so, agreements, figures by year and source
facts-counts = How often they met
facts-counts-text = Counts differ by who counts and what. They stand side by side.
# $who (text) who counts
facts-counted-by = as counted by { $who }
# $number (number) which one in order; $who (text) who counts
facts-ordinal = No. { $number } as counted by { $who }
# $count (number) meetings, which stands before these words
facts-reported = { $count ->
    [one] reported here
   *[other] reported here
}
facts-last = Last
facts-next-one = Next
facts-agreements = Agreements
facts-by-year = Figures by period and source
facts-one-on-other = What one says of the other
facts-unknown = What we don’t know
# $years (text) a list
facts-unreported = Years without a report: { $years }
facts-evidence = Stories behind this page


## A figure with its history, and a chart

facts-value = Value
facts-period = Period
facts-source = Source
# $date (text) a date in words
facts-as-of = As of { $date }
facts-source-none = no source named
facts-in-story = In the story
# $period (text) a date in words
facts-other-counts = Other counts for { $period }
facts-other-periods = Other periods
facts-withdrawn = withdrawn
# $words (text) of the figure, as the story has them
facts-box = source and other counts
# $measure (text) what is measured; $unit (text)
facts-chart = { $measure }, { $unit }
facts-chart-source = Source: { $source }
# $first, $last (text) a period with its number
facts-chart-text = From { $first } to { $last }. All numbers are in the table.
# $count (number) periods
facts-chart-gaps = { $count ->
    [one] 1 period without a number
   *[other] { $count } periods without a number
}
facts-strip = Moments by year
# $first, $last (text) years
facts-strip-text = Each dot is a moment, from { $first } to { $last }. All of them are in the list.
