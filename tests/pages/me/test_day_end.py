"""When a day ends is asked on About me, and offered in the diary of whoever is up after midnight."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analytics import Journal
from analytics.diary.days import DAY_ENDS
from analytics.diary.entries import Entry, Rating
from pages.frame.journals import open_journal
from tests.opened import opened

NOW = datetime.now()
QUESTION = "A day ends at"


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    monkeypatch.setenv("PAIN_JOURNAL", str(tmp_path / "journal.duckdb"))
    yield open_journal()
    st.cache_resource.clear()


def at_night(journal: Journal, nights: int) -> None:
    for back in range(1, nights + 1):
        at = (NOW - timedelta(days=back)).replace(hour=1, minute=5)
        journal.write_entry(Entry(at, (Rating("neck", 4.0),), at), now=NOW)


def question(page: AppTest) -> int | None:
    (asked,) = [each for each in page.selectbox if each.label == QUESTION]
    return asked.value


def is_asked(page: AppTest) -> bool:
    return QUESTION in {each.label for each in page.selectbox}


def test_about_me_keeps_it_and_undo_takes_it_back(journal: Journal) -> None:
    page = opened("about_me")
    assert question(page) == 0
    next(each for each in page.selectbox if each.label == QUESTION).select(240).run()
    assert not page.exception
    assert journal.read_day_ends() == question(page) == 240
    page.button(key="undo").click().run()
    assert journal.read_setting(DAY_ENDS) is None
    assert question(page) == 0


@pytest.mark.parametrize("minutes", [0, 240])
def test_the_diary_offers_it_until_it_was_answered_be_it_with_midnight(journal: Journal, minutes: int) -> None:
    at_night(journal, 19)
    assert not is_asked(opened("diary"))
    at_night(journal, 20)
    page = opened("diary")
    assert question(page) is None
    next(each for each in page.selectbox if each.label == QUESTION).select(minutes).run()
    assert not page.exception
    assert journal.read_setting(DAY_ENDS) == str(minutes)
    assert not is_asked(page)
    assert not is_asked(opened("diary"))
