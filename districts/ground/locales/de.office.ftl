# The desk: staff, the log, readers.

## Places of the desk

desk-readers = Leserinnen und Leser
desk-readers-text = Konten finden, Notizen schreiben und sehen, warum jemand vor der Bezahlschranke stand.
desk-staff = Team
desk-staff-text = Wer Zugang zum Redaktionsbereich hat und wer dort was darf.
desk-log = Protokoll
desk-log-text = Wer was wann getan hat. Nichts davon lässt sich ändern.

## Roles

role-owner = Leitung
role-owner-text = Darf alles.
role-contributor = Freie Mitarbeit
role-contributor-text = Schreibt eigene Artikel, die andere veröffentlichen.
role-author = Autorin oder Autor
role-author-text = Schreibt und veröffentlicht eigene Artikel.
role-editor = Redaktion
role-editor-text = Bearbeitet und veröffentlicht alle Artikel.
role-chief = Ressortleitung
role-chief-text = Bearbeitet und veröffentlicht alle Artikel und leitet die Redaktion.
role-support = Leserservice
role-support-text = Hilft Leserinnen und Lesern mit Konten und Abos.
role-moderator = Moderation
role-moderator-text = Entscheidet über Kommentare.
role-advertising = Anzeigen
role-advertising-text = Bucht Anzeigen.

## Staff

staff-email = E-Mail-Adresse
staff-name = Name
staff-roles = Rollen
staff-since = Seit
staff-pending = noch nicht angemeldet
staff-add = Jemanden hinzufügen
staff-add-hint = Die Person erhält eine E-Mail und meldet sich mit dieser Adresse an. Beim ersten Besuch richtet sie einen zweiten Faktor ein.
staff-add-button = Hinzufügen
staff-save = Rollen speichern
staff-remove = Aus dem Team entfernen
staff-problem-email = Diese E-Mail-Adresse ist nicht erreichbar.
staff-problem-roles = Wählen Sie mindestens eine Rolle.
staff-problem-last-owner = Das ist die letzte Person mit der Rolle „Leitung“. Geben Sie die Rolle zuerst jemand anderem.
staff-done-added = Die Person gehört jetzt zum Team.
staff-done-changed = Die Rollen sind geändert. Alle Sitzungen der Person sind beendet; sie meldet sich neu an.
staff-done-removed = Die Person gehört nicht mehr zum Team.
# The mail to somebody who joins the staff
letter-staff-added-subject = Sie gehören jetzt zum Team von { $site }
letter-staff-added-text = Sie haben jetzt Zugang zum Redaktionsbereich von { $site }. Melden Sie sich mit dieser Adresse an; beim ersten Besuch richten Sie einen zweiten Faktor ein: einen Passkey oder eine App mit Codes.
letter-staff-added-action = Zum Redaktionsbereich

## The log

log-who = Wer
log-action = Was
log-filter = Filtern
log-older = Ältere Einträge
log-none = Dazu steht nichts im Protokoll.

## Readers

readers-search = E-Mail-Adresse, Name oder Nummer
readers-search-hint = Der Anfang der Adresse oder eines Wortes im Namen genügt; die Nummer gehört ganz dazu.
readers-search-button = Suchen
readers-none = Dazu gibt es kein Konto.
readers-more = Weitere Konten
reader-number = Nummer
reader-since = Konto seit
reader-verified = Adresse bestätigt
reader-unverified = noch nicht
reader-rights = Rechte
reader-no-rights = was jedes Konto darf
reader-entitlements = Herkunft der Rechte
reader-source = Quelle
reader-from = Ab
reader-until = Bis
reader-open-end = unbefristet
reader-sessions = Sitzungen
reader-sessions-end = Alle Sitzungen beenden
reader-notes = Notizen
reader-notes-none = Noch keine Notizen.
reader-note = Neue Notiz
reader-note-hint = Wer Auskunft über die eigenen Daten verlangt, erhält auch die Notizen.
reader-note-add = Notiz hinzufügen
reader-note-problem = Bitte schreiben Sie etwas, höchstens 5.000 Zeichen.
reader-explain = Warum stand jemand vor der Bezahlschranke?
reader-explain-label = Adresse des Artikels
reader-explain-hint = Was diese Person jetzt in einem Browser sähe, der noch nie hier war. Vom Kontingent wird nichts abgezogen.
reader-explain-button = Begründung anzeigen
reader-log = Was das Team hier getan hat

## Rights, in the words of a plan

right-articles = alle Artikel lesen
right-ad-free = ohne Anzeigen lesen
right-comments = kommentieren
right-newsletters = Newsletter für Abonnenten erhalten
right-gifts = Artikel verschenken


## Eigene Rollen

desk-roles = Rollen
roles-text = Eigene Rollen, zusammengestellt aus den Rechten, die es im Redaktionsbereich gibt. Was jede Rolle darf, etwa ihn öffnen, dürfen sie auch.
roles-name = Name
roles-permissions = Darf
roles-holders = Diese Rolle haben:
roles-no-holders = Niemand hat diese Rolle.
roles-remove = Rolle entfernen
roles-new = Neue Rolle
roles-new-button = Rolle hinzufügen
roles-done-saved = Die Rolle ist gespeichert. Wer sie hat, meldet sich neu an.
roles-done-removed = Die Rolle ist entfernt.
roles-problem-name = Geben Sie der Rolle einen Namen.
roles-problem-permissions = Wählen Sie mindestens ein Recht aus.
roles-problem-taken = Eine andere Rolle hat diesen Namen.
roles-problem-held = Jemand hat diese Rolle. Geben Sie dieser Person zuerst eine andere.
roles-problem-many = Es gibt 50 Rollen; entfernen Sie zuerst eine.
permission-schedule = Sehen, was geplant ist
permission-write = Artikel schreiben
permission-edit = In allen Artikeln schreiben und alles finden
permission-publish = Artikel veröffentlichen, in denen sie schreiben dürfen
permission-record = Angaben zu Bildern vervollständigen
permission-moderate = Kommentare moderieren
permission-readers = Leserkonten sehen und Lesern helfen
permission-offers = Tarife und Angebote ändern
permission-subscriptions = Abos sehen und ändern
permission-revenue = Einnahmen sehen
permission-adverts = Anzeigen buchen
permission-anyway = Veröffentlichen, obwohl eine Prüfung es verhindert
permission-breaking = Eilmeldungen aus jedem Stand veröffentlichen
permission-run = Die Redaktion leiten: Artikel zuteilen, Checklisten und Prüfungen
permission-after = Veröffentlichtes berichtigen, zurückziehen und wiederherstellen
permission-style = Regeln des Hausstils und Wörter der Redaktion bearbeiten
permission-show = Außenstehenden einen Link zu einem Entwurf geben
permission-structure = Rubriken, Autoren, Themen und Über-uns-Seiten ändern
