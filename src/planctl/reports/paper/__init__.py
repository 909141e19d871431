"""What a report says, before it is laid out: the same for Word, spreadsheets and the screen."""
