"""The report `annual`: a year of the plan for the Cabinet (order 253s, clause 2.3)."""
