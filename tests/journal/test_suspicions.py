"""Read and write what is suspected: whatever is named and taken back, in whatever order, stands as it was said."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.diary.entries import Entry, Rating
from analytics.diary.factors import When
from analytics.diary.suspicions import Suspicion
from analytics.journal import Journal, OwnFactor
from analytics.journal.backup import table_hashes
from analytics.journal.faults import OutOfRangeFault

NOW = datetime(2026, 5, 2, 8, 30)
Said = tuple[str, When]
ASKED = st.tuples(
    st.sampled_from(["coffee", "sleep", "posture: bed", "Überstunden 🕯"]), st.sampled_from(get_args(When))
)
DEEDS = st.lists(st.tuples(st.booleans(), st.lists(ASKED, min_size=1, max_size=3)), max_size=6)


def standing(journal: Journal) -> list[Said]:
    return [(each.factor, each.when) for each in journal.read_suspicions() if each.stands]


def hashes_of(journal: Journal) -> dict[str, tuple[int, int]]:
    """Every table but the counter that a write raises."""
    with journal._cursor() as cursor:
        return {name: rows for name, rows in table_hashes(cursor, "journal").items() if name != "facts"}


@given(DEEDS)
@settings(max_examples=20, deadline=None)
def test_what_is_named_stands_until_it_is_taken_back_and_every_naming_is_kept(
    deeds: list[tuple[bool, list[Said]]],
) -> None:
    """Held against a list kept by hand."""
    expected: list[Suspicion] = []
    with Journal(":memory:") as journal:
        for hour, (is_naming, said) in enumerate(deeds):
            at, unchanged = NOW + timedelta(hours=hour), hashes_of(journal)
            written = journal.write_suspicions(*((said, ()) if is_naming else ((), said)), now=at)
            changed = hashes_of(journal)
            journal.take_back(written, now=at)
            assert hashes_of(journal) == unchanged
            journal.write_suspicions(*((said, ()) if is_naming else ((), said)), now=at)
            assert {name: rows for name, (rows, _) in hashes_of(journal).items()} == {
                name: rows for name, (rows, _) in changed.items()
            }
            now_standing = {(each.factor, each.when) for each in expected if each.stands}
            if is_naming:
                expected += [Suspicion(*each, at, 0) for each in dict.fromkeys(said) if each not in now_standing]
            else:
                expected = [
                    Suspicion(each.factor, each.when, each.named_at, 0, at)
                    if each.stands and (each.factor, each.when) in said else each
                    for each in expected
                ]  # fmt: skip
        told = [(each.factor, each.when, each.named_at, each.withdrawn_at) for each in journal.read_suspicions()]
    assert sorted(told, key=str) == sorted(
        [(each.factor, each.when, each.named_at, each.withdrawn_at) for each in expected], key=str
    )


def test_how_many_entries_could_be_seen_is_kept() -> None:
    with Journal(":memory:") as journal:
        journal.write_suspicions([("coffee", "same_day")], now=NOW)
        for hour in range(2):
            at = NOW + timedelta(hours=hour)
            journal.write_entry(Entry(at, (Rating("neck", 4), Rating("jaw", 2)), at), now=at)
        journal.write_suspicions([("sleep", "next_day"), ("coffee", "same_day")], now=NOW)
        assert [(each.factor, each.entries_seen) for each in journal.read_suspicions()] == [("coffee", 0), ("sleep", 2)]


def test_both_days_of_one_factor_are_two_suspicions() -> None:
    with Journal(":memory:") as journal:
        journal.write_suspicions([("sleep", "same_day"), ("sleep", "next_day")], now=NOW)
        journal.write_suspicions((), [("sleep", "same_day")], now=NOW)
        assert standing(journal) == [("sleep", "next_day")]


def test_a_factor_called_otherwise_is_suspected_under_its_new_name_and_not_named_twice() -> None:
    with Journal(":memory:") as journal:
        journal.write_factor(OwnFactor("digging", "minutes", hidden=False), now=NOW)
        journal.write_suspicions([("digging", "same_day")], now=NOW)
        journal.rename_factor("digging", "gardening", now=NOW)
        journal.write_suspicions([("gardening", "same_day")], now=NOW)
        assert standing(journal) == [("gardening", "same_day")]
        journal.write_suspicions((), [("gardening", "same_day")], now=NOW)
        assert standing(journal) == []
        assert len(journal.read_suspicions()) == 1


def test_what_is_taken_back_while_the_clock_is_set_back_ends_where_it_began() -> None:
    """At three in the morning it is two again."""
    with Journal(":memory:") as journal:
        journal.write_suspicions([("coffee", "same_day")], now=NOW)
        journal.write_suspicions((), [("coffee", "same_day")], now=NOW - timedelta(minutes=40))
        (kept,) = journal.read_suspicions()
        assert (kept.named_at, kept.withdrawn_at) == (NOW, NOW)


@pytest.mark.parametrize("said", [("", "same_day"), ("coffee", "next_year")])
def test_what_is_no_suspicion_is_refused_and_nothing_is_written(said: Said) -> None:
    with Journal(":memory:") as journal:
        write: Callable[..., object] = journal.write_suspicions
        with pytest.raises(OutOfRangeFault):
            write([("coffee", "same_day"), said], now=NOW)
        assert journal.read_suspicions() == ()
