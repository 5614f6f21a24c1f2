"""A page about many years says what the marks of its months are; one of two years says what its days are."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from analytics import Journal, bring_in, share
from analytics.words.trend.course import tell_months_drawn


@pytest.mark.parametrize(("days", "by_month"), [(740, True), (60, False)])
def test_the_caption_says_what_is_drawn(tmp_path: Path, days: int, by_month: bool) -> None:  # noqa: FBT001
    first, file = date(2024, 1, 1), tmp_path / "diary.csv"
    rows = [f"{first + timedelta(number)} 12:00,neck,{number % 7}" for number in range(days)]
    file.write_text("\n".join(["felt_at,region,intensity", *rows]), encoding="utf-8")
    with Journal(":memory:") as journal:
        bring_in(journal, file, now=datetime(2026, 11, 1))
        page = share(journal, tmp_path / "page.html", now=datetime(2026, 11, 1)).read_text(encoding="utf-8")
    caption = tell_months_drawn(with_sessions=False).replace("'", "&#39;")
    assert (caption in page) == by_month
    assert (">Pain month by month</h2>" in page) == by_month
    assert ("Dots: days." in page) != by_month
