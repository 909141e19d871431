"""`planctl why ID`: how each figure came about."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from planctl.cli.app import single
from planctl.cli.msgid import msgid
from planctl.cli.options import (
    FORMAT,
    AsOfOption,
    KnownAtOption,
    NoCacheOption,
    PlanOption,
    RegistryOption,
)

EXAMPLES = {
    "planctl why 8.1.1": msgid("a measure: tiers, indicators, state"),
    "planctl why 8.1.1/ilkin/2": msgid("one indicator"),
    "planctl why RİNN": msgid("what a body leads"),
    "planctl why rif-2026-2028": msgid("the plan"),
}

app = single()


@app.command(
    help=msgid(
        "Show how each figure came about: the arithmetic with its numbers, down to the files.\n\n"
        "A reader can recompute every step by hand; computed figures are rounded to four places."
    )
)
def why(
    name: Annotated[
        str,
        typer.Argument(
            metavar=msgid("ID"),
            help=msgid("A measure, indicator, direction, body or plan"),
        ),
    ],
    *,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
    _no_cache: NoCacheOption = False,
    form: Annotated[Literal["text", "json"], FORMAT] = "text",
) -> None:
    """Print the derivation as a tree."""
    from planctl.analysis.why import derive
    from planctl.cli.judged import judged

    on = judged(registry, plan, as_of, known_at, marked=True, alone=True)
    step = derive(on.registry, on.status, name)
    if form == "json":
        from planctl.export.numbers import document_text
        from planctl.export.why_json import why_data

        data = why_data(step, name, on.as_of, on.prefix, on.t)
        sys.stdout.write(document_text(data, simulation=on.simulation))
    else:
        from planctl.cli.views.tree_view import draw_tree

        draw_tree(step, on.place, on.t, on.mark)
