# لوحة التحرير: الإطار والصفحة الأولى والسجل في جمل.

desk-menu = القائمة
desk-trail = موضعك
desk-view-site = عرض الموقع
desk-undo = تراجع
desk-today = اليوم
desk-group-newsroom = غرفة الأخبار
desk-group-talk = النقاش
desk-group-readers = القراء
desk-group-shop = المبيعات
desk-group-adverts = المعلنون
desk-group-settings = الإعدادات

desk-waits = ما ينتظر
desk-waits-since = منذ
desk-waits-nothing = لا شيء ينتظر.
desk-next = المجدول تاليًا
today-published = مقالات منشورة
today-corrections = تصحيحات
today-opened = مقالات قُرئت
today-walls = مرات ظهور حاجز الاشتراك
today-scheduled = مقالات مجدولة لبقية اليوم
today-comments = تعليقات جديدة
today-readers = حسابات جديدة
today-begun = اشتراكات بدأت
today-ended = اشتراكات انتهت
today-trialing = في الفترة المجانية الآن
today-revenue = المدفوع اليوم بعد خصم المبالغ المستردة
today-campaigns = حملات جارية
today-impressions = إعلانات معروضة
today-clicks = نقرات على الإعلانات
waits-comments =
    { $count ->
        [zero] لا تعليقات تنتظر القرار
        [one] تعليق واحد ينتظر القرار
        [two] تعليقان ينتظران القرار
        [few] { $count } تعليقات تنتظر القرار
        [many] { $count } تعليقًا ينتظر القرار
       *[other] { $count } تعليق ينتظر القرار
    }
waits-reports =
    { $count ->
        [zero] لا تعليقات مبلّغ عنها
        [one] تعليق واحد مبلّغ عنه
        [two] تعليقان مبلّغ عنهما
        [few] { $count } تعليقات مبلّغ عنها
        [many] { $count } تعليقًا مبلّغًا عنه
       *[other] { $count } تعليق مبلّغ عنه
    }
waits-access =
    { $count ->
        [zero] لا طلبات وصول
        [one] طلب وصول واحد
        [two] طلبا وصول
        [few] { $count } طلبات وصول
        [many] { $count } طلب وصول
       *[other] { $count } طلب وصول
    }
waits-payments =
    { $count ->
        [zero] لا دفعات تنتظر المعالجة
        [one] دفعة واحدة تنتظر المعالجة
        [two] دفعتان تنتظران المعالجة
        [few] { $count } دفعات تنتظر المعالجة
        [many] { $count } دفعة تنتظر المعالجة
       *[other] { $count } دفعة تنتظر المعالجة
    }
waits-unpaid =
    { $count ->
        [zero] لا اشتراكات بدفعة متأخرة
        [one] اشتراك واحد بدفعة متأخرة
        [two] اشتراكان بدفعة متأخرة
        [few] { $count } اشتراكات بدفعة متأخرة
        [many] { $count } اشتراكًا بدفعة متأخرة
       *[other] { $count } اشتراك بدفعة متأخرة
    }
waits-disputed =
    { $count ->
        [zero] لا اشتراكات بدفعة متنازع عليها
        [one] اشتراك واحد بدفعة متنازع عليها
        [two] اشتراكان بدفعة متنازع عليها
        [few] { $count } اشتراكات بدفعة متنازع عليها
        [many] { $count } اشتراكًا بدفعة متنازع عليها
       *[other] { $count } اشتراك بدفعة متنازع عليها
    }
waits-campaigns-end =
    { $count ->
        [zero] لا حملات تنتهي خلال ثلاثة أيام
        [one] حملة واحدة تنتهي خلال ثلاثة أيام
        [two] حملتان تنتهيان خلال ثلاثة أيام
        [few] { $count } حملات تنتهي خلال ثلاثة أيام
        [many] { $count } حملة تنتهي خلال ثلاثة أيام
       *[other] { $count } حملة تنتهي خلال ثلاثة أيام
    }

log-command = سطر الأوامر
log-erased = حساب محذوف
log-nothing = لا شيء
log-anyone = الجميع
log-anything = كل شيء
log-day = التاريخ
log-kind-staff = فريق العمل
log-kind-reader = القراء
log-kind-access = الوصول المجاني
log-kind-comment = التعليقات
log-kind-subscription = الاشتراكات
log-kind-article = المقالات
log-kind-picture = الصور
log-kind-payment = المدفوعات
log-kind-offer = العروض
log-kind-plan = الخطط
log-kind-coupon = القسائم
log-kind-institution = المؤسسات
log-kind-experiment = اختبارات المقارنة
log-kind-advert = الإعلانات

deed-other = نفّذ { $who } «{ $action }»: { $what }
deed-changed-one = غيّر { $who } «{ $field }» في { $what } من { $from } إلى { $to }
deed-changed-price = غيّر { $who } سعر { $what } من { $from } إلى { $to }
deed-staff-roles = غيّر { $who } أدوار { $what }
deed-staff-roles-now = حدّد { $who } أدوار { $what }: { $roles }
deed-staff-remove = أخرج { $who } { $what } من فريق العمل
deed-staff-reset = أعاد { $who } ضبط التحقق بخطوتين لحساب { $what }
deed-staff-link = أنشأ { $who } رابط تسجيل دخول إلى حساب { $what }
deed-staff-recovery-used = سجّل { $who } الدخول برمز استرداد
deed-staff-recovery-made = أنشأ { $who } رموز استرداد جديدة
deed-role-save = حفظ { $who } الدور { $what }
deed-role-remove = أزال { $who } الدور { $what }
deed-reader-note = كتب { $who } ملاحظة عن { $what }
deed-reader-end-sessions = أنهى { $who } كل جلسات { $what }
deed-access-give = منح { $who } وصولًا مجانيًا: { $what }
deed-access-end = أنهى { $who } الوصول المجاني: { $what }
deed-access-approve = قبل { $who } طلب { $what }
deed-access-refuse = رفض { $who } طلب { $what }
deed-comment-approve = قبل { $who } تعليقًا من { $what }
deed-comment-reject = رفض { $who } تعليقًا من { $what }
deed-comment-remove = أزال { $who } تعليقًا من { $what }
deed-comment-restore = أظهر { $who } من جديد تعليقًا من { $what }
deed-comment-settle = أغلق { $who } البلاغات عن تعليق من { $what }
deed-comment-explain = بيّن { $who } أسباب القرار في تعليق من { $what }
deed-comment-undo = تراجع { $who } عن القرار في تعليق من { $what }
deed-comment-ban = حظر { $who } { $what } من التعليق
deed-comment-ban-days =
    { $days ->
        [zero] حظر { $who } { $what } من التعليق
        [one] حظر { $who } { $what } من التعليق يومًا واحدًا
        [two] حظر { $who } { $what } من التعليق يومين
        [few] حظر { $who } { $what } من التعليق { $days } أيام
        [many] حظر { $who } { $what } من التعليق { $days } يومًا
       *[other] حظر { $who } { $what } من التعليق { $days } يوم
    }
deed-comment-unban = رفع { $who } الحظر عن { $what }
deed-comment-switch = ضبط { $who } التعليقات على { $what }
deed-article-publish = نشر { $who } { $what }
deed-article-schedule = جدول { $who } نشر { $what }
deed-picture-record = غيّر { $who } بيانات الصورة { $what }
deed-subscription-refund = ردّ { $who } دفعة من الطلب { $what }
deed-subscription-refund-of = ردّ { $who } { $amount } من الطلب { $what }
deed-subscription-cancel = ألغى { $who } الطلب { $what } عند نهاية المدة
deed-subscription-end = أنهى { $who } الطلب { $what }
deed-subscription-extend = مدّد { $who } الطلب { $what }
deed-subscription-extend-by =
    { $days ->
        [zero] مدّد { $who } الطلب { $what }
        [one] مدّد { $who } الطلب { $what } يومًا واحدًا
        [two] مدّد { $who } الطلب { $what } يومين
        [few] مدّد { $who } الطلب { $what } { $days } أيام
        [many] مدّد { $who } الطلب { $what } { $days } يومًا
       *[other] مدّد { $who } الطلب { $what } { $days } يوم
    }
deed-payment-retry = طلب { $who } من خدمة الدفع المحاولة من جديد في الطلب { $what }
deed-payment-settle = أغلق { $who } دفعة من الطلب { $what } بعد معالجتها يدويًا
deed-offer-save = غيّر { $who } العرض { $what }
deed-offer-new = أنشأ { $who } العرض { $what }
deed-offer-list = نقل { $who } العرض { $what }
deed-offer-list-on = طرح { $who } العرض { $what } للبيع
deed-offer-list-off = سحب { $who } العرض { $what } من البيع
deed-plan-save = غيّر { $who } الخطة { $what }
deed-plan-new = أنشأ { $who } الخطة { $what }
deed-coupon-create = أنشأ { $who } القسيمة { $what }
deed-coupon-end = أنهى { $who } القسيمة { $what }
deed-institution-create = أضاف { $who } المؤسسة { $what }
deed-institution-change = غيّر { $who } المؤسسة { $what }
deed-institution-end = أنهى { $who } وصول المؤسسة { $what }
deed-experiment-start = بدأ { $who } اختبار المقارنة { $what }
deed-experiment-end = أنهى { $who } اختبار المقارنة { $what }
deed-advert-campaign = غيّر { $who } الحملة { $what }
deed-advert-campaign-new = أنشأ { $who } الحملة { $what }
deed-advert-creative = غيّر { $who } الإعلان { $what }
deed-advert-creative-new = أنشأ { $who } الإعلان { $what }
deed-advert-settings = غيّر { $who } إعدادات الإعلانات

source-subscription = طلب
source-complimentary = وصول مجاني من فريق العمل
source-group = مقعد في مجموعة
source-gift = اشتراك مُهدى
source-claim = عرض مجاني
source-other = مصدر آخر
reader-groups = المجموعات
reader-group-holder =
    { $seats ->
        [zero] يدفع عن { $name }: { $taken } من { $seats } مقعد مشغول
        [one] يدفع عن { $name }: { $taken } من مقعد واحد مشغول
        [two] يدفع عن { $name }: { $taken } من مقعدين مشغول
        [few] يدفع عن { $name }: { $taken } من { $seats } مقاعد مشغول
        [many] يدفع عن { $name }: { $taken } من { $seats } مقعدًا مشغول
       *[other] يدفع عن { $name }: { $taken } من { $seats } مقعد مشغول
    }
reader-group-seat =
    { $seats ->
        [zero] له مقعد في { $name }: { $taken } من { $seats } مشغول
        [one] له مقعد في { $name }: { $taken } من { $seats } مشغول
        [two] له مقعد في { $name }: { $taken } من { $seats } مشغول
        [few] له مقعد في { $name }: { $taken } من { $seats } مشغول
        [many] له مقعد في { $name }: { $taken } من { $seats } مشغول
       *[other] له مقعد في { $name }: { $taken } من { $seats } مشغول
    }
reader-gifts = روابط الإهداء
reader-gift-uses =
    { $readers ->
        [zero] استخدمه { $uses } من { $readers } قارئ
        [one] استخدمه { $uses } من قارئ واحد
        [two] استخدمه { $uses } من قارئين
        [few] استخدمه { $uses } من { $readers } قراء
        [many] استخدمه { $uses } من { $readers } قارئًا
       *[other] استخدمه { $uses } من { $readers } قارئ
    }
reader-letters = رسائل يمكن إيقافها
reader-letter-yes = مفعّل
reader-letter-no = متوقف
reader-comments-none = لا تعليقات بعد.
reader-sessions-none = لا جلسة مفتوحة.


## الحقل الذي يفتح أي شيء باسمه، والمفاتيح

desk-open = فتح
desk-open-field = الفتح بالاسم…
desk-open-words = اسم صفحة أو مقال أو صورة
desk-open-places = الصفحات
desk-open-none = لا شيء بهذا الاسم. يُعثر على المقالات بعناوينها، وعلى الصور بشرحها أو نسبتها أو اسم ملفها.
desk-keys = المفاتيح
desk-keys-open = فتح أي شيء باسمه
desk-keys-list = عرض هذه القائمة
desk-keys-choose = اختيار اقتراح وفتحه
desk-keys-send = إرسال النموذج الحالي
desk-keys-close = إغلاق المفتوح
desk-keys-editor = للمحرر مفاتيح خاصة به، وقائمته تعرضها.
desk-keys-single = استخدام المفاتيح من دون Ctrl على هذا الحاسوب
desk-keys-done = تم
