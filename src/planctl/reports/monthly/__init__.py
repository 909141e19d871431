"""The report `monthly`: what a month has changed, what is missing, what comes next."""
