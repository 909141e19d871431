"""A count of files read, on a terminal and only where reading takes long enough to wonder."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from planctl.cli.paint import has_colour
from planctl.i18n import Translator, plural

#: Seconds of silence before anything is shown.
PATIENCE = 0.7
#: Files between two looks at the clock.
STEP = 64

Tell = Callable[[int], None]


@contextmanager
def shown_progress(t: Translator) -> Iterator[Tell | None]:
    """Give what is to be told the number of files read so far; None where nobody watches."""
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
                show = _status(stack, t)
            if show is not None:
                show(count)

        yield tell


def _status(stack: ExitStack, t: Translator) -> Tell:
    """Start a line on stderr that is rewritten with each count and removed at the end."""
    from rich.console import Console

    console = Console(stderr=True, no_color=not has_colour(sys.stderr))
    status = stack.enter_context(console.status(""))

    def show(count: int) -> None:
        status.update(t(plural("{count} file read", "{count} files read", count=count)))

    return show
