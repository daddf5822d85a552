# Letters: pages about mails.

dev-mail = رسائل هذا العرض
dev-mail-intro = لا يرسل هذا العرض أي بريد. ما كان سيرسله محفوظ هنا، الأحدث أولًا.
dev-mail-none = لا رسائل بعد. سجّل الدخول أو اشترك ثم عد إلى هنا.
dev-mail-all = كل الرسائل
dev-mail-subject = الموضوع
dev-mail-to = إلى
dev-mail-html = بصيغة HTML
dev-mail-text = نصًّا
