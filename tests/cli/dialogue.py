"""A person at a terminal: what planctl asks is answered line by line."""

import os
import pty
import select
import signal
import sys
from collections.abc import Iterable
from dataclasses import dataclass

#: Seconds without a word from planctl before the dialogue is given up, and those in all.
PATIENCE, ALL_PATIENCE = 30, 90
#: What ends every question.
ASKED = b": "
#: Keys of a terminal: Ctrl-C and Ctrl-D.
INTERRUPT, END = "\x03", "\x04"


@dataclass(frozen=True)
class Talk:
    """What was seen on the terminal, how it ended, and the answers that nobody asked for."""

    code: int
    seen: str
    unused: tuple[str, ...]


def talk(arguments: Iterable[str], answers: Iterable[str]) -> Talk:
    """Run a command line on a terminal of its own and answer its questions, in order.

    An answer is a line; a key (Ctrl-C) is sent alone.
    """
    pid, terminal = pty.fork()
    if pid == 0:
        # Whatever runs the tests in the background has Ctrl-C ignored by all that it starts.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.execv(sys.executable, [sys.executable, "-m", "planctl", *arguments])  # noqa: S606  # a terminal of its own
    waiting, seen, answered, idle, key = list(answers), b"", 0, 0, b""
    silences = 0
    while idle < PATIENCE and silences < ALL_PATIENCE:
        if not select.select([terminal], [], [], 1)[0]:
            idle, silences = idle + 1, silences + 1
            # A key that comes between the question and the reading is missed: people press again.
            os.write(terminal, key)
            continue
        try:
            chunk = os.read(terminal, 4096)
        except OSError:
            break
        if not chunk:
            break
        seen, idle = seen + chunk, 0
        if waiting and seen[answered:].endswith(ASKED):
            answered = len(seen)
            answer = waiting.pop(0)
            key = answer.encode() if answer in (INTERRUPT, END) else b""
            os.write(terminal, key or f"{answer}\n".encode())
    else:
        os.kill(pid, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.close(terminal)
    return Talk(code, seen.decode().replace("\r\n", "\n"), tuple(waiting))
