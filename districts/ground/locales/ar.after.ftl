# لوحة التحرير: ما يحدث للمقال بعد نشره، وما يُقال للقراء عنه.

story-expired = نُشر لمدة محدودة انتهت.
story-blocked = طلب إزالته: { $who }. { $reason }
error-away-heading = لم يعد هذا المقال على موقعنا.
error-away-text = نُشر هنا، وهو غير متاح في الوقت الحالي.
correction-kind-note = ملاحظة من التحرير
correction-kind-update = تحديث
correction-place = عرض الفقرة
writing-state-expired = منتهٍ
library-state-expired = منتهٍ
publish-embargo = هذا المقال محظور النشر حتى { $until }. اختر وقتًا لاحقًا.
publish-note = ملاحظة للقراء
publish-note-hint = ما الجديد في جملة واحدة. يراها القراء مع الوقت فوق المقال. اتركها فارغة إن كان التعديل لا يحتاج إليها.
publish-stays-off = هذا المقال ليس على الموقع. ما تنشره هنا يُحفظ، لكن القراء لن يروه.
publish-to-after = إعادته إلى الموقع أولًا
publish-save-off = حفظ دون إعادته إلى الموقع
after-title = بعد النشر
after-state-none = لم يُنشر بعد
after-state-draft = لم يُنشر بعد
after-state-scheduled = مجدول
after-state-live = على الموقع
after-state-expired = منتهٍ: خارج الموقع منذ انتهاء مدته
after-state-withdrawn = مسحوب
after-state-blocked = محجوب لأسباب قانونية
after-state-unpublished = خارج الموقع، ومسودة من جديد
after-published = نُشر
after-updated = حُدّث
after-expires = على الموقع حتى
after-expires-at = اليوم والوقت
after-expires-hint = في هذه اللحظة يغادر المقال كل الصفحات والخلاصات والقوائم. اتركه فارغًا ليبقى.
after-embargo = حظر النشر
after-embargo-over = انتهى في
after-until = حتى
after-off-since = خارج الموقع منذ
after-demanded-by = من طلب ذلك
after-reason = السبب
after-leads-to = العنوان الذي يُوجَّه إليه القراء
after-entries = التصويبات والملاحظات
after-entries-none = لا يوجد شيء بعد.
after-place = الفقرة
after-place-none = لا فقرة بعينها
after-place-hint = يحصل القراء الذين يمكنهم قراءة الفقرة على رابط إليها.
after-entry-change = تعديل
after-entry-remove = تراجع عن الملاحظة
after-entry-mend = تعديل ملاحظة
after-entry-new = ملاحظة جديدة
after-entry-save = حفظ الملاحظة
after-entry-add = إضافة الملاحظة
after-entry-leave = تركها كما هي
after-kind = النوع
after-text = ما يُقال للقراء
after-text-hint = اذكر الخطأ والصواب. يمكن للجميع قراءة هذا، حتى من لا يمكنه قراءة المقال كاملًا.
after-site = على الموقع أو خارجه
after-deed-withdraw = سحب: يجيب العنوان بأن المقال سُحب (410)
after-deed-block = حجب: يجيب العنوان بأن القانون يمنع عرضه (451)
after-deed-unpublish = إعادته مسودة: يجيب العنوان بالسبب أو يوجّه إلى صفحة أخرى
after-deed-restore = إعادته كما كان
after-reason-hint = يرى القراء السبب عند عنوان المقال. وإن أعدته إلى الموقع بقي السبب في السجل وحده.
after-demanded-hint = للحجب: المحكمة أو الجهة أو الشخص. يراه القراء.
after-leads-to-hint = لإعادته مسودة: مسار على هذا الموقع، مثل ⁦/news/another-story⁩. يُوجَّه القراء إليه في الوقت الحالي.
after-site-do = تنفيذ
after-save = حفظ
after-embargo-until = محظور النشر حتى
after-embargo-hint = لا يمكن لأحد نشر المقال أو جدولته لوقت أسبق. اترك الوقت فارغًا لرفع الحظر.
after-embargo-reason = لمن الحظر، وما المتفق عليه
after-addresses = العناوين السابقة
after-addresses-text = كل منها يقود إلى المقال. تخلَّ عن أحدها فقط إن كان يجب ألا يقود إلى شيء.
after-let-go = تخلٍّ
after-overtaken = لم يُنفَّذ شيء: عدّل شخص آخر هذا المقال بعد أن رأيت الصفحة. تعرض الآن حاله، مع ما كتبته.
after-done-entry = الملاحظة تحت المقال.
after-done-removed = أُزيلت الملاحظة.
after-done-state = المقال خارج الموقع.
after-done-back = عاد المقال إلى الموقع.
after-done-expiry = حُفظ الوقت.
after-done-embargo = المقال محظور النشر.
after-done-lifted = رُفع حظر النشر.
after-done-address = لم يعد العنوان السابق يقود إلى شيء.
after-done-off = حُفظت نسختك. المقال خارج الموقع، فلا يراها القراء.
after-problem-text = أدخل ما يُقال للقراء.
after-problem-place = لم تعد هذه الفقرة في المقال. اختر غيرها.
after-problem-deed = اختر ما يجب فعله.
after-problem-reason = أدخل سببًا.
after-problem-demanded = أدخل من طلب ذلك.
after-problem-leads-to = أدخل مسارًا على هذا الموقع، مثل ⁦/news/another-story⁩، غير مسار هذا المقال.
after-problem-expires = اختر وقتًا في المستقبل، بعد النشر.
after-problem-embargo-reason = أدخل لمن الحظر، أو سبب رفعه.
after-problem-embargo-past = اختر وقتًا في المستقبل.
after-problem-embargo-late = المقال منشور، أو مجدول لوقت أسبق. غيّر ذلك أولًا.
words-title = البحث عن الكلمات الخاطئة
words-wrong = الكلمات الخاطئة
words-wrong-hint = الكلمات أو شرح الصورة أو الرقم كما وردت، لا كما يجب أن تكون. لا تهم حالة الأحرف وعلامات التنصيص والمسافات.
words-look = بحث
words-before = بُحث عنها من قبل
words-open =
    { $count ->
        [zero] لا مواضع مفتوحة
        [one] موضع واحد مفتوح
        [two] موضعان مفتوحان
        [few] { $count } مواضع مفتوحة
        [many] { $count } موضعًا مفتوحًا
       *[other] { $count } موضع مفتوح
    }
words-no-index = فهرس البحث غير جاهز، فالمقالات والصور ناقصة من هذه القائمة. حاول مجددًا بعد دقيقة.
words-unseen =
    { $count ->
        [zero] لم يبقَ مقال أو صورة لم تُفحص.
        [one] قد ترد الكلمات في مقال أو صورة أخرى لم تُفحص. أدخل كلمات أكثر.
        [two] قد ترد الكلمات في مقالين أو صورتين لم تُفحصا. أدخل كلمات أكثر.
        [few] قد ترد الكلمات في { $count } مقالات أو صور أخرى لم تُفحص. أدخل كلمات أكثر.
        [many] قد ترد الكلمات في { $count } مقالًا أو صورة أخرى لم تُفحص. أدخل كلمات أكثر.
       *[other] قد ترد الكلمات في { $count } مقال أو صورة أخرى لم تُفحص. أدخل كلمات أكثر.
    }
words-spot-headline = العنوان
words-spot-standfirst = المقدمة
words-spot-text = النص وشروح الصور
words-spot-lead = شرح الصورة الرئيسية
words-spot-record = صورة
words-spot-about = صفحة عنّا
words-spot-biography = كاتب
words-spot-draft = قيد الكتابة
words-spot-gone = لم تعد هناك
words-settled = تمت معالجته
words-open-again = فتح من جديد
words-note = ما الذي جرى
words-settle = معالجة
words-nowhere = لا ترد الكلمات في أي مكان.
words-follow = تعرض الصفحات الأولى والأقسام والمقالات ذات الصلة والخلاصات والبحث ما تقوله المقالات وتتبعها من تلقاء نفسها. رسائلنا لا تحتفظ بأي نص: ما أُرسل لا يمكن سرده ولا تعديله.
words-problem-none = أدخل الكلمات الخاطئة.
words-done-settled = تمت معالجة الموضع.
words-done-opened = فُتح الموضع من جديد.
deed-article-entry = أضاف { $who } ملاحظة تحت { $what }
deed-article-entry-change = عدّل { $who } ملاحظة تحت { $what }
deed-article-entry-remove = أزال { $who } ملاحظة من تحت { $what }
deed-article-withdraw = سحب { $who } { $what }
deed-article-block = حجب { $who } { $what }
deed-article-unpublish = أعاد { $who } { $what } مسودة
deed-article-restore = أعاد { $who } { $what } إلى الموقع
deed-article-expiry = غيّر { $who } مدة بقاء { $what } على الموقع
deed-article-embargo = حظر { $who } نشر { $what }
deed-article-embargo-lift = رفع { $who } حظر نشر { $what }
deed-article-address = تخلى { $who } عن عنوان سابق للمقال { $what }
deed-article-keep-off = حفظ { $who } نسخة من { $what } تبقى خارج الموقع
deed-article-words = بحث { $who } عن كلمات خاطئة من { $what }
deed-article-words-settle = عالج { $who } موضعًا لكلمات خاطئة من { $what }
deed-article-words-open = فتح { $who } من جديد موضعًا لكلمات خاطئة من { $what }
desk-alarm-late = يتأخر الإعلان عما يُنشر منذ { $since }. يرى القراء المقالات، لكن الخلاصات ومحركات البحث لم تُبلَّغ.
