# The desk: staff, the log, readers.

## Places of the desk

desk-readers = Readers
desk-readers-text = Look readers up, write notes, and see why they met the wall.
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
staff-add-hint = They get a mail and log in with this address. A second factor is set up at the first visit.
staff-add-button = Add
staff-save = Save roles
staff-remove = Remove from staff
staff-problem-email = That is no address that mail could reach.
staff-problem-roles = Choose at least one role.
staff-problem-last-owner = This is the last owner. Make somebody else an owner first.
staff-done-added = They are on the staff now.
staff-done-changed = The roles are changed. Their sessions have ended, and they log in again.
staff-done-removed = They are on the staff no more.
# The mail to somebody who joins the staff
letter-staff-added-subject = You are on the staff of { $site }
letter-staff-added-text = You may use the desk of { $site } now. Log in with this address; at your first visit you set up a second factor, a passkey or an app with codes.
letter-staff-added-action = Open the desk

## The log

log-when = When
log-who = Who
log-action = What
log-subject = To what
log-detail = Details
log-filter = Show
log-older = Older entries
log-none = There is nothing in the log for this.

## Readers

readers-search = E-mail address, name or number
readers-search-hint = How it begins is enough.
readers-search-button = Search
readers-none = No reader is found by that.
readers-older = Older accounts
reader-number = Number
reader-since = Account since
reader-verified = Address proved
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
reader-explain-hint = What this reader would get now in a browser that was never here before. Nothing is spent.
reader-explain-button = Explain
reader-log = What staff did here

## Rights, in the words of a plan

right-articles = read every article
right-ad-free = read without adverts
right-comments = comment
right-newsletters = get newsletters for subscribers
right-gifts = give articles
