"""Reports as Excel workbooks: typed cells that can be sorted, filtered and summed."""
