"""Finding the rules: every module `plnNNN_*.py` of this package is one."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import textwrap
from functools import cache

from planctl import rules
from planctl.rules.rule import LoadedRule, RuleDoc

HEADINGS = ("What it checks", "Why it matters", "Wrong", "Right")
#: Codes of rules that are no more, each with the one that took its place: none is used again.
RETIRED = {"PLN607": "PLN313"}
_MODULE = re.compile(r"pln\d{3}_[a-z0-9_]+")
_SECTION = re.compile(rf"^({'|'.join(HEADINGS)})$", re.MULTILINE)


@cache
def all_rules() -> tuple[LoadedRule, ...]:
    """Return every rule, by code."""
    names = (module.name for module in pkgutil.iter_modules(rules.__path__))
    found = [_load(name) for name in names if _MODULE.fullmatch(name)]
    return tuple(sorted(found, key=lambda loaded: loaded.rule.code))


def rule(code: str) -> LoadedRule | None:
    """Return the rule with a code or a slug, in any case, or None; a retired code's successor."""
    wanted = RETIRED.get(code.strip().upper(), code.strip()).lower()
    matches = (r for r in all_rules() if wanted in (r.rule.code.lower(), r.rule.slug))
    return next(matches, None)


def _load(name: str) -> LoadedRule:
    module = importlib.import_module(f"{rules.__name__}.{name}")
    check_reports = getattr(module, "check_reports", None)
    return LoadedRule(module.RULE, module.check, read_doc(module.__doc__ or ""), check_reports)


def read_doc(docstring: str) -> RuleDoc:
    """Cut a rule's docstring at its headings; prose is unwrapped, code blocks are kept.

    Raises ValueError where a heading is missing or out of order.
    """
    summary, *parts = _SECTION.split(inspect.cleandoc(docstring))
    if tuple(parts[::2]) != HEADINGS:
        raise ValueError(f"headings {parts[::2]} instead of {list(HEADINGS)}")
    what, why, wrong, right = (textwrap.dedent(part.strip("\n")) for part in parts[1::2])
    return RuleDoc(_prose(summary), _prose(what), _prose(why), wrong.rstrip(), right.rstrip())


def _prose(text: str) -> str:
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
