"""Clocks without a colon in a column of times: read where they can be nothing else, else asked about."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from analytics import bring_in
from analytics.journal import Journal
from analytics.readers import Imported, Unanswered

Bring = Callable[..., Imported]


@pytest.fixture
def bring(tmp_path: Path) -> Bring:
    """Brings in rows at these times of one day."""

    def of(*clocks: str, **answers: str) -> Imported:
        rows = "".join(f"2026-03-01;{clock};5\n" for clock in clocks)
        (tmp_path / "a.csv").write_text(f"Datum;Uhrzeit;Schmerz\n{rows}", encoding="utf-8")
        with Journal(":memory:") as journal:
            return bring_in(journal, tmp_path / "a.csv", now=datetime(2026, 5, 1), answers=answers)

    return of


def clocks(imported: Imported) -> list[str]:
    return [f"{row[0].felt_at:%H:%M:%S}".removesuffix(":00") for row in imported.first]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("8,30 20,15", "08:30 20:15"), ("8.30 9.00", "08:30 09:00"), ("8h30 8.50", "08:30 08:50"),
        ("8:30 8,50", "08:30 08:50"), ("8.00 9,00", "08:00 09:00"), ("0830 2015", "08:30 20:15"),
        ("830 1315", "08:30 13:15"),
    ],
)  # fmt: skip
def test_clocks_that_can_be_nothing_else_are_read(bring: Bring, written: str, read: str) -> None:
    imported = bring(*written.split())
    assert (clocks(imported), imported.set_aside) == (read.split(), ())


def test_clocks_without_a_mark_are_told(bring: Bring) -> None:
    assert bring("0830", "2015").taken == (
        "'0830' stands where a clock does. Is it 08:30? Taken: 08:30 (--answer clock_marks=clock|aside)",
    )


@pytest.mark.parametrize(
    ("written", "minutes", "hours"),
    [
        ("8,5 9,25", "08:50 09:25", "08:30 09:15"),
        ("8.50 9.00", "08:50 09:00", "08:30 09:00"),
        ("8.3 9.15", "08:30 09:15", "08:18 09:09"),
        ("8.50 9.75", "08:50", "08:30 09:45"),
        ("8.50 9.333", "08:50", "08:30"),
    ],
)
def test_what_may_be_minutes_or_a_part_of_an_hour_is_asked(
    bring: Bring, written: str, minutes: str, hours: str
) -> None:
    with pytest.raises(Unanswered) as fault:
        bring(*written.split())
    assert [each.name for each in fault.value.questions] == ["clock"]
    assert clocks(bring(*written.split(), clock="minutes")) == minutes.split()
    assert clocks(bring(*written.split(), clock="hours")) == hours.split()


def test_three_digits_alone_may_count_something(bring: Bring) -> None:
    with pytest.raises(Unanswered) as fault:
        bring("830", "915")
    (question,) = fault.value.questions
    assert (question.asks, question.default) == ("'830' stands where a clock does. Is it 8:30?", None)
    assert clocks(bring("830", "915", clock_marks="clock")) == ["08:30", "09:15"]


@pytest.mark.parametrize("written", ["190 275 60", "halb neun", "8", "24.30 24.40", "2560"])
def test_what_is_no_clock_is_named(bring: Bring, written: str) -> None:
    imported = bring(*written.split("|"))
    assert {each.reason for each in imported.set_aside} == {"not a time of day"}
    assert imported.kept == 0
