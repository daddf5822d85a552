# الاشتراكات والدفع والمغادرة.

account-subscription = الاشتراك
account-subscription-text = ما لديك، والدفعة المقبلة، والتوقف المؤقت، ووسيلة الدفع.
account-invoices = الفواتير
account-invoices-text = ما دفعته، مع إمكان الطباعة.

## الاشتراك

subscription-mine = اشتراكك
subscription-plan = الاشتراك
subscription-amount = المبلغ
subscription-order = رقم الطلب
subscription-state = الحالة
subscription-next-charge = الدفعة المقبلة
subscription-until = يستمر حتى
subscription-ended-on = انتهى يوم
subscription-none = ليس لديك اشتراك.
subscription-none-paid = لا تدفع مقابل أي اشتراك.
subscription-method = وسيلة الدفع
subscription-method-change = تغيير
subscription-ordered-at = تاريخ الطلب
subscription-agreed = ما وافقت عليه
subscription-asked-at = تاريخ استلام طلب الإلغاء
subscription-ends-at = تاريخ الانتهاء
subscription-term = المدة
subscription-indefinite = يستمر لمدة غير محددة. يمكنك إنهاؤه في أي وقت بإشعار قبل شهر، ويُعاد إليك ما دُفع عن المدة بعد انتهائه.
subscription-price = السعر ابتداءً من الدفعة المقبلة
subscription-paid-at = تاريخ الدفع
subscription-keep = إبقاء الاشتراك
subscription-resume = إنهاء التوقف المؤقت الآن
subscription-pause = توقف مؤقت
subscription-pause-ends = نهاية التوقف
subscription-pause-days = عدد الأيام، { $most } على الأكثر
subscription-pause-text = لا يُخصم شيء أثناء التوقف المؤقت، وتقرأ خلاله كأي زائر. يُضاف الوقت المدفوع في النهاية. يمكن التوقف مرة واحدة في السنة.
subscription-state-open = بانتظار الدفع
subscription-state-abandoned = لم يكتمل
subscription-state-trialing = فترة مجانية
subscription-state-active = نشط
subscription-state-paid = مدفوع
subscription-state-past-due = هناك دفعة مستحقة. يمكنك متابعة القراءة حتى { $until }.
due-label = دفعة مستحقة
# $until (text) a day
due-notice = تعذّر تحصيل دفعتك الأخيرة. يمكنك مواصلة القراءة حتى { $until }.
due-mend = التحقق من طريقة الدفع
subscription-state-paused = متوقف مؤقتًا
subscription-state-cancelled = أُلغي. يمكنك القراءة حتى نهاية المدة المدفوعة.
subscription-state-ended = انتهى
subscription-state-refunded = انتهى وأُعيد المبلغ
subscription-state-disputed = هناك اعتراض على دفعة لدى البنك. اكتب إلينا لحل الأمر.
subscription-contested = ثمة دفعة متنازع عليها لدى البنك، والبنك هو من يقرر في شأن مالها. مهما انتهى الآن، فلن يُعاد شيء مما دُفع قبل أن يقرر البنك.
gift-for = هدية إلى
gift-state-waiting = مجدولة: تُرسل الرسالة يوم { $date }
gift-state-sent = أُرسلت يوم { $date } ولم تُفتح بعد
gift-state-taken = قُبلت يوم { $date }
gift-state-taken-back = استُردت، ولم يعد رابطها صالحًا
gift-state-returned = استُردت وأُعيد المبلغ
subscription-done-pause = اشتراكك متوقف مؤقتًا. أرسلنا إليك تأكيدًا.
subscription-done-resume = استؤنف اشتراكك.
subscription-done-keep = يستمر اشتراكك كما كان.
subscription-done-cancel = أُلغي اشتراكك. أرسلنا إليك تأكيدًا بالتاريخ والوقت.
subscription-done-withdraw = تراجعت عن العقد. أرسلنا إليك تأكيدًا، وأُعيد إليك المبلغ المستحق.
subscription-done-change = تغيرت خطتك. أرسلنا إليك تأكيدًا.
subscription-done-asked = حُفظ قرارك. لم تنفذه خدمة الدفع بعد، وستعرض هذه الصفحة ذلك حين يتم، ولا يلزمك شيء.
subscription-pending = لم تنفذه خدمة الدفع بعد:
subscription-problem-held = لديك اشتراك في هذه الخطة، لذلك لم يُبع لك اشتراك ثانٍ. يمكنك تغييره هنا متى دُفع وكان ساريًا.
subscription-elsewhere = وصول لديك من غير ذلك
subscription-from = من
subscription-until-day = حتى
access-gift = هدية
access-group = مقعد في مجموعة
access-complimentary = منحة منا
access-claim = خطة مجانية
access-network = الشبكة التي أنت فيها
access-other = وصول آخر
erase-runs = هذا سارٍ الآن وينتهي فورًا مع الحساب:
erase-subscription = { $plan }: ينتهي ولا يُخصم ثانية. وهو مدفوع حتى { $date }.
erase-trial = { $plan }: تنتهي الفترة المجانية ولا يُخصم شيء.
erase-unpaid = { $plan }: ينتهي، ويُلغى ما لم يُدفع.
erase-group = { $plan }: ينتهي بكل مقاعده وعددها { $seats }. وهو مدفوع حتى { $date }.
erase-refund = { $what }: هذا ما زال يُنفذ.
erase-access = { $what }: ينتهي، وكان سيدوم حتى { $date }.
erase-access-open = { $what }: ينتهي.
erase-gift-sent = تبقى هديتك إلى { $email } صالحة: أُرسلت الرسالة يوم { $date }، ورابطها صالح حتى يستخدمه أحد. ولا يمكنك استردادها بعد ذلك.
erase-gift-waiting = تبقى هديتك إلى { $email } صالحة: تُرسل الرسالة يوم { $date } وفيها اسمك ورسالتك. ولا يمكنك استردادها بعد ذلك.
call-cancel = عدم التجديد
call-keep = التجديد من جديد
call-end = الإنهاء الآن
call-move = الدفعة المقبلة يوم { $date }
call-price = خصم { $amount } ابتداءً من الفترة المقبلة
call-change = الانتقال إلى { $plan }
call-refund = إعادة { $amount }
call-balance = خصم { $amount } من الرصيد
subscription-problem-state = هذا غير ممكن الآن. تعرض الصفحة الحالة الراهنة.
subscription-problem-days = اختر عدد أيام من الخيارات الواردة في النموذج.
subscription-problem-method = لا يوجد اشتراك جارٍ مرتبط بوسيلة دفع.
subscription-change = تغيير الخطة
subscription-change-text = { $plan }: { $price }. المتبقي مما دفعته: { $credit }. تدفع الآن { $due }، وتبدأ اليوم فترة جديدة.
subscription-change-balance = يبقى { $balance } رصيدًا لك. تُؤخذ منه الدفعات المقبلة قبل أي خصم، وما يتبقى عند انتهاء الاشتراك يُعاد إليك.
subscription-change-none = لا توجد خطة أخرى للتغيير إليها.
subscription-change-see = عرض تكلفة التغيير
subscription-balance = الرصيد
subscription-balance-text = { $amount }. تُؤخذ منه الدفعات المقبلة قبل أي خصم. وما يتبقى عند انتهاء الاشتراك يُعاد إليك.
subscription-balance-back = يُعاد إليك { $amount } عند انتهاء الاشتراك.
subscription-problem-cost = تغيّرت تكلفة التبديل. يُرجى التحقق مرة أخرى.
subscription-erased-with-account = { $plan }: مما دفعته بقي { $amount } لم يُستخدم، ويُعاد إليك بوسيلة الدفع نفسها.

## الفواتير

invoice = فاتورة
invoice-number = رقم الفاتورة
invoice-date = التاريخ
invoice-tax = الضريبة
invoice-total = المجموع
invoice-price = السعر
invoice-from-balance = من رصيدك
invoice-given-back = المبلغ المُعاد
invoice-paid = مدفوعة
invoice-open = مستحقة
invoice-void = ملغاة
invoice-refunded = أُعيد مبلغها
invoice-disputed = معترض عليها
invoices-none = ليست لديك فواتير بعد. تضاف هنا فاتورة مع كل دفعة.

## الدفع

checkout-no-trial = بلا فترة مجانية، لأنك استفدت منها من قبل.
checkout-no-introduction = بلا سعر تعريفي، لأنه سبق لك الحصول عليه.
checkout-changed = الشروط ليست هي التي عرضتها الصفحة السابقة.
# What the law wants to be asked before reading begins: for what is read within hours, and for subscriptions.
consent-content = أريد القراءة فورًا قبل انتهاء مهلة التراجع البالغة 14 يومًا. وأعلم أن حقي في التراجع يسقط متى بدأت القراءة.
consent-service = أريد القراءة فورًا قبل انتهاء مهلة التراجع البالغة 14 يومًا. وأعلم أنني إن تراجعت أدفع عن المدة حتى ذلك الحين.
# Above the ordering button: $amount (text) money
order-today = المطلوب دفعه اليوم: { $amount }
# Before a day and a price: "From 15 June 2026: $26 a year"
order-from = ابتداءً من
# The only words on a button that obliges to pay.
order-and-pay = اطلب مع الالتزام بالدفع
checkout-again = راجع طلبك مرة أخرى من فضلك
checkout-onward = الانتقال إلى صفحة الدفع
checkout-onward-text = يتم الدفع في صفحة مزوّد خدمة الدفع لدينا. إن لم تُفتح تلقائيًا فاتبع الرابط.
checkout-onward-link = الانتقال إلى صفحة الدفع
checkout-back = العودة إلى العرض
return-thanks = شكرًا لاشتراكك
return-thanks-text = بدأ اشتراكك. أرسلنا إليك رسالة بكل ما وافقت عليه.
return-pass = شكرًا لطلبك
return-pass-text = يمكنك قراءة كل شيء من الآن. أرسلنا إليك بالبريد الإلكتروني كل ما وافقت عليه.
return-gift = شكرًا على هديتك
return-gift-text = سنراسل من تُهدي إليه في اليوم الذي اخترته. أرسلنا إليك رسالة بكل ما وافقت عليه.
return-donation = شكرًا على مساهمتك
return-donation-text = مساهمتك تدعم عمل غرفة الأخبار. أرسلنا إليك رسالة بكل ما وافقت عليه.
return-open = لم تكتمل عملية الدفع
return-open-text = لم يُخصم شيء. يمكنك العودة إلى الدفع، أو العودة إلى هذه الصفحة بعد قليل إن تأخر رد مصرفك.
return-continue = العودة إلى الدفع
return-refused = سبق الحصول على هذا العرض
return-refused-text = الفترة المجانية والسعر التعريفي والرمز مرة واحدة لكل شخص، وقد استُخدم أحدها ببطاقتك أو بعنوانك من قبل. لم يبدأ طلبك، وإن خُصم شيء فسيُعاد إليك. يمكنك الاشتراك بالسعر العادي.
return-choose = الاطلاع على العروض
return-read = بدء القراءة
return-article = العودة إلى المقال

## المغادرة

leave-cancel = إلغاء اشتراكك
leave-withdraw = التراجع عن العقد
leave-cancel-link = إلغاء الاشتراك هنا
leave-withdraw-link = التراجع عن العقد هنا
leave-cancel-intro = يمكنك الإلغاء في أي وقت، ومتابعة القراءة حتى نهاية الفترة المدفوعة أو المجانية. نرسل إليك فورًا تأكيدًا مؤرخًا.
leave-withdraw-intro = يمكنك التراجع خلال 14 يومًا من الطلب من دون إبداء سبب. ينتهي الاشتراك فورًا. في المرة الأولى نعيد إليك كل ما دفعته، حتى لو بدأت القراءة. بعد ذلك يسري ما وافقت عليه عند الطلب: يكلّف الاشتراك حصة المدة حتى التراجع، والبطاقة التي بدأت القراءة بها لا تُرد. ويمكن استرداد الهدية إلى أن يقبلها أحد. نرسل إليك تأكيدًا مؤرخًا.
leave-withdraw-intro-law = يمكنك التراجع خلال 14 يومًا من الطلب من دون إبداء سبب. ينتهي الاشتراك فورًا. يسري ما وافقت عليه عند الطلب: يكلّف الاشتراك حصة المدة حتى التراجع، والبطاقة التي بدأت القراءة بها لا تُرد. ويمكن استرداد الهدية إلى أن يقبلها أحد. نرسل إليك تأكيدًا مؤرخًا.
leave-withdraw-gift = إن تراجعت فلن يستطيع أحد قبول الهدية، والرسالة التي لم تُرسل بعد لن تُرسل.
leave-ends = إن ألغيت الآن ينتهي يوم
leave-back = نعيد إليك
leave-cancel-now = إلغاء الآن
leave-withdraw-now = تأكيد التراجع
leave-cancel-none = ليس لديك اشتراك يمكن إلغاؤه.
leave-withdraw-none = لا يوجد طلب يمكنك التراجع عنه: انتهت مهلة 14 يومًا، أو بدأت قراءة ما لا يُرد بعد ذلك، أو قبل أحدهم هديتك.
leave-cancel-received = استلمنا طلب الإلغاء. إن كان رقم الطلب يعود إلى هذا العنوان فسيصله التأكيد. وقت الاستلام:
leave-withdraw-received = استلمنا طلب التراجع. إن كان رقم الطلب يعود إلى هذا العنوان فسيصله التأكيد. وقت الاستلام:
leave-without-log-in = من دون تسجيل الدخول
leave-without-log-in-text = يكفي بريدك الإلكتروني ورقم الطلب.
leave-name = اسمك
leave-email = البريد الإلكتروني المسجل في الاشتراك
leave-order-hint = مثل M-7F3K-2Q9D. تجده في كل رسالة عن اشتراكك.
leave-notice = كيف تريد الإلغاء؟
leave-ordinary = في أقرب موعد اعتيادي
leave-extraordinary = فورًا، لسبب مهم
leave-extraordinary-text = ينتهي الاشتراك فورًا، ويُعاد إليك ما دفعته عن الوقت المتبقي.
leave-reason = السبب (يلزم للإلغاء الفوري فقط)
leave-problem-email = اكتب بريدًا إلكترونيًا، مثل name@example.org.
leave-problem-order = يتكون رقم الطلب من ثمانية أحرف وأرقام، مثل ⁦M-7F3K-2Q9D⁩.
leave-problem-long = يمكن أن يبلغ الاسم 200 حرف والسبب 2000 حرف.

## صندوق الاختبار

till-title = بوابة دفع تجريبية
till-intro = تحل هذه الصفحة محل صفحة البنك.
till-test = هذا اختبار. لا تُنقل أي أموال، ولا تعمل هنا أي بطاقة حقيقية.
till-trial = فترة مجانية
till-trial-days =
    { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
till-number = رقم البطاقة
till-number-hint = الأرقام الثمانية الأولى تحدد ما تفعله البطاقة، والثمانية الأخرى اختيارية.
till-use = استخدام هذه البطاقة
till-does = ما تفعله
till-back = العودة من دون دفع
till-asks = يطلب بنكك تأكيد هويتك.
till-confirm = نعم، هذا أنا
till-free = لا شيء يُدفع، فلا حاجة إلى بطاقة.
till-complete = إتمام الطلب
till-card-pays = تنجح كل دفعة.
till-card-declines = تُرفض.
till-card-asks = تطلب تأكيد الهوية مرة أخرى.
till-card-fails = تعمل اليوم وتفشل عند التجديد.
till-card-disputes = تعمل، ثم يُعترض على الدفعة بعد يوم.
till-problem-number = هذه ليست بطاقة اختبار. في الجدول أدناه بعضها.
till-problem-declined = رُفضت البطاقة. جرّب بطاقة أخرى.
till-clock-title = ساعة بوابة الدفع التجريبية
till-clock-intro = قدّم الساعة لترى ما يحدث: تنتهي الفترات المجانية، وتُخصم مبالغ التجديد، وتُرسل الرسائل. يتقدم معها وقت الموقع كله.
till-now = الوقت
till-step =
    { $days ->
        [zero] بعد { $days } يوم
        [one] بعد يوم
        [two] بعد يومين
        [few] بعد { $days } أيام
        [many] بعد { $days } يومًا
       *[other] بعد { $days } يوم
    }
till-status = في بوابة الدفع
till-past-due = دفعة متأخرة
till-period-end = التالي
till-charges = الدفعات

## المكتب

desk-subscriptions = الاشتراكات
desk-subscriptions-text = البحث عن اشتراك، أو إعادة مبلغه، أو تمديده، أو إنهاؤه.
desk-subscription-search = بحث
desk-subscription-search-hint = البريد الإلكتروني أو رقم الطلب
desk-subscription-none = لم يُعثر على شيء.
desk-subscription-reader = القارئ
desk-subscription-access = الوصول حتى
desk-subscription-charges = الدفعات
desk-subscription-no-charges = لم يُحصَّل شيء بعد.
desk-subscription-events = ما أبلغنا به معالج الدفع
desk-subscription-followed = نُفذ
desk-subscription-refund = إعادة المبلغ
desk-subscription-refund-amount = المبلغ (يُترك فارغًا للكل)
desk-subscription-note = السبب
desk-subscription-cancel-end = إلغاء في نهاية المدة
desk-subscription-cancel-now = إنهاء الآن
desk-subscription-end-nothing = إذا أنهيته الآن فلن يُعاد شيء إلى القارئ.
desk-subscription-end-back = إذا أنهيته الآن يُعاد إلى القارئ { $amount } مما دُفع.
desk-subscription-end-balance = إذا أنهيته الآن يُعاد إلى القارئ { $amount } مما دُفع، منها { $balance } من الرصيد.
desk-subscription-extend = تمديد
desk-subscription-extend-days = الأيام
desk-subscription-done = تم، وسُجّل في السجل.
desk-subscription-asked = حُفظ وكُتب في السجل. لم تنفذه خدمة الدفع بعد، وما زال مفتوحًا أدناه.
desk-payments = مفتوح لدى خدمة الدفع
desk-payments-text = ما طُلب من خدمة الدفع ولم تنفذه.
desk-payments-none = لا شيء مفتوح. ما ترفضه خدمة الدفع يبقى هنا حتى يُنجز.
desk-payments-since = وقت الطلب
desk-payments-answer = آخر جواب
desk-payments-silence = لا جواب بعد
desk-payments-next = المحاولة التالية
desk-payments-retry = المحاولة الآن
desk-payments-settle = سُوّي يدويًا
desk-payments-note = ما فُعل يدويًا
desk-payments-hint = ما يصلحه الوقت يُعاد من تلقاء نفسه. قبل أن تفعل شيئًا يدويًا لدى خدمة الدفع اضغط «سُوّي يدويًا» كي لا يُنفذ مرتين.
desk-payments-problem = اكتب ما فُعل يدويًا.
desk-payments-done-retry = نفذته خدمة الدفع.
desk-payments-done-open = طُلب من خدمة الدفع مرة أخرى ولم تنفذه بعد.
desk-payments-done-settle = أُغلق لأنه سُوّي يدويًا وكُتب في السجل.
desk-subscription-problem = هذا غير ممكن الآن، أو المبلغ أو العدد غير صحيح.
desk-subscription-problem-days = يُرجى كتابة عدد من 1 إلى 366 يومًا.
desk-subscription-problem-amount = يُرجى كتابة مبلغ لا يتجاوز ما تبقى من هذه الدفعة.
desk-subscription-older = الأقدم

## الرسائل

letter-subscription-welcome-trial-subject = أهلًا بك في { $site }: بدأت فترتك المجانية
letter-subscription-welcome-trial-text =
    شكرًا لتجربتك { $plan }. يمكنك الآن قراءة كل شيء.

    الفترة مجانية حتى { $date }، وبعدها يكون السعر { $amount } ما لم تُلغِ قبل ذلك. سنذكّرك قبل الموعد بثلاثة أيام.

    احتفظ بهذه الرسالة: برقم الطلب { $order } يمكنك الإلغاء في أي وقت.
letter-subscription-welcome-trial-action = اشتراكك
letter-subscription-welcome-subject = أهلًا بك في { $site }
letter-subscription-welcome-text =
    شكرًا لاشتراكك في { $plan }. يمكنك الآن قراءة كل شيء.

    خصمنا { $amount }. الدفعة المقبلة يوم { $date } ما لم تُلغِ قبل ذلك.

    احتفظ بهذه الرسالة: برقم الطلب { $order } يمكنك الإلغاء في أي وقت.
letter-subscription-welcome-action = اشتراكك
letter-subscription-bought-subject = طلبك في { $site }
letter-subscription-bought-text =
    شكرًا لشرائك { $plan }. خصمنا { $amount }، ولا يتجدد هذا الاشتراك.

    رقم طلبك { $order }.
letter-subscription-bought-action = طلباتك
letter-subscription-welcome-free-subject = أهلًا بك في { $site }
letter-subscription-welcome-free-text = بدأ اشتراكك في { $plan }. رقم طلبك { $order }.
letter-subscription-welcome-free-action = اشتراكك
letter-subscription-trial-used-subject = تعذر بدء فترتك المجانية في { $site }
letter-subscription-trial-used-text =
    الفترة المجانية مرة واحدة لكل شخص، وقد سبق أن استفادت منها البطاقة أو الحساب. لذلك لم يبدأ الطلب { $order } (الاشتراك: { $plan })، ولم يُخصم شيء.

    يمكنك الاشتراك من دون فترة مجانية.
letter-subscription-trial-used-action = الاطلاع على العروض
letter-subscription-favour-used-subject = تعذر بدء طلبك في { $site }
letter-subscription-favour-used-text =
    السعر التعريفي أو الرمز مرة واحدة لكل شخص، وقد سبق لبطاقتك أو لعنوانك. لذلك لم يبدأ الطلب { $order } لـ{ $plan }، ويُعاد ما خُصم بالوسيلة نفسها.

    يمكنك الاشتراك بالسعر العادي.
letter-subscription-favour-used-action = عرض العروض
letter-subscription-held-already-subject = لديك اشتراك بالفعل في { $site }
letter-subscription-held-already-text =
    أكدت عنوان الطلب { $order } لخطة { $plan }. لحساب هذا العنوان اشتراك في هذه الخطة بالفعل، لذلك أنهينا الاشتراك الثاني. ما خُصم مقابله يُعاد إلى وسيلة الدفع التي استخدمتها.

    يستمر اشتراكك الأول كما كان.
letter-subscription-held-already-action = اشتراكك
letter-subscription-trial-reminder-subject = تنتهي فترتك المجانية في { $site } يوم { $date }
letter-subscription-trial-reminder-text =
    تنتهي فترتك المجانية في اشتراك { $plan } يوم { $date }، وبعدها يكون السعر { $amount }.

    إن أردت متابعة القراءة فلا داعي إلى فعل شيء. وإلا فألغِ الاشتراك قبل ذلك اليوم ولن يُخصم شيء.
letter-subscription-trial-reminder-action = اشتراكك
letter-subscription-receipt-subject = إيصال من { $site }: { $amount }
letter-subscription-receipt-text =
    خصمنا { $amount } عن { $plan }. الاشتراك مدفوع حتى { $date }. شكرًا لك.
letter-subscription-receipt-action = فواتيرك
letter-balance-back = يُعاد إليك عند الانتهاء
letter-subscription-receipt-balance-subject = إيصال من { $site }: دُفع من رصيدك
letter-subscription-receipt-balance-text =
    يستمر { $plan } حتى { $date }. دُفع ثمنه من رصيدك ولم يُخصم شيء.
letter-subscription-receipt-balance-action = فواتيرك
letter-subscription-failed-1-subject = تعذّر خصم دفعتك إلى { $site }
letter-subscription-failed-1-text =
    تعذّر خصم { $amount } عن { $plan }. ربما انتهت صلاحية البطاقة.

    يمكنك متابعة القراءة حتى { $until }. يُرجى مراجعة وسيلة الدفع.
letter-subscription-failed-1-action = مراجعة وسيلة الدفع
letter-subscription-failed-3-subject = دفعتك إلى { $site } ما زالت مستحقة
letter-subscription-failed-3-text =
    ما زال خصم { $amount } عن { $plan } متعذرًا. يمكنك متابعة القراءة حتى { $until }.

    يُرجى مراجعة وسيلة الدفع، أو الإلغاء إن لم ترغب في المتابعة.
letter-subscription-failed-3-action = مراجعة وسيلة الدفع
letter-subscription-failed-5-subject = ينتهي اشتراكك في { $site } يوم { $until }
letter-subscription-failed-5-text =
    تعذّر خصم { $amount } عن { $plan }. إن لم يتم الدفع فسينتهي اشتراكك يوم { $until }.

    هذه رسالتنا الأخيرة بهذا الشأن.
letter-subscription-failed-5-action = مراجعة وسيلة الدفع
letter-subscription-cancelled-subject = تأكيد: ألغيت { $plan }
letter-subscription-cancelled-text =
    استلمنا طلب إلغاء { $plan } في { $at }.

    ينتهي اشتراكك يوم { $end }، ويمكنك متابعة القراءة حتى ذلك الحين. لن يُخصم شيء بعد الآن.
letter-subscription-cancelled-action = اشتراكك
letter-subscription-withdrawn-subject = تأكيد: تراجعت عن { $plan }
letter-subscription-withdrawn-text =
    استلمنا طلب التراجع عن عقد { $plan }، رقم الطلب { $order }، في { $at }.

    انتهى الاشتراك. نعيد { $back } بوسيلة الدفع نفسها خلال 14 يومًا على الأكثر. وسنراسلك مرة أخرى حين يكون المبلغ في طريقه إليك.
letter-subscription-withdrawn-free-subject = تأكيد: تراجعت عن { $plan }
letter-subscription-withdrawn-free-text =
    استلمنا طلب التراجع عن عقد { $plan }، رقم الطلب { $order }، في { $at }.

    انتهى الاشتراك، ولا شيء يُعاد.
letter-subscription-withdrawn-contested-subject = تأكيد: تراجعت عن { $plan }
letter-subscription-withdrawn-contested-text =
    استلمنا طلب التراجع عن عقد { $plan }، رقم الطلب { $order }، في { $at }.

    انتهى الاشتراك. ثمة دفعة متنازع عليها لدى البنك، والبنك هو من يقرر في شأن مالها: لن يُعاد شيء مما دُفع قبل أن يقرر البنك.
letter-subscription-withdrawn-gift-subject = تأكيد: تراجعت عن هديتك { $plan }
letter-subscription-withdrawn-gift-text =
    استلمنا طلب التراجع عن عقد هديتك { $plan }، رقم الطلب { $order }، في { $at }.

    لم يعد أحد يستطيع قبول الهدية: لم يعد رابطها صالحًا، والرسالة التي لم تُرسل بعد لن تُرسل. نعيد { $back } بالوسيلة نفسها خلال 14 يومًا على الأكثر. وسنراسلك مرة أخرى حين يكون المبلغ في طريقه إليك.
letter-subscription-withdrawn-gift-free-subject = تأكيد: تراجعت عن هديتك { $plan }
letter-subscription-withdrawn-gift-free-text =
    استلمنا طلب التراجع عن عقد هديتك { $plan }، رقم الطلب { $order }، في { $at }.

    لم يعد أحد يستطيع قبول الهدية: لم يعد رابطها صالحًا، والرسالة التي لم تُرسل بعد لن تُرسل. ولا شيء يُعاد.
letter-subscription-refund-subject = أعدنا إليك { $refunded }
letter-subscription-refund-text =
    أعدنا { $refunded } من أصل { $amount } عن { $plan } بوسيلة الدفع نفسها. قد يستغرق ظهور المبلغ لدى بنكك بضعة أيام.
letter-subscription-paused-subject = اشتراكك في { $site } متوقف مؤقتًا
letter-subscription-paused-text =
    اشتراك { $plan } متوقف مؤقتًا حتى { $until }. لا يُخصم شيء حتى ذلك الحين. يُضاف الوقت المدفوع في النهاية.

    يُستأنف تلقائيًا يوم { $until }. يمكنك إنهاء التوقف قبل ذلك.
letter-subscription-paused-action = اشتراكك
letter-subscription-resumed-subject = استؤنف اشتراكك في { $site }
letter-subscription-resumed-text =
    انتهى التوقف المؤقت، ويمكنك قراءة كل شيء من جديد. الدفعة المقبلة يوم { $date }.
letter-subscription-resumed-action = اشتراكك
letter-subscription-changed-subject = تغيرت خطتك في { $site }
letter-subscription-changed-text =
    أصبحت خطتك { $plan }: { $amount }. تجد أدناه ما وافقت عليه.
letter-subscription-changed-action = اشتراكك
letter-subscription-ended-subject = انتهى اشتراكك في { $site }
letter-subscription-ended-text =
    انتهى اشتراك { $plan }، ولن يُخصم شيء بعد الآن. شكرًا لك على متابعتنا.

    نرحب بعودتك في أي وقت.
letter-subscription-ended-action = الاطلاع على العروض
