"""The answers of one update: taken from flags, asked for on a terminal, else left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl.cli.updating import questions, reading
from planctl.errors import UserError
from planctl.i18n import msg

if TYPE_CHECKING:
    from planctl.analysis.owed_updates import OwedUpdate
    from planctl.cli.judged import Judged
    from planctl.cli.updating.asking import Asking
    from planctl.store.document import Value

FIELDS = ("state", "values", "text", "next_steps", "blockers", "evidence", "contact")


@dataclass(frozen=True, slots=True)
class Given:
    """The answers on the command line, as typed; None and empty lists are what it leaves open."""

    state: str | None = None
    values: tuple[str, ...] = ()
    text: str | None = None
    next_steps: str | None = None
    blockers: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    contact: str | None = None


class Form:
    """The fields of one update as they are filled in, as plain data."""

    def __init__(self, on: Judged, owed: OwedUpdate, given: Given, asking: Asking | None) -> None:
        self.on = on
        self.owed = owed
        self.asking = asking
        self.answers: dict[str, Value] = self._from_flags(given)
        self.open = [field for field in FIELDS if not getattr(given, field)]

    def ask(self, fields: Iterable[str]) -> None:
        """Ask a person for fields; what was answered before is forgotten."""
        if self.asking is None:
            return
        for field in fields:
            answer = questions.ask(field, self.on, self.owed, self.asking, self.answers)
            self.answers[field] = answer
            if not answer:
                del self.answers[field]

    def data(self, agency: str, period: str) -> dict[str, Value]:
        """Return the record: the update's identity and the answers."""
        identity = {"measure": self.owed.measure.id, "agency": agency, "period": period}
        return {**identity, **self.answers}

    @property
    def left_out(self) -> list[str]:
        """The results of the body of which nothing is said."""
        values = self.answers.get("values")
        said = values if isinstance(values, dict) else {}
        keys = (result.record.key for result in self.owed.results)
        return [key for key in keys if key not in said]

    def _from_flags(self, given: Given) -> dict[str, Value]:
        t = self.on.t
        found: dict[str, Value] = {
            "state": reading.state(given.state, t) if given.state else None,
            "values": dict(filter(None, map(self._value, given.values))),
            "text": (given.text or "").strip(),
            "next_steps": (given.next_steps or "").strip(),
            "blockers": [self._blocker(text) for text in given.blockers if text],
            "evidence": [self._evidence(text) for text in given.evidence if text],
            "contact": dict(reading.contact(given.contact)) if given.contact else None,
        }
        return {field: answer for field, answer in found.items() if answer}

    def _value(self, text: str) -> tuple[str, str] | None:
        """Return a result and its value from `ilkin/1=55`, None where no value is given."""
        key, sign, value = text.partition("=")
        key = key.strip().removeprefix(f"{self.owed.measure.id}/")
        indicator = self.on.records.indicators.get(f"{self.owed.measure.id}/{key}")
        if not sign or indicator is None:
            known = ", ".join(
                entry.record.key
                for entry in self.on.records.indicators.values()
                if entry.record.measure == self.owed.measure.id
            )
            raise UserError(
                msg("“{text}” does not name a result and its value.", text=text),
                msg("Write it as ilkin/1=55. Results of the measure: {keys}", keys=known or "–"),
            )
        if not value.strip():
            return None
        return key, reading.value(value, indicator.record, self.on.t)

    def _blocker(self, text: str) -> Value:
        return questions.checked_blocker(self.on, reading.blocker(text, self.on.t))

    def _evidence(self, text: str) -> Value:
        return questions.checked_evidence(self.on, reading.evidence(text))
