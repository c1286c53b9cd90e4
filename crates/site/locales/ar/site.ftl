# What the program says, in Arabic. It follows the English file key by key; the tests compare them.
# People's own words are never here.

## Everywhere

name = Groundswell
skip = إلى المحتوى
nav-label = القائمة الرئيسية
nav-tell = احكوا
nav-help = إدخال عن آخرين
nav-receipt = معي إيصال
nav-members = من هنا
nav-releases = ما قلناه
nav-settings = الإعدادات
nav-sign-in = تسجيل الدخول
foot-label = عن هذا المكان
foot-charter = الميثاق
foot-ratings = الفضاء المدني
foot-log = السجل
foot-safety = السلامة
foot-about = من نحن
tongues-label = اللغات
recovery-bar = أُعيد هذا الخادم من نسخة محفوظة، وهو الآن في طور الاستعادة. يمكنكم القراءة، ولا يُستقبل شيء جديد حتى يعيد المُضيف ما ينقص.
sample-bar = هذا عرض تجريبي. الأشخاص وكلماتهم من الخيال، أما البلدان والتقييمات فحقائق.
sample = مثال

## Dates

date-months = يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
date-bikram-months = بايشاخ جيستا أسار شراوان بهادرا أشوين كارتيك مانغسير بوش ماغ فالغون تشايترا
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-week = الأسبوع { $week } من { $year }
date-bikram = { $day } { $month } { $year } بتقويم بيكرام ({ $gregorian })

## Home

home-title = تحالف من القاعدة
home-tell = احكوا ما تعيشونه
home-sign-in = سجّلوا الدخول لتحكوا
home-receipt = أرى ما حكيته أو أسحبه
home-join = انضموا إلى التحالف
home-said = ما قلناه معًا
home-circles = الحلقات
home-words = بكلماتهم هم
home-no-words = لم يُنشر شيء بعد. ما يحكيه الناس يبقى عند مجموعتهم ما لم يقولوا غير ذلك.
home-news = الجديد في السجل
words-part = مقتطف
news-none = لا شيء بعد.

## Levels of circles

level-local = محلي
level-national = وطني
level-international = دولي

## Acts, as lines in the log

act-found = تأسس التحالف على هذا الخادم
act-open = فُتحت حلقة
act-offer = حددت حلقة قوائمها
act-adopt = اعتُمد ميثاق
act-affirm = أقرّت جهة الميثاق وتطلب الانضمام
act-register = سجّل مساعد مجموعة
act-vouch = زكّى عضو عضوًا آخر
act-decline = رفض عضو طلب انضمام
act-leave = غادر عضو
act-mandate = أُعطي تفويض
act-revoke = انتهى تفويض
act-recover = أُعطيت وسيلة دخول من جديد
act-appoint = عُيّن منسّق
act-retire = انتهت مدة منسّق
act-entrust = كُلّف مساعد
act-dismiss = انتهى تكليف مساعد
act-constitute = أُنشئ تجمّع
act-enter = دخل عضو تجمّعًا
act-quit = ترك عضو تجمّعًا
act-rate = قُيّم الفضاء المدني في بلد
act-protect = غيّرت حلقة حمايتها
act-tell = حكى أحدهم ما يعيشه
act-consent = غيّر صاحب شهادة موافقته
act-publish = نشرت مجموعة كلمات
act-withdraw = سحب صاحب شهادة شهادته
act-lend = أُعير نضال
act-take = أخذت حلقة ما أُعير لها
act-recall = استُردت إعارة
act-renew = جُدّدت إعارة

## When something does not work

error-home = إلى الصفحة الأولى
error-title-refused = لم يتم ذلك
error-title-media = لا يمكن أخذ هذا الملف
error-title-not-found = لا شيء هنا
error-title-sign-in = سجّلوا الدخول من فضلكم
error-title-foreign = أرسلوا الاستمارة مرة أخرى من فضلكم
error-title-field = الاستمارة غير مكتملة
error-title-body = لم تصل الاستمارة كاملة
error-title-too-large = هذا أكبر من اللازم
error-title-too-slow = استغرق ذلك وقتًا طويلًا
error-title-too-many = على مهلكم قليلًا من فضلكم
error-title-unavailable = ليس الآن
error-title-full = الخادم ممتلئ
error-title-fault = عندنا شيء معطّل
error-not-found = هذه الصفحة غير موجودة، أو ليست لكم. لم يتغير شيء.
error-sign-in = سجّلوا الدخول أولًا، ثم أرسلوا مرة أخرى. لم يُؤخذ شيء.
error-foreign = بقيت الصفحة مفتوحة وقتًا طويلًا، أو لم تأتِ الاستمارة من هنا. عودوا وحمّلوا الصفحة من جديد وأرسلوها مرة أخرى؛ لم يُؤخذ شيء.
error-field = الخانة «{ $name }» لا تخص هذه الاستمارة، أو وردت فيها مرتين. حمّلوا الصفحة من جديد وأرسلوها مرة أخرى.
error-body = انقطعت الاستمارة في الطريق. عودوا وأرسلوها مرة أخرى؛ لم يُؤخذ شيء.
error-too-large = تحمل الاستمارة { $most } ميغابايت على الأكثر. اختاروا صورة أصغر أو تسجيلًا أقصر؛ لم يُؤخذ شيء.
error-too-slow = كان الاتصال أبطأ من أن يحمل كل شيء. حاولوا دون صورة أو تسجيل، أو في وقت لاحق؛ لم يُؤخذ شيء.
error-too-many = وصلت طلبات كثيرة في وقت قصير. انتظروا دقيقة وحاولوا مرة أخرى؛ لم يُؤخذ شيء.
error-unavailable = لا يستطيع الخادم أن يكتب في هذه اللحظة. لم يُؤخذ شيء: أرسلوا مرة أخرى بعد دقيقة من فضلكم.
error-full = لم يبقَ مكان على الخادم، ولم يأخذ ما أرسلتموه. احتفظوا بكلماتكم وأرسلوها لاحقًا من فضلكم؛ وقد أُبلغ المُضيف.
error-fault = ليس الذنب ذنبكم. لم يُؤخذ شيء. إذا كتبتم إلى المُضيف فاذكروا الرقم { $number }.

## Why a rule says no

refusal-empty = املأوا من فضلكم: { $field }.
refusal-too-long = { $field }: عدد الأحرف { $length } وهو أكثر من اللازم؛ الحد الأقصى { $most }.
refusal-too-many = { $field }: { $most } على الأكثر.
refusal-character = { $field }: فيها علامة لا يمكن استعمالها هنا ({ $code }). احذفوها من فضلكم.
refusal-unknown = { $field }: هذا الاختيار غير ممكن. اختاروا مرة أخرى من فضلكم.
refusal-not-yours = لا يمكنكم فعل هذا: فهو لغيركم.
refusal-absent = لم يعد موجودًا.
refusal-already = تم هذا من قبل.
refusal-old-charter = تغيّر الميثاق منذ فتحتم الصفحة. اقرأوا النص الجديد وأقرّوه من فضلكم.
refusal-principle-removed = يمكن للحلقة أن تضيف مبادئ، لا أن تحذف مبدأ من مبادئ الحلقة الأعلى. هذا المبدأ ناقص: { $principle }
refusal-vouch-self = لا يمكن لعضو أن يزكّي نفسه، ولا لاتحاد أن يزكّي جزءًا منه.
refusal-voucher-not-member = لا يستطيع هذا إلا عضو.
refusal-not-asking = لم يعد هناك طلب انضمام.
refusal-ends-before-start = يجب أن تأتي النهاية بعد البداية.
refusal-term-too-long = الحد الأقصى بالأشهر: { $months }.
refusal-rotate-convenor = يجب أن يأتي المنسّق التالي من نوع آخر من الأعضاء، وفي الحلقة الدولية من بلد آخر أيضًا.
refusal-level-order = لا تُفتح حلقة إلا تحت حلقة من مستوى أعلى.
refusal-future-date = هذا التاريخ لم يأتِ بعد.
refusal-lowering-needs-reason = خفض الحماية يحتاج إلى سبب من 20 حرفًا على الأقل. وسيُكتب في السجل.
refusal-not-yet-safe = مستوى الحماية هنا يتطلب ما لا يقدّمه هذا الخادم بعد: { $gaps }. لا يمكن أن يُحكى شيء عبره حتى تقرر الحلقة، في السجل وبذكر السبب، أن تمضي من دونه.
refusal-closed-space = حيث الفضاء المدني مغلق، لا ينبغي أن يُكتب شيء على خادم. لا تحكوا هنا من فضلكم.
refusal-place-too-fine = هنا لا يُذكر المكان إلا بصورة أعمّ، لحماية الناس. اختاروا منطقة أوسع من فضلكم.
refusal-channel-unsafe = الرسائل النصية يمكن أن تُقرأ في الطريق. لذلك لا تُنقل بها الشهادات هنا.
refusal-beyond-consent = موافقة صاحب الشهادة لا تصل إلى هذا الحد.
refusal-not-verbatim = يجب أن يكون الاقتباس جزءًا مما حُكي، كلمة بكلمة.
refusal-withdrawn = سُحبت الشهادة. لم يبقَ منها شيء هنا.
refusal-recovery = الخادم في طور الاستعادة ولا يأخذ شيئًا جديدًا. احتفظوا بكلماتكم وعودوا لاحقًا من فضلكم.
refusal-sheet-unknown = رمز هذه الورقة لم يُطبع لهذه المجموعة، أو أُدخل من قبل.
refusal-weak-password = اختاروا كلمة مرور أطول أو أقل شيوعًا من فضلكم. أقل عدد من الأحرف: { $least }.
refusal-name-taken = هذا الاسم مأخوذ. اختاروا اسمًا آخر من فضلكم.
refusal-voice-not-vote = لأعضاء هذا النوع كلمة هنا، لا حق تصويت، إلا إذا كان المقترح يُلزم موظفيهم هم أو أموالهم هم.
refusal-convenor-serves = أنتم تخدمون هذه الحلقة منسّقين، فلا تتخذون فيها موقفًا باسم أي عضو. يستطيع ذلك شخص آخر لديه تفويض.
refusal-round-shut = لا تُؤخذ المواقف الآن: الجولة لم تُفتح، أو انتهى وقتها.
refusal-amended = عُدّل المقترح بعد أن قرأتموه. اقرأوا الكلمات كما هي الآن واختاروا مرة أخرى من فضلكم.
refusal-channel-not-declared = لا تأخذ هذه الجولة مواقف بهذه الطريقة.
refusal-not-standing = لم يعد هذا الاعتراض قائمًا.
refusal-shutdown-too-long = يؤخّر انقطاع الشبكة الجولات في نصف سنة أيامًا عددها { $days } على الأكثر، ويُعلن قبل موعده بأيام عددها { $days } على الأكثر.
refusal-other-hands = أدخلتم هذه القسيمة في المرة الأولى. في المرة الثانية يُدخلها مساعد آخر من حلقتكم.
refusal-slip-differs = الإدخالان مختلفان. انظروا إلى القسيمة مرة أخرى من فضلكم.
refusal-holders-missing = لم يقل كل أصحاب هذا النضال نعم. عدد من لم يقولوها بعد: { $n }.
refusal-audience-too-narrow = لا يجوز لأهل تلك الحلقة أن يروا هذا النضال. قبل أن يُعار لها يجب أن يكون مفتوحًا على الأقل أمام: { $least }.
refusal-beyond-loan = لم يُعَر إلى هذا الحد، أو لم يُعَر لهذه المدة.
refusal-loan-ended = لم تعد هذه الإعارة سارية: استُردت، أو انتهت مدتها، أو انتهى ما جاءت منه.
refusal-not-onward = من أعار هذا النضال لم يسمح بإعارته إلى أعلى.
refusal-cycle = مرّ هذا النضال بتلك الحلقة من قبل. لا يمكن أن يُعار في دائرة.
refusal-not-adopted = لم تعتمده أي جولة في هذه الحلقة.

## What protection asks for

gap-end-to-end = تشفير على جهاز صاحب الشهادة نفسه
gap-onion = طريق دخول يخفي من يزور
gap-batch-root = سجل لا يُظهر كم شخصًا حكى ومتى
gap-foreign-store = نسخة في بلد آخر
gap-closed-log = سجل لقراء معروفين بأسمائهم فقط

## Fields

field-name = الاسم
field-words = الكلمات
field-excerpt = الاقتباس
field-language = اللغة
field-place = المكان
field-country = البلد
field-kind = النوع
field-level = المستوى
field-circle = الحلقة
field-member = العضو
field-reason = السبب
field-principle = المبدأ
field-principles = المبادئ
field-causes = الأسباب
field-facets = الجوانب
field-source = المصدر
field-date = التاريخ
field-ends = النهاية
field-rating = التقييم
field-consent = الموافقة
field-channel = طريقة الوصول
field-password = كلمة المرور
field-code = الرمز
field-person = الشخص
field-media = صورة أو تسجيل
field-total = المجموع
field-loan = إعارات هذا النضال
field-demands = المطالب
field-conditions = الشروط
field-until = حتى متى
field-proposal = المقترح

## Pictures and recordings

media-too-large = الملف كبير جدًا. اختاروا صورة أصغر أو تسجيلًا أقصر.
media-too-many-pixels = في الصورة نقاط أكثر من اللازم. التقطوها مرة أخرى بدقة أقل.
media-too-long = التسجيل طويل جدًا. عشر دقائق هي الحد.
media-broken = الملف تالف أو انقطع في الطريق. اختاروه مرة أخرى من فضلكم.
media-picture-format = هذا النوع من الصور لا يمكن أخذه. يمكن أخذ JPEG وPNG وWebP.
media-document = هذا مستند، لا صورة ولا تسجيل. التقطوا صورة له بدلًا من ذلك.
media-animation = الصور المتحركة لا يمكن أخذها. اختاروا صورة ثابتة.
media-video = الفيديو يُظهر أكثر مما يُحفظ بأمان. أرسلوا الصوت وحده، أو صورة.
media-sound-format = هذا النوع من التسجيلات لا يمكن أخذه. يمكن أخذ MP3 وM4A و3GP وOGG وWebM وWAV.
media-several-sounds = في الملف عدة تسجيلات. أرسلوها واحدًا واحدًا.
media-unknown = هذا النوع من الملفات لا يمكن أخذه. اختاروا صورة أو تسجيلًا.

## Telling

tell-title = احكوا ما تعيشونه
tell-whose = عن أي مجموعة تحكون؟
tell-before = احكوا بكلماتكم وبلغتكم. يمكنكم أن تتركوا كل الأسماء. ما تحكونه يبقى عند مجموعتكم ما لم تقولوا غير ذلك في الأسفل، ويمكنكم أن تسحبوه في أي وقت.
tell-before-safety = ماذا يرى مُضيف هذا الخادم
tell-came-back = لم يُؤخذ شيء بعد. كلماتكم ما زالت هنا؛ أما الصور والتسجيلات فاختاروها من جديد.
tell-files-again = اختاروا الصور والتسجيلات من جديد من فضلكم.
tell-shut-circle = كيف تُحمى هذه الحلقة
tell-shut-safety = كيف تبقون في أمان
tell-channel = كيف وصل إليكم؟
by-web = كتبه الشخص بنفسه
by-phone = بالهاتف
by-sms = برسالة نصية
by-paper = على ورق
tell-words = ماذا تعيشون؟
tell-words-hint = بالطول الذي تريدونه. ويمكنكم أن تتركوا هذا فارغًا وترسلوا تسجيلًا أو صورة بدلًا منه.
tell-files = صورة أو تسجيل، إن أردتم
tell-files-hint = أربعة على الأكثر. يُحذف منها أين ومتى التُقطت وبأي هاتف. لكن الوجه أو الصوت قد يُعرف.
tell-pictures = صور
tell-sounds = تسجيلات صوتية
tell-language = بأي لغة تحكون؟
tell-language-pick = اختاروا لغة
tell-language-other = أو اكتبوا لغة أخرى: اسمها أو رمزها
tell-behalf = حياة من هذه؟
behalf-myself = حياتي أنا
behalf-group = ما تعيشه مجموعتنا معًا
behalf-other = حياة شخص آخر، وهو يريد أن تُحكى
tell-place = أين؟
tell-place-name = اسم المكان (يمكن تركه فارغًا)
tell-place-country = لحماية الناس هنا، لا يُكتب مكان أصغر من البلد.
tell-place-grain = بأي دقة يُكتب المكان؟
grain-locality = قرية أو حي أو شارع
grain-district = ناحية أو قضاء
grain-region = منطقة أو محافظة
grain-country = البلد فقط
grain-none = دون مكان
tell-causes = من أين يأتي هذا؟
tell-causes-hint = علّموا ما يناسب، أو لا شيء. هذه كلمات حلقتكم.
tell-facets = أي جانب منكم له صلة بهذا؟
tell-facets-hint = علّموا ما تريدون قوله، أو لا شيء.
tell-reach = من يجوز أن يعرف به؟
tell-reach-hint = يمكنكم تغيير هذا لاحقًا، بالزيادة أو بالنقصان.
reach-group = مجموعتنا فقط
reach-alliance = التحالف، دون أسمائنا
reach-each = أجيب عن خمسة أسئلة، واحدًا واحدًا
tell-reach-each = الأسئلة الخمسة
tell-consent-both = اخترتم جوابًا قصيرًا واحدًا وأجبتم أيضًا عن أسئلة منفردة جوابًا مختلفًا. اختاروا من فضلكم أيهما المقصود.
tell-send = أرسلوا ما حكيتموه
told-title = وصل ما حكيتموه
told-again = كان قد وصل من قبل ولم يُؤخذ مرتين. إن كنتم غيّرتم شيئًا قبل إرساله مرة أخرى، فالتغيير ليس فيه: غيّروه بالرمز، أو افتحوا صفحة جديدة واحكوا من جديد.
told-code = هذا رمز إيصالكم. لا يستطيع أحد أن يُظهره لكم مرة أخرى.
told-use = اكتبوه أو اطبعوا هذه الصفحة. بهذا الرمز ترون ما حكيتموه وأين استُعمل، وتغيّرون من يجوز أن يعرف به، أو تسحبونه. لا حاجة إلى حساب.
told-said = ما سمحتم به
told-warning = من يجد هذا الرمز على هاتف أو ورق يرى أنكم حكيتم، وماذا حكيتم. إن كان أحد قد يأخذ هاتفكم، فاكتبوا الرمز في مكان آمن، ولا تحتفظوا بصورة له، وأغلقوا هذه الصفحة.
told-see = أرى ما حكيته
told-proof = تنزيل الإثبات
told-proof-hint = الإثبات ملف صغير. به يستطيع أي شخص أن يتحقق، دون أن يسألنا، من أن ما حكيتموه موجود في السجل ولم يُسقط منه.
told-more = أحكي شيئًا آخر

## Consent, in words to say aloud

ask-keep = من يجوز أن يقرأ ما حكيتموه؟
ask-count = من يجوز أن يعرف أن شخصًا آخر حكى شيئًا كهذا؟ لا تُعرض الكلمات، بل تُعدّ فقط.
ask-quote = من يجوز أن يسمع بضع جمل من كلامكم، دون اسمكم؟
ask-publish = من يجوز أن يقرأه كله منشورًا دون اسمكم؟
ask-show = هل يجوز أن يُعرض على من لكم عندهم حق، كدائرة حكومية أو شركة؟ أمام من؟
audience-nobody = لا أحد
audience-group = مجموعتنا فقط
audience-country = بلدنا
audience-alliance = التحالف
audience-public = الجميع

## Receipts

receipt-title = ما حكيته
receipt-lead = أدخلوا رمز إيصالكم. لا تحتاجون إلى حساب.
receipt-code = رمز الإيصال: ستة عشر رقمًا
receipt-code-hint = لا تهم الفراغات ولا الشرطات.
receipt-open = عرض
receipt-empty = أدخلوا الأرقام الستة عشر من إيصالكم من فضلكم.
receipt-sign = رمز الإيصال أرقام فقط. انظروا مرة أخرى إلى العلامة رقم { $position } من فضلكم.
receipt-count = عدد أرقام رمز الإيصال { $wanted }؛ وهنا { $seen }.
receipt-check = أحد الأرقام خطأ، أو تبادل رقمان مكانيهما. قارنوا الرمز بإيصالكم من فضلكم.
receipt-unknown = لا شيء هنا لهذا الرمز. قارنوه بإيصالكم من فضلكم؛ وهو يخص الخادم الذي حكيتم عليه.
receipt-gone-title = سُحبت الشهادة
receipt-gone = لم يبقَ منها شيء هنا: لا كلمات ولا صور ولا تسجيلات. يقول السجل فقط إن شيئًا كان في مكانها يومًا.
receipt-words = كلماتكم
receipt-no-words = حُكي دون كلمات مكتوبة.
receipt-files = الصور والتسجيلات
receipt-media = تنزيل الملف { $number }
receipt-picture = الصورة { $number }، مصغّرة
receipt-facts = ما يرافقها
receipt-when = حُكي في
receipt-group = المجموعة
receipt-language = اللغة
receipt-place = المكان
receipt-behalf = حياة من
receipt-channel = كيف وصل
receipt-helped = أدخله مساعد
receipt-causes = من أين يأتي
receipt-facets = من أنتم
receipt-used = أين استُعمل
receipt-used-none = لم يستعمله أحد حتى الآن.
receipt-used-shown = معروض الآن
receipt-used-hidden = لم يعد معروضًا
receipt-consent = من يجوز أن يعرف به
receipt-consent-hint = ما تقللون السماح به يُخفى فورًا.
receipt-change = تغيير
receipt-changed = تم التغيير. من الآن لا يُعتمد إلا هذا.
receipt-changed-before = أُرسلت هذه الصفحة من قبل. المعتمد الآن مكتوب في الأسفل؛ غيّروه هناك مرة أخرى إن لم يكن ما تريدون.
receipt-same = لم يتغير شيء: كانت هذه أجوبتكم من قبل.
receipt-proof = تحققوا دون أن تثقوا بنا
receipt-proof-hint = ثلاثة ملفات صغيرة. معًا تُثبت أن كلماتكم في السجل كما حكيتموها تمامًا. احفظوها بأمان كما تحفظون الرمز.
receipt-proof-file = الإثبات (receipt.tlog-proof)
receipt-entry-file = السطر في السجل (entry.json)
receipt-words-file = الكلمات (testimony.json)
receipt-not-yet = الإثبات غير جاهز بعد. حاولوا مرة أخرى بعد ثوانٍ من فضلكم.
receipt-withdraw = أسحب ما حكيته
receipt-withdraw-hint = يُمحى كل ما حكيتموه. وسنسألكم مرة أخرى قبل ذلك.
receipt-withdraw-title = هل تريدون سحبه؟
receipt-withdraw-goes = يُمحى فورًا: كلماتكم وصوركم وتسجيلاتكم، وما نُشر منها هنا، وكل عدد أنتم جزء منه. لا يستطيع أحد أن يعيدها، حتى المُضيف.
receipt-withdraw-stays = يبقى: سطر في السجل يقول إن شيئًا حُكي في ذلك الأسبوع أو الشهر ثم سُحب. لا ما هو، ولا من حكاه.
receipt-withdraw-copies = ما نسخه أحد أو طبعه أو حفظه في ذاكرته من قبل لا يمكن استرجاعه.
receipt-withdraw-sure = نعم، امحوه
receipt-withdraw-not = لا، اتركوه
receipt-withdrawn-title = تم السحب
receipt-withdrawn = مُحي كل شيء، ويقول السجل إنه سُحب. لم يبقَ منه شيء هنا. يمكنكم الآن إتلاف إيصالكم والملفات التي نزّلتموها معه.

## A group's own testimonies

nav-own = ما حُكي لنا
own-title = ما حُكي لنا
own-lead = ما حُكي لمجموعتكم، والأحدث أولًا. لا يرى هذه الصفحة إلا من يتصرف باسم المجموعة.
own-none = لم يحكِ أحد شيئًا بعد.
own-no-older = لا يوجد أقدم من هذا.
own-older = الأقدم
own-files = { $n ->
    [zero] لا صور ولا تسجيلات
    [one] صورة أو تسجيل: ملف واحد
    [two] صور أو تسجيلات: ملفان
    [few] صور أو تسجيلات: { $n } ملفات
    [many] صور أو تسجيلات: { $n } ملفًا
   *[other] صور أو تسجيلات: { $n } ملف
}
own-one = شهادة
own-came-back = لم يُنشر شيء. ما اخترتموه موجود في الاستمارة في الأسفل.
own-picture = الصورة { $number }
own-recording = التسجيل { $number }
own-consent = ما سمح به صاحب الشهادة
own-consent-hint = لا يستطيع تغيير هذا إلا صاحب الشهادة، برمز الإيصال.
own-publish = نشرها
own-publish-hint = تظهر الكلمات دون اسم صاحبها. قبل أن تنشروا، انظروا هل يمكن أن يُعرف أحد من مكان أو تاريخ أو حدث فيها.
own-publish-none = لم يسمح صاحب الشهادة بأن تُنشر أو يُقتبس منها خارج مجموعتكم، أو لا توجد كلمات مكتوبة.
own-what = ماذا تنشرون؟
own-whole = كلها. أقصى ما سُمح به أمام: { $audience }
own-part = اقتباس. أقصى ما سُمح به أمام: { $audience }
own-part-words = الاقتباس
own-part-hint = انسخوه من الكلمات في الأعلى، كلمة بكلمة.
own-audience = من يجوز أن يقرأه؟
own-choose = اختاروا من فضلكم ماذا تنشرون ومن يجوز أن يقرأه.
own-both = اخترتم الشهادة كلها وكتبتم اقتباسًا أيضًا. اختاروا الاقتباس، أو اتركوه فارغًا من فضلكم.

## Sheets and tallies

sheets-title = أوراق للطباعة
sheets-lead = ورقة لكل شخص يحكي. لكل ورقة رمزها: يُقصّ الجزء الأسفل ويُعطى لصاحب الشهادة إيصالًا له.
sheets-open = { $n ->
    [zero] لا توجد ورقة مطبوعة تنتظر الإدخال.
    [one] ورقة مطبوعة واحدة لم تُدخل بعد.
    [two] ورقتان مطبوعتان لم تُدخلا بعد.
    [few] { $n } أوراق مطبوعة لم تُدخل بعد.
    [many] { $n } ورقة مطبوعة لم تُدخل بعد.
   *[other] { $n } ورقة مطبوعة لم تُدخل بعد.
}
sheets-many = كم ورقة؟
sheets-make = إعداد الأوراق
sheets-print = اطبعوا هذه الصفحة الآن. لا تظهر الرموز إلا هنا.
sheet-words = ماذا تعيشون؟ ماذا حدث؟
sheet-reach = من يجوز أن يعرف به؟ علّموا مربعًا واحدًا في كل سطر؛ والسطر الفارغ يعني: مجموعتنا فقط.
sheet-keep = — — — قُصّوا هنا وأعطوا هذا الجزء لصاحب الشهادة — — —
sheet-receipt = بهذا الرقم ترون ما حُفظ، وتغيّرون ما يجوز أن يُفعل به، أو تسحبونه. احفظوه حيث لا يجده غيركم.
tally-title = إدخال رزمة أوراق
tally-lead = عدّوا الرزمة أولًا باليد. تُقارن الأعداد بما يُدخل، حتى لا تضيع ورقة ولا تُدخل ورقة مرتين.
tally-hand = كم ورقة في الرزمة؟
tally-hand-count = في كم ورقة يجوز العدّ خارج المجموعة؟
tally-hand-publish = في كم ورقة يجوز النشر خارج المجموعة؟
tally-begin = إدخال الورقة الأولى
tally-sheet = الورقة { $n } من { $all }
tally-code = الرمز المكتوب على الورقة
tally-words = الكلمات على الورقة، كما هي مكتوبة
tally-enter = إدخال هذه الورقة
tally-end = انتهت الرزمة
tally-by-hand = باليد
tally-entered = ما أُدخل
tally-row-sheets = الأوراق
tally-row-count = يجوز عدّها
tally-row-publish = يجوز نشرها
tally-done = الرزمة
tally-same = العددان متساويان.
tally-differs = العددان مختلفان. انظروا في الرزمة مرة أخرى: ربما تنقص ورقة، أو عُلّم مربع بطريقة أخرى.
tally-after = احفظوا الأوراق في مكان آمن، أو أحرقوها، كما قررت المجموعة.
tally-another = رزمة أخرى
tell-paper = أو على ورق:

## Sign-in

sign-in-title = تسجيل الدخول
sign-in-already = أنتم مسجّلو الدخول.
sign-in-code = رمز مجموعتكم
sign-in-code-hint = ست كلمات أو اثنا عشر رقمًا، كما هي على ورقتكم. لا تهم الأحرف الكبيرة ولا الحركات ولا الفراغات.
sign-in-go = تسجيل الدخول
sign-in-by-name = عندي اسم وكلمة مرور
sign-in-name = اسم الدخول
sign-in-by-ticket = عندي تذكرة لمرة واحدة
sign-in-ticket = كلمات التذكرة
sign-in-ticket-hint = تعمل التذكرة مرة واحدة. بعدها تدخلون باسمكم وكلمة المرور التي تختارونها الآن.
sign-in-set-password = ضبط كلمة المرور والدخول
sign-in-lost = إذا ضاع شيء
sign-in-lost-code = رمز مجموعتكم: يستطيع شخص لديه تفويض من مجموعتكم أن ينشئ رمزًا جديدًا؛ فإن لم يوجد، فمساعد من حلقتكم.
sign-in-lost-password = كلمة مروركم: يستطيع شخص آخر لديه تفويض من العضو نفسه أن يعطيكم تذكرة جديدة. لا يستطيع أحد أن يقرأ كلمة المرور القديمة.
sign-in-code-unknown = هذا الرمز غير معروف. قارنوا كل كلمة أو رقم بورقتكم من فضلكم. إن كان قد جُدّد، فلا يعمل إلا الجديد.
sign-in-name-wrong = هذا الاسم وكلمة المرور هذه لا يتوافقان. حاولوا مرة أخرى من فضلكم.
sign-in-ticket-unknown = هذه التذكرة غير معروفة. إما أنها استُعملت، أو قديمة جدًا، أو فيها كلمة خطأ. من أعطاكم إياها يستطيع أن يعطيكم أخرى.
code-empty = اكتبوا الرمز من فضلكم.
code-too-long = هذا أطول من أن يكون رمزًا.
code-sign = العلامة رقم { $position } لا تأتي في أي رمز. اكتبوا كلمات أو أرقامًا فقط من فضلكم.
code-mixed = الرمز كلمات أو أرقام، لا الاثنان معًا.
code-word = الكلمة رقم { $position }، «{ $written }»، ليست في القائمة. هل تقصدون: { $nearest }؟
code-no-word = الكلمة رقم { $position }، «{ $written }»، ليست في القائمة، ولا كلمة قريبة منها. انظروا إلى ورقتكم من فضلكم.
code-word-count = عدد الكلمات هنا { $seen }؛ والرمز عدد كلماته { $wanted }.
code-digit-count = عدد الأرقام هنا { $seen }؛ والرمز عدد أرقامه { $wanted }.
code-check-digit = أحد الأرقام خطأ، أو تبادل رقمان مكانيهما.
password-new = كلمة المرور الجديدة
password-hint = 10 أحرف على الأقل؛ والجملة خيار جيد. كل حروف الكتابات وعلاماتها مقبولة. لا حاجة إلى تغييرها بين حين وآخر.

## Settings

settings-who = من أنا هنا
settings-name = اسمكم
settings-name-hint = لا يرى اسمكم إلا أشخاص العضو الذي تنتمون إليه. السجل لا يحفظه أبدًا.
settings-group-code = دخلتم برمز هذه المجموعة. من يقول هذا الرمز يتصرف باسم المجموعة: لا تقولوه إلا لأهل المجموعة، ولا تكتبوه إلا على ورق تحتفظون به.
settings-group-renew = إن كان غيركم قد يعرف الرمز، فليُجدَّد: يفعل ذلك شخص لديه تفويض من المجموعة، أو مساعد من حلقتكم إن لم يوجد. وعندها لا يعمل الرمز القديم.
settings-group-people = أشخاص المجموعة ورمزها
settings-sign-out = تسجيل الخروج
settings-acts = باسم من أتصرف
settings-acts-none = لا تتصرفون الآن باسم أحد.
role-mandate = تتصرفون باسمه
role-term = أنتم منسّق
role-helper = تُدخلون عن آخرين
from-until = من { $starts } إلى { $ends }
settings-hand = للتصرف باسم عضو آخر
settings-hand-hint = قولوا لذلك العضو اسم دخولكم وهذا الرقم. من دون الرقم لا يستطيع أحد أن يجدكم.
settings-sessions = أين دخلتُ
settings-sessions-hint = تُحفظ الأيام فقط، ولا يُحفظ عنوان ولا جهاز أبدًا.
settings-session-mine = هنا
settings-session = منذ { $made }، آخر استعمال { $seen }، ينتهي في { $ends } على الأكثر
settings-sign-out-everywhere = تسجيل الخروج من كل مكان
settings-password-old = كلمة مروركم الحالية
settings-password-ends = تنتهي كل الجلسات الأخرى.
settings-password-change = تغيير كلمة المرور
settings-password-changed = تغيّرت كلمة مروركم، وانتهت كل الجلسات الأخرى.
settings-password-wrong = لم تكن هذه كلمة مروركم. لم يتغير شيء.
settings-delete = حذف حسابي
settings-delete-open = ما الذي يُحذف، وما الذي يبقى
settings-delete-hint = يُحذف فورًا اسمكم وكلمة مروركم ومفاتيح مروركم وكل جلساتكم، ولا يمكن إعادتها. ما فعلتموه باسم عضوكم يبقى في السجل، تحت رقم لا يدل على أحد.
settings-delete-sure = نعم، احذفوا حسابي
settings-delete-not-sure = علّموا من فضلكم أنكم تريدون حذف حسابكم. لم يتغير شيء.

## Passkeys

passkey-title = مفاتيح المرور
passkey-hint = بمفتاح المرور تدخلون بقفل جهازكم نفسه: بإصبع أو وجه أو رقم الجهاز. لا شيء عليكم أن تتذكروه. لا تضيفوا مفتاحًا على جهاز تتشاركونه مع غيركم.
passkey-none = ليس لديكم مفتاح مرور.
passkey-label = اسم لهذا الجهاز
passkey-add = إضافة مفتاح مرور
passkey-remove = إزالة مفتاح المرور هذا
passkey-sign-in = عندي مفتاح مرور
passkey-sign-in-hint = يطلب جهازكم إصبعكم أو وجهكم أو رقمه.
passkey-sign-in-go = الدخول بمفتاح مرور
passkey-name = اسم الدخول، إن احتاج إليه مفتاحكم
passkey-failed = لم ينجح ذلك هنا. يمكنكم المحاولة مرة أخرى، أو الدخول بطريقة أخرى.
passkey-unknown = لم يُقبل مفتاح المرور هذا. يمكنكم المحاولة مرة أخرى، أو الدخول بطريقة أخرى.
passkey-not-added = لم يُضف مفتاح المرور. يمكنكم المحاولة مرة أخرى؛ وكل شيء آخر يعمل كما كان.
passkey-too-many = عدد مفاتيح المرور لديكم بلغ الحد، وهو { $most }. أزيلوا واحدًا أولًا.

## Mandates and recovery

people-title = من يتصرف باسم { $member }
people-hint = لا يرى هذه الصفحة إلا أشخاص هذا العضو. السجل يحفظ التفويضات دون أسماء.
people-none = لا أحد لديه تفويض. من معه رمز المجموعة يتصرف باسمها.
people-nameless = شخص حُذف حسابه
mandate-state-running = يتصرف الآن
mandate-state-coming = ليس بعد
mandate-state-ended = انتهى
mandate-end = إنهاء هذا التفويض
mandate-end-sure = لن يتصرف { $name } باسم هذا العضو بعد الآن، وإن كان هذا آخر تفويض له فستنتهي كل جلساته. هذا فعل يُكتب في السجل، دون الاسم.
mandate-recover = ضاعت كلمة المرور: تذكرة جديدة
mandate-recover-sure = تنتهي الآن كلمة المرور ومفاتيح المرور وكل جلسات { $name }. تأخذون تذكرة لمرة واحدة لتسليمها. لا تفعلوا هذا إلا إذا طلب منكم { $name } ذلك وجهًا لوجه أو بصوت تعرفونه. هذا فعل يُكتب في السجل.
mandate-give = تفويض شخص جديد
mandate-give-hint = يحصل الشخص على حساب مع تذكرة لمرة واحدة، تسلّمونها له. لا يحتاج أحد إلى بريد إلكتروني.
mandate-name = اسم الشخص
mandate-name-hint = لا يراه إلا أشخاص هذا العضو.
mandate-sign-in-hint = قصير وسهل الكتابة. لا يلزم أن يكون الاسم الحقيقي.
mandate-starts = من
mandate-ends = حتى نهاية
mandate-give-button = إعطاء التفويض
mandate-known = تفويض شخص له حساب
mandate-known-hint = يجد الشخص الاثنين في إعداداته، تحت «للتصرف باسم عضو آخر».
mandate-number = رقم الشخص
code-renew = رمز المجموعة
code-renew-hint = الرمز الجديد ينهي القديم وكل جلسة فُتحت به. يظهر مرة واحدة. هذا فعل يُكتب في السجل، دون الرمز.
code-renew-words = ست كلمات، تُقال بصوت عالٍ
code-renew-digits = اثنا عشر رقمًا
code-renew-button = إنشاء رمز جديد
code-new-title = الرمز الجديد للمجموعة
code-new-hint = يظهر هنا فقط والآن فقط. اكتبوه على ورق أو اطبعوا هذه الصفحة، واحفظوه حيث لا تجده إلا المجموعة. الرمز القديم لم يعد يعمل.
ticket-title = تذكرة لمرة واحدة
ticket-hint = تظهر هنا فقط والآن فقط. اطبعوا هذه الصفحة أو اكتبوا التذكرة، ولا تعطوها إلا لصاحبها.
ticket-how = طريقة استعمالها: افتحوا { $address }، واختاروا «عندي تذكرة لمرة واحدة»، واكتبوا الكلمات، واختاروا كلمة مرور.
ticket-until = صالحة حتى { $day }
ticket-words = كلمات التذكرة
back-to-people = العودة إلى أشخاص هذا العضو

## Members and joining

members-title = من هنا
members-lead = منظمات ومجموعات أقرّت الميثاق وزكّاها غيرها.
members-asking = من يطلب الانضمام
members-filter = اختاروا حلقة أو نوعًا
members-all-circles = كل الحلقات
members-all-kinds = كل الأنواع
members-standing = الوضع
members-show = عرض
members-none = لا أحد هنا بعد.
members-next = المزيد
member-reason = السبب المذكور
member-since = منذ
member-came = طريقة الدخول
member-charter = أقرّ
member-charter-version = الميثاق، الفعل { $number } من السجل
member-federation = جزء من
member-asks = يطلب الانضمام
member-asks-text = يجب أن يزكّيه عضوان من نوعين مختلفين. إن كنتم تعرفونه وتثقون بأنه يعيش بحسب الميثاق، فزكّوه. وإن كنتم تعرفون مبدأ يخالفه أو ضررًا سبّبه، فارفضوا وقولوا ذلك.
member-people = من يتصرف باسمنا
member-parts = أجزاؤه
member-no-parts = لم ينضم أي جزء بعد.
member-vouchers = من زكّى
member-no-vouchers = لا أحد بعد. يلزم عضوان من نوعين مختلفين.
vouch-title = زكّوه
vouch-text = التزكية أن نقول أمام الجميع: نعرفهم، وهم يعيشون بحسب الميثاق. تُكتب في السجل مع اسمكم.
vouch-do = نزكّيه
decline-title = ارفضوه
decline-text = اذكروا مبدأ الميثاق الذي يخالفه، أو الضرر الذي سبّبه. يُكتب السبب في السجل مع اسمكم، ولن يُقبل.
decline-do = نرفضه
leave-title = مغادرة التحالف
leave-text = يمكنكم المغادرة في أي وقت، بسبب أو دون سبب. يتوقف رمزكم عن العمل وتنتهي مقاعدكم في التجمّعات. ما حُكي لكم يبقى تحت موافقة أصحابه؛ خذوا معكم قبل ذلك نسخة مما يخصكم.
leave-loans = وما أعرتموه يُستردّ معه.
leave-reason = السبب، إن أردتم ذكره
leave-do = نغادر
stand-for = من يقول هذا؟
stand-public = يستطيع الجميع قراءته، ولا يمكن تغييره لاحقًا. لا تذكروا أشخاصًا بأسمائهم.
stand-back = رجوع
join-title = انضموا إلى التحالف
join-lead = أي منظمة أو مجموعة تعيش بحسب الميثاق تستطيع أن تطلب الانضمام. لا حاجة إلى بريد إلكتروني.
join-step-read = اقرأوا الميثاق، وأقرّوه، وقولوا من أنتم.
join-step-vouch = يزكّيكم عضوان من نوعين مختلفين. أخبروا من يعرفكم أنكم طلبتم الانضمام.
join-step-code = تأخذون رمزًا فورًا. يفتح لكم الباب حالما تصبحون عضوًا.
join-without-email = ليس عندكم هاتف يستطيع هذا؟ يستطيع مساعد من الحلقة أن يسجّل مجموعتكم بالهاتف أو على ورق.
join-choose = في أي حلقة؟
join-no-circle = لا توجد بعد حلقة لها ميثاق.
join-charter = الميثاق
join-who = من أنتم؟
join-public = يستطيع الجميع قراءة ما تكتبونه هنا، ويبقى في السجل. حيث يكون ذلك خطرًا، اتركوا المكان فارغًا واختاروا اسمًا لا يكشفكم.
join-name = اسم منظمتكم أو مجموعتكم
join-kind = ما نوعكم؟
join-please-choose = اختاروا من فضلكم
join-place = أين أنتم؟
join-place-hint = بالدقة التي تريدونها، أو لا شيء.
join-language = بأي لغة تريدون أن نخاطبكم؟
join-federation = هل أنتم جزء من شبكة أو اتحاد هنا؟
join-no-federation = لا، أو ليس هنا
join-code = رمزكم
join-code-hint = به تدخل مجموعتكم. يظهر مرة واحدة، في الصفحة التالية.
join-code-words = ست كلمات، تُقرأ بصوت عالٍ
join-code-digits = اثنا عشر رقمًا
join-do = نقرّ الميثاق ونطلب الانضمام
register-title = تسجيل مجموعة
register-lead = لمجموعة ليس لها بريد إلكتروني ولا تستطيع أن تفعل ذلك بنفسها. تصبح عضوًا فورًا، بناء على كلمتكم: يُذكر في السجل أنكم المساعد الذي سجّلها.
register-read-aloud = اقرأوا المبادئ بصوت عالٍ، واحدًا بعد آخر، بلغة تفهمها المجموعة.
register-consent = سمعت المجموعة الميثاق وهي تقرّه
register-who = من هي المجموعة؟
register-channel = كيف التقيتم بالمجموعة؟
register-do = تسجيل المجموعة
welcome-title = أهلًا وسهلًا
welcome-code = رمز مجموعتكم
welcome-code-text = من معه هذا الرمز يستطيع أن يتصرف كأنه مجموعتكم. احفظوه كما تحفظون المفتاح. يظهر الآن فقط؛ وهذا الخادم نفسه لا يستطيع أن يُظهره مرة أخرى.
welcome-print = اطبعوا هذه الصفحة أو انقلوا الرمز بخط اليد قبل أن تتابعوا.
welcome-next = ماذا بعد
welcome-vouching = يجب أن يزكّيكم عضوان من نوعين مختلفين. يجدونكم تحت «من يطلب الانضمام». لا يُقبل أحد بقرار من المُضيف وحده ولا من منسّق وحده.
welcome-then = حين تصبحون عضوًا، ادخلوا بالرمز. عندها يمكنكم أن تعطوا تفويضات لمن يتصرف باسمكم، وأن تحكوا، وأن تزكّوا غيركم.
welcome-registered = المجموعة عضو الآن. أعطوها الرمز، واقرأوه بصوت عالٍ مرتين، واطلبوا أن يُقرأ عليكم. به تدخل وتعطي تفويضات لأشخاصها.
welcome-page = إلى صفحتها
welcome-another = تسجيل مجموعة أخرى

## Kinds of members

kind-grassroots = مجموعة شعبية
kind-movement = حركة اجتماعية
kind-union = نقابة أو تعاونية
kind-women = منظمة نسائية أو نسوية
kind-federation = شبكة أو اتحاد
kind-faith = منظمة دينية
kind-environmental = منظمة بيئية
kind-human-rights = منظمة لحقوق الإنسان
kind-ngo = منظمة غير حكومية
kind-international-ngo = منظمة غير حكومية دولية
kind-individual = فرد
standing-asking = يطلب الانضمام
standing-member = عضو
standing-declined = رُفض طلبه
standing-left = غادر

## Circles

circle-rooms = ما تفعله هذه الحلقة
circle-loans = ما أُعير لها
circle-delegations = الوفود
circle-voice = من يتكلم هنا
circle-below = تحتها
circle-join = انضموا في هذه الحلقة
circle-serve = خدمة هذه الحلقة
circle-here = { $n ->
    [zero] من هنا: لا أحد بعد
    [one] من هنا: عضو واحد
    [two] من هنا: عضوان
    [few] من هنا: { $n } أعضاء
    [many] من هنا: { $n } عضوًا
   *[other] من هنا: { $n } عضو
}
circle-how-many = كم العدد
circle-all-members = كل أعضاء هذه الحلقة
circle-told = ما حُكي هنا
circle-convenors = المنسّقون
circle-convenors-text = يخدمون مدة محددة: يفتحون ويذكّرون ويدوّنون وينشرون. لا يصوّتون، ولا يقبلون أحدًا ولا يطردونه وحدهم.
circle-no-convenor = لا أحد يخدم في الوقت الحاضر.
circle-convenor-from = من
circle-term = { $from } إلى { $until }
circle-rating = تقييم الفضاء المدني: { $rating }، { $date }
circle-unrated = لم يقيّم أحد هنا الفضاء المدني في هذا البلد
circle-charter = الميثاق المعمول به في هذه الحلقة
circle-below-here = الحلقات التي تحتها
serve-title = الخدمة
serve-lead = المنسّق يفتح ويذكّر ويدوّن وينشر. ترون هنا أعدادًا، لا كلمات أبدًا: ما حكاه الناس ملك مجموعتهم.
serve-home = إلى صفحة الحلقة
serve-lists = قوائم الأسباب والجوانب
serve-more = أمور أخرى للتدوين
lists-title = تحديد القوائم
lists-text = يستطيع صاحب الشهادة أن يختار من هذه القوائم، أو ألا يختار شيئًا. واحد في كل سطر، 40 على الأكثر في كل قائمة، بكلمات الناس هنا. القوائم الجديدة لما يُحكى من الآن فصاعدًا.
lists-do = تحديدها
open-title = فتح حلقة تحت هذه
open-text = الحلقة التي تحتها لها أعضاؤها ومنسّقوها وقوائمها. من يخدم هنا لا صفة له هناك.
open-do = فتحها
appoint-title = تعيين المنسّق التالي
appoint-rule = يأتي المنسّق التالي من نوع من الأعضاء غير نوع السابق، وفي الحلقة الدولية من بلد آخر أيضًا. يخدم سنتين على الأكثر. الحلقة تختاره، وأنتم تدوّنون ذلك.
appoint-from = من أي عضو يأتي؟
appoint-do = تعيينه
retire-title = إنهاء المدة الآن
retire-text = ينهي هذه المدة قبل موعدها. تبقى مكتوبة في السجل، ويجب أن يأتي المنسّق التالي من جهة أخرى كذلك.

## Caucuses

caucus-title = التجمّعات
caucus-own-hint = التجمّع فئة من الناس تجمع أعضاء مختلفين. أنتم تقولون بأنفسكم هل تنتمون إليه.
caucus-protected = لا يُعتمد شيء دون نصابه
caucus-enter = ننتمي إليه
caucus-quit = نتركه
caucus-members = { $n ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $n } أعضاء
    [many] { $n } عضوًا
   *[other] { $n } عضو
}
constitute-title = إنشاء تجمّع
constitute-text = التجمّع فئة من الناس تجمع أعضاء مختلفين: الشعبية، النساء والنسويات، الجنوب، الشباب، الداليت، الأشخاص ذوو الإعاقة. كل عضو يقول بنفسه هل ينتمي إليه.
constitute-protected = لا يُعتمد شيء دون نصابه
constitute-do = إنشاؤه

## Counts for convenors

counts-for-public = ما سمح أصحاب الشهادات للجميع أن يعدّوه، هنا وفي الحلقات التي تحتها.
counts-for-alliance = ما سمح أصحاب الشهادات للتحالف أن يعدّه، هنا وفي الحلقات التي تحتها.
counts-for-country = ما سمح أصحاب الشهادات لبلدهم أن يعدّه، هنا وفي الحلقات التي تحتها.
counts-none = لا شيء هنا بعد مما يجوز عدّه.
counts-told = { $n ->
    [zero] لا شهادات
    [one] شهادة واحدة
    [two] شهادتان
    [few] { $n } شهادات
    [many] { $n } شهادة
   *[other] { $n } شهادة
}
counts-hidden = حكى بعضهم. الأعداد الأقل من خمسة لا تُعرض، حتى لا يُعرف أحد بالعدّ.
counts-causes = الأسباب التي اختارها أصحاب الشهادات
counts-facets = ما قاله أصحاب الشهادات عن أنفسهم
counts-cause = السبب
counts-facet = الجانب
counts-note = لا تظهر الأسباب والجوانب هنا إلا حيث اختارها خمسة على الأقل، ولم يخترها خمسة على الأقل، ولا ينكشف بها سطر آخر. قد يختار الشخص عدة منها أو لا شيء، فلا يساوي جمع السطور الكل. وما لا تعرضه حلقة من تحتها لا يُعدّ هنا أيضًا.

## Charter

charter-title = الميثاق
charter-lead = المبادئ التي أقرّها كل عضو. يمكن لحلقة تحت أخرى أن تضيف مبادئ، لا أن تحذف مبدأ.
charter-adds = تضيف إلى الميثاق الأعلى:
charter-adds-nothing = اعتمدت الميثاق الأعلى دون أن تضيف إليه.
charter-whole = النص الكامل
charter-since = اعتُمد في { $date }
charter-from = يُعمل هنا بميثاق الحلقة الأعلى:
charter-none = لم يُعتمد ميثاق بعد.
charter-before = النصوص السابقة
charter-in-force = معمول به
charter-not-in-force = لم يعد معمولًا به
charter-log = في السجل
charter-all = كل المواثيق
charter-adopt-title = اعتماد نص للميثاق
charter-adopt-text = تدوّنون هنا ما قررته الحلقة. من الآن فصاعدًا يقرّ هذا النص كل من ينضم؛ والأعضاء الذين أقرّوا نصًا سابقًا يبقون أعضاء.
charter-inherited = مبادئ الحلقة الأعلى، ويجب أن تبقى كلها
charter-one-a-line = مبدأ واحد في كل سطر، كل منها في جملة أو جملتين.
charter-language = لغة هذه الكلمات
charter-adopt-do = اعتماده

## Civic space and protection

protection-open = مفتوح
protection-narrowed = ضيّق
protection-obstructed = معرقَل
protection-repressed = مقموع
protection-closed = مغلق
protection-title = الحماية
protection-why = لماذا قررت الحلقة ذلك
protection-gaps = يتطلب هذا المستوى ما لا يقدّمه هذا الخادم بعد:
protection-accepted = تمضي الحلقة من دونه
protection-missing = ناقص: لا يمكن أن يُحكى شيء عبر هذا الخادم هنا
protection-what = ماذا يعني كل مستوى
protection-change = رفع الحماية
protection-means-open = يستطيع الناس أن يتكلموا ويجتمعوا وينظّموا أنفسهم بحرية.
protection-means-narrowed = يستطيع الناس أن ينظّموا أنفسهم، لكن بعضهم يُعاق أو يُراقب.
protection-means-obstructed = أصحاب السلطة يعيقون من ينظّمون أنفسهم: بالقوانين والمراقبة والتهديد.
protection-means-repressed = من يرفع صوته يخاطر بالسجن أو العنف أو نهاية مجموعته.
protection-means-closed = لا يستطيع أحد أن يتكلم أو ينظّم دون خوف. لا ينبغي أن يُكتب شيء على خادم.
protection-now = المعمول به:
protection-member = يستطيع أي عضو في الحلقة أن يرفع حمايتها، وحده وفورًا. أما خفضها فقرار للحلقة يدوّنه منسّقها.
protection-convenor = الرفع يعمل فورًا. أما الخفض، والمضي من دون ما لا يقدّمه هذا الخادم، فقرار للحلقة تدوّنونه مع سببه.
protection-level = المستوى من الآن
protection-go-on = تمضي الحلقة من دون
protection-go-on-hint = علّموا فقط ما تحدثت عنه الحلقة وقررته. حتى ذلك الحين لا يمكن أن يُحكى شيء حيث يتطلبه المستوى.
protection-reason-hint = 20 حرفًا على الأقل للخفض أو للمضي من دونه. يستطيع الجميع قراءته، ولا يمكن تغييره لاحقًا. لا تذكروا أشخاصًا بأسمائهم.
protection-do = تدوينه
ratings-title = الفضاء المدني
ratings-lead = كم يملك الناس من حرية ليتكلموا وينظّموا أنفسهم، بلدًا بلدًا، مع التاريخ والمصدر. التقييم يحدد حماية حلقات البلد.
ratings-countries = التقييمات
ratings-none = لم يُقيَّم هنا أي بلد بعد.
ratings-unrated = البلد الذي لا تقييم له يُحمى كأنه: { $level }.
ratings-levels = ماذا يشغّل كل مستوى
ratings-levels-text = ما لا يستطيعه هذا الخادم بعد مذكور على أنه ناقص. حيث ينقص شيء لا يستطيع أحد أن يحكي هنا، إلا إذا قررت الحلقة، بسبب مكتوب في السجل، أن تمضي من دونه.
level-telling = هل يستطيع الناس أن يحكوا هنا؟
level-when = أدقّ وقت يذكره السجل
level-place = أصغر مكان يجوز ذكره
level-sms = الرسائل النصية
level-session = مدة الدخول
level-gaps = ما زال ناقصًا هنا
level-yes = نعم
level-no = لا
level-nothing = لا، ولا حتى بقرار
level-after-decision = بعد قرار الحلقة فقط
level-nothing-missing = لا شيء
level-session-text = { $idle } دون استعمال، و{ $whole } في المجموع
level-period-day = اليوم
level-period-week = الأسبوع
level-period-month = الشهر
level-grain-locality = قرية أو شارع
level-grain-district = ناحية أو قضاء
level-grain-region = منطقة
level-grain-country = بلد
level-grain-none = دون مكان
span-minutes = { $n ->
    [zero] { $n } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
span-hours = { $n ->
    [zero] { $n } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
span-days = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
rate-title = تقييم بلد
rate-text = دوّنوا ما يقوله مصدر عن الفضاء المدني في بلد. التقييم الأسوأ يرفع حماية حلقات البلد فورًا؛ والأفضل لا يخفضها إلا حيث لم تقرر الحلقة بنفسها.
rate-date-hint = السنة أو الشهر أو اليوم، بالدقة التي يذكرها المصدر: 2026 أو 2026-11 أو 2026-11-23.
rate-source-hint = من قيّم، وأين يمكن قراءة ذلك.
rate-do = تدوين التقييم

## Helpers

help-title = إدخال عن آخرين
help-lead = مجموعات الحلقات التي تساعدون فيها. ما تُدخلونه عنها يُدوَّن على أنه أدخله مساعد.
help-register = تسجيل مجموعة
help-none = لا مجموعات بعد.
help-tell = احكوا عن هذه المجموعة
help-sheets = طباعة أوراق
help-tally = إدخال رزمة أوراق
channel-web = مكتوب في هذه الصفحات
channel-phone = بالهاتف
channel-sms = برسالة نصية
channel-paper = على ورق
helpers-title = المساعدون
helpers-text = يُدخلون ما يقوله الآخرون بالهاتف أو برسالة نصية أو على ورق، ويسجّلون المجموعات التي ليس لها بريد إلكتروني. كل إدخال يذكر تكليف المساعد وطريقة الوصول.
helpers-none = لا أحد مكلَّف هنا.
entrust-title = تكليف مساعد
entrust-text = اختاروا شخصًا يعرفه الناس هنا. يرى ما يُدخله وهو يُدخله، ولا شيء غير ذلك.
entrust-channels = بأي الطرق يجوز له أن يُدخل؟
entrust-do = تكليفه
dismiss-title = إنهاء التكليف
dismiss-text = لا يستطيع المساعد بعد ذلك أن يُدخل شيئًا عن آخرين. ما أدخله يبقى.
serving-known = شخص له حساب
serving-new = شخص جديد
serving-name-hint = يراه منسّقو هذه الحلقة.

## The log, for people

log-title = السجل
log-lead = كل ما يُقرَّر ويُفعل هنا يترك سطرًا في هذا السجل. يمكن أن تُضاف سطور. ولا يستطيع أحد أن يغيّر سطرًا أو يحذفه دون أن ينكشف، ولا حتى القائمون على هذا الخادم.
log-private = ما يحكيه الناس ليس في السجل. فيه فقط علامة مختومة بأن شيئًا حُكي. عند السحب تُمحى الكلمات، ولا تعود العلامة تفتح شيئًا.
log-head = الرأس
log-head-about = الرأس يمثّل كل السطور معًا. يوقّعه هذا الخادم بمفتاحه كلما أُضيف سطر. لو تغيّر أي سطر لتغيّر الرأس أيضًا.
log-size = السطور الموقّعة
log-key = مفتاح هذا السجل
log-how = تحققوا بأنفسكم
log-how-keep = اكتبوا المفتاح أو احتفظوا بصورة له. اطلبوا من صديق في مكان آخر أن يفتح هذه الصفحة: يجب أن يظهر لكما المفتاح نفسه.
log-how-all = للتحقق من السجل كله، خذوا البرنامج verify.py من مصدر هذه البرمجية، وشغّلوا:
log-how-receipt = للتحقق من إيصال، احفظوا ملفه وشغّلوا هذا. لا يحتاج إلى اتصال:
log-how-page = لكل سطر صفحته، ومعها إثبات يمكن التحقق منه بالطريقة نفسها.
log-files = للبرامج
log-file-checkpoint = الرأس الموقّع
log-file-key = المفتاح
log-new = ما الجديد
log-older = سطور أقدم
log-newest = إلى أحدث السطور
log-entry-title = السطر { $index }
log-who = من
log-when = متى
log-where = الحلقة
log-said = ما قيل
log-hidden = ما يخص هذا السطر ليس علنيًا. يبقى عند من اختارهم صاحب الشهادة.
log-gone = ما كان يخص هذا السطر لم يعد هنا. السطر باقٍ.
log-stands = سُحبت هذه الشهادة. لم يبقَ إلا أن شيئًا كان هنا يومًا.
log-envelope = السطر، بايتًا بايتًا
log-envelope-about = هذا كل ما يحفظه السجل نفسه.
log-hash = بصمته
log-commitment = ختم كلماته
log-refs = مبني على
log-line = السطر { $index }
log-proof = إثبات أن هذا السطر في السجل
log-payload = كلماته وملحها، للبرامج
log-before = السطر السابق
log-after = السطر التالي
log-back = إلى السجل
payload-accepted = نقص مقبول
payload-caucus = التجمّع
payload-causes = السبب
payload-channel = طريقة الوصول
payload-channels = طريقة الوصول
payload-charter = الميثاق
payload-circle = الحلقة
payload-code = رمز المجموعة
payload-country = البلد
payload-dated = بتاريخ
payload-decliner = رفضه
payload-ends = حتى
payload-facets = الجانب
payload-federation = جزء من
payload-freeze = الكلمات كما ثُبّتت
payload-helper = المساعد
payload-kind = النوع
payload-language = اللغة
payload-level = المستوى
payload-lost = أُعطي من جديد
payload-mandate = التفويض
payload-member = العضو
payload-name = الاسم
payload-no = لا
payload-parent = الحلقة الأعلى
payload-password = كلمة مرور شخص
payload-person = الشخص، كرقم
payload-place = المكان
payload-principles = المبدأ
payload-protected = محمي
payload-purpose = الغرض
payload-rating = التقييم
payload-reason = السبب
payload-sample = عرض تجريبي
payload-source = المصدر
payload-starts = من
payload-term = المدة
payload-testimony = الشهادة
payload-voucher = زكّاه
payload-yes = نعم

## Taking along

export-title = خذوا كل شيء معكم
export-lead = ما فعلته مجموعتكم هنا ملككم. يمكنكم أخذه معكم في أي وقت، لتحفظوه أو لتتابعوا في مكان آخر.
export-holds-member = ما قالته مجموعتكم عن نفسها، ومن يتصرف باسمها.
export-holds-told = ما حُكي لمجموعتكم ولم يُسحب، مع الصور والتسجيلات، كجداول وكملفات.
export-holds-proofs = كل فعل من أفعال مجموعتكم مع إثبات أنه في السجل.
export-careful = في هذا الملف ما حكاه لكم الناس عن ثقة. احفظوه حيث لا يجده غيركم. وإن سحب أحد شهادته لاحقًا، فاحذفوها من هناك أيضًا.
export-get = تنزيل:
export-format = ملف .tar واحد فيه جداول بسيطة (CSV) وJSON وصور وتسجيلات. يستطيع أي حاسوب فتحه.

## About

about-title = عن هذا المكان
about-lead = Groundswell خادم تحكي عليه المجموعات ما تعيشه وما تناضل ضده، وتقرر معًا، وتحاسب أصحاب السلطة على ما وعدوا به.
about-alliance = هذا التحالف
about-for = لمن
about-for-groups = للمجموعات: تعاونية نساء لها هاتف واحد مشترك، نقابة، لجنة قرية. لا تحتاجون إلى بريد إلكتروني. يكفي رمز يُقرأ بصوت عالٍ.
about-for-convenors = للمنسّقين: يرون أعدادًا، ولا يرون أبدًا الكلمات التي تحفظها مجموعة لنفسها.
about-for-readers = للقراء ولمن يشكّ: كل ما هو علني يمكن التحقق منه بالسجل.
about-not = ما ليس هو
about-not-list = لا يرسل رسائل جماعية، ولا يجمع مالًا، ولا يصنع ملفات عن الأشخاص، ولا يرسم خريطة للناس. لا تحمّل أي صفحة شيئًا من مكان آخر.
about-who = من صنعه
about-who-text = التحالف الذي يستعمل هذا الخادم مذكور في الأعلى. البرمجية حرة، ويصنعها من يساهمون فيها؛ وهم لا يرون ما يُحفظ هنا. من يشغّل هذا الخادم أمر يقوله التحالف: اسألوا منسّقكم.
about-licence = الترخيص
about-licence-text = يجوز لكم استعمال هذه البرمجية ودراستها ومشاركتها وتغييرها بموجب رخصة غنو أفيرو العمومية العامة (GNU Affero General Public License)، الإصدار 3 أو أحدث. من يشغّلها لغيره يجب أن يقدّم لهم مصدرها.
about-source = خذوا مصدر هذا الإصدار
about-source-ask = يجب على مُضيف هذا الخادم أن يعطيكم مصدر هذا الإصدار بعينه إن طلبتم.
about-version = الإصدار { $version }
about-log = كيف تتحققون من السجل
about-safety = ما هو آمن هنا وما ليس آمنًا

## Safety

safety-title = ما هو آمن هنا، وما ليس آمنًا
safety-lead = اقرأوا هذا قبل أن تحكوا شيئًا قد يعرّض أحدًا للخطر. لا يستطيع أي خادم أن يعد بأكثر من هذا.
safety-danger = إن كنتم في خطر الآن
safety-danger-text = لا تكتبوه هنا. تحدثوا مع من تثقون به، بعيدًا عن الهاتف. ما لم يُكتب لا يُعثر عليه.
safety-host = ماذا يرى القائمون على هذا الخادم
safety-host-can = يستطيعون قراءة ما يُحفظ عليه، ومنه كلماتكم وصوركم: هذا الإصدار لا يشفّرها على هاتفكم. ويرون أي عنوان شبكة يطلب صفحة وقت طلبها.
safety-host-cannot = لا يرون كلمات المرور ولا الرموز: لا يُحفظ منها إلا شكل مبعثر. ولا يستطيعون تغيير السجل دون أن ينكشفوا. لا يكتب البرنامج أي عنوان شبكة، ولا شيئًا من كلماتكم في سجلاته الداخلية. لكن قد يفعل ذلك وسيط أو مركز حاسوب أمامه.
safety-others = ماذا يرى الآخرون
safety-others-group = ترى مجموعتكم ما حكيتموه لها، ما دمتم تسمحون بذلك.
safety-others-convenor = المنسّقون يرون أعدادًا فقط. العدد الأقل من خمسة مخفي، وكذلك كل عدد آخر قد يكشفه.
safety-others-public = يرى الجميع ما نُشر ضمن موافقتكم، ويرون السجل.
safety-log = ماذا يُظهر السجل
safety-log-text = يُظهر السجل أن شيئًا حُكي، وفي أي حلقة، وفي أي أسبوع أو شهر. لا يُظهر كلمات ولا اسمًا ولا عضوًا ولا وقتًا دقيقًا. يستطيع أي شخص أن ينسخه، وهو باقٍ إلى الأبد.
safety-log-small = في حلقة صغيرة، حتى «حُكي شيء هذا الشهر» قد يقول أكثر مما يجب. تحدثوا عن ذلك في مجموعتكم قبل أن تحكوا.
safety-withdraw = ماذا يفعل السحب
safety-withdraw-does = تُمحى فورًا كلماتكم وصوركم وتسجيلاتكم من هذا الخادم، مع الملح الذي خُتمت به. ويذهب معها كل ما نُشر منها. وإن أُعيدت نسخة قديمة لاحقًا فإنها تمحوها من جديد قبل أن تجيب أحدًا.
safety-withdraw-stays = ما قد يبقى: السطر في السجل، وهو لا يفتح شيئًا؛ وما نسخه آخرون أو صوّروه أو طبعوه؛ ونسخ احتياطية لم يحذفها المُضيف؛ وآثار على القرص.
safety-withdraw-sqlite = يستعمل هذا الخادم SQLite: تُكتب فوق الكلمات المحذوفة بيانات أخرى في ملفاته، لكن القرص قد يحتفظ بأجزاء قديمة بعض الوقت.
safety-withdraw-postgres = يستعمل هذا الخادم PostgreSQL: قد تبقى كلمات محذوفة في سجل الكتابة وفي ملفاته حتى تُستعمل من جديد، وقد يستغرق ذلك أيامًا.
safety-receipt = إيصالكم
safety-receipt-text = من معه رمز إيصالكم يستطيع أن يرى ما حكيتموه وأن يسحبه. احفظوه حيث لا ينظر أحد. وإن كان هاتفكم أو ورقتكم قد تُؤخذ منكم، فلا تحتفظوا به: عندها لا يجده أحد معكم، ولا تستطيعون السحب بعد ذلك.
safety-receipt-file = ملف الإيصال فيه الملح. مع كلماتكم يُثبت ماذا حكيتم ومتى. قد ينفعكم ذلك في المحكمة، وقد يُستعمل ضدكم.
safety-phone = هاتف مشترك
safety-phone-text = سجّلوا الخروج حين تنتهون. قد يتذكر المتصفح أي صفحات فُتحت وأي كلمات كُتبت. استعملوا نافذة خاصة إن وُجدت، وأغلقوها بعد ذلك.
safety-levels = ماذا تشغّل الحماية
safety-levels-about = لكل حلقة مستوى حماية. يحدده تقييم الفضاء المدني في البلد، وتستطيع الحلقة أن ترفعه.
safety-place-column = أدقّ مكان
safety-period-column = الوقت في السجل
safety-session-column = خروج تلقائي بعد
safety-keep-column = يُحفظ على الأكثر
safety-keep = عدد الأشهر: { $months }، ثم يُسحب بدلًا عنكم؛ وتغيير من يجوز أن يعرف به يبدأ المدة من جديد
safety-sms-column = الرسائل النصية
safety-session = دقائق دون استعمال: { $minutes }، ساعات في المجموع: { $hours }
safety-session-hours = ساعات دون استعمال: { $idle }، ساعات في المجموع: { $hours }
safety-sms-yes = يجوز إدخالها
safety-sms-no = لا تُؤخذ
safety-place-locality = قرية أو شارع
safety-place-district = ناحية أو قضاء
safety-place-region = منطقة
safety-place-country = البلد فقط
safety-period-week = الأسبوع
safety-period-month = الشهر
safety-gaps = ما لم يُبنَ بعد
safety-gaps-about = الأماكن الخطرة تتطلب أكثر مما يقدّمه هذا الإصدار. هناك يرفض أخذ الشهادات، إلا إذا قررت الحلقة في السجل، مع ذكر السبب، أن تمضي من دون:
safety-closed = حيث الفضاء المدني مغلق، لا يأخذ أي شهادة.
safety-trust = بمن عليكم أن تثقوا
safety-trust-text = تثقون بالقائمين على هذا الخادم في ما يُحفظ عليه، وبمجموعتكم في ما حكيتموه لها. أما السجل فلا حاجة إلى أن تثقوا بأحد فيه: تحققوا منه.

## Drivers and struggles

act-extend = أضاف عضو إلى القائمة سببًا كان ينقصها
act-raise = طرحت مجموعة نضالًا
act-revise = حُكي نضال من جديد
act-report = قيل أين وصل نضال
act-join = قالت مجموعة: هذا نضالنا أيضًا
act-agree = أجاب صاحب نضال هل يشارك في نضال مشترك
driver-debt = الديون
driver-tax = ضرائب تثقل على الفقراء
driver-privatisation = خصخصة الخدمات
driver-land = الاستيلاء على الأرض والموارد
driver-wages = الأجور وحقوق النقابات
driver-patriarchy = النظام الأبوي والرعاية بلا أجر
driver-racism = العنصرية ونظام الطبقات الموروثة
driver-civic-space = تضييق الفضاء المدني
driver-climate = المناخ
driver-elite-capture = استئثار النخب
refusal-driver-known = هذا السبب موجود في القائمة: { $name }
refusal-joint-needs-others = النضال المشترك يجمع نضالات مجموعتين على الأقل، إحداهما مجموعتكم.
refusal-join-own = تنضم المجموعة إلى نضال مجموعة أخرى، بنضال لها.
field-bearers = من عليه الحق
field-audience = من يجوز أن يراه
field-heard = من أين نشأ
field-tried = ما يُجرَّب الآن
field-outcome = ما نتج عنه
field-lessons = الدروس
field-driver = سبب اللامساواة
field-struggle = النضال
status-emerging = ناشئ
status-active = جارٍ
status-won = انتصر
status-partly = انتصر جزئيًا
status-lost = خسر
status-resting = متوقف مؤقتًا
change-small = مكسب والقواعد كما هي
change-systemic = تغيّرت القواعد نفسها
power-visible = سلطة ظاهرة
power-hidden = سلطة خفية
power-invisible = سلطة لا تُرى
power-means-visible = قوانين وميزانيات ومسؤولون: من يقرر علنًا.
power-means-hidden = من يحدد ما يُبحث ويُبعد الآخرين عن الطاولة.
power-means-invisible = ما يُدفع الناس إلى ظنّه عن أنفسهم وعمّا هو ممكن.
nav-struggles = النضالات
struggles-title = النضالات
struggles-lead = ما تناضل المجموعات من أجله، وأين، وضد من. كل نضال ملك المجموعة التي طرحته. ترون النضالات التي تسمح لكم مجموعتها برؤيتها.
struggles-words = ابحثوا عن كلمات
struggles-words-hint = كلمات بأي ترتيب وبأي لغة. إن لم يوجد شيء، تُعدّ الكلمة الأخيرة بداية كلمة.
struggles-filter = اختاروا السبب أو المكان أو من عليه الحق أو أين وصل
struggles-any = الكل
struggles-circle = الحلقة والحلقات التي تحتها
struggles-language = اللغة: اسمها أو رمزها
struggles-search = بحث
struggles-none = لم يوجد شيء يجوز لكم أن تروه.
struggles-none-here = لا شيء في هذه الصفحة.
struggle-asked = ينتظر كلمة نعم
struggle-cause = السبب
struggle-status = أين وصل
struggle-power = أي نوع من السلطة يواجه
struggle-of = نضال
struggle-joint-of = نضال مشترك بدأته
struggle-seen-by = يراه
struggle-missing = { $n ->
    [zero] قالت كل المجموعات نعم.
    [one] مجموعة واحدة لم تقل نعم بعد. حتى ذلك الحين لا يرى هذه الصفحة إلا من سُئلوا، ولا يمكن أن يُعار النضال ولا أن يُنضم إليه.
    [two] مجموعتان لم تقولا نعم بعد. حتى ذلك الحين لا يرى هذه الصفحة إلا من سُئلوا، ولا يمكن أن يُعار النضال ولا أن يُنضم إليه.
    [few] { $n } مجموعات لم تقل نعم بعد. حتى ذلك الحين لا يرى هذه الصفحة إلا من سُئلوا، ولا يمكن أن يُعار النضال ولا أن يُنضم إليه.
    [many] { $n } مجموعة لم تقل نعم بعد. حتى ذلك الحين لا يرى هذه الصفحة إلا من سُئلوا، ولا يمكن أن يُعار النضال ولا أن يُنضم إليه.
   *[other] { $n } مجموعة لم تقل نعم بعد. حتى ذلك الحين لا يرى هذه الصفحة إلا من سُئلوا، ولا يمكن أن يُعار النضال ولا أن يُنضم إليه.
}
struggle-lend = إعارته إلى أعلى
struggle-why = من أين يأتي؟
struggle-parts = نضالات من يجمع
struggle-joined = { $n ->
    [zero] «نضالنا أيضًا»: لم يقلها أحد بعد
    [one] «نضالنا أيضًا»: مجموعة واحدة
    [two] «نضالنا أيضًا»: مجموعتان
    [few] «نضالنا أيضًا»: { $n } مجموعات
    [many] «نضالنا أيضًا»: { $n } مجموعة
   *[other] «نضالنا أيضًا»: { $n } مجموعة
}
struggle-unseen = { $n ->
    [zero] لم تنضم مجموعة بنضال لا يُعرض لكم.
    [one] انضمت مجموعة أخرى بنضال لا يُعرض لكم.
    [two] انضمت مجموعتان أخريان بنضالين لا يُعرضان لكم.
    [few] انضمت { $n } مجموعات أخرى بنضالات لا تُعرض لكم.
    [many] انضمت { $n } مجموعة أخرى بنضالات لا تُعرض لكم.
   *[other] انضمت { $n } مجموعة أخرى بنضالات لا تُعرض لكم.
}
struggle-joins = يقول «نضالنا أيضًا» عن
struggle-part-of = هو جزء من
struggle-make-joint = طرح نضال مشترك مع آخرين
struggle-heard = { $n ->
    [zero] لا يذكر أي شهادة.
    [one] نشأ من شهادة واحدة.
    [two] نشأ من شهادتين.
    [few] نشأ من { $n } شهادات.
    [many] نشأ من { $n } شهادة.
   *[other] نشأ من { $n } شهادة.
}
struggle-heard-hidden = لا يُعرض من كم شهادة نشأ. الأعداد الأقل من خمسة مخفية، حتى لا يُعرف أحد بالعدّ.
struggle-alike = { $n ->
    [zero] لا مكان آخر يشبهه
    [one] يشبهه: مكان آخر
    [two] يشبهه: مكانان آخران
    [few] يشبهه: { $n } أماكن أخرى
    [many] يشبهه: { $n } مكانًا آخر
   *[other] يشبهه: { $n } مكان آخر
}
struggle-alike-why = أسبابها مثل أسباب هذا النضال، أو الحق فيها على الجهة نفسها.
struggle-history = في السجل
raise-title = طرح نضال
raise-whose = نضال من هو؟
raise-lead = قولوا بكلماتكم ما تناضلون من أجله. يبقى النضال لكم: يستطيع غيركم أن ينضموا إليه بنضالهم، وتستطيعون أن تعيروه إلى أعلى بشروط، وأن تستردوه.
raise-joint = أي نضالات يجمع؟
raise-joint-hint = نضالان على الأقل، لمجموعتين على الأقل، إحداهما مجموعتكم. تُسأل كل مجموعة من المجموعات الأخرى؛ وإلى أن تقول كلها نعم، لا يراه إلا من سُئلوا.
raise-name = ماذا تسمّونه؟
raise-name-hint = اسم قصير يجده به الآخرون. لا تذكروا شخصًا قد يتعرض للخطر.
raise-causes-hint = علّموا سببًا واحدًا على الأقل. هكذا تعرف مجموعات في أماكن أخرى أنها تناضل ضد الشيء نفسه.
raise-another = سبب آخر، بكلماتكم
raise-another-hint = يُضاف إلى القائمة المشتركة بين كل المجموعات، مع اسم مجموعتكم.
raise-demands = بماذا تطالبون؟
raise-demands-hint = مطلب واحد في كل سطر، 20 على الأكثر. يمكنكم أن تعيروا كلًّا منها إلى أعلى وحده.
raise-bearers = على من لكم هذا الحق؟
raise-bearers-hint = واحد في كل سطر: دائرة أو مسؤول أو شركة أو مالك أرض أو مصرف. 20 على الأكثر.
raise-tried = ماذا تجرّبون؟
raise-audience-hint = يمكنكم تغيير هذا لاحقًا. ما يُعرض أمام الجميع قد يُنسخ، ويقول السجل عندها إلى الأبد إنها كانت مجموعتكم.
raise-heard = من أين نشأ؟
raise-heard-hint = علّموا ما حُكي لكم وله صلة بالنضال؛ تُعرض أحدث الشهادات. لا يرى الآخرون إلا عددًا، ولا يُعرض عدد أقل من خمسة.
raise-do = طرحه
revise-title = حكايته من جديد
revise-lead = تأخذ الحكاية الجديدة مكان القديمة. يبقى في السجل أنه كانت هناك حكاية قبلها.
revise-joint = هذا نضال مشترك. حين تحكونه من جديد تُسأل المجموعات الأخرى مرة أخرى، ولا يُعرض حتى تقول كلها نعم.
revise-do = حكايته من جديد
report-title = قولوا أين وصل
report-lead = ما كُسب وما خُسر، ليتعلم منه غيركم.
report-outcome-hint = مطلوب إذا كُسب شيء، كله أو بعضه، أو خُسر، أو إذا تغيّر شيء.
report-change = ما عمق التغيير؟
report-no-change = لم يتغير شيء بعد
report-lessons-hint = ماذا تقولون لمجموعة تبدأ النضال نفسه؟
report-do = تدوينه
join-struggle = نضالنا أيضًا
join-struggle-lead = تنضمون بنضال لكم. يبقى كل نضال عند مجموعته. من يجوز له أن يرى نضالكم يرى أيضًا أنكم انضممتم؛ وغيره يرى فقط أن مجموعة أخرى انضمت.
join-struggle-none = لكي تنضموا، اطرحوا نضالكم أولًا.
join-struggle-own = بأي نضال من نضالاتكم؟
agree-title = الجواب باسم مجموعتكم
agree-lead = يريد أحدهم أن يجمع نضالكم مع نضالات أخرى. قولوا هل تشارك مجموعتكم. يمكنكم تغيير جوابكم لاحقًا.
agree-said-yes = قالت نعم
agree-said-no = قالت لا
agree-said-nothing = لم تجب
agree-yes = نعم، نشارك
agree-no = لا
drivers-title = أسباب اللامساواة
drivers-lead = أسباب تشترك فيها النضالات. القائمة ملك كل المجموعات: يستطيع أي عضو أن يضيف ما ينقصها، ولا يُحذف منها شيء.
drivers-under = جزء من
drivers-version = هذه القائمة كما تركها الفعل { $number } من السجل.
drivers-version-first = هذه هي القائمة التي يبدأ بها التحالف.
drivers-extend = إضافة ما ينقص القائمة
drivers-extend-hint = انظروا أولًا هل هو فيها باسم آخر. يُضاف مع اسم مجموعتكم ولا يمكن حذفه.
drivers-name = اسمه
drivers-wider = هل هو جزء من سبب في القائمة؟
drivers-no-wider = لا
drivers-do = إضافته
own-heard-in = نضالات نشأت منها
receipt-heard-in = في أي نضالات تُسمع
receipt-heard-in-hint = تقول المجموعة التي سمعتكم إن هذه النضالات نشأت مما حكيتموه، مع أشياء أخرى.
circle-struggles = النضالات هنا

## Loans

loan-title = إعارة
loan-struggle = النضال
loan-holder = صاحبه
loan-giver = أعاره إلى أعلى
loan-source = الإعارة التي جاءت منها
loan-to = أُعير إلى
loan-since = تاريخ الإعارة
loan-until = حتى
loan-onward = هل تجوز إعارته إلى أعلى؟
loan-onward-yes = نعم، ضمن هذه الإعارة
loan-onward-no = لا
loan-counted = شهادات يجوز عدّها معه
loan-quoted = شهادات يجوز الاقتباس منها معه
loan-few = بعضها؛ الأقل من خمسة لا يُعدّ هنا
loan-strings = الشروط: ما يجب أن تلتزم به الحلقة
loan-no-strings = لم تُكتب شروط.
loan-demands = المطالب المُعارة
loan-no-demands = لا يذكر النضال مطالب.
loan-rounds = جولات عنها
loan-onwards = أُعير من هنا إلى أعلى
loan-stands = ما يقوم عليها
loan-stands-nothing = لا شيء يقوم عليها.
loan-text-released = صدر
loan-text-draft = لم يصدر
loan-propose = اقتراح أخذها
loan-take = تدوين أن الحلقة تأخذها
loan-lend-onward = إعارته إلى أعلى
loan-renew = تجديدها
loan-recall = استردادها
loan-why-recalled = لماذا استُردت
loan-log = في السجل:
loan-list = ما أُعير لهذه الحلقة
loan-of-struggle = إلى من أُعير
loan-list-lead = ما هنا ملك من أعاروه. يجوز للحلقة أن تستعمله ضمن الشروط، حتى تنتهي مدته أو يُستردّ.
loan-list-none = لا شيء هنا يمكنكم أن تروه.
loan-older = الأقدم
loan-newest = إلى الأحدث
loan-state-waits = تنتظر جولة
loan-state-live = حيّة
loan-state-recalled = استُردت
loan-state-over = انتهت مدتها
loan-state-cut = انقطعت
loan-means-waits = لم تأخذها الحلقة بعد. تقرر ذلك جولة.
loan-means-live = أخذتها الحلقة ويجوز لها أن تستعملها ضمن الشروط.
loan-means-recalled = استردها من أعارها. ما يقوم عليها لم يبقَ له هنا ما يقوم عليه.
loan-means-over = كانت إلى يوم مضى، ولم يجددها أحد.
loan-means-cut = ما جاءت منه استُردّ أو انتهى، فانتهت معه.
loan-step-recall = استرداد إعارة
loan-step-renew = تجديد إعارة
loan-step-take = أخذ الحلقة لإعارة
loan-step-text-recall = هي لكم. يمكنكم أن تستردوها في أي وقت، ولا عليكم أن تذكروا سببًا لأحد. انظروا أولًا إلى ما يتأثر بذلك.
loan-step-text-renew = قبل أن تنتهي مدتها يمكنكم أن تجددوها. بعد ذلك يجب أن تُعار من جديد وتُؤخذ من جديد.
loan-step-text-take = اعتمدتها جولة في هذه الحلقة. بهذا السطر في السجل تصير مأخوذة.
loan-step-do-recall = استردادها
loan-step-do-renew = تجديدها
loan-step-do-take = تدوينه
recall-touches = ما يتأثر بذلك
recall-more = هناك أكثر مما ذُكر هنا.
recall-released = الفقرة التي لم تصدر تُوقَف حتى تقوم على شيء آخر. أما النص الذي صدر فيبقى كما هو؛ وتُظهر الفقرة أن جذرها استُردّ، ولا يجوز استعمالها بعد ذلك.
recall-reason-hint = لا يلزم أن تذكروا سببًا. يقرأه من يستطيع أن يرى هذه الإعارة، ولا يمكن تغييره لاحقًا. لا تذكروا أشخاصًا بأسمائهم.
renew-until-now = هي الآن حتى { $date }.
take-by = بأي جولة؟
lend-title = إعارة نضال
lend-onward-title = الإعارة إلى أعلى
lend-lead = الإعارة ليست هبة. أنتم تقولون ما يجوز استعماله وإلى متى، ويمكنكم أن تستردوه في أي وقت.
lend-nowhere = لا توجد حلقة أعلى يمكن أن يُعار لها.
lend-to = لأي حلقة؟
lend-narrow = لا يجوز لأهلها أن يروا هذا النضال بعد: يجب أن يكون مفتوحًا على الأقل أمام { $least }
lend-demands = أي مطالب؟
lend-testimonies = أي شهادات، ولماذا؟
lend-testimonies-hint = لا يُعار إلا ما يسمح به كل صاحب شهادة. إن سحب شهادته أو قلّل ما يسمح به، انتهى ذلك من نفسه. أيّ شهادات هي أمر يبقى عند مجموعتكم.
lend-no-testimonies = لا شهادة في هذا النضال يجوز عدّها خارج مجموعتكم، فيُعار دون شهادات.
lend-count = عدّها؛ أقصى ما سُمح به أمام: { $reach }
lend-quote = اقتباس جزء منها دون اسم؛ أقصى ما سُمح به أمام: { $reach }
lend-along = مع الشهادات التي جاءت معه، بقدر ما يسمح به صاحب كل شهادة
lend-conditions-hint = مثلًا: اسألونا قبل أن تطبعوه؛ لا تستعملوه مع تلك الشركة؛ أعيدوا إلينا الجواب. يمكن تركه فارغًا.
lend-until = آخر يوم
lend-until-hint = أقصى مدة من الآن بالأشهر: { $months }.
lend-until-source = أُعير لهذه الحلقة حتى { $date }، لا أكثر.
lend-onward = يجوز للحلقة أن تعيره إلى أعلى، ضمن كل هذا.
lend-kept = تقرر الحلقة في جولة هل تأخذه. حتى ذلك الحين لا يجوز استعمال شيء منه.
lend-do = إعارته

## Roots

root-title = من أين نشأت هذه الفقرة
root-this = هذه الفقرة
root-struck = مشطوبة
root-history = كيف تغيّرت كلماتها
root-heading = هذا عنوان، ولا يحتاج إلى جذور.
root-none = لا تقوم على شيء. لا يمكن توقيعها هكذا.
root-live = الجذور الحيّة: { $live } من { $all }.
root-wounds = أحد من يقفون وراءها سحب كلماته، أو قلّل ما يسمح به منها.
root-picture = الجذور في صورة
root-legend = كل فرع ينزل إلى نضال؛ وكل نقطة إعارة في طريقها إلى أعلى. الفرع المتقطع الذي عليه نقطة مشطوبة لم يعد حيًّا. والشيء نفسه مكتوب في الأسفل.
root-veiled = نضال لا يُعرض على الجميع
root-group = { $all ->
    [zero] لا جذور، الحيّ منها { $live }
    [one] جذر واحد، الحيّ { $live }
    [two] جذران، الحيّ منهما { $live }
    [few] { $all } جذور، الحيّ منها { $live }
    [many] { $all } جذرًا، الحيّ منها { $live }
   *[other] { $all } جذر، الحيّ منها { $live }
}
root-countries = كل الجذور، بحسب البلد
root-how-many = الجذور
root-how-live = الحيّة
root-first = أول { $n }، واحدًا واحدًا:
root-lent-to = أُعير إلى
root-joined = { $n ->
    [zero] لم تقل أي مجموعة أخرى: نضالنا أيضًا
    [one] مجموعة أخرى قالت: نضالنا أيضًا
    [two] مجموعتان أخريان قالتا: نضالنا أيضًا
    [few] { $n } مجموعات أخرى قالت: نضالنا أيضًا
    [many] { $n } مجموعة أخرى قالت: نضالنا أيضًا
   *[other] { $n } مجموعة أخرى قالت: نضالنا أيضًا
}
root-behind = من يقف وراءها
root-behind-told = شهادات يجوز عدّها هنا
root-behind-groups = مجموعات هي صاحبة هذه النضالات
root-behind-joined = نضالات آخرين قالوا: نضالنا أيضًا
root-behind-note = هذه أعداد، لا أسماء أبدًا. ولا يُعرض عدد أقل من خمسة.
root-few = أقل من خمسة
root-words = كلمات وراءها

## Rules

act-enact = بدأ العمل بقواعد جديدة
rules-title = القواعد
rules-lead = هذه الأعداد لكل جولة ولكل نص. وكل قرار يذكر القواعد التي اتُّخذ بها.
rules-in-force = المعمول بها الآن
rules-number = عمّ تتحدث
rules-now = الآن
rules-then = بعد ذلك
rules-default = البداية الآمنة
rules-how = القواعد تتغير من القاعدة: بجولتين على الأعداد نفسها، بينهما من الأيام { $days } على الأقل، في كل منهما نصاب في كل تجمّع محمي ولا اعتراض قائم.
rules-propose = اقتراح قواعد أخرى
rules-adopted = اعتُمدت ولم يبدأ العمل بها
rules-pair = جولتان اعتمدتا القواعد نفسها:
rules-enact = بدء العمل بها
rules-versions = القواعد التي عُمل بها
rule-quorum = حصة كل تجمّع محمي التي يجب أن تتخذ موقفًا، بالمئة
rule-caucuses = عدد التجمّعات المحمية التي تحتاج إليها الجولة
rule-web = أيام الجولة على الشبكة وحدها
rule-phone = أيام الجولة مع الهاتف أو الرسائل النصية
rule-paper = أيام الجولة مع الورق
rule-roots = الجذور الحيّة التي تحتاج إليها كل فقرة
rule-signatures = التواقيع المطلوبة من كل تجمّع محمي قبل الإصدار
rule-panel = مقاعد الهيئة التي تنظر في اعتراض
rule-season = الأيام بين الجولتين اللتين تغيّران القواعد
rule-review = أشهر حتى يُنظر في النتيجة من جديد، على الأكثر
refusal-rule-bounds = { $rule }: بين { $least } و{ $most }، وعدد مقاعد الهيئة فردي.
refusal-rules-at-top = القواعد واحدة للجميع. تُغيَّر في الحلقة التي فوق كل الحلقات.
refusal-two-rounds = القواعد الجديدة تحتاج إلى جولتين تعتمدان القواعد نفسها تمامًا.
refusal-season-too-short = يجب أن يكون بين الجولتين من الأيام { $days } على الأقل، حتى يتمهّل الجميع في التفكير.
refusal-rules-moved = بدأ العمل بقواعد أخرى بعد الأولى من هاتين الجولتين. أعيدوا الجولتين من فضلكم.

## Rounds

act-propose = اقترح عضو شيئًا
field-closes = المواقف حتى نهاية
rounds-title = الجولات
rounds-lead = هنا تقرر الحلقة بالموافقة: يُعتمد ما لا يعترض عليه أحد ونظر فيه كل تجمّع محمي.
rounds-open = مفتوحة الآن
rounds-drafted = مقترحة ولم تُفتح بعد
rounds-closed = تقررت
rounds-retracted = سحبها من اقترحها
rounds-none = لا شيء هنا.
rounds-earlier = السابقة
round-state-drafted = مقترحة ولم تُفتح بعد
round-state-open = مفتوحة
round-state-closed = تقررت
round-state-retracted = سحبها من اقترحها
outcome-adopted = اعتُمد
outcome-blocked = لم يُعتمد: هناك اعتراض قائم
outcome-quorum = لم يُعتمد: غاب تجمّع
outcome-means-adopted = لا اعتراض قائم، وشارك كل تجمّع محمي.
outcome-means-blocked = هناك اعتراض واحد قائم على الأقل. يمكن الرد عليه بمقترح جديد.
outcome-means-quorum = شارك من تجمّع محمي عدد قليل من أعضائه، أو قليل من التجمّعات لها أعضاء هنا. اسألوهم، واقترحوه مرة أخرى.
round-over = يمكن إغلاقها
round-over-text = يمكن إغلاق الجولة منذ { $when }. تُؤخذ المواقف حتى إغلاقها.
round-words = ما يُقترح
round-not-rendered = لم يترجمه أحد إلى لغتكم بعد. هذه كلمات الأصل، بهذه اللغة: { $language }.
round-original = الأصل، بهذه اللغة: { $language }
round-loan = عن أخذ هذه الإعارة
round-text = عن اعتماد هذا النص
round-new-rules = القواعد التي سيُعمل بها
round-languages = اللغات التي يجب أن يُقرأ بها قبل الإغلاق
round-rendered = يمكن قراءته
round-unrendered = ناقص
round-binds = من يُلزم موظفيهم أو أموالهم
round-versions = الصيغ
round-version = الصيغة { $number }
round-difference = ما يتغير
round-before = الصيغة السابقة
round-after = الصيغة التالية
round-now = أين وصلت
round-counted = موافقة: { $consents }. حياد: { $asides }. اعتراضات قائمة: { $objections }.
round-tally = التجمّعات المحمية: أعضاؤها هنا، وكم منهم اتخذ موقفًا من آخر صيغة، وكم يجب أن يتخذ
round-caucus = التجمّع
round-members = الأعضاء هنا
round-stood = اتخذوا موقفًا
round-needed = المطلوب
round-two-keys = مفتاحان: لا اعتراض قائم، ولكل تجمّع محمي نصابه.
round-shutdown = أُعلن هنا انقطاع الشبكة. لا تُغلق الجولة قبل أن ينتهي.
round-objections = الاعتراضات
round-answer = الرد:
round-closed-on = تقرر في { $date }
round-review = يُنظر فيه من جديد في { $date }
round-rules = بحسب القواعد رقم { $index }
round-rules-default = بحسب قواعد البداية
propose-title = اقتراح شيء
propose-text = قولوه بحيث يفهم من يسمعه يُقرأ بصوت عالٍ ماذا سيحدث. يفتح منسّق الجولة؛ وإلى أن تُغلق يمكنكم أن تعدّلوا المقترح أو تردوا على الاعتراضات أو تسحبوه.
propose-words = ماذا تقترحون؟
propose-language = لغة هذه الكلمات
propose-languages = بأي لغات أخرى يجب أن يُقرأ قبل الإغلاق؟
propose-more = لغات أخرى، برموزها وبينها فواصل، مثل kpz, mai
propose-channels = اختاروا كل طريقة قد يحتاج إليها أحد ليجيب. أبطأ طريقة تحدد الوقت.
propose-days = عدد الأيام على الأقل: { $days }
propose-binds = للمنظمات الدولية كلمة، لا حق تصويت. علّموا التي يُلزم هذا موظفيها هي أو أموالها هي: لها في هذه الجولة حق تصويت.
propose-do = اقتراحه
amend-title = تعديله
amend-text = الكلمات المعدّلة صيغة جديدة. من وافق يُسأل مرة أخرى؛ والاعتراضات تبقى قائمة حتى يغيّر أصحابها موقفهم. ما دامت الجولة مفتوحة يجب أن يبقى من الأيام { $days } على الأقل، ليقرأها الجميع.
amend-look = إظهار ما يتغير
amend-do = تعديله هكذا
render-title = ترجمته إلى لغة أخرى
render-text = اكتبوه بحيث يقول الشيء نفسه. الترجمة اللاحقة إلى اللغة نفسها تأخذ مكان السابقة.
render-changed = ما تغيّر وأنتم تكتبون
render-do = حفظ هذه الترجمة
call-title = فتح الجولة
call-done = من سألتم، وكيف؟ يبقى هذا هنا أمام الجميع إلى الأبد.
call-closes = عدد الأيام من الآن على الأقل: { $days }، بحسب أبطأ طريقة للجواب. ينتهي اليوم عند منتصف الليل بتوقيت UTC.
call-do = فتح الجولة
close-text = تُحسب النتيجة وتُكتب في السجل. يستطيع أي شخص أن يقارنها بالمواقف.
close-do = إغلاق الجولة
retract-title = سحب المقترح
retract-text = تبقى قراءته ممكنة، ولا يتقرر شيء.
retract-do = سحبه
missing-title = من الغائب
missing-text = انظروا أولًا من لا يستطيع أن يشارك والحال كما هي. وقولوا في الأسفل ما فُعل حتى يستطيع.
missing-nobody = لا أحد نعرفه.
missing-caucuses = تجمّعات محمية لا عضو لها هنا
missing-circles = حلقات لا عضو فيها
missing-groups = مجموعات لا سبيل لها إلى الدخول: لا رمز ولا تفويض ولا مساعد
missing-more = وغيرها
missing-kinds = أنواع لا عضو لها هنا
missing-regions = مناطق من العالم لا عضو لها
field-text = النص
field-channels = كيف يمكن أن تصل الأجوبة
field-review = يُنظر فيه من جديد في
field-done = ما فُعل حتى يستطيعوا المشاركة
act-amend = عُدّل مقترح
act-render = تُرجم مقترح إلى لغة أخرى
act-call = فُتحت جولة
act-retract = سُحب مقترح
act-close = أُغلقت جولة
refusal-past-date = { $field }: اختاروا يومًا قادمًا من فضلكم.
refusal-review-too-far = يُنظر في النتيجة من جديد خلال مدة أقصاها بالأشهر: { $months }.
refusal-undecided = هناك مقترح عن هذا من قبل، ولم يتقرر بعد.
refusal-decided = تقرر هذا أو سُحب.
refusal-too-late-to-amend = بقي من الأيام أقل من { $days }، ولا تكفي ليقرأ الجميع التعديل. ردوا على الاعتراض بالكلمات، أو اسحبوا المقترح واقترحوا من جديد.
refusal-too-few-caucuses = تحتاج الجولة إلى تجمّعات محمية عددها { $least } على الأقل، في هذه الحلقة أو فوقها. أنشئوها أولًا من فضلكم.
refusal-too-short = أبطأ طريقة تحدد الوقت: يجب أن تدوم هذه الجولة من الأيام { $days } على الأقل.
refusal-not-open = لم تُفتح الجولة بعد.
refusal-still-open = ما زالت الجولة تأخذ المواقف.
refusal-unread = لا يمكن بعد قراءة آخر صيغة بهذه اللغات: { $languages }. ترجموها، ثم يمكن إغلاق الجولة.
refusal-shutdown = أُعلن انقطاع الشبكة في هذه الحلقة أو تحتها. يمكن إغلاق الجولة حين ينتهي.

## Stances and paper

act-stand = اتخذ عضو موقفًا
act-object = اعترض عضو
act-reply = رُدّ على اعتراض
act-declare = أُعلن انقطاع الشبكة
field-stance = الموقف
field-ground = على ماذا يقوم
payload-proposal = المقترح
payload-version = الصيغة
payload-stance = الموقف
payload-words = الكلمات
stance-title = ماذا تقولون فيه؟
stance-from = اقترحه
stance-proposal = المقترح وكل ما يتعلق به
stance-until = تُؤخذ المواقف حتى { $when }.
stance-stands = موقف
stance-stale = قيل في كلمات سابقة، ولا يُحسب لهذه
stance-objection = الاعتراض
stance-for = باسم من؟
stance-came = كيف وصل إليكم؟
stance-choose = ماذا تقولون؟
stance-consent = موافقة
stance-aside = حياد
stance-object = اعتراض
means-consent = نقبل أن نعيش معه. لا يلزم أن يكون كما كنا سنكتبه.
means-aside = لسنا معه ولا ضده. يمكن أن يمضي دوننا.
means-object = يجب ألا يمضي هكذا. نقول ما الذي يخالفه، أو من يضرّه.
stance-ground = إن اعترضتم: على ماذا يقوم الاعتراض؟
ground-principle = يخالف مبدأ من مبادئ الميثاق
ground-harm = قد يضرّ أحدًا
ground-safety = يعرّضنا للخطر
ground-testimony = يمسّ شهادة لنا
stance-principle = أي مبدأ؟
stance-no-principle = لا مبدأ
stance-words = ما تريدون إضافته، أو سببكم
stance-words-hint = ما تضيفونه، وكذلك سبب الاعتراض، يُقرأ داخل التحالف. الاعتراض الذي لا سبب له قد تنحّيه هيئة، إلا إذا كان عن سلامتكم أنتم أو عن شهادتكم.
stance-do = هذا ما نقوله
stance-change = يمكنكم تغييره حتى تُغلق الجولة. لا يُحسب إلا الأخير.
stance-others = إدخاله عمّن اتصل بكم أو كتب إليكم
stance-none = لا شيء بعد
how-itself = من المجموعة نفسها
how-mandate = من شخص لديه تفويض منها
how-helper = أدخله مساعد
stances-title = من قال ماذا
stances-counts = كل المواقف. لا يُحسب في النصاب إلا ما قيل في الكلمات كما هي الآن؛ أما الاعتراض فقائم في كل حال.
stances-all = الكل
stances-fresh = في هذه الكلمات
stances-every = إظهار الكل
stances-empty = لم يقل أحد شيئًا بعد.
stances-next = المزيد
objection-title = اعتراض
objection-stands = هو قائم
objection-gone = غيّر صاحبه موقفه
objection-shelved = نحّته هيئة
objection-silent = لم يُذكر سبب.
objection-rule = الاعتراضات يُردّ عليها ولا تُعدّ. لا يرفع الاعتراض إلا صاحبه، أو تنحّيه هيئة اختيرت بالقرعة لأنه بلا سبب؛ ولا تنحّي أبدًا اعتراضًا عن سلامة صاحبه أو عن شهادة.
objection-change = تغيير موقفنا
objection-panel = هيئة
objection-answers = الردود
objection-unanswered = لم يُردّ عليه بعد.
objection-answer = الرد عليه
objection-answer-hint = يمكنكم أيضًا أن تعدّلوا المقترح أو تسحبوه.
objection-answer-do = إرسال الرد
shutdown-title = انقطاع الشبكة
shutdown-lead = ما دامت الشبكة مقطوعة هنا، لا تُغلق أي جولة تسأل أعضاء هذه الحلقة.
shutdown-none = لم يُعلن أي انقطاع.
shutdown-span = { $from } إلى { $until }
shutdown-now = الآن
shutdown-older = السابقة
shutdown-declare = إعلان انقطاع
shutdown-hint = عدد الأيام على الأكثر { $days }، بقدر ما تعرفون. إن طال فأعلنوه مرة أخرى. ما تكتبونه يبقى في السجل أمام الجميع.
shutdown-from = من أي يوم؟ (UTC)
shutdown-until = حتى أي يوم؟ (UTC)
shutdown-clock = في أي ساعة؟ منتصف الليل إن تركتموه فارغًا.
shutdown-words = ماذا يُعرف عنه؟
shutdown-do = إعلانه
round-sheet-title = الجولة على ورق
round-sheet-lead = الكلمات التي تُقرأ بصوت عالٍ، وقسيمة لكل مجموعة لها رمزها. يُقصّ الجزء الأسفل ويُعطى للمجموعة إيصالًا لها.
round-sheet-whose = لمن؟
round-sheet-print = اطبعوا هذه الصفحة الآن. من معه قسيمة يستطيع أن يقول بها شيئًا: أعطوا كل قسيمة للمجموعة المذكورة فيها.
round-sheet-none = لا أحد هنا له حق تصويت في هذه الجولة.
round-sheet-next = الأوراق التالية
slip-words = ماذا تريدون أن تضيفوا، أو لماذا تعترضون؟
slip-keep = — — — قُصّوا هنا وأعطوا هذا الجزء للمجموعة — — —
slip-receipt = بهذا الرقم ترون في صفحة «معي إيصال» ماذا أُدخل عنكم، ومن أدخله وكيف. إن لم يكن ما قلتموه، فغيّروه قبل أن تُغلق الجولة.
slips-title = إدخال القسائم
slips-lead = تُدخل كل قسيمة مرتين، من شخصين حيث يوجد مساعدان. لا يُعتمد إلا ما تطابق.
slips-stack = طُبع { $printed }، أُدخل مرة { $once }، أُدخل مرتين { $twice }
slips-code = الرمز المكتوب على القسيمة
slips-words = الكلمات على القسيمة، كما هي مكتوبة
slips-do = إدخال هذه القسيمة
slips-once = أُدخلت مرة وهي تنتظر. تُعتمد حين تُدخل في المرة الثانية.
slips-entered = أُدخلت مرتين واعتُمدت. الرمز في الجزء الأسفل صار إيصال المجموعة.
slips-first = أُدخل أولًا:
slips-anew = كان الإدخال الأول خطأ. خذوا إدخالي أولًا؛ ويجب أن تُدخل مرة أخرى.
slip-title = ما حدث للقسيمة
slip-by = الإدخال
slip-changed = غيّرت المجموعة موقفها بعد ذلك. هذا لم يعد يُحسب.
slip-waits = لم تُدخل بعد. أعطوها لمن يساعد في حلقتكم.
slip-once = أُدخلت مرة واحدة. تُعتمد حين تُدخل في المرة الثانية.
slip-file = ماذا تقول (stance.json)
help-rounds = جولات مفتوحة
help-stance = ما وصل بالهاتف أو برسالة نصية

## Panels

act-convoke = طُلبت هيئة
act-draw = اختيرت هيئة بالقرعة
act-find = قال عضو في هيئة رأيه
field-caucuses = التجمّعات
field-panel = الهيئة
refusal-no-panel-safety = هذا الاعتراض عن سلامة صاحبه. لا يجوز لأي هيئة أن تنحّيه.
refusal-no-panel-testimony = هذا الاعتراض عن شهادة لصاحبه. لا يجوز لأي هيئة أن تنحّيه.
refusal-no-panel-reason = لهذا الاعتراض سبب. السبب يُردّ عليه ولا يُنحّى.
refusal-panel-thin = تحتاج الهيئة إلى ثلاثة أعضاء على الأقل، من تجمّعين محميين، ليسوا مع أي طرف. من يمكن اختيارهم هنا: { $candidates }، وعدد تجمّعاتهم: { $caucuses }.
refusal-not-yet-signed = لم يُوقَّع السجل منذ طُلبت الهيئة. حاولوا مرة أخرى بعد دقيقة من فضلكم.
payload-aside = يُنحّى
payload-lot = صيغة القرعة
payload-members = الأعضاء
payload-objection = الاعتراض
payload-panel = الهيئة
payload-root = جذر السجل
payload-seats = المقاعد
payload-size = حجم السجل
panel-title = هيئة تنظر في اعتراض
panel-proposal = على المقترح
panel-about = الاعتراض الذي لا سبب له يمكن أن يُعرض على هيئة: أعضاء يُختارون بالقرعة من التجمّعات المحمية، ليسوا مع أي طرف. يستطيع أكثر من نصفهم أن ينحّوه، وذلك نهائي. ويستطيع صاحبه أن يذكر سببًا ما دامت الجولة مفتوحة، وعندها لا تمسّه أي هيئة. الاعتراض عن سلامة صاحبه أو شهادته لا يُنحّى أبدًا.
panel-finding = رأي الهيئة
panel-aside = نُحّي الاعتراض.
panel-stands = الاعتراض قائم.
panel-not-drawn = لم تُختر الهيئة بالقرعة بعد.
panel-moot = الاعتراض الذي كان أمام الهيئة لم يعد قائمًا. لم يبقَ ما تنظر فيه.
panel-waits = لم تنتهِ الهيئة. يلزم { $majority } من { $seats } للقرار.
panel-draw = إجراء القرعة
panel-draw-text = عدد من يُختارون من المرشحين في الأسفل: { $seats }. بذرة القرعة هي أول رأس موقّع للسجل بعد طلب الهيئة، فلا يستطيع أحد أن يختارها.
panel-members = من اختارتهم القرعة
panel-for = عن { $caucus }
panel-says-aside = يُنحّى
panel-says-stands = يبقى قائمًا
panel-says-nothing = لم يقل شيئًا بعد
panel-say = قولوا رأيكم
panel-say-hint = تتكلمون باسم عضو اختارته القرعة. ما تقولونه لا يمكن تغييره، ويستطيع أعضاء التحالف الآخرون أن يقرأوه.
panel-lot = القرعة، يمكن إعادتها
panel-lot-text = البذرة هي جذر السجل حين كان عدد سطوره { $size }:
panel-lot-same = أُعيدت القرعة الآن، فأعطت الأعضاء أنفسهم.
panel-lot-differs = أُعيدت القرعة الآن، فأعطت أعضاء آخرين. أخبروا الآخرين من فضلكم: هناك خطأ ما.
panel-lot-check = يستطيع أي شخص أن يعيد القرعة من السجل العلني: المرشحون وقاعدة القرعة مكتوبون فيه، وبرنامج التحقق المستقل يعيدها بنفسه.
panel-act = الفعل في السجل، مع كل المرشحين
panel-candidates = من يمكن أن تختاره القرعة
panel-candidates-text = { $people ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $people } أعضاء
    [many] { $people } عضوًا
   *[other] { $people } عضو
  }، من { $caucuses ->
    [zero] لا تجمّع محمي
    [one] تجمّع محمي واحد
    [two] تجمّعين محميين
    [few] { $caucuses } تجمّعات محمية
    [many] { $caucuses } تجمّعًا محميًا
   *[other] { $caucuses } تجمّع محمي
  }. ليس بينهم صاحب المقترح ولا صاحب الاعتراض.
panel-too-few = المرشحون الآن أقل مما تحتاج إليه هيئة.
panel-ask = طلب هيئة
panel-ask-text = عدد من ستختارهم القرعة: { $seats }. لا يتغير المرشحون من هذه اللحظة.

## Texts

act-draft = بدأت كتابة نص
act-write = كُتبت فقرة أو عُدّلت
act-root = صارت لفقرة جذور أخرى
act-strike = شُطبت فقرة
act-translate = تُرجم نص
act-freeze = ثُبّت نص وفُتح للتوقيع
field-title = العنوان
field-languages = اللغات
field-paragraph = الفقرة
field-roots = الجذور
field-form = ما هي
field-parent = مما نشأت أو ما تخدمه
field-embargo = حظر النشر
texts-title = نصوص مشتركة
texts-lead = ما يقوله أعضاء هذه الحلقة معًا. كل فقرة نشأت من نضالات أُعيرت لهم.
texts-none = لم يبدأ هنا أي نص بعد.
texts-none-released = لم يصدر هنا شيء بعد.
text-means-vision = كيف نريد العالم.
text-means-agenda = ما نطالب به، مبنيًا على الرؤية.
text-means-theory = كيف يأتي التغيير: نتائج واستراتيجيات وتحركات وافتراضات.
text-means-statement = ما نقوله معًا الآن، بتوقيع الأعضاء.
text-state-draft = مسودة
text-state-signing = مفتوح للتوقيع
text-state-released = صدر
text-state-says-draft = ما زال يُكتب. لا يراه إلا أعضاء التحالف.
text-state-says-signing = كلماته ثابتة كما هي، والأعضاء يوقّعونه. من يعدّله يعيده مسودة.
text-state-says-released = هو علني ولا يتغير بعد الآن.
text-block-wound = سُحبت شهادة كانت تحت هذه الفقرة. الفقرة موقوفة حتى يُنظر في جذورها من جديد أو تُكتب من جديد.
text-block-dead = استُردّ جذر لهذه الفقرة أو انتهت مدته. الفقرة موقوفة حتى تصير لها جذور أخرى.
text-block-few = الجذور الحيّة لهذه الفقرة قليلة. الفقرة موقوفة حتى تزيد.
text-begin = بدء نص
text-begin-lead = النص ملك حلقته. يكتبه أعضاؤها، فقرة بعد فقرة؛ ومنسّق الحلقة يفتحه ويترجمه، ولا يحرّره.
text-begin-do = بدؤه
text-for = باسم من؟
text-original = بأي لغة يُكتب؟
text-languages = بأي لغات أخرى يجب أن يُقرأ؟
text-languages-hint = لا يمكن توقيعه قبل أن يُقرأ كله بهذه اللغات.
text-languages-others = لغات أخرى، برموزها وبينها فراغات
text-parent = من أي نص نشأ؟
text-parent-none = لا شيء
text-read = قراءته
text-begun-by = بدأ باسم
text-log = في السجل
text-grew-from = نشأ من:
text-blocked = { $n ->
    [zero] لا فقرة موقوفة.
    [one] فقرة واحدة موقوفة: لا يمكن توقيع النص.
    [two] فقرتان موقوفتان: لا يمكن توقيع النص.
    [few] { $n } فقرات موقوفة: لا يمكن توقيع النص.
    [many] { $n } فقرة موقوفة: لا يمكن توقيع النص.
   *[other] { $n } فقرة موقوفة: لا يمكن توقيع النص.
 }
text-doors = ما يمكن فعله
text-add = كتابة فقرة
text-add-after = كتابة فقرة بعدها
text-amend = تعديل الفقرة
text-root = اختيار جذورها
text-strike = شطبها
text-propose = اقتراحه على الحلقة
text-freeze = فتحه للتوقيع
text-paragraphs = الفقرات
text-empty = لم يُكتب شيء بعد.
text-roots-live = { $n ->
    [zero] لا جذر حيّ
    [one] جذر حيّ واحد
    [two] جذران حيّان
    [few] { $n } جذور حيّة
    [many] { $n } جذرًا حيًّا
   *[other] { $n } جذر حيّ
 }
text-roots-dead = { $n ->
    [zero] كل الجذور حيّة
    [one] جذر واحد لم يعد حيًّا
    [two] جذران لم يعودا حيّين
    [few] { $n } جذور لم تعد حيّة
    [many] { $n } جذرًا لم تعد حيّة
   *[other] { $n } جذر لم تعد حيّة
 }
text-versions = { $n ->
    [zero] لا صيغة
    [one] صيغة واحدة
    [two] صيغتان
    [few] { $n } صيغ
    [many] { $n } صيغة
   *[other] { $n } صيغة
 }
text-said = اللغات الأخرى: { $n } من { $all }
text-next = الفقرات التالية
text-first = الفقرات الأولى
text-translations = الترجمات
text-done = تمّ
text-stale = عُدّل بعدها
text-left = ناقص
text-missing = ناقصة
text-changed = ما غيّره غيركم في هذه الأثناء
text-thaws = النص مفتوح للتوقيع. إن تغيّرت كلماته عاد مسودة: يحتاج إلى جولة أخرى، ويوقّع الأعضاء من جديد.
text-serves = ماذا تخدم؟
text-serves-hint = الاستراتيجية تخدم نتيجة، والتحرك يخدم استراتيجية، والافتراض يقف وراء أيّ منها. والنتيجة لا تخدم شيئًا فوقها.
text-serves-none = لا شيء فوقها
text-words = الكلمات، بهذه اللغة: { $language }
text-save = حفظها
text-root-lead = تبقى الكلمات وتبقى التواقيع. من الآن تقوم الفقرة على كل ما عُلّم.
text-strike-lead = تُرفع الفقرة من النص. ويبقى تاريخها.
text-strike-do = شطبها
roots-hint = تنشأ الفقرة من نضالات أعارها أعضاء لهذه الحلقة وأخذتها. علّموا ما نشأت منه هذه الفقرة.
roots-fallen = { $n ->
    [zero] كل الجذور حيّة.
    [one] جذر واحد لم يعد حيًّا ويسقط حين تحفظون.
    [two] جذران لم يعودا حيّين ويسقطان حين تحفظون.
    [few] { $n } جذور لم تعد حيّة وتسقط حين تحفظون.
    [many] { $n } جذرًا لم تعد حيّة وتسقط حين تحفظون.
   *[other] { $n } جذر لم تعد حيّة وتسقط حين تحفظون.
 }
roots-until = مُعار حتى { $date }
roots-more = { $n ->
    [zero] لم يُختر غيرها.
    [one] اختير جذر آخر.
    [two] اختير جذران آخران.
    [few] اختيرت { $n } جذور أخرى.
    [many] اختير { $n } جذرًا آخر.
   *[other] اختير { $n } جذر آخر.
 }
roots-none = لم يُعَر لهذه الحلقة شيء أخذته بعد. يمكن أن تُكتب فقرة بلا جذور، ولا يمكن توقيعها.
roots-search = البحث فيها
roots-look = بحث
roots-next = إظهار غيرها
text-translate = ترجمة
text-translated = يمكن قراءته كله بهذه اللغة.
text-changed-since = ما تغيّر في الأصل منذ
text-translate-next = الحفظ والمتابعة إلى التالية
text-history = ما تغيّر
text-struck = شُطبت هذه الفقرة.
text-freeze-lead = من ذلك الحين تثبت هذه الكلمات، بكل لغة، ويوقّعها الأعضاء. لا يُفتح شيء ما دامت فقرة بلا جذور حيّة، أو نقصت لغة، أو لم تعتمده جولة.
text-rooted = كل فقرة تقوم على جذور حيّة.
text-complete = كل اللغات المعلنة كاملة.
text-lacks = { $language }: ينقص { $n }
text-rounds = أي جولة اعتمدته؟
text-not-yet = لم يُعتمد
text-embargo-hint = اليوم والساعة اللذان يجب ألا يكون علنيًا قبلهما، بتوقيت UTC. اتركوه فارغًا إن لم يكن هناك حظر.
text-freeze-do = فتحه للتوقيع
refusal-serves-not-edits = منسّق الحلقة لا يحرّر نصوصها. يستطيع ذلك شخص آخر من مجموعتكم.
refusal-text-full = عدد فقرات النص على الأكثر: { $most }. اجمعوا بعضها من فضلكم، أو ابدأوا نصًا آخر.
refusal-has-parts = { $count ->
    [zero] لا فقرة تتعلق بهذه.
    [one] فقرة واحدة تتعلق بهذه. غيّروها أو اشطبوها أولًا من فضلكم.
    [two] فقرتان تتعلقان بهذه. غيّروهما أو اشطبوهما أولًا من فضلكم.
    [few] { $count } فقرات تتعلق بهذه. غيّروها أو اشطبوها أولًا من فضلكم.
    [many] { $count } فقرة تتعلق بهذه. غيّروها أو اشطبوها أولًا من فضلكم.
   *[other] { $count } فقرة تتعلق بهذه. غيّروها أو اشطبوها أولًا من فضلكم.
 }
refusal-rewritten = تغيّرت الكلمات منذ فتحتم الصفحة. انظروا إلى ما تغيّر من فضلكم، ثم أرسلوا كلماتكم مرة أخرى.
refusal-frozen = النص مفتوح للتوقيع: كلماته وترجماته ثابتة كما هي. من يعدّله يعيده مسودة، ويجب أن يُوقَّع من جديد.
refusal-released = صدر النص. لا يتغير بعد الآن.
refusal-roots-not-live = { $count ->
    [zero] كل الجذور حيّة.
    [one] جذر واحد لم يعد حيًّا، أو لم تأخذه هذه الحلقة قط. اختاروا غيره من فضلكم.
    [two] جذران لم يعودا حيّين، أو لم تأخذهما هذه الحلقة قط. اختاروا غيرهما من فضلكم.
    [few] { $count } جذور لم تعد حيّة، أو لم تأخذها هذه الحلقة قط. اختاروا غيرها من فضلكم.
    [many] { $count } جذرًا لم تعد حيّة، أو لم تأخذها هذه الحلقة قط. اختاروا غيرها من فضلكم.
   *[other] { $count } جذر لم تعد حيّة، أو لم تأخذها هذه الحلقة قط. اختاروا غيرها من فضلكم.
 }
refusal-dead-root = الفقرة { $place } تقوم على جذر استُردّ أو انتهت مدته. اختاروا لها جذورًا أخرى، أو اكتبوها من جديد.
refusal-wounded = سُحبت شهادة كانت تحت الفقرة { $place }. انظروا في جذورها من جديد، أو اكتبوها من جديد.
refusal-too-few-roots = الجذور الحيّة للفقرة { $place }: { $live }؛ والمطلوب { $least }.
refusal-changed-since = تغيّرت الكلمات بعد فتح الجولة، فكانت الجولة عن كلمات أخرى. اقترحوه مرة أخرى.
refusal-untranslated = { $count ->
    [zero] لا تنقص أي فقرة بهذه اللغة: { $language }.
    [one] ما زالت تنقص فقرة واحدة بهذه اللغة: { $language }.
    [two] ما زالت تنقص فقرتان بهذه اللغة: { $language }.
    [few] ما زالت تنقص { $count } فقرات بهذه اللغة: { $language }.
    [many] ما زالت تنقص { $count } فقرة بهذه اللغة: { $language }.
   *[other] ما زالت تنقص { $count } فقرة بهذه اللغة: { $language }.
 }

## Signing and release

date-moment = { $day }، { $clock } UTC
release-languages = لغات هذا النص
release-original = (الأصل)
release-on = صدر في { $day }.
release-open = مفتوح للتوقيع. الكلمات ثابتة كما هي.
release-embargo = يجوز إصداره ابتداء من { $moment }.
release-draft = مسودة: هذه الكلمات قد تتغير بعد.
release-to-draft = العمل على المسودة
release-empty = لا كلمات فيه بعد.
release-untranslated = لم تُترجم بعد: هذه كلمات الأصل.
release-roots = من أين نشأت
release-gone-recalled = استُردّ جذر لهذه الفقرة في { $day }. تبقى الكلمات كما وُقّعت، ولا يجوز استعمالها بعد ذلك.
release-gone-ended = ما أُعير لهذه الفقرة انتهت مدته بعد ذلك. تبقى الكلمات كما وُقّعت، ولا يجوز استعمالها بعد ذلك.
release-gone-parted = لم يعد جميع من حملوا معًا نضالًا تحت هذه الفقرة يقفون وراءه. تبقى الكلمات كما وُقّعت، ولا يجوز استعمالها بعد ذلك.
release-gone-wound = سُحبت شهادة كانت تحت هذه الفقرة. تبقى الكلمات كما وُقّعت، ولا يجوز استعمالها بعد ذلك.
release-check = كيف تتحققون منه
release-check-text = ثُبّتت الكلمات قبل أن يوقّع أحد. بصمتها وكل توقيع والإصدار نفسه مكتوبة في السجل العلني، ولا يستطيع أحد أن يغيّره دون أن ينكشف.
release-frozen = ثُبّت
release-released = صدر
release-address = العنوان
release-protected = يجب أن يوقّع
release-digest = بصمة الكلمات
release-plain = نصًا بسيطًا
release-feed = تغذية الإصدارات (Atom)
releases-title = ما قاله التحالف
releases-lead = نصوص وقّعها أعضاء التحالف وأصدروها معًا. كل فقرة تنزل إلى ما نشأت منه.
releases-none = لم يصدر شيء بعد.
releases-next = السابقة
text-vision = رؤية
text-agenda = برنامج مطالب
text-theory = نظرية تغيير
text-statement = بيان
form-plain = فقرة
form-heading = عنوان
form-outcome = نتيجة
form-strategy = استراتيجية
form-action = تحرك
form-assumption = افتراض
signatures-title = من وقّع
signatures-about = تواقيع الأعضاء. العضو الذي ينتمي إلى عدة تجمّعات يُحسب في كل منها، ومرة واحدة في المجموع.
signatures-none = لم يوقّع أحد بعد.
signatures-caucus = التجمّع
signatures-number = التواقيع
signatures-total = المجموع
signatures-supporters = المؤيدون
signatures-supporters-text = أنواع المنظمات التي ليس لها حق تصويت يجوز لها أن توقّع مؤيدةً. لا تُحسب في أي تجمّع، ولا ينتظرها الإصدار.
signatures-see = من وقّع
signatures-no-caucus = في غير تجمّع
signatures-more = وقّع أكثر ممن ذُكروا هنا؛ وصفحة النص تذكرهم كلهم.
signatures-count = { $n ->
    [zero] لا تواقيع
    [one] توقيع واحد
    [two] توقيعان
    [few] { $n } تواقيع
    [many] { $n } توقيعًا
   *[other] { $n } توقيع
 }
signatures-all = كل التواقيع
signatures-ended = { $n ->
    [zero] لم يسحب أي عضو توقيعه
    [one] سحب عضو واحد توقيعه
    [two] سحب عضوان توقيعيهما
    [few] سحب { $n } أعضاء تواقيعهم
    [many] سحب { $n } عضوًا تواقيعهم
   *[other] سحب { $n } عضو تواقيعهم
 }
signatures-ended-title = تواقيع سُحبت
signatures-earlier = { $n ->
    [zero] لم يوقّع أي عضو صيغة سابقة فقط
    [one] وقّع عضو واحد صيغة سابقة فقط
    [two] وقّع عضوان صيغة سابقة فقط
    [few] وقّع { $n } أعضاء صيغة سابقة فقط
    [many] وقّع { $n } عضوًا صيغة سابقة فقط
   *[other] وقّع { $n } عضو صيغة سابقة فقط
 }
signatures-earlier-title = وقّعوا صيغة سابقة
signatures-earlier-text = وقّع هؤلاء الأعضاء كلمات عُدّلت بعد ذلك. لا تقوم تواقيعهم تحت هذه الكلمات، إلا إذا وقّعوا مرة أخرى.
signatures-nobody = لا أحد.
signatures-how = كل تاريخ يقود إلى التوقيع في السجل.
signatures-by = وقّعه
signatures-when = تاريخ التوقيع
signatures-mandate = شخص لديه تفويض
signatures-itself = المجموعة نفسها
signatures-back = سُحب
signatures-next = التالية
signing-title = توقيع هذا النص
signing-lead = اقرأوه أولًا، بلغتكم إن وُجدت. توقّعون هذه الكلمات لا غيرها.
signing-signed = وقّع { $name }.
signing-earlier = وقّع { $name } صيغة سابقة. تغيّرت الكلمات بعد ذلك.
signing-closed = هذا النص ليس مفتوحًا للتوقيع الآن.
signing-convenor = أنتم تخدمون هذه الحلقة منسّقين، فلا توقّعون فيها باسم أحد. يستطيع ذلك شخص آخر لديه تفويض.
signing-for = باسم من؟
signing-supporter = مؤيدًا
signing-public = سيظهر اسمكم تحته أمام الجميع. يمكنكم أن تسحبوا توقيعكم في أي وقت، وسيظهر ذلك أيضًا.
signing-do = نوقّع
unsign-title = سحب توقيعنا
unsign-before = لن يُحسب توقيعكم بعد ذلك. ويبقى في السجل أنكم وقّعتم وسحبتم توقيعكم.
unsign-after = يبقى النص صادرًا. وسيظهر أنكم سحبتم توقيعكم.
unsign-reason = لا يلزم أن تذكروا سببًا لأحد. إن ذكرتموه، فسيستطيع الجميع قراءته.
release-title = إصدار هذا النص
release-not-frozen = هذا النص غير مثبّت، فلا يمكن إصداره. ربما عُدّلت كلماته: ثبّتوه من جديد حين تستقر.
release-way = ما ينتظره
release-paragraph = الفقرة { $place }
release-block-wound = سُحبت شهادة كانت تحتها
release-block-dead = استُردّ جذر أو انتهت مدته
release-block-few = جذورها الحيّة قليلة
release-rooted = كل فقرة تقوم على جذور حيّة.
release-no-embargo = لا حظر نشر يمنع ذلك.
release-caucuses = يجب أن يكون كل تجمّع محمي قد وقّع.
release-members = الأعضاء
release-signed = وقّعوا
release-needed = المطلوب
release-missing = ناقص
release-for-ever = من ذلك الحين يستطيع الجميع قراءته. ومن شارك يبقى مذكورًا معه؛ ولا يمكن تغيير شيء بعد ذلك.
release-waits = لا يمكن إصداره بعد.
release-do = إصداره الآن
release-time = إصداره من نفسه حين ينتهي حظر النشر
release-untime = لا يصدر من نفسه
release-timed = سيصدر من نفسه حين ينتهي حظر النشر، ما إن لا يبقى شيء آخر يمنعه.
act-sign = وقّع عضو نصًا
act-unsign = سحب عضو توقيعه
act-release = صدر نص
refusal-text-amended = تغيّر النص في هذه الأثناء. اقرأوه مرة أخرى من فضلكم قبل أن توقّعوا.
refusal-embargo = لا يجوز إصدار هذا النص قبل { $until }.
refusal-caucus-missing = عدد تواقيع { $caucus }: { $signed }؛ والمطلوب قبل إصدار النص: { $needed }.

## Delegations

act-delegate = شُكّل وفد
field-members = الأعضاء
field-purpose = لأي غرض
field-balance = التوازن
refusal-unbalanced = لن يكون هذا الوفد متوازنًا، فلم يُشكّل. اختاروا مرة أخرى من فضلكم: { $reasons }.
refusal-weak-balance = يجوز أن يكون التوازن أشدّ من توازن التحالف، لا أضعف: على الأقل { $caucus } % من كل تجمّع محمي، وعلى الأكثر { $country } % من بلد واحد، وعلى الأكثر { $kind } % من نوع واحد.
lean-caucus = { $name }: { $have }، والمطلوب على الأقل { $need }
lean-country = { $country }: { $have }، ومن بلد واحد يجوز على الأكثر { $most }
lean-kind = { $kind }: { $have }، ومن نوع واحد يجوز على الأكثر { $most }
payload-least = أقل حصة
payload-until = حتى
delegations-title = الوفود ومن يخدم
delegations-about = لا يُشكّل وفد أو لجنة إلا إذا كان متوازنًا: مقاعد كافية لكل تجمّع محمي، ولا أكثر من النصف لبلد واحد ولا لنوع واحد من الأعضاء. وإن لم يكن متوازنًا أُعيد الاختيار.
delegations-none = ليس لهذه الحلقة وفد.
delegations-earlier = وفود سابقة
delegation-new = تشكيل وفد
delegation-do = تشكيله
delegation-act = في السجل
delegation-balance = التوازن
delegation-condition = الشرط
delegation-asked = المقاعد المطلوبة
delegation-now = المقاعد الآن
delegation-least = على الأقل { $n }
delegation-most = على الأكثر { $n }
delegation-one-country = من بلد واحد
delegation-one-kind = من نوع واحد
delegation-numbers = الأعضاء هنا كثيرون. اكتبوا رقم كل عضو في سطر وحده: الرقم في آخر عنوان صفحته.
delegation-stricter = قاعدة التحالف مكتوبة هنا من قبل. يمكنكم أن تشدّدوها، لا أن تضعفوها.
delegation-caucuses = التجمّعات المحمية التي لها أعضاء هنا:
delegation-caucus = أقل حصة لكل تجمّع محمي، بالمئة
delegation-country = أكبر حصة لبلد واحد، بالمئة
delegation-kind = أكبر حصة لنوع واحد، بالمئة
delegation-until = آخر يوم
terms-title = من يخدم ومن خدم
terms-about = يخدم المنسّق سنتين على الأكثر. التالي شخص آخر يأتي من نوع آخر من الأعضاء، وفي الحلقة الدولية من بلد آخر أيضًا.
terms-from = جاء من
terms-when = المدة
terms-early = انتهت قبل موعدها

## Voice

act-review = راجعت حلقة من يتكلم فيها
payload-between = اللامساواة بين الأنواع
payload-gini = معامل جيني
payload-spoke = تكلّموا
payload-tenth = حصة العُشر الأكثر نشاطًا
voice-title = من يتكلم هنا
voice-about = من حكى وطرح وانضم وأعار واقترح واتخذ موقفًا واعترض ورد ووقّع، وإلى جانبه من هو عضو: هنا وفي الحلقات التي تحتها. كل عدد يعدّ الأعضاء الذين فعلوا ذلك مرة واحدة على الأقل.
voice-hidden = أقل من خمسة، أو مخفي لحماية آخرين
voice-hidden-note = الشرطة تعني أقل من خمسة، أو عددًا قد يكشف عددًا كهذا. ما يُحكى يُحسب للمجموعة التي سمعته، بقدر ما يسمح صاحبه بعدّه.
voice-by-kind = بحسب نوع العضو
voice-by-region = بحسب المنطقة
voice-by-caucus = بحسب التجمّع
voice-region = المنطقة
voice-members = الأعضاء
voice-all = الكل
voice-way-tell = حكوا
voice-way-raise = طرحوا نضالًا
voice-way-join = انضموا
voice-way-lend = أعاروا
voice-way-propose = اقترحوا
voice-way-stand = اتخذوا موقفًا
voice-way-object = اعترضوا
voice-way-reply = ردّوا
voice-way-sign = وقّعوا
voice-shares = حصة الأعضاء وحصة الكلمة
voice-shares-about = الشريط الفاتح حصة من الأعضاء، والداكن حصة من كل ما قيل وفُعل.
voice-share-members = من الأعضاء
voice-share-acts = من الكلمة
voice-measures = ما مقدار اللامساواة في الكلمة
voice-measures-about = محسوبة على كل الأعضاء، ومنهم من لم يقل شيئًا، ومخفية حيث هم أقل من خمسة. لا يدخل فيها إلا ما يجوز للجميع عدّه مما حُكي.
voice-measure = المقياس
voice-now = الآن
voice-then = في آخر مراجعة
voice-change = التغيّر
voice-spoke = أعضاء تكلّموا مرة واحدة على الأقل
voice-gini = معامل جيني: 0 إن تكلّم الجميع بالتساوي، و100 إن تكلّم واحد وحده
voice-tenth = حصة العُشر الأكثر نشاطًا، بالمئة: 10 إن تكلّم الجميع بالتساوي
voice-between = جزء اللامساواة الذي يقع بين أنواع الأعضاء، بالمئة
voice-reviews = ما قالته الحلقة عن ذلك
voice-no-review = لم يُراجع بعد.
voice-review = مراجعته
voice-review-text = قولوا ماذا ترى الحلقة في هذه الأعداد وماذا ستفعل. تُكتب مقاييس هذه اللحظة إلى جانبه، في السجل وأمام الجميع.
voice-review-do = تدوينه
voice-earlier = مراجعات سابقة

## What waits for us

nav-waits = ما ينتظرنا
waits-title = ما ينتظرنا
waits-lead = ما تستطيع مجموعتكم أن تفعله الآن، وأقرب يوم أولًا. اطبعوه وخذوه إلى الاجتماع.
waits-nobody = لا تتصرفون الآن باسم مجموعة ولا تخدمون حلقة، فلا شيء يمكن أن ينتظركم.
waits-none = لا شيء ينتظر. هذا حسن.
waits-served = حيث تخدمون منسّقين
waits-more = هناك المزيد. يظهر هنا كلما أنجزتم شيئًا من القائمة.
waits-next = مجموعات وحلقات أخرى
waits-until = حتى { $day }
waits-since = منذ { $day }
waits-on = في { $day }
wait-stance = نقول موقفنا في هذه الجولة:
wait-stale = عُدّل المقترح بعد أن تكلّمنا. نقرأه مرة أخرى:
wait-answer = يعترض أحدهم على مقترحنا. نرد أو نعدّل أو نسحب:
wait-close = انتهى وقتها، ويمكن إغلاق الجولة:
wait-render = تنقص لغة كان يجب أن يُقرأ بها:
wait-review = اتفقنا أن ننظر من جديد في ما نتج عن هذا:
wait-panel = اختارتنا القرعة لهيئة تنظر في اعتراض على:
wait-agree = نضال مشترك يسألنا نعم أو لا:
wait-waiting = أعرنا هذا، ولم تأخذه الحلقة بعد:
wait-renew = تنتهي مدة إعارتنا قريبًا. نجددها أو نتركها تنتهي:
wait-ended = انتهت مدة إعارتنا. يمكننا أن نعيره مرة أخرى:
wait-recalled = استردت حلقة ما أعارته إلى أعلى مما هو لنا:
wait-wound = سُحبت كلمات كانت تحت هذا النص، وهو يقوم على ما هو لنا:
wait-blocked = فقرات فقدت جذورها، أو ليس لها جذور بعد:
wait-translate = هذا النص لم يكتمل بعد بلغة وعد بها:
wait-sign = هذا النص مفتوح لتوقيعنا:
wait-anew = وقّعنا صيغة سابقة من هذا النص. وقد فُتح من جديد:
wait-fallen = وقّعنا هذا النص، وهو يُغيَّر الآن. لا يُحسب توقيعنا للكلمات الجديدة:
wait-mandate = ينتهي تفويض في مجموعتنا قريبًا. نعطي تفويضًا جديدًا في الوقت المناسب:
wait-term = تنتهي مدة المنسّق قريبًا. يلزم التالي:
wait-vouch = يطلب أحدهم الانضمام إلى حلقتنا. نزكّي أو نقول لماذا لا:
wait-call = مقترح جاهز لفتح جولته:
wait-lent = أُعير هذا للحلقة، ولم يقترح أحد أخذه:
wait-take = قالت جولة نعم. نأخذ الإعارة:
wait-freeze = اعتمدت جولة هذا النص. نثبّته فيبدأ التوقيع:
wait-release = هذا النص مفتوح للتوقيع ويجوز إصداره:
wait-delegation = تنتهي مدة هذا الوفد قريبًا:
mail-title = رسالة حين ينتظركم شيء
mail-hint = إن تركتم عنوانًا، يرسل لكم هذا الخادم جملة واحدة حين ينتظر شيء مجموعتكم، ولا شيء غيرها: لا اسم ولا عنوان نص. لكن من ينقل البريد يرى أن هذا العنوان لأحد هنا. لا تتركوا عنوانًا إن كان ذلك قد يُستعمل ضدكم.
mail-refused = حيث تكون إحدى حلقاتكم في مكان مقموع أو مغلق، لا يحفظ هذا الخادم عنوانًا ولا يرسل شيئًا. انظروا إلى الصفحة بدلًا من ذلك.
mail-kept = العنوان المحفوظ هنا:
mail-address = عنوان بريدكم الإلكتروني
mail-every = كم مرة، على الأكثر
mail-every-day = مرة في اليوم
mail-every-week = مرة في الأسبوع
mail-do = أرسلوا لي
mail-drop = حذف العنوان
mail-wrong = ليس هذا عنوان بريد إلكتروني.
mail-subject = شيء ينتظر مجموعتكم
mail-text = شيء ينتظر مجموعتكم. افتحوا الصفحة لتروه:
mail-stop = أنتم طلبتم هذه الرسالة. يمكنكم إيقافها هنا:

# المحادثات

act-converse = فُتحت محادثة
act-suggest = أُضيفت مقولة إلى محادثة
act-interpret = قيل سؤال أو مقولة بلغة أخرى
act-moderate = نُحّيت مقولة، أو أُعيدت
act-conclude = انتهت محادثة
act-seal = خُتم صندوق محادثة
field-question = السؤال
field-proposition = المقولة
field-share = من يمكنه أخذ الصندوق المختوم
field-vote = الصوت
field-cards = البطاقات
refusal-conversation-over = انتهت هذه المحادثة. لا يُضاف إليها شيء ولا يصوّت فيها أحد بعد الآن.
refusal-conversation-runs = ما زالت المحادثة جارية.
refusal-set-aside = نُحّيت هذه المقولة. لا تُؤخذ أصوات عليها.
conversations-title = المحادثات
conversations-lead = سؤال للجميع: يكتب الناس مقولات قصيرة، ويوافقون على مقولات غيرهم أو لا يوافقون، أو يتجاوزونها. تُظهر خريطة ما يجمعنا وما يفرّقنا. إنها لا تقرر شيئًا؛ وما يوافق عليه الجميع يمكن أن يصير اقتراحًا.
conversations-none = لا محادثة بعد.
conversation-state-open = جارية
conversation-state-over = انتهت
conversation-state-sealed = انتهت وخُتمت
conversation-until = تُؤخذ الأصوات حتى { $when } على الأقل.
conversation-ended = انتهت في { $date }.
conversation-source = جرت في مكان آخر ونُقلت إلى هنا. المصدر:
conversation-people = من صوّتوا
conversation-votes = الأصوات
conversation-cards = البطاقات المطبوعة
conversation-few = أقل من خمسة
conversation-wrote = ما أضفتموه
converse-title = افتحوا محادثة
converse-text = اطرحوا سؤالًا واحدًا يستطيع الناس أن يجيبوا عنه مما يعيشونه. ابدؤوا بمقولات من جهات مختلفة، ومنها ما لا توافقون عليه.
converse-words = ما ينبغي معرفته قبل الإجابة
converse-seeds = المقولات التي تبدأ بها، واحدة في كل سطر
converse-seeds-hint = تقول كل واحدة شيئًا واحدًا يمكن الموافقة عليه أو عدمها. وتُعلَّم بأنها منكم.
converse-languages = بأي لغات أخرى ينبغي أن تُقرأ؟
converse-channels = كيف يمكن أن تأتي الأصوات؟ الورق يحتاج إلى وقت أطول.
converse-closes = تستمر على الأقل حتى نهاية يوم
converse-audience = من يمكنه قراءة المقولات ورؤية الخريطة؟
converse-share = يحوي الصندوق ما صوّت به كل شخص تحت اسم لا يدل عليه. ومن يعرف إجابات شخص جيدًا قد يجده فيه. حيث يصوّت قليلون، اختاروا لا أحد.
converse-do = افتحوها
vote-title = صوّتوا
vote-agree = أوافق
vote-disagree = لا أوافق
vote-pass = أتجاوز
vote-held = قلتم من قبل:
vote-progress = أُجيب عن { $done } من { $all }
vote-secret = لا أحد يرى من صوّت بماذا. يمكنكم تغيير صوتكم حتى تنتهي المحادثة.
vote-done = أجبتم عنها كلها
vote-done-text = أينقص شيء؟ قولوه أنتم. ويضيف آخرون مقولات أيضًا؛ عودوا لتروا.
vote-taken = أصواتكم في الصندوق.
vote-save = ضعوا هذه الأصوات في الصندوق
propositions-title = كل المقولات
propositions-none = لا مقولة بعد.
propositions-aside = ما نُحّي
proposition-more = المزيد عنها
proposition-seed = من البداية
proposition-own = منكم
proposition-number = المقولة { $n }
proposition-in = يجري التصويت عليها.
proposition-aside = نُحّيت:
proposition-back = نُحّيت ثم أُعيدت:
proposition-sayings = بلغات أخرى
proposition-original = قيلت أولًا بهذه اللغة: { $language }
aside-same = مقولة أخرى تقول الشيء نفسه
aside-astray = لا تتناول السؤال
aside-several = تقول عدة أشياء معًا
aside-exposes = تسمّي شخصًا أو تكشفه
aside-demeans = تحطّ من قدر الناس أو تدعو إلى العنف
aside-elsewhere = نُحّيت حيث جرت المحادثة
suggest-title = أضيفوا مقولة
suggest-text = قولوا شيئًا واحدًا بكلماتكم، ليوافق عليه آخرون أو لا يوافقوا. انظروا أولًا هل قاله أحد من قبل.
suggest-hint = { $most } حرفًا على الأكثر.
suggest-do = أضيفوها
suggest-nameless = تظهر بلا اسمكم وبلا اسم مجموعتكم. لا تسمّوا أشخاصًا آخرين. أنتم وحدكم ترون ما صارت إليه، في صفحة المحادثة.
interpret-title = قولوها بلغة أخرى
interpret-question = قولوا السؤال بلغة أخرى
interpret-words = بتلك اللغة
interpret-do = أضيفوها هكذا
moderate-title = تنحيتها أو إعادتها
moderate-text = عدم الاستحسان ليس سببًا. ما تفعلونه هنا وسببه يُكتبان في السجل، ويقرؤهما من كتبها.
moderate-ground = لماذا؟
moderate-do = تنحيتها
moderate-back = إعادتها
conclude-text = انقضى وقتها. حين تنتهي يُختم الصندوق ولا يصوّت أحد بعد ذلك.
conclude-do = أنهوا المحادثة
seal-title = الصندوق المختوم
seal-text = خُتم الصندوق. جذره وأعداده في السجل، فمن بيده الصندوق يستطيع أن يعدّ من جديد وأن يرسم الخريطة نفسها.
seal-soon = انتهت المحادثة. يُختم صندوقها الآن.
seal-take = خذوا الصندوق
card-title = لديّ بطاقة
card-text = اكتبوا رمز بطاقتكم. عندئذ يصوّت هذا الهاتف ببطاقتكم حتى تغادروا.
card-code = الرمز على البطاقة
card-do = صوّتوا بهذه البطاقة
card-left = لم يعد هذا الهاتف يحمل بطاقة.
card-leave = غادروا
card-leave-text = أهذا هاتف شخص آخر؟ غادروا بعد أن تصوّتوا.
card-tally = إدخال بطاقات معلَّمة
card-receipt = ما صارت إليه البطاقة
card-typed = أُدخلت مرتين، وعلاماتها في الصندوق.
card-waits = لم يُدخلها مساعد. يمكن استعمالها بهاتف.
cards-title = بطاقات لمن لا سبيل لهم إلى الدخول
cards-text = في كل بطاقة رمز لشخص واحد. يكتبه في أي هاتف، أو يعلّم البطاقة ويعطيها لمساعد. عدد البطاقات المطبوعة يراه الجميع.
cards-whose = لأهل
cards-many = كم بطاقة، { $most } على الأكثر في كل مرة
cards-do = اطبعوا البطاقات
cards-print = اطبعوا هذه الصفحة الآن: لا أحد يستطيع إظهار هذه الرموز مرة أخرى. أعطوا كل بطاقة لشخص واحد.
cards-how = علّموا مربعًا واحدًا في كل سطر، أو اكتبوا الرمز هنا:
cards-keep = — — — اقطعوا هنا؛ يحتفظ الشخص بهذا الجزء — — —
cards-type = أدخلوا هذه البطاقة
map-title = ما الذي خرج منها
map-lead = كل نقطة تمثّل أشخاصًا؛ ويتقارب من يجيبون إجابات متشابهة. وحيث تكون النقطة باهتة يكون موضعها غير مؤكد.
map-little = قيل أقل مما يكفي لرسم خريطة.
map-little-text = تحتاج الخريطة إلى مزيد من الناس صوّتوا على مزيد من المقولات. وكل ما صُوّت به يبقى في الصندوق حتى ذلك الحين.
map-drawn = رُسمت من { $votes } صوتًا لـ { $people } شخصًا على { $propositions } مقولة.
map-day = كما كانت في { $date }
map-days = يومًا بعد يوم
map-one = لم توجد مجموعات متميزة: يختلف الناس، ولكن لا في كتل.
map-groups = المجموعات
map-group = المجموعة { $name }
map-group-size = نحو { $share }٪ من الناس
map-says = ما يميّزها
map-says-none = لا شيء يميّزها بوضوح.
map-unites = ما يجمعنا
map-unites-text = في كل مجموعة يقول معظم الناس ذلك.
map-unites-none = لا شيء بعد يمكن التأكد منه.
map-divides = ما يفرّقنا
map-divides-none = لا شيء بعد يفرّق المجموعات بوضوح.
map-agree = { $share }٪ يوافقون
map-disagree = { $share }٪ لا يوافقون
map-all = { $share }٪ من الجميع
map-least = { $share }٪ على الأقل في كل مجموعة
map-share = نسبة من يوافقون
map-picture = خريطة لـ { $people } شخصًا في { $groups } مجموعات. ما تُظهره مكتوب بالكلمات أدناه.
map-blocs = صوّت { $n } شخصًا كأنهم يد واحدة. تعدّهم الخريطة؛ ومن دونهم تكون مختلفة حيث تقول ذلك.
map-small = لا تُعرض مجموعات تقل عن { $n } شخصًا، حتى لا يُعرف أحد.
round-proposition = نما من هذه المقولة في محادثة
map-letters = أ ب ج د ه و ز ح
map-propose = اجعلوها اقتراحًا

## الأرقام

act-measure = نشر عضو رقمًا
act-cite = أُسندت فقرة إلى الأرقام التي تدعمها
act-disown = قال عضو إن رقمه لم يعد قائمًا
field-number = العدد
field-interval = المجال
field-unit = الوحدة
field-recipe = الوصفة
field-inputs = البيانات
field-licence = الترخيص
field-figure = الرقم
field-blind = ما لا يستطيع قوله
refusal-figure-differs = يقول الادعاء { $stated }، لكن وصفته نفسها تعطي { $computed }. صححوا النتيجة في الادعاء أو البيانات التي أرسلتموها معه.
refusal-strange-input = وصل ملف لا يسميه الادعاء: الملف الذي بصمته SHA-256 هي { $sha256 }. اكتبوا هذه البصمة في الادعاء أو اتركوا الملف.
payload-better = بدلًا منه
payload-blind = ما لا يستطيع قوله
payload-figure = الرقم
payload-figures = الرقم
payload-high = على الأكثر
payload-licence = الترخيص
payload-low = على الأقل
payload-number = العدد
payload-open = نُشر معه
payload-paragraph = الفقرة
payload-recipe = الوصفة
payload-sentence = الجملة
payload-sha256 = بصمة البيانات SHA-256
payload-sort = كيف جاء
payload-title = العنوان
payload-unit = الوحدة
nav-figures = الأرقام
figures-title = الأرقام
figures-lead = أرقام ينشرها الأعضاء: لكل منها وصفته وبياناته ومدى ثباته وما لا يستطيع قوله. ويستطيع أي أحد أن يحسبها من جديد.
figures-none = لم يُنشر رقم بعد.
figure-sort-claim = رقم متداول أُعيد حسابه
figure-sort-survey = قيس من مسح
figure-disowned = لم يعد قائمًا
figure-disowned-by = هذا الرقم لم يعد قائمًا، يقول
figure-better = الرقم الذي حل محله
figure-firm = مدى ثباته
figure-picture = العدد على خط من أقل ما يمكن أن يكونه إلى أكثره؛ والجملة تحته تقول الشيء نفسه
figure-interval = من التقريب والمصادفة وحدهما يمكن أن يقع من
figure-to = إلى
figure-recomputed = حسب هذا الخادم العدد من البيانات قبل نشره.
figure-no-interval = لم تُعط البيانات لهذا الخادم، فلم يحسب العدد بنفسه. ومن كانت عنده يستطيع ذلك.
figure-published = وكان قد نُشر هكذا:
figure-revisions = ما صار إليه العدد بعد ذلك
figure-blind = ما لا يستطيع قوله
figure-blind-text = الرقم يقول كم. ولا يقول كيف يُعاش ذلك ولا لماذا هو كذلك: لهذا أصغوا إلى من يروونه. لا رقم يحل محل شهادة.
figure-from = مما حُسب
figure-data = خذوا البيانات
figure-data-kept = صاحب الملف يحتفظ به. والبصمة تبين هل نسخة أخرى هي نفسها.
figure-recalled = من الذاكرة، لم يُقرأ ثانية في مصدره
figure-how = كيف يُحسب، وكيف يُحسب من جديد
figure-richest = يُعد أقل عدد من الأغنى تبلغ ثروتهم مجتمعة الحصة المسماة من المجموع على الأقل.
figure-how-text = خذوا الوصفة، وضعوا البيانات إلى جانبها، وشغلوا هذا البرنامج على جهازكم:
figure-recipe = خذوا الوصفة
figure-recipe-show = اقرؤوا الوصفة
figure-used = أين يدعم ما قلناه
claim-title = نشر رقم
claim-lead = يأتي الرقم مع ملف ادعاء: الجملة والعدد والصيغة، وكل مصدر بتاريخه وترخيصه. ويحسبه هذا الخادم من جديد قبل نشره.
claim-recipe = الادعاء
claim-recipe-hint = الأمر «groundswell claim new» يكتب واحدًا للبداية.
claim-file = الملف
claim-typed = أو نصه
claim-inputs = البيانات
claim-inputs-hint = أرسلوا الملفات التي يسميها الادعاء ليحسب هذا الخادم العدد. ثم تُنسى، إلا إذا نشرتموها.
claim-data = الملفات
claim-open = انشروا هذه الملفات مع الرقم للجميع. يحق لي ذلك: فهي لا تؤذي أحدًا وترخيصها يسمح به.
claim-unit = ما يُعد، مثل أشخاص؛ ويمكن أن يبقى فارغًا
claim-language = لغة الجملة
claim-do = احسبوا وانشروا
claim-unreadable = لا يمكن حساب الادعاء: { $why }
cite-title = أرقام تدعم هذا
cite-lead = الرقم يدعم ما يقال هنا. وليس جذرًا: فالفقرة تبقى بحاجة إلى جذور حية كي توقَّع.
cite-link = الأرقام
disown-title = هذا الرقم لم يعد قائمًا
disown-lead = يبقى في السجل وفي صفحته مع سببكم. وتُحذف الملفات التي نُشرت معه.
disown-better = هل من رقم يحل محله؟
disown-none = لا
disown-do = قولوا ذلك
root-figures = أرقام تدعمها
release-figure = رقم
