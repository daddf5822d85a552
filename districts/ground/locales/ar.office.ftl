# The desk: staff, the log, readers.

## Places of the desk

desk-readers = القراء
desk-readers-text = ابحث عن القراء واكتب الملاحظات واعرف لماذا ظهر لهم حاجز الاشتراك.
desk-staff = فريق العمل
desk-staff-text = من يمكنه استخدام لوحة التحرير وما يمكن لكل شخص فعله.
desk-log = السجل
desk-log-text = ما فعله الفريق ومتى. لا يمكن تغيير أي شيء هنا.

## Roles

role-owner = مالك
role-owner-text = يمكنه فعل كل شيء.
role-contributor = مساهم
role-contributor-text = يكتب مقالاته وينشرها غيره.
role-author = كاتب
role-author-text = يكتب مقالاته وينشرها.
role-editor = محرر
role-editor-text = يحرر كل المقالات وينشرها.
role-chief = رئيس قسم
role-chief-text = يحرر كل المقالات وينشرها ويدير غرفة الأخبار.
role-support = خدمة القراء
role-support-text = يساعد القراء في الحسابات والاشتراكات.
role-moderator = مشرف التعليقات
role-moderator-text = يبتّ في التعليقات.
role-advertising = الإعلانات
role-advertising-text = يدير الإعلانات.

## Staff

staff-email = البريد الإلكتروني
staff-name = الاسم
staff-roles = الأدوار
staff-since = منذ
staff-pending = لم يسجّل الدخول بعد
staff-add = إضافة شخص
staff-add-hint = يتلقى رسالة ويسجّل الدخول بهذا العنوان، ويُعِدّ عاملًا ثانيًا للتحقق في أول زيارة.
staff-add-button = إضافة
staff-save = حفظ الأدوار
staff-remove = إزالة من الفريق
staff-problem-email = هذا العنوان لا يمكن إرسال البريد إليه.
staff-problem-roles = اختر دورًا واحدًا على الأقل.
staff-problem-last-owner = هذا هو المالك الوحيد. عيّن مالكًا آخر أولًا.
staff-done-added = أصبح الآن ضمن الفريق.
staff-done-changed = تغيّرت الأدوار وانتهت الجلسات المفتوحة، ويلزم تسجيل الدخول من جديد.
staff-done-removed = لم يعد ضمن الفريق.
# The mail to somebody who joins the staff
letter-staff-added-subject = أصبحت ضمن فريق { $site }
letter-staff-added-text = يمكنك الآن استخدام لوحة التحرير في { $site }. سجّل الدخول بهذا العنوان، وستجهّز في أول زيارة عاملًا ثانيًا للتحقق: مفتاح مرور أو تطبيق رموز.
letter-staff-added-action = فتح لوحة التحرير

## The log

log-who = المنفّذ
log-action = الإجراء
log-filter = عرض
log-older = إدخالات أقدم
log-none = لا يوجد في السجل شيء من هذا.

## Readers

readers-search = البريد الإلكتروني أو الاسم أو الرقم
readers-search-hint = يكفي أول العنوان أو أول أي كلمة من الاسم؛ أما الرقم فيُكتب كاملًا.
readers-search-button = بحث
readers-none = لم يُعثر على أي قارئ.
readers-more = حسابات أخرى
reader-number = الرقم
reader-since = الحساب منذ
reader-verified = تأكيد العنوان
reader-unverified = ليس بعد
reader-rights = الصلاحيات
reader-no-rights = ما يحق لكل قارئ لديه حساب
reader-entitlements = مصدر الصلاحيات
reader-source = المصدر
reader-from = من
reader-until = حتى
reader-open-end = بلا تاريخ انتهاء
reader-sessions = الجلسات
reader-sessions-end = إنهاء كل الجلسات
reader-notes = الملاحظات
reader-notes-none = لا ملاحظات بعد.
reader-note = ملاحظة جديدة
reader-note-hint = من يطلب بياناته يحصل على الملاحظات أيضًا.
reader-note-add = إضافة ملاحظة
reader-note-problem = اكتب شيئًا لا يتجاوز 5000 حرف.
reader-explain = لماذا ظهر له حاجز الاشتراك؟
reader-explain-label = عنوان المقال
reader-explain-hint = ما سيراه هذا القارئ الآن في متصفح لم يزر الموقع من قبل. لا يُخصم شيء من رصيده.
reader-explain-button = توضيح
reader-log = ما فعله الفريق هنا

## Rights, in the words of a plan

right-articles = قراءة كل المقالات
right-ad-free = القراءة دون إعلانات
right-comments = التعليق
right-newsletters = تلقي نشرات المشتركين
right-gifts = إهداء المقالات


## أدوار غرفة التحرير

desk-roles = الأدوار
roles-text = أدوار خاصة بكم، مؤلفة من الصلاحيات المتاحة في غرفة التحرير. وما يجوز لكل دور، مثل دخول غرفة التحرير، يجوز لها أيضًا.
roles-name = الاسم
roles-permissions = الصلاحيات
roles-holders = أصحاب هذا الدور:
roles-no-holders = لا أحد يحمل هذا الدور.
roles-remove = إزالة الدور
roles-new = دور جديد
roles-new-button = إضافة الدور
roles-done-saved = حُفظ الدور. على من يحمله تسجيل الدخول من جديد.
roles-done-removed = أُزيل الدور.
roles-problem-name = أدخل اسمًا للدور.
roles-problem-permissions = اختر صلاحية واحدة على الأقل.
roles-problem-taken = يحمل دور آخر هذا الاسم.
roles-problem-held = هناك من يحمل هذا الدور. أعطه دورًا آخر أولًا.
roles-problem-many = عدد الأدوار 50؛ أزل أحدها أولًا.
permission-schedule = رؤية المقالات المجدولة
permission-write = كتابة المقالات
permission-edit = الكتابة في مقالات الجميع والعثور على كل شيء
permission-publish = نشر المقالات التي تجوز لهم الكتابة فيها
permission-record = إكمال سجلات الصور
permission-moderate = الإشراف على التعليقات
permission-readers = رؤية القراء ومساعدتهم
permission-offers = تغيير الخطط والعروض
permission-subscriptions = رؤية الاشتراكات وتغييرها
permission-revenue = رؤية الإيرادات
permission-adverts = حجز الإعلانات
permission-anyway = النشر رغم فحص مانع
permission-breaking = نشر الأخبار العاجلة من أي مرحلة
permission-run = إدارة غرفة التحرير: إسناد المقالات والقوائم والفحوص
permission-after = تصحيح المنشور وسحبه وإعادته
permission-style = تعديل قواعد الأسلوب وكلمات غرفة الأخبار
permission-show = إعطاء من هم خارج الغرفة رابطًا لمسودة
permission-structure = تغيير الأقسام والكتّاب والموضوعات وصفحات التعريف
