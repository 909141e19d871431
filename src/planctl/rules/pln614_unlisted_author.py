"""A commit was made by somebody whom the body does not list.

What it checks
    A commit that changes files in a body's own folders has an author whose address stands under
    `emails` of that body, or of the Centre. A commit that changes anything else has an author
    whom the Centre lists. The lists count as they stood before the commit landed. A body that
    lists nobody is not judged. What a merge itself changes, beyond what it brings, is its own
    author's.

Why it matters
    Each body answers for its own figures, so it has to be known who wrote them for it. Anybody
    can write any name into a commit: where it matters, signatures are demanded as well.

Wrong
    # author of the commit: kimse@example.com
    plans/rif-2026-2028/updates/rinn/2026-10/8.1.1.yaml
    # agencies/rinn.yaml
    emails: [hesabat@rinn.example]

Right
    # author of the commit: hesabat@rinn.example
    plans/rif-2026-2028/updates/rinn/2026-10/8.1.1.yaml
    # agencies/rinn.yaml
    emails: [hesabat@rinn.example]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import Registry
from planctl.rules.audit_trail import AuditTrail, Step
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.layout import owner_of

if TYPE_CHECKING:
    from planctl.history.line import Commit

RULE = Rule("PLN614", "unlisted-author", Severity.ERROR, Scope.HISTORY)


def check(trail: AuditTrail) -> Iterator[Problem]:
    """Yield each commit and body, once, whose author is none of its people."""
    for step in trail.steps:
        told: set[tuple[str, str | None]] = set()
        for path, commit in _written(step):
            body = owner_of(path) or _centre(step.known)
            if body is None or (commit.id, body) in told or _is_listed(step.known, body, commit):
                continue
            told.add((commit.id, body))
            entry = step.known.agencies.get(body)
            yield Problem(
                msg(
                    "The author of this commit is not among the people of {body}: {author}",
                    body=entry.record.code if entry else body,
                    author=f"{commit.author.name} <{commit.author.email}>",
                ),
                msg(
                    "Ask who made it. Somebody new is entered first, under “emails” in the file "
                    "of the body; it counts for what lands after that."
                ),
                step.at(commit, path),
            )


def _written(step: Step) -> Iterator[tuple[str, Commit]]:
    """Yield (file, commit) of all that came to the main line, each with who wrote it.

    A file that a merge has in a form that none of the commits brought is the merge's own.
    """
    brought = [c for c in step.brought if c.id != step.commit.id and len(c.parents) <= 1]
    writers: dict[str, list[tuple[Commit, str | None]]] = {}
    for commit in brought:
        for change in step.by_commit.get(commit.id, ()):
            writers.setdefault(change.path, []).append((commit, change.new))
    joined = [c for c in step.brought if c.id != step.commit.id and len(c.parents) > 1]
    passed = {(c.path, c.new) for commit in joined for c in step.by_commit.get(commit.id, ())}
    for change in step.by_commit.get(step.commit.id, ()):
        known = writers.get(change.path, ())
        yield from ((change.path, commit) for commit, _new in known)
        if not any(new == change.new for _, new in known):
            merged = (change.path, change.new) in passed
            makers = [c for c in joined if merged and change in step.by_commit.get(c.id, ())]
            yield from ((change.path, commit) for commit in makers or [step.commit])


def _centre(known: Registry) -> str | None:
    centre = known.settings.record.centre if known.settings else None
    return centre.agency if centre else None


def _is_listed(known: Registry, body: str, commit: Commit) -> bool:
    """Tell whether a commit's author is one of a body or of the Centre, or nobody is listed."""
    own = _people(known, body)
    return not own or commit.author.email.lower() in own | _people(known, _centre(known))


def _people(known: Registry, body: str | None) -> frozenset[str]:
    entry = known.agencies.get(body or "")
    return frozenset(email.lower() for email in entry.record.emails) if entry else frozenset()
