"""Small made-up plans for hypothesis: joint leads, groups, parts, all sorts of results, reports."""

from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from tests.support.draft import Draft

Draw = st.DrawFn
GROUPS = {"qrup": ("sba", "dsk"), "bosqrup": ()}
EXECUTORS = st.sampled_from(("san", "sba", "dsk", "mb", *GROUPS))
BODIES = ("san", "sba", "dsk", "mb")
MONTHS = ("2026-02", "2026-03", "2026-06", "2026-11", "2027-02", "2028-02")
DEADLINES = ("2026, iyun", "2026, dekabr", "2026 – 2027", "2028, fevral", "mütəmadi", None)
NUMBERS = st.sampled_from(("-1", "0", "0.5", "20", "49.99", "50", "50.01", "60", "100"))
MILESTONES = st.sampled_from(("not_started", "in_progress", "done"))
STATES = st.sampled_from(("not_started", "in_progress", "done", "blocked"))
DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))
WEIGHTS = st.sampled_from((None, "0.5", "3"))

Fields = dict[str, Any]
#: A call of a method of Draft; a plan is a list of them, so that hypothesis can show and shrink it.
Call = tuple[str, tuple[Any, ...], Fields]
Calls = list[Call]


@st.composite
def worlds(draw: Draw) -> Calls:
    """Draw the calls that write one plan of up to three measures in two directions."""
    calls: Calls = [
        ("plan", (), draw(plans())),
        ("direction", ("8.2",), {}),
        *(("agency", (group,), {"members": members}) for group, members in GROUPS.items()),
        *(("agency", (body,), {}) for body in BODIES),
    ]
    for number in draw(st.sampled_from((("8.1.1",), ("8.1.1", "8.2.1", "8.2.2")))):
        calls.append(("measure", (number,), draw(measures())))
        names = draw(st.lists(st.sampled_from(NAMES), max_size=3, unique=True))
        kinds = {name: draw(st.sampled_from(("milestone", "quantity"))) for name in names}
        calls += [draw(results(f"{number}/{name}", kind)) for name, kind in kinds.items()]
        calls += draw(reports(number, kinds))
        for part in draw(st.sampled_from(((), (1,), (1, 2)))):
            child = f"{number}.{part}"
            calls.append(("measure", (child,), {**draw(measures()), "parent": number}))
            calls += draw(reports(child, {}))
    return calls


NAMES = ("ilkin/1", "ilkin/2", "araliq/1", "yekun/1", "yekun/2")


@st.composite
def plans(draw: Draw) -> Fields:
    weights = st.sampled_from(("0", "1", "2.5"))
    return {
        "tier_weights": draw(st.dictionaries(st.sampled_from(("ilkin", "yekun")), weights)),
        "milestone_credit": draw(st.sampled_from(("0/100", "50/50"))),
        "lag": draw(st.sampled_from(("0", "0.25", "1"))),
    }


@st.composite
def measures(draw: Draw) -> Fields:
    lead = draw(st.lists(EXECUTORS, min_size=1, max_size=3, unique=True))
    return {
        "lead": lead,
        "co": draw(st.lists(EXECUTORS, max_size=1)),
        "recommended": [body for body in lead if draw(st.integers(0, 3)) == 0],
        "deadline": draw(st.sampled_from(DEADLINES)),
        "cancelled": draw(st.sampled_from((None,) * 6 + ("2026-10-01",))),
    }


@st.composite
def results(draw: Draw, name: str, kind: str) -> Call:
    shared = {
        "weight": draw(WEIGHTS),
        "reporter": draw(st.sampled_from((None, None, None, "dsk"))),
    }
    if kind == "milestone":
        return "milestone", (name,), shared
    comparators = ("at_least", "more_than", "reach", "about", "at_most")
    return (
        "quantity",
        (name, draw(st.sampled_from(("0", "50", "60")))),
        shared
        | {
            "comparator": draw(st.sampled_from(comparators)),
            "direction": draw(st.sampled_from(("increase", "decrease"))),
            "basis": draw(st.sampled_from(("level", "level", "change"))),
            "baseline": draw(st.sampled_from((None, None, "20", "50", "100"))),
        },
    )


@st.composite
def reports(draw: Draw, number: str, kinds: dict[str, str]) -> Calls:
    who = st.tuples(st.sampled_from(BODIES), st.sampled_from(MONTHS))
    return [
        (
            "update",
            (number, month),
            {
                "agency": agency,
                "state": draw(STATES),
                "values": {
                    name: draw(MILESTONES if kind == "milestone" else NUMBERS)
                    for name, kind in kinds.items()
                    if draw(st.integers(0, 3))
                },
            },
        )
        for agency, month in draw(st.lists(who, max_size=5, unique=True))
    ]


def drafted(folder: Path, calls: Calls) -> Draft:
    """Return the draft that the calls make."""
    draft = Draft(folder)
    for name, args, fields in calls:
        getattr(draft, name)(*args, **fields)
    return draft
