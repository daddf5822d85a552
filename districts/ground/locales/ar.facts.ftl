# What stories are about: storylines, things, relations and figures, in Arabic.


## Numbers. $amount (text) a number in figures; $count (number) chooses singular or plural

amount-million = { $count ->
    [few] { $amount } ملايين
   *[other] { $amount } مليون
}
amount-billion = { $count ->
    [few] { $amount } مليارات
   *[other] { $amount } مليار
}
amount-trillion = { $count ->
    [few] { $amount } تريليونات
   *[other] { $amount } تريليون
}
amount-money = { $amount } { $symbol }
amount-percent = { $amount }%
amount-of = { $amount } { $unit }
amount-range = { $low } إلى { $high }
amount-about = نحو { $amount }
amount-nearly = ما يقارب { $amount }
amount-over = أكثر من { $amount }
amount-at-least = ما لا يقل عن { $amount }
amount-at-most = ما لا يزيد على { $amount }
amount-up-to = ما يصل إلى { $amount }
amount-under = أقل من { $amount }
amount-only = فقط { $amount }
amount-record = { $amount } (رقم قياسي)


## Dates that are not known to the day. $date, $from, $to are dates in words, $year a year

when-about = نحو { $date }
when-until = حتى { $to }
when-since = منذ { $from }
when-span = { $from } إلى { $to }
when-decade = عقد { $year }
when-season-21 = ربيع { $year }
when-season-22 = صيف { $year }
when-season-23 = خريف { $year }
when-season-24 = شتاء { $year }
when-season-33 = الربع الأول من { $year }
when-season-34 = الربع الثاني من { $year }
when-season-35 = الربع الثالث من { $year }
when-season-36 = الربع الرابع من { $year }
when-season-40 = النصف الأول من { $year }
when-season-41 = النصف الثاني من { $year }


## Kinds of things and of moments

facts-kind-person = شخص
facts-kind-state = دولة
facts-kind-organisation = منظمة
facts-kind-place = مكان
facts-kind-event = حدث
facts-kind-work = عمل
facts-kind-series = سلسلة
facts-kind-measure = مؤشر
facts-kind-subject = موضوع
facts-moment-meeting = لقاء
facts-moment-agreement = اتفاق
facts-moment-statement = بيان
facts-moment-vote = تصويت
facts-moment-attack = هجوم
facts-moment-court = قضاء
facts-moment-death = وفاة
facts-moment-plan = خطة
facts-moment-other = حدث


## The page of a storyline

facts-storyline = ملف
facts-storylines-none = لا توجد ملفات بعد.
facts-state-quiet = لا جديد منذ مدة.
facts-state-closed = أُغلق هذا الملف.
facts-summary = باختصار
facts-summary-changed = تغيّر هذا الملخص منذ قراءتك له.
facts-updated = آخر تحديث
facts-new = جديد
facts-corrected = صُحّح
facts-since = الجديد منذ زيارتك الأخيرة
facts-since-date = كنت قد اطلعت على كل شيء حتى { $date }.
facts-since-none = لم يُضف شيء منذ ذلك الحين.
facts-since-first = عند عودتك سترى هنا كل جديد.
facts-since-account = يتذكر حسابك موعد زيارتك.
facts-since-browser = هذا المتصفح وحده يتذكر موعد زيارتك.
facts-since-open = عرض الجديد لك
facts-since-seen = تعليم الكل كمقروء
facts-since-forget = عدم تذكر زياراتي
facts-since-remember = تذكر زياراتي
facts-since-off = لا نتذكر زياراتك.
facts-back-to-story = العودة إلى الصفحة كاملة
facts-key-moments = أبرز المحطات
facts-moments = المحطات
facts-all-moments = { $count ->
    [zero] لا محطات
    [one] محطة واحدة
    [two] المحطتان كلتاهما
    [few] المحطات الـ{ $count } كلها
    [many] المحطات الـ{ $count } كلها
   *[other] المحطات الـ{ $count } كلها
}
facts-key-figures = أبرز الأرقام
facts-figures = أرقام
facts-who = من هو من
facts-next = ما التالي
facts-stories = مقالات
facts-follow = متابعة هذا الملف
facts-follow-text = كل جديد في قارئ الخلاصات لديك:
facts-data = البيانات
facts-data-text = كل سطر بكلماته ومصدره ومقاله:
facts-so-far = القصة حتى الآن
facts-so-far-more = الملف كاملًا


## المتابعة بالبريد

follow-mail = المتابعة بالبريد الإلكتروني
follow-mail-text = تصلك رسالة عند نشر مقال جديد، مرة كل ست ساعات على الأكثر.
follow-mail-on = أنت تتابع هذا الملف – إيقاف المتابعة
follow-on = أنت تتابع هذا الملف بالبريد الإلكتروني.
follow-stop = إيقاف المتابعة
# $storyline (text) the title of a storyline
follow-stop-one = إيقاف المتابعة: { $storyline }
follow-all = كل الملفات التي تتابعها
follow-full = بلغت الحد الأقصى لعدد الملفات التي يمكنك متابعتها. أوقف متابعة أحدها أولًا.
follow-stories = الملفات التي تتابعها
follow-stories-text = تصلك رسالة عند نشر جديد في أحدها.
# $storyline (text) the title of a storyline
follow-letters = الجديد في ملف «{ $storyline }»
# $storyline (text) the title of a storyline, $headline (text) the newest story
letter-storyline-subject = جديد في ملف «{ $storyline }»: { $headline }
letter-storyline-text = نُشر مقال جديد في { $site } ضمن ملف «{ $storyline }» الذي تتابعه بالبريد الإلكتروني:
letter-storyline-action = عرض الملف كاملًا
letter-storyline-more-subject = جديد في ملف «{ $storyline }»: { $headline } ومقالات أخرى
letter-storyline-more-text = نُشرت مقالات جديدة في { $site } ضمن ملف «{ $storyline }» الذي تتابعه بالبريد الإلكتروني:
letter-storyline-more-action = عرض الملف كاملًا


## The page of a thing

facts-names = يُعرف أيضًا باسم
facts-roles = المناصب
facts-quotes = بكلماتهم
facts-relations = علاقات
facts-storylines = ملفات
facts-thing-description = { $name }: محطات وأرقام واقتباسات من مقالاتنا


## The page of a relation. $a, $b (text) names

facts-between = { $a } و{ $b }
facts-between-kicker = علاقة
facts-between-description = { $a } و{ $b }: عدد اللقاءات ومن يعدّها، والاتفاقات، والأرقام بحسب السنة والمصدر
facts-counts = عدد اللقاءات
facts-counts-text = تختلف الأعداد باختلاف من يعدّ وما يُعدّ، وهي هنا جنبًا إلى جنب.
facts-counted-by = بحسب إحصاء { $who }
facts-ordinal = الرقم { $number } بحسب إحصاء { $who }
facts-reported = { $count ->
    [zero] ما نُشر هنا
    [one] ما نُشر هنا
    [two] ما نُشر هنا
    [few] ما نُشر هنا
    [many] ما نُشر هنا
   *[other] ما نُشر هنا
}
facts-last = الأخير
facts-next-one = التالي
facts-agreements = الاتفاقات
facts-by-year = الأرقام بحسب الفترة والمصدر
facts-one-on-other = ما يقوله كل طرف عن الآخر
facts-unknown = ما لا نعرفه
facts-unreported = سنوات بلا تقارير: { $years }
facts-evidence = المقالات التي تستند إليها هذه الصفحة


## A figure with its history, and a chart

facts-value = القيمة
facts-period = الفترة
facts-source = المصدر
facts-as-of = حتى { $date }
facts-source-none = من دون مصدر
facts-in-story = في المقال
facts-other-counts = أرقام أخرى عن { $period }
facts-other-periods = فترات أخرى
facts-withdrawn = سُحب
facts-box = المصدر وأرقام أخرى
facts-chart = { $measure }، { $unit }
facts-chart-source = المصدر: { $source }
facts-chart-text = من { $first } إلى { $last }. جميع الأرقام في الجدول.
facts-chart-gaps = { $count ->
    [zero] لا فترات بلا رقم
    [one] فترة واحدة بلا رقم
    [two] فترتان بلا رقم
    [few] { $count } فترات بلا رقم
    [many] { $count } فترة بلا رقم
   *[other] { $count } فترة بلا رقم
}
facts-strip = المحطات بحسب السنة
facts-strip-text = كل نقطة محطة، من { $first } إلى { $last }. جميعها في القائمة.
