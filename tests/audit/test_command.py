"""`planctl audit` as users run it: its forms, its exit codes, what --since leaves out."""

import json

import pytest

from tests.audit.copies import CENTRE, Copy, address
from tests.audit.test_tampering import amend_an_update, drop_a_seal
from tests.cli.conftest import Runner, own_gettext, planctl

__all__ = ["own_gettext", "planctl"]


def test_a_clean_history_exits_with_nothing_to_complain_of(copy: Copy, planctl: Runner) -> None:
    done = planctl("audit", "--registry", str(copy.registry))
    assert (done.code, len(done.out.splitlines())) == (0, 1)


def test_a_finding_names_commit_file_and_line(copy: Copy, planctl: Runner) -> None:
    path = amend_an_update(copy)
    done = planctl("audit", "--registry", str(copy.registry))
    assert done.code == 1
    assert f"{path}:5:7: xəta PLN611 {copy.tip()[:12]} " in done.out
    found = planctl("audit", "--registry", str(copy.registry), "--format", "json")
    document = json.loads(found.out)
    assert (document["commit"], document["since"]) == (copy.tip(), None)
    assert document["summary"]["errors"] == 1
    assert document["diagnostics"][0]["commit"] == copy.tip()
    for form in ("github", "gitlab", "sarif", "junit"):
        again = planctl("audit", "--registry", str(copy.registry), "--format", form)
        assert again.code == 1
        assert copy.tip()[:12] in again.out


def test_said_alone_it_audits(copy: Copy, planctl: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    amend_an_update(copy)
    monkeypatch.chdir(copy.registry)
    done = planctl("audit")
    assert done.code == 1
    assert "PLN611" in done.out


def test_since_a_day_before_the_first_commit_judges_all(copy: Copy, planctl: Runner) -> None:
    amend_an_update(copy)
    on = ("audit", "--registry", str(copy.registry))
    found = [line for line in planctl(*on).out.splitlines() if "PLN611" in line]
    done = planctl(*on, "--since", "2020-01-01")
    assert found
    assert [line for line in done.out.splitlines() if "PLN611" in line] == found


def test_since_judges_what_came_after(copy: Copy, planctl: Runner) -> None:
    amend_an_update(copy)
    for since in (copy.tip(), copy.day().isoformat()):
        done = planctl("audit", "--registry", str(copy.registry), "--since", since)
        assert done.code == 0
    copy.write("allowed_signers", "")
    copy.commit(address("rinn"))
    done = planctl("audit", "--registry", str(copy.registry), "--since", "HEAD~1")
    assert done.code == 1
    assert "PLN614" in done.out
    assert "PLN611" not in done.out


def test_a_revision_that_main_never_had_is_wrong_usage(copy: Copy, planctl: Runner) -> None:
    copy.git("branch", "gone")
    copy.git("switch", "--quiet", "--orphan", "other")
    copy.git("commit", "--quiet", "--allow-empty", "--message", "x")
    other = copy.tip()
    copy.git("switch", "--quiet", "main")
    for since in (other, "--output=x", "nothing", "2026-99-99"):
        done = planctl("audit", "--registry", str(copy.registry), f"--since={since}")
        assert (done.code, done.out) == (2, "")


def test_verify_says_what_holds_and_what_does_not(copy: Copy, planctl: Runner) -> None:
    done = planctl("--lang", "en", "audit", "verify", "--registry", str(copy.registry))
    assert done.code == 0
    assert "3 seals hold" in done.out
    drop_a_seal(copy)
    done = planctl("audit", "verify", "--registry", str(copy.registry), "--format", "json")
    document = json.loads(done.out)
    assert done.code == 1
    assert [seal["number"] for seal in document["seals"]] == [1, 2, 3]
    assert [d["path"].rpartition("/seals/")[2] for d in document["diagnostics"]] == ["2.yaml"]


def test_a_seal_is_written_and_accepted(copy: Copy, planctl: Runner) -> None:
    done = planctl("audit", "seal", "--registry", str(copy.registry))
    assert done.code == 0
    assert copy.tip() in done.out
    assert planctl("fmt", "--check", "--registry", str(copy.registry)).code == 0
    copy.commit(address(CENTRE))
    assert planctl("audit", "--registry", str(copy.registry)).code == 0


def test_options_come_after_the_sub_command(copy: Copy, planctl: Runner) -> None:
    assert planctl("audit", "--registry", str(copy.registry), "verify").code == 2
