# بنية الموقع في لوحة التحرير: الأقسام والكتّاب والمواضيع والصفحات التعريفية.

desk-sections = الأقسام
desk-sections-text = أسماء الأقسام وترتيبها وعناوينها.
desk-authors = الكتّاب
desk-authors-text = الأشخاص والفرق الذين يوقّعون المقالات.
desk-topics = المواضيع
desk-topics-text = إعادة تسمية المواضيع أو دمجها أو إزالتها.
desk-abouts = صفحات من نحن
desk-abouts-text = أخلاقيات المهنة والتواصل وسائر الصفحات التعريفية.
structure-name = الاسم
structure-slug = العنوان
structure-slug-hint = الجزء الأخير من العنوان. اتركه فارغًا ليُشتق من الاسم. العنوان السابق يؤدي إلى الجديد.
structure-address = العنوان
structure-stories = المقالات
structure-count = { $count }
structure-add = إضافة
structure-save = حفظ
structure-merge = دمج
structure-remove = إزالة
structure-more = المزيد
structure-former = عناوين سابقة تؤدي إلى هنا:
structure-markdown = Markdown: السطر الفارغ يبدأ فقرة، و⁦#⁩ عنوانًا، و⁦-⁩ قائمة؛ ⁦*…*⁩ للتشديد، ⁦**…**⁩ للخط العريض، ⁦[…](https://example.org/)⁩ للرابط.
structure-done-added = تمت الإضافة.
structure-done-saved = حُفظت التغييرات ويراها القراء الآن.
structure-done-moved = حُفظ الترتيب ويراه القراء الآن.
structure-done-merged = تم الدمج. العنوان السابق يؤدي إلى هنا.
structure-done-removed = تمت الإزالة.
structure-problem-slug = يتكون العنوان من ⁦a–z⁩ و⁦0–9⁩ وشرطات مفردة فقط، بحد أقصى 120 حرفًا. يُرجى إدخال عنوان.
structure-problem-reserved = الموقع نفسه يحتاج إلى هذا العنوان. يُرجى إدخال عنوان آخر.
structure-problem-taken = هذا العنوان لشيء آخر الآن أو سابقًا. يُرجى إدخال عنوان آخر.
structure-problem-into = اختر شيئًا آخر للدمج معه.
structure-problem-picture = لا توجد في مكتبة الصور صورة «{ $name }». أضفها أولًا ضمن الصور.
section-one = القسم
section-add = إضافة قسم
section-none = لا توجد أقسام بعد. كل مقال يحتاج إلى قسم: أضف الأول أدناه.
section-order = الترتيب
section-up = إلى أعلى
section-down = إلى أسفل
section-description = الوصف
section-description-hint = جملة واحدة لأعلى الصفحة ولمحركات البحث.
section-free = جميع المقالات مجانية
section-opinion = تُعلَّم المقالات بأنها رأي
section-is-free = مجاني
section-is-opinion = رأي
section-retire = إزالة القسم
section-retire-text =
    { $count ->
        [0] لا مقالات في هذا القسم. يمكن أن يؤدي عنوانه إلى قسم آخر.
        [zero] لا مقالات في هذا القسم. يمكن أن يؤدي عنوانه إلى قسم آخر.
        [one] في هذا القسم مقال واحد. اختر إلى أين ينتقل؛ عناوينه تؤدي إلى هناك.
        [two] في هذا القسم مقالان. اختر إلى أين ينتقلان؛ عناوينهما تؤدي إلى هناك.
        [few] في هذا القسم { $count } مقالات. اختر إلى أين تنتقل؛ عناوينها تؤدي إلى هناك.
        [many] في هذا القسم { $count } مقالًا. اختر إلى أين تنتقل؛ عناوينها تؤدي إلى هناك.
       *[other] في هذا القسم { $count } مقال. اختر إلى أين تنتقل؛ عناوينها تؤدي إلى هناك.
    }
section-retire-to = نقل المقالات والعنوان إلى
section-retire-nowhere = إلى لا مكان: يقول العنوان إن القسم لم يعد موجودًا
section-retire-button = إزالة القسم
section-problem-to = في هذا القسم مقالات. اختر إلى أين تنتقل.
author-one = الكاتب
author-add = إضافة كاتب
author-search = الاسم
author-none = لا يوجد كتّاب بعد.
author-none-found = لا كاتب يطابق البحث.
author-kind = النوع
author-kind-person = شخص
author-kind-team = فريق
author-job = المسمى الوظيفي
author-bio = السيرة
author-portrait = الصورة الشخصية
author-portrait-hint = اسم ملف صورة ضمن الصور، لها حقوق ونص بديل.
author-email = البريد الإلكتروني العلني
author-email-hint = من يسجّل الدخول بهذا البريد يمكنه تحرير سيرته هنا.
author-links = الروابط
author-links-hint = رابط في كل سطر: ما هو، ثم العنوان، مثل «⁦Mastodon https://example.social/@anna⁩».
author-members-hint = للفريق: شخص في كل سطر، ثم دوره بعد نقطتين.
author-own = هذا أنت. رئيس التحرير يمكنه تغيير اسمك وعنوانك وبريدك.
author-signs =
    { $count ->
        [0] لا يوقّع أي مقال.
        [zero] لا يوقّع أي مقال.
        [one] يوقّع مقالًا واحدًا.
        [two] يوقّع مقالين.
        [few] يوقّع { $count } مقالات.
        [many] يوقّع { $count } مقالًا.
       *[other] يوقّع { $count } مقال.
    }
author-merge = الدمج مع كاتب آخر
author-merge-text = يوقّع الكاتب الآخر جميع المقالات بعد ذلك، ويؤدي العنوان السابق إليه. لا يمكن التراجع عن ذلك.
author-merge-into = يصبح
author-remove = إزالة الكاتب
author-remove-text = لا يُزال إلا كاتب لا يوقّع شيئًا وليس في أي فريق.
author-problem-notes = لا يمكن أن تحتوي السيرة على حواشٍ.
author-problem-portrait = لا توجد في مكتبة الصور صورة بهذا الاسم. أضفها أولًا ضمن الصور.
author-problem-record = ليس لهذه الصورة حقوق أو نص بديل. أكمل بياناتها أولًا ضمن الصور.
author-problem-links = يحتاج كل سطر إلى تسمية وعنوان يبدأ بـ ⁦https://⁩
author-problem-member = لا أحد بالاسم الوارد في السطر «{ $line }». يُرجى إدخال اسم شخص من الكتّاب.
author-problem-signs = هذا الكاتب يوقّع مقالات أو هو في فريق أو يحل محل كاتب مدموج، فيبقى.
topic-one = الموضوع
topic-search = الاسم
topic-none = لا توجد مواضيع بعد. تُضاف في المحرر إلى جانب المقال.
topic-none-found = لا موضوع يطابق البحث.
topic-stories =
    { $count ->
        [0] ليس في أي مقال.
        [zero] ليس في أي مقال.
        [one] في مقال واحد.
        [two] في مقالين.
        [few] في { $count } مقالات.
        [many] في { $count } مقالًا.
       *[other] في { $count } مقال.
    }
topic-merge = الدمج مع موضوع آخر
topic-merge-text = تحصل جميع المقالات على الموضوع الآخر، ويؤدي العنوان السابق إليه. لا يمكن التراجع عن ذلك.
topic-merge-into = اسم الموضوع الآخر
topic-remove = إزالة الموضوع
topic-remove-text = يُزال من جميع المقالات. يقول عنوانه إنه لم يعد موجودًا، إلى أن يستخدمه مقال من جديد.
topic-problem-slug = يتكون العنوان من حروف صغيرة وأرقام وشرطات مفردة، بحد أقصى 120 حرفًا. يُرجى إدخال عنوان.
topic-problem-taken = هذا العنوان لموضوع آخر الآن أو سابقًا. ادمج الاثنين أو أدخل عنوانًا آخر.
about-one = الصفحة
about-add = إضافة صفحة
about-none = لا توجد صفحات تعريفية بعد. يبحث القراء عمّن يقف وراء الموقع: ابدأ بالتواصل وأخلاقيات المهنة.
about-title = العنوان الرئيسي
about-kind = موضوع الصفحة
about-kind-hint = تعرف محركات البحث منه عمّا تجيب الصفحة.
about-place = المكان في أسفل الصفحة
about-place-hint = الأرقام الصغيرة أولًا.
about-text = النص
about-remove = إزالة الصفحة
about-remove-text = يمكن أن يؤدي عنوانها إلى صفحة أخرى.
about-remove-to = العنوان يؤدي إلى
about-remove-nowhere = إلى لا مكان: يقول إن الصفحة لم تعد موجودة
about-problem-title = يُرجى إدخال عنوان رئيسي.
about-problem-place = يُرجى إدخال رقم بين { $least } و{ $most }.
about-problem-text = يُرجى كتابة نص.
about-kind-about = من نحن
about-kind-ethics = أخلاقيات المهنة
about-kind-corrections-policy = سياسة التصحيح
about-kind-ownership = الملكية والتمويل
about-kind-masthead = فريق الموقع
about-kind-contact = التواصل
about-kind-bylines = مقالات بلا توقيع
about-kind-sources = مصادر غير مسماة
about-kind-verification = التحقق من المعلومات
about-kind-mission = الرسالة التحريرية
about-kind-diversity = التنوع
about-kind-privacy = الخصوصية
about-kind-subscribe = الاشتراكات
about-kind-other = شيء آخر
log-kind-section = الأقسام
log-kind-author = الكتّاب
log-kind-topic = المواضيع
log-kind-about = صفحات من نحن
deed-section-add = أضاف { $who } القسم { $what }
deed-section-change = غيّر { $who } القسم { $what }
deed-section-move = نقل { $who } القسم { $what }
deed-section-retire = أزال { $who } القسم { $what }
deed-author-add = أضاف { $who } الكاتب { $what }
deed-author-change = غيّر { $who } بيانات الكاتب { $what }
deed-author-merge = دمج { $who } كاتبًا مع { $what }
deed-author-merge-of = دمج { $who } الكاتب { $from } مع { $what }
deed-author-remove = أزال { $who } الكاتب { $what }
deed-topic-change = غيّر { $who } الموضوع { $what }
deed-topic-merge = دمج { $who } موضوعًا مع { $what }
deed-topic-merge-of = دمج { $who } الموضوع { $from } مع { $what }
deed-topic-remove = أزال { $who } الموضوع { $what }
deed-about-add = أضاف { $who } الصفحة { $what }
deed-about-change = غيّر { $who } الصفحة { $what }
deed-about-remove = أزال { $who } الصفحة { $what }
error-removed-heading = أُزيلت هذه الصفحة.
error-removed-text = كانت هنا، لكنها لم تعد موجودة.
