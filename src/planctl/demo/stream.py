"""A simulated history as one stream for `git fast-import`: who committed what when.

Nothing in it depends on the machine: the same landings give the same commits.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone

from planctl.demo import texts
from planctl.demo.chance import Chance
from planctl.demo.matter import Landing, Matter
from planctl.model.period import parse_period

_MAIN = "refs/heads/main"
_BRANCH = "refs/heads/gelen"
_NOWHERE = "0" * 40
_BAKU = timezone(timedelta(hours=4))
_MORNING, _EVENING = time(9), time(17, 30)
_OFFICE_HOURS = 8 * 3600
_MINUTE = 60
_WAITING_DAYS = 3


@dataclass(frozen=True, slots=True)
class Signature:
    """Who commits; a name and an address that nobody has."""

    name: str
    slug: str

    def at(self, moment: datetime) -> bytes:
        """Return how git writes it down."""
        seconds = int(moment.timestamp())
        return f"{self.name} <{texts.address(self.slug)}> {seconds} +0400".encode()


@dataclass(frozen=True, slots=True)
class Cast:
    """The names under which bodies commit; `centre` merges."""

    codes: Mapping[str, str]
    centre: str

    def signature(self, agency: str) -> Signature:
        """Return the signature of a body: its code, marked as an example."""
        return Signature(f"Nümunə: {self.codes.get(agency, agency)}", agency)


@dataclass
class _Marks:
    """Numbers of what the stream has made so far, and the days of the commits on main."""

    last: int = 0
    days: list[date] = field(default_factory=list)
    commits: list[int] = field(default_factory=list)

    def new(self) -> int:
        self.last += 1
        return self.last

    def tip(self, day: date) -> int:
        """Return the commit that main had reached by the end of a day."""
        return self.commits[max(0, bisect_right(self.days, day) - 1)]

    def land(self, day: date, mark: int) -> None:
        self.days.append(day)
        self.commits.append(mark)


def stream(
    first: Mapping[str, bytes], begins: date, arrived: Iterable[Landing], cast: Cast
) -> Iterator[bytes]:
    """Yield the stream, a piece for each commit on main: the first files, then every landing.

    Each landing is a commit of its sender on a branch, made of what main had been when it was
    written, and a merge by the centre on its day.
    """
    marks = _Marks()
    centre = cast.signature(cast.centre)
    start = _moment(begins, _MORNING)
    yield _first(marks, first, begins, centre.at(start))
    for day, todays in _by_day(arrived):
        step = min(_MINUTE, _OFFICE_HOURS // len(todays))
        for place, landing in enumerate(todays, 1):
            merged = _moment(day, _MORNING) + timedelta(seconds=place * step)
            yield _landing(marks, landing, merged, cast)
    yield f"reset {_BRANCH}\nfrom {_NOWHERE}\n\ndone\n".encode()


def _first(marks: _Marks, files: Mapping[str, bytes], day: date, who: bytes) -> bytes:
    blobs, entries = _blobs(marks, dict(sorted(files.items())))
    mark = marks.new()
    head = _commit(_MAIN, mark, who, "Plan reyestrə daxil edilib")
    marks.land(day, mark)
    return blobs + head + entries + b"\n"


def _landing(marks: _Marks, landing: Landing, merged: datetime, cast: Cast) -> bytes:
    """Return the commit on the branch and its merge."""
    code = cast.codes.get(landing.agency, landing.agency)
    subject = texts.subject(landing.matter, code, landing.period)
    written = _written(landing, merged)
    files = {f"registry/{path}": text.encode() for path, text in landing.files.items()}
    blobs, entries = _blobs(marks, dict(sorted(files.items())))
    branch, merge = marks.new(), marks.new()
    sender = cast.signature(landing.agency).at(written)
    work = _commit(_BRANCH, branch, sender, subject)
    work += f"from :{marks.tip(written.date())}\n".encode() + entries + b"\n"
    whole = _commit(_MAIN, merge, cast.signature(cast.centre).at(merged), texts.accepted(subject))
    # The import merges no trees by itself: what the branch changed is said again.
    whole += f"from :{marks.commits[-1]}\nmerge :{branch}\n".encode() + entries + b"\n"
    marks.land(landing.day, merge)
    return blobs + work + whole


def _written(landing: Landing, merged: datetime) -> datetime:
    """Return when the sender committed: up to three days before the merge, never before it could.

    What changes an earlier file is written on the day itself, on top of that file.
    """
    key = (landing.plan, landing.agency, landing.matter, landing.period)
    days = Chance(landing.day, *key).whole(0, _WAITING_DAYS)
    day = max(landing.day - timedelta(days=days), _possible(landing))
    return merged - timedelta(seconds=1) if day >= landing.day else _moment(day, _EVENING)


def _possible(landing: Landing) -> date:
    """Return the first day on which a landing may have been written."""
    if landing.matter.reports_on_a_period:
        return parse_period(landing.period).last + timedelta(days=1)
    if landing.matter is Matter.MEETING:
        return date.fromisoformat(landing.period)
    return landing.day


def _by_day(arrived: Iterable[Landing]) -> Iterator[tuple[date, list[Landing]]]:
    todays: list[Landing] = []
    for landing in arrived:
        if todays and todays[0].day != landing.day:
            yield todays[0].day, todays
            todays = []
        todays.append(landing)
    if todays:
        yield todays[0].day, todays


def _moment(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, _BAKU)


def _commit(ref: str, mark: int, who: bytes, message: str) -> bytes:
    head = f"commit {ref}\nmark :{mark}\n".encode()
    return head + b"author " + who + b"\ncommitter " + who + b"\n" + _data(message.encode() + b"\n")


def _blobs(marks: _Marks, files: Mapping[str, bytes]) -> tuple[bytes, bytes]:
    """Return the contents of files, and the lines by which a commit takes them in."""
    contents, entries = [], []
    for path, raw in files.items():
        mark = marks.new()
        contents.append(f"blob\nmark :{mark}\n".encode() + _data(raw))
        entries.append(f"M 100644 :{mark} {path}\n".encode())
    return b"".join(contents), b"".join(entries)


def _data(raw: bytes) -> bytes:
    return f"data {len(raw)}\n".encode() + raw + b"\n"
