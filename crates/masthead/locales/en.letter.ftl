# Letters: pages about mails.

dev-mail = Mailbox of this demo
dev-mail-intro = This demo sends no e-mail. What it would have sent is kept here, newest first.
dev-mail-none = No e-mail yet. Log in or subscribe, and come back.
dev-mail-all = All e-mails
dev-mail-subject = Subject
dev-mail-to = To
dev-mail-html = As HTML
dev-mail-text = As text
letter-stop = Stop these e-mails
letter-stop-text = You are about to stop e-mails of this kind: { $kind }. E-mails about your account and your payments will still come.
letter-stop-button = Stop them
letter-stop-done = Done. You will get no more e-mails of this kind: { $kind }.
letter-stop-again = If you want them again, turn them on in your account.
