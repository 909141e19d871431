"""How a figure came about: the derivation as a tree of steps, each naming its place."""

from planctl.analysis.why.derive import derive
from planctl.analysis.why.step import Step

__all__ = ["Step", "derive"]
