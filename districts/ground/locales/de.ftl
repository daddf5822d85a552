# Die Texte der öffentlichen Seiten auf Deutsch.
# Leserinnen und Leser werden gesiezt. Schlüssel und Variablen wie in en.ftl.


## The frame of every page

skip-to-content = Zum Inhalt springen
nav-sections = Hauptnavigation
subscribe = Abonnieren
log-in = Anmelden
preview-banner = Vorschau. Diese Seite ist nicht veröffentlicht.


## The foot of every page

footer-sections = Ressorts
footer-about = Über uns
footer-readers = Für Leserinnen und Leser
authors = Redaktion
archive = Archiv
corrections = Korrekturen
feeds = Feeds
copyright = © { $year } { $publisher }
copyright-since = © { $founded }–{ $year } { $publisher }


## Bylines and small print of stories

byline-by = Von
byline-photographs-by = Fotos von
byline-with = unter Mitarbeit von
list-and = {" "}und{" "}
list-and-before-i = {" "}und{" "}
list-comma = ,{" "}
when-minutes = { $count } Min.
when-hours = { $count } Std.
when-yesterday = Gestern
reading-minutes = { $minutes ->
    [one] 1 Min. Lesezeit
   *[other] { $minutes } Min. Lesezeit
}
access-subscribers = Abo
story-count = { $count ->
    [0] keine Artikel
    [one] 1 Artikel
   *[other] { $count } Artikel
}


## The home page

front-top-stories = Top-Themen
front-latest = Aktuell
front-more = Weitere Artikel
front-all-stories = Alle Artikel
front-opinion = Meinung
front-empty = Hier ist noch nichts erschienen.
front-begin = Den ersten Artikel veröffentlichen
front-begin-why = Bis dahin sehen Leserinnen und Leser nur einen kurzen Hinweis.
front-begin-desk = Im Redaktionsbereich schreiben
front-begin-files = Oder importieren Sie Artikel als Dateien aus einem Ordner auf diesem Server:
front-begin-write = Legen Sie einen Ordner an, oder beginnen Sie mit einem kleinen, der vollständig ist:
front-begin-import = Importieren Sie den Ordner. Jeder Fehler wird mit seiner Zeile genannt:


## An article

published-at = Veröffentlicht am
updated-at = Aktualisiert am
updated-at-time = Aktualisiert um { $time }
article-corrected = { $count ->
    [one] Dieser Artikel wurde korrigiert
   *[other] Dieser Artikel wurde { $count }-mal korrigiert
}
article-topics = Themen
article-languages = Weitere Sprachen:
topic-description = Artikel zum Thema: { $topic }
article-contents = In diesem Artikel
share = Teilen
share-link = Link zu diesem Artikel
share-by-mail = Per E-Mail senden
copy-link = Link kopieren
copied = Link kopiert
more-from = Mehr aus { $section }
more-stories = Weitere Artikel
picture-enlarge = Bild in voller Größe öffnen
comments = Kommentare
comments-notice = Mit einem Abo können Sie die Kommentare zu diesem Artikel lesen und selbst kommentieren. Bitte melden Sie sich an oder schließen Sie ein Abo ab.
comments-notice-reader = Mit einem Abo können Sie die Kommentare zu diesem Artikel lesen und selbst kommentieren.
about-the = Über { $name }
about-authors = Verfasst von
view-all-posts = Alle Beiträge ansehen
view-all-posts-by = von { $name }


## The meter

left-notice-day = { $left ->
    [0] Das war heute Ihr letzter kostenloser Artikel
    [one] Heute noch 1 Artikel kostenlos
   *[other] Heute noch { $left } Artikel kostenlos
}
left-notice-week = { $left ->
    [0] Das war in dieser Woche Ihr letzter kostenloser Artikel
    [one] In dieser Woche noch 1 Artikel kostenlos
   *[other] In dieser Woche noch { $left } Artikel kostenlos
}
left-notice-month = { $left ->
    [0] Das war in diesem Monat Ihr letzter kostenloser Artikel
    [one] In diesem Monat noch 1 Artikel kostenlos
   *[other] In diesem Monat noch { $left } Artikel kostenlos
}
left-notice-rolling = { $left ->
    [0] Das war vorerst Ihr letzter kostenloser Artikel
    [one] Noch 1 Artikel kostenlos innerhalb von { $days ->
        [one] 24 Stunden
       *[other] { $days } Tagen
    }
   *[other] Noch { $left } Artikel kostenlos innerhalb von { $days ->
        [one] 24 Stunden
       *[other] { $days } Tagen
    }
}

continue-reading = Weiterlesen
continue-heading = Weiterlesen
continue-text = Diesen Artikel können Sie kostenlos lesen.
continue-button-day = Weiterlesen: heute { $limit } Artikel kostenlos
continue-button-week = Weiterlesen: { $limit } Artikel diese Woche kostenlos
continue-button-month = Weiterlesen: { $limit } Artikel diesen Monat kostenlos
continue-button-rolling = Weiterlesen: { $limit } Artikel innerhalb von { $days ->
    [one] 24 Stunden
   *[other] { $days } Tagen
} kostenlos
continue-done = Der vollständige Artikel steht jetzt auf der Seite.


## The wall

wall-heading-day = Ihre kostenlosen Artikel für heute sind aufgebraucht.
wall-heading-week = Ihre kostenlosen Artikel für diese Woche sind aufgebraucht.
wall-heading-month = Ihre kostenlosen Artikel für diesen Monat sind aufgebraucht.
wall-heading-rolling = Ihre kostenlosen Artikel sind vorerst aufgebraucht.
wall-text = Mit einem Abo unterstützen Sie die Redaktion und lesen weiter.
wall-text-unsold = Melden Sie sich an, wenn Sie Zugang haben, oder lesen Sie weiter, sobald es wieder kostenlose Artikel gibt.
wall-subscribers-heading = Diesen Artikel lesen Sie mit einem Abo.
wall-subscribers-text = Mit einem Abo unterstützen Sie die Redaktion und lesen weiter.
wall-subscribers-text-unsold = Melden Sie sich an, wenn Sie Zugang haben.
wall-network-heading = Bitte melden Sie sich an, um weiterzulesen.
wall-network-text = Aus Ihrem Netzwerk gab es heute ungewöhnlich viele erste Besuche. Melden Sie sich an, schließen Sie ein Abo ab oder kommen Sie morgen wieder.
wall-network-heading-reader = Bitte kommen Sie morgen zum Weiterlesen wieder.
wall-network-text-reader = Aus Ihrem Netz kamen heute viele neue Leserinnen und Leser. Ihr Konto öffnet den ersten Artikel morgen, mit einem Abo sofort.
wall-cookies-heading = Ihr Browser lässt unser Cookie nicht zu.
wall-cookies-text = Wir zählen die kostenlosen Artikel mit einem einzigen Cookie, das nur eine Zufallszahl enthält. Lassen Sie es für diese Website zu oder melden Sie sich an.
wall-unavailable-heading = Wir konnten diesen Besuch nicht zählen.
wall-unavailable-text = Ihre kostenlosen Artikel bleiben Ihnen erhalten. Bitte versuchen Sie es gleich noch einmal.
away-label = Hinweis
away-notice = Sie lesen die letzte Fassung dieser Seite, weil ein Teil unseres Systems gerade nicht antwortet. Anmeldung, kostenlose Artikel und Kommentare funktionieren bald wieder.
wall-excess-heading = Sie haben heute mehr Artikel geöffnet, als ein Mensch lesen kann.
wall-excess-text = Ihr Abo bleibt unverändert, und morgen können Sie wieder alles lesen. Falls Sie das nicht waren, beenden Sie bitte alle Sitzungen, die Sie nicht kennen.
wall-excess-sessions = Angemeldete Geräte ansehen
wall-coverage = Unbegrenzter digitaler Zugang zu
already-a-subscriber = Sie haben bereits ein Abo?


## The closing invitation

invitation-heading = Lesen Sie alles, was wir recherchieren.
invitation-text = Mit einem Abo unterstützen Sie die Redaktion und lesen weiter.


## Sections, topics, journalists, archive

section-empty = In diesem Ressort gibt es noch keine Artikel.
topic = Thema
topics = Themen
topics-first = Erste Themen
topics-next = Weitere Themen
topic-empty = Zu diesem Thema gibt es noch keine Artikel.
authors-intro = Diese Menschen berichten, redigieren und fotografieren für { $name }.
authors-people = Personen
authors-teams = Teams
author-members = Mitglieder
author-stories = Artikel
author-no-stories = Noch keine Artikel.
archive-intro = Alles, was { $name } veröffentlicht hat, Monat für Monat.
pager-label = Seiten
pager-newer = Neuere Artikel
pager-older = Ältere Artikel


## Corrections, about pages, feeds

corrections-heading = Korrekturen und Klarstellungen
corrections-intro = Wenn uns ein Fehler unterlaufen ist, weisen wir im Artikel darauf hin und führen die Korrektur hier auf.
corrections-policy = Wie wir mit Fehlern umgehen
corrections-none = Es gibt keine Korrekturen.
correction-kind-correction = Korrektur
correction-kind-clarification = Klarstellung
about-pages = Über uns
page-updated = Zuletzt geändert am
feeds-intro = Folgen Sie uns im Feedreader. Jeder Feed enthält die neuesten Artikel in drei Formaten.
feed-named = { $format }-Feed: { $title }


## Errors

error-home = Zur Startseite
error-suggestions = Neueste Artikel
error-400-heading = Wir konnten diese Anfrage nicht verarbeiten.
error-400-text = Mit der Adresse oder dem Formular stimmte etwas nicht.
error-404-heading = Unter dieser Adresse gibt es keine Seite.
error-404-text = Vielleicht ist der Link veraltet oder die Adresse falsch eingegeben.
error-405-heading = So lässt sich diese Seite nicht aufrufen.
error-405-text = Die Seite existiert, aber nicht für diese Art von Anfrage.
error-410-heading = Dieser Artikel wurde zurückgezogen.
error-410-text = Er war hier veröffentlicht und ist nicht mehr verfügbar.
error-413-heading = Das sind mehr Daten, als wir annehmen können.
error-413-text = Bitte senden Sie weniger oder beginnen Sie auf unseren Seiten noch einmal.
error-421-heading = Dieser Server ist für diese Adresse nicht zuständig.
error-421-text = Der Name in der Adresse gehört nicht zu uns.
error-451-heading = Dieser Artikel ist aus rechtlichen Gründen nicht verfügbar.
error-451-text = Wir wurden verpflichtet, ihn zu entfernen.
error-500-heading = Bei uns ist etwas schiefgegangen.
error-500-text = Wir haben den Fehler protokolliert. Bitte versuchen Sie es in einigen Minuten noch einmal.
error-503-heading = Wir sind gleich wieder da.
error-503-text = Die Website ist ausgelastet oder wird gewartet. Bitte versuchen Sie es in Kürze noch einmal.
error-cross-site-heading = Diese Anfrage kam von einer anderen Website.
error-cross-site-text = Zu Ihrem Schutz nehmen wir sie nur von unseren eigenen Seiten an. Öffnen Sie die Seite hier und versuchen Sie es noch einmal.


## Words inside a story

embed-source = Auf { $provider } ansehen
table-label = Tabelle


## Dates

date-long = { $weekday }, { $day }. { $month } { $year }
date-day = { $weekday }, { $day }. { $month }
date-short = { $day }. { $month-short } { $year }
date-time = { $day }. { $month } { $year }, { $hour }:{ $minute } Uhr { $zone ->
    [CET] MEZ
    [CEST] MESZ
   *[other] { $zone }
}
date-month = { $month } { $year }
time-of-day = { $hour }:{ $minute } Uhr
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
month-short-1 = Jan.
month-short-2 = Feb.
month-short-3 = März
month-short-4 = Apr.
month-short-5 = Mai
month-short-6 = Juni
month-short-7 = Juli
month-short-8 = Aug.
month-short-9 = Sept.
month-short-10 = Okt.
month-short-11 = Nov.
month-short-12 = Dez.
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
