"""A count of what is done so far, on a terminal and only where it takes long enough to wonder."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from planctl.cli.paint import has_colour
from planctl.i18n import Message, Translator, plural

#: Seconds of silence before anything is shown.
PATIENCE = 0.7
#: Things between two looks at the clock.
STEP = 64

Tell = Callable[[int], None]
Said = Callable[[int], Message]


def files_read(count: int) -> Message:
    """Return how many files are read so far, in words."""
    return plural("{count} file read", "{count} files read", count=count)


@contextmanager
def shown_progress(t: Translator, said: Said = files_read) -> Iterator[Tell | None]:
    """Give what is to be told the number so far, and says it; None where nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    with ExitStack() as stack:
        started = time.monotonic()
        show: Tell | None = None

        def tell(count: int) -> None:
            nonlocal show
            if count % STEP:
                return
            if show is None and time.monotonic() - started > PATIENCE:
                show = _status(stack, t, said)
            if show is not None:
                show(count)

        yield tell


@contextmanager
def waiting(t: Translator, said: Message) -> Iterator[None]:
    """Say on a terminal what is being done, if it takes long enough to wonder."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    status = Console(stderr=True, no_color=not has_colour(sys.stderr)).status(t(said))
    timer = threading.Timer(PATIENCE, status.start)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        status.stop()


def _status(stack: ExitStack, t: Translator, said: Said) -> Tell:
    """Start a line on stderr that is rewritten with each count and removed at the end."""
    from rich.console import Console

    console = Console(stderr=True, no_color=not has_colour(sys.stderr))
    status = stack.enter_context(console.status(""))

    def show(count: int) -> None:
        status.update(t(said(count)))

    return show
