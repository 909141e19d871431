"""Writing updates: what is asked, how answers are read, how a file is tried and written."""
