"""Every entry and every session in words: what stands in a line, in which order, and what is left out of it."""

from datetime import date, datetime

import pytest

from analytics.letter.annex import amount_words, day_lines, moment, rating_words, session_words
from analytics.letter.rows import Amount, EntryRow, RatingRow, SessionRow
from analytics.measures.sessions.what_followed import WhatFollowed

AT = datetime(2026, 5, 2, 8, 5)
NECK = RatingRow(
    felt_at=AT, has_time=True, region="neck", side="right", intensity=6.5, qualities=("aching",), symptoms=("numbness",)
)
BACK = RatingRow(felt_at=AT, has_time=True, region="lower back", side=None, intensity=3.0)


def test_a_rating_reads_with_its_side_and_how_it_feels() -> None:
    assert [rating_words(each) for each in (NECK, BACK)] == ["Neck, right 6.5 (aching, numbness)", "Lower back 3"]
    assert (moment(AT, has_time=True), moment(AT, has_time=False)) == ("2 May 2026, 08:05", "2 May 2026")


@pytest.mark.parametrize(
    ("factor", "amount", "unit", "words"),
    [
        ("sleep", 6.5, "hours", "sleep 6.5 hours"),
        ("sleep", 7.0, "", "sleep 7 hours"),
        ("stress", 7.0, "0–10", "stress 7 of 10"),
        ("heavy_lifting", 1.0, "", "heavy lifting"),
        ("tea", 3.0, "", "tea 3"),
        ("posture: sofa", 1.0, "", "posture “sofa”"),
    ],
)
def test_an_amount_reads_with_its_unit(factor: str, amount: float, unit: str, words: str) -> None:
    assert amount_words([Amount(day=AT.date(), factor=factor, amount=amount, unit=unit)]) == words


def test_a_day_has_a_line_an_entry_and_one_of_the_rest() -> None:
    full = EntryRow(
        felt_at=AT,
        has_time=True,
        ratings=(NECK, BACK),
        postures=("at desk", "car"),
        sitting_minutes=300.0,
        note="x",
    )
    bare = EntryRow(felt_at=AT, has_time=False, ratings=(BACK,), sitting_minutes=0.0)
    amounts = [Amount(day=AT.date(), factor=name, amount=1.0, unit="") for name in ("heavy_lifting", "cold")]
    assert day_lines(date(2026, 5, 2), [full, bare], amounts) == [
        "2 May 2026, 08:05: Neck, right 6.5 (aching, numbness); Lower back 3 · at desk, car · sitting 300 minutes · x",
        "2 May 2026: Lower back 3 · sitting 0 minutes",
        "2 May 2026: heavy lifting, cold or draught",
    ]
    assert day_lines(date(2026, 5, 2), [bare], []) == ["2 May 2026: Lower back 3 · sitting 0 minutes"]


@pytest.mark.parametrize(
    ("session", "words"),
    [
        (
            SessionRow(
                began_at=AT,
                kind="massage",
                places="neck, right",
                muscles="scalenes",
                minutes=45.0,
                pressure=6.0,
                pain_before=6.5,
                pain_after=0.0,
                became=WhatFollowed(next_morning=3.0, hours=22.4, is_back=True),
            ),
            (
                "2 May 2026, 08:05: massage · neck, right · scalenes · 45 minutes · pressure 6 of 10 · before 6.5, "
                "after 0, next morning 3 · as high as before by 22 hours after"
            ),
        ),
        (
            SessionRow(began_at=AT, kind="heat", has_time=False, minutes=1.0, became=WhatFollowed(hours=1.0)),
            "2 May 2026: heat · 1 minute · still lower 1 hour after",
        ),
        (
            SessionRow(began_at=AT, kind="heat", pain_after=2.0, became=WhatFollowed()),
            "2 May 2026, 08:05: heat · after 2",
        ),
    ],
)
def test_a_session_reads_in_one_line(session: SessionRow, words: str) -> None:
    assert session_words(session) == words
