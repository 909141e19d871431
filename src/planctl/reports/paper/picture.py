"""Pictures as data: what is drawn, the same in words, and the numbers beside it as a table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.reports.paper.table import Table

if TYPE_CHECKING:
    from planctl.analysis.state import State


@dataclass(frozen=True, slots=True)
class Part:
    """One state over all bars of a stack; `state` chooses its look."""

    state: State
    label: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stacks:
    """Stacked bars: one bar for each category, in it one part for each state."""

    axis: str
    categories: tuple[str, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One quantity over all categories or days; None where nothing has been measured."""

    label: str
    values: tuple[Fraction | None, ...]


@dataclass(frozen=True, slots=True)
class Shares:
    """Bars of shares of 0…1 side by side: for each category one bar of each series."""

    axis: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """Shares of 0…1 over time, a line for each series; `low` is half as high, for a card."""

    axis: str
    days: tuple[date, ...]
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    low: bool = False


@dataclass(frozen=True, slots=True)
class Deadline:
    """One row of a timeline: from when to when, and the state it is in."""

    label: str
    start: date | None
    due: date
    state: State
    said: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Deadlines along the days, with a line at the day that everything is judged by."""

    first: date
    last: date
    today: date
    today_label: str
    rows: tuple[Deadline, ...]
    #: The name of each state in the legend, in their order.
    legend: tuple[tuple[State, str], ...]


Drawing = Stacks | Shares | Course | Timeline


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing under its caption; without anything to draw, `empty` stands in its place.

    `alt` says in words what is seen; `numbers` holds every figure drawn.
    """

    id: str
    caption: str
    alt: str
    drawing: Drawing | None
    numbers: Table
    empty: str
