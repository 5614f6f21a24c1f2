"""Share what has changed as a small table: these days and as many before them, or these days alone."""

from collections.abc import Callable
from dataclasses import dataclass

from analytics.diary.periods import Period
from analytics.letter.facts import Letter
from analytics.measures.trend.comparison import Comparison, Stretch
from analytics.measures.trend.course import Course
from analytics.words.numbers import counted, day, pain

_ROWS: dict[str, Callable[[Stretch | Course], str]] = {
    "On average": lambda days: pain(days.mean),
    "Worst day's average": lambda days: pain(days.worst),
    "Days without pain": lambda days: f"{days.pain_free_days:,} of {days.n:,}",
}


@dataclass(frozen=True, slots=True)
class ChangeTable:
    """Columns of days, and a row for each number with a cell for each column."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def change_table(letter: Letter) -> ChangeTable | None:
    """Average, worst day and days without pain; None where no pain was written, or none was chosen."""
    if not isinstance(letter.course, Course):
        return None
    columns = _columns(letter, letter.course)
    return ChangeTable(
        tuple(columns), tuple((name, tuple(map(told, columns.values()))) for name, told in _ROWS.items())
    )


def _columns(letter: Letter, course: Course) -> dict[str, Stretch | Course]:
    """The days compared, by their last day where they are not all; only all days where nothing can be compared."""
    compared = letter.comparison
    if not isinstance(compared, Comparison):
        return {f"These {counted(letter.period.days, 'day')}" if letter.period.days > 1 else "This day": course}
    later = compared.later
    days = counted(Period(later.first, later.last).days, "day")
    now = f"These {days}" if later.first == letter.period.first else f"{days} to {day(later.last)}"
    return {now: later, f"{days} before": compared.earlier}
