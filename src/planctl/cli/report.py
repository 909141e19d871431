"""`planctl report`: documents for readers of the plan."""

from planctl.cli.app import group
from planctl.cli.msgid import msgid
from planctl.cli.options import AsOfOption, KnownAtOption, PlanOption, RegistryOption
from planctl.cli.reporting import (
    agency,
    annual,
    finance,
    indicators,
    measure,
    meeting,
    monthly,
    reminder,
    trace,
    verify,
)
from planctl.cli.reporting.check_templates import CHECK_TEMPLATES, check_templates
from planctl.cli.reporting.output import ExplainOption, OutputOption, source_of, write_report

EXAMPLES = {
    "planctl report annual --year 2026 -o illik-hesabat-2026.docx": msgid(
        "the report on a year for the Cabinet, as a Word document"
    ),
    "planctl report table -o cedvel.xlsx": msgid("the plan’s table with states, as a workbook"),
    "planctl report finance --quarter 2026-Q3 -o maliyye.docx": msgid(
        "the money of a quarter beside what it has brought"
    ),
    "planctl report indicators -o indikatorlar.xlsx": msgid(
        "the table of indicators, with what was agreed and reported"
    ),
    "planctl report trace -o iz.html": msgid(
        "from tasks to evidence, and where the chain is broken"
    ),
    "planctl report measure 8.1.1 -o pasport.docx": msgid("the passport of a measure"),
    "planctl report annual --year 2026 --as-of 2026-11-22 -o hesabat.docx": msgid(
        "the same, as things stood on a day"
    ),
    "planctl report verify illik-hesabat-2026.docx": msgid(
        "whether the document is what its commit gives, byte by byte"
    ),
    "planctl report monthly --period 2026-10 -o ayliq.docx": msgid(
        "what October has changed, what is missing, what comes next"
    ),
    "planctl report reminder --period 2026-10 -o mektublar.docx": msgid(
        "a letter to each body that owes reports"
    ),
    "planctl report meeting --date 2026-11-20 -o iclas.docx": msgid(
        "the papers of a meeting, and the form of its minutes"
    ),
    "planctl report agency --agency rinn -o kart.pdf": msgid("the KPI card of a body"),
    "planctl report check-templates": msgid("what is wrong with templates, and where"),
}

app = group(msgid("Reports on the plan: Word, Excel, web page, PDF"))
app.command("check-templates", help=CHECK_TEMPLATES)(check_templates)
app.command(help=annual.HELP)(annual.annual)


@app.command(
    help=msgid(
        "Write the plan’s own table of measures, as published, with the state and progress of each."
    )
)
def table(
    output: OutputOption = None,
    explain: ExplainOption = None,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
) -> None:
    """Write the report `table`."""
    write_report("table", source_of(registry, plan, as_of, known_at), output, explain)


app.command(help=finance.HELP)(finance.finance)
app.command(help=indicators.HELP)(indicators.indicators)
app.command(help=trace.HELP)(trace.trace)
app.command(help=measure.HELP)(measure.measure)
app.command(help=verify.HELP)(verify.verify)
app.command(help=monthly.HELP)(monthly.monthly)
app.command(help=meeting.HELP)(meeting.meeting)
app.command(help=reminder.HELP)(reminder.reminder)
app.command(help=agency.HELP)(agency.agency)
