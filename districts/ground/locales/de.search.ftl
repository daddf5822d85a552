# Die Texte der Suche auf Deutsch.


## The field, and the page for readers

search = Suche
search-words = Suchwörter
search-button = Suchen
search-hint = Alle Wörter müssen vorkommen. „Anführungszeichen“ halten Wörter zusammen, ein Minus schließt ein Wort aus, und author: oder section: mit einem Namen dahinter grenzt die Suche ein.
search-dates = Zeitraum
search-from = Von
search-to = Bis
search-apply = Zeitraum anwenden
search-count = { $count ->
    [0] Nichts gefunden
    [one] 1 Artikel
   *[other] { $count } Artikel
}
search-title = { $words }: Suche
search-order = Reihenfolge
search-by-relevance = Passendste zuerst
search-by-date = Neueste zuerst
search-narrow = Suche eingrenzen
search-by-section = Ressort
search-by-author = Autorin oder Autor
search-by-topic = Thema
search-by-year = Jahr
search-chosen = Gewählte Filter
search-remove = { $name } entfernen
search-remove-all = Alle Filter entfernen
search-since = Ab { $date }
search-until = Bis { $date }
search-meant = Meinten Sie:
search-none = Kein Artikel enthält all das.
search-none-tips = Prüfen Sie die Schreibweise, versuchen Sie es mit weniger oder allgemeineren Wörtern, oder entfernen Sie einen Filter.
search-only-excludes = Eine Suche braucht neben ausgeschlossenen Wörtern mindestens eines, das vorkommen soll.
search-too-long = Das ist zu lang: höchstens { $most } Zeichen. Wenige Wörter genügen.
search-too-many-words = Das sind zu viele Wörter: höchstens { $most }. Wenige genügen.
search-soon = Die Suche wird gerade vorbereitet. Bitte versuchen Sie es in einer Minute erneut.
search-far = Es gibt mehr Artikel, als hier Platz haben. Ein weiteres Wort, ein Ressort oder ein Jahr führt zu den übrigen.
search-newest = Neueste Artikel
search-sections = Ressorts
search-previous = Vorige Seite
search-next = Nächste Seite
search-page = Seite { $page } von { $pages }
search-feed = Dieser Suche per RSS folgen
search-elsewhere = Oder suchen Sie danach:
search-feed-text = Artikel mit: { $words }
search-description = { $site } durchsuchen


## Suggestions while somebody types

search-suggestions = Vorschläge
search-stories = Artikel
search-topics = Themen
search-authors = Redaktion
search-suggested = { $count ->
    [0] Keine Vorschläge
    [one] 1 Vorschlag
   *[other] { $count } Vorschläge
}


## Search at the desk

desk-search = Suche
desk-search-text = Artikel in jedem Status und Bilder
library-words = Wörter
library-hint = Anführungszeichen halten Wörter zusammen, ein Minus schließt ein Wort aus. Artikel werden ganz durchsucht, auch hinter der Bezahlschranke; Bilder nach Bildunterschrift, Beschreibung, Bildnachweis, Lizenz und Dateiname.
library-kind = Was
library-kind-all = Artikel und Bilder
library-kind-stories = Artikel
library-kind-pictures = Bilder
library-state = Status
library-state-all = Jeder Status
library-state-draft = Entwurf
library-state-live = Veröffentlicht
library-state-scheduled = Geplant
library-state-withdrawn = Zurückgezogen
library-state-blocked = Gesperrt
library-author = Autorin oder Autor
library-author-all = Alle
library-story = Artikel
library-date = Datum
library-none = Nichts enthält all das.
library-stories-found = { $count ->
    [0] Keine Artikel
    [one] 1 Artikel
   *[other] { $count } Artikel
}
library-pictures-found = { $count ->
    [0] Keine Bilder
    [one] 1 Bild
   *[other] { $count } Bilder
}
