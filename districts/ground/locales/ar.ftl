# نصوص الصفحات العامة بالعربية الفصحى الحديثة.
# الأرقام لاتينية. المفاتيح والمتغيرات كما في en.ftl.


## The frame of every page

skip-to-content = الانتقال إلى المحتوى
nav-sections = التنقل الرئيسي
subscribe = الاشتراك
log-in = تسجيل الدخول
preview-banner = معاينة. هذه الصفحة غير منشورة.


## The foot of every page

footer-sections = الأقسام
footer-about = من نحن
footer-readers = خدمات القراء
authors = الصحفيون
archive = الأرشيف
corrections = التصويبات
feeds = الخلاصات
copyright = © { $year } { $publisher }
copyright-since = © { $founded }–{ $year } { $publisher }


## Bylines and small print of stories

byline-by = بقلم
byline-photographs-by = تصوير
byline-with = بمشاركة
# The conjunction is written together with the name that follows.
list-and = {" "}و
list-and-before-i = {" "}و
list-comma = ،{" "}
reading-minutes = { $minutes ->
    [zero] قراءة في أقل من دقيقة
    [one] قراءة في دقيقة
    [two] قراءة في دقيقتين
    [few] قراءة في { $minutes } دقائق
    [many] قراءة في { $minutes } دقيقة
   *[other] قراءة في { $minutes } دقيقة
}
when-minutes = منذ { $count } د
when-hours = منذ { $count } س
when-yesterday = أمس
access-subscribers = للمشتركين
story-count = { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}


## The home page

front-top-stories = أبرز الأخبار
front-latest = آخر الأخبار
front-more = مقالات أخرى
front-all-stories = جميع المقالات
front-opinion = رأي
front-empty = لم يُنشر شيء هنا بعد.
front-begin = انشر مقالك الأول
front-begin-why = يرى القراء إشعارًا قصيرًا إلى أن يُنشر أول مقال.
front-begin-desk = كتابته في لوحة التحرير
front-begin-files = أو استورد المقالات ملفاتٍ من مجلد على هذا الخادم:
front-begin-write = أنشئ مجلدًا، أو ابدأ بمجلد صغير مكتمل:
front-begin-import = استورد المجلد. يُذكر كل خطأ مع رقم سطره:


## An article

published-at = نُشر في
updated-at = حُدّث في
updated-at-time = حُدّث في الساعة { $time }
article-corrected = { $count ->
    [zero] لم يُصوَّب هذا المقال
    [one] جرى تصويب هذا المقال
    [two] جرى تصويب هذا المقال مرتين
    [few] جرى تصويب هذا المقال { $count } مرات
    [many] جرى تصويب هذا المقال { $count } مرة
   *[other] جرى تصويب هذا المقال { $count } مرة
}
article-topics = مواضيع
article-languages = لغات أخرى:
topic-description = مقالات عن موضوع: { $topic }
article-contents = في هذا المقال
share = مشاركة
share-link = رابط هذا المقال
share-by-mail = إرسال بالبريد الإلكتروني
copy-link = نسخ الرابط
copied = نُسخ الرابط
more-from = المزيد من { $section }
more-stories = مقالات أخرى
picture-enlarge = فتح الصورة بالحجم الكامل
comments = التعليقات
comments-notice = لقراءة التعليقات على هذا المقال أو المشاركة فيها يلزم الاشتراك أو تسجيل الدخول.
comments-notice-reader = لقراءة التعليقات على هذا المقال أو المشاركة فيها يلزم الاشتراك.
about-the = نبذة عن { $name }
about-authors = بقلم
view-all-posts = عرض جميع المقالات
view-all-posts-by = بقلم { $name }


## The meter

left-notice-day = { $left ->
    [zero] كان هذا آخر مقال مجاني لك اليوم
    [one] بقي لك مقال مجاني واحد اليوم
    [two] بقي لك مقالان مجانيان اليوم
    [few] بقيت لك { $left } مقالات مجانية اليوم
    [many] بقي لك { $left } مقالًا مجانيًا اليوم
   *[other] بقي لك { $left } مقال مجاني اليوم
}
left-notice-week = { $left ->
    [zero] كان هذا آخر مقال مجاني لك هذا الأسبوع
    [one] بقي لك مقال مجاني واحد هذا الأسبوع
    [two] بقي لك مقالان مجانيان هذا الأسبوع
    [few] بقيت لك { $left } مقالات مجانية هذا الأسبوع
    [many] بقي لك { $left } مقالًا مجانيًا هذا الأسبوع
   *[other] بقي لك { $left } مقال مجاني هذا الأسبوع
}
left-notice-month = { $left ->
    [zero] كان هذا آخر مقال مجاني لك هذا الشهر
    [one] بقي لك مقال مجاني واحد هذا الشهر
    [two] بقي لك مقالان مجانيان هذا الشهر
    [few] بقيت لك { $left } مقالات مجانية هذا الشهر
    [many] بقي لك { $left } مقالًا مجانيًا هذا الشهر
   *[other] بقي لك { $left } مقال مجاني هذا الشهر
}
left-notice-rolling = { $left ->
    [zero] كان هذا آخر مقال مجاني لك في الوقت الحالي
    [one] بقي لك مقال مجاني واحد
    [two] بقي لك مقالان مجانيان
    [few] بقيت لك { $left } مقالات مجانية
    [many] بقي لك { $left } مقالًا مجانيًا
   *[other] بقي لك { $left } مقال مجاني
}{ $left ->
    [zero] {""}
   *[other] {" "}خلال { $days ->
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
}

continue-reading = متابعة القراءة
continue-heading = متابعة القراءة
continue-text = يمكنك قراءة هذا المقال مجانًا.
continue-button-day = متابعة القراءة: { $limit ->
    [one] مقال مجاني واحد
    [two] مقالان مجانيان
    [few] { $limit } مقالات مجانية
    [many] { $limit } مقالًا مجانيًا
   *[other] { $limit } مقال مجاني
} اليوم
continue-button-week = متابعة القراءة: { $limit ->
    [one] مقال مجاني واحد
    [two] مقالان مجانيان
    [few] { $limit } مقالات مجانية
    [many] { $limit } مقالًا مجانيًا
   *[other] { $limit } مقال مجاني
} هذا الأسبوع
continue-button-month = متابعة القراءة: { $limit ->
    [one] مقال مجاني واحد
    [two] مقالان مجانيان
    [few] { $limit } مقالات مجانية
    [many] { $limit } مقالًا مجانيًا
   *[other] { $limit } مقال مجاني
} هذا الشهر
continue-button-rolling = متابعة القراءة: { $limit ->
    [one] مقال مجاني واحد
    [two] مقالان مجانيان
    [few] { $limit } مقالات مجانية
    [many] { $limit } مقالًا مجانيًا
   *[other] { $limit } مقال مجاني
} خلال { $days ->
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
continue-done = ظهرت بقية المقال في الصفحة.


## The wall

wall-heading-day = بلغتَ الحد اليومي للمقالات المجانية.
wall-heading-week = بلغتَ الحد الأسبوعي للمقالات المجانية.
wall-heading-month = بلغتَ الحد الشهري للمقالات المجانية.
wall-heading-rolling = بلغتَ الحد المتاح من المقالات المجانية.
wall-text = ادعم غرفة الأخبار بالاشتراك وتابع القراءة.
wall-text-unsold = سجّل الدخول إن كان لديك اشتراك، أو تابع القراءة حين تعود مقالاتك المجانية.
wall-subscribers-heading = هذا المقال للمشتركين.
wall-subscribers-text = ادعم غرفة الأخبار بالاشتراك وتابع القراءة.
wall-subscribers-text-unsold = سجّل الدخول إن كان لديك اشتراك.
wall-network-heading = يُرجى تسجيل الدخول لمتابعة القراءة.
wall-network-text = سجّلنا اليوم زيارات جديدة كثيرة من شبكتك. يمكنك تسجيل الدخول أو الاشتراك أو العودة غدًا.
wall-network-heading-reader = يُرجى العودة غدًا لمتابعة القراءة.
wall-network-text-reader = قدِم اليوم قرّاء جدد كثيرون من شبكتك. سيفتح حسابك أول مقال غدًا، أو فورًا مع اشتراك.
wall-cookies-heading = لم يُرسل متصفحك ملف تعريف الارتباط الذي وضعناه.
wall-cookies-text = نحصي المقالات المجانية بملف تعريف ارتباط واحد لا يحمل سوى رقم عشوائي. اسمح به في هذا الموقع أو سجّل الدخول.
wall-unavailable-heading = تعذّر علينا احتساب هذه الزيارة.
wall-unavailable-text = لم يُحتسب أي من مقالاتك المجانية. يُرجى المحاولة مجددًا بعد لحظات.
away-label = تنبيه
away-notice = تقرأ آخر نسخة محفوظة من هذه الصفحة لأن جزءًا من نظامنا لا يستجيب حاليًا. سيعود تسجيل الدخول والمقالات المجانية والتعليقات إلى العمل قريبًا.
wall-excess-heading = فتحتَ اليوم مقالات أكثر مما يقرؤه شخص واحد عادةً.
wall-excess-text = يبقى اشتراكك كما هو، وسيُفتح كل شيء من جديد غدًا. إن لم تكن أنت من فعل ذلك فأنهِ الجلسات التي لا تعرفها.
wall-excess-sessions = عرض الأجهزة التي سجّلت الدخول منها
wall-coverage = اطلاع رقمي غير محدود على
already-a-subscriber = هل أنت مشترك؟


## The closing invitation

invitation-heading = اقرأ كل ما ننشره.
invitation-text = ادعم غرفة الأخبار بالاشتراك وتابع القراءة.


## Sections, topics, journalists, archive

section-empty = لا مقالات في هذا القسم بعد.
topic = موضوع
topics = المواضيع
topics-first = المواضيع الأولى
topics-next = مواضيع أخرى
topic-empty = لا مقالات في هذا الموضوع بعد.
authors-intro = فريق الكتابة والتحرير والتصوير في { $name }.
authors-people = الأفراد
authors-teams = الفرق
author-members = الأعضاء
author-stories = المقالات
author-no-stories = لا مقالات بعد.
archive-intro = كل ما نُشر في { $name }، شهرًا بشهر.
pager-label = الصفحات
pager-newer = مقالات أحدث
pager-older = مقالات أقدم


## Corrections, about pages, feeds

corrections-heading = تصويبات وتوضيحات
corrections-intro = حين نخطئ نقول ذلك في المقال نفسه وندرجه هنا.
corrections-policy = سياسة التصويب لدينا
corrections-none = لا توجد تصويبات.
correction-kind-correction = تصويب
correction-kind-clarification = توضيح
about-pages = تعرّف إلينا
page-updated = آخر تعديل في
feeds-intro = تابعنا عبر قارئ الخلاصات. تحمل كل خلاصة أحدث المقالات بثلاث صيغ.
feed-named = { $format }: خلاصة { $title }


## Errors

error-home = الانتقال إلى الصفحة الأولى
error-suggestions = أحدث المقالات
error-400-heading = تعذّرت معالجة هذا الطلب.
error-400-text = في العنوان أو في النموذج خطأ ما.
error-404-heading = لا توجد صفحة في هذا العنوان.
error-404-text = ربما كان الرابط قديمًا أو كُتب العنوان خطأً.
error-405-heading = لا تُستخدم هذه الصفحة بهذه الطريقة.
error-405-text = الصفحة موجودة، ولكن ليس لهذا النوع من الطلبات.
error-410-heading = سُحب هذا المقال.
error-410-text = نُشر هنا سابقًا ولم يعد متاحًا.
error-413-heading = حجم ما أُرسل أكبر مما يمكننا استقباله.
error-413-text = يُرجى إرسال بيانات أقل، أو البدء من جديد من صفحاتنا.
error-421-heading = هذا العنوان ليس من مواقع هذا الخادم.
error-421-text = الاسم الوارد في العنوان ليس من أسمائنا.
error-451-heading = هذا المقال غير متاح لأسباب قانونية.
error-451-text = صدر إلزام بإزالته.
error-500-heading = حدث خطأ من جانبنا.
error-500-text = سُجّل الخطأ. يُرجى المحاولة مجددًا بعد بضع دقائق.
error-503-heading = سنعود بعد لحظات.
error-503-text = الموقع مزدحم أو قيد الصيانة. يُرجى المحاولة مجددًا بعد قليل.
error-cross-site-heading = جاء هذا الطلب من موقع آخر.
error-cross-site-text = حرصًا على سلامتك لا نقبله إلا من صفحاتنا. افتح الصفحة هنا ثم حاول مجددًا.


## Words inside a story

embed-source = المشاهدة على { $provider }
table-label = جدول


## Dates

date-long = { $weekday } { $day } { $month } { $year }
date-day = { $weekday } { $day } { $month }
date-short = { $day } { $month-short } { $year }
date-time = { $day } { $month } { $year }، { $hour }:{ $minute } { $zone }
date-month = { $month } { $year }
time-of-day = { $hour }:{ $minute }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
month-short-1 = يناير
month-short-2 = فبراير
month-short-3 = مارس
month-short-4 = أبريل
month-short-5 = مايو
month-short-6 = يونيو
month-short-7 = يوليو
month-short-8 = أغسطس
month-short-9 = سبتمبر
month-short-10 = أكتوبر
month-short-11 = نوفمبر
month-short-12 = ديسمبر
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد
