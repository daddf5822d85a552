# What stories are about: storylines, things, relations and figures, in German.


## Numbers. $amount (text) a number in figures; $count (number) chooses singular or plural

amount-million = { $count ->
    [one] { $amount } Million
   *[other] { $amount } Millionen
}
amount-billion = { $count ->
    [one] { $amount } Milliarde
   *[other] { $amount } Milliarden
}
amount-trillion = { $count ->
    [one] { $amount } Billion
   *[other] { $amount } Billionen
}
amount-money = { $amount } { $symbol }
amount-percent = { $amount } %
amount-of = { $amount } { $unit }
amount-range = { $low } bis { $high }
amount-about = etwa { $amount }
amount-nearly = fast { $amount }
amount-over = mehr als { $amount }
amount-at-least = mindestens { $amount }
amount-at-most = höchstens { $amount }
amount-up-to = bis zu { $amount }
amount-under = weniger als { $amount }
amount-only = nur { $amount }
amount-record = { $amount } (Rekord)


## Dates that are not known to the day. $date, $from, $to are dates in words, $year a year

when-about = etwa { $date }
when-until = bis { $to }
when-since = seit { $from }
when-span = { $from } bis { $to }
when-decade = { $year }er-Jahre
when-season-21 = Frühjahr { $year }
when-season-22 = Sommer { $year }
when-season-23 = Herbst { $year }
when-season-24 = Winter { $year }
when-season-33 = 1. Quartal { $year }
when-season-34 = 2. Quartal { $year }
when-season-35 = 3. Quartal { $year }
when-season-36 = 4. Quartal { $year }
when-season-40 = 1. Halbjahr { $year }
when-season-41 = 2. Halbjahr { $year }


## Kinds of things and of moments

facts-kind-person = Person
facts-kind-state = Staat
facts-kind-organisation = Organisation
facts-kind-place = Ort
facts-kind-event = Ereignis
facts-kind-work = Werk
facts-kind-series = Reihe
facts-kind-measure = Messgröße
facts-kind-subject = Thema
facts-moment-meeting = Treffen
facts-moment-agreement = Abkommen
facts-moment-statement = Erklärung
facts-moment-vote = Abstimmung
facts-moment-attack = Angriff
facts-moment-court = Gericht
facts-moment-death = Tod
facts-moment-plan = Vorhaben
facts-moment-other = Ereignis


## The page of a storyline

facts-storyline = Dossier
facts-storylines-none = Es gibt noch keine Dossiers.
facts-state-quiet = Seit einiger Zeit gibt es nichts Neues.
facts-state-closed = Dieses Dossier ist abgeschlossen.
facts-summary = Kurz gefasst
facts-summary-changed = Diese Zusammenfassung ist neu, seit Sie sie gelesen haben.
facts-updated = Aktualisiert
facts-new = Neu
facts-corrected = Korrigiert
facts-since = Neu seit Ihrem letzten Besuch
facts-since-date = Sie hatten alles bis { $date } gesehen.
facts-since-none = Seitdem ist nichts hinzugekommen.
facts-since-first = Wenn Sie wiederkommen, sehen Sie hier, was neu ist.
facts-since-account = Ihr Konto merkt sich, wann Sie hier waren.
facts-since-browser = Nur dieser Browser merkt sich, wann Sie hier waren.
facts-since-open = Zeigen, was für Sie neu ist
facts-since-seen = Alles als gesehen markieren
facts-since-forget = Meine Besuche nicht merken
facts-since-remember = Meine Besuche merken
facts-since-off = Ihre Besuche werden nicht gemerkt.
facts-back-to-story = Zurück zur ganzen Seite
facts-key-moments = Die wichtigsten Momente
facts-moments = Momente
facts-all-moments = { $count ->
    [one] Alle Momente ({ $count })
   *[other] Alle { $count } Momente
}
facts-key-figures = Die wichtigsten Zahlen
facts-figures = Zahlen
facts-who = Wer ist wer
facts-next = Wie es weitergeht
facts-stories = Artikel
facts-follow = Diesem Thema folgen
facts-follow-text = Alles Neue in Ihrem Feed-Reader:
facts-data = Die Daten
facts-data-text = Jede Zeile mit Wortlaut, Quelle und Artikel:
facts-so-far = Was bisher geschah
facts-so-far-more = Das ganze Dossier


## Per E-Mail folgen

follow-mail = Per E-Mail folgen
follow-mail-text = Sie erhalten eine E-Mail, wenn ein neuer Artikel erscheint, höchstens alle sechs Stunden.
follow-mail-on = Sie folgen diesem Dossier – beenden
follow-on = Sie folgen diesem Dossier per E-Mail.
follow-stop = Nicht mehr folgen
# $storyline (text) the title of a storyline
follow-stop-one = Nicht mehr folgen: { $storyline }
follow-all = Alle Dossiers, denen Sie folgen
follow-full = Sie folgen bereits so vielen Dossiers wie möglich. Beenden Sie zuerst eines davon.
follow-stories = Dossiers, denen Sie folgen
follow-stories-text = Sie erhalten eine E-Mail, wenn in einem davon etwas Neues erscheint.
# $storyline (text) the title of a storyline
follow-letters = Neues im Dossier „{ $storyline }“
# $storyline (text) the title of a storyline, $headline (text) the newest story
letter-storyline-subject = Neu im Dossier „{ $storyline }“: { $headline }
letter-storyline-text = { $site } hat einen neuen Artikel im Dossier „{ $storyline }“ veröffentlicht, dem Sie per E-Mail folgen:
letter-storyline-action = Zum ganzen Dossier
letter-storyline-more-subject = Neu im Dossier „{ $storyline }“: { $headline } und mehr
letter-storyline-more-text = { $site } hat neue Artikel im Dossier „{ $storyline }“ veröffentlicht, dem Sie per E-Mail folgen:
letter-storyline-more-action = Zum ganzen Dossier


## The page of a thing

facts-names = Auch bekannt als
facts-roles = Ämter und Rollen
facts-quotes = Im Wortlaut
facts-relations = Beziehungen
facts-storylines = Dossiers
facts-thing-description = { $name }: Momente, Zahlen und Zitate aus unseren Artikeln


## The page of a relation. $a, $b (text) names

facts-between = { $a } und { $b }
facts-between-kicker = Beziehung
facts-between-description = { $a } und { $b }: wie oft sie sich trafen und wer so zählt, Abkommen, Zahlen nach Jahr und Quelle
facts-counts = Wie oft sie sich trafen
facts-counts-text = Je nachdem, wer was zählt, weichen die Zahlen voneinander ab. Sie stehen nebeneinander.
facts-counted-by = gezählt von: { $who }
facts-ordinal = Nr. { $number }, gezählt von: { $who }
facts-reported = { $count ->
    [one] hier berichtet
   *[other] hier berichtet
}
facts-last = Zuletzt
facts-next-one = Als Nächstes
facts-agreements = Abkommen
facts-by-year = Zahlen nach Zeitraum und Quelle
facts-one-on-other = Was die eine Seite über die andere sagt
facts-unknown = Was wir nicht wissen
facts-unreported = Jahre ohne Bericht: { $years }
facts-evidence = Artikel hinter dieser Seite


## A figure with its history, and a chart

facts-value = Wert
facts-period = Zeitraum
facts-source = Quelle
facts-as-of = Stand: { $date }
facts-source-none = keine Quelle genannt
facts-in-story = Im Artikel
facts-other-counts = Andere Angaben für { $period }
facts-other-periods = Andere Zeiträume
facts-withdrawn = zurückgezogen
facts-box = Quelle und andere Angaben
facts-chart = { $measure }, { $unit }
facts-chart-source = Quelle: { $source }
facts-chart-text = Von { $first } bis { $last }. Alle Zahlen stehen in der Tabelle.
facts-chart-gaps = { $count ->
    [one] 1 Zeitraum ohne Zahl
   *[other] { $count } Zeiträume ohne Zahl
}
facts-strip = Momente nach Jahr
facts-strip-text = Jeder Punkt ist ein Moment, von { $first } bis { $last }. Alle stehen in der Liste.
