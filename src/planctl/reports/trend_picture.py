"""A trend as a drawing: progress and coverage as lines over the months."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planctl.analysis.phrases import month_of
from planctl.i18n import msg
from planctl.model.period import PeriodKind, period_of
from planctl.reports.paper.picture import Course, Series

if TYPE_CHECKING:
    from planctl.analysis.compare.trend import Sample
    from planctl.i18n import Translator


def course(samples: Sequence[Sample], mark: str | None, t: Translator) -> Course:
    """Return the drawing; made-up data is marked on its axis, whoever copies it out."""
    axis = t(msg("percent"))
    months = (str(period_of(PeriodKind.MONTH, sample.day)) for sample in samples)
    scores = [sample.score for sample in samples]
    return Course(
        axis=f"{axis} ({mark})" if mark else axis,
        days=tuple(sample.day for sample in samples),
        labels=tuple(t(month_of(month)) for month in months),
        series=(
            Series(t(msg("Progress")), tuple(one.progress if one else None for one in scores)),
            Series(
                t(msg("Share measured")), tuple(one.coverage if one else None for one in scores)
            ),
        ),
    )
