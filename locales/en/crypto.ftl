# Keys and sealed values that do not open: what happened, what is safe, what to do next. Keys belong to crates/crypto.
# Named by its argument; other messages include it.
crypto-thing = { $what ->
    [slot] login entry
    [escrow] key file of this folder (escrow.nrt)
    [grant] key of these records
    [link_key] key that links patients and charts
    [predecessors] key of older records
    [file_key] key of a database file
    [root_seed] recovery kit waiting for confirmation
    [device_secrets] entry in the key store of this PC
    [backup] backup
   *[other] sealed value
}
crypto-malformed = The { crypto-thing } is damaged. Nothing was changed.
crypto-newer = The { crypto-thing } was written by a newer version of Nirantar. Nothing was touched. Install the newer version on this PC.
crypto-wrong-password = The name and the password do not belong together. Nothing was changed.
crypto-wrong-key = The { crypto-thing } does not open with this key. Nothing was changed. These may be the words of another clinic, or the file was altered.
crypto-misdirected = The { crypto-thing } belongs to another clinic, person or PC. Nothing was changed.
crypto-not-a-recipient = The { crypto-thing } is not sealed to you. Use the recovery kit, or ask an owner of the clinic.
crypto-device-secret-missing = This PC lacks a newer key of the clinic (number { $generation }). Connect it to another PC of the clinic, or pair it again.
crypto-cost-too-low = This password would be too cheap to guess with these settings.
crypto-cost-too-high = This login entry asks for more memory than Nirantar will spend. It was not made by Nirantar.
crypto-bad-signature = A signature is not genuine. The content was not accepted.
crypto-truncated = The { crypto-thing } is incomplete. Copy it again, or use an older one.
crypto-too-large = This is too large for a { crypto-thing }.
crypto-io = The disk or the medium reported an error ({ $kind }).

crypto-kit-word-count = The recovery kit has 24 words; { $found } were typed.
crypto-kit-unknown-word = Word { $position } is not in the list. Compare it with the paper; its first four letters are enough.
crypto-kit-checksum = Every word exists, but they do not belong together: one was exchanged, or two changed places. Compare each line with the paper.
