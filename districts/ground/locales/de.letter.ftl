# Letters: pages about mails.

dev-mail = E-Mails dieser Demo
dev-mail-intro = Diese Demo verschickt keine E-Mails. Was sie verschickt hätte, finden Sie hier, die neueste E-Mail zuerst.
dev-mail-none = Noch keine E-Mails. Melden Sie sich an oder schließen Sie ein Abo ab, und kommen Sie dann zurück.
dev-mail-all = Alle E-Mails
dev-mail-subject = Betreff
dev-mail-to = An
dev-mail-html = Als HTML
dev-mail-text = Als Text
letter-stop = E-Mails abbestellen
letter-stop-text = Sie bestellen E-Mails dieser Art ab: { $kind }. E-Mails zu Ihrem Konto und Ihren Zahlungen erhalten Sie weiterhin.
letter-stop-button = Abbestellen
letter-stop-done = Erledigt. Sie erhalten keine E-Mails dieser Art mehr: { $kind }.
letter-stop-again = Wenn Sie sie wieder erhalten möchten, ändern Sie das in Ihrem Konto.
