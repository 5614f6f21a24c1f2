"""Open: Triggers with none, one and many to tell of; what was suspected is shown there and asked elsewhere."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analytics import Journal
from analytics.diary.entries import Entry, Exposure, Rating
from analytics.words.triggers.suspicions import ASKED
from pages.entry.draft import Draft
from pages.entry.entry_draft import EntryDraft
from pages.frame.journals import open_journal
from tests.opened import opened, unfold

LAST = datetime(2026, 11, 1, 20)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "journal.duckdb"
    monkeypatch.setenv("PAIN_JOURNAL", str(path))
    yield path
    st.cache_resource.clear()


@pytest.fixture
def year(own: Path, copy_sample: Callable[[Path], Path]) -> Path:
    return copy_sample(own)


def write_days(path: Path, days: int, factor: str | None = None, adds: float = 0.0) -> None:
    """Pain that wanders a little; with a factor on half of the days, that adds so much."""
    chance = Random(7)
    with Journal(path) as journal:
        for number in range(days):
            at, happened = LAST - timedelta(days=days - number), chance.random() < 0.5
            pain = min(max(round(3 + chance.gauss(0, 0.6) + adds * happened, 1), 0), 10)
            noted = [Exposure(at.date(), factor, float(happened))] if factor else []
            journal.write_entry(Entry(at, (Rating("neck", pain),), at), noted, now=LAST)


def words_of(page: AppTest) -> str:
    return "\n".join(each.value for each in page.markdown)


def drawn(page: AppTest) -> str:
    """The picture of the page, as HTML."""
    (html,) = [each.proto.json for each in page.get("bidi_component") if "what_stands" in each.proto.id]
    return str(json.loads(html)["html"])


def test_a_year_of_diary_has_its_rows_and_the_rest_folded(year: Path) -> None:
    page = opened("triggers")
    assert "Heavy lifting and sitting go with **more pain**, sleep with **less**." in words_of(page)
    html = drawn(page)
    assert html.count('class="row more"') == 2
    assert html.count('class="row less"') == 1
    assert html.count('<details class="small">') == 8
    for words in ("+1.5", "Days with it hurt more, the same day.", "an hour", "2 less pain", "Not known yet (8)"):
        assert words in html, words
    assert not page.get("plotly_chart")


def test_one_trigger_is_one_row(own: Path) -> None:
    write_days(own, 60, "heavy_lifting", 2.0)
    page = opened("triggers")
    assert not page.exception
    assert "Heavy lifting goes with **more pain**." in words_of(page)
    assert drawn(page).count('class="row more"') == 1


def test_nothing_clear_is_a_drawing_a_sentence_and_what_was_looked_at(own: Path) -> None:
    write_days(own, 40, "heavy_lifting")
    page = opened("triggers")
    html = drawn(page)
    assert "**Nothing stands out clearly yet.** One thing is not known yet." in words_of(page)
    assert 'class="nothing"' in html
    assert "What was looked at (1)" in html


def test_without_any_trigger_it_says_what_to_write(own: Path) -> None:
    write_days(own, 30)
    page = opened("triggers")
    assert not page.exception
    assert "Nothing to compare yet" in words_of(page)
    assert "it takes 1" not in words_of(page)
    assert not page.get("progress")


def test_too_few_days_say_how_many_it_takes(own: Path) -> None:
    write_days(own, 5, "heavy_lifting")
    page = opened("triggers")
    assert "Too early to say" in words_of(page)
    assert [each.proto.text for each in page.get("progress")] == ["5 of 20"]


def test_every_trigger_that_was_answered_opens_its_days_on_both_days(year: Path) -> None:
    page = unfold(opened("triggers"), "tap_days")
    options = page.selectbox(key="one").options
    assert {"Sitting, per hour, the same day", "Sitting, per hour, the day after"} <= set(options)
    for number, name in enumerate(options):
        page.selectbox(key="one").select_index(number).run()
        assert not page.exception
        has_curve = "How much sitting" in {each.value for each in page.subheader}
        assert has_curve == (name == "Sitting, per hour, the same day")


@pytest.mark.parametrize("when", ["The same day", "The day after"])
def test_all_on_one_picture_is_a_fold_away_for_either_day(year: Path, when: str) -> None:
    page = unfold(opened("triggers"), "tap_forest")
    page.button_group(key="when").set_value(when).run()
    assert not page.exception
    assert len(page.get("plotly_chart")) == len(page.dataframe) == 1


def test_what_was_suspected_stands_beside_what_the_diary_bears_out(year: Path) -> None:
    with Journal(year) as journal:
        named = [("sitting_minutes", "same_day"), ("coffee", "same_day"), ("storm", "same_day")]
        named += [("heat", "next_day"), ("sleep", "next_day")]
        journal.write_suspicions(named, now=LAST)  # type: ignore[arg-type]
        journal.write_suspicions((), [("heat", "next_day")], now=LAST)
    html = drawn(opened("triggers"))
    told = re.findall(r'<b>([^<]*)</b><span class="borne \w+">[●○] ([^<]*)<', html)
    assert dict(told)["Sitting"] == "your diary agrees"
    assert dict(told)["Coffee"].startswith("no sign so far, at most")
    assert dict(told)["Storm"] == "the diary cannot tell yet"
    assert not [each for each in dict(told) if each.startswith("Heat")]
    assert "Sleep, the day after" in dict(told), "the day it is suspected of is not told"


def asks(page: AppTest) -> bool:
    return any("suspect" in str(each.key) for each in page.button_group)


def test_suspicions_are_never_asked_for_beside_a_result(year: Path) -> None:
    """Who names what looks strongest finds it borne out far too often: with results in sight there is a link alone."""
    for name in ("home", "triggers", "trends", "places", "massage", "therapist"):
        page = opened(name)
        assert not asks(page), name
        assert ASKED not in words_of(page) + str([each.label for each in page.expander]), name
    page = unfold(opened("triggers"), "tap_days", "tap_forest")
    assert not asks(page)


def test_naming_one_leads_to_the_question_itself(year: Path) -> None:
    page = opened("triggers")
    (way,) = [each for each in page.button if each.label == "Name a suspicion"]
    page = way.click().run()
    assert not page.exception
    assert asks(page)
    assert [each.proto.expanded for each in page.expander if each.label == ASKED] == [True]


def test_the_first_screen_asks_and_one_tap_names_and_takes_back(own: Path) -> None:
    journal, page = open_journal(), opened("home")
    page.button_group(key="suspected").set_value(["coffee"]).run()
    assert "Suspected: Coffee" in words_of(page)
    page.button_group(key="suspected coffee").set_value("the day after").run()
    page.button_group(key="suspected").set_value(["coffee", "sleep"]).run()
    page.button_group(key="suspected").set_value(["sleep"]).run()
    assert "No longer suspected: Coffee" in words_of(page)
    page.button(key="undo").click().run()
    assert not page.exception
    assert page.button_group(key="suspected").value == ["coffee", "sleep"]
    kept = [(each.factor, each.when, each.stands) for each in journal.read_suspicions()]
    assert kept == [("coffee", "same_day", False), ("coffee", "next_day", True), ("sleep", "same_day", True)]


def test_today_asks_within_the_part_about_the_day_and_the_form_stays_as_it_was(year: Path) -> None:
    page, draft = opened("today"), Draft("new0")
    assert not asks(page)
    page = unfold(page, draft.part_key("posture"))
    page.button_group(key=draft.key(EntryDraft.postures)).set_value(["bed"]).run()
    page.button_group(key=draft.deed_key("suspected")).set_value(["stress"]).run()
    assert not page.exception
    assert page.button(key="undo").label == "Undo the last change"
    assert page.button_group(key=draft.key(EntryDraft.postures)).value == ["bed"]
    (kept,) = open_journal().read_suspicions()
    assert (kept.factor, kept.when, kept.entries_seen > 300) == ("stress", "same_day", True)
