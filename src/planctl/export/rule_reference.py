"""The rules as people read about them: one explanation, the list, the reference page.

All of it is taken from the rules themselves, so it cannot fall behind them.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from planctl.export.findings import SEVERITY_LABELS
from planctl.i18n import Message, Translator, msg
from planctl.rules.example import spoken
from planctl.rules.rule import LoadedRule

SCHEMA_VERSION = 1
WIDTH = 80
INDENT = "    "

#: What the first digit of a code stands for.
FAMILIES: Mapping[str, Message] = {
    "1": msg("Files, YAML and ids"),
    "2": msg("References between records"),
    "3": msg("Dates and duties"),
    "4": msg("Indicators and sums"),
    "5": msg("Text and language"),
    "6": msg("History and authority"),
}


def explanation(loaded: LoadedRule, t: Translator) -> str:
    """Return what a rule checks and why, with its examples, as plain text."""
    rule, doc = loaded.rule, loaded.doc
    lines = [f"{rule.code} {rule.slug} ({t(SEVERITY_LABELS[rule.severity])})", ""]
    lines += _filled(t(doc.summary), "")
    for heading, prose in ((t("What it checks"), doc.what), (t("Why it matters"), doc.why)):
        lines += ["", heading, *_filled(t(prose), INDENT)]
    for heading, code in ((t("Wrong"), doc.wrong), (t("Right"), doc.right)):
        lines += ["", heading, textwrap.indent(spoken(code, t), INDENT)]
    return "\n".join(lines) + "\n"


def as_text(rules: Iterable[LoadedRule], t: Translator) -> str:
    """Return one line for each rule: code, severity, name, what is wrong."""
    rows = [(r.rule.code, t(SEVERITY_LABELS[r.rule.severity]), r.rule.slug, r) for r in rules]
    grade = max((len(row[1]) for row in rows), default=0)
    name = max((len(row[2]) for row in rows), default=0)
    return "".join(
        f"{code}  {severity:<{grade}}  {slug:<{name}}  {t(loaded.doc.summary)}\n"
        for code, severity, slug, loaded in rows
    )


def as_json(rules: Iterable[LoadedRule], t: Translator) -> str:
    """Return the rules with their explanations as one JSON document."""
    document = {"schema_version": SCHEMA_VERSION, "rules": [rule_object(r, t) for r in rules]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def rule_object(loaded: LoadedRule, t: Translator) -> dict[str, Any]:
    """Return one rule as plain data."""
    rule, doc = loaded.rule, loaded.doc
    return {
        "code": rule.code,
        "rule": rule.slug,
        "severity": rule.severity.value,
        "summary": t(doc.summary),
        "what": t(doc.what),
        "why": t(doc.why),
        "wrong": spoken(doc.wrong, t),
        "right": spoken(doc.right, t),
    }


def as_markdown(rules: Iterable[LoadedRule], t: Translator) -> str:
    """Return the reference page: a table of each family of rules, then every rule in full."""
    listed = tuple(rules)
    lines = [
        f"# {t('Rules of the check')}",
        "",
        t("Written by “planctl rules --format md” from the rules themselves; not edited by hand."),
    ]
    for digit, family in groupby(listed, key=lambda loaded: loaded.rule.code[3]):
        lines += ["", f"## {t(FAMILIES[digit])}", ""]
        members = tuple(family)
        lines += _table(members, t)
        for loaded in members:
            lines += ["", *_section(loaded, t)]
    return "\n".join(lines) + "\n"


def _table(rules: Iterable[LoadedRule], t: Translator) -> Iterator[str]:
    yield f"| {t('Code')} | {t('Severity')} | {t('Finding')} |"
    yield "|---|---|---|"
    for loaded in rules:
        rule = loaded.rule
        link = f"[{rule.code}](#{_anchor(loaded)})"
        yield f"| {link} | {t(SEVERITY_LABELS[rule.severity])} | {t(loaded.doc.summary)} |"


def _section(loaded: LoadedRule, t: Translator) -> Iterator[str]:
    doc = loaded.doc
    yield f"### {loaded.rule.code} {loaded.rule.slug}"
    yield ""
    yield t(doc.summary)
    for heading, prose in ((t("What it checks"), doc.what), (t("Why it matters"), doc.why)):
        yield from ("", f"**{heading}**", "", t(prose))
    for heading, code in ((t("Wrong"), doc.wrong), (t("Right"), doc.right)):
        yield from ("", f"**{heading}**", "", "```yaml", spoken(code, t), "```")


def _anchor(loaded: LoadedRule) -> str:
    """Return the fragment that a rule's heading gets where Markdown is shown."""
    return f"{loaded.rule.code.lower()}-{loaded.rule.slug}"


def _filled(prose: str, indent: str) -> Iterator[str]:
    for number, paragraph in enumerate(prose.split("\n\n")):
        if number:
            yield ""
        yield from textwrap.wrap(
            paragraph,
            WIDTH,
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )


FORMATS: Mapping[str, Callable[[Iterable[LoadedRule], Translator], str]] = {
    "text": as_text,
    "json": as_json,
    "md": as_markdown,
}
