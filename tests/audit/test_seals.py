"""Seals: what is refused, what is forged, and a second implementation that says the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planctl.auditing import verify
from planctl.errors import UserError
from planctl.sealing import seal
from tests.audit.copies import CENTRE, Copy, address
from tests.audit.second import first_difference
from tests.audit.test_tampering import alter_a_seal, audited, drop_a_seal, rewrite_main


def resealed(copy: Copy, number: int, field: str, value: str) -> None:
    """Write the last seals' history anew with a seal that says something else from the start."""
    path = f"seals/{number}.yaml"
    text = copy.read(path)
    old = next(line for line in text.splitlines() if line.startswith(f"{field}: "))
    new = f"{field}: {value}"
    said = text.replace(old, new).encode()
    before, size = text.encode(), len(text.encode())
    copy.rewrite(
        lambda history: history.replace(
            b"data %d\n%s" % (size, before), b"data %d\n%s" % (len(said), said)
        )
    )
    assert copy.read(path) == said.decode()


def forge_the_digest(copy: Copy) -> None:
    resealed(copy, 3, "digest", "0" * 64)


def forge_the_tree(copy: Copy) -> None:
    resealed(copy, 3, "tree", "0" * 40)


def forge_the_count(copy: Copy) -> None:
    resealed(copy, 3, "records", "7")


def break_the_chain(copy: Copy) -> None:
    resealed(copy, 3, "previous", "0" * 64)


def leave_a_gap(copy: Copy) -> None:
    def renumbered(history: bytes) -> bytes:
        return history.replace(b"seals/3.yaml", b"seals/4.yaml")

    copy.rewrite(renumbered)


FORGED: tuple[tuple[Callable[[Copy], object], str], ...] = (
    (drop_a_seal, "seals/2.yaml"),
    (alter_a_seal, "seals/2.yaml"),
    (rewrite_main, "seals/1.yaml"),
    (forge_the_digest, "seals/3.yaml"),
    (forge_the_tree, "seals/3.yaml"),
    (forge_the_count, "seals/3.yaml"),
    (break_the_chain, "seals/3.yaml"),
    (leave_a_gap, "seals/3.yaml"),
)


def test_a_second_implementation_finds_a_clean_copy_clean(copy: Copy) -> None:
    assert first_difference(copy.folder, "registry") is None


@pytest.mark.parametrize(("forge", "path"), FORGED, ids=lambda x: getattr(x, "__name__", ""))
def test_what_is_forged_both_implementations_find(
    copy: Copy, forge: Callable[[Copy], object], path: str
) -> None:
    forge(copy)
    found = verify(copy.registry).diagnostics
    assert found[0].where.path == path
    assert {d.code for d in found} == {"PLN617"}
    number = path.removeprefix("seals/").removesuffix(".yaml")
    assert number in (first_difference(copy.folder, "registry") or "")


def test_a_seal_that_is_not_committed_yet_is_held_against_history_too(copy: Copy) -> None:
    made = seal(copy.registry, "HEAD")
    assert made.path == "seals/4.yaml"
    assert verify(copy.registry).diagnostics == ()
    copy.put(made.path, made.state.digest, "0" * 64)
    assert [d.where.path for d in verify(copy.registry).diagnostics] == [made.path]


def test_the_same_commit_is_sealed_the_same_way(copy: Copy) -> None:
    first = seal(copy.registry, "HEAD")
    text = copy.read(first.path)
    (copy.registry / first.path).unlink()
    assert seal(copy.registry, "HEAD") == first
    assert copy.read(first.path) == text


def test_nothing_is_sealed_on_top_of_a_seal_that_is_not_committed(copy: Copy) -> None:
    seal(copy.registry, "HEAD")
    with pytest.raises(UserError):
        seal(copy.registry, "HEAD")


def test_nothing_is_sealed_that_was_sealed_before(copy: Copy) -> None:
    with pytest.raises(UserError, match="Nothing has landed"):
        seal(copy.registry, "HEAD~30")


def test_nothing_is_sealed_where_seals_do_not_hold(copy: Copy) -> None:
    drop_a_seal(copy)
    with pytest.raises(UserError, match="do not hold"):
        seal(copy.registry, "HEAD")


def test_a_seal_is_landed_by_a_merge_as_well(copy: Copy) -> None:
    """On a branch, main's own commit is sealed; the merge brings the seal."""
    main = copy.tip()
    copy.git("switch", "--quiet", "--create", "mohur")
    copy.write("plans/rif-2026-2028/evidence/rinn/2026-06/a.txt", "a\n")
    copy.commit(address("rinn"))
    made = seal(copy.registry, "main")
    assert made.state.commit == main
    copy.commit(address(CENTRE))
    copy.git("switch", "--quiet", "main")
    env = {"GIT_COMMITTER_DATE": copy.after(9), "GIT_AUTHOR_DATE": copy.after(9)}
    copy.git("merge", "--quiet", "--no-ff", "--no-edit", "mohur", env=env)
    assert verify(copy.registry).diagnostics == ()
    assert first_difference(copy.folder, "registry") is None


def test_a_shallow_clone_vouches_for_nothing(copy: Copy, tmp_path: Path) -> None:
    copy.git("clone", "--quiet", "--depth=3", f"file://{copy.folder}", str(tmp_path / "shallow"))
    with pytest.raises(UserError, match="incomplete"):
        verify(tmp_path / "shallow" / "registry")


def test_a_bare_repository_is_verified_and_not_sealed(copy: Copy, tmp_path: Path) -> None:
    copy.git("clone", "--quiet", "--bare", str(copy.folder), str(tmp_path / "bare.git"))
    assert verify(tmp_path / "bare.git").diagnostics == ()
    assert len(verify(tmp_path / "bare.git").sealed.seals) == 3
    with pytest.raises(UserError, match="bare"):
        seal(tmp_path / "bare.git", "HEAD")


def test_a_seal_that_was_altered_and_put_back_is_told_by_the_audit_alone(copy: Copy) -> None:
    whole = copy.read("seals/2.yaml")
    altered = alter_a_seal(copy)
    commit = copy.tip()
    copy.write(altered, whole)
    copy.commit(address(CENTRE))
    assert not verify(copy.registry).diagnostics
    (found,) = audited(copy).diagnostics
    assert (found.code, found.where.path, found.where.commit) == ("PLN617", altered, commit)
