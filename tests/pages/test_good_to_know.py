"""Open: the page "Good to know" on an empty journal."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analytics.words.good_to_know import SECTIONS
from analytics.words.places.referral import tell_referral
from tests.opened import opened


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    monkeypatch.setenv("PAIN_JOURNAL", str(tmp_path / "journal.duckdb"))
    yield opened("good_to_know")
    st.cache_resource.clear()


def words_of(page: AppTest) -> str:
    return "\n".join(each.value for each in page.markdown)


def test_it_opens_with_every_section(page: AppTest) -> None:
    assert not page.exception
    assert page.title[0].value == "Good to know"
    rows = [each.label for each in page.expander]
    assert rows[0] == "When to see a doctor *Signs that should not wait*"
    assert {f"{section.title} *{section.brief}*" for section in SECTIONS} <= {*rows}
    assert rows[-1] == "Where each fact comes from"


def test_it_says_who_should_ask_first_and_when_to_see_a_doctor(page: AppTest) -> None:
    said = words_of(page)
    assert "- Blood thinners" in said
    assert "- Numbness between the legs, where a saddle would be" in said


def test_a_place_shows_where_its_pain_may_come_from(page: AppTest) -> None:
    assert tell_referral("head") in words_of(page)
    page.selectbox(key="where").set_value("calf").run()
    assert not page.exception
    assert tell_referral("calf") in words_of(page)


def test_the_doctor_box_says_first_what_was_ticked() -> None:
    def box() -> None:
        from pages.frame.warning_signs import show_doctor_box, show_doctor_link

        show_doctor_box(["fever"])
        show_doctor_link()

    shown = AppTest.from_function(box).run()
    assert not shown.exception
    assert shown.markdown[0].value.startswith("You ticked fever.")
    assert shown.expander[0].label == "When to see a doctor"
