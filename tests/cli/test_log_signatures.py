"""What a log says of signatures: each commit by the keys that the registry had before it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Runner
from tests.cli.test_log import MEASURE, Story, document

pytestmark = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="no ssh-keygen here")
WHO = "kim@example.invalid"


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Story:
    """Tell a story that is signed in turn with no key, an unknown, a known and a revoked one."""
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Kim")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", WHO)
    made = Story(tmp_path / "work")
    key = tmp_path / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    public = key.with_suffix(".pub").read_text("utf-8")
    for name, value in (("gpg.format", "ssh"), ("user.signingKey", str(key))):
        made.git("config", name, value)
    text = (made.root.parent / MEASURE).read_text("utf-8")

    def land(day: str, title: str, sign: str = "true", **files: str) -> None:
        made.git("config", "commit.gpgSign", sign)
        title = text.replace("title: ", f"title: {title} ")
        kept = {f"registry/{name}": content for name, content in files.items()}
        made.commits[day] = made.git.commit(day, {MEASURE: title, **kept})

    land("2026-04-01", "A")
    land("2026-04-02", "B", sign="false", allowed_signers=f"{WHO} {public}")
    land("2026-04-03", "C")
    land("2026-04-04", "D", sign="false", revoked_signers=public)
    land("2026-04-05", "E")
    monkeypatch.chdir(made.root.parent)
    return made


def test_signatures_are_judged_by_the_keys_of_their_day(planctl: Runner, story: Story) -> None:
    entries = document(planctl, "log", "8.1.1")["entries"]
    assert {entry["day"]: entry["signature"] for entry in entries} == {
        "2026-03-01": "unsigned",
        "2026-04-01": "unknown-key",
        "2026-04-02": "unsigned",
        "2026-04-03": "good",
        "2026-04-04": "unsigned",
        "2026-04-05": "revoked",
    }
    out = planctl("log", "8.1.1").out
    for words in ("imza: naməlum açar", "imzalı", "imzasız", "imza: ləğv edilmiş açar"):
        assert words in out
    fields = {one["field"]: one for one in document(planctl, "blame", "8.1.1")["fields"]}
    assert fields["title"]["commit"] == story.commits["2026-04-05"]
    assert fields["title"]["signature"] == "revoked"
    assert fields["deadline"]["signature"] == "unsigned"
