"""A second implementation of checking seals, from docs/mohur.md alone: git and sha256, no more."""

import hashlib
import subprocess
from pathlib import Path

LOG = ("log", "--first-parent", "-m", "--no-renames", "--diff-filter=A")


def sha(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def git(folder: Path, *asked: str, feed: bytes = b"") -> bytes:
    done = subprocess.run(["git", *asked], cwd=folder, input=feed, capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else b""


def digest(folder: Path, commit: str, below: str) -> tuple[str, str]:
    prefix = b"" if below == "." else below.encode() + b"/"
    found = []
    for entry in git(folder, "ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0"):
        head, _, path = entry.partition(b"\t")
        inside = path.removeprefix(prefix)
        if b" blob " in head and path.startswith(prefix) and not inside.startswith(b"seals/"):
            found.append((inside, head.split()[2]))
    out = git(folder, "cat-file", "--batch", feed=b"".join(b + b"\n" for _, b in sorted(found)))
    lines, at = b"", 0
    for path, _ in sorted(found):
        end = out.index(b"\n", at)
        at = end + 1 + int(out[at:end].split()[2]) + 1
        lines += sha(out[end + 1 : at - 1]).encode() + b"  " + path + b"\n"
    return sha(lines), str(sum(path.endswith(b".yaml") for path, _ in found))


def first_difference(folder: Path, registry: str) -> str | None:
    line = git(folder, "rev-list", "--first-parent", "HEAD").decode().split()
    asked = ("--name-only", "--format=", "--", f"{registry}/seals")
    numbers = [int(Path(name).stem) for name in git(folder, *LOG, *asked).decode().split()]
    before = ""
    for number in range(1, max(numbers, default=0) + 1):
        path = f"{registry}/seals/{number}.yaml"
        landed = git(folder, *LOG, "--format=%H", "--", path).decode().split()
        raw = git(folder, "cat-file", "blob", f"{landed[-1]}:{path}") if landed else b""
        if not raw or git(folder, "cat-file", "blob", f"HEAD:{path}") != raw:
            return f"seal {number} is missing or not as it landed"
        pairs = (row.split(": ", 1) for row in raw.decode().splitlines())
        seal = {name: value.strip('"') for name, value in pairs}
        if seal["number"] != str(number) or seal.get("previous", "") != before:
            return f"seal {number} is out of the chain"
        if seal["commit"] not in line:
            return f"main has no commit of seal {number}"
        if git(folder, "rev-parse", seal["commit"] + "^{tree}").decode().strip() != seal["tree"]:
            return f"seal {number} has another tree"
        if digest(folder, seal["commit"], seal["folder"]) != (seal["digest"], seal["records"]):
            return f"seal {number} has another digest"
        before = sha(raw)
    return None
