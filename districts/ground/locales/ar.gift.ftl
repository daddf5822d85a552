# Free accounts at the wall, and gift links.

## The wall, about free accounts

wall-register-heading = سجّل الدخول لقراءة هذا المقال مجانًا.
wall-register-text = تحتاج إلى حساب، وهو مجاني.
# $limit (number) free articles of a registered reader; $days (number) the length of the period
wall-register-line-day = بحساب مجاني تقرأ { $limit ->
    [zero] لا مقالات
    [one] مقالًا واحدًا
    [two] مقالين
    [few] { $limit } مقالات
    [many] { $limit } مقالًا
   *[other] { $limit } مقال
} يوميًا.
wall-register-line-week = بحساب مجاني تقرأ { $limit ->
    [zero] لا مقالات
    [one] مقالًا واحدًا
    [two] مقالين
    [few] { $limit } مقالات
    [many] { $limit } مقالًا
   *[other] { $limit } مقال
} أسبوعيًا.
wall-register-line-month = بحساب مجاني تقرأ { $limit ->
    [zero] لا مقالات
    [one] مقالًا واحدًا
    [two] مقالين
    [few] { $limit } مقالات
    [many] { $limit } مقالًا
   *[other] { $limit } مقال
} شهريًا.
wall-register-line-rolling = بحساب مجاني تقرأ { $limit ->
    [zero] لا مقالات
    [one] مقالًا واحدًا
    [two] مقالين
    [few] { $limit } مقالات
    [many] { $limit } مقالًا
   *[other] { $limit } مقال
} خلال { $days ->
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}.
wall-register = إنشاء حساب أو تسجيل الدخول

## Gift links

gift-notice = أهداك أحد المشتركين هذا المقال.
gift-give = إهداء هذا المقال
account-gifts = روابط الإهداء
account-gifts-text = أهدِ المقالات إلى غير المشتركين.
# $readers (number) how many may open a link; $days (number) how long it works
gifts-intro = اضغط «إهداء هذا المقال» بجانب أي مقال. يفتح الرابط ذلك المقال لعدد أقصاه { $readers } من القراء ويعمل لمدة { $days ->
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}.
# $left, $limit (numbers) gifts left and allowed this month
gifts-left = المتبقي هذا الشهر: { $left } من { $limit }.
gifts-none = لم تُهدِ أي مقال بعد.
gifts-spent = أهديت كل ما يتيحه لك هذا الشهر. يتجدد رصيدك في أول الشهر المقبل.
gifts-not-included = لا يتضمن حسابك روابط إهداء؛ فهي جزء من الاشتراك، ولا تتوفر في الفترة المجانية قبل أول دفعة.
gifts-open-already = هذا المقال متاح للجميع ولا يحتاج إلى رابط إهداء. شارك عنوانه فقط.
# $headline (text) the article
gifts-made = رابطك إلى «{ $headline }»
gifts-copy = انسخه الآن، فنحن لا نحتفظ بنسخة منه ولا يمكننا عرضه لاحقًا.
gifts-article = المقال
gifts-opened = مرات الفتح
# $uses, $readers (numbers)
gifts-uses = { $uses } من { $readers }
gifts-until = يعمل حتى
gifts-over = انتهت صلاحيته
gifts-withdrawn = مقال لم يعد على الموقع
gifts-end = إنهاء الرابط
# $site (text) the publication
gift-heading = هدية من أحد المشتركين
gift-text = أهداك أحد مشتركي { $site } هذا المقال. يمكنك قراءته كاملًا دون حساب.
gift-read = قراءة المقال
gift-over-heading = لم يعد رابط الإهداء هذا يعمل.
gift-over-ended = انتهت مدته أو ألغاه من أهداه. لا يزال بإمكانك قراءة بداية المقال.
# $readers (number) how many may open a link
gift-over-used = فتحه { $readers } من القراء، وهذا هو الحد الأقصى. لا يزال بإمكانك قراءة بداية المقال.
gift-to-article = الانتقال إلى المقال
