"""The report `agency`: the card of a body on one page (measure 8.5.1, “ƏFG kartı”)."""
