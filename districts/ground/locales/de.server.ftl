# Was nicht geht, und wie man wieder hineinkommt.

## Wiederherstellungscodes

recovery-title = Wiederherstellungscodes
recovery-text = Wenn Sie Ihr Telefon oder Ihren Passkey verlieren, kommen Sie mit einem Wiederherstellungscode hinein. Jeder gilt einmal. Bewahren Sie die Codes auf Papier oder in einem Passwortmanager auf, nicht auf dem Gerät, für das sie einspringen.
# $left (number) codes that are not used yet
recovery-left = { $left ->
    [0] Sie haben keine Wiederherstellungscodes.
    [one] Ein Wiederherstellungscode ist übrig.
   *[other] { $left } Wiederherstellungscodes sind übrig.
}
recovery-make = Wiederherstellungscodes erzeugen
recovery-replaces = Neue Codes ersetzen die bisherigen.
recovery-later = Später
recovery-made = Das sind Ihre Wiederherstellungscodes.
recovery-once = Sie werden nur dieses eine Mal gezeigt. Schreiben Sie sie auf oder drucken Sie diese Seite, bevor Sie weitergehen.
recovery-kept = Ich habe sie aufbewahrt
recovery-lost = Einen Wiederherstellungscode verwenden
recovery-code = Wiederherstellungscode
recovery-ask = Wenn Sie Ihren zweiten Faktor verloren haben und keinen Wiederherstellungscode besitzen, bitten Sie die Leitung, ihn zurückzusetzen.
recovery-problem = Das ist keiner Ihrer Wiederherstellungscodes, oder er wurde schon verwendet.
security-recovery-made = Neue Wiederherstellungscodes wurden erzeugt.
letter-recovery-used-subject = Ein Wiederherstellungscode wurde bei { $site } verwendet
# $place (text) the network that it came from
letter-recovery-used-text =
    Jemand hat von { $place } aus einen Ihrer Wiederherstellungscodes anstelle Ihres zweiten Faktors verwendet und ist im Redaktionsbereich von { $site } angemeldet.

    Wenn Sie das waren, richten Sie einen neuen zweiten Faktor ein und sehen Sie nach, wie viele Codes übrig sind. Wenn nicht, lassen Sie Ihren zweiten Faktor sofort zurücksetzen.
letter-recovery-used-action = Konto prüfen

## Einen zweiten Faktor zurücksetzen

staff-reset = Zweiten Faktor zurücksetzen
staff-reset-text = Für jemanden, der ihn verloren hat. Alle Sitzungen enden, Passkeys, App und Wiederherstellungscodes werden entfernt, und beim nächsten Besuch wird ein neuer eingerichtet. Vergewissern Sie sich, dass wirklich diese Person darum bittet.
staff-done-reset = Der zweite Faktor ist zurückgesetzt. Die Person erhält eine E-Mail und richtet beim nächsten Besuch einen neuen ein.
staff-problem-reset-oneself = Den eigenen zweiten Faktor können Sie hier nicht zurücksetzen. Ändern Sie ihn in Ihrem Konto, oder bitten Sie eine andere Person aus der Leitung.
letter-staff-reset-subject = Ihr zweiter Faktor bei { $site } wurde zurückgesetzt
letter-staff-reset-text =
    Ihre Passkeys, Ihre App für Codes und Ihre Wiederherstellungscodes bei { $site } wurden entfernt, und Sie sind überall abgemeldet. Melden Sie sich an und richten Sie einen neuen zweiten Faktor ein.

    Wenn Sie nicht darum gebeten haben, sagen Sie sofort der Leitung Bescheid.
letter-staff-reset-action = Zum Redaktionsbereich

## Alarme

# $since (text) date and time, $reason (text) what the mail server said
desk-alarm-quiet = Diese Publikation wurde aus einer Sicherung wiederhergestellt. Sie verschickt keine E-Mails und nimmt keine Zahlungen an, bis auf dem Server „masthead wake“ ausgeführt wird.
desk-alarm-mail = Seit { $since } werden keine E-Mails mehr verschickt. Wer sich per E-Mail anmeldet, wartet vergeblich. Der Server sagt: { $reason }
# $count (number)
desk-alarm-jobs = { $count ->
    [one] Eine Hintergrundaufgabe wurde aufgegeben.
   *[other] { $count } Hintergrundaufgaben wurden aufgegeben.
} Der Befehl masthead doctor sagt, warum.
log-in-mail-down = Zurzeit können wir keine E-Mails verschicken, der Code kann also auf sich warten lassen. Wenn Ihr Konto ein Passwort oder einen Passkey hat, melden Sie sich damit an.
