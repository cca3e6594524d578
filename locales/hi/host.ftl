# The address that the program prints, and what a browser or program did wrong with it.
host-no-cookie = यह पेज Nirantar के छापे हुए पते से नहीं खोला गया। इसे बंद करें, Nirantar को फिर शुरू करें और नया पता खोलें।
host-token-spent = यह पता पहले ही इस्तेमाल हो चुका है, या छापा हुआ पता यह नहीं है। पेज खुला हो तो उसी में काम करें; नहीं तो Nirantar को फिर शुरू करें और नया पता खोलें।
host-foreign = यह अनुरोध किसी दूसरे पेज या दूसरे नाम से आया। इसे मना कर दिया गया और कुछ नहीं बदला।
host-nothing-here = इस पते पर कुछ नहीं है।
host-no-screens = स्क्रीन इस प्रोग्राम में नहीं हैं। पहले उन्हें बनाएँ (make run), या कमांड इस्तेमाल करें।
host-not-json = कमांड के विवरण JSON में चाहिए, content-type application/json के साथ।
host-body = अनुरोध बहुत लंबा है या बीच में टूट गया। कुछ नहीं बदला।
