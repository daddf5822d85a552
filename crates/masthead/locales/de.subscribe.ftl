# Die Aboseiten, Geschenke, Gruppen und die Briefe dazu.

subscribe-heading = { $site } abonnieren
subscribe-has-access = Mit Ihrem Konto können Sie bereits alles lesen.
subscribe-gives = Was Sie bekommen
subscribe-choose = Wählen
subscribe-try = Kostenlos testen
subscribe-others = Andere Wege zu lesen
subscribe-nothing = Zurzeit wird nichts verkauft.
subscribe-fair = Sie sehen jede Zahlung und ihr Datum, bevor Sie zustimmen. Sie können jederzeit online kündigen und behalten, was Sie bezahlt haben.
subscribe-currencies = Preise in
gives-articles = Jeder Artikel, vollständig
gives-ad-free = Keine Werbung, auf keiner Seite
gives-comments = Kommentare lesen und schreiben
gives-gifts = Artikel zum Verschenken

subscribe-all = Alle Abos
subscribe-what = Was Sie bekommen
subscribe-contribution = Ihr Beitrag
subscribe-when = Was Sie zahlen, und wann
subscribe-trial-once = Die kostenlose Probezeit gilt für Ihr erstes Abo.
subscribe-introduction-once = Den Einführungspreis gibt es für Ihr erstes Abo.
charge-day = Tag
charge-amount = Betrag
charge-today = Heute
charge-trial = { $days ->
    [one] 1 Tag kostenlos
   *[other] { $days } Tage kostenlos
}
charge-each = { $interval ->
    [day] für einen Tag
    [week] für eine Woche
    [month] für einen Monat
    [quarter] für ein Quartal
   *[year] für ein Jahr
}
# $count (number) how often the amount is paid before another one follows
charge-times = { $interval ->
    [day] jeden Tag, { $count }-mal
    [week] jede Woche, { $count }-mal
    [month] jeden Monat, { $count }-mal
    [quarter] jedes Quartal, { $count }-mal
   *[year] jedes Jahr, { $count }-mal
}
charge-repeats = { $interval ->
    [day] und danach jeden Tag
    [week] und danach jede Woche
    [month] und danach jeden Monat
    [quarter] und danach jedes Quartal
   *[year] und danach jedes Jahr
}
coupon-have = Ich habe einen Code
coupon-code = Code
coupon-apply = Einlösen
coupon-applied = Der Code { $code } gilt. Die Beträge oben enthalten ihn.
coupon-remove = Entfernen
coupon-unknown = Dieser Code gilt nicht für dieses Abo. Prüfen Sie Schreibweise und Zeitraum.
coupon-used = Diesen Code haben Sie schon benutzt. Es gibt ihn je Person einmal.
coupon-unfit = Dieser Code lässt sich hier nicht einlösen.
unfit-currency = Der Zahlungsdienst nimmt kein Geld in { $currency } an.
unfit-least = Der Zahlungsdienst nimmt keinen Betrag unter { $amount } an.
unfit-most = Der Zahlungsdienst nimmt keinen Betrag in { $currency } mit so vielen Stellen an.
unfit-grain = Der Zahlungsdienst nimmt nur Vielfache von { $amount } an.
order-refused = Der Zahlungsdienst hat diese Bestellung nicht angenommen. Es wurde nichts abgebucht. Sie können noch einmal bestellen; klappt es wieder nicht, schreiben Sie uns bitte.
subscribe-held = Sie haben bereits ein Abonnement dieses Tarifs.
subscribe-log-in = Weiter mit Ihrer E-Mail
subscribe-log-in-text = Als Nächstes fragen wir nach Ihrer E-Mail-Adresse, damit das Abo auf jedem Gerät Ihres ist.
subscribe-next = Weiter
subscribe-claim = Beginnen
subscribe-claimed = Dieses Abo haben Sie bis
subscribe-other-domain = Dieses Abo ist für Leser mit einer Adresse bei { $domains }. Melden Sie sich mit einer solchen Adresse an, oder sehen Sie sich die anderen an.
ask-text = Wer sind Sie, und wo arbeiten oder studieren Sie?
ask-hint = Unsere Redaktion liest das und antwortet per Mail.
ask-send = Anfragen
ask-sent = Wir haben Ihre Anfrage und antworten per Mail.
ask-refused = Wir konnten Ihre Anfrage nicht annehmen.
ask-problem = Bitte schreiben Sie ein paar Worte, höchstens 2.000 Zeichen.

gift-email = E-Mail der beschenkten Person
gift-from = Ihr Name
gift-date = Tag der Zustellung
gift-date-hint = Leer heißt heute, sobald bezahlt ist. Höchstens ein Jahr im Voraus.
gift-message = Ein paar Worte von Ihnen
gift-change = Ändern
gift-problem-email = Das ist keine E-Mail-Adresse. Prüfen Sie die Schreibweise.
gift-problem-from = Bitte geben Sie Ihren Namen an, höchstens 80 Zeichen.
gift-problem-message = Ihre Worte sind länger als 1.000 Zeichen.
gift-problem-date = Bitte wählen Sie einen Tag von heute bis in einem Jahr.
gift-problem-self = Das ist Ihre eigene Adresse. Bitte geben Sie die Adresse von jemand anderem an.
redeem-title = Ein Geschenk für Sie
redeem-from = { $from } schenkt Ihnen ein Abo { $length }.
redeem-from-nobody = Sie bekommen ein Abo { $length } geschenkt.
redeem-log-in-text = Melden Sie sich an oder registrieren Sie sich mit Ihrer E-Mail-Adresse; dann gehört das Geschenk Ihnen.
redeem-begin = Auspacken
redeem-done = Das Abo gehört Ihnen bis
redeem-extends = Sie bezahlen ein Abonnement, in dem all das enthalten ist. Packen Sie das Geschenk jetzt aus, verschiebt sich Ihre nächste Abbuchung:
redeem-extended = Ihre nächste Abbuchung ist am
redeem-after = Sie haben schon Zugang. Packen Sie das Geschenk jetzt aus, beginnt es, wenn dieser endet:
redeem-after-done = Das Geschenk gehört Ihnen:
redeem-keep = Oder behalten Sie den Link: Er bleibt gültig, bis ihn jemand einlöst.
redeem-waits = Sie haben ein Abonnement, in dem all das enthalten ist; solange es kostenlos, pausiert oder unbezahlt ist, lässt es sich nicht verlängern. Es geht nichts verloren: Behalten Sie diesen Link, er bleibt gültig, bis ihn jemand einlöst.
redeem-read = Zur Zeitung
redeem-unknown = Dieser Link wurde schon benutzt oder ist nicht vollständig. Wenn das Geschenk nicht in Ihrem Konto ist, fragen Sie, wer es Ihnen geschenkt hat.
redeem-taken-back = Dieses Geschenk wurde zurückgenommen, und sein Preis geht zurück an die Person, die es bezahlt hat. Es lässt sich nicht mehr auspacken, und Sie schulden nichts.

confirm-access-title = Ihr kostenloses Abo
confirm-access-text = Lesen Sie noch Mails an dieser Adresse? Dann läuft { $name } ein weiteres Jahr.
confirm-access-button = Ja, weiter
confirm-access-done = Danke. Es läuft ein weiteres Jahr.
confirm-access-unknown = Dieser Link wurde schon benutzt oder ist nicht vollständig.

account-group = Gruppenabo
account-group-text = Plätze für Ihr Team
group-seats = { $taken } von { $seats } Plätzen sind vergeben.
group-person = Person
group-state = Stand
group-holder = Zahlt
group-joined = Liest
group-invited = Eingeladen
group-remove = Entfernen
group-invite = Einladen
group-invite-email = Per E-Mail einladen
group-domains = Mail-Domains
group-domains-hint = Wer eine bestätigte Adresse in einer dieser Domains hat, kann einen freien Platz nehmen. Eine je Zeile, etwa example.org.
group-save = Speichern
group-yours = Sie haben hier einen Platz.
group-leave = Gruppe verlassen
group-open = Ihre Adresse berechtigt Sie zu einem Platz.
group-take = Platz nehmen
group-none = Sie sind in keiner Gruppe.
group-problem-email = Das ist keine E-Mail-Adresse. Prüfen Sie die Schreibweise.
group-problem-already = Diese Adresse hat schon einen Platz.
group-problem-full = Alle Plätze sind vergeben. Entfernen Sie zuerst jemanden.
group-problem-domains = Bitte schreiben Sie eigene Domains wie example.org, höchstens 20. Die Domains öffentlicher Mailanbieter ließen alle herein.
group-join-title = Ein Platz für Sie
group-join-text = Sie sind eingeladen, mit { $group } zu lesen.
group-join-unknown = Diese Einladung wurde schon benutzt oder ist nicht vollständig. Bitten Sie um eine neue.

letter-group-invitation-subject = { $from } lädt Sie ein, { $site } zu lesen
letter-group-invitation-text =
    { $from } hat einen Platz für Sie im Gruppenabo { $group }.

    Melden Sie sich an oder registrieren Sie sich, und der Platz gehört Ihnen. Sie zahlen nichts.
letter-group-invitation-action = Platz nehmen
letter-gift-subscription-subject = { $from } schenkt Ihnen { $site }
letter-gift-subscription-text =
    { $from } schenkt Ihnen ein Abo.

    { $message }

    Öffnen Sie das Geschenk, melden Sie sich an oder registrieren Sie sich, und lesen Sie los. Sie zahlen nichts, und nichts verlängert sich.
letter-gift-subscription-action = Geschenk öffnen
letter-complimentary-subject = Sie können { $site } lesen
letter-complimentary-text =
    Unsere Redaktion hat Ihnen vollen Zugang gegeben. Sie zahlen nichts.

    Melden Sie sich mit dieser Adresse an.
letter-complimentary-action = Lesen
letter-approval-approved-subject = Ihre Anfrage bei { $site } ist angenommen
letter-approval-approved-text = Das Abo, um das Sie gebeten haben, steht Ihnen jetzt offen.
letter-approval-approved-action = Beginnen
letter-approval-refused-subject = Ihre Anfrage bei { $site }
letter-approval-refused-text = Wir konnten das Abo, um das Sie gebeten haben, nicht freigeben. Die anderen stehen Ihnen offen.
letter-approval-refused-action = Angebot ansehen
letter-confirm-access-subject = Lesen Sie { $site } noch?
letter-confirm-access-text =
    Ihr kostenloses Abo endet innerhalb eines Monats.

    Wenn Sie diese Adresse noch haben, bestätigen Sie sie, und das Abo läuft ein weiteres Jahr.
letter-confirm-access-action = Weiter
