# Numbers of days and months, the call list, and the files made of them.
ui-nav-reports = Reports
ui-reports-day = Day
ui-reports-month = Month
ui-reports-followups = Follow-ups
ui-reports-before = The one before
ui-reports-after = The next one
ui-reports-from = From
ui-reports-to = To
ui-reports-csv = Save as CSV
ui-reports-saved = Saved as { $name }. The file can be read by whoever finds it.
ui-reports-table = Numbers as a table
ui-reports-date = Day
ui-reports-hour = Hour of arrival
ui-reports-none = Nobody came on these days.
ui-reports-most = Most: { $label }, { $value }.
ui-reports-busiest = Most on { $day }: { $count }.

## The few numbers on top
ui-reports-patients = Patients
ui-reports-new-returning = { $fresh } new · { $returning } returning
ui-reports-visits = Visits
ui-reports-finished = { $count } finished
ui-reports-still-here = { $count } still here
ui-reports-not-seen = { $count } not seen
ui-reports-wait = Usual wait
ui-reports-wait-none = Nobody’s wait is known yet.
ui-reports-wait-longest =
    { $count ->
        [one] Longest { $wait }; { $count } wait counted
       *[other] Longest { $wait }; { $count } waits counted
    }
ui-reports-takings = Takings
ui-reports-takings-by = Cash { $cash } · UPI { $upi }
ui-reports-due = { $amount } still to be paid
ui-reports-given-back = { $amount } given back
ui-reports-asked-day = Asked to come on this day
ui-reports-asked-month = Asked to come in this month
ui-reports-asked-came = { $came } came · { $open } not rung yet

## Charts
ui-reports-by-day = Visits by day
ui-reports-new = New patients
ui-reports-others = Returning
ui-reports-by-hour = Visits by hour of arrival
ui-reports-wait-by-hour = Usual wait by hour of arrival
ui-reports-minutes = Minutes
ui-reports-takings-by-day = Takings by day
ui-reports-takings-none = No money was taken on these days.
ui-reports-rupees = Rupees
ui-reports-doctors = Visits by doctor
ui-reports-diagnoses = Diagnoses
ui-reports-diagnosis = Diagnosis
ui-reports-consults = Consults
ui-reports-diagnoses-of = { $different } different in { $consults } signed consults; { $without } without one.
ui-reports-diagnoses-none = No signed consult on these days.

## Who was asked to come again
ui-followups-all = Also those who came or were reached
ui-followups-none = Nobody was asked to come on these days
ui-followups-none-text = A follow-up that a doctor signs appears here by itself.
ui-followups-done = Nobody is left to ring
ui-followups-done-text = All came, or somebody spoke to them.
ui-followups-due = To come on { $day }
ui-followups-seen = Was here on { $day }, { $doctor }
ui-followups-came = Came on { $day }.
ui-followups-called = Rung by { $name } on { $day }, { $time }
ui-followups-no-phone = No phone
ui-followups-outcome = What came of ringing { $name }
ui-followups-reached = Will come
ui-followups-not-reached = No answer
ui-followups-not-coming = Not coming
ui-followups-noted = Noted for { $name }.
ui-followups-stage-open = Nobody rang
ui-followups-stage-reached = Will come
ui-followups-stage-not-reached = No answer
ui-followups-stage-not-coming = Not coming
ui-followups-stage-came = Came
ui-thing-follow-up = follow-up
