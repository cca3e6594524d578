# The address that the program prints, and what a browser or program did wrong with it.
host-no-cookie = This page was not opened with the address that Nirantar printed. Close it, start Nirantar again, and open the new address.
host-token-spent = This address has been used already, or is not the one that was printed. If the page is still open, use it; otherwise start Nirantar again and open the new address.
host-foreign = This request came from another page or under another name. It was refused and nothing was changed.
host-nothing-here = There is nothing at this address.
host-no-screens = The screens are not part of this program. Build them first (make run), or use the commands.
host-not-json = A command needs its arguments as JSON, with content-type application/json.
host-body = The request is too long or broke off. Nothing was changed.
