"""A small registry written file by file as YAML, then opened as planctl opens any registry.

    draft = Draft(tmp_path)
    draft.measure("8.1.1", lead=["san"], deadline="2026, dekabr")
    draft.quantity("8.1.1/yekun/1", 50, comparator="at_least")
    draft.update("8.1.1", "2026-10", agency="san", values={"yekun/1": 20})
    status = draft.status("2026-11-22")

Bodies, directions and tier texts that are referred to are written along. All of it is made up.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from planctl.analysis.rollup import PlanStatus, plan_status
from planctl.workspace import Workspace, open_registry
from tests.support.fields import act_fields, deadline_fields, direction_fields

PLAN = "sinaq-2026-2028"
HOME = f"plans/{PLAN}"

Fields: TypeAlias = Mapping[str, Any]
Number: TypeAlias = int | str | Decimal


class Draft:
    """Files of a registry to be: each method adds or replaces one, `write` puts them on disk.

    `files` has the records by path, for a test to change; `raw` has whole texts instead of them.
    """

    def __init__(self, folder: Path) -> None:
        self.root = folder / "registry"
        self.files: dict[str, dict[str, Any]] = {}
        self.raw: dict[str, str] = {}
        self.files["registry.yaml"] = {
            "schema_version": "1",
            "title": "Sınaq reyestri (uydurma məlumat)",
            "simulation": True,
        }
        self.act()
        self.plan()
        self.direction("8.1")

    def act(self, recurrence: str = "FREQ=MONTHLY;BYMONTHDAY=15") -> None:
        """Write the act whose one duty gives the plan's reporting calendar."""
        self.agency("skm")
        self.files["acts/sinaq-1s-2026.yaml"] = act_fields(recurrence, PLAN)

    def plan(
        self,
        *,
        tier_weights: Fields | None = None,
        milestone_credit: str = "0/100",
        lag: Number = "0.25",
        soon: int = 30,
        tolerance: Number = "0.1",
        first_period: str | None = "2026-03",
    ) -> None:
        """Write the plan's own file; without a first period it has no reporting calendar."""
        self.files[f"{HOME}/plan.yaml"] = {
            "id": PLAN,
            "title": "Sınaq planı 2026–2028",
            "short_title": "Sınaq planı",
            "act": "sinaq-1s-2026",
            "period": {"start": "2026-01-01", "end": "2028-12-31"},
            "tier_weights": {key: str(weight) for key, weight in (tier_weights or {}).items()},
            "milestone_credit": milestone_credit,
            "thresholds": {
                "at_risk_lag": str(lag),
                "due_soon_days": str(soon),
                "about_tolerance": str(tolerance),
            },
        }
        if first_period is not None:
            self.files[f"{HOME}/plan.yaml"]["reporting"] = {
                "act": "sinaq-1s-2026",
                "first_period": first_period,
                "why": "Sınaq qərarı bu plan üçün verilmişdir.",
            }

    def agency(self, slug: str, *, members: Collection[str] | None = None) -> None:
        """Write a body; with `members`, even none of them, a group."""
        fields: dict[str, Any] = {"id": slug, "code": slug.upper().replace("I", "İ")}
        if members is None:
            fields |= {"kind": "agency", "reading": "es-ke-em", "note": "Uydurma qurum."}
        else:
            fields |= {"kind": "group", "members": list(members)}
        self.files[f"agencies/{slug}.yaml"] = fields

    def direction(self, number: str) -> None:
        """Write a direction; `8.2` is section 6.1.2."""
        self.files[f"{HOME}/directions/{number}.yaml"] = direction_fields(number)

    def measure(
        self,
        number: str = "8.1.1",
        *,
        lead: Sequence[str] = ("san",),
        co: Sequence[str] = (),
        recommended: Collection[str] = (),
        deadline: str | Fields | None = "2026, dekabr",
        parent: str | None = None,
        direction: str | None = None,
        cancelled: str | None = None,
        tiers: Mapping[str, str] | None = None,
    ) -> None:
        """Write a measure; `recommended` names executors, `cancelled` is a day."""
        for agency in (*lead, *co):
            if f"agencies/{agency}.yaml" not in self.files:
                self.agency(agency)
        fields: dict[str, Any] = {
            "id": number,
            "direction": direction or ".".join(number.split(".")[:2]),
            "title": f"Sınaq tədbiri {number}",
            "deadline": (
                dict(deadline) if isinstance(deadline, Mapping) else deadline_fields(deadline)
            ),
            "clause": number,
        }
        for column, agencies in (("lead", lead), ("co", co)):
            fields[column] = [
                {"agency": slug, **({"recommended": True} if slug in recommended else {})}
                for slug in agencies
            ]
        if parent is not None:
            fields["parent"] = parent
        if cancelled is not None:
            fields["cancelled"] = {"act": "sinaq-1s-2026", "date": cancelled}
        if tiers:
            fields["tiers"] = dict(tiers)
        self.files[f"{HOME}/measures/{number}.yaml"] = fields

    def milestone(
        self, name: str, *, weight: Number | None = None, reporter: str | None = None
    ) -> None:
        """Write the milestone `8.1.1/yekun/1`."""
        self._indicator(name, "milestone", weight, reporter, {})

    def quantity(
        self,
        name: str,
        target: Number,
        *,
        comparator: str = "at_least",
        direction: str = "increase",
        basis: str = "level",
        baseline: Number | None = None,
        weight: Number | None = None,
        reporter: str | None = None,
    ) -> None:
        """Write the quantity `8.1.1/yekun/1` with its target."""
        more: dict[str, Any] = {} if baseline is None else {"baseline": str(baseline)}
        more["quote"] = f"{name.rpartition('/')[2]}-ci sınaq nəticəsi, {target} faiz"
        more["target"] = {
            "value": str(target),
            "unit": "faiz",
            "comparator": comparator,
            "direction": direction,
            "basis": basis,
        }
        self._indicator(name, "quantity", weight, reporter, more)

    def _indicator(
        self, name: str, kind: str, weight: Number | None, reporter: str | None, more: Fields
    ) -> None:
        measure, tier, number = name.split("/")
        fields = {
            "id": name,
            "measure": measure,
            "tier": tier,
            "number": number,
            "kind": kind,
            "quote": f"{number}-ci sınaq nəticəsi",
            **({} if weight is None else {"weight": str(weight)}),
            **({} if reporter is None else {"reporter": reporter}),
            **more,
        }
        self.files[f"{HOME}/indicators/{measure}/{tier}-{number}.yaml"] = fields

    def update(
        self,
        measure: str,
        period: str,
        *,
        agency: str = "san",
        state: str = "in_progress",
        values: Mapping[str, Number] | None = None,
    ) -> None:
        """Write what `agency` says of a measure for one month, or for a year (`2026-Y`)."""
        self.files[f"{HOME}/updates/{agency}/{period}/{measure}.yaml"] = {
            "measure": measure,
            "agency": agency,
            "period": period,
            "state": state,
            "values": {key: str(value) for key, value in (values or {}).items()},
        }

    def finance(
        self,
        measure: str,
        quarter: str,
        *,
        agency: str = "san",
        cost: Number | None = None,
        **funding: tuple[Number, Number],
    ) -> None:
        """Write what `agency` says of a measure's money: by source, allocated and used."""
        self.files[f"{HOME}/finance/{agency}/{quarter}/{measure}.yaml"] = {
            "measure": measure,
            "agency": agency,
            "period": quarter,
            **({} if cost is None else {"initial_cost": str(cost)}),
            "funding": {
                source: {"allocated": str(allocated), "used": str(used)}
                for source, (allocated, used) in funding.items()
            },
        }

    def meeting(self, day: str, *decisions: Fields) -> None:
        """Write a meeting; each decision has at least its `owner`, numbers follow the order."""
        self.files[f"{HOME}/meetings/{day}.yaml"] = {
            "date": day,
            "decisions": [
                {"number": str(number), "text": f"Sınaq qərarı {number}", **decision}
                for number, decision in enumerate(decisions, 1)
            ],
        }

    def write(self) -> Path:
        """Put the files on disk, and return the folder of the registry."""
        quotes = self._quotes()
        for path in dict.fromkeys((*self.files, *self.raw)):
            text = self.raw.get(path)
            if text is None:
                fields = dict(self.files[path])
                if path.startswith(f"{HOME}/measures/"):
                    fields.setdefault("tiers", quotes.get(fields["id"], {}))
                text = yaml.dump(fields, Dumper=yaml.CSafeDumper, allow_unicode=True)
            file = self.root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return self.root

    def _quotes(self) -> dict[str, dict[str, str]]:
        """Return tier texts for each measure: what its results quote."""
        texts: dict[str, dict[str, str]] = {}
        for path, fields in self.files.items():
            if path.startswith(f"{HOME}/indicators/"):
                cells, tier = texts.setdefault(fields["measure"], {}), fields["tier"]
                before = f"{cells[tier]}, " if tier in cells else ""
                cells[tier] = before + fields["quote"]
        return texts

    def open(self) -> Workspace:
        """Write the registry and open it."""
        return open_registry(self.write())

    def status(self, as_of: str | date) -> PlanStatus:
        """Write, open and roll up the registry at a date."""
        registry = self.open().registry
        day = date.fromisoformat(as_of) if isinstance(as_of, str) else as_of
        return plan_status(registry, registry.plans[PLAN], day)
