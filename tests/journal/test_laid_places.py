"""A place in the person's own words, laid on the map once, is that region from then on, and stays what was written."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from analytics import bring_in
from analytics.diary.entries import Entry, Rating, Session, TreatedPlace
from analytics.diary.periods import Period
from analytics.diary.places import find_place
from analytics.journal import Journal

NOW = datetime(2026, 5, 20, 9)
PERIOD = Period.ending(NOW.date(), 30)
SHOULDER = "top of shoulder"


def an_entry(word: str, pain: float, days_ago: int = 0) -> Entry:
    at = NOW - timedelta(days=days_ago)
    return Entry(at, (Rating(word, pain, "left", ("aching",)),), at)


@pytest.fixture
def journal() -> Iterator[Journal]:
    with Journal(":memory:") as journal:
        journal.write_entry(an_entry("traps", 5), now=NOW)
        journal.write_entry(an_entry("Traps", 7, 1), now=NOW)
        journal.write_entry(an_entry(SHOULDER, 3, 2), now=NOW)
        yield journal


def regions(journal: Journal) -> list[tuple[str, str | None]]:
    table = journal.read_ratings(PERIOD)
    written = table["written"].astype(object).where(table["written"].notna(), None)
    return list(zip(table["region"], written, strict=True))


def test_a_word_lies_on_the_map_however_it_is_capitalised_and_undo_takes_it_off(journal: Journal) -> None:
    before = regions(journal)
    written = journal.lay_place("traps", SHOULDER, now=NOW)
    assert regions(journal) == [(SHOULDER, "traps"), (SHOULDER, "Traps"), (SHOULDER, None)]
    assert journal.read_places() == [(SHOULDER, 3)]
    assert journal.read_laid_places() == {"traps": SHOULDER}
    journal.take_back(written, now=NOW)
    assert regions(journal) == before
    assert journal.read_laid_places() == {}


def test_a_word_lies_in_one_place_alone(journal: Journal) -> None:
    journal.lay_place("traps", SHOULDER, now=NOW)
    moved = journal.lay_place("Traps", "back of shoulder", now=NOW)
    assert journal.read_laid_places() == {"Traps": "back of shoulder"}
    assert [region for region, _ in regions(journal)] == ["back of shoulder", "back of shoulder", SHOULDER]
    journal.take_back(moved, now=NOW)
    assert journal.read_laid_places() == {"traps": SHOULDER}
    taken_off = journal.lay_place("traps", None, now=NOW)
    assert journal.read_laid_places() == {}
    journal.take_back(taken_off, now=NOW)
    assert journal.read_laid_places() == {"traps": SHOULDER}


def test_it_is_found_by_the_own_word_and_by_the_region(journal: Journal) -> None:
    journal.lay_place("traps", SHOULDER, now=NOW)
    for asked, pains in (("traps", [5, 7]), (SHOULDER, [5, 7, 3]), ("shoulder", [5, 7, 3])):
        place = find_place(asked)
        days = journal.read_days(place, PERIOD)["pain"].dropna()
        assert days.tolist() == pains[::-1], asked
        assert journal.read_tables(place, PERIOD).days["pain"].notna().sum() == len(pains)
        assert journal.read_found(PERIOD, place).matching == len(pains)
    assert journal.read_found(PERIOD, words="traps").matching == 2


def test_places_of_a_day_become_one_column(journal: Journal) -> None:
    assert sorted(map(str, journal.read_place_days(PERIOD))) == [SHOULDER, "traps"]
    journal.lay_place("traps", SHOULDER, now=NOW)
    days = journal.read_place_days(PERIOD)
    assert list(days) == [SHOULDER]
    assert days[SHOULDER].dropna().tolist() == [3, 7, 5]


def test_the_body_offers_it_where_it_lies_and_the_diary_shows_what_was_written(journal: Journal) -> None:
    journal.lay_place("traps", SHOULDER, now=NOW)
    assert journal.read_habits().places == ((SHOULDER, "left"),)
    lines = journal.read_entry_lines(PERIOD)
    assert [line.places for line in lines] == [
        [("traps", "left", 5)], [("Traps", "left", 7)], [(SHOULDER, "left", 3)],
    ]  # fmt: skip


def test_an_entry_changed_while_a_word_lies_on_the_map_follows_it(journal: Journal) -> None:
    journal.lay_place("traps", SHOULDER, now=NOW)
    last = journal.read_last_entry(NOW)
    assert last
    assert [(each.region, each.written) for each in last.what.ratings] == [(SHOULDER, "traps")]
    changed = replace(last.what, notes="worse on the stairs")
    journal.write_entry(changed, now=NOW, version=last.version)
    assert regions(journal)[0] == (SHOULDER, "traps")
    journal.lay_place("traps", "back of shoulder", now=NOW)
    assert regions(journal)[0] == ("back of shoulder", "traps")
    journal.lay_place("traps", None, now=NOW)
    assert regions(journal)[0] == ("traps", None)


def test_a_changed_entry_that_is_saved_once_more_adds_nothing(journal: Journal) -> None:
    journal.lay_place("traps", SHOULDER, now=NOW)
    last = journal.read_last_entry(NOW)
    assert last
    journal.write_entry(last.what, now=NOW)
    again = journal.read_last_entry(NOW)
    assert again
    assert again.version == last.version


def test_a_place_moved_on_the_body_is_no_longer_the_word(journal: Journal) -> None:
    journal.lay_place("traps", SHOULDER, now=NOW)
    last = journal.read_last_entry(NOW)
    assert last
    moved = replace(last.what, ratings=(Rating("neck", 5, "left"),))
    journal.write_entry(moved, now=NOW, version=last.version)
    assert regions(journal)[0] == ("neck", None)


def test_a_file_brings_the_word_and_its_undo_leaves_the_map_as_it_is(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "diary.csv"
    file.write_text("felt_at,region,intensity\n2026-05-01 09:00,TRAPS,6\n2026-05-02 09:00,LBP,4\n", encoding="utf-8")
    journal.lay_place("traps", SHOULDER, now=NOW)
    report = bring_in(journal, file, now=NOW)
    assert regions(journal)[-2:] == [("lower back", "LBP"), (SHOULDER, "TRAPS")]
    journal.undo_import(report.import_id, now=NOW)
    assert journal.read_laid_places() == {"traps": SHOULDER}
    assert len(regions(journal)) == 3


def test_a_side_that_a_file_says_beside_the_word_leaves_the_word_to_be_asked_for(
    journal: Journal, tmp_path: Path
) -> None:
    file = tmp_path / "diary.csv"
    file.write_text("felt_at,region,side,intensity\n2026-05-01 09:00,traps,R,6\n", encoding="utf-8")
    bring_in(journal, file, now=NOW, answers={"location": "places"})
    journal.lay_place("traps", SHOULDER, now=NOW)
    assert journal.read_days(find_place("traps"), PERIOD)["pain"].dropna().tolist() == [6, 7, 5]


@pytest.mark.parametrize(
    ("word", "said", "side"),
    [
        ("right big toe", None, "right"), ("toe, gauche", None, "left"), ("big toe", None, None),
        ("right big toe", "left", "left"), ("left or right toe", None, None),
    ],
)  # fmt: skip
def test_a_side_that_the_word_says_is_drawn(word: str, said: str | None, side: str | None) -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(Entry(NOW, (Rating(word, 4, said),), NOW), now=NOW)
        journal.lay_place(word, "toes", now=NOW)
        assert journal.read_habits().places == (("toes", side),)


def test_an_entry_of_a_file_changed_here_keeps_the_word(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "diary.csv"
    file.write_text("felt_at,region,intensity\n2026-05-20 10:00,TRAPS,6\n", encoding="utf-8")
    later = NOW + timedelta(hours=2)
    bring_in(journal, file, now=later, answers={"location": "places"})
    journal.lay_place("traps", SHOULDER, now=NOW)
    last = journal.read_last_entry(later)
    assert last
    journal.write_entry(replace(last.what, notes="mine"), now=later, version=last.version)
    assert regions(journal)[0] == (SHOULDER, "TRAPS")
    journal.lay_place("traps", None, now=later)
    assert regions(journal)[0] == ("TRAPS", None)


def test_a_treatment_of_the_word_is_one_of_the_region_and_reads_as_it_was_written(journal: Journal) -> None:
    session = Session(NOW, "massage", minutes=20, places=(TreatedPlace("Traps", "left"),), pain_before=6, pain_after=4)
    journal.write_entry(None, [], [session], now=NOW)
    asked = [find_place(words) for words in (SHOULDER, "traps", "neck")]
    read = [journal.read_sessions(PERIOD, place) for place in asked]
    assert [table["is_here"].tolist() for table in read] == [[False], [True], [False]]
    journal.lay_place("traps", SHOULDER, now=NOW)
    read = [journal.read_sessions(PERIOD, place) for place in asked]
    assert [table["is_here"].tolist() for table in read] == [[True], [True], [False]]
    assert read[0]["places"].tolist() == ["Traps, left"]
    assert journal.read_found(PERIOD, asked[0], kind="session").matching == 1
    noted = journal.read_session(session.session_id)
    assert noted
    assert noted.what.places == session.places
