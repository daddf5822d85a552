
## Feeds page

feeds-everything = Alle Artikel

## Hinweise an den Betrieb

notice-job-subject = { $site }: Eine Hintergrundaufgabe wurde aufgegeben
notice-job-text =
    Eine Hintergrundaufgabe von { $site } ({ $url }) wurde aufgegeben.

    Was zu tun war: { $kind } (Aufgabe { $job })
    Versuche: { $attempts }
    Was der letzte Versuch gemeldet hat: { $reason }

    Die Aufgabe bleibt erhalten. Der Befehl „masthead doctor“ zeigt, was aufgegeben wurde und wie es sich beheben lässt.
