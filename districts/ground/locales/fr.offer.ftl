# Ce qui est vendu : les prix en toutes lettres.

offer-free = Gratuit
offer-amount = { $interval ->
    [day] { $amount } par jour
    [week] { $amount } par semaine
    [month] { $amount } par mois
    [quarter] { $amount } par trimestre
   *[year] { $amount } par an
}
offer-amount-for = { $interval ->
    [day] { $amount } par jour pendant { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
    [week] { $amount } par semaine pendant { $count ->
        [one] { $count } semaine
       *[other] { $count } semaines
    }
    [month] { $amount } par mois pendant { $count } mois
    [quarter] { $amount } par trimestre pendant { $count ->
        [one] { $count } trimestre
       *[other] { $count } trimestres
    }
   *[year] { $amount } par an pendant { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
}
offer-shown = { $interval ->
    [day] { $amount }/jour
    [week] { $amount }/semaine
    [month] { $amount }/mois
    [quarter] { $amount }/trimestre
   *[year] { $amount }/an
}
offer-billed = { $shown }, facturé { $billed }
offer-then = { $before }, puis { $after }
offer-once = { $amount }, paiement unique
offer-once-hours = { $count ->
    [one] { $amount } pour { $count } heure, paiement unique
   *[other] { $amount } pour { $count } heures, paiement unique
}
offer-once-months = { $amount } pour { $count } mois, paiement unique
offer-trial = { $days ->
    [one] { $days } jour gratuit
   *[other] { $days } jours gratuits
}
offer-wall-ad-free = Tout lire, sans publicité, pour seulement { $price }
offer-wall = Tout lire pour seulement { $price }
offer-wall-trial = { $days ->
    [one] Essayer gratuitement pendant { $days } jour
   *[other] Essayer gratuitement pendant { $days } jours
}
offer-seats = { $count ->
    [one] Pour { $count } personne
   *[other] Pour { $count } personnes
}
offer-renewal = { $interval ->
    [day] Renouvelé automatiquement chaque jour jusqu’à résiliation. Vous pouvez résilier à tout moment.
    [week] Renouvelé automatiquement chaque semaine jusqu’à résiliation. Vous pouvez résilier à tout moment.
    [month] Renouvelé automatiquement chaque mois jusqu’à résiliation. Vous pouvez résilier à tout moment.
    [quarter] Renouvelé automatiquement chaque trimestre jusqu’à résiliation. Vous pouvez résilier à tout moment.
   *[year] Renouvelé automatiquement chaque année jusqu’à résiliation. Vous pouvez résilier à tout moment.
}
offer-renewal-indefinite = { $interval ->
    [quarter] Le premier trimestre est à durée fixe. Ensuite, l’abonnement continue pour une durée indéterminée, se paie par trimestre, et vous pouvez y mettre fin à tout moment avec un préavis d’un mois ; ce qui est payé au-delà vous est remboursé. La durée fixe peut être résiliée jusqu’à son dernier jour.
   *[year] La première année est à durée fixe. Ensuite, l’abonnement continue pour une durée indéterminée, se paie à l’année, et vous pouvez y mettre fin à tout moment avec un préavis d’un mois ; ce qui est payé au-delà vous est remboursé. La durée fixe peut être résiliée jusqu’à son dernier jour.
}
offer-renewal-free = Vous ne payez rien. Une fois par an, nous vous demandons de confirmer votre adresse.
offer-renewal-once = Vous payez une seule fois, sans renouvellement.
offer-accepted-name = { $plan }, { $offer }
interval-day = Jour
interval-week = Semaine
interval-month = Mois
interval-quarter = Trimestre
interval-year = Année
offer-per = { $interval ->
    [day] par jour
    [week] par semaine
    [month] par mois
    [quarter] par trimestre
   *[year] par an
}
offer-hours = { $count ->
    [one] pour { $count } heure
   *[other] pour { $count } heures
}
offer-months = pour { $count } mois
