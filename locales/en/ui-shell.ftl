# Command palette, colours, languages.
ui-palette = Search
ui-palette-hint = Patient, phone, place or action
ui-palette-patients = Patients
ui-palette-recent = Seen last today
ui-palette-places = Go to
ui-palette-none = Nothing found. Fewer letters find more.
ui-theme-contrast = High contrast
ui-settings-staff = Staff
ui-staff-elsewhere = Who works here, with which roles, stands on a screen of its own.
ui-you-language-draft = Draft: nobody who speaks this language has checked these texts yet. If one is wrong, use English or Hindi and tell the makers.
ui-you-language-text = Each person has a language of their own on every PC of the clinic. English and Hindi are complete. In the others the login, front desk, queue, vital signs, fee, reports and printing are translated; the doctor’s consult and the owner’s settings are in English.
ui-you-language = My language
ui-you-size = Size
ui-you-size-text = Ctrl with + and - makes everything larger or smaller, up to twice the size; Ctrl with 0 sets it back.
