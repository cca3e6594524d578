# Login. A draft by the makers, see ui.ftl.
ui-checked-session = ui-session.ftl
    .source = draft by the makers

ui-login = লগ ইন
ui-login-who = আপনি কে?
ui-login-nobody = এই পিসিতে এখনও কেউ লগ ইন করতে পারেন না।
ui-login-choose = আগে আপনার নাম বাছুন।
ui-login-password-needed = আপনার পাসওয়ার্ড লিখুন।
ui-login-wrong = পাসওয়ার্ড ঠিক নয়
ui-login-wrong-text = কিছুই বদলায়নি; রেকর্ড নিরাপদ। Caps Lock ও কীবোর্ডের ভাষা দেখে আবার লিখুন।
ui-login-wait = কিছুই বদলায়নি; রেকর্ড নিরাপদ। { $seconds } সেকেন্ড পরে আবার চেষ্টা করা যাবে। ততক্ষণে Caps Lock ও কীবোর্ডের ভাষা দেখুন।
ui-login-wait-button = { $seconds } সে. অপেক্ষা
ui-login-forgot = পাসওয়ার্ড হারিয়েছে? পুনরুদ্ধার কাগজ ব্যবহার করুন
ui-settings-you-text = আপনার লগ ইন, ভাষা ও রং আপনারই, ক্লিনিকের প্রতিটি পিসিতে।
ui-login-preparing = রেকর্ড তৈরি হচ্ছে
ui-login-preparing-text = নতুন সংস্করণ এসেছে। এটি রেকর্ড একবার পড়ে; তাতে কিছুই বদলায় না। বড় ক্লিনিকে কয়েক মিনিট লাগে। পিসি চালু রাখুন।
ui-login-preparing-percent = { $percent } %

## Why the folder does not open
ui-unavailable-happened = কী হয়েছে
ui-unavailable-safe = কী নিরাপদ
ui-unavailable-next = এখন কী করবেন
ui-unavailable-damaged-title = রেকর্ডের একটি ফাইল নষ্ট
ui-unavailable-damaged-happened = ফাইল { $file } যেমন লেখা হয়েছিল তেমন পড়া যাচ্ছে না; হয়তো বিদ্যুৎ চলে যাওয়ায় বা ডিস্ক খারাপ হওয়ায়।
ui-unavailable-damaged-safe = কিছুই মোছা বা বদলানো হয়নি। আপনার ব্যাকআপ যেমন ছিল তেমনই আছে।
ui-unavailable-damaged-next = কিছু মুছবেন না। আগে পুরো ডেটা ফোল্ডার একটি USB ড্রাইভে কপি করুন; তারপর শেষ ব্যাকআপ নতুন, খালি ফোল্ডারে ফেরান, বা সাহায্য নিন।
ui-unavailable-missing-title = রেকর্ডের একটি ফাইল নেই
ui-unavailable-missing-happened = ফাইল { $file } ডেটা ফোল্ডারে নেই। নিরন্তরের বাইরে থেকে সেটি সরানো, নাম বদলানো বা মোছা হয়েছে।
ui-unavailable-missing-safe = অন্য ফাইলে হাত দেওয়া হয়নি, আর তার জায়গায় কিছু বানানো হয়নি।
ui-unavailable-missing-next = রিসাইকল বিনে দেখুন, ফাইলটি ফিরিয়ে রাখুন; তারপর আবার চেষ্টা করুন। না পেলে শেষ ব্যাকআপ নতুন, খালি ফোল্ডারে ফেরান, বা সাহায্য নিন।
ui-unavailable-newer-title = এই রেকর্ডের জন্য নতুন নিরন্তর লাগবে
ui-unavailable-newer-happened = ফাইল { $file } এই পিসির চেয়ে নতুন সংস্করণ লিখেছে।
ui-unavailable-newer-safe = সব রেকর্ড নিরাপদ। কিছুই খোলা বা বদলানো হয়নি।
ui-unavailable-newer-next = এই পিসিতে নতুন সংস্করণ বসান, তারপর আবার চালু করুন।
ui-unavailable-keyring-title = এই পিসির চাবি পাওয়া যাচ্ছে না
ui-unavailable-keyring-happened = পিসির চাবির ভাণ্ডার ক্লিনিকের চাবি দেয়নি।
ui-unavailable-keyring-safe = সব রেকর্ড নিরাপদ, কিন্তু বন্ধ। চাবি না থাকা মানে নষ্ট নয়।
ui-unavailable-keyring-next = ডেস্কটপের চাবির ভাণ্ডার খুলুন বা চালু করে আবার চেষ্টা করুন। পিসি বদলালে বা ফোল্ডার সরালে পুনরুদ্ধার কাগজ দিয়ে খুলুন।
ui-unavailable-disk-title = ডিস্ক কাজ করছে না
ui-unavailable-disk-happened = ডেটা ফোল্ডার পড়া বা লেখা গেল না।
ui-unavailable-disk-safe = যা সংরক্ষিত দেখেছেন তা সংরক্ষিতই আছে। কিছুই আধা-লেখা নয়।
ui-unavailable-disk-next = কিছু জায়গা খালি করুন, ড্রাইভ লাগান, বা ফোল্ডারে লেখার অনুমতি দিন; তারপর আবার চেষ্টা করুন।
ui-unavailable-in-use-title = রেকর্ড আগে থেকেই খোলা
ui-unavailable-in-use-happened = এই পিসিতে আরেকটি নিরন্তর একই ডেটা ফোল্ডার ব্যবহার করছে।
ui-unavailable-in-use-safe = সব রেকর্ড নিরাপদ। এই উইন্ডো কিছুতে হাত দেয়নি।
ui-unavailable-in-use-next = অন্য উইন্ডোটি ব্যবহার করুন, বা সেটি বন্ধ করে এখানে আবার চেষ্টা করুন।
ui-unavailable-unreachable-title = নিরন্তর উত্তর দিচ্ছে না
ui-unavailable-unreachable-happened = স্ক্রিন আছে, কিন্তু যে অংশ রেকর্ড রাখে তা চলছে না, বা এই পাতার ঠিকানা আগেই ব্যবহার হয়ে গেছে।
ui-unavailable-unreachable-safe = যা সংরক্ষিত দেখেছেন তা সংরক্ষিতই আছে।
ui-unavailable-unreachable-next = এই উইন্ডো বন্ধ করে নিরন্তর আবার চালু করুন।
ui-unavailable-internal-title = নিরন্তর চালু হতে পারেনি
ui-unavailable-internal-happened = প্রোগ্রামের ভিতরে কিছু ভুল হয়েছে।
ui-unavailable-internal-safe = কিছুই মোছা বা বদলানো হয়নি।
ui-unavailable-internal-next = নিরন্তর আবার চালু করুন। এই পাতা আবার এলে জানান, আর ডেটা ফোল্ডার মুছবেন না।

## Ending the program
ui-closing-title = নিরন্তর বন্ধ হচ্ছে
ui-closing-backup = ব্যাকআপ হচ্ছে। উইন্ডো নিজে থেকে বন্ধ হবে; ততক্ষণ ড্রাইভ খুলবেন না।
ui-closing-percent = { $percent } % লেখা হয়েছে
ui-closing-at-once = এই ব্যাকআপ ছাড়াই এখনই শেষ করতে হলে উইন্ডোটি আবার বন্ধ করুন।
ui-closing-failed-title = ব্যাকআপ হয়নি
ui-closing-failed-missing = এখনই ড্রাইভ লাগান: ব্যাকআপ নিজে থেকে হবে।
ui-closing-failed-ends = উইন্ডো { $seconds } সেকেন্ডে নিজে থেকে বন্ধ হবে। যা সংরক্ষিত দেখেছেন তা এই পিসিতে সংরক্ষিতই আছে।
ui-closing-failed-at-once = এখনই শেষ করতে হলে উইন্ডোটি আবার বন্ধ করুন।
