# Der erste Start: vom leeren Ordner zum ersten Artikel.

desk-set-up = Einrichtung
desk-set-up-text = Name, Sprache, Aussehen und die ersten Schritte der Publikation.
set-up-title = Ihre Publikation einrichten
set-up-code-text = Der Server hat beim Start einen Code ins Terminal geschrieben. Der Code gilt einmal und eine Stunde lang. Starten Sie den Server neu, um einen neuen zu erhalten.
set-up-code = Code aus dem Terminal
set-up-on = Weiter
set-up-problem-code = Dieser Code ist ungültig oder abgelaufen. Sehen Sie im Terminal nach, oder starten Sie den Server neu, um einen neuen Code zu erhalten.
set-up-owner-text = Sie übernehmen die Leitung dieser Publikation: Sie können alles tun und andere hinzufügen.
set-up-owner-name = Ihr Name
set-up-owner-hint = Als Nächstes richten Sie die Bestätigung in zwei Schritten für Ihr Konto ein.
set-up-problem-name = Bitte geben Sie Ihren Namen ein.
set-up-publication = Publikation
set-up-section = Erstes Ressort
set-up-mail = E-Mail
set-up-story = Erster Artikel
set-up-done = erledigt
set-up-open = Noch ein paar Schritte zu Ihrem ersten Artikel. Sie können jeden überspringen und hier nachholen.
set-up-all-done = Alles ist eingerichtet.
set-up-save = Speichern und weiter
set-up-skip = Diesen Schritt überspringen
set-up-publication-text = All das können Sie später ändern.
set-up-name = Name der Publikation
set-up-tagline = Zeile unter dem Namen
set-up-tagline-hint = Worüber Sie berichten, in wenigen Worten. Das Feld kann leer bleiben.
set-up-language = Sprache
set-up-zone = Zeitzone
set-up-zone-hint = Für Datumsangaben, und wann neue kostenlose Artikel verfügbar sind. Zum Beispiel Europe/Berlin.
set-up-accent = Akzentfarbe
set-up-accent-hint = Für Links und Markierungen; im dunklen Modus wird sie angepasst.
set-up-problem-publication = Bitte geben Sie den Namen der Publikation ein.
set-up-problem-language = Wählen Sie eine Sprache aus der Liste.
set-up-problem-zone = Diese Zeitzone gibt es nicht. Bitte geben Sie eine ein wie Europe/Berlin oder UTC.
set-up-problem-accent = Wählen Sie eine Farbe in der Form #rrggbb.
set-up-section-text = Jeder Artikel steht in einem Ressort, etwa Nachrichten oder Kultur. Weitere legen Sie unter „Ressorts“ an.
set-up-mail-on = E-Mails gehen über { $host } hinaus, mit dem Absender { $sender }.
set-up-mail-off = Es ist kein Mailserver eingestellt, daher kommen keine E-Mails an. Auf dem Server gehören diese Zeilen in masthead.toml, danach ist ein Neustart nötig:
set-up-mail-folder = Bis dahin landen E-Mails im Ordner { $folder }.
set-up-mail-try = Test-E-Mail an { $email } senden
set-up-mail-sent = Die Test-E-Mail ist unterwegs. Kommt sie nicht innerhalb einer Minute an, sehen Sie auf dieser Seite nach einem Fehler.
set-up-story-text = Schreiben Sie einen Artikel und veröffentlichen Sie ihn: Er steht sofort auf der Startseite.
set-up-story-button = Neuer Artikel
set-up-story-author = Sich selbst als Autorin oder Autor hinzufügen
set-up-story-staff = Andere ins Team holen
set-up-story-import = Haben Sie Artikel als Dateien? Importieren Sie sie:
letter-set-up-subject = Test-E-Mail von { $site }
letter-set-up-text = E-Mails von { $site } kommen bei Ihnen an. Sie haben diese beim Einrichten der Publikation angefordert.
waits-set-up =
    { $count ->
        [one] { $count } Schritt der Einrichtung ist offen
       *[other] { $count } Schritte der Einrichtung sind offen
    }
log-kind-publication = Einstellungen
deed-publication-settings = { $who } hat die Einstellungen geändert: { $what }
front-set-up = Diese Publikation wird gerade eingerichtet. Bitte schauen Sie bald wieder vorbei.
