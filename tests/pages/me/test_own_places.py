"""A word of the person's own for a place is laid on the map, elsewhere, and taken off, each with Undo."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analytics import Journal
from analytics.diary.entries import Entry, Rating
from analytics.diary.places import NOT_NAMED
from pages.frame.journals import open_journal
from tests.opened import opened

AT = datetime(2026, 10, 30, 9)
WORDS = ("traps", "Traps", "traps", "the *bad* spot", NOT_NAMED, "whole body", "neck")


@pytest.fixture
def own_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "journal.duckdb"
    monkeypatch.setenv("PAIN_JOURNAL", str(path))
    with Journal(path) as journal:
        for number, word in enumerate(WORDS):
            at = AT - timedelta(days=number)
            journal.write_entry(Entry(at, (Rating(word, 5.0),), at), now=AT)
    yield path
    st.cache_resource.clear()


def said(page: AppTest) -> str:
    return "\n".join(each.value for each in page.markdown)


def laid() -> dict[str, str]:
    return open_journal().read_laid_places()


def lay(page: AppTest, region: str) -> AppTest:
    next(each for each in page.selectbox if each.label == "Where it lies").set_value(region).run()
    return page.button(key="lay_place").click().run()


def test_where_it_hurts_offers_each_word_that_is_on_no_map(own_journal: Path) -> None:
    page = opened("places")
    assert page.selectbox(key="own_place").options == ["traps (3 times)", "the *bad* spot (1 time)"]
    regions = next(each for each in page.selectbox if each.label == "Where it lies")
    assert "Top of shoulder" in regions.options
    assert "Whole body" not in regions.options
    assert page.button(key="lay_place").disabled


def test_words_that_older_files_kept_as_a_place_can_be_laid_though_they_are_known_today(own_journal: Path) -> None:
    open_journal().write_entry(Entry(AT, (Rating("Neck pain", 4.0),), AT), now=AT)
    assert "Neck pain (1 time)" in opened("places").selectbox(key="own_place").options


def test_a_word_is_laid_said_and_taken_back(own_journal: Path) -> None:
    page = lay(opened("places"), "top of shoulder")
    assert not page.exception
    assert "On the map: traps, top of shoulder." in said(page)
    assert page.selectbox(key="own_place").options == ["the *bad* spot (1 time)"]
    assert "top of shoulder" in said(page).split("Most often")[1], "the verdict counts it there"
    page.button(key="undo").click().run()
    assert "Taken back." in said(page)
    assert len(page.selectbox(key="own_place").options) == 2
    assert laid() == {}


def test_about_me_lays_it_elsewhere_and_takes_it_off(own_journal: Path) -> None:
    with Journal(own_journal) as journal:
        journal.lay_place("traps", "top of shoulder", now=AT)
    page = opened("about_me")
    assert "- traps: top of shoulder" in said(page)
    page.selectbox(key="own_place").set_value("traps").run()
    lay(page, "back of shoulder")
    assert "- traps: back of shoulder" in said(page)
    assert page.selectbox(key="own_place").value == "traps"
    page.button(key="take_off_place").click().run()
    assert "Off the map: traps." in said(page)
    assert not [each for each in page.button if each.key == "take_off_place"]
    assert laid() == {}


def test_words_of_a_persons_own_are_no_markup(own_journal: Path) -> None:
    page = opened("about_me")
    page.selectbox(key="own_place").set_value("the *bad* spot").run()
    lay(page, "neck")
    assert r"On the map: the \*bad\* spot, neck." in said(page)
    assert r"- the \*bad\* spot: neck" in said(page)


def test_nothing_is_asked_where_the_body_knows_every_word(own_journal: Path) -> None:
    with Journal(own_journal) as journal:
        for word in ("traps", "the *bad* spot"):
            journal.lay_place(word, "neck", now=AT)
    assert "own_place" not in {each.key for each in opened("places").selectbox}
