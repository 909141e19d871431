"""The report `trace`: task, measure, result and evidence, and where the chain is broken."""
