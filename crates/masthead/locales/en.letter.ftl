# Letters: pages about mails.

dev-mail = Mails of this demo
dev-mail-intro = This demo sends no mail. What it would have sent is kept here, newest first.
dev-mail-none = No mail yet. Log in or subscribe, and come back.
dev-mail-all = All mails
dev-mail-subject = Subject
dev-mail-to = To
dev-mail-html = As HTML
dev-mail-text = As text
