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
publish-what = ما يراه القراء
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
publish-topic-gone = أُزيل الموضوع «{ $name }». يُنشر المقال من دونه.
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

# Previews, links for people outside, replay
writing-former-colleague = زميل سابق
preview-title = معاينة
preview-views = العرض بصفة
preview-widths = العرض
preview-as-visitor = زيارة أولى
preview-as-wall = عند حاجز الاشتراك
preview-as-subscriber = مشترك
preview-as-search = نتيجة بحث
preview-as-card = بطاقة مشاركة
preview-as-feed = موجز
preview-about-visitor = الصفحة لمن يزورها أول مرة: حتى موضع القطع.
preview-about-wall = الصفحة لمن لم تبقَ له مقالات مجانية.
preview-about-subscriber = الصفحة كاملةً كما يقرؤها المشتركون.
preview-about-search = ما تعرضه محركات البحث تقريبًا. وقد تختار كلمات أخرى من الصفحة.
preview-about-card = ما يظهر حيث تُشارك المقالة.
preview-about-feed = ما تتلقاه قارئات الموجزات: لا شيء مما وراء الحاجز أبدًا.
preview-width-desktop = حاسوب
preview-width-phone = هاتف
preview-newest = الإصدار { $version }، وهو الأحدث
preview-older = الإصدار { $version } من { $newest }.
preview-show-newest = عرض الأحدث
preview-alone = فتح الصفحة في علامة تبويب جديدة
preview-title-cut = العنوان أطول مما تعرضه محركات البحث.
preview-description-cut = المقدمة أطول مما تعرضه محركات البحث.
preview-card-bare = ليس للمقالة صورة رئيسية، لذا فلا صورة للبطاقة.
draft-links = روابط لأشخاص من الخارج
draft-link-made = الرابط الخاص بـ: { $name }
draft-link-once = انسخه الآن: لا يُعرض إلا هنا ولبضع دقائق. ولا نحتفظ منه إلا ببصمة.
draft-link-new = رابط جديد
draft-link-text = عنوان سري يعرض المقالة كاملةً على محامٍ أو مصدر، من دون التعليقات والاقتراحات والمقاطع المحفوظة جانبًا. يتوقف عن العمل عند انتهاء مدته، وعند إنهائه، وفور نشر المقالة أو سحبها.
draft-link-name = لمن
draft-link-name-hint = لا يراه إلا فريق التحرير.
draft-link-shows = يعرض
draft-link-newest = أحدث إصدار في كل وقت
draft-link-fixed = الإصدار { $version } فقط
draft-link-life = يعمل مدة
draft-link-unit = ساعات أو أيام
draft-link-hours = ساعات
draft-link-days = أيام
draft-link-make = إنشاء الرابط
draft-link-list = روابط هذه المقالة
draft-link-until = يعمل حتى
draft-link-opened = فُتح
draft-link-times = { $count ->
    [zero] { $count } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
}
draft-link-never = ليس بعد
draft-link-none = لا يستطيع أحد من الخارج رؤية هذه المقالة.
draft-link-ended = انتهى
draft-link-published = انتهى: نُشرت المقالة
draft-link-withdrawn = انتهى: سُحبت المقالة
draft-link-problem-name = يُرجى إدخال من له هذا الرابط.
draft-link-problem-version = يُرجى اختيار أحدث إصدار أو إصدار موجود.
draft-link-problem-life = يُرجى إدخال عدد من { $least } إلى { $most }.
draft-link-over = هذا الرابط لم يعد يعمل
draft-link-over-ended = انتهت مدته أو أنهاه فريق التحرير. إذا كنت لا تزال بحاجة إلى رؤية المقالة، فيُرجى سؤال الشخص الذي أرسل إليك الرابط.
draft-link-over-published = المقالة التي كان يعرضها منشورة الآن.
draft-link-over-withdrawn = المقالة التي كان يعرضها لم تعد على الموقع.
draft-link-read = قراءة المقالة
deed-article-link = أنشأ { $who } رابطًا إلى مسودة { $what }
deed-article-link-end = أنهى { $who } رابطًا إلى مسودة { $what }
replay-title = من كتب ماذا
replay-read = قراءة هذا الإصدار
replay-moment = الانتقال إلى لحظة
replay-version = الإصدار
replay-time = اليوم والوقت بالثانية
replay-show = عرض
replay-at = الإصدار { $version } من { $newest }
replay-ways = إصدارات أخرى
replay-first = البداية
replay-stretch-before = الفترة السابقة
replay-step-before = خطوة إلى الوراء
replay-step-after = خطوة إلى الأمام
replay-stretch-after = الفترة التالية
replay-last = الأحدث
replay-writers = من كتب هذه الكلمات
replay-words = { $count ->
    [zero] { $count } كلمة
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
}
replay-text = المقالة كما كانت
replay-empty = لم يُكتب شيء بعد.
replay-before = موجود منذ البداية

# House style
desk-style = أسلوب التحرير
desk-style-text = كلمات ينبغي تجنبها وما هو أفضل منها.
style-new = قاعدة جديدة
style-add = إضافة القاعدة
style-change = تعديل القاعدة
style-rules = القواعد
style-none = لا توجد قواعد بعد. يضع المحرر خطًا تحت ما تجده القاعدة أثناء الكتابة، وتذكره الصفحة السابقة للنشر مرة أخرى.
style-kind = ما الذي يُبحث عنه
style-kind-words = كلمات كما هي
style-kind-pattern = نمط
style-kind-hint = تُلتقط الكلمات حيث تقف وحدها. والنمط تعبير نمطي؛ حدِّد أقصى عدد لتكرار كل جزء، مثل ⁦{"{"}1,20{"}"}⁩ بدلًا من ⁦+⁩ و⁦*⁩.
style-pattern = كلمات أو نمط
style-any-case = لا فرق بين الأحرف الكبيرة والصغيرة
style-act = ما العمل
style-act-replace = اقتراح كلمات أخرى
style-act-remove = اقتراح الحذف
style-act-warn = التنبيه فقط
style-suggest = الأفضل
style-say = ملاحظة لمن يكتب
style-say-hint = مثلًا: «نكتب الأعداد حتى اثني عشر بالحروف.»
style-why = السبب
style-language = اللغة
style-language-hint = رمز مثل ⁦en⁩ أو ⁦de⁩؛ اتركه فارغًا للجميع.
style-all-languages = الكل
style-delete = حذف
style-saved = حُفظت القاعدة.
style-deleted = حُذفت القاعدة.
style-imported = أُضيفت القواعد.
style-gone = قاعدة محذوفة
style-exchange = التبادل مع جدول بيانات
style-export = تنزيل كل القواعد بصيغة ⁦CSV⁩
style-import = إضافة قواعد بصيغة ⁦CSV⁩
style-import-hint = قاعدة في كل سطر: ⁦kind (words, pattern)⁩، ⁦pattern⁩، ⁦case (any, same)⁩، ⁦suggest⁩ (⁦-⁩ للتنبيه فقط، وفارغ للحذف)، ⁦say⁩، ⁦why⁩، ⁦language⁩.
style-import-add = إضافة القواعد
style-problem-pattern = يُرجى إدخال الكلمات أو النمط.
style-problem-suggest = يُرجى إدخال ما هو أفضل.
style-problem-language = يُرجى إدخال رمز لغة مثل ⁦en⁩، أو ترك الحقل فارغًا.
style-problem-empty = يطابق هذا النمط أيضًا مواضع لا كلمات فيها. يُرجى إدخال ما يجب أن يكون موجودًا.
style-problem-broken = هذا ليس تعبيرًا نمطيًا يمكننا استخدامه. الإحالات إلى الوراء والنظر حول الموضع غير ممكنة.
style-problem-slow = قد يُبطئ هذا النمط المحرر. يُرجى تحديد أقصى عدد لتكرار كل جزء، مثل ⁦{"{"}1,20{"}"}⁩، وتقليل البدائل.
style-problem-long = هذا النمط أطول مما ينبغي.
style-problem-full = لا مكان لمزيد من القواعد. يُرجى حذف بعضها أولًا.
style-problem-table = يُرجى مراجعة هذه الأسطر: { $lines }. لم يُضف شيء.
style-problem-no-table = يُرجى لصق قاعدة واحدة على الأقل.
style-found = أسلوب التحرير: «{ $text }»{ $count ->
    [zero] {""}
    [one] {""}
    [two] {" "}(مرتين)
    [few] {" "}({ $count } مرات)
    [many] {" "}({ $count } مرة)
   *[other] {" "}({ $count } مرة)
}.
style-found-better = أسلوب التحرير: «{ $text }»{ $count ->
    [zero] {""}
    [one] {""}
    [two] {" "}(مرتين)
    [few] {" "}({ $count } مرات)
    [many] {" "}({ $count } مرة)
   *[other] {" "}({ $count } مرة)
}، والأفضل «{ $better }».
style-found-remove = أسلوب التحرير: حذف «{ $text }»{ $count ->
    [zero] {""}
    [one] {""}
    [two] {" "}(مرتين)
    [few] {" "}({ $count } مرات)
    [many] {" "}({ $count } مرة)
   *[other] {" "}({ $count } مرة)
}.
deed-rule-create = أضاف { $who } القاعدة { $what }
deed-rule-change = عدّل { $who } القاعدة { $what }
deed-rule-delete = حذف { $who } القاعدة { $what }
log-kind-rule = أسلوب التحرير
house-words = كلمات غرفة الأخبار
house-words-text = كلمات وأسماء صحيحة تُضاف إلى ما في المعاجم.
house-words-new = كلمة جديدة
house-words-hint = أسماء الكتّاب والأقسام والموضوعات والأشخاص والأماكن التي يعرفها الموقع صحيحة من غير إضافتها هنا.
house-words-word = الكلمة
house-words-add = إضافة الكلمة
house-words-by = أضافها
house-words-at = تاريخ الإضافة
house-words-none = لا توجد كلمات بعد. أضف كلمة هنا أو من قائمة الإملاء في المحرر.
house-words-export = تنزيل كل الكلمات بصيغة ⁦CSV⁩
house-words-import = إضافة كلمات بصيغة ⁦CSV⁩
house-words-import-hint = كلمة في كل سطر، وبعد فاصلة لغتها إن لم تكن لكل اللغات.
house-words-import-add = إضافة الكلمات
house-words-saved = أُضيفت الكلمة.
house-words-deleted = حُذفت الكلمة.
house-words-imported = أُضيفت الكلمات.
house-words-problem-word = يُرجى إدخال كلمة واحدة تبدأ بحرف.
house-words-problem-full = لا مكان لمزيد من الكلمات. يُرجى حذف بعضها أولًا.
house-words-problem-no-table = يُرجى لصق كلمة واحدة على الأقل.
deed-word-create = أضاف { $who } الكلمة { $what }
deed-word-delete = حذف { $who } الكلمة { $what }
deed-word-import = أضاف { $who } كلمات من جدول إلى { $what }
log-kind-word = كلمات غرفة الأخبار

stories-elsewhere = المقالات المنشورة التي لم يفتحها أحد في لوحة التحرير بعد تجدها في البحث.
story-pages = هذا المقال
story-pages-write = كتابة
