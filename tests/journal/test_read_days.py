"""From entries to days: pooling of sides and groups, the worst and the mean, amounts of a day, postures."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from analytics import bring_in
from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.factors import FACTORS
from analytics.diary.periods import Period
from analytics.diary.places import find_place, find_region, find_side, place_name, split_side
from analytics.journal import Journal

DAY = date(2026, 5, 2)
MORNING, EVENING = datetime(2026, 5, 2, 8), datetime(2026, 5, 2, 20)


def written(*entries: tuple[datetime, dict[str, float]]) -> Journal:
    """Ratings by "region" or "region/side"."""
    journal = Journal(":memory:")
    for felt_at, pains in entries:
        ratings = tuple(
            Rating(place.split("/")[0], pain, place.split("/")[1] if "/" in place else None)
            for place, pain in pains.items()
        )
        journal.write_entry(Entry(felt_at, ratings, felt_at), now=felt_at)
    return journal


def pain_of(journal: Journal, place: str | None) -> float:
    return float(journal.read_days(find_place(place), Period(DAY, DAY))["pain"].iloc[0])


def test_left_and_right_pool_as_the_higher_of_a_moment_unless_a_side_is_asked_for() -> None:
    journal = written((MORNING, {"neck/left": 3, "neck/right": 6}))
    assert (pain_of(journal, "neck"), pain_of(journal, "left neck"), pain_of(journal, "neck (R)")) == (6, 3, 6)


def test_both_sides_answer_for_each_side() -> None:
    assert pain_of(written((MORNING, {"knee/both": 4})), "left knee") == 4


def test_a_days_pain_is_the_mean_of_its_moments() -> None:
    assert pain_of(written((MORNING, {"neck": 2}), (EVENING, {"neck": 5})), "neck") == 3.5


def test_without_a_place_the_worst_of_each_moment_counts_and_mean_averages_places() -> None:
    journal = written((MORNING, {"neck": 2, "knee": 6}), (EVENING, {"neck": 5}))
    assert pain_of(journal, None) == pain_of(journal, "worst") == 5.5
    assert pain_of(journal, "mean") == 4.5


@pytest.mark.parametrize("words", ["lower back", "Lower-Back", "LBP", "low back", "lumbar"])
def test_a_place_matches_its_synonyms(words: str) -> None:
    assert pain_of(written((MORNING, {"lower back": 4})), words) == 4


def test_a_group_matches_its_regions_and_a_region_not_its_group() -> None:
    journal = written((MORNING, {"back of knee": 4}))
    assert pain_of(journal, "Knees") == 4
    assert str(pain_of(journal, "front of knee")) == "nan"


def test_the_persons_own_word_is_a_place_whatever_its_case() -> None:
    assert pain_of(written((MORNING, {"Eyes (or around them)": 2})), "eyes (OR around them)") == 2


@pytest.mark.parametrize(
    ("words", "region", "side"),
    [
        ("left knee", "knee", "left"), ("Knee (L)", "Knee", "left"), ("Neck, right", "Neck", "right"),
        ("right big toe", "right big toe", None), ("shoulder", "shoulder", None),
    ],
)  # fmt: skip
def test_a_side_in_the_place_is_found_only_beside_a_known_region(words: str, region: str, side: str | None) -> None:
    assert split_side(words) == (region, side)


def test_words_for_sides_and_regions() -> None:
    assert [find_side(word) for word in ("Right Mostly", "L", "bilateral", "left and right", "front")] == [
        "right", "left", "both", "both", None,
    ]  # fmt: skip
    assert [find_region(word) for word in ("Nacken", "Headache", "shoulder blades", "Acute Pain")] == [
        "neck", "head", "shoulder blade", None,
    ]  # fmt: skip
    assert place_name("back of neck", "left") == "Back of neck, left"


def test_sitting_is_the_largest_of_the_day_and_other_amounts_the_last_written() -> None:
    journal = Journal(":memory:")
    for felt_at, sat, stress in ((MORNING, 200, 7), (EVENING, 120, 4)):
        entry = Entry(felt_at, (Rating("neck", 5),), felt_at, sitting_minutes=sat)
        journal.write_entry(entry, [Exposure(DAY, "stress", stress)], now=felt_at)
    days = journal.read_trigger_days(find_place("neck"), Period(DAY, DAY))
    assert days.iloc[0].to_dict() == {"pain": 5, "sitting_minutes": 200, "stress": 4}


def test_a_day_holds_the_largest_amount_of_the_factors_that_say_so_and_of_the_others_the_last(tmp_path: Path) -> None:
    columns = ",".join(f"exposure:{factor.name}" for factor in FACTORS)
    more, less = (",".join([amount] * len(FACTORS)) for amount in ("9", "4"))
    file = tmp_path / "day.csv"
    file.write_text(f"felt_at,region,intensity,{columns}\n{MORNING},neck,5,{more}\n{EVENING},neck,5,{less}\n")
    journal = Journal(":memory:")
    bring_in(journal, file, now=EVENING)
    expected = {factor.name: 9.0 if factor.is_largest else 4.0 for factor in FACTORS}
    assert {name: amount for name, (amount, _) in journal.read_amounts(DAY).items()} == expected
    days = journal.read_trigger_days(find_place("neck"), Period(DAY, DAY))
    assert days.drop(columns="pain").iloc[0].to_dict() == expected


def test_zero_is_kept_and_unknown_stays_missing() -> None:
    journal = written((MORNING, {"neck": 2}), (MORNING + timedelta(days=1), {"neck": 2}))
    journal.write_entry(None, [Exposure(DAY, "alcohol", 0)], now=MORNING)
    amounts = journal.read_trigger_days(find_place("neck"), Period(DAY, DAY + timedelta(days=1)))["alcohol"]
    assert amounts.iloc[0] == 0
    assert amounts.isna().tolist() == [False, True]


def test_a_posture_written_on_six_days_is_yes_no_and_missing_where_none_was_written() -> None:
    journal = Journal(":memory:")
    for number in range(9):
        moment = MORNING + timedelta(days=number)
        postures = ("at desk",) if number < 6 else ("sofa",) if number < 8 else ()
        journal.write_entry(Entry(moment, (Rating("neck", 5),), moment, postures=postures), now=moment)
    days = journal.read_trigger_days(find_place("neck"), Period(DAY, DAY + timedelta(days=8)))
    assert [column for column in days.columns if column.startswith("posture")] == ["posture: at desk"]
    assert days["posture: at desk"].tolist()[:8] == [1, 1, 1, 1, 1, 1, 0, 0]
    assert days["posture: at desk"].isna().tolist()[8]


def test_a_date_alone_takes_no_part_by_the_hour_but_counts_for_its_day() -> None:
    journal = Journal(":memory:")
    midnight = datetime(2026, 5, 2)
    journal.write_entry(Entry(midnight, (Rating("neck", 5),), EVENING, has_time=False), now=EVENING)
    period = Period(DAY, DAY)
    assert journal.read_days(find_place("neck"), period)["pain"].tolist() == [5]
    assert journal.read_moments(find_place("neck"), period).empty


def test_an_empty_journal_answers_with_nothing() -> None:
    with Journal(":memory:") as journal:
        assert journal.read_period() is None
        assert journal.read_places() == []
        assert journal.read_habits().places == ()
        assert journal.read_days(find_place(None), Period(DAY, DAY))["pain"].isna().all()
        assert journal.read_trigger_days(find_place(None), Period(DAY, DAY)).columns.tolist() == ["pain"]


def test_triggers_are_held_against_the_evening_where_there_is_one() -> None:
    day = datetime(2026, 5, 2)
    with Journal(":memory:") as journal:
        for hours, level in ((8, 2.0), (17, 5.0), (22, 6.0), (24 + 9, 3.0)):
            at = day + timedelta(hours=hours)
            journal.write_entry(Entry(at, (Rating("neck", level),), at, sitting_minutes=60), now=at)
        period = Period(day.date(), day.date() + timedelta(days=1))
        days, triggers = (
            journal.read_days(find_place(None), period),
            journal.read_trigger_days(find_place(None), period),
        )
    assert days["evening"].fillna(-1).tolist() == [5.5, -1]
    assert triggers["pain"].tolist() == [5.5, 3.0]


def looked_through() -> Journal:
    journal = written((MORNING, {"neck/left": 3, "lower back": 6}), (EVENING, {"neck/right": 7}))
    session = Session(EVENING, "trigger release", places=(TreatedPlace("neck", "left", "upper trapezius"),))
    journal.write_entry(None, sessions=[session], now=EVENING)
    return journal


@pytest.mark.parametrize(
    ("asked", "entries", "sessions"),
    [
        ({}, 2, 1),
        ({"words": "  NECK "}, 2, 1),
        ({"words": "neck back"}, 1, 0),
        ({"words": "trapezius release"}, 0, 1),
        ({"words": "elbow"}, 0, 0),
        ({"words": "%"}, 0, 0),
        ({"place": find_place("left neck")}, 1, 1),
        ({"place": find_place("lower back")}, 1, 0),
        ({"kind": "session"}, 0, 1),
        ({"kind": "entry"}, 2, 0),
        ({"least": 7.0}, 1, 0),
    ],
)
def test_what_is_looked_for_is_found_and_nothing_else(asked: dict[str, Any], entries: int, sessions: int) -> None:
    found = looked_through().read_found(Period(DAY, DAY), **asked)
    assert (len(found.entries), len(found.sessions), found.matching) == (entries, sessions, entries + sessions)


def test_only_the_latest_are_read_and_all_are_counted() -> None:
    found = looked_through().read_found(Period(DAY, DAY), kind="entry", most=1)
    assert ([each.felt_at for each in found.entries], found.matching) == ([EVENING], 2)
    assert looked_through().read_found(Period(date(2026, 5, 3), date(2026, 5, 9))).matching == 0
