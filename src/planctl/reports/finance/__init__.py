"""The report `finance`: the money of one quarter, and what it has brought."""
