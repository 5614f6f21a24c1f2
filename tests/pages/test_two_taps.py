"""Open: a second tap begins its run while the first is still being done; each deed is done once, and said once."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from threading import Barrier, Thread
from time import sleep
from types import SimpleNamespace
from typing import Any

import pytest

from analytics import Journal
from analytics.diary.entries import Entry, Rating, Session
from pages.entry import answers, changing, saving
from pages.entry.answers import AnswerDraft
from pages.entry.entry_draft import EntryDraft
from pages.entry.from_draft import Said
from pages.frame.window import Window
from pages.written.entry_list import Row, _delete

NOW = datetime.now()
AT_WORK_SECONDS = 0.1
MINE = EntryDraft(notes="mine")


class SlowJournal(Journal):
    """One that takes its time, as a busy machine does, and the longer the more it has done: two taps stay in order."""

    done = 0

    def _write(self, now: datetime, deed: Callable[[Any], Any], *, is_rehearsal: bool = False) -> Any:
        self.done += 1
        sleep(AT_WORK_SECONDS * self.done)
        return super()._write(now, deed, is_rehearsal=is_rehearsal)


@pytest.fixture
def journal() -> Iterator[Journal]:
    with SlowJournal(":memory:") as journal:
        yield journal


@pytest.fixture
def at(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> Window:
    """A window's desk, without a window."""
    at, draft = Window(), SimpleNamespace(read=EntryDraft)
    for room in (saving, changing):
        monkeypatch.setattr(room, "window", lambda: at)
        monkeypatch.setattr(room, "journal_name", lambda: "mine")
        monkeypatch.setattr(room, "open_journal", lambda: journal)
    monkeypatch.setattr(saving, "is_sample", bool)
    monkeypatch.setattr(saving, "new_draft", lambda: draft)
    return at


def tap_twice(deed: Callable[..., None], *args: object) -> None:
    """Two runs at once."""
    together = Barrier(2)

    def tap() -> None:
        together.wait()
        deed(*args)

    taps = [Thread(target=tap) for _ in range(2)]
    for each in taps:
        each.start()
    for each in taps:
        each.join()


def entry(level: float = 4) -> Entry:
    return Entry(NOW, (Rating("jaw", level),), NOW)


def test_what_is_saved_twice_is_one_entry_and_one_step_further(
    journal: Journal, at: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "said_in", lambda *_: Said(entry(), (), (), ()))  # as if each made its own entry
    tap_twice(saving._save)
    assert (journal.read_counts()["entries"], at.number, at.refused) == (1, 1, "")
    assert at.saved
    assert at.saved.words.startswith("Saved: ")


def test_what_is_taken_back_twice_is_gone_once_and_is_in_the_form_again(journal: Journal, at: Window) -> None:
    at.say("Saved", journal.write_entry(entry(), now=NOW), "mine", NOW, draft=MINE)
    tap_twice(saving.undo)
    assert journal.read_counts()["entries"] == 0
    assert at.saved
    assert (at.saved.words, at.refused) == ("Taken back.", "")
    assert (at.number, at.returned) == (1, MINE)


def test_what_is_deleted_twice_is_deleted_once_and_comes_back_by_one_undo(journal: Journal, at: Window) -> None:
    kept = entry()
    journal.write_entry(kept, now=NOW)
    tap_twice(_delete, Row("entry", kept.entry_id, "1", NOW, True, "", (), (), NOW.date()))
    assert (journal.read_counts()["entries"], at.refused) == (0, "")
    saving.undo()
    assert journal.read_counts()["entries"] == 1


def test_two_entries_of_one_day_are_deleted_one_right_after_the_other(journal: Journal, at: Window) -> None:
    both = entry(4), entry(5)
    for each in both:
        journal.write_entry(each, now=NOW)
    for each in both:
        _delete(Row("entry", each.entry_id, "1", NOW, True, "", (), (), NOW.date()))
    assert journal.read_counts()["entries"] == 0


def test_an_answer_given_twice_is_one_entry(journal: Journal, at: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(NOW - timedelta(hours=30), "self-massage", minutes=10)
    journal.write_entry(entry(), (), [session], now=NOW)
    said = {AnswerDraft.level: 2, AnswerDraft.sore: None}
    monkeypatch.setattr(answers, "draft_of", lambda _: SimpleNamespace(get=said.get))
    tap_twice(saving._save)
    assert (journal.read_counts()["entries"], at.refused) == (2, "")


@pytest.mark.parametrize("save", [changing._save_change, changing._save_mine])
def test_a_change_saved_twice_is_saved_once_and_is_no_conflict(
    save: Callable[..., None], journal: Journal, at: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = entry()
    journal.write_entry(kept, now=NOW)
    noted = journal.read_entry(kept.entry_id)
    held: dict[object, Any] = {EntryDraft.loaded: noted}
    draft = SimpleNamespace(get=held.get, put=held.__setitem__, read=lambda: EntryDraft(loaded=noted))
    monkeypatch.setattr(changing, "change_draft", lambda *_: draft)
    changed = Entry(NOW, (Rating("jaw", 7),), NOW, entry_id=kept.entry_id)
    monkeypatch.setattr(changing, "said_in", lambda *_: Said(changed, (), (), ()))
    at.editing = ("entry", kept.entry_id, "mine")
    tap_twice(save, *(at.editing[:2] if save is changing._save_mine else ()))
    noted = journal.read_entry(kept.entry_id)
    assert noted
    assert ([each.intensity for each in noted.what.ratings], journal.read_counts()["entries"]) == ([7], 1)
    assert not changing.is_changing()
    assert (at.refused, held.get(EntryDraft.newer)) == ("", None)
