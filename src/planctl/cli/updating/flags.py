"""The flags of `planctl update`, each answering one question."""

from typing import Annotated

import typer

from planctl.cli.msgid import msgid

AgencyFlag = Annotated[
    str | None,
    typer.Option("--agency", metavar=msgid("BODY"), help=msgid("The body that reports")),
]
PeriodFlag = Annotated[
    str | None,
    typer.Option(
        "--period",
        metavar=msgid("PERIOD"),
        help=msgid("The month reported on, as 2026-10, or the year, as 2026-Y"),
    ),
]
MeasureFlag = Annotated[
    str | None,
    typer.Option("--measure", metavar=msgid("MEASURE"), help=msgid("The number of the measure")),
]
StateFlag = Annotated[
    str | None,
    typer.Option(
        "--state",
        metavar=msgid("STATE"),
        help=msgid("not_started, in_progress, done or blocked; or its word in a table"),
    ),
]
ValueFlag = Annotated[
    list[str] | None,
    typer.Option(
        "--value",
        metavar=msgid("RESULT=VALUE"),
        help=msgid("ilkin/1=55 or ilkin/2=done; once for each result"),
    ),
]
TextFlag = Annotated[str | None, typer.Option("--text", help=msgid("What was done, in words"))]
NextStepsFlag = Annotated[
    str | None, typer.Option("--next-steps", help=msgid("What is next, and by when"))
]
BlockerFlag = Annotated[
    list[str] | None,
    typer.Option(
        "--blocker",
        metavar=msgid("KIND;WHAT;SINCE;ASKED;ON;RESOLVED"),
        help=msgid(
            "What stands in the way, since which day, which body was asked to remove it and when, "
            "when it was removed; the last three may be missing; may be given several times"
        ),
    ),
]
EvidenceFlag = Annotated[
    list[str] | None,
    typer.Option(
        "--evidence",
        metavar=msgid("TITLE;NUMBER;DATE;LINK"),
        help=msgid(
            "A document that shows it; all but the title may be missing, the link may be a file "
            "in evidence/; may be given several times"
        ),
    ),
]
ContactFlag = Annotated[
    str | None,
    typer.Option(
        "--contact",
        metavar=msgid("NAME;TELEPHONE;E-MAIL"),
        help=msgid("Who answers questions about the report"),
    ),
]
YesFlag = Annotated[
    bool, typer.Option("--yes", help=msgid("Write it without asking whether it is right"))
]
NameArgument = Annotated[
    str,
    typer.Argument(metavar=msgid("ID"), help=msgid("rinn/2026-10/8.1.1, or the path of a file")),
]
FieldArgument = Annotated[
    str,
    typer.Argument(
        metavar=msgid("FIELD"), help=msgid("state, text, values.ilkin/1, evidence.0.date, …")
    ),
]
NewValueArgument = Annotated[
    str, typer.Argument(metavar=msgid("VALUE"), help=msgid("What is to stand there"))
]
WhyFlag = Annotated[
    str | None,
    typer.Option(
        "--why",
        metavar=msgid("REASON"),
        help=msgid("Why the report was wrong; the change is noted under “corrections”"),
    ),
]
DryRunFlag = Annotated[
    bool, typer.Option("--dry-run", help=msgid("Write nothing, only list the files"))
]
