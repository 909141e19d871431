"""When order 253s wants what, from its own words: counted here month by month, without planctl."""

from datetime import date, timedelta

SIGNED = date(2025, 4, 28)
#: The last day of the Strategy's measures, and of the Action Plan's.
END = date(2028, 12, 31)

Dates = list[tuple[date, str | None]]


def monthly_by_the_15th() -> Dates:
    """List "ayda 1 (bir) dəfə növbəti ayın 15-dək": on each month, by the 15th of the next."""
    dates: Dates = []
    for year in (2025, 2026, 2027, 2028):
        for month in range(1, 13):
            if (year, month) >= (SIGNED.year, SIGNED.month):
                following = (year + 1, 1) if month == 12 else (year, month + 1)
                dates.append((date(*following, 15), f"{year}-{month:02}"))
    return dates


def quarterly_by_the_5th() -> Dates:
    """List "hər növbəti rübün birinci ayının 5-dək": on each quarter, in the one that follows."""
    dates: Dates = [(date(2025, 7, 5), "2025-Q2"), (date(2025, 10, 5), "2025-Q3")]
    for year in (2026, 2027, 2028):
        quarters = (f"{year - 1}-Q4", f"{year}-Q1", f"{year}-Q2", f"{year}-Q3")
        dates += [
            (date(year, month, 5), quarter)
            for month, quarter in zip((1, 4, 7, 10), quarters, strict=True)
        ]
    return [*dates, (date(2029, 1, 5), "2028-Q4")]


def yearly(month: int, day: int) -> Dates:
    """List "hər il": on each year, on a day of the next."""
    return [(date(year + 1, month, day), f"{year}-Y") for year in (2025, 2026, 2027, 2028)]


def within_the_year() -> Dates:
    """List "ildə 2 (iki) dəfədən az olmayaraq": the year has all of itself for it."""
    return [(date(year, 12, 31), f"{year}-Y") for year in (2025, 2026, 2027, 2028)]


def once(due: date) -> Dates:
    """List one date that reports on no period."""
    return [(due, None)]


#: Duty, the order's words, and every date that they give from May 2025 to March 2029.
ORDER: dict[str, tuple[str, Dates]] = {
    "253s/1.1": ("2026-cı il iyulun 1-dək", once(date(2026, 7, 1))),
    "253s/1.2": ("2027-ci il iyulun 1-dək", once(date(2027, 7, 1))),
    "253s/1.3": ("2027-ci il iyulun 1-dək", once(date(2027, 7, 1))),
    "253s/2.1": ("6 (altı) ay müddətində", once(SIGNED.replace(month=SIGNED.month + 6))),
    "253s/2.3": ("hər il fevralın 28-dək", yearly(2, 28)),
    "253s/3.1": ("10 (on) gün müddətində", once(SIGNED + timedelta(days=10))),
    "253s/3.2": ("1 (bir) ay müddətində", once(SIGNED.replace(month=SIGNED.month + 1))),
    "253s/3.3-ay": ("ayda 1 (bir) dəfə növbəti ayın 15-dək", monthly_by_the_15th()),
    "253s/3.3-il": ("hər il yanvarın 25-dək", yearly(1, 25)),
    "253s/4": ("hər növbəti rübün birinci ayının 5-dək", quarterly_by_the_5th()),
    "253s/5": ("ildə 2 (iki) dəfədən az olmayaraq", within_the_year()),
}
