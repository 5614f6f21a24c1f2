"""Open: what is kept between runs is asked again after a write, and never shown to another journal."""

from datetime import datetime
from pathlib import Path

import pytest

from analytics import Journal
from analytics.diary.entries import Entry, Rating
from pages.frame.cache import answer, once

NOW = datetime(2026, 3, 4, 20)


def write(journal: Journal, level: float) -> None:
    journal.write_entry(Entry(NOW, (Rating("neck", level),), NOW), now=NOW)


def test_an_answer_is_kept_until_something_is_written() -> None:
    with Journal(":memory:") as journal:
        write(journal, 4)
        first = answer(journal, Journal.read_places)
        assert answer(journal, Journal.read_places) is first
        write(journal, 6)
        assert answer(journal, Journal.read_places) == [("neck", 2)]


def test_a_refused_write_and_one_taken_back_leave_no_old_answer_behind() -> None:
    with Journal(":memory:") as journal:
        written = journal.write_entry(Entry(NOW, (Rating("neck", 4.0),), NOW), now=NOW)
        assert answer(journal, Journal.read_counts)["ratings"] == 1
        with pytest.raises(Exception, match="10"):
            write(journal, 11)
        assert answer(journal, Journal.read_counts)["ratings"] == 1
        journal.take_back(written, now=NOW)
        assert answer(journal, Journal.read_counts)["ratings"] == 0


def test_two_journals_never_share_an_answer(tmp_path: Path) -> None:
    with Journal(tmp_path / "one.duckdb") as one, Journal(tmp_path / "two.duckdb") as two:
        write(one, 4)
        write(two, 6)
        write(two, 7)
        assert one.version != two.version
        assert answer(one, Journal.read_places) == [("neck", 1)]
        assert answer(two, Journal.read_places) == [("neck", 2)]
        write(one, 5)
        assert one.version == two.version
        assert answer(one, Journal.read_period) is not answer(two, Journal.read_period)


def test_the_version_goes_up_with_each_write_and_is_the_files_own() -> None:
    with Journal(":memory:") as journal:
        versions = [journal.version]
        for level in (1, 2, 3):
            write(journal, level)
            versions += [journal.version, journal.version]
        assert versions == [0, 1, 1, 2, 2, 3, 3]


def test_work_is_done_again_only_on_other_things() -> None:
    done: list[list[int]] = []

    def work(of: list[int]) -> int:
        done.append(of)
        return sum(of)

    one, same, more = [1, 2], [1, 2], [3]
    assert [once(work, one), once(work, one), once(work, same), once(work, more)] == [3, 3, 3, 3]
    assert len(done) == 3
