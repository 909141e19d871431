"""Running one command line: every end of it is an exit code and a sentence, never a traceback.

Help and version are answered at once, so what this imports is kept light; commands are run
through click.
"""

import os
import sys
from collections.abc import Sequence

from planctl import __version__
from planctl.cli import codes
from planctl.cli.language import chosen, speak, without_option
from planctl.cli.terminal import prepare_streams, settle, silence
from planctl.i18n import Translator, translator

#: Set by the shell when it asks for completions; click answers them.
COMPLETION = "_PLANCTL_COMPLETE"


def run(arguments: Sequence[str]) -> int:
    """Run the command line `arguments` (without the program's name); return the exit code."""
    prepare_streams()
    t = translator()
    try:
        t = translator(chosen(arguments, os.environ))
        code = _run(arguments, t)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has had enough of it (`planctl rules | head`): no fault.
        silence()
        return codes.BROKEN_PIPE
    except KeyboardInterrupt:
        sys.stderr.write(f"\n{t('Interrupted.')}\n")
        return codes.INTERRUPTED
    except Exception as error:  # noqa: BLE001  # whatever it is, the user gets a sentence
        return _sorry(error, arguments, t)
    finally:
        settle()
    return code


def _run(arguments: Sequence[str], t: Translator) -> int:
    """Answer what needs no command at once; hand everything else to click."""
    if COMPLETION not in os.environ:
        match without_option(arguments):
            case ["-h" | "--help"]:
                sys.stdout.write(_top_help(t))
                return codes.OK
            case ["--version"]:
                sys.stdout.write(f"planctl {__version__}\n")
                return codes.OK
            case []:
                sys.stderr.write(_top_help(t))
                return codes.USAGE
    speak(t.lang)
    from planctl.cli.invoke import invoke

    return invoke(arguments, t, os.environ.get(COMPLETION))


def _top_help(t: Translator) -> str:
    from planctl.cli.top_help import top_help

    return top_help(t)


def _sorry(error: Exception, arguments: Sequence[str], t: Translator) -> int:
    """Say what the user or the machine stands in the way of, or own up to a bug."""
    from planctl.cli import failure
    from planctl.errors import UserError

    if isinstance(error, UserError):
        return failure.refused(error, t)
    if failure.is_machines(error):
        return failure.machine_refused(error, t)
    return failure.bug(error, arguments, t)
