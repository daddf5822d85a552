# Der Redaktionsbereich: Rahmen, erste Seite und das Protokoll in Worten.

desk-menu = Menü
desk-trail = Wo Sie sind
desk-view-site = Zur Website
desk-undo = Rückgängig machen
desk-today = Heute
desk-group-newsroom = Inhalte
desk-group-talk = Diskussion
desk-group-readers = Konten
desk-group-shop = Verkauf
desk-group-adverts = Werbung
desk-group-settings = Einstellungen

desk-waits = Was zu tun ist
desk-waits-since = seit
desk-waits-nothing = Es ist nichts zu tun.
desk-next = Als Nächstes geplant
today-published = Veröffentlichte Artikel
today-corrections = Korrekturen
today-opened = Gelesene Artikel
today-walls = Besuche an der Bezahlschranke
today-scheduled = Heute noch geplante Artikel
today-comments = Neue Kommentare
today-readers = Neue Konten
today-begun = Begonnene Abos
today-ended = Beendete Abos
today-trialing = Zurzeit in der Testphase
today-revenue = Heute bezahlt, abzüglich Erstattungen
today-campaigns = Laufende Kampagnen
today-impressions = Gezeigte Anzeigen
today-clicks = Klicks auf Anzeigen
waits-comments =
    { $count ->
        [one] { $count } Kommentar zu prüfen
       *[other] { $count } Kommentare zu prüfen
    }
waits-reports =
    { $count ->
        [one] { $count } gemeldeter Kommentar
       *[other] { $count } gemeldete Kommentare
    }
waits-access =
    { $count ->
        [one] { $count } Anfrage nach Zugang
       *[other] { $count } Anfragen nach Zugang
    }
waits-payments =
    { $count ->
        [one] { $count } Zahlung zu klären
       *[other] { $count } Zahlungen zu klären
    }
waits-unpaid =
    { $count ->
        [one] { $count } Abo mit unbezahlter Abbuchung
       *[other] { $count } Abos mit unbezahlter Abbuchung
    }
waits-disputed =
    { $count ->
        [one] { $count } Abo mit angefochtener Abbuchung
       *[other] { $count } Abos mit angefochtener Abbuchung
    }
waits-campaigns-end =
    { $count ->
        [one] { $count } Kampagne endet in den nächsten drei Tagen
       *[other] { $count } Kampagnen enden in den nächsten drei Tagen
    }

log-command = Die Befehlszeile
log-erased = gelöschtes Konto
log-nothing = nichts
log-anyone = Alle
log-anything = Alles
log-day = Tag
log-kind-staff = Team
log-kind-reader = Konten
log-kind-access = Kostenloser Zugang
log-kind-comment = Kommentare
log-kind-subscription = Abos
log-kind-article = Artikel
log-kind-picture = Bilder
log-kind-payment = Zahlungen
log-kind-offer = Angebote
log-kind-plan = Tarife
log-kind-coupon = Gutscheine
log-kind-institution = Institutionen
log-kind-experiment = Experimente
log-kind-advert = Anzeigen

deed-other = { $who } hat „{ $action }“ ausgeführt: { $what }
deed-changed-one = { $who } hat „{ $field }“ geändert: { $what }, von { $from } auf { $to }
deed-changed-price = { $who } hat den Preis geändert: { $what }, von { $from } auf { $to }
deed-staff-roles = { $who } hat die Rollen geändert: { $what }
deed-staff-roles-now = { $who } hat die Rollen festgelegt: { $what } ist { $roles }
deed-staff-remove = { $who } hat aus dem Team entfernt: { $what }
deed-staff-reset = { $who } hat den zweiten Faktor zurückgesetzt: { $what }
deed-staff-link = { $who } hat einen Anmeldelink erstellt: { $what }
deed-staff-recovery-used = { $who } hat sich mit einem Wiederherstellungscode angemeldet
deed-staff-recovery-made = { $who } hat neue Wiederherstellungscodes erstellt
deed-role-save = { $who } hat die Rolle { $what } gespeichert
deed-role-remove = { $who } hat die Rolle { $what } entfernt
deed-reader-note = { $who } hat eine Notiz geschrieben: { $what }
deed-reader-end-sessions = { $who } hat alle Sitzungen beendet: { $what }
deed-access-give = { $who } hat kostenlosen Zugang gegeben: { $what }
deed-access-end = { $who } hat den kostenlosen Zugang beendet: { $what }
deed-access-approve = { $who } hat die Anfrage angenommen: { $what }
deed-access-refuse = { $who } hat die Anfrage abgelehnt: { $what }
deed-comment-approve = { $who } hat einen Kommentar von { $what } freigegeben
deed-comment-reject = { $who } hat einen Kommentar von { $what } abgelehnt
deed-comment-remove = { $who } hat einen Kommentar von { $what } entfernt
deed-comment-restore = { $who } hat einen Kommentar von { $what } wieder gezeigt
deed-comment-settle = { $who } hat die Meldungen zu einem Kommentar von { $what } geschlossen
deed-comment-explain = { $who } hat die Entscheidung über einen Kommentar von { $what } begründet
deed-comment-undo = { $who } hat die Entscheidung über einen Kommentar von { $what } rückgängig gemacht
deed-comment-ban = { $who } hat { $what } für Kommentare gesperrt
deed-comment-ban-days =
    { $days ->
        [one] { $who } hat { $what } für { $days } Tag für Kommentare gesperrt
       *[other] { $who } hat { $what } für { $days } Tage für Kommentare gesperrt
    }
deed-comment-unban = { $who } hat die Sperre aufgehoben: { $what }
deed-comment-switch = { $who } hat die Kommentare eingestellt: { $what }
deed-article-publish = { $who } hat { $what } veröffentlicht
deed-article-schedule = { $who } hat die Veröffentlichung von { $what } geplant
deed-picture-record = { $who } hat die Angaben zum Bild { $what } geändert
deed-subscription-refund = { $who } hat eine Abbuchung der Bestellung { $what } erstattet
deed-subscription-refund-of = { $who } hat { $amount } der Bestellung { $what } erstattet
deed-subscription-cancel = { $who } hat die Bestellung { $what } zum Ende des Zeitraums gekündigt
deed-subscription-end = { $who } hat die Bestellung { $what } beendet
deed-subscription-extend = { $who } hat die Bestellung { $what } verlängert
deed-subscription-extend-by =
    { $days ->
        [one] { $who } hat die Bestellung { $what } um { $days } Tag verlängert
       *[other] { $who } hat die Bestellung { $what } um { $days } Tage verlängert
    }
deed-payment-retry = { $who } hat den Zahlungsdienst noch einmal gefragt: Bestellung { $what }
deed-payment-settle = { $who } hat eine Zahlung der Bestellung { $what } als von Hand erledigt geschlossen
deed-offer-save = { $who } hat das Angebot geändert: { $what }
deed-offer-new = { $who } hat das Angebot angelegt: { $what }
deed-offer-list = { $who } hat das Angebot verschoben: { $what }
deed-offer-list-on = { $who } verkauft jetzt das Angebot: { $what }
deed-offer-list-off = { $who } verkauft nicht mehr das Angebot: { $what }
deed-plan-save = { $who } hat den Tarif geändert: { $what }
deed-plan-new = { $who } hat den Tarif angelegt: { $what }
deed-coupon-create = { $who } hat den Gutschein { $what } angelegt
deed-coupon-end = { $who } hat den Gutschein { $what } beendet
deed-institution-create = { $who } hat die Institution hinzugefügt: { $what }
deed-institution-change = { $who } hat die Institution geändert: { $what }
deed-institution-end = { $who } hat den Zugang der Institution beendet: { $what }
deed-experiment-start = { $who } hat das Experiment begonnen: { $what }
deed-experiment-end = { $who } hat das Experiment beendet: { $what }
deed-advert-campaign = { $who } hat die Kampagne geändert: { $what }
deed-advert-campaign-new = { $who } hat die Kampagne angelegt: { $what }
deed-advert-creative = { $who } hat die Anzeige geändert: { $what }
deed-advert-creative-new = { $who } hat die Anzeige angelegt: { $what }
deed-advert-settings = { $who } hat die Einstellungen der Anzeigen geändert

source-subscription = Bestellung
source-complimentary = Kostenloser Zugang durch das Team
source-group = Platz in einer Gruppe
source-gift = Geschenk-Abo
source-claim = Kostenloses Angebot
source-other = Andere Quelle
reader-groups = Gruppen
reader-group-holder =
    { $seats ->
        [one] Zahlt für { $name }: { $taken } von { $seats } Platz vergeben
       *[other] Zahlt für { $name }: { $taken } von { $seats } Plätzen vergeben
    }
reader-group-seat =
    { $seats ->
        [one] Hat einen Platz in { $name }: { $taken } von { $seats } vergeben
       *[other] Hat einen Platz in { $name }: { $taken } von { $seats } vergeben
    }
reader-gifts = Geschenklinks
reader-gift-uses =
    { $readers ->
        [one] von { $uses } von { $readers } Person genutzt
       *[other] von { $uses } von { $readers } Personen genutzt
    }
reader-letters = E-Mails, die man abbestellen kann
reader-letter-yes = an
reader-letter-no = aus
reader-comments-none = Noch keine Kommentare.
reader-sessions-none = Nirgends angemeldet.


## Das Feld, das alles nach seinem Namen öffnet, und die Tasten

desk-open = Öffnen
desk-open-field = Nach Namen öffnen …
desk-open-words = Name eines Bereichs, eines Artikels oder eines Bilds
desk-open-places = Bereiche
desk-open-none = Nichts hat diesen Namen. Artikel werden nach ihrer Überschrift gefunden, Bilder nach Bildunterschrift, Bildnachweis oder Dateiname.
desk-keys = Tasten
desk-keys-open = Alles nach seinem Namen öffnen
desk-keys-list = Diese Liste zeigen
desk-keys-choose = Einen Vorschlag auswählen und öffnen
desk-keys-send = Das Formular absenden, in dem Sie sind
desk-keys-close = Schließen, was offen ist
desk-keys-editor = Der Editor hat eigene Tasten: Sein Menü listet sie auf.
desk-keys-single = Tasten ohne Strg auf diesem Computer verwenden
desk-keys-done = Fertig
