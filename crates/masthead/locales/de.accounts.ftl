# Logging in, and a reader's own pages.

## Log-in

log-in-title = Anmelden oder registrieren
log-in-intro = Geben Sie Ihre E-Mail-Adresse ein. Wir schicken Ihnen einen Link und einen Code. Ihr Konto entsteht, wenn Sie eines davon benutzen.
field-email = E-Mail-Adresse
field-password = Passwort
field-code = Code
field-name = Name
log-in-send = Link schicken
log-in-with-passkey = Passkey benutzen
log-in-with-password = Mit Passwort anmelden
log-in-forgotten = Vergessen oder nie eines gesetzt? Benutzen Sie den Link oben.
log-in-problem-email = Das ist keine E-Mail-Adresse. Prüfen Sie, ob etwas fehlt.
log-in-problem-refused = Der Mailserver dieser Adresse nimmt unsere Mail nicht an. Prüfen Sie die Adresse und fordern Sie eine neue Mail an.
email-problem-look-alike = Einige Buchstaben dieser Adresse sehen aus wie andere. Tippen Sie sie neu ein oder nehmen Sie eine andere Adresse.
email-problem-unreachable = Unser Mailserver erreicht diese Adresse nicht: Vor dem @ nimmt er nur die Buchstaben a bis z, Ziffern und Zeichen. Bitte nehmen Sie eine andere Adresse.
log-in-problem-often = Das war zu oft. Warten Sie eine Weile oder melden Sie sich anders an.
log-in-problem-password = Adresse und Passwort gehören nicht zusammen.
log-in-problem-code = Das ist nicht der Code. Sehen Sie noch einmal in die Mail.
log-in-problem-over = Dieser Link oder Code ist verbraucht oder zu alt. Fordern Sie einen neuen an.
log-in-code-title = Sehen Sie in Ihre Mails
log-in-code-intro = Wir haben eine Mail an { $email } geschickt. Öffnen Sie den Link in diesem Browser oder geben Sie den Code hier ein. Beides gilt zehn Minuten.
log-in-code-elsewhere = Die Mail an { $email } wurde in einem anderen Browser angefordert. Um sich mit diesem anzumelden, geben Sie den Code aus der Mail ein.
log-in-code-none = Nach einigen Minuten keine Mail? Sehen Sie bei den unerwünschten nach.
log-in-code-demo = Diese Demo verschickt keine Mails.
log-in-code-demo-link = Die Mails ansehen
log-in-again = Noch eine Mail anfordern
log-in-link-title = Noch ein Schritt
log-in-link-intro = Drücken Sie den Knopf, um sich als { $email } anzumelden.
log-in-with-provider = Mit { $provider } anmelden
log-in-problem-provider = Die Antwort des Anbieters ist nicht zu gebrauchen. Er muss eine E-Mail-Adresse nennen, die er geprüft hat. Versuchen Sie es noch einmal oder benutzen Sie die Mail.
passkey-problem = Der Passkey hat nicht funktioniert. Versuchen Sie es noch einmal oder melden Sie sich anders an.

## The second factor

second-title = Zweiter Faktor
second-intro = Die Redaktion braucht einen zweiten Nachweis, dass Sie es sind.
second-enrol = Die Redaktion braucht einen zweiten Nachweis, dass Sie es sind. Richten Sie jetzt einen ein: einen Passkey oder Codes aus einer App.
second-code = Code aus Ihrer App
second-problem = Dieser Code ist falsch oder wurde schon benutzt. Warten Sie auf den nächsten.
codes-secret-text = Geben Sie dieses Geheimnis einer App für Einmalcodes und tippen Sie dann den Code ein, den sie zeigt.
codes-open-app = In einer App auf diesem Gerät öffnen
codes-first = Der Code, den die App zeigt
codes-confirm = Bestätigen

## The account

account-profile = Profil
account-profile-text = Der Name bei Ihren Kommentaren und Ihre E-Mail-Adresse.
account-newsletters = E-Mails
account-newsletters-text = Welche E-Mails Sie von uns bekommen.
account-security = Anmeldung
account-security-text = Passwort und Passkeys.
account-sessions = Geräte
account-sessions-text = Wo Sie angemeldet sind und wie Sie sich überall abmelden.
account-data = Ihre Daten
account-data-text = Alles, was wir über Sie haben, in einer Datei, und das Ende Ihres Kontos.
account-desk-text = Die Seite der Redaktion.
account-since = Konto seit
account-save = Speichern
account-saved = Gespeichert.
account-obstacle = Um das zu ändern, zeigen Sie zuerst, dass Sie es sind.
profile-name = Name, den andere sehen
profile-name-hint = Er steht bei Ihren Kommentaren. Höchstens 60 Zeichen.
profile-problem-name = Dieser Name hat mehr als 60 Zeichen. Kürzen Sie ihn.
profile-new-email = Neue E-Mail-Adresse
profile-new-email-hint = Wir schreiben an beide Adressen. Die Änderung gilt, wenn Sie in beiden Mails bestätigt haben.
profile-change-email = Adresse ändern
email-change-title = Eine andere E-Mail-Adresse
email-change-sent = Wir haben an beide Adressen geschrieben. Bestätigen Sie innerhalb eines Tages in beiden Mails, dann ist { $email } Ihre Adresse.
email-change-confirm = Bestätigen Sie, dass das Konto die Adresse { $email } bekommen soll.
email-change-button = Bestätigen
email-change-waiting = Hier bestätigt. Bestätigen Sie nun auch in der Mail an die andere Adresse.
email-change-done = Das Konto hat die neue Adresse. Melden Sie sich damit an.
email-change-over = Dieser Link ist verbraucht oder zu alt. Beantragen Sie die Änderung in Ihrem Konto neu.
newsletters-intro = Mails zu Ihrem Konto und Ihren Käufen kommen immer. Auf diese können Sie verzichten.
newsletters-legend = Schicken Sie mir
letter-kind-newsletter = Newsletter
letter-kind-newsletter-text = Was die Redaktion ihren Lesern schickt.
letter-kind-comment-reply = Antworten
letter-kind-comment-reply-text = Jemand antwortet auf Ihren Kommentar.
letter-kind-offers = Angebote
letter-kind-offers-text = Neue Angebote für Leser und Abonnenten.

## Ways to log in

security-intro = Sie können sich immer über einen Link anmelden, den wir Ihnen mailen. Hier können Sie einen schnelleren Weg hinzufügen.
security-passkeys = Passkeys
security-passkeys-text = Ein Passkey liegt auf Ihrem Gerät und wird mit Finger, Gesicht oder dessen Code geöffnet. Es gibt nichts zu merken und nichts zu verraten.
security-passkey-name = Ein Name dafür, etwa der des Geräts
security-passkey-unnamed = Ohne Namen
security-add-passkey = Passkey hinzufügen
security-needs-script = Passkeys brauchen JavaScript, das in diesem Browser ausgeschaltet ist.
security-added = Hinzugefügt
security-used = Zuletzt benutzt
security-never = nie
security-remove = Entfernen
security-password-since = Sie haben ein Passwort seit
security-password-none = Sie haben kein Passwort und brauchen keines.
security-new-password = Neues Passwort
security-password-hint = Mindestens { $shortest } Zeichen. Mehrere Wörter, die nicht zusammengehören, sind gut.
security-set-password = Passwort setzen
security-remove-password = Passwort entfernen
password-problem-short = Dieses Passwort ist zu kurz. Nehmen Sie mindestens 15 Zeichen.
password-problem-long = Dieses Passwort ist zu lang. Nehmen Sie höchstens 128 Zeichen.
password-problem-common = Dieses Passwort gehört zu den ersten, die jemand probieren würde. Nehmen Sie Wörter, die nicht zusammengehören.
security-codes = Einmalcodes
security-codes-text = Codes aus einer App sind ein zweiter Faktor für die Redaktion, wenn Sie keinen Passkey benutzen.
security-codes-since = Eine App für Codes ist eingerichtet seit
security-start-codes = App für Codes einrichten
security-remove-codes = App für Codes entfernen
security-done-password = Das Passwort ist gesetzt. Überall sonst sind Sie abgemeldet.
security-done-passkey = Der Passkey ist hinzugefügt.
security-done-codes = Die App für Codes ist eingerichtet.
security-done-removed = Entfernt. Überall sonst sind Sie abgemeldet.
security-password-set = Ein Passwort wurde gesetzt.
security-password-removed = Das Passwort wurde entfernt.
security-passkey-added = Ein Passkey wurde hinzugefügt.
security-passkey-removed = Ein Passkey wurde entfernt.
security-codes-added = Eine App für Einmalcodes wurde eingerichtet.
security-codes-removed = Die App für Einmalcodes wurde entfernt.

## Sessions

sessions-intro = Hier sind Sie angemeldet. Kennen Sie eines nicht? Beenden Sie es und prüfen Sie dann Ihre Anmeldewege.
sessions-device = Browser
sessions-place = Netz
sessions-began = Seit
sessions-seen = Zuletzt benutzt
sessions-unknown = unbekannt
sessions-current = (dieser)
sessions-end = Abmelden
sessions-end-all-text = Das beendet alle auf einmal, auch diese Anmeldung.
sessions-end-all = Überall abmelden

## Data

data-export = Eine Kopie von allem
data-export-text = Eine Datei mit allem, was wir über Sie haben, sofort fertig. Programme können sie lesen (JSON).
data-export-button = Herunterladen
data-erase = Konto löschen
data-erase-text = Das löscht sofort Adresse, Namen, Anmeldewege, Geräte und Einstellungen. Es lässt sich nicht rückgängig machen.
data-kept = Was wir von Rechts wegen behalten müssen, bleibt bis zum Ablauf der Frist: Rechnungen und Zahlungsbelege (Steuerrecht) und Vermerke über Entscheidungen der Redaktion. Sie dienen nichts anderem.
data-staff = Sie gehören zur Redaktion. Bitten Sie zuerst einen Inhaber, das zu beenden.
data-type-email = Geben Sie zur Sicherheit Ihre Adresse ein: { $email }
data-problem-email = Das ist nicht die Adresse dieses Kontos. Es wurde nichts gelöscht.
data-erase-button = Alles löschen
data-erased = Ihr Konto ist gelöscht.

## Letters

letter-log-in-subject =
    { $code } ist Ihr Code für { $site }
letter-log-in-text =
    Jemand, wir denken Sie, möchte sich bei { $site } anmelden. Benutzen Sie den Knopf in dem Browser, der gefragt hat.

    Oder geben Sie dort diesen Code ein: { $code }

    Beides gilt einmal, innerhalb von zehn Minuten. Wenn Sie es nicht waren, tun Sie nichts: Ohne diese Mail kommt niemand hinein. Verraten Sie den Code niemandem.
letter-log-in-action = Anmelden
letter-security-subject = Ihr Konto bei { $site } wurde geändert
letter-security-text =
    { $what }

    Wenn Sie das nicht waren, melden Sie sich an, melden Sie sich überall ab und entfernen Sie, was Sie nicht kennen.
letter-security-action = Konto ansehen
letter-email-change-subject = Andere Adresse für { $site } bestätigen
letter-email-change-text =
    Ein Konto bei { $site } soll die Adresse { $email } bekommen. Bestätigen Sie das innerhalb eines Tages in dieser Mail und in der an die andere Adresse.

    Wenn Sie das nicht waren, tun Sie nichts: Dann ändert sich nichts.
letter-email-change-action = Bestätigen
letter-email-taken-subject = Ihre Adresse hat schon ein Konto bei { $site }
letter-email-taken-text =
    Jemand möchte diese Adresse für ein anderes Konto bei { $site } benutzen. Sie hat schon ein Konto, also ändert sich nichts.

    Wenn Sie das waren: Melden Sie sich mit dieser Adresse an oder löschen Sie zuerst jenes Konto.
letter-undeliverable-subject = { $email } nimmt unsere Mail nicht an
letter-undeliverable-text =
    Sie haben uns gebeten, von { $site } aus an { $email } zu schreiben. Der Mailserver dieser Adresse hat die Mail abgewiesen, dort ist also nichts angekommen.

    Meist fehlt ein Buchstabe oder ist falsch. Prüfen Sie die Adresse und versuchen Sie es noch einmal, oder schreiben Sie uns, wenn sie stimmt.
letter-erased-subject = Ihr Konto bei { $site } ist gelöscht
letter-erased-text =
    Ihr Konto bei { $site } ist gelöscht, wie Sie es wollten. Dies ist die letzte Mail dazu.

    Rechnungen und Zahlungsbelege bleiben, solange das Gesetz es verlangt.
