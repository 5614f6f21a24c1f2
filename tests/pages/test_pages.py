"""Open: every page, with an empty and with a full journal."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analytics import Journal, bring_in
from analytics.diary.entries import Entry, Rating, Session
from tests.opened import opened, turn_to, unfold

LATER = datetime(2027, 1, 1)
PAGES = ("home", "today", "trends", "places", "triggers", "massage", "diary", "therapist", "about_me", "good_to_know")
TITLES = {
    "home": "How am I?", "today": "How is it now?", "trends": "How your pain goes",
    "places": "Where it hurts",
    "triggers": "What goes with worse days?", "massage": "Does massage help you?", "diary": "Your diary",
    "therapist": "For my therapist", "about_me": "About me", "good_to_know": "Good to know",
}  # fmt: skip


@pytest.fixture
def own_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty journal of the test's own, closed when the pages are done with it."""
    path = tmp_path / "journal.duckdb"
    monkeypatch.setenv("PAIN_JOURNAL", str(path))
    yield path
    st.cache_resource.clear()


@pytest.fixture
def full_journal(own_journal: Path, copy_sample: Callable[[Path], Path]) -> Path:
    return copy_sample(own_journal)


def words_of(page: AppTest) -> str:
    return "\n".join(each.value for each in page.markdown)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_on_an_empty_journal(own_journal: Path, name: str) -> None:
    page = opened(name)
    assert not page.exception
    assert page.title[0].value == TITLES[name]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_on_a_year_of_diary(full_journal: Path, name: str) -> None:
    page = opened(name)
    assert not page.exception
    assert not page.error
    assert page.title[0].value == TITLES[name]


def test_an_empty_journal_offers_three_ways_in(own_journal: Path) -> None:
    page = opened("home")
    assert {"way_today", "way_file", "way_sample"} <= {each.key for each in page.button}


def test_the_sample_opens_beside_the_own_journal_and_leaves_it_empty(own_journal: Path) -> None:
    page = opened("home")
    page.button(key="way_sample").click().run()
    assert "This is a sample diary" in words_of(page)
    assert "Most certain so far" in words_of(page)
    next(each for each in page.button if each.label == "Back to my journal").click().run()
    assert "way_today" in {each.key for each in page.button}


def test_a_fault_is_one_sentence_and_no_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal.duckdb"
    path.write_text("these are not the bytes of a journal", encoding="utf-8")
    monkeypatch.setenv("PAIN_JOURNAL", str(path))
    st.cache_resource.clear()
    page = opened("home")
    assert not page.exception
    assert "not a pain journal" in page.error[0].value


def test_nothing_filled_in_is_not_saved(own_journal: Path) -> None:
    page = opened("today")
    next(each for each in page.button if each.label == "Save").click().run()
    assert "Nothing to save yet" in words_of(page)
    assert "Nothing written yet" in words_of(opened("diary"))


def test_period_and_place_are_kept_from_page_to_page(full_journal: Path) -> None:
    page = opened("trends")
    page.button_group(key="period").set_value("30 d").run()
    assert "of 30 days written" in words_of(turn_to(page, "home"))


@pytest.mark.parametrize("payload", ["![x](http://127.0.0.1/leak)", "<img src=http://localhost/leak>", "[a](http://x)"])
def test_a_persons_own_words_never_reach_markdown_unescaped(own_journal: Path, payload: str) -> None:
    file = own_journal.parent / "own.csv"
    rows = [f'2026-10-{day:02d} 12:00,"{payload}",{day % 7},"{payload}",{day % 3}' for day in range(1, 31)]
    header = f'felt_at,region,intensity,notes,"exposure:{payload}"'
    file.write_text("\n".join([header, *rows]), encoding="utf-8")
    with Journal(own_journal) as journal:
        bring_in(journal, file, now=datetime(2026, 11, 1), answers={"location": "places"})
    for name in PAGES:
        page = opened(name)
        assert not page.exception
        said = words_of(page) + "".join(
            str(option) for group in page.button_group for option in getattr(group, "options", [])
        )
        assert payload not in said, name


@pytest.mark.parametrize("name", ["triggers", "massage"])
def test_a_page_that_cannot_answer_yet_still_asks_for_the_period(own_journal: Path, name: str) -> None:
    with Journal(own_journal) as journal:
        entry = Entry(datetime(2026, 11, 1, 9), (Rating("neck", 4.0),), datetime(2026, 11, 1, 9))
        journal.write_entry(entry, now=datetime(2026, 11, 1, 9))
    page = opened(name)
    assert not page.exception
    assert "Too early to say" in words_of(page)
    assert page.button_group(key="period").value == "1 yr"


def test_few_sessions_are_one_sentence_and_one_bar(own_journal: Path) -> None:
    at = datetime(2026, 11, 1, 9)
    sessions = [Session(at - timedelta(days=2 * n), "heat", minutes=20, pain_before=6, pain_after=4) for n in range(3)]
    with Journal(own_journal) as journal:
        journal.write_entry(Entry(at, (Rating("neck", 4.0),), at), now=at)
        journal.write_entry(None, [], sessions, now=at)
    page = opened("massage")
    assert not page.exception
    assert words_of(page).lower().count("too early") == 1
    assert [each.proto.text for each in page.get("progress")] == ["3 of 8"]


def test_the_address_names_the_period_and_nothing_else(full_journal: Path) -> None:
    page = opened("trends", period="90d")
    assert page.button_group(key="period").value == "90 d"
    page.button_group(key="place").set_value("neck").run()
    page.button_group(key="period").set_value("30 d").run()
    assert dict(page.query_params) == {"period": "30d"}
    assert "of 30 days written" in words_of(page)


def test_an_address_that_names_no_period_is_answered_with_the_usual_one(full_journal: Path) -> None:
    page = opened("trends", period="<script>")
    assert not page.exception
    assert page.button_group(key="period").value == "1 yr"


def test_the_diary_opens_on_the_day_written_last_and_on_one_that_is_asked_for(full_journal: Path) -> None:
    page = opened("diary")
    assert "Saturday, 31 Oct 2026" in words_of(page)
    assert "663 entries · 33 sessions" in words_of(page)
    page.session_state["diary_shown_day"] = date(2026, 10, 12)
    assert "Monday, 12 Oct 2026" in words_of(page.run())
    assert sum(each.label.startswith("07:") for each in page.expander) <= 1
    page.session_state["diary_month"] = date(2026, 2, 1)
    assert re.search("[0-9] Feb 2026", words_of(page.run())), "the last day written in it"


def test_the_diary_is_looked_through_by_words(full_journal: Path) -> None:
    page = unfold(opened("diary"), "tap_search")
    page.session_state["diary_words"] = "no such word"
    assert "Nothing matches" in words_of(unfold(page, "tap_search"))
    page.session_state["diary_words"] = "neck"
    said = words_of(unfold(page, "tap_search"))
    assert "entries and treatments, latest first" in said
    assert said.count("Saturday, 31 Oct 2026") == 1, "what matches stands instead of the day"


def test_an_entry_is_changed_where_the_diary_shows_it(full_journal: Path) -> None:
    page = opened("diary")
    next(each for each in page.button if each.key and each.key.startswith("change_entry_")).click().run()
    assert "Save the change" in {each.label for each in page.button}
    next(each for each in page.button if each.label == "Save the change").click().run()
    assert "The change is saved" in words_of(page)
    assert not page.exception


@pytest.mark.parametrize("way", ["The time before", "A year earlier", "Other days"])
def test_two_periods_stand_side_by_side(full_journal: Path, way: str) -> None:
    page = opened("trends")
    page.button_group(key="period").set_value("30 d").run()
    page.session_state["beside"] = way
    unfold(page, "tap_side_by_side")
    assert not page.exception
    assert "Two periods side by side *4.3, was 4.8*" in {each.label for each in page.expander}
    assert ("Choose other days" in words_of(page)) == (way == "A year earlier")


def test_a_range_without_entries_is_one_sentence_and_nothing_to_download(full_journal: Path) -> None:
    with Journal(full_journal) as journal:
        period = journal.read_period()
        assert period
        later = period.last + timedelta(days=40)
        journal.write_entry(Entry(datetime.combine(later, time(9)), (Rating("neck", 3),), LATER), now=LATER)
    page = opened("therapist")
    page.date_input[0].set_value((period.last + timedelta(days=3), period.last + timedelta(days=20))).run()
    assert not page.exception
    assert "Nothing is written on these days" in words_of(page)
    assert not page.get("download_button")


def test_without_names_the_page_says_so(full_journal: Path) -> None:
    page = opened("therapist")
    assert "For nobody by name" in words_of(page)
    page.toggle(key="unnamed").set_value(True).run()
    assert not page.exception
    assert "Without names, dates and your own words" in words_of(page)
    assert "day 1 to" in words_of(page)
