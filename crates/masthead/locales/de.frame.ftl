# What every page and letter shows around its own words.

account = Konto
desk = Redaktion
log-out = Abmelden
letter-footer = Sie bekommen diese Mail wegen Ihres Kontos bei { $site }: { $url }
letter-footer-stranger = Sie bekommen diese Mail, weil jemand diese Adresse bei { $site } angegeben hat: { $url }
letter-unsubscribe = Keine Mails dieser Art mehr
error-401-heading = Bitte melden Sie sich zuerst an.
error-401-text = Ihre Sitzung ist abgelaufen, oder Sie sind in diesem Browser nicht angemeldet. Melden Sie sich an, gehen Sie zurück und senden Sie das Formular noch einmal.
error-403-heading = Ihr Konto darf das nicht.
error-403-text = Wenn es das dürfen sollte, fragen Sie eine Inhaberin oder einen Inhaber dieser Publikation.
error-429-heading = Das war zu oft.
error-429-text = Bitte warten Sie etwas und versuchen Sie es noch einmal.
problem-often = Das war zu oft. Bitte warten Sie eine Weile und versuchen Sie es noch einmal.
error-busy-heading = Einen Moment bitte.
error-busy-text = Gerade melden sich sehr viele an. Bitte versuchen Sie es in ein paar Sekunden noch einmal.
overtaken-seen = Was Sie gesehen haben
overtaken-now = Was jetzt gilt
overtaken = Jemand anders hat das geändert, seit Sie es geöffnet haben. Von Ihnen ist noch nichts gespeichert, und nichts ist verloren: Unten steht, was Sie eingegeben haben. Wenn Sie jetzt speichern, tritt es an die Stelle des Gespeicherten.
overtaken-field = Feld
overtaken-saved = Von jemand anderem gespeichert
overtaken-typed = Von Ihnen eingegeben
