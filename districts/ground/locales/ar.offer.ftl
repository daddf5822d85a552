# ما يُباع: الأسعار بالكلمات.

offer-free = مجانًا
offer-amount = { $interval ->
    [day] { $amount } يوميًا
    [week] { $amount } أسبوعيًا
    [month] { $amount } شهريًا
    [quarter] { $amount } كل ثلاثة أشهر
   *[year] { $amount } سنويًا
}
offer-amount-for = { $interval ->
    [day] { $amount } يوميًا لمدة { $count ->
        [one] يوم واحد
        [two] يومين
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
    [week] { $amount } أسبوعيًا لمدة { $count ->
        [one] أسبوع واحد
        [two] أسبوعين
        [few] { $count } أسابيع
        [many] { $count } أسبوعًا
       *[other] { $count } أسبوع
    }
    [month] { $amount } شهريًا لمدة { $count ->
        [one] شهر واحد
        [two] شهرين
        [few] { $count } أشهر
        [many] { $count } شهرًا
       *[other] { $count } شهر
    }
    [quarter] { $amount } كل ثلاثة أشهر، { $count ->
        [one] لفترة واحدة
        [two] لفترتين
        [few] لمدة { $count } فترات
        [many] لمدة { $count } فترة
       *[other] لمدة { $count } فترة
    }
   *[year] { $amount } سنويًا لمدة { $count ->
        [one] سنة واحدة
        [two] سنتين
        [few] { $count } سنوات
        [many] { $count } سنة
       *[other] { $count } سنة
    }
}
offer-shown = { $interval ->
    [day] { $amount } يوميًا
    [week] { $amount } أسبوعيًا
    [month] { $amount } شهريًا
    [quarter] { $amount } كل ثلاثة أشهر
   *[year] { $amount } سنويًا
}
offer-billed = { $shown }، تُسدَّد على أساس { $billed }
offer-then = { $before }، ثم { $after }
offer-once = { $amount }، تُدفع مرة واحدة
offer-once-hours = { $count ->
    [one] { $amount } لساعة واحدة، تُدفع مرة واحدة
    [two] { $amount } لساعتين، تُدفع مرة واحدة
    [few] { $amount } لمدة { $count } ساعات، تُدفع مرة واحدة
    [many] { $amount } لمدة { $count } ساعة، تُدفع مرة واحدة
   *[other] { $amount } لمدة { $count } ساعة، تُدفع مرة واحدة
}
offer-once-months = { $count ->
    [one] { $amount } لشهر واحد، تُدفع مرة واحدة
    [two] { $amount } لشهرين، تُدفع مرة واحدة
    [few] { $amount } لمدة { $count } أشهر، تُدفع مرة واحدة
    [many] { $amount } لمدة { $count } شهرًا، تُدفع مرة واحدة
   *[other] { $amount } لمدة { $count } شهر، تُدفع مرة واحدة
}
offer-trial = { $days ->
    [one] يوم واحد مجانًا
    [two] يومان مجانًا
    [few] { $days } أيام مجانًا
    [many] { $days } يومًا مجانًا
   *[other] { $days } يوم مجانًا
}
offer-wall-ad-free = اقرأ كل شيء بلا إعلانات مقابل { $price } فقط
offer-wall = اقرأ كل شيء مقابل { $price } فقط
offer-wall-trial = { $days ->
    [one] جرّب مجانًا ليوم واحد
    [two] جرّب مجانًا ليومين
    [few] جرّب مجانًا لمدة { $days } أيام
    [many] جرّب مجانًا لمدة { $days } يومًا
   *[other] جرّب مجانًا لمدة { $days } يوم
}
offer-seats = { $count ->
    [one] لشخص واحد
    [two] لشخصين
    [few] لمجموعة من { $count } أشخاص
    [many] لمجموعة من { $count } شخصًا
   *[other] لمجموعة من { $count } شخص
}
offer-renewal = { $interval ->
    [day] يتجدد يوميًا حتى تلغيه. يمكنك الإلغاء في أي وقت.
    [week] يتجدد أسبوعيًا حتى تلغيه. يمكنك الإلغاء في أي وقت.
    [month] يتجدد شهريًا حتى تلغيه. يمكنك الإلغاء في أي وقت.
    [quarter] يتجدد كل ثلاثة أشهر حتى تلغيه. يمكنك الإلغاء في أي وقت.
   *[year] يتجدد سنويًا حتى تلغيه. يمكنك الإلغاء في أي وقت.
}
offer-renewal-indefinite = { $interval ->
    [quarter] الأشهر الثلاثة الأولى مدة محددة. بعدها يستمر الاشتراك لمدة غير محددة ويُدفع كل ثلاثة أشهر، ويمكنك إنهاؤه في أي وقت بإشعار قبل شهر، ويُعاد إليك ما دُفع عن المدة بعد انتهائه. ويمكنك إلغاء المدة المحددة حتى آخر يوم فيها.
   *[year] السنة الأولى مدة محددة. بعدها يستمر الاشتراك لمدة غير محددة ويُدفع كل سنة، ويمكنك إنهاؤه في أي وقت بإشعار قبل شهر، ويُعاد إليك ما دُفع عن المدة بعد انتهائه. ويمكنك إلغاء المدة المحددة حتى آخر يوم فيها.
}
offer-renewal-free = لا تدفع شيئًا. نطلب منك مرة في السنة تأكيد عنوانك.
offer-renewal-once = تدفع مرة واحدة، ولا يتجدد الاشتراك.
offer-accepted-name = { $plan }، { $offer }
interval-day = يوم
interval-week = أسبوع
interval-month = شهر
interval-quarter = ثلاثة أشهر
interval-year = سنة
offer-per = { $interval ->
    [day] يوميًا
    [week] أسبوعيًا
    [month] شهريًا
    [quarter] كل ثلاثة أشهر
   *[year] سنويًا
}
offer-hours = { $count ->
    [one] لساعة واحدة
    [two] لساعتين
    [few] لمدة { $count } ساعات
    [many] لمدة { $count } ساعة
   *[other] لمدة { $count } ساعة
}
offer-months = { $count ->
    [one] لشهر واحد
    [two] لشهرين
    [few] لمدة { $count } أشهر
    [many] لمدة { $count } شهرًا
   *[other] لمدة { $count } شهر
}
