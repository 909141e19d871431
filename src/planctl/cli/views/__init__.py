"""How results look on a screen; the only users of rich, which nothing imports until it draws."""
