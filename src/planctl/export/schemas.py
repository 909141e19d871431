"""JSON Schemas of the record files, made from the models, explained in the reader's language.

Editors complete keys and words from them, show what each field means and underline what does not
fit. They describe a file as YAML 1.2 types it: an id is text and has to be quoted. What only
another file can tell is left to `planctl check`.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from planctl.export.enum_meanings import MEANINGS
from planctl.i18n import Message, Translator, msg
from planctl.store.layout import Kind
from planctl.store.typed import MODELS

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
KINDS: tuple[Kind, ...] = tuple(MODELS)

TITLES: Mapping[Kind, Message] = {
    Kind.SETTINGS: msg("Registry settings"),
    Kind.AGENCY: msg("Body or group of bodies"),
    Kind.ACT: msg("Legal act"),
    Kind.CALENDAR: msg("Calendar of a year"),
    Kind.PLAN: msg("Plan"),
    Kind.DIRECTION: msg("Direction"),
    Kind.MEASURE: msg("Measure"),
    Kind.INDICATOR: msg("Indicator"),
    Kind.UPDATE: msg("Status update"),
    Kind.FINANCE: msg("Finance report"),
    Kind.MEETING: msg("Meeting of the working group"),
    Kind.RISK: msg("Followed risk"),
    Kind.COST_APPROVAL: msg("Request to approve a cost"),
    Kind.SEAL: msg("Seal"),
}

#: Which files of a registry are of a kind.
GLOBS: Mapping[Kind, str] = {
    Kind.SETTINGS: "registry.yaml",
    Kind.AGENCY: "agencies/*.yaml",
    Kind.ACT: "acts/*.yaml",
    Kind.CALENDAR: "calendar/*.yaml",
    Kind.PLAN: "plans/*/plan.yaml",
    Kind.DIRECTION: "plans/*/directions/*.yaml",
    Kind.MEASURE: "plans/*/measures/*.yaml",
    Kind.INDICATOR: "plans/*/indicators/*/*.yaml",
    Kind.UPDATE: "plans/*/updates/*/*/*.yaml",
    Kind.FINANCE: "plans/*/finance/*/*/*.yaml",
    Kind.MEETING: "plans/*/meetings/*.yaml",
    Kind.RISK: "plans/*/risks/*.yaml",
    Kind.COST_APPROVAL: "plans/*/cost-approvals/*.yaml",
    Kind.SEAL: "seals/*.yaml",
}

#: What a bound of a field is called in a schema.
_BOUNDS = {
    "gt": "exclusiveMinimum",
    "ge": "minimum",
    "lt": "exclusiveMaximum",
    "le": "maximum",
}


def file_name(kind: Kind) -> str:
    """Return the name of a kind's schema file."""
    return f"{kind.value}.json"


def schema_text(kind: Kind, t: Translator) -> str:
    """Return the schema of a kind as the text of its file."""
    return json.dumps(schema(kind, t), ensure_ascii=False, indent=2) + "\n"


def schema(kind: Kind, t: Translator) -> Schema:
    """Return the schema of a kind, its titles and descriptions in the translator's language."""
    model = MODELS[kind]
    made = model.model_json_schema(by_alias=True)
    parts = {part.__name__: part for part in _parts(model)}
    _describe(made, model, t)
    for name, definition in made.get("$defs", {}).items():
        _describe(definition, parts[name], t)
    leading = {"$schema": DIALECT, "title": t(TITLES[kind])}
    leading["description"] = made.pop("description")
    definitions = {"$defs": made.pop("$defs")} if "$defs" in made else {}
    return {**leading, **made, **definitions}


def _parts(model: type[BaseModel]) -> Iterator[type[BaseModel | StrEnum]]:
    """Yield a model and every model and closed list that its fields are made of."""
    yield model
    for field in model.model_fields.values():
        for inner in _classes(field.annotation):
            if issubclass(inner, BaseModel):
                yield from _parts(inner)
            else:
                yield inner


def _classes(annotation: Any) -> Iterator[type[BaseModel | StrEnum]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel | StrEnum):
        yield annotation
    for argument in get_args(annotation):
        yield from _classes(argument)


def _describe(made: Schema, part: type[BaseModel | StrEnum], t: Translator) -> None:
    """Put a part's schema into words: its own summary, its fields, the words of its list."""
    made.pop("title", None)
    made["description"] = t(summary(part))
    if issubclass(part, BaseModel):
        fields = made["properties"]
        for name, field in part.model_fields.items():
            key = field.alias or name
            _describe_field(fields[key], field, t)
            words = {"title": t(field.title or ""), "description": t(field.description or "")}
            fields[key] = words | fields[key]
    else:
        _describe_words(made, part, t)


def _describe_words(made: Schema, words: type[StrEnum], t: Translator) -> None:
    """Say what each word of a closed list means, in the order of the words."""
    made["enumDescriptions"] = [t(MEANINGS[words][word]) for word in made["enum"]]


def _describe_field(made: Schema, field: FieldInfo, t: Translator) -> None:
    """Say in a field's schema what pydantic leaves out or says otherwise than JSON would."""
    _allow_nothing(made)
    for value in made.get("patternProperties", {}).values():
        made["additionalProperties"] = False
        for words in _classes(field.annotation):
            for alternative in value.get("anyOf", ()):
                if "enum" in alternative and issubclass(words, StrEnum):
                    _describe_words(alternative, words, t)
    for bound in field.metadata:
        made |= {
            word: _plain(getattr(bound, name))
            for name, word in _BOUNDS.items()
            if getattr(bound, name, None) is not None
        }
    if "default" in made:
        made["default"] = _plain(field.default)
        if made["default"] in (None, []):
            del made["default"]
    for heard in ("title", "description"):
        made.pop(heard, None)


def _allow_nothing(made: Schema) -> None:
    """Write "text or null" as one type, which editors show better than two alternatives."""
    something, *others = made.get("anyOf", [{}])
    if others == [{"type": "null"}] and "type" in something and "enum" not in something:
        del made["anyOf"]
        made |= something
        made["type"] = [something["type"], "null"]


def _plain(value: Any) -> Any:
    """Return a value as JSON has it: a whole Decimal as an integer, a word of a list as text."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return list(value) if isinstance(value, tuple) else value


def summary(part: type[Any]) -> str:
    """Return the first paragraph of a class's docstring, on one line: a msgid."""
    text = inspect.cleandoc(part.__doc__ or "")
    return " ".join(text.split("\n\n", 1)[0].split())


def editor_bindings(schemas: str, registry: str) -> dict[str, str]:
    """Return which schema holds for which files, both as seen from the folder of an editor."""
    return {f"{schemas}/{file_name(kind)}": f"{registry}/{GLOBS[kind]}" for kind in KINDS}
