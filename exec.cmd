@rem The exec of npm's scripts for cmd on Windows, which has none and looks here first: runs what stands behind it. Elsewhere the
@rem shell itself gives way to the program, so that the signals which npm passes on reach it.
@%*
