# The way of a story from idea to published: the board, the week, assignments, the rules of the newsroom.

writing-state-idea = فكرة
writing-state-assigned = مكلَّف به
writing-state-review = قيد المراجعة
writing-state-ready = جاهز
stories-any = الكل
stories-q = كلمات في العنوان
stories-assignee = مكلَّف به
stories-mine = مقالاتي فقط
stories-overdue = المتأخرة فقط
stories-filter = عرض
stories-none = لا يوجد مقال مطابق. أزل أحد عوامل التصفية لعرض المزيد.
stories-all = عرض كل المقالات
stories-due = موعد التسليم
stories-late = متأخر
stories-list = قائمة
board-title = لوحة المتابعة
board-live = نُشر اليوم
board-none = لا شيء هنا.
board-more = المزيد في القائمة
board-unassigned = بلا تكليف
calendar-title = التقويم
calendar-before = الأسبوع السابق
calendar-after = الأسبوع التالي
calendar-this = هذا الأسبوع
calendar-today = اليوم
calendar-text = المقالات المستحقة والمجدولة. الأوقات بتوقيت { $zone }.
step-title = الخطوة التالية
step-start = بدء الكتابة
step-back = إعادة إلى الكتابة
step-review = تقديم للمراجعة
step-ready = تعليم كجاهز
step-note = ملاحظة لمن يليك
step-done = انتقل المقال إلى خطوته التالية.
step-overtaken = لم يُنفَّذ شيء: نقل شخص ما هذا المقال أو غيّر تكليفه بعد أن فتحت الصفحة. أدناه الوضع الحالي.
step-none = لا توجد خطوة لك الآن.
assignment-title = الحالة والتكليف
assignment-history = من نقله
assignment-moved = نقله إلى: { $stage }
assignment-changed = غيّر التكليف
assignment-no-moves = لم ينقله أحد بعد.
assign-title = تكليف
assign-people = من يكتبه
assign-due = موعد التسليم
assign-brief = موضوعه
assign-note = ملاحظة
assign-save = حفظ التكليف
assign-done = حُفظ التكليف.
assign-problem-people = لم يعد بإمكان أحد من اخترتهم كتابة المقالات. اختر شخصًا آخر.
idea-new = فكرة جديدة
idea-title = فكرة جديدة
idea-text = دوّن مقالًا قبل كتابته. سيبقى بين الأفكار.
idea-headline = عنوان مؤقت
idea-no-section = لم يُختر بعد
idea-save = حفظ الفكرة
idea-done = حُفظت الفكرة.
idea-problem-headline = يُرجى إدخال عنوان. يمكن تغييره لاحقًا.
idea-problem-section = لم يعد هذا القسم موجودًا. يُرجى اختيار قسم آخر.
items-title = قائمة التحقق
items-tick = تم
items-untick = لم يتم بعد
items-open = { $open } من { $all } للتحقق
desk-newsroom = قواعد التحرير
desk-newsroom-text = ما يمنع النشر وقوائم التحقق ومن يحرر أي أقسام.
newsroom-saved = حُفظت القواعد.
newsroom-save = حفظ
newsroom-checks = ما يمنع النشر
newsroom-checks-text = ما عليه علامة يجب أن يتحقق قبل النشر، وما سواه يُنبَّه إليه فقط. يمكن للمحررين النشر مع ذلك بذكر سبب يُحفظ في السجل. العنوان والنص والقسم والعنوان الإلكتروني غير المستخدم والكتّاب والصور المعروفة لازمة دائمًا.
newsroom-checklists = قوائم التحقق
newsroom-checklists-text = ما يُتحقق منه قبل نشر مقال في قسم: بند واحد في كل سطر.
newsroom-items = البنود
newsroom-every-section = كل الأقسام
newsroom-problem-items = يُرجى إدخال { $most } من البنود على الأكثر، وألا يتجاوز البند { $longest } من الأحرف.
newsroom-editors = من يحرر أي أقسام
newsroom-editors-text = المحرر بلا علامة يحرر كل الأقسام. ويبقى لكل شخص أن يكتب في مقالاته وما كُلف به.
newsroom-editor-sections = الأقسام
newsroom-no-editors = لا أحد لديه دور المحرر.
check-ready = المقال معلَّم كجاهز
check-items = كل بنود قائمة التحقق تامة
check-credit = لكل صورة مصدر
check-terms = لكل صورة ترخيص أو شروط استخدام
check-alt = لكل صورة نص بديل
check-byline = للمقال كاتب
check-standfirst = توجد مقدمة
check-headline = العنوان ليس طويلًا جدًا
check-suggestions = لا اقتراحات معلقة
check-threads = لا تعليقات مفتوحة في الهامش
check-links = الروابط إلى مقالاتنا صالحة
check-spelling = كل كلمة موجودة في معجم
publish-not-ready = المقال غير معلَّم كجاهز. حالته: { $stage }.
publish-open-item = لم يتم بعد: { $item }
publish-dead-link = الرابط { $path } لا يؤدي إلى مقال منشور.
publish-demanded = تطلب غرفة الأخبار هذا أولًا
publish-demanded-problem = لم يُنشر شيء: ما زال هناك ما يجب إتمامه. أتمّه أو اطلب من محرر، إذ يمكنه النشر مع ذلك.
publish-ask = لا يمكنك النشر ما دام هذا معلقًا. أتمّه أو اطلب من محرر، إذ يمكنه النشر مع ذلك.
publish-breaking = خبر عاجل: النشر من دون الخطوات الناقصة
publish-anyway = سبب النشر مع ذلك
publish-anyway-text = لازم ما دام شيء أعلاه يمنع النشر. يُحفظ في السجل مع اسمك.
publish-problem-reason = يُرجى إدخال سبب. لم يُنشر شيء.
deed-article-idea = دوّن { $who } الفكرة { $what }
deed-article-assign = غيّر { $who } تكليف { $what }
deed-article-start = بدأ { $who } كتابة { $what }
deed-article-to-draft = أعاد { $who } { $what } إلى الكتابة
deed-article-to-review = قدّم { $who } { $what } للمراجعة
deed-article-to-ready = علّم { $who } { $what } كجاهز
deed-article-tick = أتمّ { $who } بندًا من قائمة التحقق في { $what }
deed-article-untick = ألغى { $who } إتمام بند من قائمة التحقق في { $what }
deed-article-anyway = نشر { $who } { $what } رغم بقاء شيء معلق
deed-article-breaking = نشر { $who } { $what } خبرًا عاجلًا من دون كل الخطوات
deed-newsroom-checks = غيّر { $who } القواعد «{ $what }»
deed-newsroom-checklist = غيّر { $who } قائمة التحقق في { $what }
deed-newsroom-editor = غيّر { $who } الأقسام التي يحررها { $what }
log-kind-newsroom = قواعد التحرير
publish-unknown-words =
    { $count ->
        [zero] الإملاء: لا كلمات غير معروفة في المعاجم.
        [one] الإملاء: كلمة واحدة لا يعرفها أي معجم.
        [two] الإملاء: كلمتان لا يعرفهما أي معجم.
        [few] الإملاء: { $count } كلمات لا يعرفها أي معجم.
        [many] الإملاء: { $count } كلمة لا يعرفها أي معجم.
       *[other] الإملاء: { $count } كلمة لا يعرفها أي معجم.
    }
publish-open-threads =
    { $count ->
        [zero] لا تعليقات مفتوحة في الهامش.
        [one] في الهامش تعليق مفتوح.
        [two] في الهامش تعليقان مفتوحان.
        [few] في الهامش { $count } تعليقات مفتوحة.
        [many] في الهامش { $count } تعليقًا مفتوحًا.
       *[other] في الهامش { $count } تعليق مفتوح.
    }
waits-assigned =
    { $count ->
        [zero] لم تُكلَّف بأي مقال
        [one] كُلفت بمقال
        [two] كُلفت بمقالين
        [few] كُلفت بـ { $count } مقالات
        [many] كُلفت بـ { $count } مقالًا
       *[other] كُلفت بـ { $count } مقال
    }
waits-review =
    { $count ->
        [zero] لا مقال ينتظر المراجعة
        [one] مقال ينتظر المراجعة
        [two] مقالان ينتظران المراجعة
        [few] { $count } مقالات تنتظر المراجعة
        [many] { $count } مقالًا ينتظر المراجعة
       *[other] { $count } مقال ينتظر المراجعة
    }
waits-overdue =
    { $count ->
        [zero] لا مقال متأخر
        [one] مقال متأخر عن موعده
        [two] مقالان متأخران عن موعدهما
        [few] { $count } مقالات متأخرة عن موعدها
        [many] { $count } مقالًا متأخرًا عن موعده
       *[other] { $count } مقال متأخر عن موعده
    }

# Letters to those who have a story.
letter-kind-assignments = التكليفات
letter-kind-assignments-text = إشعار عند تكليفك بمقال أو إعادته إليك، وعند ترك ملاحظة لك.
letter-kind-deadlines = مواعيد التسليم
letter-kind-deadlines-text = إشعار عندما يحين تسليم مقال كُلّفت به خلال يوم أو يتأخر.
letter-story-assigned-subject = كلّفك { $name } بمقال: { $headline }
letter-story-assigned-text = كلّفك { $name } بكتابة «{ $headline }».
letter-story-assigned-action = فتح التكليف
letter-story-returned-subject = أُعيد إليك للكتابة: { $headline }
letter-story-returned-text = راجع { $name } مقال «{ $headline }» وأعاده إليك لاستكماله.
letter-story-returned-action = فتح التكليف
letter-story-note-subject = ملاحظة من { $name }: { $headline }
letter-story-note-text = ترك { $name } ملاحظة على «{ $headline }».
letter-story-note-action = فتح التكليف
letter-story-due-subject = موعد التسليم قريب: { $headline }
letter-story-due-text = يحين موعد تسليم «{ $headline }» المكلَّف به خلال يوم واحد.
letter-story-due-action = فتح التكليف
letter-story-overdue-subject = متأخر: { $headline }
letter-story-overdue-text = تأخر تسليم «{ $headline }» المكلَّف به. إذا احتجت إلى وقت إضافي فاطلب موعدًا جديدًا.
letter-story-overdue-action = فتح التكليف
