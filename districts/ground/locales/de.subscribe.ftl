# Die Aboseiten, Geschenke, Gruppen und die Briefe dazu.

subscribe-heading = { $site } abonnieren
subscribe-has-access = Mit Ihrem Konto können Sie bereits alles lesen.
subscribe-gives = Was Sie bekommen
subscribe-choose = Wählen
subscribe-try = Kostenlos testen
subscribe-others = Weitere Möglichkeiten zu lesen
subscribe-nothing = Zurzeit gibt es keine Angebote.
subscribe-fair = Sie sehen jede Zahlung und ihren Termin, bevor Sie zustimmen. Sie können jederzeit online kündigen; was Sie bezahlt haben, behalten Sie.
subscribe-currencies = Preise in
gives-articles = Alle Artikel in voller Länge
gives-ad-free = Keine Werbung, auf keiner Seite
gives-comments = Kommentare lesen und schreiben
gives-gifts = Artikel zum Verschenken

subscribe-all = Alle Abos
subscribe-what = Was Sie bekommen
subscribe-contribution = Ihr Beitrag
subscribe-when = Was Sie wann zahlen
subscribe-trial-once = Die kostenlose Testphase gilt nur für Ihr erstes Abo.
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
coupon-applied = Der Code { $code } ist eingelöst und in den Beträgen oben berücksichtigt.
coupon-remove = Entfernen
coupon-unknown = Dieser Code gilt nicht für dieses Abo. Bitte prüfen Sie Schreibweise und Gültigkeit.
coupon-used = Diesen Code haben Sie schon verwendet. Er gilt nur einmal pro Person.
coupon-unfit = Dieser Code lässt sich hier nicht einlösen.
unfit-currency = Der Zahlungsdienst nimmt kein Geld in { $currency } an.
unfit-least = Der Zahlungsdienst nimmt keinen Betrag unter { $amount } an.
unfit-most = Der Zahlungsdienst nimmt keinen Betrag in { $currency } mit so vielen Stellen an.
unfit-grain = Der Zahlungsdienst nimmt nur Vielfache von { $amount } an.
order-refused = Der Zahlungsdienst hat diese Bestellung nicht angenommen. Es wurde nichts abgebucht. Sie können noch einmal bestellen; klappt es wieder nicht, schreiben Sie uns bitte.
subscribe-held = Sie haben bereits ein Abo dieses Tarifs.
subscribe-log-in = Weiter mit Ihrer E-Mail-Adresse
subscribe-log-in-text = Als Nächstes bitten wir Sie um Ihre E-Mail-Adresse, damit Sie Ihr Abo auf jedem Gerät nutzen können.
subscribe-next = Weiter
subscribe-claim = Jetzt nutzen
price-tax = Etwaige Steuern sind enthalten.
order-problem-email = Das ist keine E-Mail-Adresse. Bitte prüfen Sie die Schreibweise.
order-email-hint = Für den Zahlungsbeleg und damit Sie Ihr Abo auch auf anderen Geräten nutzen können. Ein Konto brauchen Sie nicht: Später bestätigen Sie die Adresse mit einem Code.
order-by = Sie bestellen als { $email }.
order-confirm-address = E-Mail-Adresse bestätigen
log-in-buyer-intro = Wir senden einen Code an die Adresse, mit der Sie bestellt haben. Sobald Sie ihn eingegeben haben, gilt Ihr Abo auf allen Ihren Geräten. Wenn die Adresse unten falsch ist, korrigieren Sie sie bitte: Das Abo gehört zu der Adresse, die Sie bestätigen.
log-in-code-buyer = Wir haben eine E-Mail an { $email } gesendet. Geben Sie hier den Code daraus ein oder öffnen Sie den Link in diesem Browser, dann gilt Ihr Abo auf allen Ihren Geräten.
order-confirm = Bestätigen
return-confirm-text = Wir haben Ihnen einen Code per E-Mail gesendet. Bestätigen Sie damit Ihre Adresse, dann gilt Ihr Abo auf allen Ihren Geräten.
buyer-label = Adresse bestätigen
buyer-notice = Vielen Dank, Sie können jetzt alles lesen. Wir haben einen Code an { $email } gesendet. Damit gilt Ihr Abo auf allen Ihren Geräten.
buyer-confirm = Code eingeben
buyer-joined = Ihre Bestellung gehört jetzt zum Konto der Adresse, mit der Sie bestellt haben: Sie wurde bestätigt. Bitte melden Sie sich mit dieser Adresse an. Wenn es nicht Ihre war, schreiben Sie uns.
subscribe-claimed = Ihr Abo läuft bis
subscribe-other-domain = Dieses Abo ist für Personen mit einer Adresse bei { $domains }. Melden Sie sich mit einer solchen Adresse an oder sehen Sie sich die anderen Abos an.
ask-text = Wer sind Sie, und wo arbeiten oder studieren Sie?
ask-hint = Unser Team liest Ihre Nachricht und antwortet per E-Mail.
ask-send = Anfrage senden
ask-sent = Wir haben Ihre Anfrage erhalten und antworten per E-Mail.
ask-refused = Wir konnten Ihrer Anfrage leider nicht entsprechen.
ask-problem = Bitte schreiben Sie ein paar Worte, höchstens 2.000 Zeichen.

gift-email = E-Mail-Adresse der beschenkten Person
gift-from = Ihr Name
gift-date = Tag der Zustellung
gift-date-hint = Leer lassen für heute, sobald die Zahlung eingegangen ist. Höchstens ein Jahr im Voraus.
gift-message = Ein paar Worte von Ihnen
gift-change = Ändern
gift-problem-email = Das ist keine gültige E-Mail-Adresse. Bitte prüfen Sie die Schreibweise.
gift-problem-from = Bitte geben Sie Ihren Namen an, höchstens 80 Zeichen.
gift-problem-message = Ihre Nachricht ist länger als 1.000 Zeichen.
gift-problem-date = Bitte wählen Sie einen Tag zwischen heute und heute in einem Jahr.
gift-problem-self = Das ist Ihre eigene Adresse. Bitte geben Sie die Adresse von jemand anderem an.
redeem-title = Ein Geschenk für Sie
redeem-from = { $from } schenkt Ihnen ein Abo { $length }.
redeem-from-nobody = Sie bekommen ein Abo { $length } geschenkt.
redeem-log-in-text = Melden Sie sich mit Ihrer E-Mail-Adresse an oder registrieren Sie sich; dann gehört das Geschenk Ihnen.
redeem-begin = Geschenk auspacken
redeem-done = Ihr Abo läuft bis
redeem-extends = Sie bezahlen ein Abo, in dem all das enthalten ist. Packen Sie das Geschenk jetzt aus, verschiebt sich Ihre nächste Abbuchung:
redeem-extended = Ihre nächste Abbuchung ist am
redeem-after = Sie haben schon Zugang. Packen Sie das Geschenk jetzt aus, beginnt es, wenn dieser endet:
redeem-after-done = Das Geschenk gehört Ihnen:
redeem-keep = Oder behalten Sie den Link: Er bleibt gültig, bis ihn jemand einlöst.
redeem-waits = Sie haben ein Abo, in dem all das enthalten ist; solange es kostenlos, pausiert oder unbezahlt ist, lässt es sich nicht verlängern. Es geht nichts verloren: Behalten Sie diesen Link, er bleibt gültig, bis ihn jemand einlöst.
redeem-read = Zur Zeitung
redeem-unknown = Dieser Link wurde bereits verwendet oder ist unvollständig. Falls das Geschenk nicht in Ihrem Konto erscheint, wenden Sie sich an die Person, die es Ihnen gemacht hat.
redeem-taken-back = Dieses Geschenk wurde zurückgenommen, und der Preis wird der Person erstattet, die es bezahlt hat. Es lässt sich nicht mehr auspacken, und Sie schulden nichts.

confirm-access-title = Ihr kostenloses Abo
confirm-access-text = Erreichen wir Sie noch unter dieser Adresse? Dann läuft { $name } ein weiteres Jahr.
confirm-access-button = Ja, verlängern
confirm-access-done = Danke. Ihr Abo läuft ein weiteres Jahr.
confirm-access-unknown = Dieser Link wurde bereits verwendet oder ist unvollständig.

account-group = Gruppenabo
account-group-text = Plätze für Ihr Team.
group-seats = Vergebene Plätze: { $taken } von { $seats }.
group-person = Person
group-state = Status
group-holder = Zahlt
group-joined = Mitglied
group-invited = Eingeladen
group-remove = Entfernen
group-invite = Einladen
group-invite-email = Per E-Mail einladen
group-domains = E-Mail-Domains
group-domains-hint = Wer eine bestätigte Adresse in einer dieser Domains hat, kann sich einen freien Platz nehmen. Eine je Zeile, etwa example.org.
group-save = Speichern
group-yours = Sie haben hier einen Platz.
group-leave = Gruppe verlassen
group-open = Ihre Adresse berechtigt Sie zu einem Platz.
group-take = Platz annehmen
group-none = Sie gehören zu keiner Gruppe.
group-problem-email = Das ist keine gültige E-Mail-Adresse. Bitte prüfen Sie die Schreibweise.
group-problem-already = Diese Adresse hat bereits einen Platz.
group-problem-full = Alle Plätze sind vergeben. Entfernen Sie zuerst jemanden.
group-problem-domains = Bitte geben Sie eigene Domains an, etwa example.org, höchstens 20. Die Domains öffentlicher E-Mail-Anbieter würden alle hereinlassen.
group-join-title = Ein Platz für Sie
group-join-text = Sie sind eingeladen, im Gruppenabo „{ $group }“ mitzulesen.
group-join-unknown = Diese Einladung wurde bereits verwendet oder ist unvollständig. Bitten Sie um eine neue.

letter-group-invitation-subject = { $from } lädt Sie ein, { $site } zu lesen
letter-group-invitation-text =
    { $from } hat für Sie einen Platz im Gruppenabo „{ $group }“ reserviert.

    Melden Sie sich an oder registrieren Sie sich, und der Platz gehört Ihnen. Für Sie ist er kostenlos.
letter-group-invitation-action = Platz annehmen
letter-gift-subscription-subject = { $from } schenkt Ihnen ein Abo von { $site }
letter-gift-subscription-text =
    { $from } schenkt Ihnen ein Abo.

    { $message }

    Öffnen Sie das Geschenk, melden Sie sich an oder registrieren Sie sich, und lesen Sie los. Für Sie ist es kostenlos, und es verlängert sich nicht.
letter-gift-subscription-action = Geschenk öffnen
letter-complimentary-subject = Ihr kostenloser Zugang zu { $site }
letter-complimentary-text =
    Wir haben Ihnen vollen Zugang freigeschaltet. Für Sie ist er kostenlos.

    Melden Sie sich mit dieser E-Mail-Adresse an.
letter-complimentary-action = Lesen
letter-approval-approved-subject = Ihre Anfrage bei { $site } wurde angenommen
letter-approval-approved-text = Sie können das gewünschte Abo jetzt nutzen.
letter-approval-approved-action = Zum Abo
letter-approval-refused-subject = Ihre Anfrage bei { $site }
letter-approval-refused-text = Wir konnten Ihnen das gewünschte Abo leider nicht freigeben. Die anderen Angebote stehen Ihnen offen.
letter-approval-refused-action = Angebote ansehen
letter-confirm-access-subject = Lesen Sie { $site } noch?
letter-confirm-access-text =
    Ihr kostenloses Abo endet innerhalb eines Monats.

    Wenn Sie diese E-Mail-Adresse noch verwenden, bestätigen Sie sie bitte. Dann läuft das Abo ein weiteres Jahr.
letter-confirm-access-action = Abo verlängern
