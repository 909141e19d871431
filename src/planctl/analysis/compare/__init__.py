"""What two states of a registry differ in, in the plan's terms; pure functions, no git."""

from planctl.analysis.compare.change import FieldChange, RecordChange, Sort
from planctl.analysis.compare.compare import compare
from planctl.analysis.compare.weight import Weight

__all__ = ["FieldChange", "RecordChange", "Sort", "Weight", "compare"]
