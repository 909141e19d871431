"""Documents for people: frozen content, made by pure functions, and the files it is put into."""
