# What the desktop program says at a terminal, before there is a window.
shell-no-display = There is no display to open a window on. Start it inside a desktop session, or run: nirantar-cli serve
