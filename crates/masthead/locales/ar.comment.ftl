# التعليقات: النقاش ونماذجه ورسائله ومكتب الإشراف.

comment-count = { $count ->
    [zero] لا تعليقات بعد
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] { $count } تعليق
}
comment-title = التعليقات على «{ $headline }»
comment-read-article = العودة إلى المقال
comment-sort = الترتيب
comment-sort-new = الأحدث
comment-sort-old = الأقدم
comment-sort-liked = الأكثر إعجابًا
comment-more = مزيد من التعليقات
comment-start = كل التعليقات من البداية
comment-none = لم يعلّق أحد بعد. لك الكلمة الأولى.
comment-all-replies = { $count ->
    [zero] قراءة الردود
    [one] قراءة الرد
    [two] قراءة الردين
    [few] قراءة { $count } ردود
    [many] قراءة { $count } ردًا
   *[other] قراءة { $count } رد
}
comment-write = كتابة تعليق
comment-write-answer = ردك
comment-write-edit = تعديل تعليقك
comment-text = التعليق
comment-hint = يصبح عنوان الويب رابطًا، و*النجمتان* للتشديد، والسطر الذي يبدأ بعلامة > اقتباس.
comment-moderated = تظهر تعليقاتك الأولى بعد أن يقرأها الإشراف.
comment-follow-this = أرسلوا إليّ بريدًا عند الردود الجديدة في هذا النقاش
comment-name = اسمك
comment-name-hint = يظهر بجانب كل تعليقاتك. يمكنك تغييره في حسابك.
comment-send = نشر التعليق
comment-save = حفظ
comment-cancel = إلغاء
comment-like = أعجبني
comment-unlike = سحب الإعجاب
comment-likes = { $count ->
    [zero] لا إعجاب
    [one] إعجاب واحد
    [two] إعجابان
    [few] { $count } إعجابات
    [many] { $count } إعجابًا
   *[other] { $count } إعجاب
}
comment-answer = رد
comment-quote = اقتباس
comment-edit = تعديل
comment-delete = حذف
comment-delete-sure = هل تريد حذف هذا التعليق نهائيًا؟
comment-report = إبلاغ
comment-follow = متابعة النقاش
comment-unfollow = إيقاف المتابعة
comment-moderate = إشراف
comment-edited = مُعدَّل
comment-answers = ردًا على { $name }
comment-nameless = أحد القراء
comment-mark-staff = التحرير
comment-mark-author = كاتب هذا المقال
comment-pending = لا يرى هذا التعليق غيرك حتى يقرأه الإشراف.
comment-tombstone-pending = هذا التعليق في انتظار الإشراف.
comment-tombstone-rejected = لم يُنشر هذا التعليق.
comment-tombstone-removed = أزال الإشراف هذا التعليق.
comment-tombstone-deleted = حذف كاتب هذا التعليق تعليقه.
comment-tombstone-erased = الحساب الذي كتب هذا التعليق لم يعد موجودًا.
comment-bar-post = للتعليق على هذا المقال يلزم الاشتراك أو تسجيل الدخول.
comment-bar-subscribe = للتعليق على هذا المقال يلزم الاشتراك.
comment-bar-closed = أُغلق النقاش حول هذا المقال.
comment-bar-unverified = يرجى تأكيد بريدك الإلكتروني قبل التعليق. الرابط في الرسالة التي وصلتك عند التسجيل.
comment-bar-banned = لا يمكنك التعليق حتى { $until }. الأسباب في الرسالة التي أرسلناها إليك.
comment-problem-empty = يرجى كتابة شيء منك.
comment-problem-too-long = النص أطول من { $longest } حرف. يرجى اختصاره.
comment-problem-refused = لا نقبل تعليقات تحتوي على «{ $words }». يرجى حذفها.
comment-problem-nothing-to-answer = التعليق الذي ترد عليه لم يعد موجودًا. يمكنك نشر تعليقك مستقلًا.
comment-problem-too-often = كتبت كثيرًا في الساعة الأخيرة. يرجى الانتظار قليلًا ثم الإرسال من جديد.
comment-problem-too-late = يمكن تعديل التعليق خلال خمس دقائق. انقضى هذا الوقت.
comment-problem-name-missing = يرجى ذكر الاسم الذي تريد أن تُعرف به.
comment-problem-name-form = الاسم من حرفين إلى 60 حرفًا، وليس فيه عناوين.
comment-problem-name-taken = هذا الاسم لشخص يعمل هنا. يرجى اختيار اسم آخر.
comment-problem-reason = يرجى اختيار سبب.
comment-done-held = شكرًا. سيقرأ الإشراف تعليقك قبل ظهوره.
comment-done-deleted = حُذف تعليقك.
comment-done-reported = شكرًا. سينظر الإشراف في الأمر.
comment-done-edited = حُفظ التعديل.

comment-report-heading = الإبلاغ عن تعليق
comment-report-intro = ما المشكلة في هذا التعليق؟ يقرأ الإشراف كل بلاغ، ولا يعرف كاتب التعليق من أرسله.
comment-report-reason = السبب
comment-report-text = ماذا يجب أن نعرف؟ (إن كان مخالفًا للقانون، فأي قانون؟)
comment-report-send = إرسال البلاغ
comment-reason-illegal = مخالف للقانون
comment-reason-hate = كراهية ضد جماعة
comment-reason-insult = إهانة أو تهديد
comment-reason-privacy = معلومات خاصة عن شخص
comment-reason-spam = إعلان أو رسائل مزعجة
comment-reason-off-topic = خارج الموضوع
comment-reason-other = سبب آخر
comment-reason-complaint = كاتب التعليق يشكو من القرار
comment-rule-illegal = يجب أن تلتزم التعليقات بالقانون.
comment-rule-hate = لا ننشر ما يحط من شأن الناس بسبب الأصل أو الدين أو الجنس أو الإعاقة أو من يحبون.
comment-rule-insult = لا ننشر إهانات ولا تهديدات.
comment-rule-privacy = لا ننشر معلومات خاصة عن أحد دون إذنه.
comment-rule-spam = لا ننشر إعلانات ولا رسائل مكررة.
comment-rule-off-topic = التعليقات عن المقال الذي تحته.
comment-rule-other = قواعدنا للتعليقات كما هو موضح أدناه.

comment-off-heading = رسائل التعليقات
comment-off-replies-ask = هل تريد إيقاف الرسائل عن الردود على تعليقاتك؟
comment-off-replies-done = لن تصلك رسائل أخرى عن الردود على تعليقاتك.
comment-off-thread-ask = هل تريد إيقاف الرسائل عن هذا النقاش؟
comment-off-thread-done = لن تصلك رسائل أخرى عن هذا النقاش.
comment-off-button = إيقاف هذه الرسائل
comment-off-all = كل خيارات الرسائل في حسابك.

account-comments = التعليقات
account-comments-text = ما كتبته، والرسائل عن الردود.
comment-account-heading = تعليقاتك
comment-account-none = لم تكتب أي تعليق بعد.
comment-account-letters = الرسائل
comment-account-replies = أرسلوا إليّ رسالة عندما يرد عليّ أحد
comment-account-follows = أرسلوا إليّ رسالة عن النقاشات التي أتابعها
comment-account-followed = نقاشات تتابعها
comment-account-saved = حُفظت خياراتك.
comment-account-complained = شكرًا. سيُعاد النظر في القرار وسنرد عليك.
comment-account-more = تعليقات أقدم
comment-account-reason = السبب
comment-account-complain = الاعتراض على هذا القرار
comment-account-complain-text = لماذا القرار خاطئ؟
comment-account-complain-send = إرسال الاعتراض
comment-account-gone = على مقال لم يعد موجودًا
comment-state-pending = في انتظار الإشراف
comment-state-shown = منشور
comment-state-rejected = لم يُنشر
comment-state-removed = أزاله الإشراف
comment-state-deleted = حذفته بنفسك
comment-state-erased = حساب محذوف

desk-comments = التعليقات
desk-comments-text = ما ينتظر، وما أُبلغ عنه، وما تقرر.
comment-desk-waiting = في الانتظار
comment-desk-reported = أُبلغ عنها
comment-desk-all = الكل
comment-desk-articles = المقالات
comment-desk-log = السجل
comment-desk-waiting-none = لا شيء ينتظر.
comment-desk-reported-none = لا بلاغات مفتوحة.
comment-desk-all-none = لا تعليقات بعد.
comment-desk-log-none = لم يتقرر شيء بعد.
comment-desk-articles-none = لم يُناقش أي مقال بعد.
comment-desk-more = المزيد
comment-desk-look = النظر والقرار
comment-desk-held-new = معلّق جديد
comment-desk-held-word = أُوقف بسبب الكلمة: { $what }
comment-desk-held-link = أُوقف بسبب رابط إلى: { $what }
comment-desk-held-links = أُوقف بسبب عدد روابطه: { $what }
comment-desk-approve = قبول
comment-desk-reject = رفض
comment-desk-remove = إزالة
comment-desk-restore = إظهار من جديد
comment-desk-settle = لا مخالفة فيه
comment-desk-ban = حظر الكاتب
comment-desk-unban = إنهاء الحظر
comment-desk-days = الأيام
comment-desk-decision = القرار
comment-desk-reason = السبب
comment-desk-law = أي قانون (لازم عند مخالفة القانون)
comment-desk-text = شرح للكاتب
comment-desk-statement = تصل هذه الأسباب إلى الكاتب بالبريد مع طريقة الاعتراض (قانون الخدمات الرقمية، المادة 17).
comment-desk-reports = البلاغات
comment-desk-settled = انتهى
comment-desk-history = التاريخ
comment-desk-writer = الكاتب
comment-desk-banned = محظور حتى
comment-desk-article = عنوان المقال
comment-desk-switch = التعليقات عليه
comment-desk-set = تطبيق
comment-switch-auto = مفتوحة حتى تُغلق بالقِدم
comment-switch-open = مفتوحة مهما كان القِدم
comment-switch-closed = مغلقة ولا تزال تُقرأ
comment-switch-off = بلا تعليقات
comment-desk-done-approve = قُبل.
comment-desk-done-reject = رُفض. تصل الأسباب إلى الكاتب بالبريد.
comment-desk-done-remove = أُزيل. تصل الأسباب إلى الكاتب بالبريد.
comment-desk-done-restore = ظهر من جديد.
comment-desk-done-settle = انتهت البلاغات.
comment-desk-done-ban = سُجل الحظر.
comment-desk-done-switch = تم.
comment-desk-problem-reason = يرجى اختيار سبب: للكاتب حق في معرفته.
comment-desk-problem-law = يرجى ذكر القانون.
comment-desk-problem-overtaken = سبقك شخص آخر: عُدّل التعليق أو اتُّخذ قرار بشأنه بعد أن فتحته. لم يحدث شيء.
comment-desk-problem-unfit = لا يمكن ذلك والتعليق في حالته الراهنة.
comment-desk-problem-ban = فُرض الحظر أو عُدِّل أو انتهى منذ أن فتحت هذه الصفحة. لم يُنفَّذ شيء، وأدناه الوضع الحالي.
comment-desk-overtaken-same = الكلمات هي نفسها أو حذفها كاتبها؛ ما تغيّر هو الحالة.
comment-desk-overtaken-approve = الموافقة على النص الحالي
comment-desk-overtaken-reject = رفض النص الحالي
comment-desk-overtaken-remove = إزالة النص الحالي
comment-desk-overtaken-restore = إظهار النص الحالي من جديد
comment-desk-overtaken-settle = إنهاء البلاغات عن النص الحالي
comment-desk-problem-days = يرجى ذكر عدد أيام حتى 3650.
comment-desk-problem-article = لا مقال في هذا العنوان.
comment-log-hold = أُوقف للإشراف
comment-log-edit = عدّله كاتبه؛ وكان فيه
comment-log-delete = حذفه كاتبه
comment-log-approve = قُبل
comment-log-reject = رُفض
comment-log-remove = أُزيل
comment-log-restore = ظهر من جديد
comment-log-settle = انتهت البلاغات

comment-statement-words = تعليقك
comment-statement-posted = أُرسل
comment-statement-measure = ما فعلناه
comment-statement-measure-reject = لا ننشر التعليق. يسري هذا في كل مكان وبلا نهاية.
comment-statement-measure-remove = أزلنا التعليق. يسري هذا في كل مكان وبلا نهاية.
comment-statement-until = لا يمكنك التعليق حتى
comment-statement-law = يخالف هذا القانون
comment-statement-rule = يخالف هذه القاعدة من قواعدنا
comment-statement-why = شرح
comment-statement-found = كيف اكتُشف ومن قرر
comment-statement-found-reported = أبلغ عنه قارئ. قرر إنسان لا آلة.
comment-statement-found-seen = رآه الإشراف. قرر إنسان لا آلة.
comment-statement-found-rule = أوقفته قائمة كلمات أو روابط تلقائيًا. قرر إنسان.
comment-statement-redress = إن كنت لا توافق
comment-statement-complain = اعترض في حسابك أو اكتب إلى { $email }: سيُعاد النظر في القرار. ويمكنك أيضًا اللجوء إلى جهة معتمدة للتسوية خارج القضاء أو إلى محكمة.
comment-statement-complain-here = اعترض في حسابك: سيُعاد النظر في القرار. ويمكنك أيضًا اللجوء إلى جهة معتمدة للتسوية خارج القضاء أو إلى محكمة.

letter-comment-reply-subject = رد عليك { $name }: { $headline }
letter-comment-reply-text = رد { $name } على تعليقك على «{ $headline }»:

    { $words }
letter-comment-reply-action = القراءة والرد
letter-comment-thread-subject = { $name } في نقاش تتابعه: { $headline }
letter-comment-thread-text = كتب { $name } في نقاش تتابعه على «{ $headline }»:

    { $words }
letter-comment-thread-action = القراءة والرد
letter-comment-reject-subject = لم يُنشر تعليقك
letter-comment-reject-text = قررنا ألا ننشر تعليقك على «{ $headline }». هذه أسبابنا وما يمكنك فعله.
letter-comment-reject-action = رؤيته في حسابك
letter-comment-remove-subject = أُزيل تعليقك
letter-comment-remove-text = أزلنا تعليقك على «{ $headline }». هذه أسبابنا وما يمكنك فعله.
letter-comment-remove-action = رؤيته في حسابك
letter-comment-ban-subject = لا يمكنك التعليق لفترة
letter-comment-ban-text = قررنا أنه لا يمكنك التعليق لفترة. لا يزال بإمكانك قراءة التعليقات إن سمح حسابك. هذه أسبابنا وما يمكنك فعله.
letter-comment-ban-action = رؤية تعليقاتك
