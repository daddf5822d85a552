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
publish-what = Was Leserinnen und Leser sehen
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
publish-topic-gone = Das Thema „{ $name }“ wurde entfernt. Der Artikel erscheint ohne dieses Thema.
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

# Previews, links for people outside, replay
writing-former-colleague = ein früheres Teammitglied
preview-title = Vorschau
preview-views = Ansicht als
preview-widths = Breite
preview-as-visitor = Erster Besuch
preview-as-wall = An der Bezahlschranke
preview-as-subscriber = Mit Abo
preview-as-search = Suchergebnis
preview-as-card = Karte beim Teilen
preview-as-feed = Feed
preview-about-visitor = Die Seite beim ersten Besuch: bis zur Zugangsgrenze.
preview-about-wall = Die Seite, wenn keine kostenlosen Artikel mehr übrig sind.
preview-about-subscriber = Die ganze Seite, wie sie mit Abo zu lesen ist.
preview-about-search = Ungefähr das, was Suchmaschinen zeigen. Sie können andere Wörter der Seite wählen.
preview-about-card = Was erscheint, wo die Geschichte geteilt wird.
preview-about-feed = Was Feedreader bekommen: nie etwas von hinter der Zugangsgrenze.
preview-width-desktop = Bildschirm
preview-width-phone = Telefon
preview-newest = Version { $version }, die neueste
preview-older = Version { $version } von { $newest }.
preview-show-newest = Die neueste zeigen
preview-alone = Seite in einem neuen Tab öffnen
preview-title-cut = Die Überschrift ist länger, als Suchmaschinen zeigen.
preview-description-cut = Der Vorspann ist länger, als Suchmaschinen zeigen.
preview-card-bare = Die Geschichte hat kein Aufmacherbild, deshalb hat die Karte keines.
draft-links = Links für Außenstehende
draft-link-made = Der Link für: { $name }
draft-link-once = Kopieren Sie ihn jetzt: Er wird nur hier und nur einige Minuten lang gezeigt. Wir speichern nur einen Fingerabdruck davon.
draft-link-new = Neuer Link
draft-link-text = Eine geheime Adresse, die einer Anwältin oder einer Quelle die ganze Geschichte zeigt, ohne Kommentare, Vorschläge und Zurückgelegtes. Sie funktioniert nicht mehr, wenn ihre Zeit um ist, wenn Sie sie beenden und sobald die Geschichte veröffentlicht oder zurückgezogen ist.
draft-link-name = Für wen
draft-link-name-hint = Das sieht nur das Team.
draft-link-shows = Zeigt
draft-link-newest = jederzeit die neueste Version
draft-link-fixed = nur Version { $version }
draft-link-life = Gilt für
draft-link-unit = Stunden oder Tage
draft-link-hours = Stunden
draft-link-days = Tage
draft-link-make = Link erstellen
draft-link-list = Links zu dieser Geschichte
draft-link-until = Gilt bis
draft-link-opened = Geöffnet
draft-link-times = { $count }-mal
draft-link-never = noch nicht
draft-link-none = Niemand außerhalb kann diese Geschichte sehen.
draft-link-ended = beendet
draft-link-published = beendet: Die Geschichte ist veröffentlicht
draft-link-withdrawn = beendet: Die Geschichte ist zurückgezogen
draft-link-problem-name = Bitte geben Sie ein, für wen der Link ist.
draft-link-problem-version = Bitte wählen Sie die neueste Version oder eine, die es gibt.
draft-link-problem-life = Bitte geben Sie eine Zahl von { $least } bis { $most } ein.
draft-link-over = Dieser Link funktioniert nicht mehr
draft-link-over-ended = Seine Zeit ist um, oder er wurde beendet. Wenn Sie die Geschichte noch sehen müssen, fragen Sie bitte die Person, die Ihnen den Link geschickt hat.
draft-link-over-published = Die Geschichte, die er gezeigt hat, ist jetzt veröffentlicht.
draft-link-over-withdrawn = Die Geschichte, die er gezeigt hat, ist nicht mehr auf der Website.
draft-link-read = Geschichte lesen
deed-article-link = { $who } hat einen Link zum Entwurf erstellt: { $what }
deed-article-link-end = { $who } hat einen Link zum Entwurf beendet: { $what }
replay-title = Wer was geschrieben hat
replay-read = Diese Version lesen
replay-moment = Zu einem Zeitpunkt gehen
replay-version = Version
replay-time = Tag und Uhrzeit, auf die Sekunde
replay-show = Zeigen
replay-at = Version { $version } von { $newest }
replay-ways = Andere Versionen
replay-first = Anfang
replay-stretch-before = Voriger Abschnitt
replay-step-before = Ein Schritt zurück
replay-step-after = Ein Schritt weiter
replay-stretch-after = Nächster Abschnitt
replay-last = Neueste
replay-writers = Wer diese Wörter geschrieben hat
replay-words = { $count ->
    [one] { $count } Wort
   *[other] { $count } Wörter
}
replay-text = Die Geschichte, wie sie war
replay-empty = Es war noch nichts geschrieben.
replay-before = von Anfang an da

# House style
desk-style = Hausstil
desk-style-text = Wörter, die zu vermeiden sind, und was besser ist.
style-new = Neue Regel
style-add = Regel hinzufügen
style-change = Regel ändern
style-rules = Regeln
style-none = Noch gibt es keine Regeln. Der Editor unterstreicht beim Schreiben, was eine Regel findet, und die Seite vor dem Veröffentlichen nennt es noch einmal.
style-kind = Was gefunden wird
style-kind-words = Wörter, wie sie dastehen
style-kind-pattern = Ein Muster
style-kind-hint = Wörter werden gefunden, wo sie für sich stehen. Ein Muster ist ein regulärer Ausdruck; sagen Sie, wie oft ein Teil höchstens vorkommt, etwa {"{"}1,20{"}"} statt + und *.
style-pattern = Wörter oder Muster
style-any-case = Groß- und Kleinschreibung ist gleich
style-act = Was zu tun ist
style-act-replace = Andere Wörter vorschlagen
style-act-remove = Löschen vorschlagen
style-act-warn = Nur darauf hinweisen
style-suggest = Besser
style-say = Hinweis beim Schreiben
style-say-hint = Zum Beispiel: „Zahlen bis zwölf schreiben wir aus.“
style-why = Grund
style-language = Sprache
style-language-hint = Ein Kürzel wie en oder de; leer für alle.
style-all-languages = alle
style-delete = Löschen
style-saved = Die Regel ist gespeichert.
style-deleted = Die Regel ist gelöscht.
style-imported = Die Regeln sind hinzugefügt.
style-gone = eine gelöschte Regel
style-exchange = Austausch mit einer Tabelle
style-export = Alle Regeln als CSV herunterladen
style-import = Regeln aus CSV hinzufügen
style-import-hint = Eine Regel je Zeile: kind (words oder pattern), pattern, case (any oder same), suggest (- für nur hinweisen, leer für löschen), say, why, language.
style-import-add = Regeln hinzufügen
style-problem-pattern = Bitte geben Sie die Wörter oder das Muster ein.
style-problem-suggest = Bitte geben Sie ein, was besser ist.
style-problem-language = Bitte geben Sie ein Sprachkürzel wie en ein, oder lassen Sie das Feld leer.
style-problem-empty = Dieses Muster passt auch, wo keine Wörter stehen. Bitte geben Sie ein, was dastehen muss.
style-problem-broken = Das ist kein regulärer Ausdruck, den wir verwenden können. Rückverweise und Blicke voraus oder zurück sind nicht möglich.
style-problem-slow = Dieses Muster könnte den Editor langsam machen. Bitte begrenzen Sie, wie oft jeder Teil vorkommt, etwa {"{"}1,20{"}"}, und verwenden Sie weniger Varianten.
style-problem-long = Dieses Muster ist zu lang.
style-problem-full = Für weitere Regeln ist kein Platz. Bitte löschen Sie zuerst einige.
style-problem-table = Bitte prüfen Sie diese Zeilen: { $lines }. Es wurde nichts hinzugefügt.
style-problem-no-table = Bitte fügen Sie mindestens eine Regel ein.
style-found = Hausstil: „{ $text }“{ $count ->
    [one] {""}
   *[other] {" "}({ $count }-mal)
}.
style-found-better = Hausstil: „{ $text }“{ $count ->
    [one] {""}
   *[other] {" "}({ $count }-mal)
}, besser „{ $better }“.
style-found-remove = Hausstil: „{ $text }“{ $count ->
    [one] {""}
   *[other] {" "}({ $count }-mal)
} löschen.
deed-rule-create = { $who } hat eine Regel hinzugefügt: { $what }
deed-rule-change = { $who } hat eine Regel geändert: { $what }
deed-rule-delete = { $who } hat eine Regel gelöscht: { $what }
log-kind-rule = Hausstil
house-words = Wörter der Redaktion
house-words-text = Wörter und Namen, die neben denen der Wörterbücher richtig sind.
house-words-new = Neues Wort
house-words-hint = Die Namen von Autoren, Rubriken, Themen, Personen und Orten, die der Website bekannt sind, gelten als richtig, ohne dass sie hier stehen.
house-words-word = Wort
house-words-add = Wort hinzufügen
house-words-by = Hinzugefügt von
house-words-at = Hinzugefügt am
house-words-none = Noch gibt es keine Wörter. Fügen Sie eines hier hinzu oder in der Rechtschreibliste des Editors.
house-words-export = Alle Wörter als CSV herunterladen
house-words-import = Wörter aus CSV hinzufügen
house-words-import-hint = Ein Wort je Zeile und hinter einem Komma die Sprache, wenn es nicht für alle gilt.
house-words-import-add = Wörter hinzufügen
house-words-saved = Das Wort ist hinzugefügt.
house-words-deleted = Das Wort ist gelöscht.
house-words-imported = Die Wörter sind hinzugefügt.
house-words-problem-word = Bitte geben Sie ein einzelnes Wort ein, das mit einem Buchstaben beginnt.
house-words-problem-full = Für weitere Wörter ist kein Platz. Bitte löschen Sie zuerst einige.
house-words-problem-no-table = Bitte fügen Sie mindestens ein Wort ein.
deed-word-create = { $who } hat ein Wort hinzugefügt: { $what }
deed-word-delete = { $who } hat ein Wort gelöscht: { $what }
deed-word-import = { $who } hat Wörter aus einer Tabelle hinzugefügt: { $what }
log-kind-word = Wörter der Redaktion

stories-elsewhere = Veröffentlichte Artikel, die im Redaktionsbereich noch niemand geöffnet hat, finden Sie über die Suche.
story-pages = Dieser Artikel
story-pages-write = Schreiben
