"""Open: what the bar says is true of the form at every step; one Save and one Undo for all that is filled in."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analytics import Journal
from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.periods import Period
from analytics.diary.safety import URGENT
from pages.entry.answers import AnswerDraft
from pages.entry.draft import Draft
from pages.entry.entry_draft import EntryDraft
from pages.entry.fields import Field
from pages.entry.marks import Mark
from pages.frame.journals import open_journal
from tests.opened import opened

NOW = datetime.now()
SAVED, UNSAVED = ":green[:material/check_circle: Saved: {}]", "Not saved yet."
BACK, IN_FORM = ":green[:material/check_circle: Taken back.]", "Taken back. It is in the form again. Not saved yet."
TREATED = Session(NOW - timedelta(hours=30), "self-massage", minutes=30, places=(TreatedPlace("jaw", "left"),))
ASKED = f"next morning {TREATED.session_id}"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("PAIN_JOURNAL", str(tmp_path / "journal.duckdb"))
    yield tmp_path / "journal.duckdb"
    st.cache_resource.clear()


def key(field: Field[Any], draft: str) -> str:
    return Draft(draft).key(field)


def press(page: AppTest, label: str) -> None:
    next(each for each in page.button if each.label == label).click().run()
    assert not page.exception


def tap(page: AppTest, level: float, draft: str) -> None:
    """A place on the body; none where it is taken off again."""
    page.session_state[key(EntryDraft.marks, draft)] = (Mark("jaw", "left", level),) if level else ()
    page.run()


def bottom(page: AppTest) -> Any:
    """The bar, which the page's tests have no name for."""
    return page._tree[3]


def bar(page: AppTest) -> tuple[str, list[str]]:
    """What it says, and what it offers beside Save."""
    offered = {"Undo", "Undo the last entry", "Undo the last change"}
    words = [each.value for each in bottom(page).markdown]
    return " ".join(words), [each.label for each in bottom(page).button if each.label in offered]


def levels() -> list[list[tuple[str, float]]]:
    """Each entry of today as it was saved."""
    lines = open_journal().read_entry_lines(Period.ending(date.today(), 3))
    return sorted([(region, level) for region, _, level in line.places] for line in lines)


@pytest.mark.usefixtures("path")
def test_what_the_bar_says_is_true_of_the_form_at_every_step() -> None:
    page = opened("today")
    assert bar(page) == ("", [])
    tap(page, 4, "new0")
    assert bar(page) == (UNSAVED, [])
    tap(page, 0, "new0")
    assert bar(page) == ("", [])
    tap(page, 4, "new0")
    press(page, "Save")
    assert bar(page) == (SAVED.format("jaw, left 4"), ["Undo"])
    press(page, "As last time")
    assert bar(page) == (UNSAVED, ["Undo the last entry"])
    press(page, "Undo the last entry")
    assert bar(page) == ("Taken back. What you are writing is not saved yet.", [])
    press(page, "Save")
    assert bar(page) == (SAVED.format("jaw, left 4"), ["Undo"])
    press(page, "Undo")
    assert bar(page) == (IN_FORM, [])
    press(page, "Start afresh")
    assert bar(page) == (BACK, [])
    press(page, "No pain")
    assert bar(page) == ("Taken back. What you are writing is not saved yet.", [])
    press(page, "Save")
    assert bar(page) == (SAVED.format("no pain"), ["Undo"])
    press(page, "Delete")
    press(page, "Delete it")
    assert bar(page)[1] == ["Undo"]
    press(page, "No pain")
    assert bar(page) == (UNSAVED, ["Undo the last change"])
    press(page, "Undo the last change")
    assert levels() == [[("whole body", 0)]]


@pytest.mark.usefixtures("path")
def test_a_day_that_is_only_looked_at_is_nothing_unsaved(path: Path) -> None:
    with Journal(path) as journal:
        journal.write_entry(None, [Exposure(NOW.date(), "sleep", 6.5, "hours")], now=NOW)
    page = opened("today")
    page.session_state[Draft("new0").part_key("posture")] = True
    page.run()
    assert bar(page) == ("", [])


def asked_of_yesterday(path: Path) -> AppTest:
    with Journal(path) as journal:
        journal.write_entry(None, [], [TREATED], now=NOW)
    page = opened("today")
    assert [each.label for each in page.button if each.label.startswith("Save")] == ["Save"]
    return page


def answer(page: AppTest, level: int | None, sore: int | None) -> None:
    page.button_group(key=key(AnswerDraft.level, ASKED)).set_value(level)
    page.button_group(key=key(AnswerDraft.sore, ASKED)).set_value(sore).run()


@pytest.mark.parametrize(
    ("form", "level", "sore", "words", "kept"),
    [
        (None, 2, None, "jaw, left 2", [[("jaw", 2)]]),
        (None, None, 3, "sore 3 from the self\\-massage", []),
        (None, 2, 3, "jaw, left 2 · sore 3 from the self\\-massage", [[("jaw", 2)]]),
        (Mark("temple", None, 5), 2, 3, "temple 5 · jaw, left 2 · sore 3 from the self\\-massage",
         [[("temple", 5), ("jaw", 2)]]),
        (Mark("jaw", "left", 5), 2, None, "jaw, left 5", [[("jaw", 5)]]),
    ],
)  # fmt: skip
def test_an_answer_and_an_entry_are_saved_by_one_tap_and_taken_back_by_one(
    path: Path, form: Mark | None, level: int | None, sore: int | None, words: str, kept: list[Any]
) -> None:
    page = asked_of_yesterday(path)
    if form:
        page.session_state[key(EntryDraft.marks, "new0")] = (form,)
    answer(page, level, sore)
    assert bar(page) == (UNSAVED, [])
    press(page, "Save")
    assert (bar(page), levels()) == ((SAVED.format(words), ["Undo"]), kept)
    noted = open_journal().read_session(TREATED.session_id)
    assert noted
    assert noted.what == replace(TREATED, soreness=sore)
    assert open_journal().read_follow_ups(NOW) == []
    press(page, "Undo")
    noted = open_journal().read_session(TREATED.session_id)
    assert noted
    assert (bar(page), levels(), noted.what) == ((IN_FORM, []), [], TREATED)
    assert page.button_group(key=key(AnswerDraft.level, ASKED)).value == level
    press(page, "Save")
    assert levels() == kept
    press(page, "Undo")
    press(page, "Start afresh")
    assert (bar(page), page.button_group(key=key(AnswerDraft.level, ASKED)).value) == ((BACK, []), None)


def test_beside_an_entry_of_another_day_the_answer_is_one_of_its_own(path: Path) -> None:
    page = asked_of_yesterday(path)
    page.button_group(key=key(EntryDraft.when, "new0")).set_value("Yesterday").run()
    tap(page, 5, "new0")
    answer(page, 2, None)
    press(page, "Save")
    assert bar(page)[0].endswith("jaw, left 5 · jaw, left 2 now]")
    assert levels() == [[("jaw", 2)], [("jaw", 5)]]
    press(page, "Undo")
    assert levels() == []


@pytest.mark.usefixtures("path")
@pytest.mark.parametrize("sign", URGENT)
def test_what_to_do_is_said_before_it_is_saved_and_by_every_window_until_it_was_taken_back(sign: str) -> None:
    page = opened("today")
    page.session_state[key(EntryDraft.warning_signs, "new0")] = [sign]
    page.run()
    (warned,) = bottom(page).warning
    assert f"You ticked {sign}. It is not saved yet." in warned.value
    press(page, "Save")
    assert not bottom(page).warning
    again = opened("trends")
    assert "I have read this" in [each.label for each in again.button]
    again = opened("today")
    press(again, "Undo")
    assert levels() == []
    assert "I have read this" not in [each.label for each in (*again.button, *opened("home").button)]
    assert bottom(again).warning, "the sign is in the form again"


def test_a_sign_that_was_saved_long_ago_is_no_news_while_its_entry_is_changed(path: Path) -> None:
    entry = Entry(NOW, (Rating("jaw", 4),), NOW, warning_signs=(URGENT[0],))
    with Journal(path) as journal:
        journal.write_entry(entry, now=NOW)
    page = opened("today")
    press(page, "Change")
    assert not bottom(page).warning
    draft = f"entry_{entry.entry_id}"
    page.session_state[key(EntryDraft.warning_signs, draft)] = [*URGENT[:2]]
    page.run()
    assert f"You ticked {URGENT[1]}. It is not saved yet." in bottom(page).warning[0].value
