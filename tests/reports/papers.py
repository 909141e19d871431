"""Papers made for tests: of the real registry, and small ones with every kind of block."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from planctl.analysis.state import State
from planctl.reports.paper.paper import Paper, Section, Signature, Title
from planctl.reports.paper.picture import Part, Picture, Stacks
from planctl.reports.paper.table import Cell, Column, Form, Row, Table, cells, heading

DAY = date(2026, 11, 22)
COLUMNS = (
    Column("number", "№", Form.LABEL),
    Column("title", "Ad"),
    Column("count", "Sayı", Form.COUNT, group="Rəqəmlər"),
    Column("share", "Pay", Form.SHARE, group="Rəqəmlər"),
    Column("money", "Manat", Form.MONEY, group="Rəqəmlər"),
    Column("day", "Gün", Form.DAY),
    Column("state", "Vəziyyət"),
)


def row(number: str, title: str) -> Row:
    """Return a row that has a value of every form."""
    values = cells(
        number=number,
        title=title,
        count=Cell("7", 7, ("plans/p/measures/1.1.yaml",)),
        share=Cell("33.3 faiz", Fraction(1, 3)),
        money=Cell("1 234.50", Decimal("1234.50")),
        day=Cell("22.11.2026", DAY),
        state=Cell("icra olunub", state=State.DONE),
    )
    return Row(values, id=number)


def table(name: str, *titles: str) -> Table:
    """Return a table with a heading row and a row for each title."""
    rows = [heading("8.1. Başlıq", "number")] if titles else []
    rows += [row(str(number), title) for number, title in enumerate(titles, 1)]
    return Table(name, f"Cədvəl {name}", COLUMNS, tuple(rows), "Burada heç nə yoxdur.", ("Qeyd.",))


def picture(name: str, *, drawn: bool = True) -> Picture:
    """Return a picture of two bars, or of nothing."""
    stacks = Stacks("say", ("8.1", "8.2"), (Part(State.DONE, "icra olunub", (1, 2)),))
    numbers = table(f"{name}_numbers", "a") if drawn else table(f"{name}_numbers")
    return Picture(name, "Şəkil", "İki sütun: 1 və 2.", stacks if drawn else None, numbers, "Yox.")


def paper(*titles: str, text: str = "Mətn.") -> Paper:
    """Return a paper with a table of the titles, items, an annex and a picture."""
    item = Section("8.1", "Birinci", (text,), (table("inner", *titles),))
    return Paper(
        "sample",
        "az",
        DAY,
        Title("Hesabat", "Plan: hesabat", "Hesabat: plan", ("Plan",), ("Bu günə",)),
        (
            Section("first", "1. Bölmə", (text,), (table("outer", *titles),), (picture("shown"),)),
            Section("parts", "2. Hissələr", items=(item,)),
            Section(
                "none", "3. Boş", tables=(table("empty"),), pictures=(picture("no", drawn=False),)
            ),
            Section("annexed", "Cədvəl", (text,), broad=True, annex=True),
        ),
        Signature(("(a)", "(b)", "(c)"), "Bakı şəhəri", "Tarix", "№"),
    )
