"""About me asks which signs a doctor has looked at, and keeps the day."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analytics import Journal
from analytics.diary.entries import Entry
from analytics.diary.intake import Intake
from pages.frame.journals import open_journal
from tests.opened import opened

NOW = datetime.now()
QUESTION = "Has a doctor looked at any of these?"


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    monkeypatch.setenv("PAIN_JOURNAL", str(tmp_path / "journal.duckdb"))
    yield open_journal()
    st.cache_resource.clear()


def said(page: AppTest) -> str:
    return "\n".join(each.value for each in page.markdown)


def asked(page: AppTest) -> bool:
    return QUESTION in [each.label for each in page.button_group]


def tick_signs(journal: Journal) -> None:
    journal.write_intake(Intake(warning_signs=("fever",)), now=NOW - timedelta(days=3))
    at = NOW - timedelta(days=200)
    journal.write_entry(Entry(at, (), at, warning_signs=("pain after a fall or blow",)), now=at)


def test_nothing_is_asked_of_who_never_ticked_a_sign(journal: Journal) -> None:
    page = opened("about_me")
    assert "Signs you ticked" not in [each.value for each in page.header]
    assert not asked(page)


def test_a_sign_is_seen_on_a_day_and_undo_lets_it_stand_again(journal: Journal) -> None:
    tick_signs(journal)
    page = opened("about_me")
    assert "Ask a doctor first: fever" in said(page)
    assert "Earlier: pain after a fall or blow" in said(page)
    assert "save_seen" not in {each.key for each in page.button}
    page.button_group(key="seen_signs").set_value(["fever"]).run()
    seen_on = (NOW - timedelta(days=1)).date()
    page.date_input(key="seen_on").set_value(seen_on).run()
    page.button(key="save_seen").click().run()
    assert not page.exception
    assert journal.read_seen_signs() == {"fever": seen_on}
    assert "Ask a doctor first" not in said(page)
    assert "Seen by a doctor: fever" in said(page)
    assert page.button_group(key="seen_signs").value == []
    assert "save_seen" not in {each.key for each in page.button}
    page.button(key="undo").click().run()
    assert journal.read_seen_signs() == {}
    assert "Ask a doctor first: fever" in said(page)


def test_once_all_are_seen_what_was_seen_stays_and_nothing_is_asked(journal: Journal) -> None:
    journal.write_intake(Intake(warning_signs=("fever",)), now=NOW - timedelta(days=3))
    journal.write_seen(["fever"], NOW.date(), now=NOW)
    page = opened("about_me")
    assert "Seen by a doctor: fever" in said(page)
    assert not asked(page)


def test_a_sign_ticked_anew_after_it_was_seen_is_asked_about_again(journal: Journal) -> None:
    journal.write_seen(["fever"], (NOW - timedelta(days=9)).date(), now=NOW - timedelta(days=9))
    journal.write_intake(Intake(warning_signs=("fever",)), now=NOW - timedelta(days=3))
    page = opened("about_me")
    assert "Ask a doctor first: fever" in said(page)
    assert asked(page)
