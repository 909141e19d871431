"""Ten kinds of tampering, each planted in a copy of its own, are found and named; else nothing."""

from collections.abc import Callable

import pytest

from planctl.auditing import Audited, audit, verify
from planctl.i18n import translator
from tests.audit.conftest import UNTIL
from tests.audit.copies import CENTRE, PLAN, Copy, address
from tests.audit.keys import Keys, require_signatures


def audited(copy: Copy) -> Audited:
    return audit(copy.registry, None, None, UNTIL)


def told(found: Audited) -> list[tuple[str, str]]:
    return [(d.code, d.where.path) for d in found.diagnostics]


def test_a_clean_copy_has_no_finding(copy: Copy) -> None:
    assert told(audited(copy)) == []
    assert told(verify(copy.registry)) == []
    assert len(verify(copy.registry).sealed.seals) == 3


def amend_an_update(copy: Copy) -> str:
    path = copy.updates()[0]
    copy.put(path, "(süni məlumat)", "(sonradan yazılıb)")
    copy.commit(address(path.split("/")[3]))
    return path


def delete_an_update(copy: Copy) -> str:
    path = copy.updates()[0]
    (copy.registry / path).unlink()
    copy.commit(address(path.split("/")[3]))
    return path


def backdate_a_commit(copy: Copy) -> str:
    path = f"{PLAN}/evidence/rinn/2026-05/akt.txt"
    copy.write(path, "Akt\n")
    copy.commit(address("rinn"), "2026-06-03T12:00:00+04:00")
    return path


def forge_an_author(copy: Copy) -> str:
    agency = copy.updates()[0].split("/")[3]
    path = f"{PLAN}/evidence/{agency}/2026-06/akt.txt"
    copy.write(path, "Akt\n")
    copy.commit("kimse@example.com")
    return path


def rewrite_main(copy: Copy) -> str:
    path = copy.updates()[0]
    old = copy.read(path).encode()
    new = old.replace("süni".encode(), b"saxta")  # of the same length
    copy.rewrite(lambda history: history.replace(old, new))
    assert new.decode() == copy.read(path)
    return "seals/1.yaml"


def drop_a_seal(copy: Copy) -> str:
    (copy.registry / "seals/2.yaml").unlink()
    copy.commit(address(CENTRE))
    return "seals/2.yaml"


def alter_a_seal(copy: Copy) -> str:
    text = copy.read("seals/2.yaml")
    digest = text.partition("digest: ")[2].split()[0].strip('"')
    copy.put("seals/2.yaml", digest, digest[::-1])
    copy.commit(address(CENTRE))
    return "seals/2.yaml"


def change_a_target(copy: Copy) -> str:
    path = f"{PLAN}/indicators/8.1.3/yekun-1.yaml"
    copy.put(path, "value: 80", "value: 30")
    copy.commit(address(CENTRE))
    return path


def move_a_deadline(copy: Copy) -> str:
    path = f"{PLAN}/measures/8.1.3.yaml"
    due = copy.read(path).partition("due: ")[2].split()[0]
    copy.put(path, f"due: {due}", "due: 2028-12-31")
    copy.commit(address(CENTRE))
    return path


def sign_with_a_revoked_key(copy: Copy) -> str:
    keys = Keys.in_folder(copy.folder.parent / "keys", ("merkez", CENTRE), ("rinn", "rinn"))
    require_signatures(copy, keys, "merkez")
    copy.write("revoked_signers", keys.public("rinn"))
    keys.commit(copy, "merkez")
    path = f"{PLAN}/evidence/rinn/2026-06/akt.txt"
    copy.write(path, "Akt\n")
    keys.commit(copy, "rinn")
    return path


KINDS: tuple[tuple[Callable[[Copy], str], str, str], ...] = (
    (amend_an_update, "PLN611", "səbəb"),
    (delete_an_update, "PLN612", "silinib"),
    (backdate_a_commit, "PLN615", "2026-06-03"),
    (forge_an_author, "PLN614", "kimse@example.com"),
    (rewrite_main, "PLN617", "updates/aak/2026-03/8.1.1.6.yaml"),
    (drop_a_seal, "PLN617", "2"),
    (alter_a_seal, "PLN617", "2"),
    (change_a_target, "PLN613", "target"),
    (move_a_deadline, "PLN613", "deadline"),
    (sign_with_a_revoked_key, "PLN619", "ləğv"),
)


@pytest.mark.parametrize(
    ("tamper", "code", "words"), KINDS, ids=lambda x: getattr(x, "__name__", "")
)
def test_tampering_is_found_and_named(
    copy: Copy, tamper: Callable[[Copy], str], code: str, words: str
) -> None:
    path = tamper(copy)
    found = audited(copy)
    assert told(found) == [(code, path)]
    assert words in translator("az")(found.diagnostics[0].message)
    assert found.diagnostics[0].where.commit
    sealing = code == "PLN617"
    assert bool(verify(copy.registry).diagnostics) is sealing
