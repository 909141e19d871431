"""A derivation as a tree on a terminal, and with the same words as indented lines elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from planctl.cli.paint import has_colour

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.tree import Tree

    from planctl.analysis.why import Step
    from planctl.diagnostic import Where
    from planctl.i18n import Translator

    Place = Callable[[Where], str]

INDENT = "  "


def draw_tree(step: Step, place: Place, t: Translator, mark: str | None) -> None:
    """Write the derivation to stdout; off a terminal one line a step, however long.

    Above it stands the mark of made-up data, where there is one.
    """
    if not has_colour(sys.stdout):
        if mark is not None:
            sys.stdout.write(f"{mark}\n")
        sys.stdout.writelines(f"{line}\n" for line in plain_lines(step, place, t))
        return
    from planctl.cli.views.screen import screen

    with screen(mark) as console:
        console.print(_tree(step, place, t))


def plain_lines(step: Step, place: Place, t: Translator, depth: int = 0) -> Iterator[str]:
    """Yield a line for the step and for each below it, the place in brackets at its end."""
    where = f" [{place(step.where)}]" if step.where else ""
    yield f"{INDENT * depth}{t(step.text)}{where}"
    for inner in step.steps:
        yield from plain_lines(inner, place, t, depth + 1)


def _tree(step: Step, place: Place, t: Translator, parent: Tree | None = None) -> Tree:
    from rich.text import Text
    from rich.tree import Tree

    label = Text(t(step.text), style="" if parent else "bold")
    if step.where:
        label.append(f" [{place(step.where)}]", style="dim")
    branch = parent.add(label) if parent else Tree(label, guide_style="dim")
    for inner in step.steps:
        _tree(inner, place, t, branch)
    return branch
