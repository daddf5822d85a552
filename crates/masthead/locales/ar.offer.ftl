# ما يُباع: الأسعار بالكلمات.

offer-free = مجانًا
offer-amount = { $interval ->
    [day] { $amount } في اليوم
    [week] { $amount } في الأسبوع
    [month] { $amount } في الشهر
    [quarter] { $amount } في ربع السنة
   *[year] { $amount } في السنة
}
offer-amount-for = { $interval ->
    [day] { $amount } في اليوم لمدة { $count ->
        [one] يوم واحد
        [two] يومين
        [few] { $count } أيام
       *[other] { $count } يومًا
    }
    [week] { $amount } في الأسبوع لمدة { $count ->
        [one] أسبوع واحد
        [two] أسبوعين
        [few] { $count } أسابيع
       *[other] { $count } أسبوعًا
    }
    [month] { $amount } في الشهر لمدة { $count ->
        [one] شهر واحد
        [two] شهرين
        [few] { $count } أشهر
       *[other] { $count } شهرًا
    }
    [quarter] { $amount } في ربع السنة لمدة { $count ->
        [one] ربع سنة واحد
        [two] ربعي سنة
        [few] { $count } أرباع سنة
       *[other] { $count } ربع سنة
    }
   *[year] { $amount } في السنة لمدة { $count ->
        [one] سنة واحدة
        [two] سنتين
        [few] { $count } سنوات
       *[other] { $count } سنة
    }
}
offer-shown = { $interval ->
    [day] { $amount } في اليوم
    [week] { $amount } في الأسبوع
    [month] { $amount } في الشهر
    [quarter] { $amount } في ربع السنة
   *[year] { $amount } في السنة
}
offer-billed = { $shown }، تُدفع { $billed }
offer-then = { $before }، ثم { $after }
offer-once = { $amount }، دفعة واحدة
offer-once-hours = { $count ->
    [one] { $amount } لساعة واحدة، دفعة واحدة
    [two] { $amount } لساعتين، دفعة واحدة
    [few] { $amount } لمدة { $count } ساعات، دفعة واحدة
   *[other] { $amount } لمدة { $count } ساعة، دفعة واحدة
}
offer-once-months = { $count ->
    [one] { $amount } لشهر واحد، دفعة واحدة
    [two] { $amount } لشهرين، دفعة واحدة
    [few] { $amount } لمدة { $count } أشهر، دفعة واحدة
   *[other] { $amount } لمدة { $count } شهرًا، دفعة واحدة
}
offer-trial = { $days ->
    [one] يوم واحد مجانًا
    [two] يومان مجانًا
    [few] { $days } أيام مجانًا
   *[other] { $days } يومًا مجانًا
}
offer-wall-ad-free = اقرأ كل شيء بلا إعلانات مقابل { $price } فقط
offer-wall = اقرأ كل شيء مقابل { $price } فقط
offer-wall-trial = { $days ->
    [one] جرّب يومًا واحدًا مجانًا
    [two] جرّب يومين مجانًا
    [few] جرّب { $days } أيام مجانًا
   *[other] جرّب { $days } يومًا مجانًا
}
offer-seats = { $count ->
    [one] لشخص واحد
    [two] لشخصين
    [few] لـ { $count } أشخاص
   *[other] لـ { $count } شخصًا
}
offer-renewal = { $interval ->
    [day] يتجدد كل يوم حتى تلغيه. يمكنك الإلغاء في أي وقت.
    [week] يتجدد كل أسبوع حتى تلغيه. يمكنك الإلغاء في أي وقت.
    [month] يتجدد كل شهر حتى تلغيه. يمكنك الإلغاء في أي وقت.
    [quarter] يتجدد كل ربع سنة حتى تلغيه. يمكنك الإلغاء في أي وقت.
   *[year] يتجدد كل سنة حتى تلغيه. يمكنك الإلغاء في أي وقت.
}
offer-renewal-indefinite = { $interval ->
    [quarter] ربع السنة الأول مدة محددة. بعدها يستمر الاشتراك لمدة غير محددة ويُدفع كل ربع سنة، ويمكنك إنهاؤه في أي وقت بإشعار قبل شهر، ويُعاد إليك ما دُفع عن المدة بعد انتهائه. ويمكنك إلغاء المدة المحددة حتى آخر يوم فيها.
   *[year] السنة الأولى مدة محددة. بعدها يستمر الاشتراك لمدة غير محددة ويُدفع كل سنة، ويمكنك إنهاؤه في أي وقت بإشعار قبل شهر، ويُعاد إليك ما دُفع عن المدة بعد انتهائه. ويمكنك إلغاء المدة المحددة حتى آخر يوم فيها.
}
offer-renewal-free = لا تدفع شيئًا. نطلب منك مرة في السنة أن تؤكد عنوانك.
offer-renewal-once = تدفع مرة واحدة، ولا يتجدد شيء.
offer-accepted-name = { $plan }، { $offer }
interval-day = يوم
interval-week = أسبوع
interval-month = شهر
interval-quarter = ربع سنة
interval-year = سنة
offer-per = { $interval ->
    [day] في اليوم
    [week] في الأسبوع
    [month] في الشهر
    [quarter] في ربع السنة
   *[year] في السنة
}
offer-hours = { $count ->
    [one] لساعة واحدة
    [two] لساعتين
    [few] لمدة { $count } ساعات
   *[other] لمدة { $count } ساعة
}
offer-months = { $count ->
    [one] لشهر واحد
    [two] لشهرين
    [few] لمدة { $count } أشهر
   *[other] لمدة { $count } شهرًا
}
