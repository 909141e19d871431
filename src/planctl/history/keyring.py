"""The keys of a registry as some commit had them, laid out for git to verify signatures with."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from planctl.errors import UserError
from planctl.history.environment import SETTINGS, git_environment
from planctl.i18n import msg

#: Days in allowed_signers without a zone are Baku's, whatever the machine's are.
_ZONE = "<+04>-4"
# Nothing is fetched and no agent is started; whose key it is says the registry, no web of trust.
_GPG_CONF = "trust-model always\nno-auto-key-retrieve\nno-auto-check-trustdb\nno-autostart\n"
_ADDRESS = re.compile(r"<([^<>]+)>\s*$")
_KEY_TYPE = re.compile(r"(?:ssh-|ecdsa-|sk-)[a-z0-9@.-]+$")


@dataclass(frozen=True, slots=True)
class Keyring:
    """The contents of allowed_signers, of revoked_signers and of the keys in keys/."""

    signers: bytes = b""
    revoked: bytes | None = None
    keys: tuple[bytes, ...] = ()


@dataclass(frozen=True)
class Bench:
    """A keyring laid out in a folder of its own, and what its OpenPGP keys say of themselves.

    `addresses` are those of a primary key by its fingerprint; `ends` is when a key expires.
    """

    keyring: Keyring
    environment: Mapping[str, str]
    unrevoked: Mapping[str, str]
    addresses: Mapping[str, frozenset[str]] = field(default_factory=dict)
    ends: Mapping[str, int] = field(default_factory=dict)

    def ssh_patterns(self, key: str, signer: str) -> Iterator[tuple[str, ...]]:
        """Yield the principals of each line of allowed_signers with a key and one principal."""
        for line in self.keyring.signers.decode("utf-8", "replace").splitlines():
            principals, _, rest = line.strip().partition(" ")
            patterns = tuple(principals.strip('"').split(","))
            if signer in patterns and _fingerprint(rest) == key:
                yield patterns


def lay_out(keyring: Keyring, folder: Path) -> Bench:
    """Write a keyring into an empty folder. UserError where a program that it needs is missing."""
    signers, revoked = folder / "allowed_signers", folder / "revoked_signers"
    signers.write_bytes(keyring.signers)
    settings = {
        **SETTINGS,
        "gpg.minTrustLevel": "undefined",
        "gpg.ssh.allowedSignersFile": str(signers),
        "gpg.ssh.revocationFile": "",
    }
    home = folder / "gnupg"
    home.mkdir(mode=0o700)
    ssh = _program("ssh-keygen", "openssh-client", needed=bool(keyring.signers.strip()))
    gpg = _program("gpg", "gnupg", needed=bool(keyring.keys))
    settings |= {"gpg.ssh.program": ssh, "gpg.program": gpg, "gpg.openpgp.program": gpg}
    environment = {"GNUPGHOME": str(home), "TZ": _ZONE}
    addresses: dict[str, frozenset[str]] = {}
    ends: dict[str, int] = {}
    (home / "gpg.conf").write_text(_GPG_CONF, encoding="ascii")
    if keyring.keys:
        _import(gpg, home, keyring.keys)
        addresses, ends = _described(_gpg(gpg, home, "--with-colons", "--list-keys"))
    unrevoked = {**git_environment(settings), **environment}
    if keyring.revoked is not None:
        revoked.write_bytes(keyring.revoked)
        settings["gpg.ssh.revocationFile"] = str(revoked)
    return Bench(keyring, {**git_environment(settings), **environment}, unrevoked, addresses, ends)


def matches(address: str, patterns: tuple[str, ...]) -> bool:
    """Tell whether an address is one of the principals of a line: * and ? are wild, ! excludes."""
    wanted = address.lower()
    found = False
    for pattern in patterns:
        if fnmatchcase(wanted, pattern.removeprefix("!").lower()):
            if pattern.startswith("!"):
                return False
            found = True
    return found


def _fingerprint(rest: str) -> str:
    """Return the fingerprint of the key in a line; options, which may stand before it, go."""
    words = rest.split()
    for place, word in enumerate(words[:-1]):
        if _KEY_TYPE.match(word):
            try:
                raw = base64.b64decode(words[place + 1], validate=True)
            except ValueError:
                return ""
            digest = base64.b64encode(hashlib.sha256(raw).digest()).decode().rstrip("=")
            return f"SHA256:{digest}"
    return ""


def _import(gpg: str, home: Path, keys: tuple[bytes, ...]) -> None:
    for number, key in enumerate(keys):
        file = home / f"key-{number}.asc"
        file.write_bytes(key)
        # A file that holds no key lets nobody in: signatures by it are by an unknown key.
        _gpg(gpg, home, "--import", str(file))


def _gpg(gpg: str, home: Path, *arguments: str) -> str:
    done = subprocess.run(  # noqa: S603  # fixed commands; nothing is read by a shell
        [gpg, "--batch", "--quiet", "--no-tty", "--fixed-list-mode", *arguments],
        env={"PATH": os.environ.get("PATH", os.defpath), "GNUPGHOME": str(home), "LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.stdout.decode("utf-8", "replace")


def _described(listing: str) -> tuple[dict[str, frozenset[str]], dict[str, int]]:
    """Return (addresses by primary key, when keys expire) from what gpg lists with colons."""
    addresses: dict[str, frozenset[str]] = {}
    ends: dict[str, int] = {}
    primary, end, is_primary = "", "", False
    for line in listing.splitlines():
        fields = line.split(":")
        match fields[0]:
            case "pub" | "sub":
                end, is_primary = fields[6], fields[0] == "pub"
            case "fpr":
                primary = fields[9] if is_primary else primary
                if end.isdigit():
                    ends[fields[9]] = int(end)
            case "uid" if fields[1] != "r" and (found := _ADDRESS.search(fields[9])):
                addresses[primary] = addresses.get(primary, frozenset()) | {found[1].lower()}
    return addresses, ends


def _program(name: str, package: str, *, needed: bool) -> str:
    """Return where a program is; where it is not needed, one that verifies nothing will do."""
    found = shutil.which(name)
    if found is None and not needed:
        return "false"
    if found is None:
        raise UserError(
            msg("The program {name} is not installed; signatures are verified by it.", name=name),
            msg("Install it (Debian: apt-get install {package}).", package=package),
        )
    return found
