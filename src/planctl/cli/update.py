"""`planctl update`: status updates written, changed and prepared without knowing YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from planctl.cli.app import group, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import AsOfOption, PlanOption, RegistryOption
from planctl.cli.updating.flags import (
    AgencyFlag,
    BlockerFlag,
    ContactFlag,
    DryRunFlag,
    EvidenceFlag,
    FieldArgument,
    MeasureFlag,
    NameArgument,
    NewValueArgument,
    NextStepsFlag,
    PeriodFlag,
    StateFlag,
    TextFlag,
    ValueFlag,
    WhyFlag,
    YesFlag,
)
from planctl.i18n import msg

if TYPE_CHECKING:
    from planctl.cli.updating.asking import Asking

EXAMPLES = {
    "planctl update new": msgid("on a terminal: everything is asked"),
    "planctl update new --agency rinn --period 2026-10 --measure 8.1.1 --state in_progress "
    '--value ilkin/2=55 --evidence "Hesabat;12/3;2026-10-30"': msgid("without a terminal"),
    "planctl update set rinn/2026-10/8.1.1 values.ilkin/2 60": msgid("one value of a report"),
    'planctl update set rinn/2026-10/8.1.1 values.ilkin/2 58 --why "Təkrar sayılmışdı"': msgid(
        "the same as a correction of an accepted report"
    ),
    'planctl update set rinn/2026-10/8.1.1 evidence.1 "Akt;12/3;2026-10-30"': msgid(
        "a second document; items are numbered from 0"
    ),
    "planctl update set rinn/2026-10/8.1.1 blockers.0.resolved_on 2026-10-20": msgid(
        "an obstacle that was removed"
    ),
    'planctl update set rinn/2026-10/8.1.1 text ""': msgid("take a field out"),
    "planctl update prefill --agency rinn --period 2026-11": msgid(
        "every update that the body owes, with its last values to go over"
    ),
}

app = group(msgid("Status updates, written and changed without knowing YAML."))


@app.command(
    help=msgid(
        "Write a new update: what one body says of one measure for one period.\n\n"
        "On a terminal, what no flag answers is asked, and only what this body owes. Without one, "
        "nothing is asked and nothing is taken for granted: the body, the period, the measure and "
        "the state have to be named, and what is not named is left out. "
        "A file that is there already is never written over."
    )
)
def new(
    *,
    agency: AgencyFlag = None,
    period: PeriodFlag = None,
    measure: MeasureFlag = None,
    state: StateFlag = None,
    value: ValueFlag = None,
    text: TextFlag = None,
    next_steps: NextStepsFlag = None,
    blocker: BlockerFlag = None,
    evidence: EvidenceFlag = None,
    contact: ContactFlag = None,
    yes: YesFlag = False,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
) -> None:
    """Write updates until the person has had enough, or the one that flags describe."""
    from planctl.cli.judged import judged
    from planctl.cli.updating.form import Given
    from planctl.cli.updating.new import another, new_update
    from planctl.cli.updating.target import Wanted

    asking = _asking(
        {"--agency": agency, "--period": period, "--measure": measure, "--state": state}
    )
    wanted = Wanted(agency, period, measure)
    given = Given(
        state=state,
        values=tuple(value or ()),
        text=text,
        next_steps=next_steps,
        blockers=tuple(blocker or ()),
        evidence=tuple(evidence or ()),
        contact=contact,
    )
    on = judged(registry, plan, as_of)
    while True:
        who, when = new_update(on, wanted, given, asking, yes=yes)
        if asking is None or measure is not None:
            return
        # What was just written is read along; that the data is made up has been said.
        on = judged(registry, plan, as_of, marked=True)
        if not another(on, who, when, asking):
            return
        wanted, given = Wanted(who, str(when)), Given(contact=contact)


@app.command(
    name="set",
    help=msgid(
        "Change one field of an update; comments, order and everything else stay as they are.\n\n"
        "A whole document, obstacle or contact is typed as for --evidence, --blocker and --contact "
        "of “update new”. An empty value takes the field out. What was accepted for a closed "
        "period is changed with --why alone. Nothing is written that the schema or a rule forbids."
    ),
)
def set_(
    name: NameArgument,
    field: FieldArgument,
    value: NewValueArgument,
    *,
    why: WhyFlag = None,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
) -> None:
    """Change the field and say what was written."""
    from planctl.cli.judged import judged
    from planctl.cli.updating.setting import Wish, set_field

    set_field(judged(registry, plan, as_of), name, Wish(field, value, why))


@app.command(
    help=msgid(
        "Write every update that a body owes for a period, with its last values to go over.\n\n"
        "What is there already stays as it is. Each file begins with a line that asks to check it."
    )
)
def prefill(
    *,
    agency: AgencyFlag = None,
    period: PeriodFlag = None,
    dry_run: DryRunFlag = False,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
) -> None:
    """Write the files and list them."""
    from planctl.cli.judged import judged
    from planctl.cli.updating import target
    from planctl.cli.updating.prefill import prefill as write

    asking = _asking({"--agency": agency, "--period": period})
    on = judged(registry, plan, as_of)
    wanted = target.Wanted(agency, period)
    who = target.body(on, wanted, asking)
    write(on, who, target.period(on, wanted, who, asking), dry_run=dry_run)


def _asking(needed: dict[str, str | None]) -> Asking | None:
    """Return who asks; None without a terminal. Wrong usage where then answers are missing."""
    from planctl.cli.updating.asking import Asking, somebody_is_there

    t = spoken()
    if somebody_is_there():
        return Asking(t)
    missing = [flag for flag, value in needed.items() if not value]
    if missing:
        raise click.UsageError(
            t(msg("Nobody can be asked here; missing: {flags}", flags=", ".join(missing)))
        )
    return None
