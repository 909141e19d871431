"""What is shown of one record, as content: the screen only lays it out."""
