
## Feeds page

feeds-everything = Alle Artikel

## Hinweise an den Betrieb

notice-excess-subject = { $site }: Ein Konto öffnet mehr Artikel, als ein Mensch lesen kann
notice-excess-text =
    Ein Konto hat bei { $site } heute { $count } verschiedene Artikel geöffnet. Damit ist die Obergrenze für eine Person erreicht.
    Bis morgen bekommt es von jedem weiteren nur den Anfang. Das Konto: { $account }

    Das kann ein Programm sein, das Artikel kopiert, oder eine Sitzung, die jemand anderes nutzt. Auf der Seite des Kontos
    lassen sich die Sitzungen beenden. Die Obergrenze heißt in der Konfiguration paywall.subscriber_ceiling.
notice-call-subject = { $site }: Der Zahlungsdienst lehnt ab, Bestellung { $order }
notice-call-text =
    Der Zahlungsdienst von { $site } hat einen Auftrag zur Bestellung { $order } nicht ausgeführt. Er sagt:

    { $reason }

    Der Auftrag bleibt offen, bis er erledigt ist. Was sich wiederholen lässt, wird von selbst wiederholt; der Rest wartet auf jemanden: { $list }
notice-order-subject = { $site }: Der Zahlungsdienst nimmt eine Bestellung nicht an
notice-order-text =
    Der Zahlungsdienst von { $site } hat die Bestellung { $order } abgelehnt, der Kauf kam nicht zustande. Er sagt:

    { $reason }

    Es wurde nichts abgebucht. Betrifft es jede Bestellung dieses Angebots, nehmen Sie es aus dem Verkauf und ändern Sie Preis oder Währung.
notice-times = Anzahl seit der letzten E-Mail dieser Art: { $times }. Gezeigt ist die letzte Meldung.
notice-job-subject = { $site }: Eine Hintergrundaufgabe wurde aufgegeben
notice-job-text =
    Eine Hintergrundaufgabe von { $site } ({ $url }) wurde aufgegeben.

    Was zu tun war: { $kind } (Aufgabe { $job })
    Versuche: { $attempts }
    Was der letzte Versuch gemeldet hat: { $reason }

    Die Aufgabe bleibt erhalten. Der Befehl „masthead doctor“ zeigt, was aufgegeben wurde und wie es sich beheben lässt.
