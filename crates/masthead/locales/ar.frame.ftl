# What every page and letter shows around its own words.

account = الحساب
desk = غرفة التحرير
log-out = تسجيل الخروج
letter-footer = تصلك هذه الرسالة بسبب حسابك لدى { $site }: { $url }
letter-footer-stranger = تصلك هذه الرسالة لأن أحدهم ذكر هذا العنوان لدى { $site }: { $url }
letter-unsubscribe = إيقاف الرسائل من هذا النوع
error-401-heading = يرجى تسجيل الدخول أولًا.
error-401-text = انتهت جلستك أو لم تسجّل الدخول في هذا المتصفح. سجّل الدخول ثم ارجع وأرسل النموذج مرة أخرى.
error-403-heading = لا يسمح حسابك بذلك.
error-403-text = إذا كنت ترى أنه ينبغي أن يسمح، فاسأل أحد مالكي هذه المطبوعة.
error-429-heading = محاولات كثيرة جدًا.
error-429-text = يرجى الانتظار قليلًا ثم المحاولة مرة أخرى.
problem-often = محاولات كثيرة جدًا. يرجى الانتظار قليلًا ثم المحاولة من جديد.
error-busy-heading = لحظة من فضلك.
error-busy-text = كثيرون يسجلون الدخول الآن. يرجى المحاولة مجددًا بعد ثوانٍ قليلة.
overtaken-seen = ما رأيته
overtaken-now = ما هو عليه الآن
overtaken = غيّر شخص آخر هذا منذ أن فتحته. لم يُحفظ شيء مما كتبته بعد، ولم يضع شيء: ما كتبته موجود أدناه. إذا حفظت الآن حلّ محل المحفوظ.
overtaken-field = الحقل
overtaken-saved = حفظه شخص آخر
overtaken-typed = كتبته أنت
