# The strings of search, in English.


## The field, and the page for readers

search = Search
search-words = Search words
search-button = Search
search-hint = All words must occur. “Quotation marks” keep words together, a minus leaves a word out, and author: or section: followed by a name narrows the search.
search-dates = Dates
search-from = From
search-to = To
search-apply = Apply dates
# $count (number) stories found
search-count = { $count ->
    [0] Nothing found
    [one] 1 story
   *[other] { $count } stories
}
# $words (text) what was searched for
search-title = { $words }: search
search-order = Order
search-by-relevance = Most relevant
search-by-date = Newest
search-narrow = Narrow the search
search-by-section = Section
search-by-author = Journalist
search-by-topic = Topic
search-by-year = Year
search-chosen = Chosen filters
# $name (text) a filter that is in effect
search-remove = Remove { $name }
search-remove-all = Remove all filters
# $date (text) a day
search-since = From { $date }
search-until = Until { $date }
search-meant = Did you mean:
search-none = No story has all of this.
search-none-tips = Check the spelling, try fewer or more general words, or remove a filter.
search-only-excludes = A search needs at least one word to look for, besides those it leaves out.
# $most (number) of characters, of words
search-too-long = This is too long: { $most } characters at most. A few words are enough.
search-too-many-words = These are too many words: { $most } at most. A few are enough.
search-soon = Search is being prepared. Please try again in a minute.
search-far = There are more stories than can be shown here. A further word, a section or a year leads to those behind.
search-newest = Newest stories
search-sections = Sections
search-previous = Previous page
search-next = Next page
# $page (number) which page of the results; $pages (number) how many there are
search-page = Page { $page } of { $pages }
search-feed = Follow this search by RSS
search-elsewhere = Or look for it:
# $words (text) what a feed finds
search-feed-text = Stories with: { $words }
# The document by which browsers add the site’s search. $site (text) the publication’s name
search-description = Search { $site }


## Suggestions while somebody types

search-suggestions = Suggestions
search-stories = Stories
search-topics = Topics
search-authors = Journalists
# $count (number) of suggestions; read out
search-suggested = { $count ->
    [0] No suggestions
    [one] 1 suggestion
   *[other] { $count } suggestions
}


## Search at the desk

desk-search = Search
desk-search-text = Stories in every state, and pictures
library-words = Words
library-hint = Quotation marks keep words together; a minus leaves a word out. Stories are searched whole, also what is behind the gate; pictures by caption, description, credit, licence and file name.
library-kind = What
library-kind-all = Stories and pictures
library-kind-stories = Stories
library-kind-pictures = Pictures
library-state = Status
library-state-all = Every status
library-state-draft = Draft
library-state-live = Published
library-state-scheduled = Scheduled
library-state-withdrawn = Withdrawn
library-state-blocked = Blocked
library-author = Author
library-author-all = All authors
library-story = Story
library-date = Date
library-none = Nothing has all of this.
# $count (number) of stories, of pictures
library-stories-found = { $count ->
    [0] No stories
    [one] 1 story
   *[other] { $count } stories
}
library-pictures-found = { $count ->
    [0] No pictures
    [one] 1 picture
   *[other] { $count } pictures
}
