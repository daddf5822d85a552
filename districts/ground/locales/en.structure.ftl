# The publication's structure at the desk: sections, authors, topics, pages about us.

desk-sections = Sections
desk-sections-text = Names, order and addresses of the sections.
desk-authors = Authors
desk-authors-text = People and teams who sign stories.
desk-topics = Topics
desk-topics-text = Rename topics, merge them, or remove them.
desk-abouts = About pages
desk-abouts-text = Ethics, contact and the other pages about us.
structure-name = Name
structure-slug = Address
structure-slug-hint = The last part of the address. Leave empty to have it made of the name. A former address leads to the new one.
structure-address = Address
structure-stories = Stories
structure-count = { $count }
structure-add = Add
structure-save = Save
structure-merge = Merge
structure-remove = Remove
structure-more = More
structure-former = Former addresses that lead here:
structure-markdown = Markdown: an empty line starts a paragraph, # a heading, - a list; *emphasis*, **strong**, [link](https://example.org/).
structure-done-added = It has been added.
structure-done-saved = The changes are saved. Readers see them now.
structure-done-moved = The order is saved. Readers see it now.
structure-done-merged = They are merged. The former address leads here.
structure-done-removed = It has been removed.
structure-problem-slug = An address has only a–z, 0–9 and single hyphens, and 120 characters at most. Please enter one.
structure-problem-reserved = The site itself needs this address. Please enter another.
structure-problem-taken = Something else has or had this address. Please enter another.
structure-problem-into = Choose another one to merge with.
structure-problem-picture = The library has no picture “{ $name }”. Add it under Pictures first.
section-one = Section
section-add = Add a section
section-none = No sections yet. Every story needs one: add the first below.
section-order = Order
section-up = Up
section-down = Down
section-description = Description
section-description-hint = One sentence for the top of the page and for search engines.
section-free = All stories are free
section-opinion = Stories are marked as opinion
section-is-free = free
section-is-opinion = opinion
section-retire = Remove the section
section-retire-text =
    { $count ->
        [0] No story is in this section. Its address can lead to another one.
        [one] { $count } story is in this section. Choose where it goes; its addresses lead there.
       *[other] { $count } stories are in this section. Choose where they go; their addresses lead there.
    }
section-retire-to = Move stories and address to
section-retire-nowhere = Nowhere: the address says that the section is gone
section-retire-button = Remove the section
section-problem-to = There are stories in this section. Choose where they go.
author-one = Author
author-add = Add an author
author-search = Name
author-none = No authors yet.
author-none-found = No author matches.
author-kind = Kind
author-kind-person = Person
author-kind-team = Team
author-job = Job title
author-bio = Biography
author-portrait = Portrait
author-portrait-hint = The file name of a picture under Pictures, with credit and alternative text.
author-email = Public e-mail address
author-email-hint = Someone who logs in with this address can edit their own biography here.
author-links = Links
author-links-hint = One per line: what it is, then the address, as in “Mastodon https://example.social/@anna”.
author-members-hint = For a team, one person per line; a role follows a colon, as in “Anna Writer: Editor”.
author-own = This is you. The desk chief can change your name, your address and your e-mail address.
author-signs =
    { $count ->
        [0] Signs no stories.
        [one] Signs { $count } story.
       *[other] Signs { $count } stories.
    }
author-merge = Merge with another author
author-merge-text = All stories are signed by the other author then, and the former address leads there. This can’t be undone.
author-merge-into = Becomes
author-remove = Remove the author
author-remove-text = Only an author who signs nothing and is in no team can be removed.
author-problem-notes = A biography can’t have footnotes.
author-problem-portrait = The library has no picture of this name. Add it under Pictures first.
author-problem-record = This picture has no credit or no alternative text. Complete its record under Pictures first.
author-problem-links = Each line needs a label and an address that begins with https://
author-problem-member = Nobody is called as in the line “{ $line }”. Please enter the name of a person who is an author.
author-problem-signs = This author signs stories, is in a team, or stands for a merged author, and stays.
topic-one = Topic
topic-search = Name
topic-none = No topics yet. Writers add them in the editor, beside the story.
topic-none-found = No topic matches.
topic-stories =
    { $count ->
        [0] On no stories.
        [one] On { $count } story.
       *[other] On { $count } stories.
    }
topic-merge = Merge with another topic
topic-merge-text = All stories get the other topic then, and the former address leads there. This can’t be undone.
topic-merge-into = Name of the other topic
topic-remove = Remove the topic
topic-remove-text = It is taken off all stories. Its address says that it is gone, until a story uses the topic again.
topic-problem-slug = An address has small letters, digits and single hyphens, and 120 characters at most. Please enter one.
topic-problem-taken = Another topic has or had this address. Merge the two, or enter another address.
about-one = Page
about-add = Add a page
about-none = No pages about us yet. Readers look for who is behind a publication: begin with contact and ethics.
about-title = Title
about-kind = What it is about
about-kind-hint = Search engines are told what the page answers.
about-place = Place in the footer
about-place-hint = Small numbers come first.
about-text = Text
about-remove = Remove the page
about-remove-text = Its address can lead to another page.
about-remove-to = The address leads to
about-remove-nowhere = Nowhere: it says that the page is gone
about-problem-title = Please enter a title.
about-problem-place = Please enter a number between { $least } and { $most }.
about-problem-text = Please write something.
about-kind-about = About us
about-kind-ethics = Ethics
about-kind-corrections-policy = Corrections policy
about-kind-ownership = Ownership and funding
about-kind-masthead = Who makes the publication
about-kind-contact = Contact
about-kind-bylines = Stories without a byline
about-kind-sources = Unnamed sources
about-kind-verification = Fact-checking
about-kind-mission = Mission
about-kind-diversity = Diversity
about-kind-privacy = Privacy
about-kind-subscribe = Subscriptions
about-kind-other = Something else
log-kind-section = Sections
log-kind-author = Authors
log-kind-topic = Topics
log-kind-about = About pages
deed-section-add = { $who } added the section { $what }
deed-section-change = { $who } changed the section { $what }
deed-section-move = { $who } moved the section { $what }
deed-section-retire = { $who } removed the section { $what }
deed-author-add = { $who } added the author { $what }
deed-author-change = { $who } changed the author { $what }
deed-author-merge = { $who } merged an author into { $what }
deed-author-merge-of = { $who } merged the author { $from } into { $what }
deed-author-remove = { $who } removed the author { $what }
deed-topic-change = { $who } changed the topic { $what }
deed-topic-merge = { $who } merged a topic into { $what }
deed-topic-merge-of = { $who } merged the topic { $from } into { $what }
deed-topic-remove = { $who } removed the topic { $what }
deed-about-add = { $who } added the page { $what }
deed-about-change = { $who } changed the page { $what }
deed-about-remove = { $who } removed the page { $what }
error-removed-heading = This page has been removed.
error-removed-text = It was here, but no longer exists.
