# صفحات الاشتراك والهدايا والمجموعات ورسائلها.

subscribe-heading = اشترك في { $site }
subscribe-has-access = يمكنك بالفعل قراءة كل شيء بحسابك.
subscribe-gives = ما تحصل عليه
subscribe-choose = اختر
subscribe-try = جرّب مجانًا
subscribe-others = طرق أخرى للقراءة
subscribe-nothing = لا شيء للبيع في الوقت الحالي.
subscribe-fair = ترى كل دفعة وتاريخها قبل أن توافق. يمكنك الإلغاء عبر الموقع في أي وقت، وتحتفظ بما دفعت ثمنه.
subscribe-currencies = الأسعار بـ
gives-articles = كل المقالات كاملة
gives-ad-free = بلا إعلانات في أي صفحة
gives-comments = اقرأ التعليقات واكتب تعليقاتك
gives-gifts = مقالات تهديها لأصدقائك

subscribe-all = كل الاشتراكات
subscribe-what = ما تحصل عليه
subscribe-contribution = مساهمتك
subscribe-when = ما تدفعه ومتى
subscribe-trial-once = التجربة المجانية لاشتراكك الأول.
subscribe-introduction-once = السعر التعريفي لاشتراكك الأول.
charge-day = اليوم
charge-amount = المبلغ
charge-today = اليوم
charge-trial = { $days ->
    [one] يوم واحد مجانًا
    [two] يومان مجانًا
    [few] { $days } أيام مجانًا
   *[other] { $days } يومًا مجانًا
}
charge-each = { $interval ->
    [day] ليوم واحد
    [week] لأسبوع واحد
    [month] لشهر واحد
    [quarter] لربع سنة
   *[year] لسنة واحدة
}
# $count (number) how often the amount is paid before another one follows
charge-times = { $interval ->
    [day] كل يوم، عدد المرات { $count }
    [week] كل أسبوع، عدد المرات { $count }
    [month] كل شهر، عدد المرات { $count }
    [quarter] كل ربع سنة، عدد المرات { $count }
   *[year] كل سنة، عدد المرات { $count }
}
charge-repeats = { $interval ->
    [day] ثم كل يوم
    [week] ثم كل أسبوع
    [month] ثم كل شهر
    [quarter] ثم كل ربع سنة
   *[year] ثم كل سنة
}
coupon-have = لدي رمز
coupon-code = الرمز
coupon-apply = طبّق
coupon-applied = طُبّق الرمز { $code }، والمبالغ أعلاه تشمله.
coupon-remove = أزله
coupon-unknown = هذا الرمز غير صالح لهذا الاشتراك. تحقق من كتابته ومن تاريخه.
coupon-used = سبق لك استعمال هذا الرمز، وهو مرة واحدة لكل شخص.
coupon-unfit = لا يمكن استخدام هذا الرمز هنا.
unfit-currency = لا تقبل خدمة الدفع المبالغ بعملة { $currency }.
unfit-least = لا تقبل خدمة الدفع مبلغًا أقل من { $amount }.
unfit-most = لا تقبل خدمة الدفع مبلغًا بعملة { $currency } بهذا العدد من الأرقام.
unfit-grain = لا تقبل خدمة الدفع إلا مضاعفات { $amount }.
order-refused = لم تقبل خدمة الدفع هذا الطلب، ولم يُخصم أي مبلغ. يمكنك أن تطلب مرة أخرى، وإن لم ينجح ذلك فراسلنا.
subscribe-held = لديك اشتراك في هذه الخطة.
subscribe-log-in = تابع ببريدك الإلكتروني
subscribe-log-in-text = نسألك بعد ذلك عن بريدك الإلكتروني ليكون الاشتراك لك على كل أجهزتك.
subscribe-next = تابع
subscribe-claim = ابدأ
subscribe-claimed = هذا الاشتراك لك حتى
subscribe-other-domain = هذا الاشتراك للقراء الذين لديهم عنوان في { $domains }. سجّل الدخول بعنوان كهذا، أو انظر إلى الاشتراكات الأخرى.
ask-text = من أنت، وأين تعمل أو تدرس؟
ask-hint = يقرأ فريقنا ما تكتب ويجيب بالبريد.
ask-send = اطلبه
ask-sent = وصلنا طلبك وسنجيب بالبريد.
ask-refused = لم نتمكن من قبول طلبك.
ask-problem = اكتب بضع كلمات، 2000 حرف على الأكثر.

gift-email = بريد من تهديه إليه
gift-from = اسمك
gift-date = يوم التسليم
gift-date-hint = الفراغ يعني اليوم فور الدفع. وبحد أقصى سنة مقدمًا.
gift-message = بضع كلمات منك
gift-change = غيّر هذا
gift-problem-email = هذا ليس عنوان بريد إلكتروني. تحقق من كتابته.
gift-problem-from = اكتب اسمك، 80 حرفًا على الأكثر.
gift-problem-message = رسالتك أطول من 1000 حرف.
gift-problem-date = اختر يومًا من اليوم وحتى سنة من الآن.
gift-problem-self = هذا عنوانك أنت. اكتب عنوان شخص آخر.
redeem-title = هدية لك
redeem-from = يهديك { $from } اشتراكًا { $length }.
redeem-from-nobody = أُهدي إليك اشتراك { $length }.
redeem-log-in-text = سجّل الدخول أو أنشئ حسابًا ببريدك الإلكتروني، فتصبح الهدية لك.
redeem-begin = افتحها
redeem-done = الاشتراك لك حتى
redeem-extends = أنت تدفع اشتراكًا يشمل كل هذا. إن فتحت الهدية الآن تأجل خصمك التالي:
redeem-extended = خصمك التالي في
redeem-after = لديك وصول الآن. إن فتحت الهدية الآن بدأت حين ينتهي:
redeem-after-done = الهدية لك:
redeem-keep = أو احتفظ بالرابط، فهو صالح حتى يستخدمه أحد.
redeem-waits = لديك اشتراك يشمل كل هذا، ولا يمكن تمديده ما دام مجانيًا أو متوقفًا أو غير مدفوع. لا يضيع شيء: احتفظ بهذا الرابط، فهو صالح حتى يستخدمه أحد.
redeem-read = اقرأ الصحيفة
redeem-unknown = استُخدم هذا الرابط أو أنه غير مكتمل. إن لم تكن الهدية في حسابك فاسأل من أهداها إليك.
redeem-taken-back = سُحبت هذه الهدية ويُعاد ثمنها إلى من دفعه. لم يعد ممكنًا فتحها، ولا يترتب عليك شيء.

confirm-access-title = اشتراكك المجاني
confirm-access-text = أما زلت تقرأ بريد هذا العنوان؟ إذن يستمر { $name } سنة أخرى.
confirm-access-button = نعم، تابع
confirm-access-done = شكرًا. يستمر سنة أخرى.
confirm-access-unknown = استُخدم هذا الرابط أو أنه غير مكتمل.

account-group = اشتراك جماعي
account-group-text = مقاعد لفريقك
group-seats = { $taken } من { $seats } مقاعد مشغولة.
group-person = الشخص
group-state = الحالة
group-holder = يدفع
group-joined = يقرأ
group-invited = مدعو
group-remove = أزل
group-invite = ادعُ
group-invite-email = ادعُ بالبريد الإلكتروني
group-domains = نطاقات البريد
group-domains-hint = من لديه عنوان مؤكد في أحد هذه النطاقات يمكنه أخذ مقعد شاغر. واحد في كل سطر، مثل example.org.
group-save = احفظ
group-yours = لديك مقعد هنا.
group-leave = غادر المجموعة
group-open = عنوانك يتيح لك أخذ مقعد هنا.
group-take = خذ المقعد
group-none = لست في أي مجموعة.
group-problem-email = هذا ليس عنوان بريد إلكتروني. تحقق من كتابته.
group-problem-already = لهذا العنوان مقعد بالفعل.
group-problem-full = كل المقاعد مشغولة. أزل أحدًا أولًا.
group-problem-domains = اكتب نطاقات تخصّكم مثل example.org، 20 على الأكثر. أما نطاقات مزوّدي البريد العام فتُدخل الجميع.
group-join-title = مقعد لك
group-join-text = أنت مدعو للقراءة مع { $group }.
group-join-unknown = استُخدمت هذه الدعوة أو أنها غير مكتملة. اطلب دعوة جديدة.

letter-group-invitation-subject = يدعوك { $from } إلى قراءة { $site }
letter-group-invitation-text =
    لدى { $from } مقعد لك في الاشتراك الجماعي { $group }.

    سجّل الدخول أو أنشئ حسابًا، فيصبح المقعد لك. لا تدفع شيئًا.
letter-group-invitation-action = خذ المقعد
letter-gift-subscription-subject = يهديك { $from } { $site }
letter-gift-subscription-text =
    يهديك { $from } اشتراكًا.

    { $message }

    افتح الهدية وسجّل الدخول أو أنشئ حسابًا وابدأ القراءة. لا تدفع شيئًا، ولا يتجدد شيء.
letter-gift-subscription-action = افتح الهدية
letter-complimentary-subject = يمكنك قراءة { $site }
letter-complimentary-text =
    منحك فريقنا وصولًا كاملًا. لا تدفع شيئًا.

    سجّل الدخول بهذا العنوان.
letter-complimentary-action = اقرأ
letter-approval-approved-subject = قُبل طلبك لدى { $site }
letter-approval-approved-text = الاشتراك الذي طلبته متاح لك الآن.
letter-approval-approved-action = ابدأ
letter-approval-refused-subject = طلبك لدى { $site }
letter-approval-refused-text = لم نتمكن من قبول الاشتراك الذي طلبته. والاشتراكات الأخرى متاحة لك.
letter-approval-refused-action = انظر العرض
letter-confirm-access-subject = أما زلت تقرأ { $site }؟
letter-confirm-access-text =
    ينتهي اشتراكك المجاني خلال شهر.

    إن كان هذا العنوان ما زال لك فأكّده، ويستمر الاشتراك سنة أخرى.
letter-confirm-access-action = تابع
