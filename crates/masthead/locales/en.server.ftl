# What is broken, and ways back in.

## Recovery codes

recovery-title = Recovery codes
recovery-text = If you lose your telephone or your passkey, a recovery code lets you in. Each works once. Keep them on paper or in a password manager, not on the device that they stand in for.
# $left (number) codes that are not used yet
recovery-left = { $left ->
    [0] You have no recovery codes.
    [one] One recovery code is left.
   *[other] { $left } recovery codes are left.
}
recovery-make = Make recovery codes
recovery-replaces = New codes replace the ones you have.
recovery-later = Later
recovery-made = These are your recovery codes.
recovery-once = They are shown this once. Write them down or print this page before you go on.
recovery-kept = I have kept them
recovery-lost = Use a recovery code
recovery-code = Recovery code
recovery-ask = If you have lost your second factor and have no recovery code, ask an owner of the desk to reset it.
recovery-problem = That is not one of your recovery codes, or it has been used.
security-recovery-made = New recovery codes were made.
letter-recovery-used-subject = A recovery code was used at { $site }
# $place (text) the network that it came from
letter-recovery-used-text =
    Somebody at { $place } used one of your recovery codes in place of your second factor and is logged in to the desk of { $site }.

    If that was you, set up another second factor and look how many codes are left. If it was not, ask an owner of the desk to reset your second factor at once.
letter-recovery-used-action = Look at your account

## Resetting a second factor

staff-reset = Reset second factor
staff-reset-text = For somebody who has lost it. Their sessions end, their passkeys, app and recovery codes are removed, and they set up another on their next visit. Make sure that the request comes from them.
staff-done-reset = The second factor has been reset. They get an e-mail and set up another one on their next visit.
staff-problem-reset-oneself = You cannot reset your own second factor here. Change it in your account, or ask another owner.
letter-staff-reset-subject = Your second factor at { $site } was reset
letter-staff-reset-text =
    Your passkeys, your app for codes and your recovery codes at { $site } were removed, and you are logged out everywhere. Log in and set up another second factor.

    If you did not ask for that, tell an owner of the desk at once.
letter-staff-reset-action = Go to the desk

## Alarms

# $since (text) date and time, $reason (text) what the mail server said
desk-alarm-mail = E-mail has not gone out since { $since }. Readers who log in by e-mail wait in vain. The server says: { $reason }
# $count (number)
desk-alarm-jobs = { $count ->
    [one] One background job was given up.
   *[other] { $count } background jobs were given up.
} The command masthead doctor says why.
log-in-mail-down = Our e-mail is not going out at the moment, so the code may be late. If your account has a password or a passkey, use that instead.
