# صفحات الاشتراك والهدايا والمجموعات ورسائلها.

subscribe-heading = اشترك في { $site }
subscribe-has-access = يمكنك بالفعل قراءة كل شيء بحسابك.
subscribe-gives = ما تحصل عليه
subscribe-choose = اختيار
subscribe-try = جرّب مجانًا
subscribe-others = طرق أخرى للقراءة
subscribe-nothing = لا عروض متاحة في الوقت الحالي.
subscribe-fair = ترى كل دفعة وتاريخها قبل أن توافق. يمكنك الإلغاء عبر الموقع في أي وقت، وتحتفظ بما دفعت ثمنه.
subscribe-currencies = العملة
gives-articles = كل المقالات كاملة
gives-ad-free = بلا إعلانات في أي صفحة
gives-comments = اقرأ التعليقات واكتب تعليقاتك
gives-gifts = مقالات تهديها لأصدقائك

subscribe-all = كل الاشتراكات
subscribe-what = ما تحصل عليه
subscribe-contribution = مساهمتك
subscribe-when = ما تدفعه ومتى
subscribe-trial-once = الفترة المجانية متاحة مع اشتراكك الأول فقط.
subscribe-introduction-once = السعر التعريفي لاشتراكك الأول.
charge-day = التاريخ
charge-amount = المبلغ
charge-today = اليوم
charge-trial = { $days ->
    [one] يوم واحد مجانًا
    [two] يومان مجانًا
    [few] { $days } أيام مجانًا
    [many] { $days } يومًا مجانًا
   *[other] { $days } يوم مجانًا
}
charge-each = { $interval ->
    [day] ليوم واحد
    [week] لأسبوع واحد
    [month] لشهر واحد
    [quarter] لثلاثة أشهر
   *[year] لسنة واحدة
}
# $count (number) how often the amount is paid before another one follows
charge-times = { $interval ->
    [day] كل يوم، عدد المرات { $count }
    [week] كل أسبوع، عدد المرات { $count }
    [month] كل شهر، عدد المرات { $count }
    [quarter] كل ثلاثة أشهر، عدد المرات { $count }
   *[year] كل سنة، عدد المرات { $count }
}
charge-repeats = { $interval ->
    [day] ثم يوميًا
    [week] ثم أسبوعيًا
    [month] ثم شهريًا
    [quarter] ثم كل ثلاثة أشهر
   *[year] ثم سنويًا
}
coupon-have = لدي رمز قسيمة
coupon-code = الرمز
coupon-apply = تطبيق
coupon-applied = طُبّق الرمز { $code }، والمبالغ أعلاه تشمله.
coupon-remove = إزالته
coupon-unknown = هذا الرمز غير صالح لهذا الاشتراك. تأكد من كتابته ومن سريان مدته.
coupon-used = سبق لك استخدام هذا الرمز، وهو مرة واحدة لكل شخص.
coupon-unfit = لا يمكن استخدام هذا الرمز هنا.
unfit-currency = لا تقبل خدمة الدفع المبالغ بعملة { $currency }.
unfit-least = لا تقبل خدمة الدفع مبلغًا أقل من { $amount }.
unfit-most = لا تقبل خدمة الدفع مبلغًا بعملة { $currency } بهذا العدد من الأرقام.
unfit-grain = لا تقبل خدمة الدفع إلا مضاعفات { $amount }.
order-refused = لم تقبل خدمة الدفع هذا الطلب، ولم يُخصم أي مبلغ. يمكنك أن تطلب مرة أخرى، وإن لم ينجح ذلك فراسلنا.
subscribe-held = لديك اشتراك في هذه الخطة.
subscribe-log-in = المتابعة بالبريد الإلكتروني
subscribe-log-in-text = نسألك بعد ذلك عن بريدك الإلكتروني ليكون الاشتراك لك على كل أجهزتك.
subscribe-next = متابعة
subscribe-claim = بدء الاشتراك
price-tax = السعر شامل أي ضريبة.
order-problem-email = هذا ليس عنوان بريد إلكتروني. يُرجى التحقق من كتابته.
order-email-hint = لإرسال الإيصال، ولاستخدام اشتراكك على أجهزتك الأخرى. لا تحتاج إلى حساب: سنرسل إليك رمزًا لتأكيد العنوان لاحقًا.
order-by = تطلب بعنوان { $email }.
order-confirm-address = تأكيد بريدك الإلكتروني
log-in-buyer-intro = نرسل رمزًا إلى العنوان الذي طلبت به. بعد إدخاله يعمل اشتراكك على جميع أجهزتك. إذا كان العنوان أدناه غير صحيح فيُرجى تصحيحه: الاشتراك للعنوان الذي تؤكده.
log-in-code-buyer = أرسلنا رسالة إلى { $email }. اكتب رمزها هنا أو افتح الرابط الوارد فيها من هذا المتصفح ليعمل اشتراكك على جميع أجهزتك.
order-confirm = تأكيد
return-confirm-text = أرسلنا إليك رمزًا بالبريد الإلكتروني. أكّد به عنوانك ليعمل اشتراكك على جميع أجهزتك.
buyer-label = تأكيد العنوان
buyer-notice = شكرًا لك، يمكنك الآن قراءة كل شيء. أرسلنا رمزًا إلى { $email }. به يعمل اشتراكك على جميع أجهزتك.
buyer-confirm = إدخال الرمز
buyer-joined = أصبح طلبك تابعًا لحساب العنوان الذي طلبت به بعد أن جرى تأكيده. يُرجى تسجيل الدخول بهذا العنوان. إن لم يكن عنوانك فاكتب إلينا.
subscribe-claimed = هذا الاشتراك لك حتى
subscribe-other-domain = هذا الاشتراك لمن لديهم عنوان في { $domains }. سجّل الدخول بعنوان منها، أو اطّلع على الاشتراكات الأخرى.
ask-text = من أنت، وأين تعمل أو تدرس؟
ask-hint = يقرأ فريقنا ما تكتبه ويرد عليك بالبريد.
ask-send = إرسال الطلب
ask-sent = وصلنا طلبك وسنرد عليك بالبريد.
ask-refused = لم نتمكن من قبول طلبك.
ask-problem = اكتب بضع كلمات، 2000 حرف على الأكثر.

gift-email = بريد من تُهدي إليه
gift-from = اسمك
gift-date = يوم التسليم
gift-date-hint = إن تُركت خاليةً وصلت الهدية اليوم فور الدفع. ويمكن تحديد موعد خلال سنة على الأكثر.
gift-message = بضع كلمات منك
gift-change = تعديل البيانات
gift-problem-email = هذا ليس عنوان بريد إلكتروني. تحقق من كتابته.
gift-problem-from = اكتب اسمك، 80 حرفًا على الأكثر.
gift-problem-message = رسالتك أطول من 1000 حرف.
gift-problem-date = اختر يومًا من اليوم وحتى سنة من الآن.
gift-problem-self = هذا عنوانك أنت. اكتب عنوان شخص آخر.
redeem-title = هدية لك
redeem-from = هدية من { $from }: اشتراك { $length }.
redeem-from-nobody = أُهدي إليك اشتراك { $length }.
redeem-log-in-text = سجّل الدخول أو أنشئ حسابًا ببريدك الإلكتروني، فتصبح الهدية لك.
redeem-begin = فتح الهدية
redeem-done = الاشتراك لك حتى
redeem-extends = أنت تدفع اشتراكًا يشمل كل هذا. إن فتحت الهدية الآن تأجلت دفعتك المقبلة:
redeem-extended = دفعتك المقبلة يوم
redeem-after = لديك وصول الآن. إن فتحت الهدية الآن بدأت حين ينتهي:
redeem-after-done = الهدية لك:
redeem-keep = أو احتفظ بالرابط، فهو صالح حتى يستخدمه أحد.
redeem-waits = لديك اشتراك يشمل كل هذا، ولا يمكن تمديده ما دام مجانيًا أو متوقفًا أو غير مدفوع. لا يضيع شيء: احتفظ بهذا الرابط، فهو صالح حتى يستخدمه أحد.
redeem-read = قراءة الصحيفة
redeem-unknown = استُخدم هذا الرابط من قبل أو أنه غير مكتمل. إن لم تكن الهدية في حسابك فاسأل من أهداها إليك.
redeem-taken-back = سُحبت هذه الهدية ويُعاد ثمنها إلى من دفعه. لم يعد ممكنًا فتحها، ولا يترتب عليك شيء.

confirm-access-title = اشتراكك المجاني
confirm-access-text = أما زلت تقرأ بريد هذا العنوان؟ إن أكّدت ذلك استمر { $name } سنة أخرى.
confirm-access-button = نعم، أرغب في الاستمرار
confirm-access-done = شكرًا لك. يستمر اشتراكك سنة أخرى.
confirm-access-unknown = استُخدم هذا الرابط من قبل أو أنه غير مكتمل.

account-group = اشتراك جماعي
account-group-text = مقاعد لفريقك.
group-seats = المقاعد المشغولة: { $taken } من { $seats }.
group-person = الشخص
group-state = الحالة
group-holder = صاحب الاشتراك
group-joined = عضو
group-invited = أُرسلت الدعوة
group-remove = إزالة
group-invite = دعوة
group-invite-email = الدعوة بالبريد الإلكتروني
group-domains = نطاقات البريد
group-domains-hint = من لديه عنوان مؤكد في أحد هذه النطاقات يمكنه شغل مقعد متاح. نطاق واحد في كل سطر، مثل ⁦example.org⁩.
group-save = حفظ
group-yours = لديك مقعد هنا.
group-leave = مغادرة المجموعة
group-open = عنوانك يتيح لك شغل مقعد هنا.
group-take = شغل المقعد
group-none = لست في أي مجموعة.
group-problem-email = هذا ليس عنوان بريد إلكتروني. تحقق من كتابته.
group-problem-already = لهذا العنوان مقعد بالفعل.
group-problem-full = كل المقاعد مشغولة. أزل أحد الأعضاء أولًا.
group-problem-domains = اكتب نطاقات تخصّكم مثل ⁦example.org⁩، 20 على الأكثر. أما نطاقات مزوّدي البريد العام فتُدخل الجميع.
group-join-title = مقعد لك
group-join-text = لديك دعوة إلى القراءة مع { $group }.
group-join-unknown = استُخدمت هذه الدعوة من قبل أو أنها غير مكتملة. اطلب دعوة جديدة.

letter-group-invitation-subject = دعوة من { $from } إلى قراءة { $site }
letter-group-invitation-text =
    لك مقعد في الاشتراك الجماعي { $group } بدعوة من { $from }.

    سجّل الدخول أو أنشئ حسابًا ليصبح المقعد لك. لا تدفع شيئًا.
letter-group-invitation-action = شغل المقعد
letter-gift-subscription-subject = هدية من { $from }: اشتراك في { $site }
letter-gift-subscription-text =
    وصلك اشتراك هديةً من { $from }.

    { $message }

    افتح الهدية وسجّل الدخول أو أنشئ حسابًا وابدأ القراءة. لا تدفع شيئًا، ولا يتجدد الاشتراك.
letter-gift-subscription-action = فتح الهدية
letter-complimentary-subject = يمكنك الآن قراءة { $site }
letter-complimentary-text =
    أتاح لك فريقنا قراءة كل المحتوى مجانًا.

    سجّل الدخول بهذا العنوان.
letter-complimentary-action = بدء القراءة
letter-approval-approved-subject = قُبل طلبك لدى { $site }
letter-approval-approved-text = الاشتراك الذي طلبته متاح لك الآن.
letter-approval-approved-action = بدء الاشتراك
letter-approval-refused-subject = طلبك لدى { $site }
letter-approval-refused-text = لم نتمكن من قبول الاشتراك الذي طلبته. والاشتراكات الأخرى متاحة لك.
letter-approval-refused-action = عرض الاشتراكات
letter-confirm-access-subject = أما زلت تقرأ { $site }؟
letter-confirm-access-text =
    ينتهي اشتراكك المجاني خلال شهر.

    إن كان هذا العنوان ما زال لك فأكّده، ويستمر الاشتراك سنة أخرى.
letter-confirm-access-action = متابعة
