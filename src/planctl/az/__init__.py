"""Azerbaijani text: case, alphabetical order, suffixes, numbers, dates; standard library only."""

from planctl.az.case import capitalize, fold, lower, upper
from planctl.az.dates import (
    MONTHS,
    act_date,
    deadline,
    long_date,
    month,
    month_day,
    month_genitive,
    month_year,
    quarter,
    year,
    years,
)
from planctl.az.harmony import Case
from planctl.az.numbers import Number, format_number, last_word, spell
from planctl.az.order import id_key, sort_key
from planctl.az.percent import percent
from planctl.az.suffix import acronym, dotted, number, ordinal, range_ordinal
from planctl.az.words import by_day, plural, word

__all__ = [
    "MONTHS",
    "Case",
    "Number",
    "acronym",
    "act_date",
    "by_day",
    "capitalize",
    "deadline",
    "dotted",
    "fold",
    "format_number",
    "id_key",
    "last_word",
    "long_date",
    "lower",
    "month",
    "month_day",
    "month_genitive",
    "month_year",
    "number",
    "ordinal",
    "percent",
    "plural",
    "quarter",
    "range_ordinal",
    "sort_key",
    "spell",
    "upper",
    "word",
    "year",
    "years",
]
