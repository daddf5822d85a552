# The desk: stories being written, publishing them, their history.

desk-stories = Artikel
desk-stories-text = Schreiben, bearbeiten, veröffentlichen.
writing-new = Neuer Artikel
writing-untitled = Artikel ohne Titel
writing-story = Artikel
writing-state = Status
writing-changed = Letzte Änderung
writing-edit = Bearbeiten
writing-older = Ältere Artikel
writing-none = Noch keine Artikel. Beginnen Sie einen, oder öffnen Sie einen veröffentlichten über die Suche.
writing-none-of-yours = Sie haben noch keinen Artikel begonnen.
writing-ahead = Änderungen nicht veröffentlicht
writing-state-draft = Entwurf
writing-state-live = Veröffentlicht
writing-state-scheduled = Geplant
writing-state-withdrawn = Zurückgezogen
writing-state-blocked = Gesperrt
writing-needs-script = Der Editor braucht JavaScript. Bitte schalten Sie es im Browser ein.
writing-field-section = Ressort
writing-field-slug = Adresse
writing-field-language = Sprache
writing-field-dateline = Ortsmarke
writing-field-access = Zugang
writing-field-topics = Themen
writing-field-byline = Autorenzeile
writing-field-picture = Aufmacherbild
writing-access-metered = Mit Freikontingent
writing-access-free = Frei für alle
writing-access-subscribers = Nur mit Abo
writing-access-breaking = Vorerst frei
writing-role-by = Von
writing-role-photographs-by = Fotos von
writing-role-with = Mit
publish-title = Veröffentlichen
publish-again = Änderungen veröffentlichen
publish-address = Adresse
publish-words = Wörter
publish-back = Zurück zum Artikel
publish-missing = Bevor veröffentlicht werden kann
publish-doubtful = Bitte noch einmal ansehen
publish-changes = Was sich für Leserinnen und Leser ändert
publish-when = Wann
publish-now = Jetzt
publish-later = Zu einer bestimmten Zeit
publish-time = Uhrzeit
publish-zone = Zeiten gelten in { $zone }.
publish-since = Zuerst veröffentlicht
publish-problem-when = Geben Sie Tag und Uhrzeit an.
publish-problem-past = Diese Zeit ist vorbei. Wählen Sie eine spätere oder veröffentlichen Sie jetzt.
publish-blocked = Es wurde nichts veröffentlicht. Unten steht, was fehlt.
publish-overtaken = Es wurde nichts veröffentlicht: { $names } hat weitergeschrieben, seit Sie den Artikel gesehen haben. Die Seite zeigt jetzt den neuesten Stand.
publish-revised = Es wurde nichts veröffentlicht: Was Leserinnen und Leser von diesem Artikel haben, hat sich geändert, seit Sie die Seite gesehen haben. Die Seite vergleicht jetzt damit.
publish-off = Dieser Artikel wurde von der Seite genommen. Eine veröffentlichte Änderung bringt ihn nicht zurück.
publish-done-published = Der Artikel ist veröffentlicht.
publish-done-scheduled = Der Artikel erscheint zur gewählten Zeit.
publish-no-headline = Die Überschrift fehlt.
publish-no-standfirst = Es gibt keinen Vorspann.
publish-no-text = Es gibt keinen Text.
publish-no-section = Wählen Sie ein Ressort.
publish-no-byline = Niemand zeichnet diesen Artikel.
publish-unknown-author = „{ $name }“ zeichnet den Artikel, ist aber nicht als Autor angelegt.
publish-not-a-slug = „{ $name }“ kann kein Teil einer Adresse sein. Verwenden Sie Buchstaben, Ziffern und Bindestriche.
publish-slug-taken = Ein anderer Artikel hat die Adresse „{ $name }“. Wählen Sie eine andere.
publish-unknown-picture = Das Bild „{ $name }“ ist nicht in der Bilddatenbank.
publish-no-credit = Das Bild „{ $name }“ hat keinen Bildnachweis.
publish-no-alt = Das Bild „{ $name }“ hat keine Beschreibung. Beschreiben Sie es oder kennzeichnen Sie es als schmückend.
history-title = Verlauf
history-versions = Wer wann geschrieben hat
history-compared = Was sich geändert hat
history-same = Kein Unterschied.
history-before = Vorher
history-after = Nachher
history-added = Hinzugefügt
history-removed = Entfernt
history-changed = Geändert
history-moved = Verschoben
history-show = Änderungen ansehen
history-since = Mit jetzt vergleichen
history-wrote = hat geschrieben
history-reason-begun = hat den Artikel begonnen
history-reason-kept = hat diese Fassung gesichert
history-reason-published = hat diese Fassung veröffentlicht
history-restore = Diese Fassung wiederherstellen
history-restore-text = Alle, die gerade schreiben, sehen es, und Sie können es hier rückgängig machen.
history-overtaken = Es wurde nichts wiederhergestellt: Jemand hat weitergeschrieben, seit Sie die Seite geöffnet haben. Sie zeigt jetzt, was sich ändern würde.
history-restored = Die Fassung ist wiederhergestellt.
history-unchanged =
    { $count ->
        [one] { $count } Absatz ist unverändert.
       *[other] { $count } Absätze sind unverändert.
    }
publish-long-headline =
    { $count ->
        [one] Die Überschrift hat { $count } Zeichen.
       *[other] Die Überschrift hat { $count } Zeichen: Suchmaschinen und Vorschauen kürzen sie.
    }
waits-mentions =
    { $count ->
        [one] Sie wurden am Rand eines Artikels erwähnt
       *[other] Sie wurden am Rand eines Artikels { $count }-mal erwähnt
    }
publish-open-suggestions = Vorschläge sind offen. Veröffentlicht wird der Text ohne sie.
publish-second-gate = Es gibt mehr als eine Bezahlschranke. Die erste zählt.
publish-attributions = Ein Zitat hat mehrere Zuschreibungen. Veröffentlicht werden sie als eine.
publish-captions = Ein Block hat mehrere Bildunterschriften. Veröffentlicht werden sie als eine.
publish-wide-cells = Eine Tabelle hat verbundene Zellen. Veröffentlicht werden einzelne.
publish-missing-note = Der Text verweist auf Fußnote { $number }, die es nicht gibt.
publish-same-note = Zwei Fußnoten haben die Nummer { $number }.
publish-unused-note = Nichts im Text verweist auf Fußnote { $number }.
