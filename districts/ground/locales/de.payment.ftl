# Abonnements, Zahlung, Kündigung.

account-subscription = Abo
account-subscription-text = Ihr Abo, die nächste Zahlung, Pause und Zahlungsart.
account-invoices = Rechnungen
account-invoices-text = Ihre bezahlten Rechnungen, zum Ausdrucken.

## Abonnement

subscription-mine = Ihr Abo
subscription-plan = Abo
subscription-amount = Betrag
subscription-order = Bestellnummer
subscription-state = Status
subscription-next-charge = Nächste Abbuchung
subscription-until = Läuft bis
subscription-ended-on = Beendet am
subscription-none = Sie haben kein Abo.
subscription-none-paid = Sie bezahlen kein Abo.
subscription-method = Zahlungsart
subscription-method-change = Ändern
subscription-ordered-at = Bestellt am
subscription-agreed = Ihre Vertragsbedingungen
subscription-asked-at = Eingang Ihrer Kündigung
subscription-ends-at = Vertragsende
subscription-term = Laufzeit
subscription-indefinite = Es läuft auf unbestimmte Zeit. Sie können es jederzeit mit einer Frist von einem Monat kündigen, und was über das Ende hinaus bezahlt ist, erstatten wir.
subscription-price = Preis ab der nächsten Abbuchung
subscription-paid-at = Bezahlt am
subscription-keep = Kündigung zurücknehmen
subscription-resume = Pause jetzt beenden
subscription-pause = Pausieren
subscription-pause-ends = Die Pause endet
subscription-pause-days = Tage, höchstens { $most }
subscription-pause-text = Während der Pause wird nichts abgebucht; Sie lesen dann wie ohne Abo. Die bezahlte Zeit wird hinten angehängt. Sie können einmal im Jahr pausieren.
subscription-state-open = Zahlung noch nicht abgeschlossen
subscription-state-abandoned = Abgebrochen
subscription-state-trialing = Kostenlose Testphase
subscription-state-active = Aktiv
subscription-state-paid = Bezahlt
subscription-state-past-due = Eine Zahlung steht aus. Sie können bis zum { $until } weiterlesen.
due-label = Zahlung steht aus
# $until (text) a day
due-notice = Ihre letzte Zahlung konnte nicht eingezogen werden. Sie können bis zum { $until } weiterlesen.
due-mend = Zahlungsart prüfen
subscription-state-paused = Pausiert
subscription-state-cancelled = Gekündigt. Sie können bis zum Ende des bezahlten Zeitraums weiterlesen.
subscription-state-ended = Beendet
subscription-state-refunded = Beendet und erstattet
subscription-state-disputed = Gegen eine Abbuchung wurde bei der Bank Widerspruch eingelegt. Bitte schreiben Sie uns, damit wir das klären.
subscription-contested = Eine Abbuchung ist bestritten; über dieses Geld entscheidet die Bank. Was auch immer jetzt endet: Bezahltes wird nicht erstattet, bevor die Bank entschieden hat.
gift-for = Geschenk für
gift-state-waiting = Geplant: Die E-Mail wird am { $date } verschickt
gift-state-sent = Am { $date } verschickt und noch nicht angenommen
gift-state-taken = Am { $date } angenommen
gift-state-taken-back = Zurückgenommen; der Link öffnet nichts mehr
gift-state-returned = Zurückgenommen, der Preis wurde erstattet
subscription-done-pause = Ihr Abo ist pausiert. Wir haben Ihnen eine Bestätigung geschickt.
subscription-done-resume = Ihr Abo läuft wieder.
subscription-done-keep = Ihr Abo läuft weiter wie bisher.
subscription-done-cancel = Ihr Abo ist gekündigt. Wir haben Ihnen eine Bestätigung mit Datum und Uhrzeit geschickt.
subscription-done-withdraw = Sie haben den Vertrag widerrufen. Wir haben Ihnen eine Bestätigung geschickt und erstattet, was Ihnen zusteht.
subscription-done-change = Ihr Tarif wurde geändert. Wir haben Ihnen eine Bestätigung geschickt.
subscription-done-asked = Ihre Entscheidung ist festgehalten. Der Zahlungsdienst hat sie noch nicht ausgeführt; diese Seite zeigt, wenn es geschehen ist, und Sie brauchen nichts zu tun.
subscription-pending = Vom Zahlungsdienst noch nicht ausgeführt:
subscription-problem-held = Sie haben bereits ein Abo dieses Tarifs, darum wurde kein zweites verkauft. Sobald es bezahlt ist und läuft, können Sie es hier ändern.
subscription-elsewhere = Zugang, den Sie außerdem haben
subscription-from = ab
subscription-until-day = bis
access-gift = Ein Geschenk
access-group = Ein Platz in einer Gruppe
access-complimentary = Von uns gegeben
access-claim = Ein kostenloser Tarif
access-network = Das Netz, in dem Sie sind
access-other = Anderer Zugang
erase-runs = Das läuft jetzt und endet sofort mit dem Konto:
erase-subscription = { $plan }: endet und wird nicht mehr abgebucht. Bezahlt ist es bis { $date }.
erase-trial = { $plan }: die kostenlose Testphase endet, abgebucht wird nichts.
erase-unpaid = { $plan }: endet, und was offen ist, wird erlassen.
erase-group = { $plan }: endet mit allen { $seats } Plätzen. Bezahlt ist es bis { $date }.
erase-refund = { $what }: das wird noch ausgeführt.
erase-access = { $what }: endet; es würde bis { $date } dauern.
erase-access-open = { $what }: endet.
erase-gift-sent = Ihr Geschenk an { $email } bleibt gültig: Die E-Mail wurde am { $date } verschickt, und der Link gilt, bis ihn jemand einlöst. Zurücknehmen können Sie es dann nicht mehr.
erase-gift-waiting = Ihr Geschenk an { $email } bleibt gültig: Die E-Mail wird am { $date } verschickt, mit Ihrem Namen und Ihrer Nachricht. Zurücknehmen können Sie es dann nicht mehr.
call-cancel = Nicht verlängern
call-keep = Wieder verlängern
call-end = Sofort beenden
call-move = Nächste Abbuchung am { $date }
call-price = Ab dem nächsten Abrechnungszeitraum { $amount } abbuchen
call-change = Zu { $plan } wechseln
call-refund = { $amount } erstatten
call-balance = { $amount } vom Guthaben abziehen
subscription-problem-state = Das ist zurzeit nicht möglich. Den aktuellen Stand sehen Sie auf dieser Seite.
subscription-problem-days = Bitte wählen Sie eine Anzahl von Tagen, die das Formular zulässt.
subscription-problem-method = Es gibt kein laufendes Abo mit einer Zahlungsart.
subscription-change = Tarif wechseln
subscription-change-text = { $plan }: { $price }. Von dem, was Sie bezahlt haben, sind noch { $credit } übrig. Sie zahlen jetzt { $due }, und heute beginnt ein neuer Abrechnungszeitraum.
subscription-change-balance = { $balance } bleiben als Guthaben. Die nächsten Zahlungen gehen zuerst davon ab, bevor etwas abgebucht wird; was am Ende des Abos übrig ist, erstatten wir.
subscription-change-none = Es gibt keinen anderen Tarif, in den Sie wechseln können.
subscription-change-see = Kosten eines Tarifwechsels ansehen
subscription-balance = Guthaben
subscription-balance-text = { $amount }. Die nächsten Zahlungen gehen zuerst davon ab, bevor etwas abgebucht wird. Was am Ende des Abos übrig ist, erstatten wir.
subscription-balance-back = { $amount } erstatten wir am Ende des Abos.
subscription-problem-cost = Die Kosten des Wechsels haben sich geändert. Bitte sehen Sie noch einmal nach.
subscription-erased-with-account = { $plan }: { $amount } von dem, was Sie bezahlt haben, sind noch nicht genutzt und werden über dasselbe Zahlungsmittel erstattet.

## Rechnungen

invoice = Rechnung
invoice-number = Rechnungsnummer
invoice-date = Datum
invoice-tax = Steuer
invoice-total = Summe
invoice-price = Preis
invoice-from-balance = Aus Ihrem Guthaben
invoice-given-back = Erstattet
invoice-paid = Bezahlt
invoice-open = Offen
invoice-void = Storniert
invoice-refunded = Erstattet
invoice-disputed = Widersprochen
invoices-none = Sie haben noch keine Rechnungen. Mit jeder Zahlung kommt hier eine dazu.

## Kasse

checkout-no-trial = Ohne kostenlose Testphase, weil es bereits eine gab.
checkout-no-introduction = Ohne Einführungspreis, weil Sie schon einen hatten.
checkout-changed = Die Bedingungen sind andere als auf der Seite zuvor.
# What the law wants to be asked before reading begins: for what is read within hours, and for subscriptions.
consent-content = Ich möchte sofort lesen, noch vor Ablauf der Widerrufsfrist von 14 Tagen. Mir ist bekannt, dass mein Widerrufsrecht erlischt, sobald ich zu lesen beginne.
consent-service = Ich möchte sofort lesen, noch vor Ablauf der Widerrufsfrist von 14 Tagen. Mir ist bekannt, dass ich bei einem Widerruf für die Zeit bis dahin anteilig zahle.
# Above the ordering button: $amount (text) money
order-today = Heute zu zahlen: { $amount }
# Before a day and a price: "From 15 June 2026: $26 a year"
order-from = Ab
# The only words on a button that obliges to pay.
order-and-pay = Zahlungspflichtig bestellen
checkout-again = Bitte prüfen Sie Ihre Bestellung noch einmal
checkout-onward = Zur Zahlungsseite
checkout-onward-text = Sie zahlen auf der Seite unseres Zahlungsdienstleisters. Wenn sie sich nicht von selbst öffnet, folgen Sie bitte dem Link.
checkout-onward-link = Weiter zur Zahlungsseite
checkout-back = Zurück zum Angebot
return-thanks = Vielen Dank für Ihr Abo
return-thanks-text = Ihr Abo hat begonnen. Die Bestätigung mit allen Vertragsbedingungen haben wir Ihnen per E-Mail geschickt.
return-pass = Vielen Dank für Ihre Bestellung
return-pass-text = Sie können ab sofort alles lesen. Die Bestätigung mit allen Vertragsbedingungen haben wir Ihnen per E-Mail geschickt.
return-gift = Vielen Dank für Ihr Geschenk
return-gift-text = Wir schreiben der beschenkten Person an dem Tag, den Sie gewählt haben. Die Bestätigung mit allen Vertragsbedingungen haben wir Ihnen per E-Mail geschickt.
return-donation = Vielen Dank für Ihren Beitrag
return-donation-text = Er ermöglicht die Arbeit unserer Redaktion. Die Bestätigung mit allen Vertragsbedingungen haben wir Ihnen per E-Mail geschickt.
return-open = Ihre Zahlung ist nicht abgeschlossen
return-open-text = Es wurde nichts abgebucht. Sie können zur Kasse zurückkehren oder diese Seite gleich noch einmal aufrufen, falls Ihre Bank etwas Zeit braucht.
return-continue = Zurück zur Kasse
return-refused = Dieses Angebot haben Sie schon genutzt
return-refused-text = Testphase, Einführungspreis und Code gibt es nur einmal pro Person, und mit Ihrer Karte oder Adresse wurde eines davon bereits genutzt. Ihre Bestellung hat nicht begonnen; falls etwas abgebucht wurde, erstatten wir es. Sie können zum regulären Preis abonnieren.
return-choose = Angebote ansehen
return-read = Jetzt lesen
return-article = Zurück zum Artikel

## Kündigen und widerrufen

leave-cancel = Verträge kündigen
leave-withdraw = Vertrag widerrufen
leave-cancel-link = Verträge hier kündigen
leave-withdraw-link = Vertrag widerrufen
leave-cancel-intro = Sie können jederzeit kündigen. Danach lesen Sie noch bis zum Ende des bezahlten Zeitraums oder der Testphase. Wir schicken Ihnen sofort eine Bestätigung mit Datum und Uhrzeit.
leave-withdraw-intro = Innerhalb von 14 Tagen nach der Bestellung können Sie den Vertrag ohne Angabe von Gründen widerrufen. Das Abo endet dann sofort. Beim ersten Mal erstatten wir alles, was Sie bezahlt haben, auch wenn Sie schon gelesen haben. Danach gilt, was Sie bei der Bestellung vereinbart haben: Ein Abo kostet anteilig die Zeit bis zum Widerruf, und ein Pass, mit dem Sie zu lesen begonnen haben, kann nicht zurückgegeben werden. Ein Geschenk lässt sich zurücknehmen, bis es jemand angenommen hat. Wir schicken Ihnen sofort eine Bestätigung mit Datum und Uhrzeit.
leave-withdraw-intro-law = Innerhalb von 14 Tagen nach der Bestellung können Sie den Vertrag ohne Angabe von Gründen widerrufen. Das Abo endet dann sofort. Es gilt, was Sie bei der Bestellung vereinbart haben: Ein Abo kostet anteilig die Zeit bis zum Widerruf, und ein Pass, mit dem Sie zu lesen begonnen haben, kann nicht zurückgegeben werden. Ein Geschenk lässt sich zurücknehmen, bis es jemand angenommen hat. Wir schicken Ihnen sofort eine Bestätigung mit Datum und Uhrzeit.
leave-withdraw-gift = Wenn Sie widerrufen, kann niemand mehr das Geschenk annehmen, und eine E-Mail, die noch nicht verschickt ist, wird nicht mehr verschickt.
leave-ends = Wenn Sie jetzt kündigen, endet es am
leave-back = Wir erstatten
leave-cancel-now = jetzt kündigen
leave-withdraw-now = Widerruf bestätigen
leave-cancel-none = Sie haben keinen Vertrag, den Sie kündigen könnten.
leave-withdraw-none = Es gibt keine Bestellung, die Sie widerrufen können: Die 14 Tage sind vorbei, Sie haben zu lesen begonnen, was danach nicht zurückgegeben werden kann, oder jemand hat Ihr Geschenk angenommen.
leave-cancel-received = Ihre Kündigung ist bei uns eingegangen. Wenn E-Mail-Adresse und Bestellnummer zusammenpassen, erhalten Sie an diese Adresse eine Bestätigung. Eingang:
leave-withdraw-received = Ihr Widerruf ist bei uns eingegangen. Wenn E-Mail-Adresse und Bestellnummer zusammenpassen, erhalten Sie an diese Adresse eine Bestätigung. Eingang:
leave-without-log-in = Ohne Anmeldung
leave-without-log-in-text = Ihre E-Mail-Adresse und die Bestellnummer genügen.
leave-name = Ihr Name
leave-email = E-Mail-Adresse des Abos
leave-order-hint = Zum Beispiel M-7F3K-2Q9D. Sie steht in jeder E-Mail zu Ihrem Abo.
leave-notice = Wie möchten Sie kündigen?
leave-ordinary = Ordentlich, zum frühestmöglichen Zeitpunkt
leave-extraordinary = Außerordentlich, aus wichtigem Grund
leave-extraordinary-text = Es endet sofort, und wir erstatten den Teil Ihrer Zahlung für die restliche Zeit.
leave-reason = Grund (nur bei außerordentlicher Kündigung erforderlich)
leave-problem-email = Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.org.
leave-problem-order = Eine Bestellnummer besteht aus acht Buchstaben und Ziffern, zum Beispiel M-7F3K-2Q9D.
leave-problem-long = Der Name darf höchstens 200 Zeichen lang sein, die Begründung 2.000.

## Die Testkasse

till-title = Testkasse
till-intro = Diese Seite steht hier anstelle der Seite einer Bank.
till-test = Das ist ein Test. Es fließt kein Geld, und keine echte Karte funktioniert hier.
till-trial = Kostenlose Testphase
till-trial-days =
    { $days ->
        [one] Ein Tag
       *[other] { $days } Tage
    }
till-number = Kartennummer
till-number-hint = Die ersten acht Ziffern bestimmen, was die Karte tut; die übrigen acht sind beliebig.
till-use = Diese Karte verwenden
till-does = Was sie tut
till-back = Zurück, ohne zu zahlen
till-asks = Ihre Bank möchte wissen, ob Sie das sind.
till-confirm = Ja, das bin ich
till-free = Es ist nichts zu zahlen, also braucht es keine Karte.
till-complete = Bestellung abschließen
till-card-pays = Jede Abbuchung gelingt.
till-card-declines = Wird abgelehnt.
till-card-asks = Fragt zusätzlich, ob Sie es sind.
till-card-fails = Funktioniert heute und scheitert bei der Verlängerung.
till-card-disputes = Funktioniert, doch einen Tag später wird der Abbuchung widersprochen.
till-problem-number = Das ist keine Testkarte. In der Tabelle unten stehen welche.
till-problem-declined = Die Karte wurde abgelehnt. Bitte versuchen Sie es mit einer anderen.
till-clock-title = Die Uhr der Testkasse
till-clock-intro = Stellen Sie die Uhr vor und sehen Sie, was geschieht: Testphasen enden, Verlängerungen werden abgebucht, E-Mails verschickt. Die Zeit gilt für die ganze Website.
till-now = Uhrzeit
till-step =
    { $days ->
        [one] Einen Tag weiter
       *[other] { $days } Tage weiter
    }
till-status = An der Kasse
till-past-due = Zahlung überfällig
till-period-end = Nächster Termin
till-charges = Abbuchungen

## Redaktion

desk-subscriptions = Abos
desk-subscriptions-text = Abos nachschlagen, erstatten, verlängern oder beenden.
desk-subscription-search = Suchen
desk-subscription-search-hint = E-Mail-Adresse oder Bestellnummer
desk-subscription-none = Nichts gefunden.
desk-subscription-reader = Konto
desk-subscription-access = Zugang bis
desk-subscription-charges = Abbuchungen
desk-subscription-no-charges = Es wurde noch nichts abgebucht.
desk-subscription-events = Meldungen des Zahlungsdienstleisters
desk-subscription-followed = Verarbeitet
desk-subscription-refund = Erstatten
desk-subscription-refund-amount = Betrag; leer lassen für alles
desk-subscription-note = Grund
desk-subscription-cancel-end = Zum Ende des Zeitraums kündigen
desk-subscription-cancel-now = Jetzt beenden
desk-subscription-end-nothing = Wenn Sie es jetzt beenden, wird nichts erstattet.
desk-subscription-end-back = Wenn Sie es jetzt beenden, werden { $amount } von dem, was bezahlt wurde, erstattet.
desk-subscription-end-balance = Wenn Sie es jetzt beenden, werden { $amount } von dem, was bezahlt wurde, erstattet; davon sind { $balance } Guthaben.
desk-subscription-extend = Verlängern
desk-subscription-extend-days = Tage
desk-subscription-done = Erledigt und im Protokoll vermerkt.
desk-subscription-asked = Festgehalten und ins Protokoll geschrieben. Der Zahlungsdienst hat es noch nicht ausgeführt; was offen ist, steht unten.
desk-payments = Offene Zahlungsvorgänge
desk-payments-text = Was der Zahlungsdienst tun sollte und nicht getan hat.
desk-payments-none = Nichts ist offen. Was der Zahlungsdienst ablehnt, steht hier, bis es erledigt ist.
desk-payments-since = Beauftragt
desk-payments-answer = Letzte Antwort
desk-payments-silence = Noch keine Antwort
desk-payments-next = Nächster Versuch
desk-payments-retry = Jetzt noch einmal versuchen
desk-payments-settle = Von Hand erledigt
desk-payments-note = Was von Hand getan wurde
desk-payments-hint = Was sich mit der Zeit gibt, wird von selbst noch einmal versucht. Bevor Sie beim Zahlungsdienst etwas von Hand tun, drücken Sie „Von Hand erledigt“, damit es nicht zweimal geschieht.
desk-payments-problem = Bitte schreiben Sie, was von Hand getan wurde.
desk-payments-done-retry = Der Zahlungsdienst hat es ausgeführt.
desk-payments-done-open = Der Zahlungsdienst wurde noch einmal beauftragt und hat es noch nicht ausgeführt.
desk-payments-done-settle = Als von Hand erledigt geschlossen und ins Protokoll geschrieben.
desk-subscription-problem-days = Bitte geben Sie 1 bis 366 Tage an.
desk-subscription-problem-amount = Bitte geben Sie höchstens den Betrag an, der von dieser Zahlung übrig ist.
desk-subscription-problem = Das ist zurzeit nicht möglich, oder der Betrag oder die Zahl stimmt nicht.
desk-subscription-older = Ältere

## Briefe

letter-subscription-welcome-trial-subject = Willkommen bei { $site }: Ihre Testphase hat begonnen
letter-subscription-welcome-trial-text =
    Vielen Dank für Ihre Bestellung: { $plan }. Sie können ab sofort alles lesen.

    Die Testphase ist bis { $date } kostenlos. Danach kostet es { $amount }, sofern Sie nicht vorher kündigen. Wir erinnern Sie drei Tage vorher.

    Bitte bewahren Sie diese E-Mail auf: Mit der Bestellnummer { $order } können Sie jederzeit kündigen.
letter-subscription-welcome-trial-action = Ihr Abo
letter-subscription-welcome-subject = Willkommen bei { $site }
letter-subscription-welcome-text =
    Vielen Dank für Ihre Bestellung: { $plan }. Sie können ab sofort alles lesen.

    Wir haben { $amount } abgebucht. Die nächste Abbuchung erfolgt am { $date }, sofern Sie nicht vorher kündigen.

    Bitte bewahren Sie diese E-Mail auf: Mit der Bestellnummer { $order } können Sie jederzeit kündigen.
letter-subscription-welcome-action = Ihr Abo
letter-subscription-bought-subject = Ihre Bestellung bei { $site }
letter-subscription-bought-text =
    Vielen Dank für Ihre Bestellung: { $plan }. Wir haben { $amount } abgebucht. Es gibt keine automatische Verlängerung.

    Ihre Bestellnummer lautet { $order }.
letter-subscription-bought-action = Ihre Bestellungen
letter-subscription-welcome-free-subject = Willkommen bei { $site }
letter-subscription-welcome-free-text = { $plan }: Ihr Zugang ist freigeschaltet. Ihre Bestellnummer lautet { $order }.
letter-subscription-welcome-free-action = Ihr Abo
letter-subscription-trial-used-subject = Ihre Testphase bei { $site } konnte nicht beginnen
letter-subscription-trial-used-text =
    Die kostenlose Testphase gibt es nur einmal pro Person, und mit dieser Karte oder diesem Konto gab es bereits eine. Ihre Bestellung { $order } ({ $plan }) ist deshalb nicht zustande gekommen; es wurde nichts abgebucht.

    Sie können ein Abo ohne Testphase abschließen.
letter-subscription-trial-used-action = Angebote ansehen
letter-subscription-favour-used-subject = Ihre Bestellung bei { $site } konnte nicht beginnen
letter-subscription-favour-used-text =
    Einen Einführungspreis oder einen Code gibt es nur einmal pro Person, und mit Ihrer Karte oder Adresse wurde er bereits genutzt. Die Bestellung { $order } ({ $plan }) hat deshalb nicht begonnen, und was abgebucht wurde, erstatten wir über dasselbe Zahlungsmittel.

    Sie können zum regulären Preis abonnieren.
letter-subscription-favour-used-action = Zu den Angeboten
letter-subscription-held-already-subject = Sie haben bereits ein Abo bei { $site }
letter-subscription-held-already-text =
    Sie haben die Adresse der Bestellung { $order } ({ $plan }) bestätigt. Das Konto dieser Adresse hat bereits ein Abo dieses Tarifs, daher haben wir das zweite beendet. Was dafür abgebucht wurde, erstatten wir auf das verwendete Zahlungsmittel.

    Ihr erstes Abo läuft weiter wie bisher.
letter-subscription-held-already-action = Ihr Abo
letter-subscription-trial-reminder-subject = Ihre Testphase bei { $site } endet am { $date }
letter-subscription-trial-reminder-text =
    Ihre kostenlose Testphase endet am { $date } ({ $plan }). Danach kostet es { $amount }.

    Wenn Sie weiterlesen möchten, brauchen Sie nichts zu tun. Wenn nicht, kündigen Sie bitte vor diesem Tag; dann wird nichts abgebucht.
letter-subscription-trial-reminder-action = Ihr Abo
letter-subscription-receipt-subject = Zahlungsbeleg von { $site }: { $amount }
letter-subscription-receipt-text =
    Wir haben { $amount } abgebucht: { $plan }, bezahlt bis { $date }. Vielen Dank.
letter-subscription-receipt-action = Ihre Rechnungen
letter-balance-back = Erstattung am Ende
letter-subscription-receipt-balance-subject = Zahlungsbeleg von { $site }: aus Ihrem Guthaben bezahlt
letter-subscription-receipt-balance-text =
    { $plan } läuft weiter bis { $date }. Bezahlt wurde aus Ihrem Guthaben, abgebucht wurde nichts.
letter-subscription-receipt-balance-action = Ihre Rechnungen
letter-subscription-failed-1-subject = Ihre Zahlung an { $site } ist fehlgeschlagen
letter-subscription-failed-1-text =
    Wir konnten { $amount } für { $plan } nicht abbuchen. Vielleicht ist Ihre Karte abgelaufen.

    Sie können noch bis { $until } weiterlesen. Bitte prüfen Sie Ihre Zahlungsart.
letter-subscription-failed-1-action = Zahlungsart prüfen
letter-subscription-failed-3-subject = Ihre Zahlung an { $site } steht noch aus
letter-subscription-failed-3-text =
    Wir konnten { $amount } für { $plan } noch immer nicht abbuchen. Sie können noch bis { $until } weiterlesen.

    Bitte prüfen Sie Ihre Zahlungsart. Wenn Sie nicht weiterlesen möchten, können Sie kündigen.
letter-subscription-failed-3-action = Zahlungsart prüfen
letter-subscription-failed-5-subject = Ihr Abo bei { $site } endet am { $until }
letter-subscription-failed-5-text =
    Wir konnten { $amount } für { $plan } nicht abbuchen. Ohne Zahlung endet Ihr Abo am { $until }.

    Dies ist unsere letzte E-Mail dazu.
letter-subscription-failed-5-action = Zahlungsart prüfen
letter-subscription-cancelled-subject = Bestätigung Ihrer Kündigung: { $plan }
letter-subscription-cancelled-text =
    Ihre Kündigung ist bei uns eingegangen: { $plan }. Eingang: { $at }.

    Ihr Abo endet am { $end }. Bis dahin können Sie weiterlesen. Es wird nichts mehr abgebucht.
letter-subscription-cancelled-action = Ihr Abo
letter-subscription-withdrawn-subject = Bestätigung Ihres Widerrufs: { $plan }
letter-subscription-withdrawn-text =
    Ihr Widerruf ist bei uns eingegangen: { $plan }, Bestellnummer { $order }. Eingang: { $at }.

    Das Abo ist beendet. Wir erstatten { $back } über dasselbe Zahlungsmittel, spätestens innerhalb von 14 Tagen. Sobald das Geld unterwegs ist, erhalten Sie eine weitere E-Mail.
letter-subscription-withdrawn-free-subject = Bestätigung: Sie haben { $plan } widerrufen
letter-subscription-withdrawn-free-text =
    Ihr Widerruf ist bei uns eingegangen: { $plan }, Bestellnummer { $order }. Eingang: { $at }.

    Das Abo ist beendet, und es gibt nichts zu erstatten.
letter-subscription-withdrawn-contested-subject = Bestätigung: Sie haben { $plan } widerrufen
letter-subscription-withdrawn-contested-text =
    Ihr Widerruf ist bei uns eingegangen: { $plan }, Bestellnummer { $order }. Eingang: { $at }.

    Das Abo ist beendet. Eine Abbuchung ist bestritten; über dieses Geld entscheidet die Bank: Bezahltes wird nicht erstattet, bevor die Bank entschieden hat.
letter-subscription-withdrawn-gift-subject = Bestätigung: Sie haben Ihr Geschenk { $plan } widerrufen
letter-subscription-withdrawn-gift-text =
    Der Widerruf Ihres Geschenks ist bei uns eingegangen: { $plan }, Bestellnummer { $order }. Eingang: { $at }.

    Niemand kann das Geschenk mehr annehmen: Der Link ist ungültig, und eine E-Mail, die noch nicht verschickt war, wird nicht mehr verschickt. Wir erstatten { $back } über dasselbe Zahlungsmittel, spätestens innerhalb von 14 Tagen. Sobald das Geld unterwegs ist, erhalten Sie eine weitere E-Mail.
letter-subscription-withdrawn-gift-free-subject = Bestätigung: Sie haben Ihr Geschenk { $plan } widerrufen
letter-subscription-withdrawn-gift-free-text =
    Der Widerruf Ihres Geschenks ist bei uns eingegangen: { $plan }, Bestellnummer { $order }. Eingang: { $at }.

    Niemand kann das Geschenk mehr annehmen: Der Link ist ungültig, und eine E-Mail, die noch nicht verschickt war, wird nicht mehr verschickt. Es gibt nichts zu erstatten.
letter-subscription-refund-subject = Erstattung: { $refunded }
letter-subscription-refund-text =
    Wir haben Ihnen { $refunded } von { $amount } für { $plan } über dasselbe Zahlungsmittel erstattet. Bis der Betrag bei Ihrer Bank erscheint, kann es einige Tage dauern.
letter-subscription-paused-subject = Ihr Abo bei { $site } ist pausiert
letter-subscription-paused-text =
    { $plan } ist bis { $until } pausiert. Bis dahin wird nichts abgebucht. Die bezahlte Zeit wird hinten angehängt.

    Am { $until } läuft Ihr Abo automatisch weiter. Sie können die Pause auch früher beenden.
letter-subscription-paused-action = Ihr Abo
letter-subscription-resumed-subject = Ihr Abo bei { $site } läuft wieder
letter-subscription-resumed-text =
    Ihre Pause ist zu Ende, Sie können wieder alles lesen. Die nächste Abbuchung erfolgt am { $date }.
letter-subscription-resumed-action = Ihr Abo
letter-subscription-changed-subject = Ihr Tarif bei { $site } wurde geändert
letter-subscription-changed-text =
    Ihr Tarif ist ab jetzt { $plan }: { $amount }. Die Vertragsbedingungen finden Sie unten.
letter-subscription-changed-action = Ihr Abo
letter-subscription-ended-subject = Ihr Abo bei { $site } ist beendet
letter-subscription-ended-text =
    { $plan } ist beendet; es wird nichts mehr abgebucht. Vielen Dank, dass Sie uns gelesen haben.

    Wir freuen uns, wenn Sie wiederkommen.
letter-subscription-ended-action = Angebote ansehen
