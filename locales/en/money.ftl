# Money at the desk: refusals. Keys belong to crates/app/src/money and session.
space-not-made = These records are not set up in this folder yet. Nothing was changed. Let an owner log in once on this PC, then try again.
fee-taken = Something was paid for this visit already. Take what is due, or give the payment back first.
fee-amount-needed = This doctor has no fee yet. Type an amount, or set the fee in the settings.
fee-nothing-to-pay = Nothing is to be paid here. Choose “free”, or type an amount.
fee-more-than-due = Only ₹{ $due } is due. Type that or less.
fee-reversed = This payment was given back already.
fee-reverse-owner = Only an owner gives back what somebody else took, or what was taken on another day.
fee-reference = A payment reference has letters, digits and hyphens only.
upi-not-set = This branch has no UPI address yet. An owner sets it in the settings under Fees.
cash-count-needed = Type what is in the cash box.
cash-count-future = This day is still to come. Choose today or an earlier day.
cash-count-denomination = Count notes and coins of 500, 200, 100, 50, 20, 10, 5, 2 and 1 rupees, each once.
cash-count-pieces = So many notes of one kind cannot be right. Check the number of digits.
cash-count-sum = The total is not the sum of the notes and coins. Leave it out, or count again.
