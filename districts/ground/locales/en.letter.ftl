# Letters: pages about mails.

dev-mail = E-mails from this demo
dev-mail-intro = This demo doesn’t send e-mails. The ones it would have sent are listed here, newest first.
dev-mail-none = No e-mails yet. Log in or subscribe, then come back.
dev-mail-all = All e-mails
dev-mail-subject = Subject
dev-mail-to = To
dev-mail-html = As HTML
dev-mail-text = As text
letter-stop = Unsubscribe
letter-stop-text = You’re about to unsubscribe from these e-mails: { $kind }. You’ll still get e-mails about your account and your payments.
letter-stop-button = Unsubscribe
letter-stop-done = You’ve unsubscribed. You won’t get any more of these e-mails: { $kind }.
letter-stop-again = You can turn them back on in your account.
