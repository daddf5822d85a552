
## Feeds page

feeds-everything = Alle Artikel

## Hinweise an den Betrieb

notice-excess-subject = { $site }: Ein Konto öffnet mehr Artikel, als ein Mensch liest
notice-excess-text =
    Ein Konto hat bei { $site } heute { $count } verschiedene Artikel geöffnet; mehr sind es für eine Person nicht.
    Bis morgen bekommt es von jedem weiteren nur den Anfang. Das Konto: { $account }

    Das kann ein Programm sein, das Artikel kopiert, oder eine Sitzung, die jemand anders nutzt. Auf dieser Seite
    lassen sich die Sitzungen beenden. Die Grenze ist paywall.subscriber_ceiling in der Konfiguration.
notice-job-subject = { $site }: Eine Hintergrundaufgabe wurde aufgegeben
notice-job-text =
    Eine Hintergrundaufgabe von { $site } ({ $url }) wurde aufgegeben.

    Was zu tun war: { $kind } (Aufgabe { $job })
    Versuche: { $attempts }
    Was der letzte Versuch gemeldet hat: { $reason }

    Die Aufgabe bleibt erhalten. Der Befehl „masthead doctor“ zeigt, was aufgegeben wurde und wie es sich beheben lässt.
