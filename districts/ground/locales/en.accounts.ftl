# Logging in, and a reader's own pages.

## Log-in

log-in-title = Log in or create an account
log-in-intro = Enter your e-mail address and we’ll send you a link and a code. If you’re new, using either one creates your account.
field-email = E-mail address
field-password = Password
field-code = Code
field-name = Name
log-in-send = E-mail me a link
log-in-with-passkey = Use a passkey
log-in-with-password = Log in with a password
log-in-forgotten = Forgotten your password, or never set one? Ask for a link instead.
log-in-problem-email = This isn’t an e-mail address. Check the spelling.
log-in-problem-refused = The mail server for this address rejected our e-mail. Check the address and ask for a new one.
email-problem-look-alike = Some characters in this address look like others. Type it on a plain keyboard, or use another address.
email-problem-unreachable = Our mail server can’t deliver to this address: before the @ it accepts only the letters a to z, digits and signs. Please use another address.
log-in-problem-often = Too many attempts. Wait a while, or log in another way.
log-in-problem-password = That e-mail address and password don’t match.
log-in-problem-code = That code isn’t right. Check the e-mail and try again.
log-in-problem-over = This link or code has expired or has already been used. Ask for a new one.
log-in-code-title = Check your e-mail
log-in-code-intro = We’ve sent an e-mail to { $email }. Open the link in this browser, or enter the code here. They expire after ten minutes.
log-in-code-elsewhere = The e-mail to { $email } was requested from another browser. To log in with this one, enter the code from the e-mail.
log-in-code-none = Nothing after a few minutes? Check your spam folder.
log-in-code-demo = This demo doesn’t send e-mails.
log-in-code-demo-link = See what it would have sent
log-in-again = Send another e-mail
log-in-link-title = One more step
log-in-link-intro = Press the button to log in as { $email }.
log-in-with-provider = Log in with { $provider }
log-in-problem-provider = We couldn’t use the provider’s reply: it must include an e-mail address that the provider has verified. Try again, or log in by e-mail.
passkey-problem = That passkey didn’t work. Try again, or log in another way.

## The second factor

second-title = Two-step verification
second-intro = To open the desk, confirm that it’s you with a second step.
second-enrol = The desk needs two-step verification. Set it up now with a passkey or an authenticator app.
second-code = Code from your authenticator app
second-problem = That code is wrong or has already been used. Wait for the next one.
codes-secret-text = Add this key to your authenticator app, then enter the code it shows.
codes-open-app = Open in an authenticator app on this device
codes-first = Code from the app
codes-confirm = Confirm

## The account

account-profile = Profile
account-profile-text = The name shown with your comments, and your e-mail address.
account-newsletters = E-mail preferences
account-newsletters-text = Choose which e-mails you get from us.
account-security = Log-in and security
account-security-text = Your password and passkeys.
account-sessions = Devices
account-sessions-text = Where you’re logged in, and how to log out everywhere.
account-data = Your data
account-data-text = Download everything we hold about you, or delete your account.
account-desk-text = The staff area.
account-since = Account created
account-save = Save
account-saved = Saved.
account-obstacle = For your security, log in again before you change this.
profile-name = Display name
profile-name-hint = Shown with your comments. Up to 60 characters.
profile-problem-name = That name is longer than 60 characters. Please shorten it.
profile-new-email = New e-mail address
profile-new-email-hint = We’ll e-mail both addresses. The change takes effect once you’ve confirmed it from both.
profile-change-email = Change address
email-change-title = Change your e-mail address
email-change-sent = We’ve e-mailed both addresses. Confirm from both e-mails within a day, and { $email } will be your address.
email-change-confirm = Change this account’s e-mail address to { $email }?
email-change-button = Confirm
email-change-waiting = Confirmed. Now confirm from the e-mail we sent to the other address too.
email-change-done = Your e-mail address has been changed. Log in with the new one.
email-change-over = This link has expired or has already been used. Request the change again in your account.
newsletters-intro = You’ll always get e-mails about your account and your purchases. The rest are up to you.
newsletters-legend = Send me
letter-kind-newsletter = Newsletters
letter-kind-newsletter-text = E-mails from the newsroom to its readers.
letter-kind-comment-reply = Replies
letter-kind-comment-reply-text = When someone replies to your comment.
letter-kind-offers = Offers
letter-kind-offers-text = New offers for readers and subscribers.

## Ways to log in

security-intro = You can always log in with a link that we e-mail to you. Here you can add a faster way.
security-passkeys = Passkeys
security-passkeys-text = A passkey is stored on your device and unlocked with your fingerprint, your face or the device’s PIN. There’s nothing to remember and nothing to give away.
security-passkey-name = A name for this passkey, such as the name of your device
security-passkey-unnamed = Unnamed
security-add-passkey = Add a passkey
security-needs-script = Passkeys need JavaScript, which is switched off in this browser.
security-added = Added
security-used = Last used
security-never = never
security-remove = Remove
security-password-since = You’ve had a password since
security-password-none = You don’t have a password, and you don’t need one.
security-new-password = New password
security-password-hint = At least { $shortest } characters. Several unrelated words work well.
security-set-password = Set password
security-remove-password = Remove password
password-problem-short = This password is too short. Use at least 15 characters.
password-problem-long = This password is too long. Use 128 characters at most.
password-problem-common = This password is one of the first that anyone would guess. Use several unrelated words.
security-codes = One-time codes
security-codes-text = If you don’t use a passkey, one-time codes from an authenticator app are your second step for the desk.
security-codes-since = Authenticator app in use since
security-start-codes = Set up an authenticator app
security-remove-codes = Remove the authenticator app
security-done-password = Your password is set. You’ve been logged out everywhere else.
security-done-passkey = The passkey has been added.
security-done-codes = Your authenticator app is set up.
security-done-removed = Removed. You’ve been logged out everywhere else.
security-password-set = A password was set.
security-password-removed = The password was removed.
security-passkey-added = A passkey was added.
security-passkey-removed = A passkey was removed.
security-codes-added = An authenticator app was set up.
security-codes-removed = The authenticator app was removed.

## Sessions

sessions-intro = These are the devices you’re logged in on. If you don’t recognise one, log it out, then check your log-in settings.
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

data-export = Download your data
data-export-text = One file with everything we hold about you, ready straight away. Other programs can read it (JSON).
data-export-button = Download
data-erase = Delete your account
data-erase-text = This deletes your address, name, ways to log in, devices and settings straight away. It can’t be undone.
data-kept = We have to keep some records for as long as the law requires: invoices and payment records (tax law), and notes of decisions by staff. We use them for nothing else.
data-staff = You’re a member of staff. Ask an owner to remove you from the staff first.
data-type-email = To confirm, type your e-mail address: { $email }
data-problem-email = That isn’t this account’s e-mail address. Nothing was deleted.
data-erase-button = Delete my account
data-erased = Your account has been deleted.

## Letters

letter-log-in-subject =
    { $code } is your log-in code for { $site }
letter-log-in-text =
    Someone, probably you, asked to log in to { $site }. Use the button in the same browser you asked from.

    Or enter this code there: { $code }

    You need only one of the two. They expire after ten minutes, or once you’ve logged in. If this wasn’t you, ignore this e-mail: nobody can log in without it. Never give the code to anyone.
letter-log-in-action = Log in
letter-prove-subject =
    { $code } is your code for { $site }
letter-prove-text =
    Thank you for your order. Confirm that this is your e-mail address, and your subscription works on all your devices. Use the button in the same browser you ordered from.

    Or enter this code there: { $code }

    You need only one of the two. They expire after a day. If you didn’t order anything, ignore this e-mail. Never give the code to anyone.
letter-prove-action = Confirm the address
letter-security-subject = Your account with { $site } was changed
letter-security-text =
    { $what }

    If this wasn’t you, log in, log out everywhere and remove anything you don’t recognise.
letter-security-action = Check your account
letter-email-change-subject = Confirm a new e-mail address for { $site }
letter-email-change-text =
    Someone, probably you, asked to change the e-mail address of an account with { $site } to { $email }. Confirm from this e-mail and from the one we sent to the other address, within a day.

    If this wasn’t you, ignore this e-mail and nothing will change.
letter-email-change-action = Confirm
letter-email-taken-subject = Your address already has an account with { $site }
letter-email-taken-text =
    Someone asked to use this address for another account with { $site }. It already has an account, so nothing has changed.

    If this was you, log in with this address, or delete that account first.
letter-undeliverable-subject = Our e-mail to { $email } was rejected
letter-undeliverable-text =
    You asked us to write to { $email } from { $site }. The mail server for that address has rejected our e-mail, so it hasn’t arrived.

    Usually a character is missing or wrong. Check the address and try again, or write to us if it’s right.
letter-erased-subject = Your account with { $site } has been deleted
letter-erased-text =
    Your account with { $site } has been deleted, as you asked. This is the last e-mail about it.

    We keep invoices and payment records for as long as the law requires.
