/** Languages that paper can be printed in, each in its own script, as on the spoken-language list of India. */
export const PAPER_LANGUAGES: { value: string; label: string }[] = [
  { value: 'hi', label: 'हिन्दी' },
  { value: 'mr', label: 'मराठी' },
  { value: 'bn', label: 'বাংলা' },
  { value: 'as', label: 'অসমীয়া' },
  { value: 'mni', label: 'ꯃꯩꯇꯩꯂꯣꯟ' },
  { value: 'ta', label: 'தமிழ்' },
  { value: 'te', label: 'తెలుగు' },
  { value: 'kn', label: 'ಕನ್ನಡ' },
  { value: 'ml', label: 'മലയാളം' },
  { value: 'gu', label: 'ગુજરાતી' },
  { value: 'pa', label: 'ਪੰਜਾਬੀ' },
  { value: 'or', label: 'ଓଡ଼ିଆ' },
  { value: 'ur', label: 'اردو' },
];
