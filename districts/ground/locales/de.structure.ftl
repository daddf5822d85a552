# Die Struktur der Publikation im Redaktionsbereich: Ressorts, Autoren, Themen, Seiten über uns.

desk-sections = Ressorts
desk-sections-text = Namen, Reihenfolge und Adressen der Ressorts.
desk-authors = Autorinnen und Autoren
desk-authors-text = Personen und Teams, die Artikel zeichnen.
desk-topics = Themen
desk-topics-text = Themen umbenennen, zusammenlegen oder entfernen.
desk-abouts = Seiten über uns
desk-abouts-text = Ethik, Kontakt und die anderen Seiten über uns.
structure-name = Name
structure-slug = Adresse
structure-slug-hint = Der letzte Teil der Adresse. Leer lassen, damit er aus dem Namen gebildet wird. Eine frühere Adresse führt zur neuen.
structure-address = Adresse
structure-stories = Artikel
structure-count = { $count }
structure-add = Hinzufügen
structure-save = Speichern
structure-merge = Zusammenlegen
structure-remove = Entfernen
structure-more = Weitere
structure-former = Frühere Adressen, die hierher führen:
structure-markdown = Markdown: Eine Leerzeile beginnt einen Absatz, # eine Überschrift, - eine Liste; *betont*, **fett**, [Link](https://example.org/).
structure-done-added = Hinzugefügt.
structure-done-saved = Die Änderungen sind gespeichert und ab jetzt zu sehen.
structure-done-moved = Die Reihenfolge ist gespeichert und ab jetzt zu sehen.
structure-done-merged = Zusammengelegt. Die frühere Adresse führt hierher.
structure-done-removed = Entfernt.
structure-problem-slug = Eine Adresse besteht aus a–z, 0–9 und einzelnen Bindestrichen und hat höchstens 120 Zeichen. Bitte geben Sie eine ein.
structure-problem-reserved = Diese Adresse braucht die Website selbst. Bitte geben Sie eine andere ein.
structure-problem-taken = Diese Adresse hat oder hatte schon etwas anderes. Bitte geben Sie eine andere ein.
structure-problem-into = Wählen Sie etwas anderes zum Zusammenlegen.
structure-problem-picture = In der Bildersammlung gibt es kein Bild „{ $name }“. Fügen Sie es zuerst unter „Bilder“ hinzu.
section-one = Ressort
section-add = Ressort hinzufügen
section-none = Noch keine Ressorts. Jeder Artikel braucht eines: Legen Sie unten das erste an.
section-order = Reihenfolge
section-up = Nach oben
section-down = Nach unten
section-description = Beschreibung
section-description-hint = Ein Satz für den Kopf der Seite und für Suchmaschinen.
section-free = Alle Artikel sind kostenlos
section-opinion = Artikel sind als Meinung gekennzeichnet
section-is-free = kostenlos
section-is-opinion = Meinung
section-retire = Ressort entfernen
section-retire-text =
    { $count ->
        [0] In diesem Ressort ist kein Artikel. Seine Adresse kann zu einem anderen führen.
        [one] In diesem Ressort ist { $count } Artikel. Wählen Sie, wohin er kommt; seine Adressen führen dorthin.
       *[other] In diesem Ressort sind { $count } Artikel. Wählen Sie, wohin sie kommen; ihre Adressen führen dorthin.
    }
section-retire-to = Artikel und Adresse verschieben nach
section-retire-nowhere = Nirgendwohin: Die Adresse sagt, dass es das Ressort nicht mehr gibt
section-retire-button = Ressort entfernen
section-problem-to = In diesem Ressort sind Artikel. Wählen Sie, wohin sie kommen.
author-one = Person oder Team
author-add = Person oder Team hinzufügen
author-search = Name
author-none = Noch niemand, der Artikel zeichnet.
author-none-found = Nichts gefunden.
author-kind = Art
author-kind-person = Person
author-kind-team = Team
author-job = Funktion
author-bio = Biografie
author-portrait = Porträt
author-portrait-hint = Der Dateiname eines Bildes unter „Bilder“, mit Bildnachweis und Alternativtext.
author-email = Öffentliche E-Mail-Adresse
author-email-hint = Wer sich mit dieser Adresse anmeldet, kann die eigene Biografie hier bearbeiten.
author-links = Links
author-links-hint = Einer pro Zeile: was es ist, dann die Adresse, zum Beispiel „Mastodon https://example.social/@anna“.
author-members-hint = Bei einem Team eine Person pro Zeile; nach einem Doppelpunkt die Aufgabe, zum Beispiel „Anna Writer: Redaktion“.
author-own = Das sind Sie. Name, Adresse und E-Mail-Adresse ändert die Redaktionsleitung.
author-signs =
    { $count ->
        [0] Zeichnet keine Artikel.
        [one] Zeichnet { $count } Artikel.
       *[other] Zeichnet { $count } Artikel.
    }
author-merge = Mit einer anderen Person oder einem anderen Team zusammenlegen
author-merge-text = Alle Artikel tragen dann den anderen Namen, und die frühere Adresse führt dorthin. Das lässt sich nicht rückgängig machen.
author-merge-into = Wird zu
author-remove = Entfernen
author-remove-text = Entfernen lässt sich nur, wer nichts zeichnet und in keinem Team ist.
author-problem-notes = Eine Biografie kann keine Fußnoten haben.
author-problem-portrait = In der Bildersammlung gibt es kein Bild dieses Namens. Fügen Sie es zuerst unter „Bilder“ hinzu.
author-problem-record = Diesem Bild fehlt der Bildnachweis oder der Alternativtext. Ergänzen Sie zuerst die Angaben unter „Bilder“.
author-problem-links = Jede Zeile braucht eine Bezeichnung und eine Adresse, die mit https:// beginnt.
author-problem-member = Niemand heißt wie in der Zeile „{ $line }“. Bitte geben Sie den Namen einer Person ein, die Artikel zeichnet.
author-problem-signs = Wer Artikel zeichnet, in einem Team ist oder für jemand Zusammengelegten steht, bleibt.
topic-one = Thema
topic-search = Name
topic-none = Noch keine Themen. Sie entstehen im Editor, neben dem Artikel.
topic-none-found = Kein Thema gefunden.
topic-stories =
    { $count ->
        [0] Bei keinem Artikel.
        [one] Bei { $count } Artikel.
       *[other] Bei { $count } Artikeln.
    }
topic-merge = Mit einem anderen Thema zusammenlegen
topic-merge-text = Alle Artikel bekommen dann das andere Thema, und die frühere Adresse führt dorthin. Das lässt sich nicht rückgängig machen.
topic-merge-into = Name des anderen Themas
topic-remove = Thema entfernen
topic-remove-text = Es wird von allen Artikeln genommen. Seine Adresse sagt, dass es das Thema nicht mehr gibt, bis ein Artikel es wieder verwendet.
topic-problem-slug = Eine Adresse besteht aus Kleinbuchstaben, Ziffern und einzelnen Bindestrichen und hat höchstens 120 Zeichen. Bitte geben Sie eine ein.
topic-problem-taken = Diese Adresse hat oder hatte ein anderes Thema. Legen Sie beide zusammen, oder geben Sie eine andere Adresse ein.
about-one = Seite
about-add = Seite hinzufügen
about-none = Noch keine Seiten über uns. Wer liest, will wissen, wer dahintersteht: Beginnen Sie mit Kontakt und Ethik.
about-title = Titel
about-kind = Worum es geht
about-kind-hint = Suchmaschinen erfahren, welche Frage die Seite beantwortet.
about-place = Platz im Seitenfuß
about-place-hint = Kleine Zahlen kommen zuerst.
about-text = Text
about-remove = Seite entfernen
about-remove-text = Ihre Adresse kann zu einer anderen Seite führen.
about-remove-to = Die Adresse führt zu
about-remove-nowhere = Nirgendwohin: Sie sagt, dass es die Seite nicht mehr gibt
about-problem-title = Bitte geben Sie einen Titel ein.
about-problem-place = Bitte geben Sie eine Zahl zwischen { $least } und { $most } ein.
about-problem-text = Bitte schreiben Sie etwas.
about-kind-about = Über uns
about-kind-ethics = Ethik
about-kind-corrections-policy = Umgang mit Korrekturen
about-kind-ownership = Eigentum und Finanzierung
about-kind-masthead = Impressum der Redaktion
about-kind-contact = Kontakt
about-kind-bylines = Artikel ohne Namen
about-kind-sources = Ungenannte Quellen
about-kind-verification = Faktenprüfung
about-kind-mission = Auftrag
about-kind-diversity = Vielfalt
about-kind-privacy = Datenschutz
about-kind-subscribe = Abos
about-kind-other = Etwas anderes
log-kind-section = Ressorts
log-kind-author = Autorinnen und Autoren
log-kind-topic = Themen
log-kind-about = Seiten über uns
deed-section-add = { $who } hat ein Ressort hinzugefügt: { $what }
deed-section-change = { $who } hat ein Ressort geändert: { $what }
deed-section-move = { $who } hat ein Ressort verschoben: { $what }
deed-section-retire = { $who } hat ein Ressort entfernt: { $what }
deed-author-add = { $who } hat unter den Namen von Artikeln hinzugefügt: { $what }
deed-author-change = { $who } hat die Angaben geändert zu: { $what }
deed-author-merge = { $who } hat einen Namen zusammengelegt mit: { $what }
deed-author-merge-of = { $who } hat „{ $from }“ zusammengelegt mit: { $what }
deed-author-remove = { $who } hat unter den Namen von Artikeln entfernt: { $what }
deed-topic-change = { $who } hat ein Thema geändert: { $what }
deed-topic-merge = { $who } hat ein Thema zusammengelegt mit: { $what }
deed-topic-merge-of = { $who } hat das Thema „{ $from }“ zusammengelegt mit: { $what }
deed-topic-remove = { $who } hat ein Thema entfernt: { $what }
deed-about-add = { $who } hat eine Seite hinzugefügt: { $what }
deed-about-change = { $who } hat eine Seite geändert: { $what }
deed-about-remove = { $who } hat eine Seite entfernt: { $what }
error-removed-heading = Diese Seite wurde entfernt.
error-removed-text = Sie war hier, gibt es aber nicht mehr.
