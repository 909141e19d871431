"""The report `reminder`: a letter to each body that owes reports."""
