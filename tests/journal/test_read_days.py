"""From entries to days: pooling of sides and groups, the worst and the mean, amounts of a day, postures."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from analytics import bring_in
from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.factors import FACTORS, OF_ENTRY, DayIs
from analytics.diary.periods import Period
from analytics.diary.places import find_place, find_region, find_side, place_name, split_side
from analytics.journal import Journal, OwnFactor
from analytics.journal.opening import sql
from analytics.journal.tables import day_table

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


def brought(tmp_path: Path, text: str, journal: Journal | None = None) -> Journal:
    """A journal with what a file says; its name is that of its text, so that two are two files."""
    journal = journal or Journal(":memory:")
    file = tmp_path / f"{abs(hash(text))}.csv"
    file.write_text(text)
    bring_in(journal, file, now=EVENING + timedelta(days=5))
    return journal


def amount_of(journal: Journal, factor: str, day: date = DAY) -> float:
    """What a page and an analysis both take for the day."""
    asked = float(journal.read_trigger_days(find_place("neck"), Period(day, day))[factor].iloc[0])
    noted, _ = journal.read_amounts(day).get(factor, (None, None))
    assert noted in (None, asked)
    return asked


# By hand: 9 in the morning, 4 in the evening.
MADE = {"sum": 13.0, "mean": 6.5, "largest": 9.0, "spells": 13.0, "last": 4.0}


def test_a_day_is_made_of_its_amounts_as_each_factor_says(tmp_path: Path) -> None:
    columns = ",".join(f"exposure:{factor.name}" for factor in FACTORS)
    more, less = (",".join([amount] * len(FACTORS)) for amount in ("9", "4"))
    text = f"felt_at,region,intensity,{columns}\n{MORNING},neck,5,{more}\n{EVENING},neck,5,{less}\n"
    journal = brought(tmp_path, text)
    days = journal.read_trigger_days(find_place("neck"), Period(DAY, DAY))
    expected = {factor.name: MADE[factor.day_is] for factor in FACTORS}
    assert days.drop(columns="pain").iloc[0].to_dict() == expected
    noted = {name: amount for name, (amount, _) in journal.read_amounts(DAY).items()}
    assert noted == {name: amount for name, amount in expected.items() if name not in OF_ENTRY}


def test_the_steps_of_each_hour_add_up_to_those_of_the_day(tmp_path: Path) -> None:
    rows = "".join(f"2026-05-02 {hour:02}:00,{hour * 100}\n" for hour in (8, 12, 18, 22))
    assert amount_of(brought(tmp_path, f"datetime,exposure:steps\n{rows}"), "steps") == 6000


@pytest.mark.parametrize(
    ("factor", "rows", "expected"),
    [
        ("steps", ("08:00 500", "08:00 500", "12:00 500"), 1000),  # the same on two rows of one moment is one
        ("steps", ("08:00 500", "08:00 300"), 800),
        ("coffee", ("07:30 1", "15:00 1"), 2),
        ("stress", ("08:00 3", "08:00 3", "20:00 6"), 4.5),  # the mean of moments, and not of rows
        ("stress", ("08:00 2", "08:00 4", "20:00 6"), 4.5),
        ("sleep", ("03:00 4", "06:00 2.5", "14:00 4"), 6.5),  # 4 hours told twice
        ("sitting_minutes", ("08:00 200", "20:00 120"), 200),
        ("cold", ("08:00 yes", "20:00 no"), 1),
        ("new pillow", ("08:00 yes", "20:00 no"), 1),  # an own one, only ever yes or no
        ("gardening", ("08:00 5", "20:00 2"), 2),
    ],
)
def test_several_amounts_of_one_day(tmp_path: Path, factor: str, rows: tuple[str, ...], expected: float) -> None:
    lines = "".join(f"2026-05-02 {row.replace(' ', ',')},{number}\n" for number, row in enumerate(rows))
    journal = brought(tmp_path, f"felt_at,exposure:{factor},intensity\n{lines}")
    assert amount_of(journal, factor.replace(" ", "_")) == expected


def test_the_person_says_how_several_amounts_of_their_own_make_a_day(tmp_path: Path) -> None:
    journal = brought(tmp_path, "felt_at,exposure:gardening,intensity\n2026-05-02 08:00,5,1\n2026-05-02 20:00,2,1\n")
    made: dict[DayIs, float] = {"sum": 7, "mean": 3.5, "largest": 5, "spells": 7, "last": 2}
    for day_is, amount in made.items():
        journal.write_factor(OwnFactor("gardening", "beds", hidden=False, day_is=day_is), now=EVENING)
        assert amount_of(journal, "gardening") == amount
    journal.write_factor(OwnFactor("gardening", "beds", hidden=False, day_is="sum"), now=EVENING)
    journal.write_factor(OwnFactor("gardening", "beds", hidden=True), now=EVENING)  # put away: it stays as it was said
    journal.rename_factor("gardening", "weeding", now=EVENING)
    assert amount_of(journal, "weeding") == 7
    assert journal.read_own_factors() == [OwnFactor("weeding", "beds", hidden=True, day_is="sum")]


def units_of(tmp_path: Path, factor: str, *rows: str, day_is: DayIs = "sum") -> Journal:
    """A journal with amounts of a factor of the person's own, each in the unit that its cell names."""
    text = "".join(f"2026-05-{row.replace(' ', ',', 2).replace(',', ' ', 1)},3\n" for row in rows)
    journal = brought(tmp_path, f"felt_at,exposure:{factor},intensity\n{text}")
    journal.write_factor(OwnFactor(factor, "", hidden=False, day_is=day_is), now=EVENING)
    return journal


@pytest.mark.parametrize(
    ("day_is", "amount"), [("sum", 150), ("largest", 120), ("mean", 75), ("last", 30), ("spells", 150)]
)
def test_units_that_measure_the_same_are_converted_into_the_one_written_last(
    tmp_path: Path, day_is: DayIs, amount: float
) -> None:
    journal = units_of(tmp_path, "gardening", "02 08:00 2 h", "02 20:00 30 min", "03 08:00 1 h", day_is=day_is)
    # Written last is the hour of the next day.
    assert amount_of(journal, "gardening") == pytest.approx(amount / 60)
    assert amount_of(journal, "gardening", date(2026, 5, 3)) == 1
    assert {journal.read_amounts(date(2026, 5, day))["gardening"][1] for day in (2, 3)} == {"h"}


def test_cups_are_never_added_to_millilitres(tmp_path: Path) -> None:
    journal = units_of(tmp_path, "tea", "02 08:00 2 cups", "02 12:00 200 ml", "02 20:00 300 ml", "03 08:00 3 cups")
    journal = brought(tmp_path, "felt_at,exposure:tea,intensity\n2026-05-04 08:00,250 ml,3\n", journal)
    days = journal.read_trigger_days(find_place("neck"), Period(DAY, date(2026, 5, 4)))["tea"]
    # A day of cups alone is not known in millilitres: it is shown as it was written, and compared with no other.
    assert days.fillna(-1).tolist() == [500, -1, 250]
    assert journal.read_amounts(date(2026, 5, 3)) == {"tea": (3, "cups")}
    assert journal.read_units()["tea"] == "ml"


def test_an_amount_without_a_unit_is_in_the_factors_own(tmp_path: Path) -> None:
    journal = units_of(tmp_path, "tea", "02 08:00 2", "02 12:00 3 cups", "02 20:00 1 Cups")
    assert amount_of(journal, "tea") == 6


def test_what_was_written_here_stands_in_the_place_of_what_files_say_of_that_day(tmp_path: Path) -> None:
    journal = Journal(":memory:")
    journal.write_entry(
        Entry(MORNING, (Rating("neck", 5),), MORNING, sitting_minutes=60), [Exposure(DAY, "steps", 100)], now=MORNING
    )
    brought(
        tmp_path,
        f"felt_at,exposure:steps,sitting,pain\n{EVENING},7000,500,3\n{EVENING + timedelta(days=1)},7000,500,3\n",
        journal,
    )
    assert [amount_of(journal, name) for name in ("steps", "sitting_minutes")] == [100, 60]
    after = DAY + timedelta(days=1)
    assert [amount_of(journal, name, after) for name in ("steps", "sitting_minutes")] == [7000, 500]


def test_a_zero_that_a_file_only_implies_gives_way_to_what_is_written(tmp_path: Path) -> None:
    """The first file implies no stress on the first day, where a second one says 6: not the mean of both."""
    first = "felt_at,pain,triggers\n2026-05-02 08:00,3,cold\n2026-05-03 08:00,3,stress=4\n"
    journal = brought(tmp_path, first)
    assert amount_of(journal, "stress") == 0
    brought(tmp_path, "felt_at,exposure:stress\n2026-05-02 20:00,6\n", journal)
    assert amount_of(journal, "stress") == 6


def test_several_readings_of_a_day_without_a_time_are_their_mean(tmp_path: Path) -> None:
    journal = Journal(":memory:")
    for number, level in enumerate((3.0, 3.0, 6.0)):
        midnight = datetime(2026, 5, 2)
        entry = Entry(midnight, (Rating("neck", level),), EVENING + timedelta(minutes=number), has_time=False)
        journal.write_entry(entry, now=EVENING)
    assert pain_of(journal, "neck") == 4
    assert journal.read_place_days(Period(DAY, DAY))["neck"].tolist() == [4]


def moments_of(rows: str, question: str = "moments", *, pool: str = "place") -> list[tuple[Any, ...]]:
    """What a question makes of ratings as they stand: time or not, part, region, side, pain."""
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE settings (name VARCHAR, value VARCHAR)")
        connection.execute(MACRO)
        connection.execute(
            "CREATE TABLE ratings AS SELECT TIMESTAMP '2026-05-02' AS felt_at, has_time, part, region, side, "
            "intensity::DOUBLE AS intensity, NULL AS written "
            f"FROM (VALUES {rows}) AS said(has_time, part, region, side, intensity)"
        )
        asked: dict[str, object] = {"first": DAY, "last": DAY}
        asked |= {"pool": pool, "regions": ["neck"], "side": None, "words": "neck"} if question == "moments" else {}
        return connection.execute(sql(f"questions/{question}.sql"), asked).fetchall()


MACRO = sql("schema/views.sql").split("CREATE OR REPLACE MACRO")[1].split(";")[0]
MACRO = f"CREATE MACRO{MACRO}"


@pytest.mark.parametrize(
    ("rows", "moments", "day"),
    [
        ("(false, NULL, 'neck', NULL, 3), (false, NULL, 'neck', NULL, 3), (false, NULL, 'neck', NULL, 6)", [4], 4),
        # the mean of each side, and then the higher of the two
        (
            "(false, NULL, 'neck', 'left', 2), (false, NULL, 'neck', 'left', 4), (false, NULL, 'neck', 'right', 1)",
            [3],
            3,
        ),
        ("(true, NULL, 'neck', NULL, 3), (true, NULL, 'neck', NULL, 6)", [6], 6),  # one moment: the higher counts
        # each part of the day is a moment of its own
        (
            "(false, 'am', 'neck', NULL, 2), (false, 'pm', 'neck', NULL, 5), (false, 'pm', 'neck', NULL, 7)",
            [6, 2],
            4,
        ),
    ],
)
def test_what_stands_in_a_day_makes_its_pain(rows: str, moments: list[float], day: float) -> None:
    assert sorted((row[-1] for row in moments_of(rows)), reverse=True) == moments
    assert [row[-1] for row in moments_of(rows, "place_days")] == [day]


def test_without_a_time_the_mean_of_places_is_that_of_each_places_readings() -> None:
    rows = "(false, NULL, 'neck', NULL, 2), (false, NULL, 'neck', NULL, 4), (false, NULL, 'knee', NULL, 6)"
    assert [moments_of(rows, pool=pool)[0][-1] for pool in ("place", "worst", "mean")] == [3, 6, 4.5]


def test_an_evening_without_an_hour_is_an_evening() -> None:
    midnight = pd.Timestamp(DAY)
    table = pd.DataFrame(
        {"day": [midnight] * 2, "felt_at": [midnight] * 2, "part": ["morning", "evening"], "intensity": [2.0, 5.0]}
    )
    assert day_table(table, Period(DAY, DAY)).iloc[0].to_dict() == {
        "pain": 3.5, "worst": 5, "evening": 5, "readings": 2,
    }  # fmt: skip


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
