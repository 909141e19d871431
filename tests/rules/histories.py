"""Histories for the tests of rules on them: real git, made of folders of a fixture.

Each line of `history.txt` is a commit: a name, a day, the address of its author, and perhaps
`seal` (a seal is written into it) or `sign=KEY` (it is signed with a key made for the test). The
folder of that name is laid over the registry; in its files `KEY-name` stands for a public key.
The first commit has the whole base.
"""

import shutil
import subprocess
from datetime import date
from pathlib import Path

from planctl.auditing import Audited, audit
from planctl.export.findings import AuditedRange, FindingsReport, as_text
from planctl.i18n import translator
from planctl.sealing import seal
from tests.rules.fixtures import lay, registry_of
from tests.support.repository import git

HISTORY = "history.txt"
TODAY = date(2027, 6, 30)
_KEY = "KEY-"


class Played:
    """A history played into a folder: the ids of its commits, and the keys, by their names."""

    def __init__(self, example: Path, folder: Path) -> None:
        self.folder = folder
        self.keys: dict[str, str] = {}
        self.commits: dict[str, str] = {}
        self.registry = registry_of(None, folder)
        git(folder, "init", "--quiet", "--initial-branch=main")
        git(folder, "config", "gpg.format", "ssh")
        for line in (example / HISTORY).read_text("utf-8").splitlines():
            self._commit(example, *line.split())

    def _commit(self, example: Path, name: str, day: str, email: str, *options: str) -> None:
        if (example / name).is_dir():
            own = self.folder / "overlay" / name
            shutil.copytree(example / name, own, copy_function=shutil.copy)
            for file in own.rglob("*_signers"):
                file.write_text(self._with_keys(file.read_text("utf-8")), "utf-8")
            lay(own, self.registry)
        if "seal" in options:
            seal(self.registry, "HEAD")
        signed = [option.removeprefix("sign=") for option in options if option.startswith("sign=")]
        for key in signed:
            self._public(key)
            git(self.folder, "config", "user.signingKey", str(self.folder / f"{key}.pub"))
        moment = f"{day}T12:00:00+04:00"
        git(self.folder, "add", "registry")
        git(
            self.folder,
            *("-c", f"user.email={email}", "-c", f"user.name={email.partition('@')[0]}"),
            *("commit", "--quiet", "-m", name, f"--date={moment}"),
            *(["--gpg-sign"] if signed else []),
            env={"GIT_COMMITTER_DATE": moment},
        )
        self.commits[name] = git(self.folder, "rev-parse", "HEAD")

    def _with_keys(self, text: str) -> str:
        for line in text.split("\n"):
            for word in line.split():
                if word.startswith(_KEY):
                    text = text.replace(word, self._public(word.removeprefix(_KEY)))
        return text

    def _public(self, name: str) -> str:
        if name not in self.keys:
            file = self.folder / name
            command = ["ssh-keygen", "-q", "-t", "ed25519", "-C", "", "-N", "", "-f", str(file)]
            subprocess.run(command, check=True)
            shown = subprocess.run(
                ["ssh-keygen", "-l", "-f", f"{file}.pub"],
                check=True,
                capture_output=True,
                text=True,
            )
            self.keys[name] = shown.stdout.split()[1]
        return (self.folder / f"{name}.pub").read_text("utf-8").strip()

    def audited(self) -> Audited:
        return audit(self.registry, None, TODAY, TODAY)

    def rendered(self) -> str:
        """Return the findings as an Azerbaijani reader sees them, commits and keys by names."""
        found = self.audited()
        judged = AuditedRange(found.commits, found.since, found.commit)
        report = FindingsReport(0, found.diagnostics, "registry/", audited=judged)
        text = as_text(report, translator("az"))
        for name, commit in self.commits.items():
            text = text.replace(commit[:12], f"<{name}>")
        for name, key in self.keys.items():
            text = text.replace(key, f"<{name}>")
        return text
