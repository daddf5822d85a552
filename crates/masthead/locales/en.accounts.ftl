# Logging in, and a reader's own pages.

## Log-in

log-in-title = Log in or register
log-in-intro = Enter your e-mail address and we will send you a link and a code. If you do not have an account yet, using either one creates it.
field-email = E-mail address
field-password = Password
field-code = Code
field-name = Name
log-in-send = Send me a link
log-in-with-passkey = Use a passkey
log-in-with-password = Log in with a password
log-in-forgotten = Forgotten your password, or never set one? Use the link above.
log-in-problem-email = This is not a valid e-mail address. Check it for missing letters.
log-in-problem-refused = The mail server for this address rejected our e-mail. Check the address and ask for a new one.
email-problem-look-alike = Some characters in this address look like others. Type it on a plain keyboard, or use another address.
email-problem-unreachable = Our mail server cannot deliver to this address: before the @ it accepts only the letters a to z, digits and signs. Please use another address.
log-in-problem-often = Too many attempts. Wait a while, or log in another way.
log-in-problem-password = The address and password do not match.
log-in-problem-code = That code is not right. Check the e-mail again.
log-in-problem-over = This link or code has been used or has expired. Ask for a new one.
log-in-code-title = Check your e-mail
log-in-code-intro = We have sent an e-mail to { $email }. Open its link in this browser, or enter its code here. Both work for ten minutes.
log-in-code-elsewhere = The e-mail to { $email } was requested in another browser. To log in with this one, enter the code from the e-mail.
log-in-code-none = No e-mail after a few minutes? Check your spam folder.
log-in-code-demo = This demo sends no e-mail.
log-in-code-demo-link = Open its mailbox
log-in-again = Ask for another e-mail
log-in-link-title = One more step
log-in-link-intro = Press the button to log in as { $email }.
log-in-with-provider = Log in with { $provider }
log-in-problem-provider = We cannot use the provider’s answer. It must name an e-mail address that it has verified. Try again, or log in by e-mail.
passkey-problem = The passkey did not work. Try again, or log in another way.

## The second factor

second-title = Second factor
second-intro = The desk needs a second proof that it is you.
second-enrol = The desk needs a second proof that it is you. Set one up now: a passkey, or codes from an app.
second-code = Code from your app
second-problem = That code is wrong or has been used. Wait for the next one.
codes-secret-text = Enter this secret in an app for one-time codes, then type the code that it shows.
codes-open-app = Open in an app on this device
codes-first = The code that the app shows
codes-confirm = Confirm

## The account

account-profile = Profile
account-profile-text = The name beside your comments, and your e-mail address.
account-newsletters = E-mail settings
account-newsletters-text = Which e-mails you get from us.
account-security = Logging in
account-security-text = Password and passkeys.
account-sessions = Devices
account-sessions-text = Where you are logged in, and how to log out everywhere.
account-data = Your data
account-data-text = A copy of everything we hold about you, and the end of your account.
account-desk-text = The staff side.
account-since = Account since
account-save = Save
account-saved = Saved.
account-obstacle = To change this, first confirm that it is you.
profile-name = Name shown to others
profile-name-hint = It appears beside your comments. At most 60 characters.
profile-problem-name = This name is longer than 60 characters. Shorten it.
profile-new-email = New e-mail address
profile-new-email-hint = We will write to both addresses. The change takes effect once you have confirmed it in both e-mails.
profile-change-email = Change address
email-change-title = Change of address
email-change-sent = We have written to both addresses. Confirm in both e-mails within a day, and { $email } becomes your address.
email-change-confirm = Confirm that { $email } should become the address of this account.
email-change-button = Confirm
email-change-waiting = Confirmed here. Now confirm in the e-mail to the other address too.
email-change-done = Your account now has the new address. Log in with it.
email-change-over = This link has been used or has expired. Ask for the change again in your account.
newsletters-intro = E-mails about your account and your purchases always come. The others are up to you.
newsletters-legend = Send me
letter-kind-newsletter = Newsletters
letter-kind-newsletter-text = What the newsroom sends its readers.
letter-kind-comment-reply = Replies
letter-kind-comment-reply-text = When somebody replies to your comment.
letter-kind-offers = Offers
letter-kind-offers-text = New offers for readers and subscribers.

## Ways to log in

security-intro = You can always log in with a link that we e-mail to you. Here you can add a faster way.
security-passkeys = Passkeys
security-passkeys-text = A passkey is kept on your device and unlocked with your finger, your face or a PIN. There is nothing to remember and nothing to give away.
security-passkey-name = A name for it, such as the device’s
security-passkey-unnamed = Unnamed
security-add-passkey = Add a passkey
security-needs-script = Passkeys need JavaScript, which is switched off in this browser.
security-added = Added
security-used = Last used
security-never = never
security-remove = Remove
security-password-since = You set a password on
security-password-none = You have no password, and you do not need one.
security-new-password = New password
security-password-hint = At least { $shortest } characters. Several unrelated words work well.
security-set-password = Set password
security-remove-password = Remove the password
password-problem-short = This password is too short. Use at least 15 characters.
password-problem-long = This password is too long. Use at most 128 characters.
password-problem-common = This password is one of the first that anybody would try. Use several unrelated words.
security-codes = One-time codes
security-codes-text = Codes from an app are a second factor for the desk if you do not use a passkey.
security-codes-since = You set up an app for codes on
security-start-codes = Set up an app for codes
security-remove-codes = Remove the app for codes
security-done-password = The password is set. You are logged out everywhere else.
security-done-passkey = The passkey is added.
security-done-codes = The app for codes is set up.
security-done-removed = Removed. You are logged out everywhere else.
security-password-set = A password was set.
security-password-removed = The password was removed.
security-passkey-added = A passkey was added.
security-passkey-removed = A passkey was removed.
security-codes-added = An app for one-time codes was set up.
security-codes-removed = The app for one-time codes was removed.

## Sessions

sessions-intro = You are logged in on these devices. If you do not recognise one, log it out, then check your ways to log in.
sessions-device = Browser
sessions-place = Network
sessions-began = Since
sessions-seen = Last used
sessions-unknown = unknown
sessions-current = (this one)
sessions-end = Log out
sessions-end-all-text = This logs you out on every device, including this one.
sessions-end-all = Log out everywhere

## Data

data-export = A copy of everything
data-export-text = One file with everything we hold about you, ready at once. Programs can read it (JSON).
data-export-button = Download
data-erase = Erase your account
data-erase-text = This erases your address, name, ways to log in, devices and settings at once. It cannot be undone.
data-kept = The law makes us keep some records for a time: invoices and payments (tax law), and notes of what staff decided. They are used for nothing else.
data-staff = You are a member of staff. Ask an owner to remove you from the staff first.
data-type-email = To confirm, type your address: { $email }
data-problem-email = That is not the address of this account. Nothing was erased.
data-erase-button = Erase everything
data-erased = Your account has been erased.

## Letters

letter-log-in-subject =
    { $code } is your code for { $site }
letter-log-in-text =
    Somebody, probably you, wants to log in at { $site }. Use the button in the same browser.

    Or enter this code there: { $code }

    Both work once, within ten minutes. If it was not you, do nothing: nobody gets in without this e-mail. Never give the code to anybody.
letter-log-in-action = Log in
letter-security-subject = Your account at { $site } was changed
letter-security-text =
    { $what }

    If that was not you, log in, log out everywhere and remove what you do not recognise.
letter-security-action = Check your account
letter-email-change-subject = Confirm the change of address at { $site }
letter-email-change-text =
    Somebody, probably you, wants to change the address of an account at { $site } to { $email }. Confirm it in this e-mail and in the one to the other address, within a day.

    If that was not you, do nothing, and nothing changes.
letter-email-change-action = Confirm
letter-email-taken-subject = Your address already has an account at { $site }
letter-email-taken-text =
    Somebody wants to use this address for another account at { $site }. It already belongs to an account, so nothing changes.

    If that was you, log in with this address, or erase that account first.
letter-undeliverable-subject = Our e-mail to { $email } was rejected
letter-undeliverable-text =
    You asked us to write to { $email } from { $site }. The mail server for that address has rejected our e-mail, so nothing has arrived there.

    Most often a letter is missing or wrong. Check the address and try again, or write to us if it is right.
letter-erased-subject = Your account at { $site } has been erased
letter-erased-text =
    Your account at { $site } has been erased, as you asked. This is our last e-mail about it.

    Invoices and records of payments are kept for as long as the law requires.
