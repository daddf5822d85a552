# The library of pictures at the desk.

desk-pictures = الصور
desk-pictures-text = المكتبة بمصادرها وحقوقها.
pictures-add = إضافة صور
pictures-drop = أو أفلتها هنا
pictures-done = تم. أكمل بياناتها.
pictures-broken = انقطع الرفع. اختر الملف مجددًا ليكمل من حيث توقف.
pictures-large = حجم هذا الملف أكبر من 100 ميغابايت.
pictures-search = التعليق أو المصدر أو الشخص أو المكان أو اسم الملف
pictures-no-credit = بلا مصدر
pictures-no-alt = بلا نص بديل
pictures-none = لا صور بعد. أضف صورًا أعلاه.
pictures-none-found = لا صورة مطابقة.
pictures-more = صور أخرى
picture-record = البيانات
picture-record-text = ما تغيّره هنا يتغير في كل صفحة وكل حجم وكل خلاصة.
picture-alt = النص البديل
picture-alt-hint = ما تُظهره الصورة لمن لا يراها.
picture-decorative = زخرفية: لا تضيف شيئًا إلى النص
picture-caption = التعليق
picture-creators = المصورون أو الرسامون
picture-suppliers = الوكالات والمصادر
picture-lines = واحد في كل سطر.
picture-via = الموزع
picture-licence = الترخيص
picture-licence-url = عنوان الترخيص
picture-credit = سطر المصدر
picture-credit-hint = اتركه فارغًا ليُركَّب من الأسماء أعلاه.
picture-copyright = إشعار حقوق النشر
picture-usage-terms = القيود
picture-place = المكان
picture-persons = الأشخاص الظاهرون
picture-save = حفظ
picture-saved = حُفظت البيانات.
picture-problem-url = أدخل عنوانًا يبدأ بـ https://
picture-problem-credit = اذكر صاحب الصورة أو سطر المصدر.

# What a picture may be used for, where it is used, and its file.
pictures-lists = قوائم الصور
pictures-all = كل الصور
pictures-ending = توشك أن تنتهي
pictures-over = لم تعد تُعرض
pictures-by = تنتهي في هذا اليوم أو قبله
pictures-expires-hint = حسب آخر يوم: ⁦expires:2026-12⁩ في ذلك الشهر، و⁦expires:..2026-12-01⁩ حتى ذلك اليوم، و⁦expires:2027..⁩ من ذلك الحين فصاعدًا.
pictures-show = عرض
pictures-none-ending = لا صور في هذه القائمة.
pictures-no-terms = بلا ترخيص ولا شروط
picture-until = يجوز عرضها حتى
picture-over = لم تعد تُعرض للقراء منذ
picture-uses =
    { $count ->
        [zero] أين تُستخدم
        [one] تُستخدم في موضع واحد
        [two] تُستخدم في موضعين
        [few] تُستخدم في { $count } مواضع
        [many] تُستخدم في { $count } موضعًا
       *[other] تُستخدم في { $count } موضع
    }
picture-unused = لا يعرض هذه الصورة أي مقال أو صورة شخصية أو صفحة أو إعلان.
picture-use-untitled = مقال بلا عنوان
picture-use-closed = مقال لا يمكنك فتحه
picture-use-live = منشور
picture-use-scheduled = مجدول
picture-use-writing = قيد الكتابة
picture-use-off = أُزيل من الموقع
picture-use-portrait = صورة شخصية لكاتب
picture-use-about = صفحة عن الصحيفة
picture-use-advert = إعلان
picture-use-lead = الصورة الرئيسية
picture-use-text = في النص
picture-terms-hint = يلزم ترخيص أو شروط قبل نشر أي مقال. لصوركم الخاصة: «صورة خاصة بنا».
picture-expires = ينتهي الترخيص في
picture-expires-hint = آخر يوم يجوز فيه عرضها. بعده تختفي من كل صفحة مع تعليقها.
picture-days-shown = ليست للأرشيف: أيام العرض
picture-days-shown-hint = بعد هذا العدد من الأيام من أول نشر لمقال يعرضها تختفي من كل صفحة. اتركه فارغًا للاحتفاظ بها.
picture-problem-days = أدخل عددًا صحيحًا من الأيام من { $least } إلى { $most }.
picture-problem-point = أدخل العددين، كلٌّ منهما من 0 إلى 100، أو لا تدخل أيًا منهما.
picture-problem-terms = اذكر ترخيصًا أو الشروط التي يجوز بها عرض الصورة.
picture-crop = الاقتصاص
picture-crop-text = تقتص الصفحات الصورة إلى هذه الأشكال، وتبقى نقطة التركيز ظاهرة. اختر شكلًا ثم النقطة في الصورة، أو أدخلها: 0 هو الحافة اليسرى أو العليا، و100 اليمنى أو السفلى. الشكل الذي لا نقطة له يتبع نقطة التركيز.
picture-crop-focus = نقطة التركيز
picture-crop-card = البطاقات، 3:2
picture-crop-gallery = المعارض، 4:3
picture-crop-square = الصور الشخصية، 1:1
picture-crop-share = الروابط المشاركة، 1.91:1
picture-crop-x = من اليسار، %
picture-crop-y = من الأعلى، %
picture-crop-save = حفظ الاقتصاص
picture-cropped = حُفظ الاقتصاص.
picture-file = الملف
picture-turn-left = تدوير إلى اليسار
picture-turn-right = تدوير إلى اليمين
picture-turned = دُوّرت الصورة، ويُعاد صنع أحجامها.
picture-replace = استبدال الملف في كل مكان
picture-replace-text = يعرض كل مقال وكل صفحة الملف الجديد من ذلك الحين. يُطلب مصدره وشروطه من جديد، ويُحفظ الملف السابق.
picture-replace-terms = الترخيص أو الشروط
picture-replace-choose = اختيار الملف الجديد
picture-replace-drop = أو أفلته هنا
picture-replaced = استُبدل الملف. راجع البيانات.
picture-earlier = ملفات سابقة
picture-overtaken = غيّر شخص آخر هذه الصورة منذ أن فتحتها. أعد تحميل الصفحة واختر الملف من جديد.
picture-changed = غيّر شخص آخر هذه الصورة منذ أن فتحتها. لم يُحفظ شيء، وهذه حالها الآن، وما أدخلته ما زال هنا.
publish-no-terms = الصورة «{ $name }» بلا ترخيص ولا شروط.
publish-ended = لم يعد يجوز عرض الصورة «{ $name }»، ولن يراها القراء.
waits-pictures-end =
    { $count ->
        [zero] لا صور يوشك عرضها أن ينتهي
        [one] صورة واحدة يوشك عرضها أن ينتهي
        [two] صورتان يوشك عرضهما أن ينتهي
        [few] { $count } صور يوشك عرضها أن ينتهي
        [many] { $count } صورة يوشك عرضها أن ينتهي
       *[other] { $count } صورة يوشك عرضها أن ينتهي
    }
deed-picture-crop = غيّر { $who } اقتصاص الصورة { $what }
deed-picture-turn = دوّر { $who } الصورة { $what }
deed-picture-replace = استبدل { $who } ملف الصورة { $what }
