"""`planctl rules`: the list of rules, and the reference page of the documentation."""

from typing import Annotated, Literal

import typer

from planctl.cli.app import single, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import FORMAT

EXAMPLES = {
    "planctl rules": msgid("one line for each rule"),
    "planctl --lang en rules --format md": msgid("the reference page, in English"),
}

app = single()


@app.command(
    help=msgid(
        "List all rules.\n\n"
        "“planctl explain CODE” says what one of them checks, and why; the Markdown page says it "
        "of all of them."
    )
)
def rules(form: Annotated[Literal["text", "json", "md"], FORMAT] = "text") -> None:
    """Print the rules, by code."""
    from planctl.export.rule_reference import FORMATS
    from planctl.rules.catalogue import all_rules

    typer.echo(FORMATS[form](all_rules(), spoken()), nl=False)
