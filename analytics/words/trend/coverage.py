"""Tell how much of a period is written down."""

from analytics.diary.periods import Period
from analytics.measures.trend.coverage import Coverage
from analytics.words.numbers import counted, days_between


def tell_coverage(coverage: Coverage, period: Period) -> str:
    """One line: "41 of 56 days written · 24 Aug to 21 Nov 2026 · 6 entries written later"."""
    parts = [
        f"{coverage.days_logged:,} of {counted(coverage.days, 'day')} written",
        days_between(period.first, period.last),
    ]
    if coverage.written_later:
        parts.append(f"{counted(coverage.written_later, 'entry', 'entries')} written later")
    return " · ".join(parts)
