# Logging in, and a reader's own pages.

## Log-in

log-in-title = Log in or register
log-in-intro = Type your e-mail address. We send you a link and a code. Your account is made when you use one of them.
field-email = E-mail address
field-password = Password
field-code = Code
field-name = Name
log-in-send = Send me a link
log-in-with-passkey = Use a passkey
log-in-with-password = Log in with a password
log-in-forgotten = Forgotten it, or never set one? Use the link above.
log-in-problem-email = This is no e-mail address. Check it for missing letters.
log-in-problem-refused = The mail server of this address does not take our mail. Check the address, and ask for a new mail.
email-problem-look-alike = Some letters of this address look like others. Type it on a plain keyboard, or use another address.
email-problem-unreachable = Our mail server cannot reach this address: before the @ it takes only the letters a to z, digits and signs. Please use another address.
log-in-problem-often = That was too often. Wait a while, or log in another way.
log-in-problem-password = Address and password do not belong together.
log-in-problem-code = That is not the code. Look again at the mail.
log-in-problem-over = This link or code is used up or too old. Ask for a new one.
log-in-code-title = Look in your mail
log-in-code-intro = We have sent a mail to { $email }. Open its link in this browser, or type its code here. Both work for ten minutes.
log-in-code-elsewhere = The mail to { $email } was asked for in another browser. To log in with this one, type the code from the mail.
log-in-code-none = No mail after some minutes? Look among the unwanted mails.
log-in-code-demo = This demo sends no mail.
log-in-code-demo-link = Open its mails
log-in-again = Ask for another mail
log-in-link-title = One more step
log-in-link-intro = Press the button to log in as { $email }.
log-in-with-provider = Log in with { $provider }
log-in-problem-provider = The provider’s answer cannot be used. It must name an e-mail address that it has verified. Try again, or use the mail.
passkey-problem = The passkey did not work. Try again, or log in another way.

## The second factor

second-title = Second factor
second-intro = The desk needs a second proof that it is you.
second-enrol = The desk needs a second proof that it is you. Set one up now: a passkey, or codes from an app.
second-code = Code from your app
second-problem = That code is wrong or was used before. Wait for the next one.
codes-secret-text = Give this secret to an app for one-time codes, then type the code that it shows.
codes-open-app = Open in an app on this device
codes-first = The code that the app shows
codes-confirm = Confirm

## The account

account-profile = Profile
account-profile-text = The name beside your comments, and your e-mail address.
account-newsletters = Letters
account-newsletters-text = Which mails you get from us.
account-security = Logging in
account-security-text = Password and passkeys.
account-sessions = Devices
account-sessions-text = Where you are logged in, and how to log out everywhere.
account-data = Your data
account-data-text = Everything we hold about you in one file, and the end of your account.
account-desk-text = The staff side.
account-since = Account since
account-save = Save
account-saved = Saved.
account-obstacle = To change this, show first that it is you.
profile-name = Name that others see
profile-name-hint = It stands beside your comments. At most 60 letters.
profile-problem-name = This name is longer than 60 letters. Shorten it.
profile-new-email = New e-mail address
profile-new-email-hint = We write to both addresses. The change counts when you have confirmed in both mails.
profile-change-email = Change address
email-change-title = Another e-mail address
email-change-sent = We have written to both addresses. Confirm in both mails within a day, and { $email } is your address.
email-change-confirm = Confirm that the account shall have the address { $email }.
email-change-button = Confirm
email-change-waiting = Confirmed here. Now confirm in the mail to the other address too.
email-change-done = The account has the new address. Log in with it.
email-change-over = This link is used up or too old. Ask for the change again in your account.
newsletters-intro = Mails about your account and your purchases always come. These you can do without.
newsletters-legend = Send me
letter-kind-newsletter = Newsletters
letter-kind-newsletter-text = What the newsroom sends to its readers.
letter-kind-comment-reply = Replies
letter-kind-comment-reply-text = Somebody answers your comment.
letter-kind-offers = Offers
letter-kind-offers-text = New offers for readers and subscribers.

## Ways to log in

security-intro = You can always log in by a link that we mail to you. Here you can add a faster way.
security-passkeys = Passkeys
security-passkeys-text = A passkey is kept by your device and opened with your finger, face or its code. There is nothing to remember and nothing to give away.
security-passkey-name = A name for it, such as the device’s
security-passkey-unnamed = Without a name
security-add-passkey = Add a passkey
security-needs-script = Passkeys need JavaScript, which this browser has switched off.
security-added = Added
security-used = Last used
security-never = never
security-remove = Remove
security-password-since = You have a password since
security-password-none = You have no password, and need none.
security-new-password = New password
security-password-hint = At least { $shortest } characters. Several words that do not belong together are good.
security-set-password = Set password
security-remove-password = Remove the password
password-problem-short = This password is too short. Take at least 15 characters.
password-problem-long = This password is too long. Take at most 128 characters.
password-problem-common = This password is among the first that anybody would try. Take words that do not belong together.
security-codes = One-time codes
security-codes-text = Codes from an app are a second factor for the desk, where you use no passkey.
security-codes-since = An app for codes is set up since
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

sessions-intro = Here you are logged in. Do not know one of these? End it, then look at the ways to log in.
sessions-device = Browser
sessions-place = Network
sessions-began = Since
sessions-seen = Last used
sessions-unknown = unknown
sessions-current = (this one)
sessions-end = Log out
sessions-end-all-text = This ends all of them at once, this one too.
sessions-end-all = Log out everywhere

## Data

data-export = A copy of everything
data-export-text = One file with all that we hold about you, ready at once. Programs can read it (JSON).
data-export-button = Download
data-erase = Erase the account
data-erase-text = This erases your address, name, ways to log in, devices and settings at once. It cannot be undone.
data-kept = What the law makes us keep stays until its time is over: invoices and records of payments (tax law), and notes of what staff decided. They are used for nothing else.
data-staff = You are staff. Ask an owner to end that first.
data-type-email = To be sure, type your address: { $email }
data-problem-email = That is not the address of this account. Nothing was erased.
data-erase-button = Erase everything
data-erased = Your account is erased.

## Letters

letter-log-in-subject =
    { $code } is your code for { $site }
letter-log-in-text =
    Somebody, we think you, wants to log in at { $site }. Use the button in the browser that asked.

    Or type this code there: { $code }

    Both work once, within ten minutes. If it was not you, do nothing: without this mail nobody gets in. Never tell the code to anybody.
letter-log-in-action = Log in
letter-security-subject = Your account at { $site } was changed
letter-security-text =
    { $what }

    If that was not you, log in, log out everywhere and remove what you do not know.
letter-security-action = Look at your account
letter-email-change-subject = Confirm another address for { $site }
letter-email-change-text =
    An account at { $site } shall have the address { $email }. Confirm it in this mail and in the one to the other address, within a day.

    If that was not you, do nothing: then nothing changes.
letter-email-change-action = Confirm
letter-email-taken-subject = Your address already has an account at { $site }
letter-email-taken-text =
    Somebody wants to use this address for another account at { $site }. It has an account already, so nothing changes.

    If that was you: log in with this address, or erase that account first.
letter-undeliverable-subject = { $email } does not take our mail
letter-undeliverable-text =
    You have asked us to write to { $email } from { $site }. The mail server of that address has refused the mail, so nothing has arrived there.

    Most often a letter is missing or wrong. Check the address and try again, or write to us if it is right.
letter-erased-subject = Your account at { $site } is erased
letter-erased-text =
    Your account at { $site } is erased, as you asked. This is the last mail about it.

    Invoices and records of payments stay as long as the law demands.
