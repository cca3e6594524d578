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
