# The desk: stories being written, publishing them, their history.

desk-stories = المقالات
desk-stories-text = الكتابة والتحرير والنشر.
writing-new = مقال جديد
writing-untitled = مقال بلا عنوان
writing-story = المقال
writing-state = الحالة
writing-changed = آخر تعديل
writing-edit = تحرير
writing-older = مقالات أقدم
writing-none = لا مقالات بعد. ابدأ مقالًا جديدًا أو افتح مقالًا منشورًا من البحث.
writing-none-of-yours = لم تبدأ أي مقال بعد.
writing-ahead = تعديلات غير منشورة
writing-state-draft = مسودة
writing-state-live = منشور
writing-state-scheduled = مجدول
writing-state-withdrawn = مسحوب
writing-state-blocked = محجوب
writing-needs-script = يحتاج المحرر إلى جافاسكربت. يُرجى تفعيله في المتصفح.
writing-field-section = القسم
writing-field-slug = العنوان الإلكتروني
writing-field-language = اللغة
writing-field-dateline = مكان التحرير
writing-field-access = الوصول
writing-field-topics = المواضيع
writing-field-byline = الكاتب
writing-field-picture = الصورة الرئيسية
writing-access-metered = ضمن الحد المجاني
writing-access-free = مجاني للجميع
writing-access-subscribers = للمشتركين فقط
writing-access-breaking = مجاني مؤقتًا
writing-role-by = بقلم
writing-role-photographs-by = تصوير
writing-role-with = بمشاركة
publish-title = نشر
publish-again = نشر التعديلات
publish-address = العنوان الإلكتروني
publish-words = الكلمات
publish-back = العودة إلى المقال
publish-missing = قبل أن يمكن النشر
publish-doubtful = يستحق نظرة ثانية
publish-changes = ما الذي يتغير للقراء
publish-when = متى
publish-now = الآن
publish-later = في وقت محدد
publish-time = الوقت
publish-zone = الأوقات بتوقيت { $zone }.
publish-since = نُشر أول مرة
publish-problem-when = أدخل يومًا ووقتًا.
publish-problem-past = مضى هذا الوقت. اختر وقتًا لاحقًا أو انشر الآن.
publish-blocked = لم يُنشر شيء. انظر أدناه ما ينقص.
publish-overtaken = لم يُنشر شيء: عدّل { $names } المقال بعد أن رأيته. تعرض الصفحة الآن أحدث نسخة.
publish-revised = لم يُنشر شيء: تغيّر ما لدى القراء من هذا المقال بعد أن رأيت هذه الصفحة. المقارنة الآن معه.
publish-off = سُحب هذا المقال من الموقع. نشر تعديل لا يعيده.
publish-done-published = نُشر المقال.
publish-done-scheduled = سيُنشر المقال في موعده.
publish-no-headline = العنوان ناقص.
publish-no-standfirst = لا توجد مقدمة.
publish-no-text = لا يوجد نص.
publish-no-section = اختر قسمًا.
publish-no-byline = لا يحمل المقال اسم كاتب.
publish-unknown-author = «{ $name }» موقّع على المقال لكنه ليس من الكتّاب.
publish-not-a-slug = لا يصلح «{ $name }» جزءًا من العنوان. استخدم حروفًا وأرقامًا وشرطات.
publish-slug-taken = لمقال آخر العنوان «{ $name }». اختر غيره.
publish-unknown-picture = الصورة «{ $name }» ليست في المكتبة.
publish-no-credit = الصورة «{ $name }» بلا مصدر.
publish-no-alt = الصورة «{ $name }» بلا نص بديل. صفها أو علّمها زخرفية.
history-title = السجل
history-versions = من كتب ومتى
history-compared = ما الذي تغير
history-same = لا فرق.
history-before = قبل
history-after = بعد
history-added = أُضيف
history-removed = حُذف
history-changed = عُدّل
history-moved = نُقل
history-show = عرض التعديلات
history-since = مقارنة بالحالي
history-wrote = كتب
history-reason-begun = بدأ المقال
history-reason-kept = حفظ هذه النسخة
history-reason-published = نشر هذه النسخة
history-restore = استعادة هذه النسخة
history-restore-text = يراه كل من يكتب الآن، ويمكنك التراجع عنه هنا.
history-overtaken = لم يُستعَد شيء: كتب أحدهم في المقال بعد أن فتحت هذه الصفحة. تعرض الآن ما سيتغير.
history-restored = استُعيدت النسخة.
history-unchanged =
    { $count ->
        [zero] لم تبق فقرة بلا تعديل.
        [one] فقرة واحدة لم تتغير.
        [two] فقرتان لم تتغيرا.
        [few] { $count } فقرات لم تتغير.
        [many] { $count } فقرة لم تتغير.
       *[other] { $count } فقرة لم تتغير.
    }
publish-long-headline =
    { $count ->
        [zero] العنوان بلا أحرف.
        [one] العنوان حرف واحد.
        [two] العنوان حرفان.
        [few] العنوان { $count } أحرف.
        [many] العنوان { $count } حرفًا: تقتطعه محركات البحث والبطاقات.
       *[other] العنوان { $count } حرف: تقتطعه محركات البحث والبطاقات.
    }
waits-mentions =
    { $count ->
        [zero] لم يُذكر اسمك
        [one] ذُكر اسمك في هامش مقال
        [two] ذُكر اسمك مرتين في هامش مقال
        [few] ذُكر اسمك { $count } مرات في هامش مقال
        [many] ذُكر اسمك { $count } مرة في هامش مقال
       *[other] ذُكر اسمك { $count } مرة في هامش مقال
    }
publish-open-suggestions = توجد اقتراحات معلقة. يصل النص إلى القراء من دونها.
publish-second-gate = يوجد أكثر من حاجز. يُعتمد الأول.
publish-attributions = لاقتباس أكثر من نسبة. تظهر للقراء نسبة واحدة.
publish-captions = لفقرة أكثر من تعليق. يظهر للقراء تعليق واحد.
publish-wide-cells = في جدول خلايا مدمجة. تظهر للقراء خلايا منفردة.
publish-missing-note = يحيل النص إلى الحاشية { $number } وهي غير موجودة.
publish-same-note = لحاشيتين الرقم { $number }.
publish-unused-note = لا شيء في النص يحيل إلى الحاشية { $number }.
