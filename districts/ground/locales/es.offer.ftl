# Lo que se vende: los precios en palabras.

offer-free = Gratis
offer-amount = { $interval ->
    [day] { $amount } al día
    [week] { $amount } a la semana
    [month] { $amount } al mes
    [quarter] { $amount } al trimestre
   *[year] { $amount } al año
}
offer-amount-for = { $interval ->
    [day] { $amount } al día durante { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
    [week] { $amount } a la semana durante { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }
    [month] { $amount } al mes durante { $count ->
        [one] { $count } mes
       *[other] { $count } meses
    }
    [quarter] { $amount } al trimestre durante { $count ->
        [one] { $count } trimestre
       *[other] { $count } trimestres
    }
   *[year] { $amount } al año durante { $count ->
        [one] { $count } año
       *[other] { $count } años
    }
}
offer-shown = { $interval ->
    [day] { $amount }/día
    [week] { $amount }/semana
    [month] { $amount }/mes
    [quarter] { $amount }/trimestre
   *[year] { $amount }/año
}
offer-billed = { $shown }, con un cobro de { $billed }
offer-then = { $before }, después { $after }
offer-once = { $amount }, un solo pago
offer-once-hours = { $count ->
    [one] { $amount } por { $count } hora, un solo pago
   *[other] { $amount } por { $count } horas, un solo pago
}
offer-once-months = { $count ->
    [one] { $amount } por { $count } mes, un solo pago
   *[other] { $amount } por { $count } meses, un solo pago
}
offer-trial = { $days ->
    [one] { $days } día gratis
   *[other] { $days } días gratis
}
offer-wall-ad-free = Todo el periódico, sin publicidad, por solo { $price }
offer-wall = Todo el periódico por solo { $price }
offer-wall-trial = { $days ->
    [one] Pruébelo gratis { $days } día
   *[other] Pruébelo gratis { $days } días
}
offer-seats = { $count ->
    [one] Para { $count } persona
   *[other] Para { $count } personas
}
offer-renewal = { $interval ->
    [day] Se renueva cada día hasta que cancele. Puede cancelar en cualquier momento.
    [week] Se renueva cada semana hasta que cancele. Puede cancelar en cualquier momento.
    [month] Se renueva cada mes hasta que cancele. Puede cancelar en cualquier momento.
    [quarter] Se renueva cada trimestre hasta que cancele. Puede cancelar en cualquier momento.
   *[year] Se renueva cada año hasta que cancele. Puede cancelar en cualquier momento.
}
offer-renewal-indefinite = { $interval ->
    [quarter] El primer trimestre es un plazo fijo. Después la suscripción sigue por tiempo indefinido, se paga por trimestre, y puede cancelarla en cualquier momento con un mes de aviso; lo pagado más allá del final se devuelve. El plazo fijo se puede cancelar hasta su último día.
   *[year] El primer año es un plazo fijo. Después la suscripción sigue por tiempo indefinido, se paga por año, y puede cancelarla en cualquier momento con un mes de aviso; lo pagado más allá del final se devuelve. El plazo fijo se puede cancelar hasta su último día.
}
offer-renewal-free = No paga nada. Una vez al año le pedimos que confirme su dirección.
offer-renewal-once = Paga una sola vez. No se renueva.
offer-accepted-name = { $plan }, { $offer }
interval-day = Día
interval-week = Semana
interval-month = Mes
interval-quarter = Trimestre
interval-year = Año
offer-per = { $interval ->
    [day] al día
    [week] a la semana
    [month] al mes
    [quarter] al trimestre
   *[year] al año
}
offer-hours = { $count ->
    [one] por { $count } hora
   *[other] por { $count } horas
}
offer-months = { $count ->
    [one] por { $count } mes
   *[other] por { $count } meses
}
