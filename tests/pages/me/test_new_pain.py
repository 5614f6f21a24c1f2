"""Pain that is new is asked about once, gently; the lighter way is two lines on Today, and ends by itself."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analytics import Journal
from analytics.diary.intake import NEW_PAIN_DAYS, NewPain
from analytics.diary.periods import Period
from analytics.words.new_pain import GENTLY
from analytics.words.numbers import day
from pages.frame.journals import open_journal
from tests.opened import opened, turn_to

NOW = datetime.now()
TODAY = NOW.date()


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    monkeypatch.setenv("PAIN_JOURNAL", str(tmp_path / "journal.duckdb"))
    yield open_journal()
    st.cache_resource.clear()


def said(page: AppTest) -> str:
    return "\n".join(each.value for each in page.markdown)


def press(page: AppTest, words: str) -> AppTest:
    return next(each for each in page.button if each.label.startswith(words)).click().run()


def is_light(page: AppTest) -> bool:
    return {"What I managed", "What hurt"} <= {each.label for each in page.text_area}


def fill(page: AppTest, label: str, words: str) -> AppTest:
    return next(each for each in page.text_area if each.label == label).set_value(words).run()


def written_lightly(journal: Journal, ago: int, until: date) -> None:
    injured_on = TODAY - timedelta(days=ago)
    journal.write_new_pain(NewPain(injured_on, until), now=NOW - timedelta(minutes=1))


def test_the_question_is_one_line_until_it_is_said_yes_to(journal: Journal) -> None:
    page = opened("home")
    assert page.toggle(key="is_new_pain").label == "My pain is new: under six weeks, after an injury"
    assert GENTLY not in said(page)
    page.toggle(key="is_new_pain").set_value(True).run()
    assert GENTLY in said(page)
    assert page.date_input(key="injured_on").value == TODAY
    assert journal.read_new_pain() is None


def test_who_chooses_the_lighter_way_has_it_until_six_weeks_after_the_injury(journal: Journal) -> None:
    page = opened("home")
    page.toggle(key="is_new_pain").set_value(True).run()
    injured_on = TODAY - timedelta(days=10)
    page.date_input(key="injured_on").set_value(injured_on).run()
    press(page, "Write lightly until")
    assert not page.exception
    assert journal.read_new_pain() == NewPain(injured_on, injured_on + timedelta(days=NEW_PAIN_DAYS))
    assert "You write lightly for now." in said(page)
    press(page, "Undo")
    assert journal.read_new_pain() is None
    assert "is_new_pain" in {each.key for each in page.toggle}


def test_who_chooses_the_whole_form_has_it(journal: Journal) -> None:
    page = opened("home")
    page.toggle(key="is_new_pain").set_value(True).run()
    press(page, "The whole form")
    assert journal.read_new_pain() == NewPain(TODAY, None)
    assert "You write in the whole form." in said(page)
    assert not is_light(opened("today"))


def test_the_lighter_way_is_left_on_home(journal: Journal) -> None:
    written_lightly(journal, 10, TODAY + timedelta(days=32))
    press(opened("home"), "The whole form instead")
    told = journal.read_new_pain()
    assert told
    assert told.lighter_until is None
    assert not is_light(opened("today"))


def test_two_lines_are_saved_as_a_note_without_a_number(journal: Journal) -> None:
    written_lightly(journal, 10, TODAY + timedelta(days=32))
    page = opened("today")
    assert is_light(page)
    fill(page, "What I managed", "stairs twice")
    fill(page, "What hurt", "the way back ")
    press(page, "Save")
    assert not page.exception
    (line,) = journal.read_entry_lines(Period.ending(TODAY, 2))
    assert (line.notes, line.places) == ("Managed: stairs twice\nHurt: the way back", [])
    assert [each.value for each in page.text_area if each.label.startswith("What ")] == ["", ""]


@pytest.mark.parametrize(("label", "note"), [("What I managed", "Managed: tea"), ("What hurt", "Hurt: tea")])
def test_one_line_is_enough(journal: Journal, label: str, note: str) -> None:
    written_lightly(journal, 10, TODAY + timedelta(days=32))
    press(fill(opened("today"), label, "tea"), "Save")
    (line,) = journal.read_entry_lines(Period.ending(TODAY, 2))
    assert line.notes == note


def test_the_whole_form_is_one_tap_away_and_so_is_the_way_back(journal: Journal) -> None:
    written_lightly(journal, 10, TODAY + timedelta(days=32))
    page = opened("today")
    fill(page, "What I managed", "stairs")
    page.toggle(key="whole_form").set_value(True).run()
    assert not is_light(page)
    assert page.toggle(key="whole_form").value
    page.toggle(key="whole_form").set_value(False).run()
    assert is_light(page)
    assert next(each for each in page.text_area if each.label == "What I managed").value == "stairs"


@pytest.mark.parametrize(("left", "light"), [(1, True), (0, True), (-1, False)])
def test_it_ends_after_its_last_day(journal: Journal, left: int, light: bool) -> None:  # noqa: FBT001
    written_lightly(journal, NEW_PAIN_DAYS - left, TODAY + timedelta(days=left))
    page = opened("today")
    assert is_light(page) == light
    assert ("whole_form" in {each.key for each in page.toggle}) == light


def test_where_something_is_written_home_asks_no_more(journal: Journal) -> None:
    written_lightly(journal, 10, TODAY + timedelta(days=32))
    page = press(fill(opened("today"), "What hurt", "tea"), "Save")
    assert "is_new_pain" not in {each.key for each in turn_to(page, "home").toggle}


def test_the_choice_is_changed_any_day_and_on_about_me_once_something_is_written(journal: Journal) -> None:
    until = TODAY + timedelta(days=32)
    written_lightly(journal, 10, until)
    press(fill(opened("today"), "What hurt", "tea"), "Save")
    page = press(opened("about_me"), "The whole form instead")
    assert not is_light(opened("today"))
    press(page, f"Write lightly until {day(until)} instead")
    assert is_light(opened("today"))


def test_after_six_weeks_home_asks_about_a_later_injury_and_about_me_says_nothing(journal: Journal) -> None:
    written_lightly(journal, NEW_PAIN_DAYS + 1, TODAY - timedelta(days=1))
    assert "is_new_pain" in {each.key for each in opened("home").toggle}
    assert "whole form" not in said(opened("about_me"))
