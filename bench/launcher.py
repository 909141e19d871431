"""Runs one command and tells of it: `launcher.py FD COMMAND...` writes to the file descriptor.

It is a process of its own because the kernel counts what a process held before `exec` towards its
peak: this one holds next to nothing. It needs no other module of ours.
"""

from __future__ import annotations

import os
import sys
import time


def main() -> None:
    """Run the command; write its seconds, its peak in KiB and its exit code."""
    told, command = int(sys.argv[1]), sys.argv[2:]
    os.set_inheritable(told, False)  # noqa: FBT003  # it takes no names
    start = time.perf_counter()
    process = os.fork()
    if not process:
        try:
            os.execvp(command[0], command)  # noqa: S606  # a command of the benchmark's own
        finally:
            os._exit(127)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    os.write(told, f"{seconds} {usage.ru_maxrss} {code}".encode())


if __name__ == "__main__":
    main()
