# البداية الأولى: من مجلد فارغ إلى أول مقال.

desk-set-up = الإعداد
desk-set-up-text = الاسم واللغة والمظهر والخطوات الأولى للموقع.
set-up-title = إعداد موقعك
set-up-code-text = طبع الخادم رمزًا في الطرفية عند التشغيل. يصلح الرمز مرة واحدة ولمدة ساعة. أعد تشغيل الخادم للحصول على رمز جديد.
set-up-code = الرمز من الطرفية
set-up-on = متابعة
set-up-problem-code = هذا الرمز غير صالح أو لم يعد صالحًا. تحقق من الطرفية أو أعد تشغيل الخادم للحصول على رمز جديد.
set-up-owner-text = ستكون مالك هذا الموقع: يمكنك فعل كل شيء وإضافة آخرين.
set-up-owner-name = اسمك
set-up-owner-hint = بعد ذلك تُعدّ التحقق بخطوتين لحسابك.
set-up-problem-name = يُرجى إدخال اسمك.
set-up-publication = الموقع
set-up-section = القسم الأول
set-up-mail = البريد الإلكتروني
set-up-story = المقال الأول
set-up-done = تم
set-up-open = بضع خطوات إلى مقالك الأول. يمكنك تخطي أي منها والعودة إليها هنا.
set-up-all-done = كل شيء جاهز.
set-up-save = حفظ ومتابعة
set-up-skip = تخطي هذه الخطوة
set-up-publication-text = يمكنك تغيير كل ذلك لاحقًا.
set-up-name = اسم الموقع
set-up-tagline = السطر تحت الاسم
set-up-tagline-hint = ما تغطيه بكلمات قليلة. يمكنك تركه فارغًا.
set-up-language = اللغة
set-up-zone = المنطقة الزمنية
set-up-zone-hint = للتواريخ ولموعد تجدد المقالات المجانية. مثلًا ⁦Africa/Cairo⁩.
set-up-accent = لون التمييز
set-up-accent-hint = للروابط والعلامات؛ يُكيَّف للوضع الداكن.
set-up-problem-publication = يُرجى إدخال اسم الموقع.
set-up-problem-language = اختر لغة من القائمة.
set-up-problem-zone = لا توجد منطقة زمنية كهذه. يُرجى إدخال واحدة مثل ⁦Africa/Cairo⁩ أو ⁦UTC⁩.
set-up-problem-accent = اختر لونًا بالصيغة ⁦#rrggbb⁩.
set-up-section-text = كل مقال في قسم، مثل الأخبار أو الثقافة. يمكنك إضافة المزيد ضمن الأقسام.
set-up-mail-on = تُرسل الرسائل عبر { $host } من { $sender }.
set-up-mail-off = لا يوجد خادم بريد، فلا تصل أي رسائل. يمكن لمن يدير الخادم إضافة هذه الأسطر إلى ⁦masthead.toml⁩ وإعادة تشغيله:
set-up-mail-folder = إلى ذلك الحين تُكتب الرسائل في المجلد { $folder }.
set-up-mail-try = إرسال رسالة تجريبية إلى { $email }
set-up-mail-sent = الرسالة التجريبية في الطريق. إن لم تصل خلال دقيقة فابحث عن خطأ في هذه الصفحة.
set-up-story-text = اكتب مقالًا وانشره: يظهر في الصفحة الأولى فورًا.
set-up-story-button = مقال جديد
set-up-story-author = إضافة نفسك كاتبًا
set-up-story-staff = إضافة زملاء
set-up-story-import = هل لديك مقالات في ملفات؟ استوردها:
letter-set-up-subject = رسالة تجريبية من { $site }
letter-set-up-text = تصلك الرسائل من { $site }. طلبت هذه الرسالة أثناء إعداد الموقع.
waits-set-up =
    { $count ->
        [zero] لم تبق خطوات في الإعداد
        [one] بقيت خطوة واحدة في الإعداد
        [two] بقيت خطوتان في الإعداد
        [few] بقيت { $count } خطوات في الإعداد
        [many] بقيت { $count } خطوة في الإعداد
       *[other] بقيت { $count } خطوة في الإعداد
    }
log-kind-publication = الإعدادات
deed-publication-settings = غيّر { $who } إعدادات { $what }
front-set-up = هذا الموقع قيد الإعداد. عُد قريبًا من فضلك.
