"""Open: Home answers in one look, asks for today only where nothing is written, and keeps the rest a tap away."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.string_util import validate_material_icon
from streamlit.testing.v1 import AppTest

from analytics.diary.entries import Entry, Rating
from analytics.diary.factors import FACTORS
from pages.found.icons import FACTOR_ICONS, finding_icon
from pages.frame.journals import open_journal
from pages.frame.page import PAGES
from tests.opened import opened

NOW = datetime.now().replace(hour=0, minute=1)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("PAIN_JOURNAL", str(tmp_path / "journal.duckdb"))
    yield tmp_path / "journal.duckdb"
    st.cache_resource.clear()


def write(back: int, level: float = 4.0, place: str = "neck") -> None:
    at = NOW - timedelta(days=back)
    open_journal().write_entry(Entry(at, (Rating(place, level),), at), now=at)


def picture(page: AppTest) -> str:
    """The week as it is drawn."""
    (drawn,) = [each.proto.json for each in page.get("bidi_component") if "this_week" in each.proto.id]
    return str(drawn)


def links(page: AppTest) -> list[str]:
    return [each.proto.label for each in page.get("page_link")]


def asks_for_today(page: AppTest) -> bool:
    return "tap_write_today" in {each.key for each in page.button}


@pytest.fixture
def full(path: Path, copy_sample: Callable[[Path], Path]) -> Path:
    return copy_sample(path)


def test_today_is_asked_for_only_where_nothing_is_written(path: Path) -> None:
    write(1)
    assert asks_for_today(opened("home"))
    write(0)
    assert not asks_for_today(opened("home"))


def test_a_pain_of_another_place_is_written_today_too(path: Path) -> None:
    write(1)
    write(0, place="knee")
    page = opened("home")
    page.button_group(key="place").set_value("neck").run()
    assert not page.exception
    assert not asks_for_today(page)


def test_the_button_leads_to_today(path: Path) -> None:
    write(1)
    page = opened("home")
    page.button(key="tap_write_today").click().run()
    assert page.title[0].value == "How is it now?"


def test_three_findings_at_most_each_a_link_with_its_mark(full: Path) -> None:
    found = [each for each in links(opened("home")) if each.startswith("~~")]
    assert len(found) == 3
    assert all(each.startswith(("~~●~~ ", "~~○~~ ")) and each.endswith("*") for each in found)


def test_every_factor_has_a_picture_that_there_is() -> None:
    for factor in FACTORS:
        assert validate_material_icon(f":material/{FACTOR_ICONS[factor.name]}:")
    assert finding_icon("triggers", "sleep") == ":material/bedtime:"
    assert finding_icon("triggers", "my own cat") == PAGES["triggers"][1]
    assert finding_icon("triggers", "diet:_sugar") == finding_icon("triggers", "diet")
    assert finding_icon("triggers", "posture: desk") != PAGES["triggers"][1]
    assert finding_icon("places") == PAGES["places"][1]


def test_a_finding_bears_the_picture_of_what_it_is_of(full: Path) -> None:
    icons = {each.proto.label: each.proto.icon for each in opened("home").get("page_link")}
    (icon,) = [icons[label] for label in icons if label.startswith("~~●~~ Heavy lifting ")]
    assert icon == ":material/fitness_center:"


def test_what_is_too_little_to_matter_is_none_of_the_three(full: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analytics.words.home._is_small", lambda _: True)
    assert not any("Heavy lifting" in each for each in links(opened("home")) if each.startswith("~~"))


def test_sentences_numbers_and_ranges_are_one_tap_deeper(full: Path) -> None:
    page = opened("home")
    words = "\n".join(each.value for each in page.markdown)
    assert "your usual weeks lie between" not in words
    assert "likely" not in words
    assert not page.metric
    page.session_state["tap_in_words"] = True
    page.run()
    words = "\n".join(each.value for each in page.markdown)
    assert "your usual weeks lie between" in words
    assert "more pain" in words
    assert "The last seven days" in words
    assert len(page.metric) == 4
    assert not page.exception


def test_no_sentence_of_the_first_screen_is_long(full: Path) -> None:
    said = [*links(opened("home")), *(each.value for each in opened("home").markdown)]
    assert max(len(each.split()) for each in said) <= 25


def test_what_was_one_tap_away_still_is_or_two(full: Path) -> None:
    page = opened("home")
    assert "A page for my therapist" in {each.removeprefix(":blue[").split(" :material")[0] for each in links(page)}
    assert {each.proto.page for each in page.get("page_link")} >= set(PAGES) - {"home"}
    assert page.button_group(key="period").value == "1 yr"


def test_a_diary_that_ended_is_told_by_its_last_week(path: Path) -> None:
    for back in (40, 41, 42):
        write(back, level=back - 39)
    drawn = picture(opened("home"))
    assert "week to" in drawn
    assert "3 of 7 days written" in drawn
    assert "today" not in drawn
    write(0, level=9)
    drawn = picture(opened("home"))
    assert "this week" in drawn
    assert "1 of 7 days written" in drawn


def test_too_few_weeks_leave_the_number_alone(path: Path) -> None:
    for back in range(21):
        write(back, level=3)
    drawn = picture(opened("home"))
    assert "<b>3.0</b>" in drawn
    assert "usual" not in drawn


def test_where_it_hurt_leaves_out_where_it_did_not(path: Path) -> None:
    write(0, level=0, place="calf")
    write(1, level=6, place="chest")
    drawn = picture(opened("home"))
    assert "Most often it hurts at the chest: 6.0" in drawn
    assert "calf:" not in drawn


def test_a_place_of_the_persons_own_words_is_escaped(path: Path) -> None:
    write(0, level=6, place="<img src=x onerror=alert(1)>")
    drawn = picture(opened("home"))
    assert "<img" not in drawn
