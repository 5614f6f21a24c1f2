"""Share what has changed as a small table: the days before, the days now, and all days where those are more."""

from collections.abc import Callable
from dataclasses import dataclass

from analytics.diary.periods import Period
from analytics.letter.facts import Letter
from analytics.measures.trend.comparison import Comparison, Stretch
from analytics.measures.trend.course import Course
from analytics.words.numbers import counted, pain

_ROWS: dict[str, Callable[[Stretch | Course], str]] = {
    "Average pain": lambda days: pain(days.mean),
    "Worst day's average": lambda days: pain(days.worst),
    "Pain-free days": lambda days: f"{days.pain_free_days:,} of {days.n:,}",
}


@dataclass(frozen=True, slots=True)
class ChangeTable:
    """Columns of days, and a row for each number with a cell for each column."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def change_table(letter: Letter) -> ChangeTable | None:
    """Average, worst day and pain-free days; None where no pain was written, or none was chosen."""
    if not isinstance(letter.course, Course):
        return None
    columns = _columns(letter, letter.course)
    return ChangeTable(
        tuple(columns), tuple((name, tuple(map(told, columns.values()))) for name, told in _ROWS.items())
    )


def _columns(letter: Letter, course: Course) -> dict[str, Stretch | Course]:
    """The days compared, and all days where those are more; only all days where nothing can be compared."""
    compared = letter.comparison
    everything = f"All {counted(letter.period.days, 'day')}" if letter.period.days > 1 else "This day"
    if not isinstance(compared, Comparison):
        return {everything: course}
    days = counted(Period(compared.later.first, compared.later.last).days, "day")
    before: dict[str, Stretch | Course] = {f"{days} before": compared.earlier}
    if compared.later.first == letter.period.first:
        return before | {f"These {days}": compared.later}
    return before | {f"Last {days}": compared.later, everything: course}
