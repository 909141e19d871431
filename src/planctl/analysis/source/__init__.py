"""Proof that the records are the plan: the printed text rebuilt from them and compared."""
