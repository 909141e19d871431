"""`planctl explain CODE`: what a rule checks, why, and what is wrong and right."""

from __future__ import annotations

import json
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from planctl.cli.app import single, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import FORMAT
from planctl.errors import UserError
from planctl.i18n import msg

if TYPE_CHECKING:
    from planctl.rules.rule import LoadedRule

EXAMPLES = {
    "planctl explain PLN201": msgid("by its code, in any case"),
    "planctl explain unknown-agency": msgid("by its name"),
}

app = single()


@app.command(
    help=msgid(
        "Explain a rule: what it checks, why it matters, a wrong and a right example.\n\n"
        "The code stands in each line that “planctl check” prints."
    )
)
def explain(
    code: Annotated[
        str, typer.Argument(metavar=msgid("CODE"), help=msgid("Code or name of the rule"))
    ],
    form: Annotated[Literal["text", "json"], FORMAT] = "text",
) -> None:
    """Print the explanation of one rule."""
    from planctl.export.rule_reference import explanation, rule_object

    t = spoken()
    loaded = find_rule(code)
    if form == "json":
        text = json.dumps(rule_object(loaded, t), ensure_ascii=False, indent=2) + "\n"
    else:
        text = explanation(loaded, t)
    typer.echo(text, nl=False)


def find_rule(code: str) -> LoadedRule:
    """Return the rule with a code or name, in any case; bare digits are taken for a code.

    Raises UserError where there is none, naming those that are near.
    """
    from planctl.rules.catalogue import all_rules, rule

    wanted = code.strip().lower().replace("_", "-")
    wanted = f"pln{wanted}" if wanted.isdecimal() else wanted
    found = rule(wanted)
    if found:
        return found
    names = {name: r.rule for r in all_rules() for name in (r.rule.code.lower(), r.rule.slug)}
    near = [names[name] for name in get_close_matches(wanted, names, cutoff=0.5)]
    if near:
        listed = ", ".join(dict.fromkeys(f"{r.code} ({r.slug})" for r in near))
        hint = msg("Perhaps: {names}", names=listed)
    else:
        hint = msg("“planctl rules” lists all of them.")
    raise UserError(msg("There is no rule “{code}”.", code=code), hint)
