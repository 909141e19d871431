"""The report `measure`: the passport of one measure or sub-measure."""
