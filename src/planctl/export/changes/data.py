"""A change of a record as plain data, with the sentences that say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planctl.analysis.compare.sentences import sentences
from planctl.analysis.compare.weight import Weight
from planctl.export.records_json import record_data

if TYPE_CHECKING:
    from planctl.analysis.compare.change import FieldChange, RecordChange
    from planctl.analysis.compare.names import Names
    from planctl.analysis.compare.origin import Author, Origin
    from planctl.i18n import Translator


def weight_word(weight: Weight) -> str:
    """Return what a weight is called for programs."""
    return weight.name.lower()


def change_data(change: RecordChange, names: Names, t: Translator) -> dict[str, Any]:
    """Return one record's change; `text` is in the language that was asked for."""
    return {
        "sort": change.sort.value,
        "kind": change.kind.value,
        "id": change.id,
        "path": change.path,
        "direction": change.direction,
        "measure": change.measure,
        "agencies": list(change.agencies),
        "period": change.period,
        "earlier": change.earlier,
        "preceding": change.preceding,
        "weight": weight_word(change.weight),
        "acts": [act.id for act in change.acts],
        "corrections": [record_data(one) for one in change.corrections],
        "changes": [field_data(one) for one in change.fields],
        "text": [
            {"weight": weight_word(said.weight), "sentence": said.text}
            for said in sentences(change, names, t)
        ],
    }


def field_data(change: FieldChange) -> dict[str, Any]:
    """Return one field's change, its values as records have them."""
    return {
        "field": change.name,
        "weight": weight_word(change.weight),
        "before": record_data(change.before),
        "after": record_data(change.after),
        "slip": change.slip,
    }


def origin_data(origin: Origin) -> dict[str, Any]:
    """Return where a change came from; authors are as the commits name them."""
    return {
        "commit": origin.commit,
        "day": origin.day,
        "subject": origin.subject,
        "authors": [author_data(author) for author in origin.authors],
        "signature": origin.signed,
    }


def author_data(author: Author) -> dict[str, Any]:
    """Return one author as the commit names it."""
    return {
        "name": author.name,
        "email": author.email,
        "agency": author.agency,
        "authored": author.authored,
    }
