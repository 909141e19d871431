"""The way in: `planctl` and `python -m planctl`."""

import sys

INTERRUPTED = 130


def main() -> int:
    """Run the command line that the user wrote; return the exit code."""
    try:
        from planctl.cli.main import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
