"""Integers in words, and figures as documents write them; the last word carries the suffix."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

Number: TypeAlias = int | Decimal | Fraction

LARGEST = 10**15 - 1
ENDLESS_PLACES = 2
ZERO = "sıfır"
ONES = ("", "bir", "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz")
TENS = ("", "on", "iyirmi", "otuz", "qırx", "əlli", "altmış", "yetmiş", "səksən", "doxsan")
HUNDRED = "yüz"
SCALES = ("", "min", "milyon", "milyard", "trilyon")


def spell(number: int) -> str:
    """Say an integer in words: ``spell(2026) == "iki min iyirmi altı"``.

    Raises ValueError beyond 10**15 - 1 in either direction.
    """
    if abs(number) > LARGEST:
        raise ValueError(f"no words for a number beyond {LARGEST}: {number}")
    if number < 0:
        return "mənfi " + spell(-number)
    if number == 0:
        return ZERO
    words: list[str] = []
    for power in range(len(SCALES) - 1, -1, -1):
        group = number // 1000**power % 1000
        # A thousand is "min", never "bir min"; a million is "bir milyon".
        if group and not (power == 1 and group == 1):
            words += _below_thousand(group)
        if group and power:
            words.append(SCALES[power])
    return " ".join(words)


def last_word(number: int) -> str:
    """Return the last spoken word, which carries the suffix: ``last_word(1990) == "doxsan"``."""
    return spell(number).rpartition(" ")[2]


def format_number(value: Number, *, decimal_mark: str = ".", places: int | None = None) -> str:
    """Write a number in figures, ungrouped and without closing zeros: 12.810 becomes ``"12.81"``.

    `places` is the most digits after the mark, halves rounded away from zero. Left out, a value
    is written exactly, save a fraction that never ends: that gets two. Raises ValueError for
    a Decimal that is not a number or not finite.
    """
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(f"not a number that can be written: {value}")
    exact = Fraction(value)
    if places is None:
        places = _decimal_places(exact.denominator)
    scaled = (2 * abs(exact) * 10**places + 1) // 2
    digits = str(scaled).zfill(places + 1)
    whole, decimals = digits[: len(digits) - places], digits[len(digits) - places :].rstrip("0")
    sign = "-" if exact < 0 and scaled else ""
    return f"{sign}{whole}{decimal_mark}{decimals}" if decimals else f"{sign}{whole}"


def spoken_part(figures: str) -> int:
    """Return the number a text ends in, which is said last: 10 for "8.1.10", 81 for "12.81".

    Raises ValueError when the text does not end in a digit.
    """
    match = re.search(r"[0-9]+\Z", figures)
    if match is None:
        raise ValueError(f"does not end in a number: {figures!r}")
    return int(match[0])


def _below_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = (
        ONES[hundreds] if hundreds > 1 else "",  # a hundred is "yüz", never "bir yüz"
        HUNDRED if hundreds else "",
        TENS[rest // 10],
        ONES[rest % 10],
    )
    return [word for word in words if word]


def _decimal_places(denominator: int) -> int:
    """Count the decimals an exact value needs; two when it has no end."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    return max(twos, fives) if denominator == 1 else ENDLESS_PLACES
