# Front desk: search, registration, tokens, queue. A draft by the makers, see ui.ftl.
ui-checked-desk = ui-desk.ftl
    .source = draft by the makers

ui-desk-hint = ফোন নম্বর বা যে কোনও লিপিতে নাম লিখুন। তীর দিয়ে বাছুন, Enter দিয়ে নিন।
ui-search-label = রোগী খুঁজুন
ui-search-placeholder = ফোন, নাম, নম্বর বা গ্রাম
ui-search-results = পাওয়া রোগী
ui-search-count = { $count } জন রোগী পাওয়া গেছে
ui-search-today = আজ
ui-search-none = কাউকে পাওয়া গেল না।
ui-search-new = “{ $text }” দিয়ে নতুন রোগী নথিভুক্ত করুন
ui-search-none-new = কাউকে পাওয়া গেল না। “{ $text }” দিয়ে নতুন রোগী নথিভুক্ত করুন

## Registration
ui-patient-new = নতুন রোগী
ui-patient-saved = নিবন্ধিত: { $name }, { $number }
ui-patient-name-hint = যে কোনও লিপি; একটি নামও চলে।
ui-patient-phone-hint = পরিবারের একই ফোন চলে। না থাকলেও চলে।
ui-patient-birth-hint = 35, 8m, 12d বা 31/5/2019
ui-patient-sex-needed = মহিলা, পুরুষ বা অন্যান্য বাছুন।
ui-patient-more = আরও: অভিভাবক, ঠিকানা, আভা …
ui-patient-aadhaar-hint = শুধু চারটি অঙ্ক রাখা হয়; পুরো নম্বর নেওয়া হয় না।
ui-patient-save = নথিভুক্ত করুন
ui-patient-save-anyway = নতুন ব্যক্তি হিসেবে নথিভুক্ত করুন
ui-patient-conflict = “{ $field }”-এর দুটি মান। কোনটি ঠিক, রোগীকে জিজ্ঞাসা করুন।
ui-patient-minor-no-guardian = 18-র কম, অথচ অভিভাবক লেখা নেই।
ui-duplicates-title =
    { $count ->
        [one] এই ব্যক্তি হয়তো আগেই নথিভুক্ত
       *[other] এই { $count } জনের একজন হয়তো একই ব্যক্তি
    }
ui-duplicates-text = নাম, বয়স ও গ্রাম মিলিয়ে দেখুন। নতুন ব্যক্তি হিসেবেও নথিভুক্ত করতে পারেন।
ui-duplicates-use = একই ব্যক্তি
ui-duplicates-use-name = একই ব্যক্তি: { $name }, { $number }

## Tokens
ui-token-give = টোকেন দিন
ui-token-give-to = { $doctor }-এর টোকেন
ui-token-given = টোকেন দেওয়া হয়েছে, { $doctor }
ui-token-priority = আগে যাবেন (জরুরি, বয়স্ক, ছোট শিশু)
ui-token-reason-hint = কয়েকটি শব্দ; অভ্যর্থনায় দেখা যায়।
ui-token-no-doctor = এখানে এখনও ডাক্তার নেই। কর্মী স্ক্রিনে যোগ করুন।
ui-token-already = আজ টোকেন { $token } আগেই আছে, { $doctor }।
ui-consult-start = রোগী দেখা শুরু করুন

## Queue
ui-queue-title = আজকের লাইন
ui-queue-mine = আমার রোগী
ui-queue-counts = { $waiting } অপেক্ষায় · { $done } হয়েছে
ui-queue-all-doctors = সব ডাক্তার
ui-queue-empty = লাইনে কেউ নেই
ui-queue-empty-desk = রোগী খুঁজুন বা নথিভুক্ত করে টোকেন দিন।
ui-queue-empty-doctor = টোকেন-পাওয়া রোগী এখানে নিজে থেকে আসেন। খুঁজতেও পারেন।
ui-queue-priority = আগে যাবেন
ui-queue-open = খুলুন
ui-queue-open-name = { $name } খুলুন
ui-queue-show = দেখান
ui-queue-show-name = { $name } দেখান
ui-queue-move = { $name }-কে সরান
ui-stage-waiting = অপেক্ষায়
ui-stage-in_consult = ডাক্তারের কাছে
ui-stage-done = হয়েছে
ui-stage-skipped = বাদ গেছেন
ui-stage-no_show = ছিলেন না
ui-stage-cancelled = চলে গেছেন
ui-move-waiting = আবার অপেক্ষায়
ui-move-in_consult = ভিতরে পাঠান
ui-move-done = হয়েছে
ui-move-skipped = বাদ দিন
ui-move-no_show = নেই
ui-move-cancelled = চলে গেছেন

## Household, editing, photo
ui-search-same-phone = একই ফোন
ui-search-new-phone = { $phone } ফোনে নতুন রোগী
ui-household = একই ফোনে
ui-household-new = এই ফোনে নতুন রোগী
ui-patient-edit = নথিভুক্তি বদলান
ui-patient-edit-short = বদলান
ui-patient-blood-unknown = জানা নেই
ui-patient-guardian-hint = 18-র কম: শিশুর দায়িত্বে কে?
ui-photo = ছবি
ui-photo-of = { $name }-এর ছবি
ui-photo-camera = ক্যামেরা
ui-photo-file = ছবি বাছুন
ui-photo-shoot = ছবি তুলুন
ui-photo-remove = ছবি সরান
ui-photo-hint = ছোট করে, বাকি সবের থেকে আলাদা রাখা হয়। সরালে আর দেখা যায় না; এনক্রিপ্ট করা ইতিহাসে থেকে যায়।
ui-photo-unreadable = এই ফাইলে ছবি নেই।
ui-photo-no-camera = এখানে ক্যামেরা চলছে না। তার বদলে ছবি বাছুন।
ui-place-list = এলাকা ও পিন কোড
ui-place-unknown = ইন্ডিয়া পোস্টের তালিকায় নেই; যেমন আছে তেমনই রাখা হয়।

## After the token
ui-token-had = এই টোকেন আগে থেকেই ছিল, { $doctor }
ui-token-undo = ভুল ব্যক্তি: ফিরিয়ে নিন
ui-token-toast = { $name }-এর টোকেন { $token }
ui-token-taken-back = টোকেন { $token } ফিরিয়ে নেওয়া হয়েছে।

## Calling
ui-queue-go = লাইনে যান
ui-queue-doors = ডাক্তার, আর কে তাঁদের কাছে
ui-queue-door-called = { $token } ডাকা হয়েছে
ui-queue-door-inside = { $token } ডাক্তারের কাছে
ui-queue-door-empty = কাউকে ডাকা হয়নি
ui-queue-next = পরের জনকে ডাকুন
ui-queue-next-name = { $doctor }-এর পরের রোগীকে ডাকুন
ui-queue-again = আবার ডাকুন
ui-queue-again-name = { $doctor }-এর জন্য আবার ডাকুন
ui-queue-call = ডাকুন
ui-queue-done-next = হয়েছে, পরের জন
ui-queue-done-next-name = হয়েছে, { $doctor }-এর পরের রোগীকে ডাকুন
ui-queue-choose-doctor = কোন ডাক্তারের জন্য? তালিকার উপরে একজনকে, বা তালিকার একটি লাইন বাছুন।
ui-queue-called = { $token } ডাকা হয়েছে: { $name }
ui-queue-called-again = { $token } আবার ডাকা হয়েছে: { $name }
ui-queue-called-since = ডাকা হয়েছে, { $wait }
ui-queue-finished = { $token } হয়েছে।
ui-queue-nobody-waits = আর কেউ অপেক্ষায় নেই।
ui-queue-earlier = আগে দেখা { $count } জনকে দেখান
ui-queue-moved = { $token }: { $stage }
ui-queue-priority-on = আগে যাবেন
ui-queue-priority-off = আর আগে নয়

## Vital signs
ui-vitals = বিপি, ওজন …
ui-vitals-of = বিপি, ওজন …: { $name }
ui-vitals-take = মাপুন
ui-vitals-save = সংরক্ষণ করুন
ui-vitals-saved = { $name }-এর মাপ সংরক্ষিত হয়েছে।
ui-vitals-hint = যা মাপা হয়নি তা ফাঁকা রাখুন। Enter পরের ঘরে নিয়ে যায়।
ui-vitals-none = এখনও কোনও মাপ নেই
ui-vitals-none-text = দ্বিতীয় ভিজিট থেকে এখানে রেখাচিত্র দেখা যাবে।
ui-vitals-before = আগে: { $value }, { $day }
ui-vitals-unusual = অস্বাভাবিক। ঠিক আছে তো?
ui-vitals-limits = কেন জিজ্ঞাসা: সীমাগুলি ভুল ধরার জন্য, রোগনির্ণয় নয়।
ui-vitals-limits-unchecked = কেন জিজ্ঞাসা: সীমাগুলি ভুল ধরার জন্য, রোগনির্ণয় নয়। এখনও কোনও ডাক্তার দেখেননি।
ui-vitals-wrong-number = সংখ্যা লিখুন।
ui-vitals-wrong-bp = দুটি সংখ্যা: 120/80
ui-vitals-signed = ডাক্তার এটিতে সই করে দিয়েছেন: আর কিছু যোগ করা যাবে না।
ui-vitals-correcting = এগুলি { $time }-এ মাপা হয়েছে। এখানে যা বদলাবেন তা সংশোধন হিসেবে থাকবে।
ui-vitals-again = আবার মাপা হয়েছে
ui-vitals-bmi = বিএমআই { $value } kg/m²
ui-vitals-bmi-height = আগের উচ্চতা ধরে
ui-vitals-timing = রক্ত কখন নেওয়া হয়েছে
ui-vitals-timing-unknown = কখন?
ui-vitals-timing-fasting = খালি পেটে
ui-vitals-timing-after_meal = খাওয়ার পরে
ui-vitals-timing-random = যে কোনও সময়
ui-vitals-bp = রক্তচাপ
ui-vitals-pulse = নাড়ি
ui-vitals-temperature = তাপমাত্রা
ui-vitals-spo2 = অক্সিজেন (SpO₂)
ui-vitals-respiration = শ্বাস
ui-vitals-weight = ওজন
ui-vitals-height = উচ্চতা
ui-vitals-sugar = সুগার
ui-vitals-head = মাথা

## Growth
ui-growth = বৃদ্ধি
ui-growth-measure = রেখাচিত্র
ui-growth-weight = বয়স অনুযায়ী ওজন
ui-growth-height = বয়স অনুযায়ী উচ্চতা
ui-growth-bmi = বয়স অনুযায়ী বিএমআই
ui-growth-head = বয়স অনুযায়ী মাথা
ui-growth-axis = বয়স মাসে। সবুজ রেখা মাঝেরটি; বাকিগুলি 1, 2 ও 3 স্ট্যান্ডার্ড ডেভিয়েশন।
ui-growth-axis-years = বয়স বছরে। সবুজ রেখা মাঝেরটি; বাকিগুলি 1, 2 ও 3 স্ট্যান্ডার্ড ডেভিয়েশন।
ui-growth-last = { $value } { $unit }: z { $z }, 100-র মধ্যে { $percentile } শিশুর চেয়ে বেশি
ui-growth-spoken = { $value }, z { $z }
ui-growth-doubtful = এমন হওয়া কঠিন। মাপ, লিঙ্গ ও জন্মতারিখ দেখুন।
ui-growth-ends = বৃদ্ধির রেখা { $years } বছর পর্যন্ত। বড় শিশুদের সারণি পড়ানো যায়: সেটিংস, ছাঁচ।
ui-growth-birth = বৃদ্ধির রেখার জন্য জন্মতারিখ, বা মাসে বয়স লাগে। তা নিবন্ধনে লেখা হয় (অভ্যর্থনায় Alt+E)।

## Waiting-room display
ui-display = অপেক্ষার ঘরের স্ক্রিন
ui-display-text = দ্বিতীয় স্ক্রিনে টোকেন, ডাক্তার ও ঘর। রোগীর নাম কখনও দেখা যায় না, আর এই পিসিতে তালা থাকলেও শেষ নম্বরগুলি থেকে যায়।
ui-display-room = { $doctor }-এর ঘর
ui-display-room-example = ঘর 2
ui-display-language = ইংরেজির পাশের ভাষা
ui-display-language-none = কোনওটি নয়: শুধু ইংরেজি
ui-display-open = স্ক্রিন খুলুন
ui-display-again = আগে থেকে খোলা থাকলে এটি পুরো পর্দায় আনে, আবার ছোটও করে।
ui-board-welcome = স্বাগত
ui-board-now = এখন
ui-board-come = অনুগ্রহ করে আসুন
ui-board-next = এর পরে
ui-board-silent = একটু দাঁড়ান: নম্বরগুলি পুরোনো হতে পারে।
