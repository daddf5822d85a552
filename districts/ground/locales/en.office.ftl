# The desk: staff, the log, readers.

## Places of the desk

desk-readers = Readers
desk-readers-text = Look up readers, write notes, and see why they hit the wall.
desk-staff = Staff
desk-staff-text = Who can use the desk, and what each person can do.
desk-log = Log
desk-log-text = What staff did, and when. Nothing here can be changed.

## Roles

role-owner = Owner
role-owner-text = Can do everything.
role-contributor = Contributor
role-contributor-text = Writes stories of their own, which others publish.
role-author = Author
role-author-text = Writes and publishes stories of their own.
role-editor = Editor
role-editor-text = Edits and publishes all stories.
role-chief = Desk chief
role-chief-text = Edits and publishes all stories and runs the newsroom.
role-support = Support
role-support-text = Helps readers with accounts and subscriptions.
role-moderator = Moderator
role-moderator-text = Moderates comments.
role-advertising = Advertising
role-advertising-text = Books adverts.

## Staff

staff-email = E-mail address
staff-name = Name
staff-roles = Roles
staff-since = Since
staff-pending = has not logged in yet
staff-add = Add someone
staff-add-hint = They’ll get an e-mail and log in with this address. They set up two-step verification the first time.
staff-add-button = Add
staff-save = Save roles
staff-remove = Remove from staff
staff-problem-email = That isn’t a valid e-mail address.
staff-problem-roles = Choose at least one role.
staff-problem-last-owner = This is the last owner. Make someone else an owner first.
staff-done-added = They have been added to the staff.
staff-done-changed = The roles have been changed. Their sessions have ended, and they need to log in again.
staff-done-removed = They have been removed from the staff.
# The mail to somebody who joins the staff
letter-staff-added-subject = You’ve been added to the staff of { $site }
letter-staff-added-text = You can now use the desk of { $site }. Log in with this address. The first time, you’ll set up two-step verification with a passkey or an authenticator app.
letter-staff-added-action = Open the desk

## The log

log-who = Who
log-action = What
log-filter = Show
log-older = Older entries
log-none = No entries match.

## Readers

readers-search = E-mail address, name or number
readers-search-hint = The first letters of the address or of any word of the name are enough; a number is given whole.
readers-search-button = Search
readers-none = No readers found.
readers-more = More accounts
reader-number = Number
reader-since = Account created
reader-verified = E-mail address confirmed
reader-unverified = not yet
reader-rights = Access
reader-no-rights = what any reader with an account has
reader-entitlements = Where their access comes from
reader-source = Source
reader-from = From
reader-until = Until
reader-open-end = no end date
reader-sessions = Sessions
reader-sessions-end = End all sessions
reader-notes = Notes
reader-notes-none = No notes yet.
reader-note = New note
reader-note-hint = If readers ask for everything we hold about them, they get these notes too.
reader-note-add = Add note
reader-note-problem = Please write something (5,000 characters at most).
reader-explain = Why did they see the wall?
reader-explain-label = Article address
reader-explain-hint = What this reader would see now in a browser they haven’t used before. It doesn’t use up a free article.
reader-explain-button = Explain
reader-log = What staff did with this account

## Rights, in the words of a plan

right-articles = read every article
right-ad-free = read without adverts
right-comments = comment
right-newsletters = get subscriber newsletters
right-gifts = give articles


## Roles that the newsroom makes

desk-roles = Roles
roles-text = Roles of your own, made of what the desk has permissions for. What every role may do, such as seeing the desk, they may too.
roles-name = Name
roles-permissions = May
roles-holders = Has it:
roles-no-holders = Nobody has this role.
roles-remove = Remove role
roles-new = New role
roles-new-button = Add role
roles-done-saved = The role has been saved. The people who have it log in again.
roles-done-removed = The role has been removed.
roles-problem-name = Give the role a name.
roles-problem-permissions = Choose at least one thing that the role may do.
roles-problem-taken = Another role has this name.
roles-problem-held = Someone has this role. Give them another one first.
roles-problem-many = There are 50 roles; remove one first.
permission-schedule = See what is scheduled
permission-write = Write stories
permission-edit = Write in everyone’s stories, and find everything
permission-publish = Publish the stories they may write in
permission-record = Complete the records of pictures
permission-moderate = Moderate comments
permission-readers = See readers and help them
permission-offers = Change plans and offers
permission-subscriptions = See and change subscriptions
permission-revenue = See revenue
permission-adverts = Book adverts
permission-anyway = Publish although a check blocks
permission-breaking = Publish breaking news from any stage
permission-run = Run the newsroom: assign stories, checklists and checks
permission-after = Correct, withdraw and put back what is published
permission-style = Edit the rules of house style and the newsroom’s words
permission-show = Give people outside a link to a draft
permission-structure = Change sections, authors, topics and about pages
