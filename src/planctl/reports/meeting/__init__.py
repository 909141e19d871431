"""The report `meeting`: an agenda, what to talk about, and minutes to be filled in."""
