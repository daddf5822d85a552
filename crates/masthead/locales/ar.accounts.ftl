# Logging in, and a reader's own pages.

## Log-in

log-in-title = تسجيل الدخول أو إنشاء حساب
log-in-intro = اكتب عنوان بريدك الإلكتروني. نرسل إليك رابطًا ورمزًا. يُنشأ حسابك عندما تستخدم أحدهما.
field-email = البريد الإلكتروني
field-password = كلمة المرور
field-code = الرمز
field-name = الاسم
log-in-send = أرسل الرابط
log-in-with-passkey = استخدم مفتاح المرور
log-in-with-password = الدخول بكلمة المرور
log-in-forgotten = نسيتها أو لم تضع واحدة؟ استخدم الرابط أعلاه.
log-in-problem-email = هذا ليس عنوان بريد. تحقّق من أنه لا ينقصه شيء.
log-in-problem-refused = خادم البريد لهذا العنوان لا يقبل رسالتنا. تحقّق من العنوان واطلب رسالة جديدة.
email-problem-look-alike = بعض حروف هذا العنوان تشبه حروفًا أخرى. أعد كتابته أو استخدم عنوانًا آخر.
email-problem-unreachable = لا يستطيع خادم بريدنا الوصول إلى هذا العنوان: فهو لا يقبل قبل علامة @ سوى الحروف من a إلى z والأرقام والعلامات. استخدم عنوانًا آخر من فضلك.
log-in-problem-often = محاولات كثيرة. انتظر قليلًا أو ادخل بطريقة أخرى.
log-in-problem-password = العنوان وكلمة المرور غير متطابقين.
log-in-problem-code = هذا ليس الرمز. انظر إلى الرسالة مرة أخرى.
log-in-problem-over = هذا الرابط أو الرمز استُعمل أو قديم. اطلب غيره.
log-in-code-title = انظر إلى بريدك
log-in-code-intro = أرسلنا رسالة إلى { $email }. افتح رابطها في هذا المتصفح أو اكتب رمزها هنا. كلاهما صالح لعشر دقائق.
log-in-code-elsewhere = طُلبت الرسالة إلى { $email } من متصفح آخر. للدخول من هذا المتصفح اكتب الرمز الوارد في الرسالة.
log-in-code-none = لم تصل الرسالة بعد دقائق؟ انظر في البريد غير المرغوب فيه.
log-in-code-demo = لا يرسل هذا العرض التجريبي أي بريد.
log-in-code-demo-link = عرض رسائله
log-in-again = اطلب رسالة أخرى
log-in-link-title = خطوة أخيرة
log-in-link-intro = اضغط الزر للدخول باسم { $email }.
log-in-with-provider = الدخول عبر { $provider }
log-in-problem-provider = لا يمكن استعمال جواب المزوّد. عليه أن يسمّي بريدًا تحقّق منه. حاول مرة أخرى أو استخدم الرسالة.
passkey-problem = لم يعمل مفتاح المرور. حاول مرة أخرى أو ادخل بطريقة أخرى.

## The second factor

second-title = العامل الثاني
second-intro = يحتاج قسم التحرير إلى دليل ثانٍ على هويتك.
second-enrol = يحتاج قسم التحرير إلى دليل ثانٍ على هويتك. أعدّ واحدًا الآن: مفتاح مرور أو رموز من تطبيق.
second-code = الرمز من تطبيقك
second-problem = هذا الرمز خاطئ أو استُعمل من قبل. انتظر الرمز التالي.
codes-secret-text = أعطِ هذا السر لتطبيق رموز المرة الواحدة ثم اكتب الرمز الذي يعرضه.
codes-open-app = افتح في تطبيق على هذا الجهاز
codes-first = الرمز الذي يعرضه التطبيق
codes-confirm = أكّد

## The account

account-profile = الملف الشخصي
account-profile-text = الاسم بجانب تعليقاتك وعنوان بريدك.
account-newsletters = الرسائل
account-newsletters-text = الرسائل التي تصلك منا.
account-security = تسجيل الدخول
account-security-text = كلمة المرور ومفاتيح المرور.
account-sessions = الأجهزة
account-sessions-text = أين سجّلت الدخول وكيف تخرج من كل مكان.
account-data = بياناتك
account-data-text = كل ما لدينا عنك في ملف واحد، وإنهاء حسابك.
account-desk-text = جانب فريق العمل.
account-since = الحساب منذ
account-save = احفظ
account-saved = تم الحفظ.
account-obstacle = لتغيير هذا أثبت أولًا أنك صاحب الحساب.
profile-name = الاسم الذي يراه الآخرون
profile-name-hint = يظهر بجانب تعليقاتك. ستون حرفًا على الأكثر.
profile-problem-name = هذا الاسم أطول من ستين حرفًا. اختصره.
profile-new-email = عنوان البريد الجديد
profile-new-email-hint = نكتب إلى العنوانين. يسري التغيير عندما تؤكده في الرسالتين.
profile-change-email = غيّر العنوان
email-change-title = عنوان بريد آخر
email-change-sent = كتبنا إلى العنوانين. أكّد في الرسالتين خلال يوم ليصبح { $email } عنوانك.
email-change-confirm = أكّد أن يصبح عنوان الحساب { $email }.
email-change-button = أكّد
email-change-waiting = تم التأكيد هنا. أكّد الآن في الرسالة إلى العنوان الآخر أيضًا.
email-change-done = صار للحساب العنوان الجديد. سجّل الدخول به.
email-change-over = هذا الرابط استُعمل أو قديم. اطلب التغيير من حسابك مرة أخرى.
newsletters-intro = رسائل حسابك ومشترياتك تصل دائمًا. هذه يمكنك الاستغناء عنها.
newsletters-legend = أرسلوا إليّ
letter-kind-newsletter = النشرات
letter-kind-newsletter-text = ما يرسله فريق التحرير إلى القرّاء.
letter-kind-comment-reply = الردود
letter-kind-comment-reply-text = يرد أحدهم على تعليقك.
letter-kind-offers = العروض
letter-kind-offers-text = عروض جديدة للقراء والمشتركين.

## Ways to log in

security-intro = يمكنك الدخول دائمًا برابط نرسله إليك. هنا تضيف طريقة أسرع.
security-passkeys = مفاتيح المرور
security-passkeys-text = مفتاح المرور محفوظ في جهازك ويُفتح بإصبعك أو وجهك أو رمز الجهاز. لا شيء تتذكره ولا شيء تفشيه.
security-passkey-name = اسم له، مثل اسم الجهاز
security-passkey-unnamed = بلا اسم
security-add-passkey = أضف مفتاح مرور
security-needs-script = تحتاج مفاتيح المرور إلى جافا سكريبت، وهي معطلة في هذا المتصفح.
security-added = أُضيف
security-used = آخر استخدام
security-never = لم يُستخدم
security-remove = أزل
security-password-since = لديك كلمة مرور منذ
security-password-none = ليست لديك كلمة مرور ولا تحتاج إليها.
security-new-password = كلمة مرور جديدة
security-password-hint =
    { $shortest } حرفًا على الأقل. عدة كلمات لا علاقة بينها خيار جيد.
security-set-password = ضع كلمة المرور
security-remove-password = أزل كلمة المرور
password-problem-short = كلمة المرور قصيرة. استخدم 15 حرفًا على الأقل.
password-problem-long = كلمة المرور طويلة. استخدم 128 حرفًا على الأكثر.
password-problem-common = كلمة المرور هذه من أول ما يجرّبه أي شخص. اختر كلمات لا علاقة بينها.
security-codes = رموز المرة الواحدة
security-codes-text = رموز التطبيق عامل ثانٍ لدخول قسم التحرير إن لم تستخدم مفتاح مرور.
security-codes-since = تطبيق الرموز مُعدّ منذ
security-start-codes = أعدّ تطبيقًا للرموز
security-remove-codes = أزل تطبيق الرموز
security-done-password = وُضعت كلمة المرور. خرجت من كل الأجهزة الأخرى.
security-done-passkey = أُضيف مفتاح المرور.
security-done-codes = أُعدّ تطبيق الرموز.
security-done-removed = أُزيل. خرجت من كل الأجهزة الأخرى.
security-password-set = وُضعت كلمة مرور.
security-password-removed = أُزيلت كلمة المرور.
security-passkey-added = أُضيف مفتاح مرور.
security-passkey-removed = أُزيل مفتاح مرور.
security-codes-added = أُعدّ تطبيق لرموز المرة الواحدة.
security-codes-removed = أُزيل تطبيق رموز المرة الواحدة.

## Sessions

sessions-intro = هنا سجّلت الدخول. لا تعرف أحدها؟ أنهِه ثم راجع طرق الدخول.
sessions-device = المتصفح
sessions-place = الشبكة
sessions-began = منذ
sessions-seen = آخر استخدام
sessions-unknown = غير معروف
sessions-current = (هذا)
sessions-end = أخرج
sessions-end-all-text = ينهي هذا كل الجلسات دفعة واحدة، ومنها هذه.
sessions-end-all = اخرج من كل مكان

## Data

data-export = نسخة من كل شيء
data-export-text = ملف واحد بكل ما لدينا عنك، جاهز فورًا. يمكن للبرامج قراءته (JSON).
data-export-button = نزّل
data-erase = احذف الحساب
data-erase-text = يحذف هذا فورًا عنوانك واسمك وطرق دخولك وأجهزتك وإعداداتك. لا يمكن التراجع عنه.
data-kept = ما يلزمنا القانون بحفظه يبقى حتى تنتهي مدته: الفواتير وسجلات الدفع (قانون الضرائب) وملاحظات قرارات الموظفين. ولا تُستعمل لشيء آخر.
data-staff = أنت من فريق العمل. اطلب أولًا من أحد المالكين إنهاء ذلك.
data-type-email = للتأكد اكتب عنوانك: { $email }
data-problem-email = هذا ليس عنوان هذا الحساب. لم يُحذف شيء.
data-erase-button = احذف كل شيء
data-erased = حُذف حسابك.

## Letters

letter-log-in-subject =
    { $code } رمزك لدخول { $site }
letter-log-in-text =
    شخص ما، ونظنه أنت، يريد الدخول إلى { $site }. استخدم الزر في المتصفح الذي طلب ذلك.

    أو اكتب هذا الرمز هناك: { $code }

    كلاهما صالح مرة واحدة خلال عشر دقائق. إن لم تكن أنت فلا تفعل شيئًا: لا يدخل أحد بدون هذه الرسالة. لا تخبر أحدًا بالرمز.
letter-log-in-action = سجّل الدخول
letter-security-subject = تغيّر حسابك في { $site }
letter-security-text =
    { $what }

    إن لم تكن أنت، فادخل واخرج من كل مكان وأزل ما لا تعرفه.
letter-security-action = انظر إلى حسابك
letter-email-change-subject = أكّد عنوانًا آخر في { $site }
letter-email-change-text =
    يُراد أن يصبح عنوان حساب في { $site } هو { $email }. أكّد ذلك في هذه الرسالة وفي الرسالة إلى العنوان الآخر خلال يوم.

    إن لم تكن أنت فلا تفعل شيئًا: عندها لا يتغير شيء.
letter-email-change-action = أكّد
letter-email-taken-subject = لعنوانك حساب من قبل في { $site }
letter-email-taken-text =
    يريد شخص استعمال هذا العنوان لحساب آخر في { $site }. له حساب من قبل، فلا يتغير شيء.

    إن كنت أنت: ادخل بهذا العنوان أو احذف ذلك الحساب أولًا.
letter-undeliverable-subject = العنوان { $email } لا يقبل رسالتنا
letter-undeliverable-text =
    طلبت منا أن نكتب إلى { $email } من { $site }. رفض خادم البريد لهذا العنوان الرسالة، فلم يصل إليه شيء.

    في الغالب ينقص حرف أو يكون خاطئًا. تحقّق من العنوان وحاول مرة أخرى، أو راسلنا إن كان صحيحًا.
letter-erased-subject = حُذف حسابك في { $site }
letter-erased-text =
    حُذف حسابك في { $site } كما طلبت. هذه آخر رسالة بشأنه.

    تبقى الفواتير وسجلات الدفع ما دام القانون يقتضي ذلك.
