"""The report `indicators`: the table of indicators that order 253s asks for (clause 3.2)."""
