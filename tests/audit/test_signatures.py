"""Signatures with real keys: rotation, terms, revocation, other people's keys, SSH and OpenPGP."""

import shutil
import subprocess
from pathlib import Path

import pytest

from planctl.auditing import audit
from planctl.history.keyring import matches
from tests.audit.conftest import UNTIL
from tests.audit.copies import CENTRE, PLAN, Copy, address
from tests.audit.keys import Keys, require_signatures

PATH = f"{PLAN}/evidence/rinn/2026-06/akt.txt"
OWNERS = (("merkez", CENTRE), ("rinn", "rinn"), ("yeni", "rinn"), ("kimse", "eesmn"))


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    return Keys.in_folder(tmp_path_factory.mktemp("keys"), *OWNERS)


@pytest.fixture
def signed(copy: Copy, keys: Keys) -> Copy:
    """Give a copy whose registry knows two keys and demands signatures from now on."""
    known = Keys(keys.folder, {"merkez": CENTRE, "rinn": "rinn"})
    require_signatures(copy, known, "merkez")
    return copy


def found(copy: Copy) -> list[str]:
    diagnostics = audit(copy.registry, None, None, UNTIL).diagnostics
    return [f"{d.code} {d.message.text}" for d in diagnostics]


def land(copy: Copy, keys: Keys, key: str, at: str | None = None, email: str = "") -> None:
    copy.write(PATH, f"Akt {copy.tip()}\n")
    keys.commit(copy, key, at, email)


def test_what_came_before_the_demand_need_not_be_signed(signed: Copy, keys: Keys) -> None:
    land(signed, keys, "rinn")
    assert found(signed) == []


def test_what_comes_after_it_has_to_be(signed: Copy) -> None:
    signed.write(PATH, "Akt\n")
    signed.commit(address("rinn"))
    assert found(signed) == ["PLN618 The commit is not signed: {author}"]


def test_nobody_lifts_the_demand_in_a_commit_without_a_signature(signed: Copy) -> None:
    signed.put("registry.yaml", "signatures: main", "signatures: none")
    signed.commit(address(CENTRE))
    assert found(signed) == ["PLN618 The commit is not signed: {author}"]


def test_the_demand_may_begin_on_a_later_day(signed: Copy, keys: Keys) -> None:
    signed.put(
        "registry.yaml", "signatures: main", "signatures: main\n  signatures_since: 2026-08-01"
    )
    keys.commit(signed, "merkez")
    signed.write(PATH, "Akt\n")
    signed.commit(address("rinn"), "2026-07-31T12:00:00+04:00")
    assert found(signed) == []
    signed.write(PATH, "Akt 2\n")
    signed.commit(address("rinn"), "2026-08-01T12:00:00+04:00")
    assert len(found(signed)) == 1


def test_nobody_enters_a_key_in_the_commit_that_it_signs(signed: Copy, keys: Keys) -> None:
    signed.write("allowed_signers", signed.read("allowed_signers") + keys.line("kimse"))
    keys.commit(signed, "kimse", email=address(CENTRE))
    words = "PLN619 The commit is signed with a key that the registry does not know."
    assert found(signed) == [words]


def test_a_key_is_changed_for_another(signed: Copy, keys: Keys) -> None:
    """The old one counts until the day, the new one from then on; what it signed stays good."""
    land(signed, keys, "rinn", "2026-07-05T12:00:00+04:00")
    lines = (
        keys.line("merkez"),
        keys.line("rinn", 'valid-before="20260710"'),
        keys.line("yeni", 'valid-after="20260710"'),
    )
    signed.write("allowed_signers", "".join(lines))
    keys.commit(signed, "merkez", "2026-07-06T12:00:00+04:00")
    land(signed, keys, "rinn", "2026-07-09T23:59:00+04:00")
    land(signed, keys, "yeni", "2026-07-10T00:01:00+04:00")
    assert found(signed) == []
    land(signed, keys, "rinn", "2026-07-11T12:00:00+04:00")
    words = "PLN619 The commit is signed with a key that was not in its term."
    assert found(signed) == [words]


def test_a_revoked_key_is_named_and_what_it_signed_before_stays_good(
    signed: Copy, keys: Keys
) -> None:
    land(signed, keys, "rinn")
    signed.write("revoked_signers", keys.public("rinn"))
    keys.commit(signed, "merkez")
    assert found(signed) == []
    land(signed, keys, "rinn")
    assert found(signed) == ["PLN619 The commit is signed with a revoked key."]


def test_a_key_is_its_owners_alone(signed: Copy, keys: Keys) -> None:
    land(signed, keys, "rinn", email=address(CENTRE))
    assert found(signed) == ["PLN619 The commit is signed with the key of somebody else."]


def test_a_signature_that_was_moved_to_another_commit_does_not_fit(
    signed: Copy, keys: Keys
) -> None:
    land(signed, keys, "rinn")
    raw = signed.git("cat-file", "commit", "HEAD")
    forged = raw.replace("dəyişiklik", "başqa iş") + "\n"
    made = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--stdin"],
        cwd=signed.folder,
        input=forged.encode(),
        capture_output=True,
        check=True,
    )
    signed.git("reset", "--quiet", "--hard", made.stdout.decode().strip())
    assert found(signed) == ["PLN619 The signature does not fit the commit."]


def test_with_all_what_a_merge_brings_is_signed_too(signed: Copy, keys: Keys) -> None:
    signed.put("registry.yaml", "signatures: main", "signatures: all")
    keys.commit(signed, "merkez")
    signed.git("switch", "--quiet", "--create", "gelen")
    signed.write(PATH, "Akt\n")
    signed.commit(address("rinn"))
    signed.git("switch", "--quiet", "main")
    who = ("-c", f"user.email={address(CENTRE)}", "-c", f"user.signingKey={keys.folder}/merkez.pub")
    env = {"GIT_COMMITTER_DATE": signed.after(3), "GIT_AUTHOR_DATE": signed.after(3)}
    signed.git(*who, "merge", "--quiet", "--no-ff", "--no-edit", "-S", "gelen", env=env)
    assert found(signed) == ["PLN618 The commit is not signed: {author}"]


def test_settings_of_the_repository_play_no_part(signed: Copy, keys: Keys, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\n", "utf-8")
    trap.chmod(0o755)
    land(signed, keys, "kimse", email=address("rinn"))
    everybody = tmp_path / "everybody"
    everybody.write_text(keys.line("kimse").replace(address("eesmn"), "*"), "utf-8")
    signed.git("config", "gpg.ssh.allowedSignersFile", str(everybody))
    for name in ("gpg.program", "gpg.ssh.program", "gpg.x509.program"):
        signed.git("config", name, str(trap))
    assert len(found(signed)) == 1
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize(
    ("address", "patterns", "fits"),
    [
        ("a@rinn.example", ("a@rinn.example",), True),
        ("A@Rinn.example", ("a@rinn.example",), True),
        ("a@rinn.example", ("*@rinn.example",), True),
        ("a@rinn.example", ("*@rinn.example", "!a@rinn.example"), False),
        ("a@rinn.example.com", ("*@rinn.example",), False),
    ],
)
def test_principals_are_patterns(address: str, patterns: tuple[str, ...], fits: bool) -> None:
    assert matches(address, patterns) is fits


@pytest.mark.skipif(shutil.which("gpg") is None, reason="gpg is not installed")
class TestOpenPgp:
    @pytest.fixture
    def home(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """Give a home of gpg in a short path: its sockets need one."""
        home = tmp_path / "g"
        home.mkdir(mode=0o700)
        monkeypatch.setenv("GNUPGHOME", str(home))
        return home

    def made(self, who: str, expire: str = "never") -> str:
        """Make a key without a passphrase for an address; return its public part."""
        name = f"Nümunə <{who}>"
        asked = ("--passphrase", "", "--quick-generate-key", name, "ed25519", "sign", expire)
        gpg(*asked)
        return gpg("--armor", "--export", who)

    def commit(self, copy: Copy, who: str) -> None:
        copy.git("config", "gpg.format", "openpgp")
        copy.git("config", "user.signingKey", who)
        copy.write(PATH, f"Akt {copy.tip()}\n")
        copy.commit(who, None, "--gpg-sign")

    def test_a_key_counts_until_its_revocation_lands(
        self, signed: Copy, keys: Keys, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        who = address("rinn")
        public = self.made(who)
        self.commit(signed, who)
        unknown = "PLN619 The commit is signed with a key that the registry does not know."
        assert found(signed) == [unknown]
        signed.write("keys/rinn.asc", public)
        keys.commit(signed, "merkez")
        self.commit(signed, who)
        assert found(signed) == [unknown]
        certificate = next((home / "openpgp-revocs.d").iterdir()).read_text("utf-8")
        before = gpg("--armor", "--export-secret-keys", who)
        gpg("--import", feed=certificate.replace(":-----BEGIN", "-----BEGIN"))
        signed.write("keys/rinn.asc", gpg("--armor", "--export", who))
        keys.commit(signed, "merkez")
        # Whoever has kept the key goes on signing with it, elsewhere: the old home has an agent.
        kept = home.with_name("k")
        kept.mkdir(mode=0o700)
        monkeypatch.setenv("GNUPGHOME", str(kept))
        gpg("--import", feed=before)
        self.commit(signed, who)
        assert found(signed) == [unknown, "PLN619 The commit is signed with a revoked key."]

    def test_a_key_is_its_owners_alone(self, signed: Copy, keys: Keys, home: Path) -> None:
        signed.write("keys/kimse.asc", self.made("kimse@example.com"))
        keys.commit(signed, "merkez")
        signed.git("config", "gpg.format", "openpgp")
        signed.git("config", "user.signingKey", "kimse@example.com")
        signed.write(PATH, "Akt\n")
        signed.commit(address("rinn"), None, "--gpg-sign")
        assert home.is_dir()
        assert found(signed) == ["PLN619 The commit is signed with the key of somebody else."]


def gpg(*arguments: str, feed: str | None = None) -> str:
    command = ["gpg", "--batch", "--quiet", "--yes", "--pinentry-mode", "loopback", *arguments]
    done = subprocess.run(command, input=feed, capture_output=True, text=True, check=True)
    return done.stdout
