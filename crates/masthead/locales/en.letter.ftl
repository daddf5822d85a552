# Letters: pages about mails.

dev-mail = Mails of this demo
dev-mail-intro = This demo sends no mail. What it would have sent is kept here, newest first.
dev-mail-none = No mail yet. Log in or subscribe, and come back.
dev-mail-all = All mails
dev-mail-subject = Subject
dev-mail-to = To
dev-mail-html = As HTML
dev-mail-text = As text
letter-stop = Stop these mails
letter-stop-text = You are about to stop mails of this kind: { $kind }. Mails about your account and your payments still come.
letter-stop-button = Stop them
letter-stop-done = Done. You get no more mails of this kind: { $kind }.
letter-stop-again = If you want them again, choose so in your account.
