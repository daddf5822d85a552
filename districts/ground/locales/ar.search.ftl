# نصوص البحث بالعربية.


## The field, and the page for readers

search = بحث
search-words = كلمات البحث
search-button = بحث
search-hint = يجب أن ترد كل الكلمات. تُبقي «علامات الاقتباس» الكلمات معًا، وتستبعد علامة الناقص كلمة، ويضيّق ⁦author:⁩ أو ⁦section:⁩ متبوعًا باسم نطاق البحث.
search-dates = التواريخ
search-from = من
search-to = إلى
search-apply = تطبيق التواريخ
search-count = { $count ->
    [0] لا نتائج
    [zero] لا نتائج
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
search-title = { $words }: بحث
search-order = الترتيب
search-by-relevance = الأكثر صلة
search-by-date = الأحدث
search-narrow = تضييق البحث
search-by-section = القسم
search-by-author = الصحفي
search-by-topic = الموضوع
search-by-year = السنة
search-chosen = عوامل التصفية المختارة
search-remove = إزالة { $name }
search-remove-all = إزالة كل عوامل التصفية
search-since = منذ يوم { $date }
search-until = حتى { $date }
search-meant = هل تقصد:
search-none = لا يوجد مقال فيه كل ذلك.
search-none-tips = تحقق من الإملاء، أو جرّب كلمات أقل أو أعمّ، أو أزل أحد عوامل التصفية.
search-only-excludes = يحتاج البحث إلى كلمة واحدة على الأقل يبحث عنها، إلى جانب ما يستبعده.
search-too-long = هذا طويل جدًا: { $most } حرفًا على الأكثر. تكفي بضع كلمات.
search-too-many-words = هذه كلمات كثيرة جدًا: { $most } على الأكثر. تكفي بضع كلمات.
search-soon = يجري إعداد البحث. يُرجى المحاولة مرة أخرى بعد دقيقة.
search-far = المقالات أكثر مما يمكن عرضه هنا. تقود كلمة أخرى أو قسم أو سنة إلى بقيتها.
search-newest = أحدث المقالات
search-sections = الأقسام
search-previous = الصفحة السابقة
search-next = الصفحة التالية
search-page = الصفحة { $page } من { $pages }
search-feed = متابعة هذا البحث عبر ⁦RSS⁩
search-elsewhere = أو ابحث عنه:
search-feed-text = مقالات فيها: { $words }
search-description = البحث في { $site }


## Suggestions while somebody types

search-suggestions = اقتراحات
search-stories = مقالات
search-topics = مواضيع
search-authors = صحفيون
search-suggested = { $count ->
    [0] لا اقتراحات
    [zero] لا اقتراحات
    [one] اقتراح واحد
    [two] اقتراحان
    [few] { $count } اقتراحات
    [many] { $count } اقتراحًا
   *[other] { $count } اقتراح
}


## Search at the desk

desk-search = بحث
desk-search-text = المقالات في كل حالاتها والصور
library-words = الكلمات
library-hint = علامتا التنصيص تجمعان الكلمات، وعلامة الناقص تستبعد كلمة. يشمل البحث المقالات كاملة، حتى ما خلف حاجز الاشتراك، والصور بالتعليق والوصف والمصدر والترخيص واسم الملف.
library-kind = ماذا
library-kind-all = المقالات والصور
library-kind-stories = المقالات
library-kind-pictures = الصور
library-state = الحالة
library-state-all = كل الحالات
library-state-draft = مسودة
library-state-live = منشور
library-state-scheduled = مجدول
library-state-withdrawn = مسحوب
library-state-blocked = محجوب
library-author = الكاتب
library-author-all = كل الكتّاب
library-story = المقال
library-date = التاريخ
library-none = لا شيء فيه كل ذلك.
library-stories-found = { $count ->
    [0] لا مقالات
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
library-pictures-found = { $count ->
    [0] لا صور
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
