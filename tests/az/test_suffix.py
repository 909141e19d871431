"""Endings on numbers and acronyms, against the published table and words of the acts."""

from collections.abc import Iterator

from planctl.az import Case, number

CASES = (
    Case.ORDINAL,
    Case.GENITIVE,
    Case.ACCUSATIVE,
    Case.DATIVE,
    Case.LOCATIVE,
    Case.ABLATIVE,
)

TABLE = """
0 cı ın ı a da dan
1 ci in i ə də dən
2 ci nin ni yə də dən
3 cü ün ü ə də dən
4 cü ün ü ə də dən
5 ci in i ə də dən
6 cı nın nı ya da dan
7 ci nin ni yə də dən
8 ci in i ə də dən
9 cu un u a da dan
10 cu un u a da dan
20 ci nin ni yə də dən
30 cu un u a da dan
40 cı ın ı a da dan
50 ci nin ni yə də dən
60 cı ın ı a da dan
70 ci in i ə də dən
80 ci in i ə də dən
90 cı ın ı a da dan
100 cü ün ü ə də dən
1000 ci in i ə də dən
1000000 cu un u a da dan
1000000000 cı ın ı a da dan
1000000000000 cu un u a da dan
"""
ROWS = {int(row.split()[0]): row.split()[1:] for row in TABLE.strip().splitlines()}


def heard(value: int) -> int:
    """Return the row of the table whose word is spoken last, found by arithmetic alone."""
    for unit in (10, 100):
        if value % unit:
            return value % unit
    return max((row for row in ROWS if row >= 100 and value % row == 0), default=0)


def expected() -> Iterator[tuple[int, Case, str]]:
    round_numbers = [d * 10**n for n in range(3, 10) for d in (1, 2, 5, 9, 10, 20, 101)]
    for value in [*range(2101), *round_numbers]:
        row = ROWS[heard(value) if value else 0]
        yield from (
            (value, case, f"{value}-{suffix}") for case, suffix in zip(CASES, row, strict=True)
        )


def test_every_number_takes_the_ending_of_its_last_word() -> None:
    wrong = [
        (value, case, number(value, case), text)
        for value, case, text in expected()
        if number(value, case) != text
    ]
    assert wrong == []
