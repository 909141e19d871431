"""What planctl's exit codes mean; scripts and CI rely on them."""

OK = 0
FINDINGS = 1
USAGE = 2
BUG = 3
INTERRUPTED = 130
#: What a shell reports of a program that the closed pipe ended (128 + SIGPIPE).
BROKEN_PIPE = 141
