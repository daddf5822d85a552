# The desk: staff, the log, readers.

## Places of the desk

desk-readers = Readers
desk-readers-text = Look up readers, write notes, and see why they met the wall.
desk-staff = Staff
desk-staff-text = Who may use the desk, and what each may do.
desk-log = Log
desk-log-text = What staff did, and when. Nothing here can be changed.

## Roles

role-owner = Owner
role-owner-text = May do everything.
role-support = Support
role-support-text = Helps readers with accounts and subscriptions.
role-moderator = Moderator
role-moderator-text = Decides about comments.
role-advertising = Advertising
role-advertising-text = Books adverts.

## Staff

staff-email = E-mail address
staff-name = Name
staff-roles = Roles
staff-since = Since
staff-pending = has not logged in yet
staff-add = Add somebody
staff-add-hint = They get an e-mail and log in with this address. They set up a second factor on their first visit.
staff-add-button = Add
staff-save = Save roles
staff-remove = Remove from staff
staff-problem-email = We cannot send e-mail to this address. Check it.
staff-problem-roles = Choose at least one role.
staff-problem-last-owner = This is the last owner. Make somebody else an owner first.
staff-done-added = They are now on the staff.
staff-done-changed = The roles have been changed. Their sessions have ended, so they have to log in again.
staff-done-removed = They are no longer on the staff.
# The mail to somebody who joins the staff
letter-staff-added-subject = You are on the staff of { $site }
letter-staff-added-text = You can now use the desk of { $site }. Log in with this address; on your first visit you set up a second factor, a passkey or an app for codes.
letter-staff-added-action = Open the desk

## The log

log-when = When
log-who = Who
log-action = What
log-subject = To what
log-detail = Details
log-filter = Show
log-older = Older entries
log-none = No entries match that.

## Readers

readers-search = E-mail address, name or number
readers-search-hint = The first characters are enough.
readers-search-button = Search
readers-none = No reader matches that.
readers-older = Older accounts
reader-number = Number
reader-since = Account since
reader-verified = Address confirmed
reader-unverified = not yet
reader-rights = May
reader-no-rights = what every reader with an account may
reader-entitlements = Where rights come from
reader-source = Source
reader-from = From
reader-until = Until
reader-open-end = open
reader-sessions = Sessions
reader-sessions-end = End all sessions
reader-notes = Notes
reader-notes-none = No notes yet.
reader-note = New note
reader-note-hint = Readers who ask for everything we hold about them get the notes too.
reader-note-add = Add note
reader-note-problem = Write something, at most 5,000 characters.
reader-explain = Why did they see the wall?
reader-explain-label = Address of the article
reader-explain-hint = What this reader would get now in a browser that has never been here. Nothing is used up.
reader-explain-button = Explain
reader-log = What staff did here

## Rights, in the words of a plan

right-articles = read every article
right-ad-free = read without adverts
right-comments = comment
right-newsletters = get newsletters for subscribers
right-gifts = give articles
