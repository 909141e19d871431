"""Two bodies list one forge account.

What it checks
    A login stands under `accounts` of one body alone, in whatever capitals, and only once.

Why it matters
    Whose change it is, is told from the account. With two bodies it cannot be told, and the
    changes of both are refused.

Wrong
    # agencies/rinn.yaml
    accounts: [rinn-hesabat]
    # agencies/in.yaml
    accounts: [in-hesabat, rinn-hesabat]

Right
    # agencies/rinn.yaml
    accounts: [rinn-hesabat]
    # agencies/in.yaml
    accounts: [in-hesabat]
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity, Where
from planctl.i18n import msg
from planctl.registry import Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.submitter import folded

RULE = Rule("PLN608", "shared-account", Severity.ERROR, Scope.REGISTRY)


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each account that was listed before, by the same body or another."""
    listed: dict[str, tuple[str, Where]] = {}
    for entry in registry.agencies.values():
        for n, account in enumerate(entry.record.accounts):
            where = entry.at("accounts", n)
            body, first = listed.setdefault(folded(account), (entry.id, where))
            if first != where:
                yield Problem(
                    msg("“{account}” is listed already: {agency}", account=account, agency=body),
                    msg("Leave it with the body that it submits for."),
                    where,
                    (first,),
                )
