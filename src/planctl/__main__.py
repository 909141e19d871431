"""The way in: `planctl` and `python -m planctl`."""

import gc
import sys

INTERRUPTED = 130
#: New objects after which the collector looks for cycles: a command is over before there are many,
#: and Python's own 700 have it look hundreds of times while modules are loaded.
NEW_OBJECTS = 50_000


def main() -> int:
    """Run the command line that the user wrote; return the exit code."""
    gc.set_threshold(NEW_OBJECTS)
    try:
        from planctl.cli.main import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
