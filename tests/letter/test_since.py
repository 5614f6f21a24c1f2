"""Since last time: since the last page for the same reader, else the last session, and of the days chosen alone."""

from datetime import datetime, timedelta
from pathlib import Path

from analytics import Findings, Journal, analyse, compose, share
from analytics.actions import since_last_time
from analytics.diary.entries import Entry, Rating, Session
from analytics.diary.sharing import SECTIONS
from analytics.letter.sentences import verdict_in
from analytics.measures.trend.since import Since
from analytics.words.letter import LATELY

NOW = datetime(2026, 5, 20, 12)


def since(pages: dict[int, str], days: int = 90, reader: str = "Anna", *, folder: Path) -> Since | None:
    """Of a diary of 120 days, a session 20 days ago, and pages that left so many days ago for these readers."""
    with Journal(":memory:") as journal:
        for back in range(120):
            at = NOW - timedelta(days=back)
            journal.write_entry(Entry(at, (Rating("neck", 2.0 + back % 3),), at), now=at)
        journal.write_entry(None, (), [Session(NOW - timedelta(days=20), "massage")], now=NOW)
        for back, whom in pages.items():
            share(journal, folder / f"{back}.txt", recipient=whom, now=NOW - timedelta(days=back))
        found = analyse(journal, first=(NOW - timedelta(days=days - 1)).date())
        assert isinstance(found, Findings)
        return since_last_time(journal, found, reader, NOW.date())


def test_it_is_since_the_last_page_for_the_same_reader(tmp_path: Path) -> None:
    found = since({40: "Anna", 30: "Anna", 10: "Ben", 0: "Anna"}, folder=tmp_path)
    assert found
    assert (found.last_time, (NOW.date() - found.on).days, found.now.n) == ("page", 30, 30)
    assert found.before
    assert found.before.n == 30


def test_without_one_it_is_since_the_last_session(tmp_path: Path) -> None:
    for reader in ("", "Carla"):
        found = since({10: "Ben"}, reader=reader, folder=tmp_path / reader if reader else tmp_path)
        assert found
        assert (found.last_time, found.now.n) == ("session", 20)
        (tmp_path / "Carla").mkdir(exist_ok=True)


def test_a_page_from_before_the_days_chosen_does_not_stretch_them(tmp_path: Path) -> None:
    found = since({40: "Anna"}, days=30, folder=tmp_path)
    assert found
    assert (found.last_time, found.now.n) == ("session", 20)


def test_with_few_days_since_these_days_stand_beside_those_before() -> None:
    with Journal(":memory:") as journal:
        for back in range(120):
            at = NOW - timedelta(days=back)
            journal.write_entry(Entry(at, (Rating("neck", 2.0 + back % 3),), at), now=at)
        journal.write_entry(None, (), [Session(NOW - timedelta(days=5), "massage")], now=NOW)
        found = analyse(journal)
        assert isinstance(found, Findings)
        verdict = verdict_in(compose(journal, found, "", SECTIONS, (), NOW))
    assert verdict
    assert (verdict.title, verdict.told) == (LATELY, "→ Not clearly different")
    assert verdict.compared.endswith(
        "2.8 on average in the 5 days since the session on 15 May 2026 (5 written): too few to compare."
    )
