"""Every entry as a table: no cell is a formula, and a journal brings it in again as it left."""

import csv
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import bring_in, share
from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.formulas import STARTS, shielded, unshielded
from analytics.journal import Journal

NOW = datetime(2026, 5, 20, 12, 0)
SAMPLE = Path(__file__).parents[2] / "sample_data" / "diary.csv"
FORMULAS = ("=1+1", "+1", "-1", "−1", "@SUM(A1)", "'=1+1", '=HYPERLINK("http://evil.example","x")')


@given(st.text(max_size=20))
def test_any_words_come_back_as_they_left(words: str) -> None:
    assert unshielded(shielded(words)) == words
    assert not shielded(words).startswith(STARTS)


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_is_a_formula_and_it_comes_back(words: str, tmp_path: Path) -> None:
    with Journal(":memory:") as journal, Journal(":memory:") as other:
        entry = Entry(NOW, (Rating(words, 4, None, (words,)),), NOW, postures=(words,), notes=words)
        session = Session(NOW, words, places=(TreatedPlace("neck", "left", words),), pain_before=5, pain_after=3)
        journal.write_entry(entry, [Exposure(NOW.date(), "sleep", 7.5, "hours")], [session], now=NOW)
        file = share(journal, tmp_path / "table.csv", include=["notes"], now=NOW)
        with file.open(encoding="utf-8-sig", newline="") as table:
            cells = [cell for row in csv.reader(table) for cell in row]
        assert [cell for cell in cells if cell.startswith(STARTS)] == []
        imported = bring_in(other, file, now=NOW)
        assert imported.set_aside == ()
        period = other.read_period()
        assert period
        ratings, sessions = other.read_ratings(period), other.read_sessions(period)
    assert (ratings["region"].tolist(), ratings["notes"].tolist()) == ([words], [words])
    assert ratings["qualities"].tolist() == ratings["postures"].tolist() == [words]
    assert (sessions["kind"].tolist(), sessions["muscles"].tolist()) == ([words], [words])
    assert sessions["places"].tolist() == ["neck, left"]


def test_the_sample_comes_back_whole(tmp_path: Path) -> None:
    now = datetime(2026, 11, 1)
    with Journal(":memory:") as journal, Journal(":memory:") as other:
        bring_in(journal, SAMPLE, now=now)
        everything = ["notes", "diet", "smoking", "mood", "cycle"]
        imported = bring_in(other, share(journal, tmp_path / "table.csv", include=everything, now=now), now=now)
        assert imported.set_aside == ()
        period = journal.read_period()
        assert period
        assert other.read_period() == period
        for each in ("ratings", "sessions"):
            assert other.read_counts()[each] == journal.read_counts()[each]
        columns = ["felt_at", "region", "side", "intensity", "qualities", "notes", "sitting_minutes"]
        here, there = (one.read_ratings(period)[columns] for one in (journal, other))
        assert here.astype(str).to_dict() == there.astype(str).to_dict()


def test_a_day_without_pain_written_is_in_the_table_too(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(Entry(NOW, (Rating("neck", 4),), NOW), now=NOW)
        yesterday = NOW - timedelta(days=1)
        journal.write_entry(None, [Exposure(yesterday.date(), "sleep", 5, "hours")], now=NOW)
        journal.write_entry(Entry(yesterday, (), yesterday, postures=("sofa",)), now=NOW)
        text = share(journal, tmp_path / "table.csv", now=NOW).read_text(encoding="utf-8-sig")
    assert "2026-05-19" in text
    assert "sofa" in text
    assert text.splitlines()[0].endswith("exposure:sleep [hours]")
