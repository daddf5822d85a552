# The strings of the public pages, in English.
# Ids are kebab-case. Dates and numbers come formatted by the application.


## The frame of every page

skip-to-content = Skip to content
nav-sections = Main navigation
subscribe = Subscribe
log-in = Log in
# Shown to staff above a page that is not published.
preview-banner = Preview. This page is not published.


## The foot of every page

footer-sections = Sections
footer-about = About us
footer-readers = For readers
authors = Journalists
archive = Archive
corrections = Corrections
feeds = Feeds
# $year (text) the current year; $publisher (text) who publishes
copyright = © { $year } { $publisher }
# $founded (text) the first year
copyright-since = © { $founded }–{ $year } { $publisher }


## Bylines and small print of stories

# Each role of a byline stands before its names: "By A and B  Photographs by C".
byline-by = By
byline-photographs-by = Photographs by
byline-with = with
# Between the last two names, and between the others, with the spaces around them.
list-and = {" "}and{" "}
# In Spanish, before a word that sounds like i: "Ana e Inés"
list-and-before-i = {" "}and{" "}
list-comma = ,{" "}
# How long ago a story came out, in a list. $count (number), which the page’s script puts in.
when-minutes = { $count } min
when-hours = { $count } h
when-yesterday = Yesterday
# $minutes (number) reading time
reading-minutes = { $minutes ->
    [one] 1 min read
   *[other] { $minutes } min read
}
# Marks a story that is only for subscribers.
access-subscribers = Subscribers
# $count (number) how many stories
story-count = { $count ->
    [0] no stories
    [one] 1 story
   *[other] { $count } stories
}


## The home page

front-top-stories = Top stories
front-latest = Latest
# The same place where the newsroom has put stories there by hand.
front-more = More stories
front-all-stories = All stories
front-opinion = Opinion
# The home page before the first story, for readers.
front-empty = Nothing has been published here yet.
# The same for staff, with the steps and their commands.
front-begin = Publish your first story
front-begin-why = Readers see a short notice until there is one.
front-begin-desk = Write it at the desk.
front-begin-files = Or import stories as files in a folder on this server:
front-begin-write = Write a folder, or begin with a small one that is complete:
front-begin-import = Import the folder. Every mistake is named with its line:


## An article

published-at = Published
updated-at = Updated
# On the day of publication; $time (text) the hour
updated-at-time = Updated at { $time }
# Says near the byline that a correction stands below; $count (number) how many.
article-corrected = { $count ->
    [one] This story has been corrected
   *[other] This story has been corrected { $count } times
}
article-topics = Topics
article-languages = Other languages:
topic-description = Articles about { $topic }
# Above the headings of a long story
article-contents = In this article
share = Share
share-link = Link to this article
share-by-mail = Send by e-mail
copy-link = Copy link
copied = Link copied
# $section (text) the section's name
more-from = More from { $section }
# Stories of other sections, where there are few of this one.
more-stories = More stories
picture-enlarge = Open the picture at full size
comments = Comments
comments-notice = You must become a subscriber or log in to view or post comments on this article.
comments-notice-reader = You must become a subscriber to view or post comments on this article.
# $name (text) a team
about-the = About the { $name }
# Above the people who wrote the story, one or several
about-authors = Written by
view-all-posts = View all posts
# Read out after "View all posts"; $name (text) the author
view-all-posts-by = by { $name }


## The meter

# How many free stories are left; $left (number).
left-notice-day = { $left ->
    [0] That was your last free article today
    [one] 1 free article left today
   *[other] { $left } free articles left today
}
left-notice-week = { $left ->
    [0] That was your last free article this week
    [one] 1 free article left this week
   *[other] { $left } free articles left this week
}
left-notice-month = { $left ->
    [0] That was your last free article this month
    [one] 1 free article left this month
   *[other] { $left } free articles left this month
}
# $days (number) the length of the period
left-notice-rolling = { $left ->
    [0] That was your last free article for now
    [one] 1 free article left in { $days ->
        [one] this 24-hour period
       *[other] this { $days }-day period
    }
   *[other] { $left } free articles left in { $days ->
        [one] this 24-hour period
       *[other] this { $days }-day period
    }
}

# The free step on a first visit.
continue-reading = Continue reading
continue-heading = Continue reading
continue-text = You can read this story free.
# $limit (number) the allowance of the period
continue-button-day = Continue reading: { $limit } free today
continue-button-week = Continue reading: { $limit } free this week
continue-button-month = Continue reading: { $limit } free this month
# $days (number) the length of the period
continue-button-rolling = Continue reading: { $limit } free in { $days ->
    [one] 24 hours
   *[other] { $days } days
}
# Announced to screen readers when the rest of the story is in place.
continue-done = The rest of the story has loaded.


## The wall

wall-heading-day = You’ve reached your daily free article limit.
wall-heading-week = You’ve reached your weekly free article limit.
wall-heading-month = You’ve reached your monthly free article limit.
wall-heading-rolling = You’ve reached your free article limit.
wall-text = Subscribe to support the newsroom and continue reading.
wall-text-unsold = Log in if you have access, or come back when you have free articles again.
wall-subscribers-heading = This story is for subscribers.
wall-subscribers-text = Subscribe to support the newsroom and continue reading.
wall-subscribers-text-unsold = Log in if you have access.
wall-network-heading = Please log in to continue reading.
wall-network-text = We’ve had many new visitors from your network today. Log in or subscribe, or come back tomorrow.
wall-network-heading-reader = Please come back tomorrow to read on.
wall-network-text-reader = Many new readers came from your network today. Your account opens its first story tomorrow, or at once with a subscription.
wall-cookies-heading = Your browser didn’t send our cookie back.
wall-cookies-text = We count free articles with a single cookie. It holds a random number, not your name or what you read. Allow cookies from this site, or log in.
wall-unavailable-heading = We couldn’t check your free articles.
wall-unavailable-text = You haven’t lost any. Please try again in a moment.
away-label = Notice
away-notice = You are reading the last copy of this page, because a part of our system is not answering. Logging in, free articles and comments will work again soon.
wall-excess-heading = You’ve reached today’s reading limit for one account.
wall-excess-text = Your subscription isn’t affected, and you can read everything again tomorrow. If this wasn’t you, log out any devices you don’t recognise.
wall-excess-sessions = See where you are logged in
# Stands above the names of the sections a subscription opens.
wall-coverage = Unlimited digital access to
already-a-subscriber = Already a subscriber?


## The closing invitation

invitation-heading = Read everything we report.
invitation-text = Subscribe to support the newsroom and continue reading.


## Sections, topics, journalists, archive

section-empty = There are no stories in this section yet.
topic = Topic
topics = Topics
topics-first = First topics
topics-next = Further topics
topic-empty = There are no stories on this topic yet.
# $name (text) the publication
authors-intro = The people who report, edit and photograph for { $name }.
authors-people = People
authors-teams = Teams
author-members = Members
author-stories = Stories
author-no-stories = No stories yet.
# $name (text) the publication
archive-intro = Every story { $name } has published, month by month.
pager-label = Pages
pager-newer = Newer stories
pager-older = Older stories


## Corrections, about pages, feeds

corrections-heading = Corrections and clarifications
corrections-intro = Where we got something wrong, we say so on the story and list it here.
corrections-policy = Our corrections policy
corrections-none = There are no corrections.
correction-kind-correction = Correction
correction-kind-clarification = Clarification
about-pages = About us
page-updated = Last updated
feeds-intro = Follow us in a feed reader. Each feed carries the newest stories, in three formats.
# Read out for a link that shows only its format, which must come first; $title (text), $format (text)
feed-named = { $format } feed: { $title }


## Errors

error-home = Go to the front page
error-suggestions = Newest stories
error-400-heading = We couldn’t understand that request.
error-400-text = Something in the address or the form wasn’t right.
error-404-heading = There is no page at this address.
error-404-text = The link may be old, or the address mistyped.
error-405-heading = This page doesn’t work that way.
error-405-text = The page exists, but it can’t handle this kind of request.
error-410-heading = This story has been withdrawn.
error-410-text = It was published here but is no longer available.
error-413-heading = That is too large.
error-413-text = Please send something smaller, or go back and start again.
error-421-heading = This site isn’t on this server.
error-421-text = The host name in the address isn’t one of ours.
error-451-heading = This story is not available for legal reasons.
error-451-text = We have been required to remove it.
error-500-heading = Something went wrong on our side.
error-500-text = We’ve recorded the error. Please try again in a few minutes.
error-503-heading = We’ll be back in a moment.
error-503-text = The site is busy or down for maintenance. Please try again shortly.
error-cross-site-heading = That request came from another site.
error-cross-site-text = For your security, we accept it only from our own pages. Open the page on this site and try again.


## Words inside a story

# The link to where an embedded statement stands; $provider (text) the network's name
embed-source = View on { $provider }
# What a screen reader calls a table that has no caption.
table-label = Table


## Dates
# $day, $year, $hour, $minute, $zone are texts; $month, $month-short and $weekday are words from below.

date-long = { $weekday } { $day } { $month } { $year }
date-day = { $weekday } { $day } { $month }
date-short = { $day } { $month-short } { $year }
date-time = { $day } { $month } { $year }, { $hour }:{ $minute } { $zone }
date-month = { $month } { $year }
time-of-day = { $hour }:{ $minute }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
# Monday is 1.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
