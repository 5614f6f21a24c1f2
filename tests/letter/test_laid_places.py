"""A word of the person's own that was laid on the map: without names it leaves as its region alone."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from analytics import Journal, bring_in, share
from analytics.diary.entries import Entry, Rating, Session, TreatedPlace
from analytics.diary.periods import Period
from analytics.diary.sharing import SECTIONS

NOW = datetime(2026, 5, 20, 9)
WORD, REGION = "xqtraps", "top of shoulder"


@pytest.fixture
def journal() -> Iterator[Journal]:
    session = Session(NOW, "massage", minutes=20, places=(TreatedPlace(WORD, "left"),), pain_before=6, pain_after=4)
    with Journal(":memory:") as journal:
        for number in range(5):
            at = NOW - timedelta(days=number)
            journal.write_entry(Entry(at, (Rating(WORD, 5 - number, "left"),), at), now=at)
        journal.write_entry(None, [], [session], now=NOW)
        journal.lay_place(WORD, REGION, now=NOW)
        yield journal


@pytest.mark.parametrize("form", ["html", "txt", "csv", "json"])
@pytest.mark.parametrize("location", [None, WORD, REGION])
def test_without_names_no_own_word_leaves(journal: Journal, tmp_path: Path, form: str, location: str | None) -> None:
    file = share(
        journal, tmp_path / f"page.{form}", location=location, include=[each for each in SECTIONS if each != "notes"],
        named=False, now=NOW,
    )  # fmt: skip
    page = file.read_text(encoding="utf-8").lower()
    assert WORD not in page
    assert REGION in page


def test_the_table_comes_in_again_where_it_lies(journal: Journal, tmp_path: Path) -> None:
    file = share(journal, tmp_path / "table.csv", now=NOW)
    with Journal(":memory:") as other:
        bring_in(other, file, now=NOW)
        assert other.read_places() == [(REGION, 5)]
        ratings, here = (
            other.read_ratings(Period.ending(NOW.date(), 9)),
            journal.read_ratings(Period.ending(NOW.date(), 9)),
        )
        for column in ("felt_at", "region", "side", "intensity"):
            assert ratings[column].tolist() == here[column].tolist()
        assert other.read_sessions(Period.ending(NOW.date(), 9))["places"].tolist() == [f"{REGION}, left"]
