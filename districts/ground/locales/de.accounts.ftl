# Logging in, and a reader's own pages.

## Log-in

log-in-title = Anmelden oder registrieren
log-in-intro = Geben Sie Ihre E-Mail-Adresse ein. Wir schicken Ihnen einen Link und einen Code. Ihr Konto wird angelegt, sobald Sie den Link oder den Code verwenden.
field-email = E-Mail-Adresse
field-password = Passwort
field-code = Code
field-name = Name
log-in-send = Link anfordern
log-in-with-passkey = Mit Passkey anmelden
log-in-with-password = Mit Passwort anmelden
log-in-forgotten = Passwort vergessen oder nie eines festgelegt? Fordern Sie oben einen Link an.
log-in-problem-email = Das ist keine gültige E-Mail-Adresse. Bitte prüfen Sie Ihre Eingabe.
log-in-problem-refused = Der Mailserver dieser Adresse nimmt unsere E-Mail nicht an. Prüfen Sie die Adresse und fordern Sie eine neue E-Mail an.
email-problem-look-alike = Einige Buchstaben dieser Adresse sehen aus wie andere. Tippen Sie sie neu ein oder verwenden Sie eine andere Adresse.
email-problem-unreachable = Unser Mailserver erreicht diese Adresse nicht: Vor dem @ nimmt er nur die Buchstaben a bis z, Ziffern und Zeichen. Bitte verwenden Sie eine andere Adresse.
log-in-problem-often = Zu viele Versuche. Bitte warten Sie eine Weile oder melden Sie sich auf einem anderen Weg an.
log-in-problem-password = E-Mail-Adresse oder Passwort ist falsch.
log-in-problem-code = Der Code ist falsch. Bitte sehen Sie noch einmal in der E-Mail nach.
log-in-problem-over = Dieser Link oder Code ist abgelaufen oder wurde bereits verwendet. Bitte fordern Sie einen neuen an.
log-in-code-title = Prüfen Sie Ihr E-Mail-Postfach
log-in-code-intro = Wir haben eine E-Mail an { $email } geschickt. Öffnen Sie den Link in diesem Browser oder geben Sie den Code hier ein. Beides gilt zehn Minuten.
log-in-code-elsewhere = Die E-Mail an { $email } wurde in einem anderen Browser angefordert. Um sich in diesem Browser anzumelden, geben Sie den Code aus der E-Mail ein.
log-in-code-none = Nach einigen Minuten noch keine E-Mail da? Bitte sehen Sie auch im Spam-Ordner nach.
log-in-code-demo = Diese Demo verschickt keine E-Mails.
log-in-code-demo-link = E-Mails der Demo ansehen
log-in-again = Neue E-Mail anfordern
log-in-link-title = Noch ein Schritt
log-in-link-intro = Klicken Sie auf die Schaltfläche, um sich als { $email } anzumelden.
log-in-with-provider = Mit { $provider } anmelden
log-in-problem-provider = Die Anmeldung über diesen Anbieter ist nicht möglich: Er muss uns eine bestätigte E-Mail-Adresse mitteilen. Versuchen Sie es noch einmal oder melden Sie sich per E-Mail an.
passkey-problem = Der Passkey hat nicht funktioniert. Versuchen Sie es noch einmal oder melden Sie sich auf einem anderen Weg an.

## The second factor

second-title = Zweiter Faktor
second-intro = Für den Redaktionsbereich brauchen wir einen zweiten Nachweis Ihrer Identität.
second-enrol = Für den Redaktionsbereich brauchen wir einen zweiten Nachweis Ihrer Identität. Richten Sie ihn jetzt ein: einen Passkey oder Codes aus einer App.
second-code = Code aus Ihrer App
second-problem = Dieser Code ist falsch oder wurde bereits verwendet. Bitte warten Sie auf den nächsten.
codes-secret-text = Geben Sie diesen Schlüssel in eine App für Einmalcodes ein und tragen Sie dann hier den Code ein, den die App anzeigt.
codes-open-app = In einer App auf diesem Gerät öffnen
codes-first = Code aus der App
codes-confirm = Bestätigen

## The account

account-profile = Profil
account-profile-text = Ihr Name bei Kommentaren und Ihre E-Mail-Adresse.
account-newsletters = E-Mails und Newsletter
account-newsletters-text = Welche E-Mails Sie von uns erhalten.
account-security = Anmeldung
account-security-text = Passwort und Passkeys.
account-sessions = Geräte
account-sessions-text = Wo Sie angemeldet sind und wie Sie sich überall abmelden.
account-data = Ihre Daten
account-data-text = Alles, was wir über Sie gespeichert haben, in einer Datei. Hier können Sie auch Ihr Konto löschen.
account-desk-text = Der interne Bereich für das Team.
account-since = Konto seit
account-save = Speichern
account-saved = Gespeichert.
account-obstacle = Bevor Sie das ändern, bestätigen Sie bitte Ihre Identität.
profile-name = Öffentlich sichtbarer Name
profile-name-hint = Er steht bei Ihren Kommentaren. Höchstens 60 Zeichen.
profile-problem-name = Der Name ist zu lang. Erlaubt sind höchstens 60 Zeichen.
profile-new-email = Neue E-Mail-Adresse
profile-new-email-hint = Wir schreiben an beide Adressen. Die Änderung gilt, sobald Sie sie in beiden E-Mails bestätigt haben.
profile-change-email = E-Mail-Adresse ändern
email-change-title = E-Mail-Adresse ändern
email-change-sent = Wir haben an beide Adressen geschrieben. Bestätigen Sie die Änderung innerhalb eines Tages in beiden E-Mails, dann ist { $email } Ihre neue Adresse.
email-change-confirm = Bitte bestätigen Sie, dass dieses Konto künftig die E-Mail-Adresse { $email } haben soll.
email-change-button = Bestätigen
email-change-waiting = Hier ist die Änderung bestätigt. Bitte bestätigen Sie sie nun auch in der E-Mail an die andere Adresse.
email-change-done = Die E-Mail-Adresse ist geändert. Bitte melden Sie sich damit an.
email-change-over = Dieser Link ist abgelaufen oder wurde bereits verwendet. Bitte beginnen Sie die Änderung in Ihrem Konto neu.
newsletters-intro = E-Mails zu Ihrem Konto und Ihren Käufen erhalten Sie immer. Die folgenden können Sie abbestellen.
newsletters-legend = Diese E-Mails möchte ich erhalten
letter-kind-newsletter = Newsletter
letter-kind-newsletter-text = Was unsere Redaktion ihren Leserinnen und Lesern schreibt.
letter-kind-comment-reply = Antworten auf Kommentare
letter-kind-comment-reply-text = Wenn jemand auf Ihren Kommentar antwortet.
letter-kind-offers = Angebote
letter-kind-offers-text = Neue Angebote für Leserinnen und Leser, mit und ohne Abo.

## Ways to log in

security-intro = Sie können sich jederzeit über einen Link anmelden, den wir Ihnen per E-Mail schicken. Hier können Sie einen schnelleren Weg einrichten.
security-passkeys = Passkeys
security-passkeys-text = Ein Passkey ist auf Ihrem Gerät gespeichert und wird mit Fingerabdruck, Gesicht oder Gerätecode freigegeben. Sie müssen sich nichts merken und können nichts versehentlich verraten.
security-passkey-name = Name des Passkeys, etwa der des Geräts
security-passkey-unnamed = Ohne Namen
security-add-passkey = Passkey hinzufügen
security-needs-script = Passkeys setzen JavaScript voraus, das in diesem Browser ausgeschaltet ist.
security-added = Hinzugefügt am
security-used = Zuletzt verwendet
security-never = nie
security-remove = Entfernen
security-password-since = Passwort festgelegt am
security-password-none = Sie haben kein Passwort und brauchen keines.
security-new-password = Neues Passwort
security-password-hint = Mindestens { $shortest } Zeichen. Gut sind mehrere Wörter, die nichts miteinander zu tun haben.
security-set-password = Passwort festlegen
security-remove-password = Passwort entfernen
password-problem-short = Dieses Passwort ist zu kurz. Wählen Sie mindestens 15 Zeichen.
password-problem-long = Dieses Passwort ist zu lang. Wählen Sie höchstens 128 Zeichen.
password-problem-common = Dieses Passwort ist zu leicht zu erraten. Wählen Sie Wörter, die nichts miteinander zu tun haben.
security-codes = Einmalcodes
security-codes-text = Codes aus einer App sind der zweite Faktor für den Redaktionsbereich, wenn Sie keinen Passkey verwenden.
security-codes-since = App für Codes eingerichtet am
security-start-codes = App für Codes einrichten
security-remove-codes = App für Codes entfernen
security-done-password = Das Passwort ist festgelegt. Auf allen anderen Geräten wurden Sie abgemeldet.
security-done-passkey = Der Passkey ist hinzugefügt.
security-done-codes = Die App für Codes ist eingerichtet.
security-done-removed = Entfernt. Auf allen anderen Geräten wurden Sie abgemeldet.
security-password-set = Ein Passwort wurde festgelegt.
security-password-removed = Das Passwort wurde entfernt.
security-passkey-added = Ein Passkey wurde hinzugefügt.
security-passkey-removed = Ein Passkey wurde entfernt.
security-codes-added = Eine App für Einmalcodes wurde eingerichtet.
security-codes-removed = Die App für Einmalcodes wurde entfernt.

## Sessions

sessions-intro = Auf diesen Geräten sind Sie angemeldet. Kommt Ihnen eines unbekannt vor? Melden Sie es ab und prüfen Sie dann Ihre Anmeldewege.
sessions-device = Browser
sessions-place = Netzwerk
sessions-began = Angemeldet seit
sessions-seen = Zuletzt aktiv
sessions-unknown = unbekannt
sessions-current = (dieses Gerät)
sessions-end = Abmelden
sessions-end-all-text = Damit melden Sie alle Geräte auf einmal ab, auch dieses.
sessions-end-all = Überall abmelden

## Data

data-export = Kopie Ihrer Daten
data-export-text = Eine Datei mit allem, was wir über Sie gespeichert haben, sofort verfügbar und maschinenlesbar (JSON).
data-export-button = Herunterladen
data-erase = Konto löschen
data-erase-text = Damit löschen Sie sofort Ihre Adresse, Ihren Namen, Ihre Anmeldewege, Geräte und Einstellungen. Das lässt sich nicht rückgängig machen.
data-kept = Was wir gesetzlich aufbewahren müssen, bleibt bis zum Ablauf der Frist gespeichert: Rechnungen und Zahlungsbelege (Steuerrecht) sowie Vermerke über Entscheidungen des Teams. Für andere Zwecke verwenden wir diese Daten nicht.
data-staff = Sie gehören zum Team. Bitten Sie zuerst die Leitung, Sie aus dem Team zu entfernen.
data-type-email = Geben Sie zur Bestätigung Ihre E-Mail-Adresse ein: { $email }
data-problem-email = Das ist nicht die E-Mail-Adresse dieses Kontos. Es wurde nichts gelöscht.
data-erase-button = Konto endgültig löschen
data-erased = Ihr Konto wurde gelöscht.

## Letters

letter-log-in-subject =
    { $code } ist Ihr Code für { $site }
letter-log-in-text =
    Sie möchten sich bei { $site } anmelden? Klicken Sie auf die Schaltfläche und öffnen Sie den Link in dem Browser, in dem Sie diese E-Mail angefordert haben.

    Oder geben Sie dort diesen Code ein: { $code }

    Beides gilt nur einmal und nur zehn Minuten lang. Falls Sie das nicht waren, brauchen Sie nichts zu tun: Ohne diese E-Mail kann sich niemand anmelden. Geben Sie den Code nicht weiter.
letter-log-in-action = Anmelden
letter-prove-subject =
    { $code } ist Ihr Code für { $site }
letter-prove-text =
    Vielen Dank für Ihre Bestellung. Bestätigen Sie, dass dies Ihre E-Mail-Adresse ist, dann gilt Ihr Abo auf allen Ihren Geräten. Klicken Sie auf die Schaltfläche und öffnen Sie den Link in dem Browser, in dem Sie bestellt haben.

    Oder geben Sie dort diesen Code ein: { $code }

    Beides gilt nur einmal und nur einen Tag lang. Falls Sie nichts bestellt haben, brauchen Sie nichts zu tun. Geben Sie den Code nicht weiter.
letter-prove-action = Adresse bestätigen
letter-security-subject = Änderung an Ihrem Konto bei { $site }
letter-security-text =
    { $what }

    Falls Sie das nicht waren, melden Sie sich an, melden Sie danach alle Geräte ab und entfernen Sie alles, was Sie nicht kennen.
letter-security-action = Konto ansehen
letter-email-change-subject = Bitte bestätigen Sie die neue E-Mail-Adresse für { $site }
letter-email-change-text =
    Ein Konto bei { $site } soll künftig die E-Mail-Adresse { $email } haben. Bitte bestätigen Sie das innerhalb eines Tages in dieser E-Mail und in der E-Mail an die andere Adresse.

    Falls Sie das nicht waren, brauchen Sie nichts zu tun. Dann bleibt alles, wie es ist.
letter-email-change-action = Bestätigen
letter-email-taken-subject = Zu Ihrer E-Mail-Adresse gibt es schon ein Konto bei { $site }
letter-email-taken-text =
    Jemand wollte diese E-Mail-Adresse für ein anderes Konto bei { $site } verwenden. Zu ihr gibt es aber schon ein Konto, deshalb ändert sich nichts.

    Falls Sie das waren: Melden Sie sich mit dieser Adresse an oder löschen Sie zuerst das bestehende Konto.
letter-undeliverable-subject = { $email } nimmt unsere E-Mail nicht an
letter-undeliverable-text =
    Sie haben uns gebeten, von { $site } aus an { $email } zu schreiben. Der Mailserver dieser Adresse hat die E-Mail abgewiesen, dort ist also nichts angekommen.

    Meist fehlt ein Buchstabe oder ist falsch. Prüfen Sie die Adresse und versuchen Sie es noch einmal, oder schreiben Sie uns, wenn sie stimmt.
letter-erased-subject = Ihr Konto bei { $site } wurde gelöscht
letter-erased-text =
    Wir haben Ihr Konto bei { $site } wie gewünscht gelöscht. Dies ist die letzte E-Mail dazu.

    Rechnungen und Zahlungsbelege bewahren wir so lange auf, wie das Gesetz es verlangt.
