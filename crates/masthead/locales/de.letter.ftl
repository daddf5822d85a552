# Letters: pages about mails.

dev-mail = Mails dieser Vorführung
dev-mail-intro = Diese Vorführung verschickt keine Mails. Was sie verschickt hätte, liegt hier, das Neueste zuerst.
dev-mail-none = Noch keine Mail. Melden Sie sich an oder schließen Sie ein Abonnement ab, und kommen Sie dann zurück.
dev-mail-all = Alle Mails
dev-mail-subject = Betreff
dev-mail-to = An
dev-mail-html = Als HTML
dev-mail-text = Als Text
letter-stop = Diese Mails beenden
letter-stop-text = Sie beenden Mails dieser Art: { $kind }. Mails zu Ihrem Konto und Ihren Zahlungen kommen weiterhin.
letter-stop-button = Beenden
letter-stop-done = Erledigt. Sie bekommen keine Mails dieser Art mehr: { $kind }.
letter-stop-again = Wenn Sie sie wieder möchten, wählen Sie das in Ihrem Konto.
