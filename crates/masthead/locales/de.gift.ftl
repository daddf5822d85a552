# Free accounts at the wall, and gift links.

## The wall, about free accounts

wall-register-heading = Melden Sie sich an, um diesen Artikel kostenfrei zu lesen.
wall-register-text = Dafür brauchen Sie ein Konto. Es kostet nichts.
# $limit (number) free articles of a registered reader; $days (number) the length of the period
wall-register-line-day = Mit einem kostenlosen Konto lesen Sie am Tag { $limit } Artikel.
wall-register-line-week = Mit einem kostenlosen Konto lesen Sie in der Woche { $limit } Artikel.
wall-register-line-month = Mit einem kostenlosen Konto lesen Sie im Monat { $limit } Artikel.
wall-register-line-rolling = Mit einem kostenlosen Konto lesen Sie in { $days } Tagen { $limit } Artikel.
wall-register = Konto anlegen oder anmelden

## Gift links

gift-notice = Eine Abonnentin oder ein Abonnent schenkt Ihnen diesen Artikel.
gift-give = Artikel verschenken
account-gifts = Geschenklinks
account-gifts-text = Verschenken Sie Artikel an Menschen ohne Abo.
# $readers (number) how many may open a link; $days (number) how long it works
gifts-intro = Wählen Sie unter einem Artikel „Artikel verschenken“. Der Link öffnet diesen Artikel für bis zu { $readers } Personen und gilt { $days } Tage.
# $left, $limit (numbers) gifts left and allowed this month
gifts-left = In diesem Monat noch { $left } von { $limit }.
gifts-none = Sie haben noch keine Artikel verschenkt.
gifts-spent = Sie haben alle Artikel dieses Monats verschenkt. Am Ersten des nächsten Monats geht es weiter.
gifts-not-included = Ihr Konto enthält keine Geschenklinks. Sie gehören zum Abo; in der Probezeit gibt es sie erst nach der ersten Zahlung.
gifts-open-already = Diesen Artikel dürfen alle lesen, er braucht keinen Geschenklink. Teilen Sie einfach seine Adresse.
# $headline (text) the article
gifts-made = Ihr Link zu „{ $headline }“
gifts-copy = Kopieren Sie ihn jetzt. Wir behalten ihn nicht und können ihn später nicht mehr zeigen.
gifts-article = Artikel
gifts-opened = Geöffnet
# $uses, $readers (numbers)
gifts-uses = { $uses } von { $readers }
gifts-until = Gilt bis
gifts-over = Beendet
gifts-withdrawn = Ein Artikel, der nicht mehr auf der Seite steht
gifts-end = Link beenden
# $site (text) the publication
gift-heading = Ein Geschenk aus dem Kreis der Abonnierten
gift-text = Jemand mit einem Abo von { $site } schenkt Ihnen diesen Artikel. Sie können ihn ganz lesen, ohne Konto.
gift-read = Artikel lesen
gift-over-heading = Dieser Geschenklink gilt nicht mehr.
gift-over-ended = Seine Zeit ist um, oder er wurde beendet. Den Anfang des Artikels können Sie weiterhin lesen.
# $readers (number) how many may open a link
gift-over-used = { $readers } Personen haben ihn geöffnet, mehr dürfen es nicht sein. Den Anfang des Artikels können Sie weiterhin lesen.
gift-to-article = Zum Artikel
