# Letters: pages about mails.

dev-mail = رسائل هذا العرض التجريبي
dev-mail-intro = لا يرسل هذا العرض التجريبي أي بريد. ما كان سيُرسل محفوظ هنا، الأحدث أولًا.
dev-mail-none = لا رسائل بعد. سجّل الدخول أو اشترك ثم عد إلى هنا.
dev-mail-all = كل الرسائل
dev-mail-subject = الموضوع
dev-mail-to = إلى
dev-mail-html = بصيغة HTML
dev-mail-text = بصيغة نصية
letter-stop = إيقاف هذه الرسائل
letter-stop-text = سيتوقف إرسال الرسائل من هذا النوع: { $kind }. أما رسائل حسابك ومدفوعاتك فستستمر.
letter-stop-button = إيقافها
letter-stop-done = تم. لن تصلك بعد الآن رسائل من هذا النوع: { $kind }.
letter-stop-again = إذا أردتها من جديد فاختر ذلك في حسابك.
