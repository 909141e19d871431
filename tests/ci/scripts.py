"""The shell of CI files, taken out of their YAML and run as a forge runs it."""

import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


@dataclass(frozen=True)
class Done:
    """What a script came to: its exit code, and what its log shows."""

    code: int
    log: str


def read_ci(path: Path) -> dict[str, Any]:
    """Return a CI file; every scalar stays text, so that `on` is no truth value."""
    document = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # text only
    assert isinstance(document, dict)
    return document


def steps(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the steps of an action, or of the one job of a workflow; they can be changed."""
    if "runs" in document:
        found = document["runs"]["steps"]
    else:
        (job,) = document["jobs"].values()
        found = job["steps"]
    assert isinstance(found, list)
    return found


def only(document: dict[str, Any], *names: str) -> dict[str, Any]:
    """Return an action with none but the steps that bear these names."""
    steps(document)[:] = [step for step in steps(document) if step.get("name") in names]
    assert len(steps(document)) == len(names)
    return document


def shell(script: str, folder: Path, env: Mapping[str, str]) -> Done:
    """Run a script with the flags of GitHub's `shell: bash`; GitLab's have the same effect."""
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env=dict(env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Done(done.returncode, done.stdout)


@dataclass(frozen=True)
class Runner:
    """A runner of GitHub in small: it runs the shell steps of one job after each other."""

    env: Mapping[str, str]
    folder: Path
    temp: Path

    def variables(self) -> dict[str, str]:
        """Return what every step finds in its environment."""
        added = self._written("path").split()
        return {
            **self.env,
            "RUNNER_TEMP": str(self.temp),
            "GITHUB_PATH": str(self.temp / "path"),
            "GITHUB_STEP_SUMMARY": str(self.temp / "summary"),
            "PATH": ":".join((*reversed(added), self.env["PATH"])),
        }

    def run(self, document: Mapping[str, Any], **inputs: str) -> Done:
        """Run the shell steps in order, up to the first that fails."""
        declared = document.get("inputs", {})
        values = {name: given["default"] for name, given in declared.items()} | inputs
        log = ""
        for step in steps(document):
            if "run" in step:
                env = {name: filled(text, values) for name, text in step.get("env", {}).items()}
                done = shell(step["run"], self.folder, self.variables() | env)
                log += done.log
                if done.code:
                    return Done(done.code, log)
        return Done(0, log)

    def summary(self) -> str:
        """Return the page of the job."""
        return self._written("summary")

    def _written(self, name: str) -> str:
        file = self.temp / name
        return file.read_text("utf-8") if file.exists() else ""


def filled(text: str, values: Mapping[str, str]) -> str:
    """Put values in the place of the expressions that ask for them; no other is known here."""
    return EXPRESSION.sub(lambda found: values[found[1].removeprefix("inputs.")], text)


def scripts_of(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield every shell script of a workflow or an action."""
    yield from (step["run"] for step in steps(document) if "run" in step)
