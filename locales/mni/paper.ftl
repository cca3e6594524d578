# Patient's phrases in Manipuri (Meetei Mayek). Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-and = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }
# No phrase yet: nobody who reads Meetei Mayek has been asked. Instructions are printed in English only, until the clinic's
# doctor writes them (Settings, Languages).
