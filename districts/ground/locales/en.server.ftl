# What is broken, and ways back in.

## Recovery codes

recovery-title = Recovery codes
recovery-text = If you lose your phone or your passkey, you can log in with a recovery code. Each code works once. Keep them on paper or in a password manager, not on the device they replace.
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
recovery-once = They are shown only once. Write them down or print this page before you continue.
recovery-kept = I’ve saved them
recovery-lost = Use a recovery code
recovery-code = Recovery code
recovery-ask = If you can’t use two-step verification and don’t have a recovery code, ask an owner of the desk to reset it.
recovery-problem = That isn’t one of your recovery codes, or it has already been used.
security-recovery-made = New recovery codes were made.
letter-recovery-used-subject = A recovery code was used at { $site }
# $place (text) the network that it came from
letter-recovery-used-text =
    Someone at { $place } used one of your recovery codes to log in to the desk of { $site }.

    If this was you, set up two-step verification again and check how many codes are left. If it wasn’t, ask an owner of the desk to reset your two-step verification at once.
letter-recovery-used-action = Check your account

## Resetting a second factor

staff-reset = Reset two-step verification
staff-reset-text = For someone who can’t log in any more. Their sessions end, their passkeys, authenticator app and recovery codes are removed, and they set it up again the next time they log in. Make sure that the request comes from them.
staff-done-reset = Two-step verification has been reset. They’ll get an e-mail and set it up again the next time they log in.
staff-problem-reset-oneself = You can’t reset your own two-step verification here. Change it in your account, or ask another owner.
letter-staff-reset-subject = Your two-step verification at { $site } was reset
letter-staff-reset-text =
    Your passkeys, authenticator app and recovery codes at { $site } were removed, and you’ve been logged out everywhere. Log in and set up two-step verification again.

    If you didn’t ask for this, tell an owner of the desk at once.
letter-staff-reset-action = Open the desk

## Alarms

# $since (text) date and time, $reason (text) what the mail server said
desk-alarm-quiet = This publication was recovered from a backup. It sends no e-mail and takes no payments until the server’s operator runs “masthead wake”.
desk-alarm-mail = No e-mails have been sent since { $since }. Readers who log in by e-mail can’t get in. The mail server says: { $reason }
# $count (number)
desk-alarm-jobs = { $count ->
    [one] One background job failed.
   *[other] { $count } background jobs failed.
} Run masthead doctor to see why.
log-in-mail-down = We can’t send e-mails at the moment, so the code may be late. If your account has a password or a passkey, use that instead.
