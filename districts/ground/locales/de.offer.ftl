# Was verkauft wird: Preise in Worten.

offer-free = Kostenlos
offer-amount = { $interval ->
    [day] { $amount } pro Tag
    [week] { $amount } pro Woche
    [month] { $amount } pro Monat
    [quarter] { $amount } pro Quartal
   *[year] { $amount } pro Jahr
}
offer-amount-for = { $interval ->
    [day] { $amount } pro Tag für { $count ->
        [one] 1 Tag
       *[other] { $count } Tage
    }
    [week] { $amount } pro Woche für { $count ->
        [one] 1 Woche
       *[other] { $count } Wochen
    }
    [month] { $amount } pro Monat für { $count ->
        [one] 1 Monat
       *[other] { $count } Monate
    }
    [quarter] { $amount } pro Quartal für { $count ->
        [one] 1 Quartal
       *[other] { $count } Quartale
    }
   *[year] { $amount } pro Jahr für { $count ->
        [one] 1 Jahr
       *[other] { $count } Jahre
    }
}
offer-shown = { $interval ->
    [day] { $amount }/Tag
    [week] { $amount }/Woche
    [month] { $amount }/Monat
    [quarter] { $amount }/Quartal
   *[year] { $amount }/Jahr
}
offer-billed = { $shown }, Abrechnung: { $billed }
offer-then = { $before }, danach { $after }
offer-once = { $amount }, einmalig
offer-once-hours = { $count ->
    [one] { $amount } für 1 Stunde, einmalig
   *[other] { $amount } für { $count } Stunden, einmalig
}
offer-once-months = { $count ->
    [one] { $amount } für 1 Monat, einmalig
   *[other] { $amount } für { $count } Monate, einmalig
}
offer-trial = { $days ->
    [one] 1 Tag kostenlos
   *[other] { $days } Tage kostenlos
}
offer-wall-ad-free = Alles lesen, ohne Werbung, für nur { $price }
offer-wall = Alles lesen für nur { $price }
offer-wall-trial = { $days ->
    [one] 1 Tag kostenlos testen
   *[other] { $days } Tage kostenlos testen
}
offer-seats = { $count ->
    [one] Für 1 Person
   *[other] Für { $count } Personen
}
offer-renewal = { $interval ->
    [day] Das Abo verlängert sich jeden Tag automatisch, bis Sie kündigen. Sie können jederzeit kündigen.
    [week] Das Abo verlängert sich jede Woche automatisch, bis Sie kündigen. Sie können jederzeit kündigen.
    [month] Das Abo verlängert sich jeden Monat automatisch, bis Sie kündigen. Sie können jederzeit kündigen.
    [quarter] Das Abo verlängert sich jedes Quartal automatisch, bis Sie kündigen. Sie können jederzeit kündigen.
   *[year] Das Abo verlängert sich jedes Jahr automatisch, bis Sie kündigen. Sie können jederzeit kündigen.
}
offer-renewal-indefinite = { $interval ->
    [quarter] Das erste Quartal ist eine feste Laufzeit. Danach läuft das Abo auf unbestimmte Zeit weiter, wird pro Quartal bezahlt, und Sie können es jederzeit mit einer Frist von einem Monat kündigen; was über das Ende hinaus bezahlt ist, erstatten wir. Die feste Laufzeit können Sie bis zu ihrem letzten Tag kündigen.
   *[year] Das erste Jahr ist eine feste Laufzeit. Danach läuft das Abo auf unbestimmte Zeit weiter, wird pro Jahr bezahlt, und Sie können es jederzeit mit einer Frist von einem Monat kündigen; was über das Ende hinaus bezahlt ist, erstatten wir. Die feste Laufzeit können Sie bis zu ihrem letzten Tag kündigen.
}
offer-renewal-free = Sie zahlen nichts. Einmal im Jahr bitten wir Sie, Ihre Adresse zu bestätigen.
offer-renewal-once = Sie zahlen einmalig. Es gibt keine automatische Verlängerung.
offer-accepted-name = { $plan }, { $offer }
interval-day = Tag
interval-week = Woche
interval-month = Monat
interval-quarter = Quartal
interval-year = Jahr
offer-per = { $interval ->
    [day] pro Tag
    [week] pro Woche
    [month] pro Monat
    [quarter] pro Quartal
   *[year] pro Jahr
}
offer-hours = { $count ->
    [one] für 1 Stunde
   *[other] für { $count } Stunden
}
offer-months = { $count ->
    [one] für 1 Monat
   *[other] für { $count } Monate
}
