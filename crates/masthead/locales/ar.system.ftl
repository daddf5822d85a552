
## Feeds page

feeds-everything = جميع المقالات

## إشعارات لمشغّل الخادم

notice-job-subject = { $site }: تخلّى الخادم عن مهمة في الخلفية
notice-job-text =
    تخلّى الخادم عن مهمة في الخلفية في { $site } ({ $url }).

    المطلوب: { $kind } (المهمة { $job })
    عدد المحاولات: { $attempts }
    نتيجة المحاولة الأخيرة: { $reason }

    المهمة محفوظة. يعرض الأمر «masthead doctor» ما جرى التخلي عنه وكيفية إصلاحه.
