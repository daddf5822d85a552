# المعرفة في لوحة التحرير: الشريط تحت المقال، وما ينتظر، والأشخاص والأشياء، والملفات، والتصحيحات.

desk-knowledge = للمراجعة
desk-knowledge-text = معلومات زالت كلماتها أو فيها شك، وخطط مضى يومها.
desk-things = الأشخاص والأشياء
desk-things-text = من وما تدور حوله المقالات: الأسماء والنوع والدمج والخصوصية.
desk-storylines = الملفات
desk-storylines-text = ما يمتد عبر مقالات كثيرة: الملخص والمسؤول والمحتوى.
permission-knowledge = البت في الأشخاص والأشياء والملفات وتصحيحاتها
know-title = ما يقوله المقال
know-found = وُجد:
know-nothing-required = لا شيء هنا إلزامي. ما تتركه مفتوحًا ينتظر، والنشر لا ينتظر أبدًا. وما تقبله يظهر للقراء عند نشر المقال.
know-none = لم يُعثر على شيء في هذا المقال.
know-save = حفظ
know-overtaken = بتّ شخص آخر في هذا المقال، أو تغيّرت كلماته. لم يُحفظ شيء؛ وهذه هي الحال الآن.
know-is-off = الاقتراحات متوقفة: { $sort }.
know-sort-name = الأسماء
know-sort-figure = الأرقام
know-sort-quote = الاقتباسات
know-sort-moment = الأحداث
know-sort-storyline = الملف
know-count-name =
    { $count ->
        [zero] لا أسماء
        [one] اسم واحد
        [two] اسمان
        [few] { $count } أسماء
        [many] { $count } اسمًا
       *[other] { $count } اسم
    }
know-count-figure =
    { $count ->
        [zero] لا أرقام
        [one] رقم واحد
        [two] رقمان
        [few] { $count } أرقام
        [many] { $count } رقمًا
       *[other] { $count } رقم
    }
know-count-quote =
    { $count ->
        [zero] لا اقتباسات
        [one] اقتباس واحد
        [two] اقتباسان
        [few] { $count } اقتباسات
        [many] { $count } اقتباسًا
       *[other] { $count } اقتباس
    }
know-count-moment =
    { $count ->
        [zero] لا أحداث
        [one] حدث واحد
        [two] حدثان
        [few] { $count } أحداث
        [many] { $count } حدثًا
       *[other] { $count } حدث
    }
know-part-of = جزء من «{ $name }»؟
know-part-is = جزء من «{ $name }»
know-deed = الإجراء
know-deed-open = ترك لوقت لاحق
know-deed-accept = قبول
know-deed-reject = رفض
know-field-kind = النوع
know-field-chosen = من المقصود أو ما المقصود
know-field-speaker = من القائل
know-field-counter = من يعدّ هكذا
know-field-measure = ما الذي يُقاس
know-field-series = السلسلة
know-field-words = الكلمات
know-choice-new = شخص أو شيء جديد
know-choice-which = اختر
know-speaker-nobody = غير مذكور
know-counter-nobody = غير مذكور
know-aliases = أيضًا { $names }
know-ordinal = الرقم { $ordinal }
know-kind-any = كل الأنواع
know-kind-person = شخص
know-kind-state = دولة
know-kind-organisation = منظمة
know-kind-place = مكان
know-kind-event = حدث
know-kind-work = عمل
know-kind-series = سلسلة
know-kind-measure = مقياس
know-kind-subject = موضوع
know-moment-meeting = لقاء
know-moment-agreement = اتفاق
know-moment-statement = بيان
know-moment-vote = تصويت
know-moment-attack = هجوم
know-moment-court = محكمة
know-moment-death = وفاة
know-moment-plan = خطة
know-moment-other = حدث
know-gain-link = رابط إلى { $path }
know-gain-desk = فتح الصفحة في لوحة التحرير
know-gain-last = آخر استخدام، «{ $words }»، في: { $headline }
know-warn-spelling = نكتب «{ $name }». هل هذا هو المقصود؟
know-doubt-corrected = سُحب «{ $words }»: { $reason }
know-doubt-newer = يوجد رقم أحدث: «{ $words }» ({ $period })
know-doubt-differs = لدينا للفترة نفسها أيضًا «{ $words }» { $source }
know-doubt-old = يُفترض أن توجد قيمة أحدث الآن: { $measure }
know-js-count-name = zero=لا أسماء|one=اسم واحد|two=اسمان|few=%count% أسماء|many=%count% اسمًا|other=%count% اسم
know-js-count-figure = zero=لا أرقام|one=رقم واحد|two=رقمان|few=%count% أرقام|many=%count% رقمًا|other=%count% رقم
know-js-count-quote = zero=لا اقتباسات|one=اقتباس واحد|two=اقتباسان|few=%count% اقتباسات|many=%count% اقتباسًا|other=%count% اقتباس
know-js-count-moment = zero=لا أحداث|one=حدث واحد|two=حدثان|few=%count% أحداث|many=%count% حدثًا|other=%count% حدث
know-js-part-of = جزء من «%name%»؟
know-js-part-is = جزء من «%name%»
know-js-join = {"؛ "}
know-js-accept-all = قبول كل المعروض
know-js-accepted = zero=لم يُقبل شيء.|one=قُبل.|two=قُبل اثنان.|few=قُبلت %count%.|many=قُبل %count%.|other=قُبل %count%.
know-js-more = عرض %count% أخرى
know-js-later = لاحقًا
know-js-keys = ⁦Enter⁩ لقبول كل المعروض · ⁦J⁩ و⁦K⁩ للتنقل · ⁦A⁩ قبول · ⁦X⁩ رفض · ⁦1–8⁩ النوع · ⁦E⁩ الحدّ ثم الأسهم · ⁦M⁩ المقياس · ⁦S⁩ القائل · ⁦Esc⁩ لاحقًا
know-js-accept = قبول
know-js-reject = رفض
know-js-open = ترك مفتوحًا
know-js-yes = نعم
know-js-no = لا
know-js-state-open = مفتوح
know-js-state-accepted = مقبول
know-js-state-rejected = مرفوض
know-js-field-kind = النوع
know-js-field-chosen = من المقصود أو ما المقصود
know-js-field-measure = ما الذي يُقاس
know-js-field-series = السلسلة
know-js-field-speaker = من القائل
know-js-field-counter = من يعدّ هكذا
know-js-border = تحرّك الأسهم النهاية، ومع ⁦Shift⁩ البداية. اضغط ⁦Enter⁩ عند الانتهاء.
know-js-border-done = الكلمات الآن: %words%
know-js-failed = تعذّر حفظ قراراتك. يُرجى المحاولة مرة أخرى.
know-js-overtaken = كان شخص آخر أسرع. هذه هي الحال الآن.
know-inbox-tab-stale = زالت كلماتها
know-inbox-tab-doubtful = فيها شك
know-inbox-tab-past = خطط مضت
know-inbox-hint-stale = كانت مؤكدة، لكن كلماتها لم تعد في المقال المنشور. لا يراها القراء.
know-inbox-hint-doubtful = بعد تعديل صارت الكلمات في مواضع عدة. أما زال هذا هو الصحيح؟
know-inbox-hint-past = كان هذا مخططًا، وقد مضى يومه.
know-inbox-empty = لا شيء ينتظر هنا.
know-inbox-again = بحث من جديد
know-inbox-drop = استبعاد
know-inbox-right = هذا صحيح
know-inbox-happened = حدث ذلك
know-inbox-moved = يوم جديد
know-inbox-new-day = يوم جديد
know-inbox-still-gone = ما زالت الكلمات غير موجودة في المقال المنشور.
know-open = فتح
know-thing-search = الاسم
know-thing-line = في سطر واحد
know-thing-line-hint = من هو أو ما هو، للقراء.
know-thing-privacy = الخصوصية
know-thing-privacy-hint = خاص: بلا صفحة ولا وسوم ولا نتيجة بحث ولا تصدير. بالاسم فقط: بلا صفحة.
know-privacy-public = عام
know-privacy-listed = بالاسم فقط
know-privacy-private = خاص
know-thing-none = لا أشخاص ولا أشياء بعد. تأتي مع المقالات.
know-thing-none-found = لم يُعثر على شيء.
know-thing-one = ما هو
know-thing-merged = يراه القراء على أنه:
know-thing-records =
    { $count ->
        [zero] لم يُذكر في أي مقال.
        [one] ذُكر في موضع واحد.
        [two] ذُكر في موضعين.
        [few] ذُكر في { $count } مواضع.
        [many] ذُكر في { $count } موضعًا.
       *[other] ذُكر في { $count } موضع.
    }
know-thing-rename-hint = العنوان السابق يقود إلى الجديد. والاسم الخاطئ لا يبقى اسمًا آخر أبدًا.
know-thing-unit = الوحدة
know-thing-rhythm = تأتي قيم جديدة
know-thing-rhythm-hint = عندما تتجاوز القيمة مرة ونصفًا من هذه المدة، يُنبَّه من يكتب.
know-rhythm-none = بلا انتظام
know-rhythm-day = كل يوم
know-rhythm-month = كل شهر
know-rhythm-quarter = كل ثلاثة أشهر
know-rhythm-year = كل سنة
know-thing-names = أسماء أخرى
know-thing-names-text = يُبحث عن هذه الأسماء أيضًا في المقالات.
know-thing-name-new = اسم جديد
know-thing-name-form = نوع الاسم
know-thing-name-language = اللغة
know-thing-name-language-hint = مثل ⁦ar⁩ أو ⁦en⁩. اتركه فارغًا لكل اللغات.
know-thing-name-auto = التعرّف عليه دون سؤال
know-name-auto = دون سؤال
know-form-full = اسم كامل
know-form-surname = اسم العائلة
know-form-short = صيغة قصيرة
know-form-demonym = نسبة إلى أهله
know-form-metonym = يقوم مقامه
know-form-inflected = صيغة معربة
know-form-former = اسم سابق
know-thing-merge = دمج
know-thing-merge-text = من الآن يُقرأ على أنه الآخر. لا يضيع شيء، ويمكن التراجع عنه تمامًا.
know-thing-merge-into = اسم الآخر أو عنوانه
know-thing-split = فصل
know-thing-split-text = اختر المواضع التي تخص شخصًا آخر أو شيئًا آخر.
know-thing-split-name = اسم الجديد
know-thing-split-uses = المواضع
know-thing-split-do = فصل
know-thing-deeds = ما جرى
know-thing-deed-merge = دُمج: { $other }
know-thing-deed-split = فُصل: { $other }
know-thing-deed-change = عُدّل
know-thing-deed-undo = أُلغي
know-problem-kind = اختر نوعًا.
know-problem-privacy = اختر من يجوز له أن يراه.
know-problem-rhythm = اختر مدى تكرار القيم الجديدة.
know-problem-language = أدخل رمز لغة مثل ⁦ar⁩ أو ⁦pt-BR⁩.
know-problem-form = اختر نوع الاسم.
know-problem-into = أدخل اسم واحد آخر فقط أو عنوانه.
know-problem-uses = اختر موضعًا واحدًا على الأقل.
know-problem-topic = يشترك في صفحته مع موضوع. أعد تسميته أو ادمجه ضمن المواضيع.
know-problem-refused = هذا غير ممكن. ربما يكون عنوان هذا الاسم لشيء آخر.
know-problem-title = أدخل عنوانًا.
know-problem-summary = لا يتجاوز الملخص 120 كلمة. يُرجى اختصاره.
know-problem-owner = اختر شخصًا من الفريق.
know-problem-state = اختر هل هو مستمر.
know-problem-path = أدخل عنوان أحد مقالاتنا.
know-problem-date = أدخل يومًا أو شهرًا أو سنة، مثل ⁦2026-03-06⁩ أو ⁦2026-03⁩.
know-problem-reason = أدخل سببًا. قد يراه القراء.
know-problem-right-thing = أدخل اسم شخص واحد أو شيء واحد نعرفه.
know-line-title = العنوان
know-line-one = الملف
know-line-new = ملف جديد
know-line-none = لا ملفات بعد.
know-line-state = الحالة
know-line-state-hint = بعد 60 يومًا بلا تعديل يظهر على أنه هادئ.
know-line-state-running = مستمر
know-line-state-quiet = هادئ
know-line-state-closed = مغلق
know-line-owner = المسؤول
know-line-nobody = بلا مسؤول
know-line-updated = آخر تعديل
know-line-summary = الملخص
know-line-summary-hint = 120 كلمة على الأكثر، لمن يطّلع عليه أول مرة.
know-line-before = ملخصات سابقة
know-line-items = ما ينتمي إليه
know-line-empty = لا شيء بعد.
know-line-add = إضافة مقال
know-line-add-hint = عنوانه، مثل ⁦/world/a-story⁩.
know-line-pin = تثبيت
know-line-unpin = إلغاء التثبيت
know-line-pinned = مثبت
know-item-article = مقال
know-item-moment = حدث
know-item-figure = رقم
know-record = ما نقوله
know-record-is = النوع
know-record-state = الحالة
know-record-story = المقال
know-state-suggested = مقترح
know-state-confirmed = مؤكد
know-state-rejected = مرفوض
know-state-stale = زالت كلماته
know-fact-value = القيمة
know-fact-period = الفترة
know-fact-source = المصدر
know-fact-occasion = المناسبة
know-fact-when = متى
know-record-withdrawn = مسحوب
know-record-replaced = الصحيح بدلًا منه
know-correct = السحب أو التصحيح
know-correct-text = لن يكون ساريًا في أي مكان. ويبقى الرقم في السجل مع السبب.
know-correct-reason = السبب
know-correct-right = الصحيح بدلًا منه
know-correct-right-hint = اختياري: للاسم من هو المقصود؛ وللرقم كلماته في المقال المصحح.
know-correct-do = سحب
know-openly = القيمة خارج حاجز الاشتراك
know-openly-text = يجوز أن تظهر القيمة والمصدر للجميع مع أن الكلمات للمشتركين. أما الكلمات فلا تظهر أبدًا.
know-openly-do = عرض القيمة والمصدر
know-openly-stop = إيقاف عرضهما
know-places =
    { $count ->
        [zero] عولجت كل المواضع
        [one] موضع واحد يعرض هذا
        [two] موضعان يعرضان هذا
        [few] { $count } مواضع تعرض هذا
        [many] { $count } موضعًا يعرض هذا
       *[other] { $count } موضع يعرض هذا
    }
know-places-all = معالجة الكل
know-places-none = لا يعرضه أي موضع.
know-places-words = البحث عن الكلمات في كل مكان
know-place-story = مقال
know-place-words = كلمات
know-place-told = الشيء نفسه في مقال آخر
know-place-timeline = خط زمني
know-place-summary = ملخص
know-place-thing = صفحة ومربعات
know-numbers = القياسات
know-numbers-time = الوقت عند الشريط
know-numbers-stories = المقالات
know-numbers-median = الوسيط
know-numbers-most = تسعة من كل عشرة أدناه
know-numbers-keys = الأزرار (الوسيط)
know-numbers-none = لم يستخدم أحد الشريط بعد.
know-numbers-hint = لا تُحسب الوقفات التي تزيد على عشر ثوانٍ. ولا يُسجَّل من كان.
know-numbers-sorts = مصير الاقتراحات
know-numbers-shown = معروضة
know-numbers-accepted = مقبولة
know-numbers-changed = معدّلة
know-numbers-rejected = مرفوضة
know-numbers-share = النسبة
know-numbers-switch = الاقتراحات
know-numbers-sorts-hint = من آخر 50 مقالًا. ما يُقبل في أقل من 60 % من الحالات يتوقف من نفسه.
know-switch-on = تشغيل
know-switch-off = إيقاف
know-switch-is-on = مشغّلة
know-switch-is-off = متوقفة
know-switch-is-off-itself = توقفت من نفسها
know-seconds =
    { $count ->
        [zero] { $count } ثانية
        [one] ثانية واحدة
        [two] ثانيتان
        [few] { $count } ثوانٍ
        [many] { $count } ثانية
       *[other] { $count } ثانية
    }
know-percent = { $share } %
know-done-saved = حُفظت التعديلات.
know-done-added = أُضيف.
know-done-removed = أُزيل.
know-done-merged = دُمجا. يمكنك التراجع أدناه.
know-done-split = فُصلا. يمكنك التراجع أدناه.
know-done-undone = عاد كما كان.
know-done-settled = عولج.
know-done-opened = فُتح من جديد.
know-done-corrected = سُحب. كانت هذه المواضع تعرضه.
know-done-switched = تم.
know-done-right = روجع.
know-done-dropped = استُبعد.
know-done-kept = حُفظت قراراتك.
waits-knowledge =
    { $count ->
        [zero] لا معلومات للمراجعة
        [one] معلومة واحدة للمراجعة
        [two] معلومتان للمراجعة
        [few] { $count } معلومات للمراجعة
        [many] { $count } معلومة للمراجعة
       *[other] { $count } معلومة للمراجعة
    }
log-kind-knowledge = المعلومات
log-kind-thing = الأشخاص والأشياء
log-kind-storyline = الملفات
deed-article-knowledge = بيّن { $who } ما يدور حوله { $what }
deed-knowledge-off = أوقف { $who } اقتراحات: { $what }
deed-knowledge-on = شغّل { $who } اقتراحات: { $what }
deed-knowledge-drop = استبعد { $who } «{ $what }»
deed-knowledge-settle = راجع { $who } «{ $what }»
deed-knowledge-correct = سحب { $who } «{ $what }»
deed-knowledge-assign = نسب { $who } اسمًا إلى { $what }
deed-knowledge-place = عالج { $who } موضعًا من «{ $what }»
deed-knowledge-show = أتاح { $who } عرض قيمة «{ $what }»
deed-knowledge-hide = أوقف { $who } عرض قيمة «{ $what }»
deed-thing-change = عدّل { $who } { $what }
deed-thing-name = أضاف { $who } اسمًا إلى { $what }
deed-thing-unname = أزال { $who } اسمًا من { $what }
deed-thing-merge = دمج { $who } شيئًا مع { $what }
deed-thing-split = فصل { $who } { $what }
deed-thing-undo = تراجع { $who } عن تعديل { $what }
deed-storyline-add = بدأ { $who } الملف { $what }
deed-storyline-change = عدّل { $who } الملف { $what }
deed-storyline-items = عدّل { $who } ما ينتمي إلى الملف { $what }
know-back = العودة إلى المقال
