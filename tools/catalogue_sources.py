"""Where translatable English comes from: calls in the code, record fields, rules, click."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from planctl.rules.example import remarks
from tools.catalogue_calls import Msgid, msgids_in

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"
CLICK_MSGIDS = ROOT / "tools" / "click_msgids.txt"


@dataclass(frozen=True, slots=True)
class Found:
    """One msgid, or a singular and a plural, and the file that it stands in."""

    msgid: Msgid
    path: str
    note: str = ""


def found_everywhere() -> Iterator[Found]:
    """Yield what there is to translate, in an order that only edits of the text itself change."""
    yield from found_in_code()
    yield from found_in_models()
    yield from found_in_rules()
    yield from found_in_click()


def found_in_code() -> Iterator[Found]:
    """Yield what every module of planctl says itself, in the order of its lines."""
    for file in sorted((SOURCE / "planctl").rglob("*.py")):
        path = file.relative_to(SOURCE).as_posix()
        for msgid in msgids_in(file.read_text(encoding="utf-8"), path):
            yield Found(msgid, path)


def found_in_models() -> Iterator[Found]:
    """Yield titles and descriptions of record fields, and what the docstrings of records say."""
    for module in _modules("planctl.model"):
        path = _path_of(module)
        for cls in _classes_of(module):
            if summary := _summary(cls):
                yield Found(summary, path, f"record {cls.__name__}")
            if issubclass(cls, BaseModel):
                yield from _found_in_fields(cls, path)


def found_in_rules() -> Iterator[Found]:
    """Yield the prose of each rule's explanation, and the remarks in its examples."""
    catalogue = importlib.import_module("planctl.rules.catalogue")
    for loaded in catalogue.all_rules():
        path = _path_of(inspect.getmodule(loaded.check))
        doc = loaded.doc
        said = (doc.summary, doc.what, doc.why, *remarks(doc.wrong), *remarks(doc.right))
        for text in said:
            yield Found(text, path, f"rule {loaded.rule.code}")


def found_in_click() -> Iterator[Found]:
    """Yield the sentences of click and typer that users see, from the list kept beside this."""
    for line in CLICK_MSGIDS.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("# "):
            continue
        forms = [form.replace("\\n", "\n").replace("\\t", "\t") for form in line.split(" || ")]
        yield Found(forms[0] if len(forms) == 1 else (forms[0], forms[1]), "click")


def _found_in_fields(cls: type[BaseModel], path: str) -> Iterator[Found]:
    for name, info in cls.model_fields.items():
        for part in (info, *_infos_within(info.annotation)):
            for text in (part.title, part.description):
                if text:
                    yield Found(text, path, f"field {cls.__name__}.{name}")


def _infos_within(annotation: Any) -> Iterator[FieldInfo]:
    """Yield the `Field(…)` of every `Annotated` inside an annotation."""
    for part in (*getattr(annotation, "__metadata__", ()), *get_args(annotation)):
        if isinstance(part, FieldInfo):
            yield part
        else:
            yield from _infos_within(part)


def _classes_of(module: ModuleType) -> Iterator[type[Any]]:
    for cls in vars(module).values():
        if (
            isinstance(cls, type)
            and issubclass(cls, BaseModel | Enum)
            and cls.__module__ == module.__name__
        ):
            yield cls


def _summary(cls: type[Any]) -> str:
    """Return the first paragraph of a class's own docstring, on one line."""
    own = inspect.cleandoc(vars(cls).get("__doc__") or "")
    return " ".join(re.split(r"\n\s*\n", own)[0].split())


def _modules(package: str) -> Iterator[ModuleType]:
    root = importlib.import_module(package)
    yield root
    for info in pkgutil.walk_packages(root.__path__, f"{package}."):
        yield importlib.import_module(info.name)


def _path_of(module: ModuleType | None) -> str:
    file = module.__file__ if module else None
    if file is None:
        raise SystemExit(f"no source file: {module!r}")
    return Path(file).resolve().relative_to(SOURCE).as_posix()
