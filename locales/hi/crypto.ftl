# जो कुंजियाँ और मुहरबंद मान नहीं खुलते: क्या हुआ, क्या सुरक्षित है, आगे क्या करें। Keys belong to crates/crypto.
# Named by its argument; other messages include it.
crypto-thing = { $what ->
    [slot] लॉगिन प्रविष्टि
    [escrow] इस फ़ोल्डर की कुंजी-फ़ाइल (escrow.nrt)
    [grant] इन अभिलेखों की कुंजी
    [link_key] मरीज़ और चार्ट को जोड़ने वाली कुंजी
    [predecessors] पुराने अभिलेखों की कुंजी
    [file_key] डेटाबेस फ़ाइल की कुंजी
    [root_seed] पुष्टि की प्रतीक्षा में रिकवरी किट
    [device_secrets] इस पीसी के कुंजी-भंडार की प्रविष्टि
    [backup] बैकअप
   *[other] मुहरबंद मान
}
crypto-malformed = { crypto-thing } ख़राब है। कुछ बदला नहीं गया।
crypto-newer = { crypto-thing } निरंतर के नए संस्करण में लिखी गई है। कुछ छुआ नहीं गया। इस पीसी पर नया संस्करण लगाएँ।
crypto-wrong-password = नाम और पासवर्ड मेल नहीं खाते। कुछ बदला नहीं गया।
crypto-wrong-key = { crypto-thing } इस कुंजी से नहीं खुलती। कुछ बदला नहीं गया। ये किसी दूसरे क्लिनिक के शब्द हो सकते हैं, या फ़ाइल बदली गई है।
crypto-misdirected = { crypto-thing } किसी दूसरे क्लिनिक, व्यक्ति या पीसी की है। कुछ बदला नहीं गया।
crypto-not-a-recipient = { crypto-thing } आपके लिए मुहरबंद नहीं है। रिकवरी किट से खोलें, या क्लिनिक के मालिक से कहें।
crypto-device-secret-missing = इस पीसी के पास क्लिनिक की एक नई कुंजी (संख्या { $generation }) नहीं है। इसे क्लिनिक के दूसरे पीसी से जोड़ें, या फिर से पेयर करें।
crypto-cost-too-low = इन सेटिंग से पासवर्ड का अनुमान लगाना बहुत सस्ता होगा।
crypto-cost-too-high = यह लॉगिन प्रविष्टि जितनी मेमोरी माँगती है, उतनी निरंतर नहीं देता। इसे निरंतर ने नहीं बनाया।
crypto-bad-signature = हस्ताक्षर असली नहीं है। सामग्री स्वीकार नहीं की गई।
crypto-truncated = { crypto-thing } अधूरी है। फिर से कॉपी करें, या पुरानी वाली लें।
crypto-too-large = { crypto-thing } के लिए यह बहुत बड़ा है।
crypto-io = डिस्क या माध्यम ने त्रुटि बताई ({ $kind })।

crypto-kit-word-count = रिकवरी किट में 24 शब्द होते हैं; { $found } लिखे गए।
crypto-kit-unknown-word = शब्द { $position } सूची में नहीं है। काग़ज़ से मिलाएँ; पहले चार अक्षर काफ़ी हैं।
crypto-kit-checksum = हर शब्द सूची में है, पर वे एक साथ नहीं बैठते: कोई शब्द बदला है, या दो ने जगह बदली है। हर पंक्ति काग़ज़ से मिलाएँ।
