"""The translations are complete, current, and keep the values of what they translate."""

import re
from collections.abc import Iterator
from importlib.metadata import distribution
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir

from tools import catalogue
from tools.catalogue_calls import msgids_in
from tools.catalogue_sources import found_in_click

AZERBAIJANI = re.compile(r"[əğıƏĞİŞş]")
QUOTED = re.compile(r"“[^”]*”|„[^“]*“|\"[^\"]*\"|`[^`]*`|\([^)]*\)")
MARKUP = re.compile(r"\[/?[a-z]*\]")


@pytest.fixture(scope="module")
def gathered() -> Catalog:
    return catalogue.template()


def placeholders(text: str) -> frozenset[tuple[str, str | None, str | None]]:
    """Return the fields of a format string with their conversions; repeats do not count."""
    fields = Formatter().parse(MARKUP.sub("", text))
    return frozenset((name, spec, how) for _, name, spec, how in fields if name is not None)


def pairs(lang: str) -> Iterator[tuple[str, str]]:
    """Yield each translated msgid with its translation, plural forms one by one."""
    for message in catalogue.read_catalogue(lang):
        sources = (message.id,) if isinstance(message.id, str) else message.id
        if message.id and not message.fuzzy:
            forms = zip(sources, catalogue.forms_of(message), strict=True)
            yield from ((source, form) for source, form in forms if form)


def test_template_is_current(gathered: Catalog) -> None:
    assert catalogue.TEMPLATE.read_bytes() == catalogue.written(gathered), "make generated"


@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
def test_translations_are_current(lang: str, gathered: Catalog) -> None:
    path = catalogue.catalogue_path(lang)
    current = catalogue.written(catalogue.updated(lang, gathered))
    assert path.read_bytes() == current, "make generated"
    assert not catalogue.read_catalogue(lang).obsolete


@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
def test_everything_is_translated(lang: str) -> None:
    todo = [(why, m.id) for why, m in catalogue.unfinished(catalogue.read_catalogue(lang))]
    assert todo == []


@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
def test_translations_keep_the_values(lang: str) -> None:
    for source, form in pairs(lang):
        if "{" in source + form:
            assert placeholders(form) == placeholders(source), source


@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
def test_translations_keep_the_ends_of_the_text(lang: str) -> None:
    """A sentence stays a sentence, and no blank is glued to or lost from an end."""
    for source, form in pairs(lang):
        assert form.strip() == form or form[0] == source[0] == " ", source
        if " " in source:
            assert form.endswith(".") == source.endswith("."), source


def test_azerbaijani_nouns_stay_singular_after_a_number() -> None:
    for message in catalogue.read_catalogue("az"):
        if message.fuzzy or isinstance(message.id, str):
            continue
        if len({*map(placeholders, message.id)}) == 1:
            assert len(set(catalogue.forms_of(message))) == 1, message.id


def test_msgids_are_english(gathered: Catalog) -> None:
    """Azerbaijani words stand in a msgid only as examples, never as the sentence itself."""
    for message in gathered:
        for form in (message.id,) if isinstance(message.id, str) else message.id:
            words = QUOTED.sub("", form).split()
            foreign = [word for word in words if AZERBAIJANI.search(word)]
            assert len(foreign) * 2 <= len(words), form


@pytest.mark.parametrize(
    ("source", "msgids"),
    [
        ('msg("a {x}", x=1)', ["a {x}"]),
        ('plural("{count} row", "{count} rows", count=2)', [("{count} row", "{count} rows")]),
        ('self.t("a" "b")', ["ab"]),
        ('t("one" if x else "other")', ["one", "other"]),
        ('t(text or "")', []),
        ("t(marked)", []),
        ('other("a")', []),
        ('f(msgid("b"))\nmsg("a", x=msg("c"))', ["b", "a", "c"]),
    ],
)
def test_msgids_are_found_where_they_are_said(source: str, msgids: list[object]) -> None:
    assert list(msgids_in(source, "x.py")) == msgids


def test_an_f_string_cannot_be_translated() -> None:
    with pytest.raises(SystemExit, match=r"x\.py:2: msg\(\) is given an f-string"):
        list(msgids_in('x = 1\nmsg(f"{x} rows")', "x.py"))


def test_listed_sentences_of_click_are_the_installed_ones() -> None:
    """A release of click or typer that words something otherwise is noticed here."""
    said: set[object] = set()
    for name in ("click", "typer"):
        folder = str(distribution(name).locate_file(name))
        keywords: dict[str, tuple[int, ...]] = {"_": (1,), "ngettext": (1, 2)}
        said |= {found[2] for found in extract_from_dir(folder, keywords=keywords)}
    assert {found.msgid for found in found_in_click()} - said == set()
