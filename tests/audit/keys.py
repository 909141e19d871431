"""Real keys, made for a test, and commits that are signed with them."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.audit.copies import Copy, address


@dataclass(frozen=True)
class Keys:
    """SSH keys in a folder, each with the body whose it is."""

    folder: Path
    owners: dict[str, str]

    @classmethod
    def in_folder(cls, folder: Path, *owners: tuple[str, str]) -> "Keys":
        folder.mkdir(exist_ok=True)
        for name, _owner in owners:
            command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
            subprocess.run(command, check=True)
        return cls(folder, dict(owners))

    def public(self, name: str) -> str:
        return (self.folder / f"{name}.pub").read_text("utf-8")

    def line(self, name: str, *options: str) -> str:
        """Return the line of allowed_signers for a key."""
        said = f"{','.join(options)} " if options else ""
        kind, key, *_ = self.public(name).split()
        return f"{address(self.owners[name])} {said}{kind} {key}\n"

    def commit(self, copy: Copy, name: str, at: str | None = None, email: str = "") -> str:
        """Commit all there is, signed with a key, as its owner unless another address is given."""
        copy.git("config", "gpg.format", "ssh")
        copy.git("config", "user.signingKey", str(self.folder / f"{name}.pub"))
        return copy.commit(email or address(self.owners[name]), at, "--gpg-sign")


def require_signatures(copy: Copy, keys: Keys, by: str, policy: str = "main") -> None:
    """Have the Centre enter the keys and demand signatures; both land in one commit."""
    copy.write("allowed_signers", "".join(keys.line(name) for name in keys.owners))
    settings = copy.read("registry.yaml")
    copy.write(
        "registry.yaml", settings.replace("policies:\n", f"policies:\n  signatures: {policy}\n")
    )
    assert "signatures" in copy.read("registry.yaml")
    keys.commit(copy, by)
