"""Plain data of records as it could stand in any file, and ways in which it could be written."""

from typing import Any

import yaml
from hypothesis import strategies as st

from planctl.store.shape import Shape, shape_of
from planctl.store.typed import MODELS

KINDS = st.sampled_from(list(MODELS))
LETTERS = "abcəğıİöşüçƏ0123456789 .,:;-–?!#&*|>'\"%@`[]{}\\=~<“”«\u00a0№"
WORDS = (
    "null", "~", "no", "on", "Yes", "8.10", "012", "0x1F", "1e5", "12:30", "2026-10", "2026-01-01",
    "2026-01-01 10:00", "1_000", ".5", "+99450", "-", "- a", "a: b", "a #b", "#", "'", '"', "[a",
    "<<", "a\nb", "a\nb\n", "\na", "a\n\n\nb", " a\nb", "a \nb", "a\n  b\nc", "---", "...",
    "…\n# yox\n",
    "10592bcf9a59d6303c029e4534cb420587579755f2048094ca70702e672ce2fd", "!a", "a'b\"c\\d", "?",
    "x:",
)  # fmt: skip
TEXTS = st.sampled_from(WORDS) | st.text(LETTERS + "\n", min_size=1, max_size=40)
FIGURES = st.sampled_from(["0", "-5", "55", "0.25", "true", "2026-10-01", "done", "1000000"])
STYLES = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([True, False, None]),
        "width": st.sampled_from([20, 80, 10_000]),
        "default_style": st.sampled_from([None, '"', "'", "|", ">"]),
        "indent": st.sampled_from([2, 4, 7]),
        "explicit_start": st.booleans(),
    }
)


def values(shape: Shape) -> st.SearchStrategy[Any]:
    """Return plain data of a shape, valid or not: only how it is written matters here."""
    if shape.fields:
        return st.fixed_dictionaries(
            {}, optional={key: values(inner) for key, inner in shape.fields.items()}
        ).flatmap(lambda data: st.permutations(list(data)).map(lambda ks: {k: data[k] for k in ks}))
    if shape.item is not None:
        return st.lists(values(shape.item), max_size=3)
    return FIGURES if shape.typed else TEXTS


RECORDS = KINDS.flatmap(
    lambda kind: st.tuples(st.just(kind), values(shape_of(MODELS[kind])).filter(bool))
)


class Dumper(yaml.SafeDumper):
    """Writes all texts as one chosen style has it, and the same text twice without an anchor."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def written(data: Any, style: dict[str, Any]) -> bytes:
    """Return a record as a file in one of the styles."""
    text: str = yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, **style)
    return text.encode()
