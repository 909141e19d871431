"""Fields of made-up records, and of printed deadlines: read here on our own, not by planctl."""

from datetime import date, timedelta
from typing import Any

MONTHS = (
    "yanvar", "fevral", "mart", "aprel", "may", "iyun",
    "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr",
)  # fmt: skip


def deadline_fields(text: str | None) -> dict[str, Any]:
    """Return the fields of a deadline printed as `text`; a month ends the day before the next."""
    if text is None:
        return {"kind": "none"}
    if text == "mütəmadi":
        return {"text": text, "kind": "continuous"}
    year, _, rest = text.partition(", ")
    if rest:
        month = MONTHS.index(rest) + 1
        following = date(int(year) + month // 12, month % 12 + 1, 1)
        return {"text": text, "kind": "month", "due": str(following - timedelta(days=1))}
    first, _, last = text.partition(" – ")
    return {"text": text, "kind": "range", "start": f"{first}-01-01", "due": f"{last}-12-31"}


def act_fields(recurrence: str, plan: str) -> dict[str, Any]:
    """Return an act that has one duty: the monthly report of `plan`."""
    duty = {
        "id": "1s/1",
        "clause": "1",
        "obliged": ["skm"],
        "quote": "növbəti ayın 15-dək məlumat versinlər",
        "what": "Aylıq məlumat",
        "due_text": "növbəti ayın 15-dək",
        "recurrence": recurrence,
        "period": "month",
        "first_due": "2026-02-15",
    }
    return {
        "id": "sinaq-1s-2026",
        "kind": "Qərar",
        "issuer": "Sınaq Koordinasiya Mərkəzi",
        "number": "1s",
        "date": "2026-01-05",
        "title": "Sınaq planının icrası barədə",
        "plan": plan,
        "clauses": [{"clause": "1", "text": "icraçılar növbəti ayın 15-dək məlumat versinlər"}],
        "duties": [duty],
    }


def direction_fields(number: str) -> dict[str, Any]:
    """Return a direction; `8.2` is section 6.1.2."""
    section = f"6.1.{number.split('.')[1]}"
    return {
        "id": number,
        "title": f"İstiqamət {number}",
        "section": section,
        "section_title": "sınaq xidmətlərinin inkişafı",
        "rationale": {"clause": f"{section}.1", "text": "sınaq xidmətləri kağız üzərindədir;"},
        "tasks": [{"clause": f"{section}.2.1", "text": "xidmətlərin elektronlaşdırılması;"}],
        "results": [{"clause": f"{section}.3.1", "text": "istifadənin asanlaşması;"}],
    }
