"""Tell one day of a month, for whoever cannot see its square."""

from datetime import date

from analytics.words.numbers import named_day, pain


def tell_month_day(day: date, level: float | None, *, is_treated: bool) -> str:
    """The day, its pain, and whether there was a treatment; of a day with neither, that it has an entry."""
    felt = [] if level is None else [f"pain {pain(level)}"]
    told = [*felt, *(["a treatment"] if is_treated else [])] or ["an entry"]
    return f"{named_day(day)}: {', '.join(told)}"
