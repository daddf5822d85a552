# Logging in, and a reader's own pages.

## Log-in

log-in-title = تسجيل الدخول أو إنشاء حساب
log-in-intro = أدخل بريدك الإلكتروني لنرسل إليك رابطًا ورمزًا. إن لم يكن لديك حساب فسيُنشأ عند استخدام أحدهما.
field-email = البريد الإلكتروني
field-password = كلمة المرور
field-code = الرمز
field-name = الاسم
log-in-send = إرسال الرابط
log-in-with-passkey = استخدام مفتاح المرور
log-in-with-password = الدخول بكلمة المرور
log-in-forgotten = هل نسيتها أو لم تنشئ واحدة؟ استخدم الرابط أعلاه.
log-in-problem-email = عنوان البريد الإلكتروني غير صالح. تأكد من أنه مكتمل.
log-in-problem-refused = خادم البريد لهذا العنوان لا يقبل رسالتنا. تحقّق من العنوان واطلب رسالة جديدة.
email-problem-look-alike = بعض حروف هذا العنوان تشبه حروفًا أخرى. أعد كتابته أو استخدم عنوانًا آخر.
email-problem-unreachable = لا يستطيع خادم بريدنا الوصول إلى هذا العنوان: فهو لا يقبل قبل علامة @ سوى الحروف من a إلى z والأرقام والعلامات. استخدم عنوانًا آخر من فضلك.
log-in-problem-often = محاولات كثيرة. انتظر قليلًا أو سجّل الدخول بطريقة أخرى.
log-in-problem-password = البريد الإلكتروني أو كلمة المرور غير صحيحة.
log-in-problem-code = الرمز غير صحيح. راجع الرسالة مرة أخرى.
log-in-problem-over = استُخدم هذا الرابط أو الرمز من قبل أو انتهت صلاحيته. اطلب غيره.
log-in-code-title = تحقق من بريدك
log-in-code-intro = أرسلنا رسالة إلى { $email }. افتح الرابط الوارد فيها من هذا المتصفح أو اكتب رمزها هنا. كلاهما صالح لمدة عشر دقائق.
log-in-code-elsewhere = طُلبت الرسالة إلى { $email } من متصفح آخر. للدخول من هذا المتصفح اكتب الرمز الوارد في الرسالة.
log-in-code-none = لم تصلك الرسالة بعد دقائق؟ ابحث في مجلد البريد غير المرغوب فيه.
log-in-code-demo = لا يرسل هذا العرض التجريبي أي بريد.
log-in-code-demo-link = عرض رسائل العرض التجريبي
log-in-again = طلب رسالة أخرى
log-in-link-title = بقيت خطوة واحدة
log-in-link-intro = اضغط الزر لتسجيل الدخول بالحساب { $email }.
log-in-with-provider = الدخول عبر { $provider }
log-in-problem-provider = تعذّر استخدام رد مزوّد الدخول، إذ يجب أن يتضمن بريدًا إلكترونيًا مؤكدًا. حاول مجددًا أو استخدم الرابط المرسل بالبريد.
passkey-problem = لم يعمل مفتاح المرور. حاول مرة أخرى أو ادخل بطريقة أخرى.

## The second factor

second-title = العامل الثاني للتحقق
second-intro = للدخول إلى لوحة التحرير يلزم تأكيد هويتك بعامل ثانٍ.
second-enrol = للدخول إلى لوحة التحرير يلزم عامل تحقق ثانٍ. جهّزه الآن: مفتاح مرور أو رموز من تطبيق.
second-code = الرمز من تطبيقك
second-problem = الرمز غير صحيح أو استُخدم من قبل. انتظر الرمز التالي.
codes-secret-text = أدخل هذا المفتاح السري في تطبيق للرموز المؤقتة، ثم اكتب الرمز الذي يعرضه.
codes-open-app = فتح في تطبيق على هذا الجهاز
codes-first = الرمز الذي يعرضه التطبيق
codes-confirm = تأكيد

## The account

account-profile = الملف الشخصي
account-profile-text = الاسم الظاهر بجانب تعليقاتك، وبريدك الإلكتروني.
account-newsletters = الرسائل والنشرات
account-newsletters-text = الرسائل التي تصلك منا.
account-security = تسجيل الدخول
account-security-text = كلمة المرور ومفاتيح المرور.
account-sessions = الأجهزة
account-sessions-text = الأجهزة التي سجّلت الدخول منها، وكيفية الخروج منها جميعًا.
account-data = بياناتك
account-data-text = كل ما نحتفظ به عنك في ملف واحد، وحذف حسابك.
account-desk-text = صفحات فريق العمل.
account-since = تاريخ إنشاء الحساب
account-save = حفظ
account-saved = تم الحفظ.
account-obstacle = لتغيير هذا يلزم أولًا تأكيد هويتك.
profile-name = الاسم الذي يراه الآخرون
profile-name-hint = يظهر بجانب تعليقاتك. 60 حرفًا على الأكثر.
profile-problem-name = هذا الاسم أطول من 60 حرفًا. اختصره.
profile-new-email = عنوان البريد الجديد
profile-new-email-hint = سنراسلك على العنوانين، ويسري التغيير بعد تأكيده في الرسالتين.
profile-change-email = تغيير العنوان
email-change-title = تغيير عنوان البريد
email-change-sent = أرسلنا رسالة إلى كل من العنوانين. أكّد التغيير في الرسالتين خلال يوم واحد ليصبح { $email } عنوانك.
email-change-confirm = أكّد أن يصبح عنوان الحساب { $email }.
email-change-button = تأكيد
email-change-waiting = تم التأكيد هنا. بقي التأكيد من الرسالة المرسلة إلى العنوان الآخر.
email-change-done = تغيّر عنوان الحساب. سجّل الدخول بالعنوان الجديد.
email-change-over = استُخدم هذا الرابط من قبل أو انتهت صلاحيته. اطلب التغيير من حسابك مرة أخرى.
newsletters-intro = تصلك دائمًا الرسائل المتعلقة بحسابك ومشترياتك. أما الرسائل الآتية فاختيارية.
newsletters-legend = أرغب في تلقي
letter-kind-newsletter = النشرات
letter-kind-newsletter-text = ما ترسله غرفة الأخبار إلى القراء.
letter-kind-comment-reply = الردود
letter-kind-comment-reply-text = إشعار عند الرد على تعليقك.
letter-kind-offers = العروض
letter-kind-offers-text = عروض جديدة للقراء والمشتركين.

## Ways to log in

security-intro = يمكنك دائمًا تسجيل الدخول برابط نرسله إليك، ويمكنك هنا إضافة طريقة أسرع.
security-passkeys = مفاتيح المرور
security-passkeys-text = يُحفظ مفتاح المرور في جهازك ويُستخدم ببصمة إصبعك أو وجهك أو رمز الجهاز. لا حاجة إلى حفظه، ولا يمكن إفشاؤه خطأً.
security-passkey-name = اسم له، مثل اسم الجهاز
security-passkey-unnamed = بلا اسم
security-add-passkey = إضافة مفتاح مرور
security-needs-script = تحتاج مفاتيح المرور إلى جافا سكريبت، وهي معطلة في هذا المتصفح.
security-added = تاريخ الإضافة
security-used = آخر استخدام
security-never = لم يُستخدم
security-remove = إزالة
security-password-since = تاريخ إنشاء كلمة المرور:
security-password-none = ليست لديك كلمة مرور ولا تحتاج إليها.
security-new-password = كلمة مرور جديدة
security-password-hint =
    { $shortest } حرفًا على الأقل. عدة كلمات لا علاقة بينها خيار جيد.
security-set-password = حفظ كلمة المرور
security-remove-password = إزالة كلمة المرور
password-problem-short = كلمة المرور قصيرة جدًا. استخدم 15 حرفًا على الأقل.
password-problem-long = كلمة المرور طويلة جدًا. استخدم 128 حرفًا على الأكثر.
password-problem-common = كلمة المرور هذه من أول ما يجرّبه أي شخص. اختر كلمات لا علاقة بينها.
security-codes = الرموز المؤقتة
security-codes-text = تصلح رموز التطبيق عاملًا ثانيًا لدخول لوحة التحرير إن لم تستخدم مفتاح مرور.
security-codes-since = تاريخ إعداد تطبيق الرموز:
security-start-codes = إعداد تطبيق للرموز
security-remove-codes = إزالة تطبيق الرموز
security-done-password = حُفظت كلمة المرور، وسُجّل خروجك من بقية الأجهزة.
security-done-passkey = أُضيف مفتاح المرور.
security-done-codes = أُعدّ تطبيق الرموز.
security-done-removed = تمت الإزالة، وسُجّل خروجك من بقية الأجهزة.
security-password-set = عُيّنت كلمة مرور.
security-password-removed = أُزيلت كلمة المرور.
security-passkey-added = أُضيف مفتاح مرور.
security-passkey-removed = أُزيل مفتاح مرور.
security-codes-added = أُعدّ تطبيق للرموز المؤقتة.
security-codes-removed = أُزيل تطبيق الرموز المؤقتة.

## Sessions

sessions-intro = هذه جلساتك المفتوحة. إن لم تتعرّف إلى إحداها فأنهِها ثم راجع طرق تسجيل الدخول.
sessions-device = المتصفح
sessions-place = الشبكة
sessions-began = منذ
sessions-seen = آخر استخدام
sessions-unknown = غير معروف
sessions-current = (هذه الجلسة)
sessions-end = إنهاء الجلسة
sessions-end-all-text = تُنهي هذه الخطوة كل الجلسات دفعة واحدة، بما فيها هذه.
sessions-end-all = تسجيل الخروج من كل الأجهزة

## Data

data-export = نسخة من كل شيء
data-export-text = ملف واحد بكل ما نحتفظ به عنك، جاهز فورًا بصيغة تقرؤها البرامج (JSON).
data-export-button = تنزيل
data-erase = حذف الحساب
data-erase-text = يُحذف فورًا عنوانك واسمك وطرق دخولك وأجهزتك وإعداداتك، ولا يمكن التراجع عن ذلك.
data-kept = ما يُلزمنا القانون بحفظه يبقى حتى انقضاء مدته: الفواتير وسجلات الدفع (بموجب قانون الضرائب) وملاحظات قرارات فريق العمل. ولا يُستخدم لأي غرض آخر.
data-staff = أنت ضمن فريق العمل. اطلب أولًا من أحد المالكين إزالتك منه.
data-type-email = للتأكيد، اكتب عنوان بريدك: { $email }
data-problem-email = هذا ليس عنوان هذا الحساب. لم يُحذف شيء.
data-erase-button = حذف كل شيء
data-erased = حُذف حسابك.

## Letters

letter-log-in-subject =
    { $code } رمزك لدخول { $site }
letter-log-in-text =
    تلقينا طلبًا لتسجيل الدخول إلى حسابك في { $site }. إن كان منك فاضغط الزر من المتصفح نفسه.

    أو اكتب فيه هذا الرمز: { $code }

    يصلح الرابط والرمز مرة واحدة خلال عشر دقائق. إن لم يكن الطلب منك فلا داعي إلى فعل شيء، إذ لا يمكن لأحد الدخول بدون هذه الرسالة. لا تُطلع أحدًا على الرمز.
letter-log-in-action = تسجيل الدخول
letter-prove-subject =
    { $code } رمزك لدى { $site }
letter-prove-text =
    شكرًا لطلبك. أكّد أن هذا بريدك الإلكتروني ليعمل اشتراكك على جميع أجهزتك. اضغط الزر من المتصفح نفسه الذي طلبت منه.

    أو اكتب فيه هذا الرمز: { $code }

    يصلح الرابط والرمز مرة واحدة خلال يوم. إن لم تطلب شيئًا فلا داعي إلى فعل شيء. لا تُطلع أحدًا على الرمز.
letter-prove-action = تأكيد العنوان
letter-security-subject = تغيير في حسابك لدى { $site }
letter-security-text =
    { $what }

    إن لم يكن ذلك منك، فسجّل الدخول ثم اخرج من كل الأجهزة وأزل ما لا تعرفه.
letter-security-action = مراجعة حسابك
letter-email-change-subject = تأكيد العنوان الجديد لحسابك في { $site }
letter-email-change-text =
    طُلب تغيير عنوان أحد الحسابات في { $site } إلى { $email }. أكّد ذلك في هذه الرسالة وفي الرسالة المرسلة إلى العنوان الآخر خلال يوم واحد.

    إن لم يكن الطلب منك فلا تفعل شيئًا، ولن يتغير شيء.
letter-email-change-action = تأكيد
letter-email-taken-subject = لديك حساب بهذا العنوان في { $site }
letter-email-taken-text =
    طلب أحدهم استخدام هذا العنوان لحساب آخر في { $site }. وللعنوان حساب بالفعل، لذلك لم يتغير شيء.

    إن كان الطلب منك فسجّل الدخول بهذا العنوان أو احذف ذلك الحساب أولًا.
letter-undeliverable-subject = العنوان { $email } لا يقبل رسالتنا
letter-undeliverable-text =
    طلبت منا أن نكتب إلى { $email } من { $site }. رفض خادم البريد لهذا العنوان الرسالة، فلم يصل إليه شيء.

    في الغالب ينقص حرف أو يكون خاطئًا. تحقّق من العنوان وحاول مرة أخرى، أو راسلنا إن كان صحيحًا.
letter-erased-subject = حُذف حسابك في { $site }
letter-erased-text =
    حُذف حسابك في { $site } كما طلبت. هذه آخر رسالة بشأنه.

    تبقى الفواتير وسجلات الدفع ما دام القانون يقتضي ذلك.
