# Wissen im Redaktionsbereich: die Leiste unter einem Text, was wartet, Personen und Dinge, Verläufe, Korrekturen auf Reisen.

desk-knowledge = Zu prüfen
desk-knowledge-text = Angaben, deren Worte weg oder zweifelhaft sind, und Pläne, deren Tag vorbei ist.
desk-things = Personen und Dinge
desk-things-text = Worum es in Texten geht: Namen, Art, Zusammenlegen, Privatsphäre.
desk-storylines = Dossiers
desk-storylines-text = Was sich über viele Artikel zieht: Zusammenfassung, Zuständigkeit, was dazugehört.
permission-knowledge = Über Personen und Dinge, Dossiers und ihre Korrekturen entscheiden
know-title = Was der Text sagt
know-found = Gefunden:
know-nothing-required = Nichts davon ist Pflicht. Was offen bleibt, wartet; das Veröffentlichen wartet nie. Was Sie annehmen, sehen Leserinnen und Leser mit der Veröffentlichung.
know-none = In diesem Text wurde nichts gefunden.
know-save = Speichern
know-overtaken = Jemand anderes hat über diesen Text entschieden, oder seine Worte sind andere geworden. Nichts wurde gespeichert; so ist der Stand jetzt.
know-is-off = Vorschläge sind abgeschaltet: { $sort }.
know-sort-name = Namen
know-sort-figure = Zahlen
know-sort-quote = Zitate
know-sort-moment = Ereignisse
know-sort-storyline = Dossier
know-count-name =
    { $count ->
        [one] { $count } Name
       *[other] { $count } Namen
    }
know-count-figure =
    { $count ->
        [one] { $count } Zahl
       *[other] { $count } Zahlen
    }
know-count-quote =
    { $count ->
        [one] { $count } Zitat
       *[other] { $count } Zitate
    }
know-count-moment =
    { $count ->
        [one] { $count } Ereignis
       *[other] { $count } Ereignisse
    }
know-part-of = Teil von „{ $name }“?
know-part-is = Teil von „{ $name }“
know-deed = Was geschehen soll
know-deed-open = Später
know-deed-accept = Annehmen
know-deed-reject = Ablehnen
know-field-kind = Art
know-field-chosen = Wer oder was gemeint ist
know-field-speaker = Wer es sagt
know-field-counter = Wer so zählt
know-field-measure = Was gemessen wird
know-field-series = Reihe
know-field-words = Worte
know-choice-new = Jemand oder etwas Neues
know-choice-which = Bitte wählen
know-speaker-nobody = Nicht genannt
know-counter-nobody = Nicht genannt
know-aliases = auch { $names }
know-ordinal = Nummer { $ordinal }
know-kind-any = Alle Arten
know-kind-person = Person
know-kind-state = Staat
know-kind-organisation = Organisation
know-kind-place = Ort
know-kind-event = Ereignis
know-kind-work = Werk
know-kind-series = Reihe
know-kind-measure = Messgröße
know-kind-subject = Thema
know-moment-meeting = Treffen
know-moment-agreement = Abkommen
know-moment-statement = Erklärung
know-moment-vote = Abstimmung
know-moment-attack = Angriff
know-moment-court = Gericht
know-moment-death = Tod
know-moment-plan = Plan
know-moment-other = Ereignis
know-gain-link = Verlinken: { $path }
know-gain-desk = Seite im Redaktionsbereich öffnen
know-gain-last = Zuletzt verwendet als „{ $words }“ in: { $headline }
know-warn-spelling = Wir schreiben „{ $name }“. Ist das gemeint?
know-doubt-corrected = „{ $words }“ wurde zurückgezogen: { $reason }
know-doubt-newer = Es gibt eine neuere Zahl: „{ $words }“ ({ $period })
know-doubt-differs = Für denselben Zeitraum haben wir auch „{ $words }“ { $source }
know-doubt-old = Es müsste schon einen neueren Wert geben: { $measure }
know-js-count-name = one=%count% Name|other=%count% Namen
know-js-count-figure = one=%count% Zahl|other=%count% Zahlen
know-js-count-quote = one=%count% Zitat|other=%count% Zitate
know-js-count-moment = one=%count% Ereignis|other=%count% Ereignisse
know-js-part-of = Teil von „%name%“?
know-js-part-is = Teil von „%name%“
know-js-join = {"; "}
know-js-accept-all = Alle gezeigten annehmen
know-js-accepted = one=Angenommen.|other=%count% angenommen.
know-js-more = %count% weitere zeigen
know-js-later = Später
know-js-keys = Enter nimmt alle gezeigten an · J und K blättern · A annehmen · X ablehnen · 1–8 Art · E Grenze, dann Pfeiltasten · M Messgröße · S wer es sagt · Esc später
know-js-accept = Annehmen
know-js-reject = Ablehnen
know-js-open = Offen lassen
know-js-yes = Ja
know-js-no = Nein
know-js-state-open = offen
know-js-state-accepted = angenommen
know-js-state-rejected = abgelehnt
know-js-field-kind = Art
know-js-field-chosen = Wer oder was gemeint ist
know-js-field-measure = Was gemessen wird
know-js-field-series = Reihe
know-js-field-speaker = Wer es sagt
know-js-field-counter = Wer so zählt
know-js-border = Die Pfeiltasten verschieben das Ende, mit Umschalttaste den Anfang. Enter, wenn es stimmt.
know-js-border-done = Die Worte sind jetzt: %words%
know-js-failed = Ihre Entscheidungen konnten nicht gespeichert werden. Bitte versuchen Sie es noch einmal.
know-js-overtaken = Jemand anderes war schneller. So ist der Stand jetzt.
know-inbox-tab-stale = Worte weg
know-inbox-tab-doubtful = Zweifelhaft
know-inbox-tab-past = Pläne von gestern
know-inbox-hint-stale = Das war bestätigt, aber die Worte stehen nicht mehr im veröffentlichten Text. Leserinnen und Leser sehen es nicht.
know-inbox-hint-doubtful = Nach einer Änderung stehen die Worte an mehreren Stellen. Ist das noch die richtige?
know-inbox-hint-past = Das war geplant, und der Tag ist vorbei.
know-inbox-empty = Hier wartet nichts.
know-inbox-again = Noch einmal suchen
know-inbox-drop = Verwerfen
know-inbox-right = Stimmt so
know-inbox-happened = Ist geschehen
know-inbox-moved = Neuer Tag
know-inbox-new-day = Neuer Tag
know-inbox-still-gone = Die Worte stehen weiterhin nicht im veröffentlichten Text.
know-open = Öffnen
know-thing-search = Name
know-thing-line = In einer Zeile
know-thing-line-hint = Wer oder was das ist, für Leserinnen und Leser.
know-thing-privacy = Privatsphäre
know-thing-privacy-hint = Privat: keine Seite, keine Auszeichnung, kein Suchtreffer, kein Export. Nur Name: keine Seite.
know-privacy-public = Öffentlich
know-privacy-listed = Nur Name
know-privacy-private = Privat
know-thing-none = Noch keine Personen und Dinge. Sie kommen mit den Texten.
know-thing-none-found = Nichts gefunden.
know-thing-one = Was es ist
know-thing-merged = Leserinnen und Leser sehen das als:
know-thing-records =
    { $count ->
        [0] In keinem Text genannt.
        [one] An { $count } Stelle genannt.
       *[other] An { $count } Stellen genannt.
    }
know-thing-rename-hint = Eine frühere Adresse führt zur neuen. Ein falscher Name bleibt nie als weiterer Name stehen.
know-thing-unit = Einheit
know-thing-rhythm = Neue Werte kommen
know-thing-rhythm-hint = Ist ein Wert älter als das Anderthalbfache, erfährt es, wer schreibt.
know-rhythm-none = unregelmäßig
know-rhythm-day = täglich
know-rhythm-month = monatlich
know-rhythm-quarter = vierteljährlich
know-rhythm-year = jährlich
know-thing-names = Weitere Namen
know-thing-names-text = Auch diese Namen werden in Texten gesucht.
know-thing-name-new = Neuer Name
know-thing-name-form = Art des Namens
know-thing-name-language = Sprache
know-thing-name-language-hint = Zum Beispiel de oder en. Leer gilt für alle.
know-thing-name-auto = Ohne Nachfrage erkennen
know-name-auto = ohne Nachfrage
know-form-full = voller Name
know-form-surname = Nachname
know-form-short = Kurzform
know-form-demonym = Bewohner
know-form-metonym = steht dafür
know-form-inflected = gebeugt
know-form-former = früherer Name
know-thing-merge = Zusammenlegen
know-thing-merge-text = Von jetzt an gilt es als das andere. Nichts geht verloren, und es lässt sich genau zurücknehmen.
know-thing-merge-into = Name oder Adresse des anderen
know-thing-split = Trennen
know-thing-split-text = Wählen Sie die Stellen, an denen jemand oder etwas anderes gemeint ist.
know-thing-split-name = Name des neuen
know-thing-split-uses = Stellen
know-thing-split-do = Trennen
know-thing-deeds = Was geschehen ist
know-thing-deed-merge = Zusammengelegt: { $other }
know-thing-deed-split = Abgetrennt: { $other }
know-thing-deed-change = Geändert
know-thing-deed-undo = Zurückgenommen
know-problem-kind = Bitte wählen Sie eine Art.
know-problem-privacy = Bitte wählen Sie, wer es sehen darf.
know-problem-rhythm = Bitte wählen Sie, wie oft neue Werte kommen.
know-problem-language = Bitte geben Sie ein Sprachkürzel wie de oder pt-BR ein.
know-problem-form = Bitte wählen Sie die Art des Namens.
know-problem-into = Bitte geben Sie Name oder Adresse genau eines anderen ein.
know-problem-uses = Bitte wählen Sie mindestens eine Stelle.
know-problem-topic = Es teilt sich die Seite mit einem Thema. Umbenennen und zusammenlegen können Sie es unter „Themen“.
know-problem-refused = Das geht nicht. Vielleicht hat etwas anderes die Adresse dieses Namens.
know-problem-title = Bitte geben Sie einen Titel ein.
know-problem-summary = Eine Zusammenfassung hat höchstens 120 Wörter. Bitte kürzen Sie sie.
know-problem-owner = Bitte wählen Sie jemanden aus dem Team.
know-problem-state = Bitte wählen Sie, ob es weitergeht.
know-problem-path = Bitte geben Sie die Adresse eines unserer Artikel ein.
know-problem-date = Bitte geben Sie Tag, Monat oder Jahr ein, zum Beispiel 2026-03-06 oder 2026-03.
know-problem-reason = Bitte geben Sie einen Grund ein. Leserinnen und Leser können ihn sehen.
know-problem-right-thing = Bitte geben Sie den Namen genau einer Person oder Sache ein, die wir kennen.
know-line-title = Titel
know-line-one = Dossier
know-line-new = Neues Dossier
know-line-none = Noch keine Dossiers.
know-line-state = Status
know-line-state-hint = Nach 60 Tagen ohne Änderung gilt es als ruhend.
know-line-state-running = Läuft
know-line-state-quiet = Ruht
know-line-state-closed = Abgeschlossen
know-line-owner = Zuständig
know-line-nobody = Niemand zuständig
know-line-updated = Letzte Änderung
know-line-summary = Zusammenfassung
know-line-summary-hint = Höchstens 120 Wörter, für alle, die neu dazukommen.
know-line-before = Frühere Zusammenfassungen
know-line-items = Was dazugehört
know-line-empty = Noch nichts.
know-line-add = Artikel hinzufügen
know-line-add-hint = Seine Adresse, zum Beispiel /welt/ein-artikel.
know-line-pin = Anheften
know-line-unpin = Lösen
know-line-pinned = angeheftet
know-item-article = Artikel
know-item-moment = Ereignis
know-item-figure = Zahl
know-record = Was wir sagen
know-record-is = Art
know-record-state = Status
know-record-story = Artikel
know-state-suggested = Vorgeschlagen
know-state-confirmed = Bestätigt
know-state-rejected = Abgelehnt
know-state-stale = Worte weg
know-fact-value = Wert
know-fact-period = Zeitraum
know-fact-source = Quelle
know-fact-occasion = Anlass
know-fact-when = Wann
know-record-withdrawn = Zurückgezogen
know-record-replaced = Was stattdessen stimmt
know-correct = Zurückziehen oder berichtigen
know-correct-text = Danach gilt es nirgends mehr. Eine Zahl bleibt mit Ihrem Grund im Verlauf stehen.
know-correct-reason = Grund
know-correct-right = Was stattdessen stimmt
know-correct-right-hint = Freiwillig: bei einem Namen, wer gemeint ist; bei einer Zahl ihre Worte im berichtigten Text.
know-correct-do = Zurückziehen
know-openly = Wert außerhalb der Bezahlschranke
know-openly-text = Wert und Quelle dürfen allen gezeigt werden, obwohl die Worte für Abos sind. Die Worte selbst nie.
know-openly-do = Wert und Quelle zeigen
know-openly-stop = Nicht mehr zeigen
know-places =
    { $count ->
        [0] Alle Stellen sind erledigt
        [one] { $count } Stelle zeigt das
       *[other] { $count } Stellen zeigen das
    }
know-places-all = Alle erledigen
know-places-none = Keine Stelle zeigt es.
know-places-words = Die Worte überall suchen
know-place-story = Artikel
know-place-words = Worte
know-place-told = Dasselbe in einem anderen Artikel
know-place-timeline = Zeitleiste
know-place-summary = Zusammenfassung
know-place-thing = Seite und Kästen
know-numbers = Kennzahlen
know-numbers-time = Zeit an der Leiste
know-numbers-stories = Artikel
know-numbers-median = Median
know-numbers-most = Neun von zehn darunter
know-numbers-keys = Tasten (Median)
know-numbers-none = Noch niemand hat die Leiste verwendet.
know-numbers-hint = Pausen von mehr als zehn Sekunden zählen nicht. Wer es war, wird nicht festgehalten.
know-numbers-sorts = Was aus Vorschlägen wird
know-numbers-shown = Gezeigt
know-numbers-accepted = Angenommen
know-numbers-changed = Geändert
know-numbers-rejected = Abgelehnt
know-numbers-share = Anteil
know-numbers-switch = Vorschläge
know-numbers-sorts-hint = Aus den letzten 50 Artikeln. Was seltener als in 60 % der Fälle angenommen wird, schaltet sich selbst ab.
know-switch-on = Einschalten
know-switch-off = Abschalten
know-switch-is-on = an
know-switch-is-off = aus
know-switch-is-off-itself = aus, von selbst abgeschaltet
know-seconds =
    { $count ->
        [one] { $count } Sekunde
       *[other] { $count } Sekunden
    }
know-percent = { $share } %
know-done-saved = Die Änderungen sind gespeichert.
know-done-added = Es ist hinzugefügt.
know-done-removed = Es ist entfernt.
know-done-merged = Sie sind zusammengelegt. Unten lässt es sich zurücknehmen.
know-done-split = Sie sind getrennt. Unten lässt es sich zurücknehmen.
know-done-undone = Es ist wieder wie zuvor.
know-done-settled = Erledigt.
know-done-opened = Wieder offen.
know-done-corrected = Es ist zurückgezogen. Diese Stellen haben es gezeigt.
know-done-switched = Umgeschaltet.
know-done-right = Angesehen.
know-done-dropped = Verworfen.
know-done-kept = Ihre Entscheidungen sind gespeichert.
waits-knowledge =
    { $count ->
        [one] Eine Angabe ist zu prüfen
       *[other] { $count } Angaben sind zu prüfen
    }
log-kind-knowledge = Angaben
log-kind-thing = Personen und Dinge
log-kind-storyline = Dossiers
deed-article-knowledge = { $who } hat gesagt, worum es geht in: { $what }
deed-knowledge-off = { $who } hat Vorschläge abgeschaltet: { $what }
deed-knowledge-on = { $who } hat Vorschläge eingeschaltet: { $what }
deed-knowledge-drop = { $who } hat verworfen: „{ $what }“
deed-knowledge-settle = { $who } hat angesehen: „{ $what }“
deed-knowledge-correct = { $who } hat zurückgezogen: „{ $what }“
deed-knowledge-assign = { $who } hat einen Namen zugeordnet: { $what }
deed-knowledge-place = { $who } hat eine Stelle erledigt von: „{ $what }“
deed-knowledge-show = { $who } lässt den Wert zeigen von: „{ $what }“
deed-knowledge-hide = { $who } lässt den Wert nicht mehr zeigen von: „{ $what }“
deed-thing-change = { $who } hat geändert: { $what }
deed-thing-name = { $who } hat einen Namen hinzugefügt: { $what }
deed-thing-unname = { $who } hat einen Namen entfernt: { $what }
deed-thing-merge = { $who } hat etwas zusammengelegt mit: { $what }
deed-thing-split = { $who } hat getrennt: { $what }
deed-thing-undo = { $who } hat eine Änderung zurückgenommen: { $what }
deed-storyline-add = { $who } hat ein Dossier begonnen: { $what }
deed-storyline-change = { $who } hat ein Dossier geändert: { $what }
deed-storyline-items = { $who } hat geändert, was zu einem Dossier gehört: { $what }
know-back = Zurück zum Artikel
