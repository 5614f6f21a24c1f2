"""What speaks against a massage is asked before a page; what is left out of one is told by name before it leaves."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analytics import Journal
from analytics.diary.careful import ASK_AGAIN_DAYS
from analytics.diary.entries import Entry, Rating
from analytics.diary.intake import Intake
from pages.frame.journals import open_journal
from tests.opened import opened, turn_to

NOW = datetime.now()
QUESTION, NOT_SHARED = "Before a massage:", "Safety answers not shared."


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    """The journal that the pages have open, with three days in it."""
    monkeypatch.setenv("PAIN_JOURNAL", str(tmp_path / "journal.duckdb"))
    journal = open_journal()
    for number in range(1, 4):
        at = NOW - timedelta(days=number)
        journal.write_entry(Entry(at, (Rating("neck", 4.0),), at), now=NOW)
    yield journal
    st.cache_resource.clear()


def said(page: AppTest) -> str:
    return "\n".join(each.value for each in page.markdown)


def tick(page: AppTest, *words: str) -> AppTest:
    return page.button_group(key="before_page").set_value(list(words)).run()


def save(page: AppTest) -> AppTest:
    return page.button(key="save_before_page").click().run()


def leave_out_safety(page: AppTest) -> AppTest:
    sections = page.button_group(key="sections")
    return sections.set_value([each for each in sections.value or () if each != "safety"]).run()


def test_who_was_never_asked_is_asked_and_none_of_these_is_an_answer(journal: Journal) -> None:
    page = opened("therapist")
    assert QUESTION in said(page)
    assert page.button(key="save_before_page").label == "None of these"
    save(page)
    assert not page.exception
    assert QUESTION not in said(page)
    assert "Saved. It stands at the top of the page." in said(page)
    (check,) = journal.read_massage_checks()
    assert (check.kind, check.ticked) == ("", ())
    assert QUESTION not in said(opened("therapist"))


def test_what_is_ticked_is_told_and_saved(journal: Journal) -> None:
    page = tick(opened("therapist"), "blood thinners")
    assert "Ask a doctor before any massage" in said(page)
    assert page.button(key="save_before_page").label == "Save"
    save(page)
    assert journal.read_massage_checks()[0].ticked == ("blood thinners",)
    assert QUESTION not in said(page)


def test_undo_asks_again_with_nothing_ticked(journal: Journal) -> None:
    page = save(tick(opened("therapist"), "pregnancy"))
    page.button(key="undo").click().run()
    assert journal.read_massage_checks() == []
    assert QUESTION in said(page)
    assert page.button(key="save_before_page").label == "None of these"


def test_skip_holds_for_this_window_and_writes_nothing(journal: Journal) -> None:
    page = opened("therapist")
    page.button(key="skip_before_page").click().run()
    assert QUESTION not in said(page)
    assert QUESTION not in said(turn_to(turn_to(page, "home"), "therapist"))
    assert journal.read_massage_checks() == []
    assert QUESTION in said(opened("therapist"))


@pytest.mark.parametrize(("days", "is_asked"), [(0, False), (ASK_AGAIN_DAYS - 1, False), (ASK_AGAIN_DAYS, True)])
def test_it_is_asked_again_once_the_answer_is_old(journal: Journal, days: int, is_asked: bool) -> None:  # noqa: FBT001
    journal.write_check(["blood thinners"], now=NOW - timedelta(days=days, minutes=5))
    assert (QUESTION in said(opened("therapist"))) == is_asked


def test_what_is_left_out_is_told_by_name_before_the_download(journal: Journal) -> None:
    journal.write_check(["blood thinners"], now=NOW)
    journal.write_intake(Intake(("migraine",), "one *aspirin*", warning_signs=("fever",)), now=NOW)
    page = opened("therapist")
    assert "You leave out" not in said(page)
    leave_out_safety(page)
    assert not page.exception
    told = next(each.value for each in page.markdown if "You leave out" in each.value)
    assert r"**You leave out: fever, blood thinners, migraine and one \*aspirin\*.**" in told
    assert NOT_SHARED in told
    assert page.get("download_button"), "it is told, not forbidden"


def test_where_nothing_is_ticked_that_is_what_is_told(journal: Journal) -> None:
    page = leave_out_safety(opened("therapist"))
    assert "**You leave out what you answered about your safety.** Nothing of it is ticked." in said(page)
    assert NOT_SHARED in said(page)
