"""What comparing records with their official text found, as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from planctl.analysis.source.verify import ROW, Difference, Verification
from planctl.export.sample import MARK, marked
from planctl.i18n import Translator, msg, plural

SCHEMA_VERSION = 1
# How much of a long text stands on either side of the first letter that differs.
_AROUND = 40


@dataclass(frozen=True, slots=True)
class SourceReport:
    """The verification of each text, by the id of the plan or act; `prefix` opens the paths.

    `simulation` tells whether the registry is a made-up one.
    """

    results: Mapping[str, Verification]
    prefix: str = ""
    simulation: bool = False

    @property
    def same(self) -> bool:
        """Whether every text is given back."""
        return all(result.same for result in self.results.values())


def as_text(report: SourceReport, t: Translator) -> str:
    """Return a line of counts for each text, below it each difference with both wordings."""
    return "\n".join(_lines(report, t)) + "\n"


def _lines(report: SourceReport, t: Translator) -> Iterator[str]:
    if report.simulation:
        yield t(MARK)
    for result in report.results.values():
        if result.rows:
            rows = plural("{count} row", "{count} rows", count=result.rows)
            yield f"{t(rows)}, {_count(result.row_differences, t)}"
            yield from _details(result.row_differences, report.prefix, t)
    for owner, result in report.results.items():
        clauses = plural("{count} clause", "{count} clauses", count=result.clauses)
        yield f"{owner}: {t(clauses)}, {_count(result.clause_differences, t)}"
        yield from _details(result.clause_differences, report.prefix, t)


def _count(differences: tuple[Difference, ...], t: Translator) -> str:
    return t(plural("{count} difference", "{count} differences", count=len(differences)))


def _details(differences: tuple[Difference, ...], prefix: str, t: Translator) -> Iterator[str]:
    for d in differences:
        place = f"{prefix}{d.where.path}:{d.where.line}:{d.where.column}: " if d.where else ""
        lines = ", ".join(str(line) for line in d.lines)
        at = t(msg(" (line of the source: {lines})", lines=lines)) if lines else ""
        part = t("the whole row") if d.part == ROW else d.part
        yield f"{place}{d.id} {part}{at}"
        printed, rebuilt = _trimmed(d.printed, d.rebuilt)
        yield f"    {t('printed:')} {printed if printed is not None else t('not in the source')}"
        yield f"    {t('records:')} {rebuilt if rebuilt is not None else t('no record')}"


def _trimmed(printed: str | None, rebuilt: str | None) -> tuple[str | None, str | None]:
    """Return both texts cut to the surroundings of the first letter that differs."""
    if printed is None or rebuilt is None:
        return printed, rebuilt
    pairs = zip(printed, rebuilt, strict=False)
    same = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(printed), len(rebuilt)))
    return _around(printed, same), _around(rebuilt, same)


def _around(text: str, at: int) -> str:
    start, end = max(0, at - _AROUND), at + _AROUND
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def as_json(report: SourceReport, _t: Translator) -> str:
    """Return the comparison as one JSON document, texts whole."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "same": report.same,
        "sources": [_json(owner, result, report) for owner, result in report.results.items()],
    }
    document = marked(document, simulation=report.simulation)
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _json(owner: str, result: Verification, report: SourceReport) -> dict[str, Any]:
    return {
        "id": owner,
        "rows": result.rows,
        "clauses": result.clauses,
        "differences": [
            {
                "id": d.id,
                "part": d.part,
                "printed": d.printed,
                "rebuilt": d.rebuilt,
                "source_lines": list(d.lines),
                "path": f"{report.prefix}{d.where.path}" if d.where else None,
                "line": d.where.line if d.where else None,
                "column": d.where.column if d.where else None,
            }
            for d in (*result.row_differences, *result.clause_differences)
        ],
    }


FORMATS: Mapping[str, Callable[[SourceReport, Translator], str]] = {
    "text": as_text,
    "json": as_json,
}
