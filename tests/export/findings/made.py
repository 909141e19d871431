"""Made-up findings for the tests of formats: ordinary ones, and ones that mean harm."""

from collections.abc import Iterable
from datetime import datetime

from planctl.diagnostic import Diagnostic, Severity, Where
from planctl.export.findings import Comparison, FindingsReport
from planctl.i18n import Message, msg

MEASURE = "plans/sinaq-2026-2027/measures/8.1.2.yaml"
#: Line ends, escapes, markup, control characters, letters beyond the BMP, and a lone surrogate.
HOSTILE = (
    "50% %0A, ::error::x\r\n##[set-env]a\x00\x1b[31m\x85\u2028\ufffe\udc80 <b>&\"'</b> ]]> "
    "|a|`b`*c*_d_ [x](1) {0} 🇦🇿 əğıİ"
)


def finding(
    code: str = "PLN201",
    severity: Severity = Severity.ERROR,
    path: str = MEASURE,
    line: int = 7,
    *,
    message: Message | None = None,
    hint: Message | None = None,
    field: str | None = "co.0.agency",
    related: tuple[Where, ...] = (),
) -> Diagnostic:
    """Return one finding of a rule that exists."""
    where = Where(path, line, 3, "8.1.2", field)
    said = message or msg("Unknown agency “{agency}”.", agency="snn")
    return Diagnostic(code, "unknown-agency", severity, where, said, hint, related)


def hostile() -> Diagnostic:
    """Return a finding all of whose words and whose path are hostile."""
    return finding(
        path=f"plans/a b,c:d%e#f?g|h`i`/{HOSTILE[:40]}é",
        message=msg("{text}", text=HOSTILE),
        hint=msg("{text}", text=HOSTILE),
        related=(Where("agencies/x,y:z.yaml", 2, 1),),
    )


def endless() -> Diagnostic:
    """Return a finding that goes on and on."""
    return finding(message=msg("{text}", text="ə" * 300_000))


def report(
    found: Iterable[Diagnostic] = (), *, strict: bool = False, compared: Comparison | None = None
) -> FindingsReport:
    """Return a report on a registry in `registry/` with two files."""
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return FindingsReport(
        files=2,
        diagnostics=tuple(found),
        prefix="registry/",
        counted_only=frozenset((Severity.INFO,)),
        checked=("registry.yaml", MEASURE),
        failing=frozenset(failing),
        compared=compared,
        made=datetime(2026, 11, 22, 10, 30, 0),  # noqa: DTZ001  # a time as such
    )
