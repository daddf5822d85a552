# Letters: pages about mails.

dev-mail = رسائل هذا العرض
dev-mail-intro = لا يرسل هذا العرض أي بريد. ما كان سيرسله محفوظ هنا، الأحدث أولًا.
dev-mail-none = لا رسائل بعد. سجّل الدخول أو اشترك ثم عد إلى هنا.
dev-mail-all = كل الرسائل
dev-mail-subject = الموضوع
dev-mail-to = إلى
dev-mail-html = بصيغة HTML
dev-mail-text = نصًّا
letter-stop = إيقاف هذه الرسائل
letter-stop-text = أنت على وشك إيقاف رسائل من هذا النوع: { $kind }. أما رسائل حسابك ومدفوعاتك فتبقى.
letter-stop-button = إيقافها
letter-stop-done = تم. لن تصلك رسائل من هذا النوع بعد الآن: { $kind }.
letter-stop-again = إذا أردتها من جديد فاختر ذلك في حسابك.
