# The way of a story from idea to published: the board, the week, assignments, the rules of the newsroom.

writing-state-idea = Idee
writing-state-assigned = Vergeben
writing-state-review = Zur Durchsicht
writing-state-ready = Fertig
stories-any = Alle
stories-q = Wörter in der Überschrift
stories-assignee = Vergeben an
stories-mine = Nur meine
stories-overdue = Nur überfällige
stories-filter = Anzeigen
stories-none = Kein Artikel passt dazu. Entfernen Sie einen Filter, um mehr zu sehen.
stories-all = Alle Artikel anzeigen
stories-due = Fällig
stories-late = Überfällig
stories-list = Liste
board-title = Tafel
board-live = Heute veröffentlicht
board-none = Nichts hier.
board-more = Mehr in der Liste
board-unassigned = Nicht vergeben
calendar-title = Kalender
calendar-before = Vorige Woche
calendar-after = Nächste Woche
calendar-this = Diese Woche
calendar-today = Heute
calendar-text = Fällige und geplante Artikel. Zeiten gelten in { $zone }.
step-title = Nächster Schritt
step-start = Mit dem Schreiben beginnen
step-back = Zurück zum Schreiben
step-review = Zur Durchsicht geben
step-ready = Als fertig markieren
step-note = Notiz für die nächste Person
step-done = Der Artikel ist einen Schritt weiter.
step-overtaken = Es ist nichts geschehen: Jemand hat diesen Artikel weitergegeben oder neu vergeben, seit Sie die Seite geöffnet haben. Unten steht, wie es jetzt ist.
step-none = Für Sie gibt es gerade keinen Schritt.
assignment-title = Status und Auftrag
assignment-history = Wer ihn weitergegeben hat
assignment-moved = hat ihn weitergegeben: { $stage }
assignment-changed = hat den Auftrag geändert
assignment-no-moves = Noch niemand hat ihn weitergegeben.
assign-title = Vergeben
assign-people = Wer schreibt
assign-due = Fällig
assign-brief = Worum es geht
assign-note = Notiz
assign-save = Auftrag speichern
assign-done = Der Auftrag ist gespeichert.
assign-problem-people = Eine gewählte Person schreibt keine Artikel mehr. Wählen Sie eine andere.
idea-new = Neue Idee
idea-title = Neue Idee
idea-text = Halten Sie einen Artikel fest, bevor Sie ihn schreiben. Er steht dann unter den Ideen.
idea-headline = Arbeitstitel
idea-no-section = Noch nicht gewählt
idea-save = Idee speichern
idea-done = Die Idee ist gespeichert.
idea-problem-headline = Bitte geben Sie eine Überschrift ein. Sie kann sich später ändern.
idea-problem-section = Dieses Ressort gibt es nicht mehr. Bitte wählen Sie ein anderes.
items-title = Checkliste
items-tick = Erledigt
items-untick = Doch nicht erledigt
items-open = { $open } von { $all } offen
desk-newsroom = Redaktionsregeln
desk-newsroom-text = Was das Veröffentlichen verhindert, Checklisten und wer welche Ressorts bearbeitet.
newsroom-saved = Die Regeln sind gespeichert.
newsroom-save = Speichern
newsroom-checks = Was das Veröffentlichen verhindert
newsroom-checks-text = Was angekreuzt ist, muss vor dem Veröffentlichen stimmen. Auf das Übrige wird nur hingewiesen. Die Redaktion kann mit Begründung trotzdem veröffentlichen; sie steht im Protokoll. Überschrift, Text, Ressort, eine freie Adresse sowie bekannte Autoren und Bilder sind immer nötig.
newsroom-checklists = Checklisten
newsroom-checklists-text = Was vor dem Veröffentlichen geprüft wird, nach Ressort: ein Punkt pro Zeile.
newsroom-items = Punkte
newsroom-every-section = Alle Ressorts
newsroom-problem-items = Bitte geben Sie höchstens { $most } Punkte mit je höchstens { $longest } Zeichen ein.
newsroom-editors = Wer welche Ressorts bearbeitet
newsroom-editors-text = Ohne Kreuz bearbeitet jemand alle Ressorts. An eigenen und an vergebenen Artikeln schreiben alle weiter.
newsroom-editor-sections = Ressorts
newsroom-no-editors = Niemand hat die Rolle „Redaktion“.
check-ready = Der Artikel ist als fertig markiert
check-items = Alle Punkte der Checkliste sind erledigt
check-credit = Jedes Bild hat einen Bildnachweis
check-terms = Jedes Bild hat eine Lizenz oder Nutzungsbedingungen
check-alt = Jedes Bild hat eine Beschreibung
check-byline = Jemand zeichnet den Artikel
check-standfirst = Es gibt einen Vorspann
check-headline = Die Überschrift ist nicht zu lang
check-suggestions = Kein Vorschlag ist offen
check-threads = Keine Anmerkung am Rand ist offen
check-links = Links auf eigene Artikel führen zu einem
check-spelling = Jedes Wort steht in einem Wörterbuch
publish-not-ready = Der Artikel ist nicht als fertig markiert. Sein Status: { $stage }.
publish-open-item = Noch nicht erledigt: { $item }
publish-dead-link = Der Link { $path } führt zu keinem veröffentlichten Artikel.
publish-demanded = Das verlangt die Redaktion vorher
publish-demanded-problem = Es wurde nichts veröffentlicht: Vorher ist noch etwas zu erledigen. Holen Sie es nach, oder bitten Sie die Redaktion, die trotzdem veröffentlichen kann.
publish-ask = Solange das offen ist, können Sie nicht veröffentlichen. Holen Sie es nach, oder bitten Sie die Redaktion, die trotzdem veröffentlichen kann.
publish-breaking = Eilmeldung: ohne die fehlenden Schritte veröffentlichen
publish-anyway = Warum trotzdem veröffentlicht wird
publish-anyway-text = Nötig, solange oben etwas im Weg steht. Steht mit Ihrem Namen im Protokoll.
publish-problem-reason = Bitte geben Sie eine Begründung ein. Es wurde nichts veröffentlicht.
deed-article-idea = { $who } hat die Idee { $what } festgehalten
deed-article-assign = { $who } hat den Auftrag für { $what } geändert
deed-article-start = { $who } hat begonnen, { $what } zu schreiben
deed-article-to-draft = { $who } hat { $what } zum Schreiben zurückgegeben
deed-article-to-review = { $who } hat { $what } zur Durchsicht gegeben
deed-article-to-ready = { $who } hat { $what } als fertig markiert
deed-article-tick = { $who } hat einen Punkt der Checkliste von { $what } abgehakt
deed-article-untick = { $who } hat einen Haken auf der Checkliste von { $what } zurückgenommen
deed-article-anyway = { $who } hat { $what } veröffentlicht, obwohl etwas offen war
deed-article-breaking = { $who } hat { $what } als Eilmeldung ohne alle Schritte veröffentlicht
deed-newsroom-checks = { $who } hat die Regeln „{ $what }“ geändert
deed-newsroom-checklist = { $who } hat die Checkliste für { $what } geändert
deed-newsroom-editor = { $who } hat geändert, welche Ressorts { $what } bearbeitet
log-kind-newsroom = Redaktionsregeln
publish-unknown-words =
    { $count ->
        [one] Rechtschreibung: ein Wort, das in keinem Wörterbuch steht.
       *[other] Rechtschreibung: { $count } Wörter, die in keinem Wörterbuch stehen.
    }
publish-open-threads =
    { $count ->
        [one] Eine Anmerkung am Rand ist offen.
       *[other] { $count } Anmerkungen am Rand sind offen.
    }
waits-assigned =
    { $count ->
        [one] Ein Artikel ist an Sie vergeben
       *[other] { $count } Artikel sind an Sie vergeben
    }
waits-review =
    { $count ->
        [one] Ein Artikel wartet auf Durchsicht
       *[other] { $count } Artikel warten auf Durchsicht
    }
waits-overdue =
    { $count ->
        [one] Ein Artikel ist überfällig
       *[other] { $count } Artikel sind überfällig
    }

# Letters to those who have a story.
letter-kind-assignments = Aufträge
letter-kind-assignments-text = Wenn Sie einen Artikel bekommen oder zurückbekommen, und Notizen an Sie.
letter-kind-deadlines = Abgabetermine
letter-kind-deadlines-text = Wenn ein Artikel, den Sie haben, innerhalb eines Tages fällig oder überfällig ist.
letter-story-assigned-subject = { $name } hat Ihnen einen Artikel gegeben: { $headline }
letter-story-assigned-text = { $name } hat Ihnen „{ $headline }“ gegeben.
letter-story-assigned-action = Auftrag öffnen
letter-story-returned-subject = Zurück zum Schreiben: { $headline }
letter-story-returned-text = { $name } hat „{ $headline }“ gelesen und zum Weiterschreiben zurückgegeben.
letter-story-returned-action = Auftrag öffnen
letter-story-note-subject = Notiz von { $name }: { $headline }
letter-story-note-text = { $name } hat zu „{ $headline }“ eine Notiz hinterlassen.
letter-story-note-action = Auftrag öffnen
letter-story-due-subject = Bald fällig: { $headline }
letter-story-due-text = „{ $headline }“ liegt bei Ihnen und ist innerhalb eines Tages fällig.
letter-story-due-action = Auftrag öffnen
letter-story-overdue-subject = Überfällig: { $headline }
letter-story-overdue-text = „{ $headline }“ liegt bei Ihnen und ist überfällig. Wenn Sie mehr Zeit brauchen, bitten Sie um einen neuen Termin.
letter-story-overdue-action = Auftrag öffnen
