# Free accounts at the wall, and gift links.

## The wall, about free accounts

wall-register-heading = Melden Sie sich an, um diesen Artikel kostenlos zu lesen.
wall-register-text = Dafür brauchen Sie ein Konto. Es kostet nichts.
# $limit (number) free articles of a registered reader; $days (number) the length of the period
wall-register-line-day = Mit einem kostenlosen Konto lesen Sie am Tag { $limit } Artikel.
wall-register-line-week = Mit einem kostenlosen Konto lesen Sie in der Woche { $limit } Artikel.
wall-register-line-month = Mit einem kostenlosen Konto lesen Sie im Monat { $limit } Artikel.
wall-register-line-rolling = Mit einem kostenlosen Konto lesen Sie in { $days ->
    [one] 24 Stunden
   *[other] { $days } Tagen
} { $limit } Artikel.
wall-register = Konto anlegen oder anmelden

## Gift links

gift-notice = Diesen Artikel schenkt Ihnen jemand mit einem Abo.
gift-give = Artikel verschenken
account-gifts = Geschenklinks
account-gifts-text = Verschenken Sie Artikel an Menschen ohne Abo.
# $readers (number) how many may open a link; $days (number) how long it works
gifts-intro = Wählen Sie bei einem Artikel „Artikel verschenken“. Der Link öffnet diesen Artikel für { $readers ->
    [one] 1 Person
   *[other] bis zu { $readers } Personen
} und gilt { $days ->
    [one] einen Tag
   *[other] { $days } Tage
} lang.
# $left, $limit (numbers) gifts left and allowed this month
gifts-left = Diesen Monat noch übrig: { $left } von { $limit }.
gifts-none = Sie haben noch keinen Artikel verschenkt.
gifts-spent = Ihre Geschenkartikel für diesen Monat sind aufgebraucht. Am Ersten des nächsten Monats gibt es neue.
gifts-not-included = Zu Ihrem Konto gehören keine Geschenklinks. Sie sind Teil eines Abos; in der Testphase gibt es sie erst nach der ersten Zahlung.
gifts-open-already = Dieser Artikel ist frei zugänglich, ein Geschenklink ist nicht nötig. Teilen Sie einfach die Adresse.
# $headline (text) the article
gifts-made = Ihr Link zu „{ $headline }“
gifts-copy = Kopieren Sie ihn jetzt. Wir speichern ihn nicht und können ihn später nicht mehr anzeigen.
gifts-article = Artikel
gifts-opened = Geöffnet
# $uses, $readers (numbers)
gifts-uses = { $uses } von { $readers }
gifts-until = Gilt bis
gifts-over = Beendet
gifts-withdrawn = Ein Artikel, der nicht mehr auf der Website steht
gifts-end = Link beenden
# $site (text) the publication
gift-heading = Ein Artikel als Geschenk
gift-text = Jemand mit einem Abo von { $site } schenkt Ihnen diesen Artikel. Sie können ihn vollständig lesen, ohne Konto.
gift-read = Artikel lesen
gift-over-heading = Dieser Geschenklink gilt nicht mehr.
gift-over-ended = Er ist abgelaufen oder wurde beendet. Den Anfang des Artikels können Sie weiterhin lesen.
# $readers (number) how many may open a link
gift-over-used = Er wurde { $readers }-mal geöffnet und ist damit aufgebraucht. Den Anfang des Artikels können Sie weiterhin lesen.
gift-to-article = Zum Artikel
