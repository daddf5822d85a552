# The way of a story from idea to published: the board, the week, assignments, the rules of the newsroom.

writing-state-idea = Idea
writing-state-assigned = Assigned
writing-state-review = In review
writing-state-ready = Ready
stories-any = All
stories-q = Words in the headline
stories-assignee = Assigned to
stories-mine = Only mine
stories-overdue = Only overdue
stories-filter = Show
stories-none = No story matches. Remove a filter to see more.
stories-all = Show all stories
stories-due = Due
stories-late = Overdue
stories-list = List
board-title = Board
board-live = Published today
board-none = Nothing here.
board-more = More in the list
board-unassigned = Not assigned
calendar-title = Calendar
calendar-before = Previous week
calendar-after = Next week
calendar-this = This week
calendar-today = Today
calendar-text = Due and scheduled stories. Times are in { $zone }.
step-title = Next step
step-start = Start writing
step-back = Back to writing
step-review = Hand in for review
step-ready = Mark as ready
step-note = Note to the next person
step-done = The story moved to its next step.
step-overtaken = Nothing was done: someone moved this story or changed its assignment after you opened the page. Below is how it stands now.
step-none = There is no step for you to take now.
assignment-title = Status and assignment
assignment-history = Who moved it
assignment-moved = moved it to { $stage }
assignment-changed = changed the assignment
assignment-no-moves = Nobody has moved it yet.
assign-title = Assign
assign-people = Who writes it
assign-due = Due
assign-brief = What it is about
assign-note = Note
assign-save = Save assignment
assign-done = The assignment is saved.
assign-problem-people = Someone you chose can’t write stories any more. Choose someone else.
idea-new = New idea
idea-title = New idea
idea-text = Put a story down before you write it. It waits under Ideas.
idea-headline = Working headline
idea-no-section = Not chosen yet
idea-save = Save idea
idea-done = The idea is saved.
idea-problem-headline = Please enter a headline. It can change later.
idea-problem-section = That section isn’t there any more. Please choose another one.
items-title = Checklist
items-tick = Done
items-untick = Not done after all
items-open = { $open } of { $all } to check
desk-newsroom = Newsroom rules
desk-newsroom-text = What blocks publishing, checklists, and who edits which sections.
newsroom-saved = The rules are saved.
newsroom-save = Save
newsroom-checks = What blocks publishing
newsroom-checks-text = A ticked check must pass before a story is published. The others are only pointed out. Editors can publish anyway with a reason, which goes into the log. A headline, text, a section, a free address, and known authors and pictures are always needed.
newsroom-checklists = Checklists
newsroom-checklists-text = What someone checks before a story of a section is published: one item per line.
newsroom-items = Items
newsroom-every-section = Every section
newsroom-problem-items = Please enter { $most } items at most, each of { $longest } characters at most.
newsroom-editors = Who edits which sections
newsroom-editors-text = An editor without a tick edits all sections. Stories of their own, and those assigned to them, are always theirs to write.
newsroom-editor-sections = Sections
newsroom-no-editors = Nobody has the role of an editor.
check-ready = The story is marked as ready
check-items = All items of the checklist are done
check-credit = Each picture has a credit
check-terms = Each picture has a licence or terms of use
check-alt = Each picture has alternative text
check-byline = Someone signs the story
check-standfirst = There is a standfirst
check-headline = The headline isn’t too long
check-suggestions = No suggestion is open
check-threads = No comment in the margin is open
check-links = Links to our stories lead somewhere
check-spelling = A dictionary knows each word
publish-not-ready = The story isn’t marked as ready. Its status: { $stage }.
publish-open-item = Not done yet: { $item }
publish-dead-link = The link { $path } leads to no story that readers can open.
publish-demanded = The newsroom wants this first
publish-demanded-problem = Nothing was published: the newsroom wants something first. Settle it, or ask an editor, who can publish anyway.
publish-ask = You can’t publish while this is open. Settle it, or ask an editor, who can publish anyway.
publish-breaking = Breaking news: publish without the missing steps
publish-anyway = Why it is published anyway
publish-anyway-text = Needed while something above blocks. It goes into the log with your name.
publish-problem-reason = Please enter a reason. Nothing was published.
deed-article-idea = { $who } put down the idea { $what }
deed-article-assign = { $who } changed the assignment of { $what }
deed-article-start = { $who } began to write { $what }
deed-article-to-draft = { $who } sent { $what } back to writing
deed-article-to-review = { $who } handed in { $what } for review
deed-article-to-ready = { $who } marked { $what } as ready
deed-article-tick = { $who } ticked an item of the checklist of { $what }
deed-article-untick = { $who } took back a tick on the checklist of { $what }
deed-article-anyway = { $who } published { $what } although something was open
deed-article-breaking = { $who } published { $what } as breaking news without all steps
deed-newsroom-checks = { $who } changed the rules “{ $what }”
deed-newsroom-checklist = { $who } changed the checklist of { $what }
deed-newsroom-editor = { $who } changed which sections { $what } edits
log-kind-newsroom = Newsroom rules
publish-unknown-words =
    { $count ->
        [one] Spelling: one word that no dictionary knows.
       *[other] Spelling: { $count } words that no dictionary knows.
    }
publish-open-threads =
    { $count ->
        [one] A comment in the margin is open.
       *[other] { $count } comments in the margin are open.
    }
waits-assigned =
    { $count ->
        [one] A story assigned to you
       *[other] { $count } stories assigned to you
    }
waits-review =
    { $count ->
        [one] A story is waiting for review
       *[other] { $count } stories are waiting for review
    }
waits-overdue =
    { $count ->
        [one] A story is overdue
       *[other] { $count } stories are overdue
    }

# Letters to those who have a story.
letter-kind-assignments = Assignments
letter-kind-assignments-text = When a story is assigned to you or returned to you, and notes left for you.
letter-kind-deadlines = Deadlines
letter-kind-deadlines-text = When a story assigned to you is due within a day, or overdue.
letter-story-assigned-subject = { $name } assigned you a story: { $headline }
letter-story-assigned-text = { $name } has assigned “{ $headline }” to you.
letter-story-assigned-action = Open the assignment
letter-story-returned-subject = Returned for more work: { $headline }
letter-story-returned-text = { $name } has read “{ $headline }” and returned it to be worked on.
letter-story-returned-action = Open the assignment
letter-story-note-subject = A note from { $name }: { $headline }
letter-story-note-text = { $name } has left a note on “{ $headline }”.
letter-story-note-action = Open the assignment
letter-story-due-subject = Due soon: { $headline }
letter-story-due-text = “{ $headline }”, which is assigned to you, is due within a day.
letter-story-due-action = Open the assignment
letter-story-overdue-subject = Overdue: { $headline }
letter-story-overdue-text = “{ $headline }”, which is assigned to you, is overdue. If it needs more time, ask for a new due time.
letter-story-overdue-action = Open the assignment
