"""The table of commands: a further command is one more line here.

Importing this imports no command; `planctl --help` is written from these lines alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from planctl.cli.msgid import msgid


@dataclass(frozen=True, slots=True)
class Line:
    """Where a command lives (its module holds `app`, a Typer), and what it does, in one line."""

    module: str
    summary: str


SECTIONS: Mapping[str, Mapping[str, Line]] = {
    msgid("Checking the registry"): {
        "check": Line("check", msgid("Find everything that is wrong with the registry")),
        "explain": Line(
            "explain", msgid("Explain a rule: what it checks, why, how to put it right")
        ),
        "rules": Line("rules", msgid("List all rules")),
    },
    msgid("Where the plan stands"): {
        "status": Line("status", msgid("Progress, states and days left, measure by measure")),
        "deadlines": Line("deadlines", msgid("What is overdue, due soon and due next")),
        "discipline": Line(
            "discipline", msgid("Who reports, and in time: expected, received, late, missing")
        ),
        "finance": Line(
            "finance", msgid("Cost, allocated and used, and where bodies report them differently")
        ),
        "show": Line("show", msgid("One record with everything that is linked to it")),
        "why": Line("why", msgid("How each figure came about, down to the files")),
    },
    msgid("What changed, and when"): {
        "log": Line("log", msgid("The history of a record: each change as a sentence")),
        "diff": Line(
            "diff", msgid("What changed between two days or revisions, what weighs first")
        ),
        "trend": Line("trend", msgid("Progress month by month, and the deadlines that moved")),
        "blame": Line("blame", msgid("Where each field of a record last came from")),
    },
    msgid("Writing records"): {
        "update": Line("update", msgid("Write and change status updates, asked or by flags")),
        "fmt": Line("fmt", msgid("Bring files to canonical form")),
    },
    msgid("Documents and data"): {
        "report": Line("report", msgid("Reports on the plan as Word documents")),
        "export": Line("export", msgid("The registry as data for other programs")),
        "query": Line("query", msgid("Questions in SQL over the plan's tables")),
    },
    msgid("Keeping the registry"): {
        "audit": Line(
            "audit", msgid("What happened on main that should not have; seals that prove it")
        ),
        "source": Line(
            "source", msgid("Compare the records with the official texts they were taken from")
        ),
        "owners": Line("owners", msgid("CODEOWNERS: which team has to approve which files")),
        "schema": Line("schema", msgid("JSON Schemas of the record files, for editors")),
        "cache": Line(
            "cache", msgid("What is kept between runs, to answer sooner: where, how much")
        ),
        "demo": Line("demo", msgid("A simulated registry with a history, to try planctl on")),
    },
}

#: Every command by its name.
COMMANDS: Mapping[str, Line] = {
    name: line for lines in SECTIONS.values() for name, line in lines.items()
}
