# What is sold: prices in words.

offer-free = Free
# $amount (text) money; $interval day, week, month, quarter or year
offer-amount = { $interval ->
    [day] { $amount } a day
    [week] { $amount } a week
    [month] { $amount } a month
    [quarter] { $amount } a quarter
   *[year] { $amount } a year
}
# $count (number) how many intervals the price holds for
offer-amount-for = { $interval ->
    [day] { $amount } a day for { $count ->
        [one] 1 day
       *[other] { $count } days
    }
    [week] { $amount } a week for { $count ->
        [one] 1 week
       *[other] { $count } weeks
    }
    [month] { $amount } a month for { $count ->
        [one] 1 month
       *[other] { $count } months
    }
    [quarter] { $amount } a quarter for { $count ->
        [one] 1 quarter
       *[other] { $count } quarters
    }
   *[year] { $amount } a year for { $count ->
        [one] 1 year
       *[other] { $count } years
    }
}
# The price for an interval that is shorter than the one that is billed.
offer-shown = { $interval ->
    [day] { $amount }/day
    [week] { $amount }/week
    [month] { $amount }/month
    [quarter] { $amount }/quarter
   *[year] { $amount }/year
}
# $shown "$0.50/week"; $billed "$26 a year"
offer-billed = { $shown }, billed as { $billed }
# $before and $after are prices
offer-then = { $before }, then { $after }
offer-once = { $amount }, paid once
offer-once-hours = { $count ->
    [one] { $amount } for 1 hour, paid once
   *[other] { $amount } for { $count } hours, paid once
}
offer-once-months = { $count ->
    [one] { $amount } for 1 month, paid once
   *[other] { $amount } for { $count } months, paid once
}
# $days (number) of the free trial
offer-trial = { $days ->
    [one] 1 day free
   *[other] { $days } days free
}
# $price "$0.50/week"
offer-wall-ad-free = Full ad-free access for just { $price }
offer-wall = Full access for just { $price }
offer-wall-trial = Start your { $days }-day free trial
offer-seats = { $count ->
    [one] For 1 person
   *[other] For { $count } people
}
offer-renewal = { $interval ->
    [day] It renews every day until you cancel. You can cancel at any time.
    [week] It renews every week until you cancel. You can cancel at any time.
    [month] It renews every month until you cancel. You can cancel at any time.
    [quarter] It renews every quarter until you cancel. You can cancel at any time.
   *[year] It renews every year until you cancel. You can cancel at any time.
}
offer-renewal-indefinite = { $interval ->
    [quarter] The first quarter is a fixed term. After it, the subscription continues for an indefinite time, is billed every quarter, and you can cancel it at any time with a month’s notice; anything paid beyond the end is refunded. You can cancel the fixed term until its last day.
   *[year] The first year is a fixed term. After it, the subscription continues for an indefinite time, is billed every year, and you can cancel it at any time with a month’s notice; anything paid beyond the end is refunded. You can cancel the fixed term until its last day.
}
offer-renewal-free = You pay nothing. Once a year we ask you to confirm your e-mail address.
offer-renewal-once = You pay once. It doesn’t renew.
# $plan and $offer are names
offer-accepted-name = { $plan }, { $offer }
interval-day = Day
interval-week = Week
interval-month = Month
interval-quarter = Quarter
interval-year = Year
# Beside a large amount: "$0.50" "a week".
offer-per = { $interval ->
    [day] a day
    [week] a week
    [month] a month
    [quarter] a quarter
   *[year] a year
}
offer-hours = { $count ->
    [one] for 1 hour
   *[other] for { $count } hours
}
offer-months = { $count ->
    [one] for 1 month
   *[other] for { $count } months
}
