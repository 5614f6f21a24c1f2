"""Open: the Today page. All that a diary holds is written through it, read back, changed, deleted and taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analytics import Journal
from analytics.diary.date_words import day as day_words
from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.periods import Period
from pages.entry.answers import AnswerDraft
from pages.entry.draft import Draft
from pages.entry.entry_draft import DayDraft, EntryDraft, PlaceDraft, SessionDraft, TreatedDraft, amount_of, place_field
from pages.entry.fields import Field
from pages.entry.marks import Mark, Spot
from tests.opened import opened

YESTERDAY = datetime.now() - timedelta(days=1)
AT = YESTERDAY.replace(hour=14, minute=30, second=0, microsecond=0)
NECK, JAW = ("back of neck", "left"), ("jaw", None)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("PAIN_JOURNAL", str(tmp_path / "journal.duckdb"))
    yield tmp_path / "journal.duckdb"
    st.cache_resource.clear()


def key(field: Field[Any], spot: Spot | None = None, *, draft: str = "new0") -> str:
    return Draft(draft).key(place_field(field, spot) if spot else field)


def today() -> AppTest:
    page = opened("today")
    assert not page.exception
    return page


def unfold(page: AppTest, *parts: str, draft: str = "new0") -> AppTest:
    for part in parts:
        page.session_state[Draft(draft).part_key(part)] = True
    page.run()
    assert not page.exception
    return page


def marked(page: AppTest, *marks: Mark, draft: str = "new0") -> AppTest:
    page.session_state[key(EntryDraft.marks, draft=draft)] = marks
    return page


def press(page: AppTest, label: str) -> AppTest:
    next(each for each in page.button if each.label == label).click().run()
    assert not page.exception
    return page


def words_of(page: AppTest) -> str:
    return "\n".join(each.value for each in page.markdown)


def at_yesterday(page: AppTest, draft: str = "new0") -> None:
    page.button_group(key=key(EntryDraft.when, draft=draft)).set_value("Pick a day").run()
    page.date_input(key=key(EntryDraft.day, draft=draft)).set_value(AT.date())
    page.time_input(key=key(EntryDraft.clock, draft=draft)).set_value(time(14, 30))


def only_entry(journal: Journal) -> Entry:
    (line,) = journal.read_entry_lines(Period.ending(date.today(), 9))
    noted = journal.read_entry(line.entry_id)
    assert noted
    return noted.what


def only_session(journal: Journal) -> Session:
    (line,) = journal.read_session_lines(Period.ending(date.today(), 9))
    noted = journal.read_session(line.session_id)
    assert noted
    return noted.what


def test_an_entry_holds_every_field_that_was_filled_in(path: Path) -> None:
    page = marked(today(), Mark("back of neck", "left", 6.5), Mark("jaw", None, 3.0), Mark("my old spot", None, 2.0))
    at_yesterday(page)
    unfold(page, "posture", "more", "notes")
    fill_details(page)
    fill_day(page)
    page.text_area(key=key(EntryDraft.notes)).set_value("long drive")
    press(page, "Save")
    assert "Saved for" in words_of(page)
    with_journal = st_journal(path)
    entry = only_entry(with_journal)
    neck, jaw, own = entry.ratings
    assert neck == Rating(
        "back of neck", 6.5, "left", ("aching", "gnawing"), ("stiffness",), None, "active", ("taut band",), ("temple",),
        rating_id=neck.rating_id,
    )  # fmt: skip
    assert jaw == Rating("jaw", 3, trigger_point="latent", rating_id=jaw.rating_id)
    assert (own.region, own.intensity) == ("my old spot", 2)
    assert entry == Entry(
        AT, entry.ratings, entry.recorded_at, True, ("at desk", "on the floor"), 420, 90, ("fever",), "long drive",
        entry.entry_id,
    )  # fmt: skip
    assert entry.recorded_at - datetime.now() < timedelta(minutes=1)
    assert with_journal.read_amounts(AT.date()) == {
        "sleep": (6.5, "hours"), "stress": (7.0, "0–10"), "heavy_lifting": (1.0, None), "cold": (0.0, None),
    }  # fmt: skip


def fill_details(page: AppTest) -> None:
    page.button_group(key=key(PlaceDraft.qualities, NECK)).set_value(["aching"])
    page.multiselect(key=key(PlaceDraft.own_qualities, NECK)).set_value(["gnawing"])
    page.button_group(key=key(PlaceDraft.symptoms, NECK)).set_value(["stiffness"])
    page.button_group(key=key(PlaceDraft.trigger_point, NECK)).set_value("active")
    page.button_group(key=key(PlaceDraft.signs, NECK)).set_value(["taut band"])
    page.multiselect(key=key(PlaceDraft.spreads_to, NECK)).set_value(["temple"]).run()
    page.button_group(key=key(EntryDraft.about)).set_value("None jaw").run()
    page.button_group(key=key(PlaceDraft.trigger_point, JAW)).set_value("latent")
    page.button_group(key=key(EntryDraft.warning_signs)).set_value(["fever"]).run()
    assert "You ticked fever" in words_of(page)


def fill_day(page: AppTest) -> None:
    day = AT.date()
    page.button_group(key=key(EntryDraft.postures)).set_value(["at desk"])
    page.multiselect(key=key(EntryDraft.own_postures)).set_value(["on the floor"])
    page.select_slider(key=key(EntryDraft.sitting_minutes)).set_value(420.0)
    page.select_slider(key=key(EntryDraft.longest_sit_minutes)).set_value(90.0)
    page.button_group(key=key(DayDraft.happened.of(day))).set_value(["heavy_lifting"])
    page.button_group(key=key(DayDraft.not_happened.of(day))).set_value(["cold"])
    page.number_input(key=key(amount_of(day, "sleep"))).set_value(6.5)
    page.button_group(key=key(amount_of(day, "stress"))).set_value(7.0)


def st_journal(path: Path) -> Journal:
    """The journal that the page has open: a second one would be refused."""
    from pages.frame.journals import open_journal

    del path
    return open_journal()


def test_a_session_holds_every_field_that_was_filled_in(path: Path) -> None:
    page = marked(today(), Mark("top of shoulder", "right", 5.5))
    at_yesterday(page)
    unfold(page, "a")
    page.button_group(key=key(SessionDraft.kind)).set_value("trigger point massage").run()
    page.button_group(key=key(SessionDraft.before)).set_value(["blood thinners"]).run()
    assert "Ask a doctor before any massage" in words_of(page)
    fill_session(page)
    press(page, "Save")
    session = only_session(st_journal(path))
    assert session == Session(
        AT, "trigger point massage", True, "therapist", 45.0, session.places, 6.0, 30.0, ("release", "warmth"), 5.5,
        3.0, 2.0, 40.0, 55.0, "degrees", "gentle", session.session_id,
    )  # fmt: skip
    assert set(session.places) == {
        TreatedPlace("top of shoulder", "right", "upper trapezius"), TreatedPlace("top of shoulder", "right", "Mine"),
        TreatedPlace("jaw", None, None),
    }  # fmt: skip
    assert st_journal(path).read_massage_checks()[0].kind == "trigger point massage"
    page = today()
    unfold(page, "a").button_group(key=key(SessionDraft.kind)).set_value("trigger point massage").run()
    assert "Your first" not in words_of(page)


def fill_session(page: AppTest) -> None:
    page.button_group(key=key(SessionDraft.by)).set_value("therapist")
    page.button_group(key=key(SessionDraft.treated)).set_value([("top of shoulder", "right")])
    page.multiselect(key=key(SessionDraft.elsewhere)).set_value(["jaw"]).run()
    page.multiselect(key=key(TreatedDraft.muscles, ("top of shoulder", "right"))).set_value(["upper trapezius", "Mine"])
    for number, value in (
        (SessionDraft.minutes, 45), (SessionDraft.hold_seconds, 30), (SessionDraft.range_before, 40),
        (SessionDraft.range_after, 55),
    ):  # fmt: skip
        page.number_input(key=key(number)).set_value(value)
    for field, level in (
        (SessionDraft.pressure, 6.0), (SessionDraft.pain_before, 5.5), (SessionDraft.pain_after, 3.0),
        (SessionDraft.soreness, 2.0),
    ):  # fmt: skip
        page.button_group(key=key(field)).set_value(level)
    page.button_group(key=key(SessionDraft.sensations)).set_value(["release"])
    page.multiselect(key=key(SessionDraft.own_sensations)).set_value(["warmth"])
    page.text_area(key=key(SessionDraft.notes)).set_value("gentle")


def asked_of(page: AppTest, kind: str) -> list[str]:
    """What is asked once that kind is chosen; which muscle and the timer stand with their fields."""
    page.button_group(key=key(SessionDraft.kind)).set_value(kind).run()
    assert not page.exception
    fields = (*page.button_group, *page.text_input, *page.number_input, *page.multiselect, *page.text_area)
    labels = [each.label for each in fields]
    return sorted({*labels[labels.index("Treatment") + 1 :]} - {"Another treatment, in your own words"})


@pytest.mark.usefixtures("path")
def test_a_kind_is_asked_about_what_its_table_says() -> None:
    page = unfold(today(), "a")
    scores = ["Pain after", "Pain before, 0 none to 10 worst"]
    assert asked_of(page, "medication") == ["Dose", "Medicine", "Notes on the treatment", *scores]
    assert asked_of(page, "rest") == ["Minutes", "Notes on the treatment", *scores, "When"]
    assert asked_of(page, "cold") == [
        "By whom", "Minutes", "Notes on the treatment", *scores, "When", "Where it worked",
    ]  # fmt: skip
    firm = {"Hold on one point, seconds", "Pressure, 1 light to 10 very firm"}
    assert not firm & {*asked_of(page, "stretching"), *asked_of(page, "acupuncture")}
    assert firm < {*asked_of(page, "deep tissue massage")}


@pytest.mark.usefixtures("path")
def test_when_it_was_is_asked_of_a_treatment_and_when_it_was_felt_of_pain() -> None:
    page = unfold(today(), "a")
    page.button_group(key=key(EntryDraft.when)).set_value("Yesterday").run()
    assert page.button_group(key=key(EntryDraft.when)).label == "When it was felt"
    asked_of(page, "rest")
    asked = page.run().button_group(key=key(EntryDraft.when))
    assert (asked.label, asked.value) == ("When it was", "Yesterday")
    asked = marked(page, Mark("jaw", None, 3.0)).run().button_group(key=key(EntryDraft.when))
    assert (asked.label, asked.value) == ("When it was felt", "Yesterday")


def test_a_medicine_is_kept_with_its_dose_told_and_changed(path: Path) -> None:
    page = unfold(today(), "a")
    asked_of(page, "trigger point massage")
    page.button_group(key=key(SessionDraft.pressure)).set_value(7.0).run()
    asked_of(page, "medication")
    page.text_input(key=key(SessionDraft.medicine)).set_value("ibuprofen")
    page.text_input(key=key(SessionDraft.dose)).set_value("400 mg")
    page.text_area(key=key(SessionDraft.notes)).set_value("after lunch").run()
    before = datetime.now()
    press(page, "Save")
    assert "Saved: medication, ibuprofen, 400 mg" in words_of(page)
    assert "ibuprofen, 400 mg after lunch" in words_of(page)
    session = only_session(st_journal(path))
    assert (session.notes, session.pressure) == ("ibuprofen, 400 mg\nafter lunch", None)
    assert before - session.began_at < timedelta(minutes=2)  # swallowed now, and no half hour ago
    press(page, "Change")
    draft = f"session_{session.session_id}"
    assert page.text_input(key=key(SessionDraft.medicine, draft=draft)).value == "ibuprofen"
    page.text_input(key=key(SessionDraft.dose, draft=draft)).set_value("600 mg")
    press(page, "Save the change")
    assert only_session(st_journal(path)) == replace(session, notes="ibuprofen, 600 mg\nafter lunch")
    assert ": medication, ibuprofen, 600 mg." in words_of(press(page, "Delete"))


def test_what_a_file_says_beside_a_kind_is_shown_and_stays(path: Path) -> None:
    session = Session(AT, "heat", pressure=4, soreness=2, notes="warm")
    with Journal(path) as journal:
        journal.write_entry(None, [], [session], now=AT)
    page = today()
    page.session_state["tap_earlier"] = True
    press(page.run(), "Change")
    draft = f"session_{session.session_id}"
    assert page.button_group(key=key(SessionDraft.pressure, draft=draft)).value == 4.0
    page.button_group(key=key(SessionDraft.pain_after, draft=draft)).set_value(2.0)
    press(page, "Save the change")
    assert only_session(st_journal(path)) == replace(session, pain_after=2.0)


def test_no_pain_and_the_same_as_last_time_are_one_tap_and_save(path: Path) -> None:
    page = marked(today(), Mark("jaw", "left", 4.5))
    press(press(page, "Save"), "As last time")
    press(page, "Save")
    press(press(page, "No pain"), "Save")
    assert "Saved: no pain" in words_of(page)
    lines = st_journal(path).read_entry_lines(Period.ending(date.today(), 1))
    assert sorted(line.places for line in lines) == [
        [("jaw", "left", 4.5)],
        [("jaw", "left", 4.5)],
        [("whole body", None, 0)],
    ]


def test_of_many_entries_of_today_the_latest_are_shown_until_all_are_asked_for(path: Path) -> None:
    now = datetime.now()
    with Journal(path) as journal:
        for level in range(1, 8):
            journal.write_entry(Entry(now, (Rating("jaw", level),), now), now=now)
    page = today()
    assert words_of(page).count("Jaw **") == 5
    assert words_of(press(page, "Show all 7 of today")).count("Jaw **") == 7


def test_what_is_noted_of_a_day_is_filled_in_and_only_what_changed_is_written(path: Path) -> None:
    now = datetime.now()
    with Journal(path) as journal:
        journal.write_entry(
            None, [Exposure(now.date(), "sleep", 6.5, "hours"), Exposure(now.date(), "cold", 0)], now=now
        )
    page = unfold(today(), "posture")
    assert page.number_input(key=key(amount_of(now.date(), "sleep"))).value == 6.5
    assert page.button_group(key=key(DayDraft.not_happened.of(now.date()))).value == ["cold"]
    page.button_group(key=key(amount_of(now.date(), "stress"))).set_value(0.0)
    page.button_group(key=key(DayDraft.not_happened.of(now.date()))).set_value([])
    press(page, "Save")
    assert "Saved: stress 0 · cold or draught not known" in words_of(page)
    assert st_journal(path).read_amounts(now.date()) == {"sleep": (6.5, "hours"), "stress": (0.0, "0–10")}


def test_smoking_and_what_one_suspects_of_food_and_drink_are_asked_before_anyone_added_them(path: Path) -> None:
    now = datetime.now()
    page = unfold(today(), "posture")
    more = next(each for each in page.expander if each.label.startswith("More of the day"))
    assert [each.label for each in more.number_input] == ["Alcohol, drinks", "Coffee, cups", "Smoking, cigarettes"]
    page.number_input(key=key(amount_of(now.date(), "smoking"))).set_value(2.0)
    page.multiselect(key=key(DayDraft.diet.of(now.date()))).set_value(["Sugar", "Red wine", "…"]).run()
    press(page, "Save")
    assert "Saved: smoking 2 cigarettes · sugar · red wine · …" in words_of(page)
    assert st_journal(path).read_amounts(now.date()) == {
        "smoking": (2.0, "cigarettes"), "diet:_sugar": (1.0, None), "diet:_red_wine": (1.0, None),
        "diet:_…": (1.0, None),
    }  # fmt: skip
    page = unfold(today(), "posture", draft="new0")
    happened = page.button_group(key=key(DayDraft.happened.of(now.date())))
    assert happened.value == ["diet:_red_wine", "diet:_sugar", "diet:_…"]
    more = next(each for each in page.expander if each.label.startswith("More of the day"))
    assert [each.label for each in more.number_input] == ["Alcohol, drinks", "Coffee, cups"]
    page = opened("about_me")
    page.selectbox[[each.label for each in page.selectbox].index("Rename")].set_value("diet:_sugar")
    next(each for each in page.text_input if each.label == "New name").set_value("Sweets")
    press(page, "Rename")
    assert "Renamed to Sweets" in words_of(page)
    assert "diet:_sweets" in st_journal(path).read_amounts(now.date())  # and leaves with the section it left with


def test_an_entry_is_changed_where_it_stands_deleted_and_taken_back(path: Path) -> None:
    entry = Entry(
        AT,
        (Rating("jaw", 4.5, "left", ("dull",)), Rating("temple", 2)),
        AT,
        True,
        ("sofa",),
        417,
        95,
        ("fever",),
        "note",
    )
    with Journal(path) as journal:
        journal.write_entry(entry, now=AT)
    page = today()
    page.session_state["tap_earlier"] = True
    press(page.run(), "Change")
    draft = f"entry_{entry.entry_id}"
    unfold(page, "posture", "more", "notes", draft=draft)
    page.text_area(key=key(EntryDraft.notes, draft=draft)).set_value("changed")
    page.button_group(key=key(PlaceDraft.qualities, ("jaw", "left"), draft=draft)).set_value([])
    press(page, "Save the change")
    changed = only_entry(st_journal(path))
    expected = tuple(replace(rating, qualities=()) for rating in entry.ratings)
    assert set(changed.ratings) == set(expected)
    assert replace(changed, ratings=()) == replace(entry, ratings=(), notes="changed")
    press(page, "Delete")
    named = f"the entry of {day_words(AT, year=AT.year != date.today().year)}"
    named += ", 14:30: jaw, left 4.5 · temple 2"
    assert f"This deletes {named}." in words_of(page)
    press(page, "Keep it")
    assert st_journal(path).read_counts()["entries"] == 1
    press(press(page, "Delete"), "Delete it")
    assert f"Deleted: {named}" in words_of(page)
    assert st_journal(path).read_counts()["entries"] == 0
    press(page, "Undo")
    assert only_entry(st_journal(path)).notes == "changed"


def test_an_entry_of_long_ago_is_looked_up_by_its_day(path: Path) -> None:
    long_ago = AT - timedelta(days=2000)
    with Journal(path) as journal:
        journal.write_entry(Entry(long_ago, (Rating("jaw", 4.5),), long_ago), now=long_ago)
    page = today()
    page.session_state["tap_earlier"] = True
    assert "Nothing was written in the 14 days before today" in words_of(page.run())
    assert "Jaw **4.5**" in words_of(page.date_input(key="list_day").set_value(long_ago.date()).run())
    page.date_input(key="list_day").set_value(None).run()
    assert "in the 28 days before" in words_of(press(page, "Show earlier ones"))


def test_a_session_is_changed_where_it_stands(path: Path) -> None:
    session = Session(AT, "self-massage", minutes=10, places=(TreatedPlace("jaw", "left", "masseter"),), pain_after=3)
    with Journal(path) as journal:
        journal.write_entry(None, [], [session], now=AT)
    page = today()
    page.session_state["tap_earlier"] = True
    press(page.run(), "Change")
    page.button_group(key=key(SessionDraft.pain_after, draft=f"session_{session.session_id}")).set_value(2.0)
    press(page, "Save the change")
    assert only_session(st_journal(path)) == replace(session, pain_after=2.0)
    press(press(page, "Delete"), "Delete it")
    assert ", 14:30: self\\-massage · jaw, left, masseter" in words_of(page)
    assert st_journal(path).read_counts()["sessions"] == 0
    press(page, "Undo")
    assert only_session(st_journal(path)) == replace(session, pain_after=2.0)


def test_a_change_from_a_second_window_is_shown_and_the_person_decides(path: Path) -> None:
    entry = Entry(AT, (Rating("jaw", 4.5, "left"),), AT, notes="first")
    with Journal(path) as journal:
        journal.write_entry(entry, now=AT)
    draft = f"entry_{entry.entry_id}"
    one, two = today(), today()
    for page, words in ((one, "of the first window"), (two, "of the second")):
        page.session_state["tap_earlier"] = True
        press(page.run(), "Change")
        unfold(page, "notes", draft=draft).text_area(key=key(EntryDraft.notes, draft=draft)).set_value(words)
    press(one, "Save the change")
    press(two, "Save the change")
    assert "Changed in another window meanwhile" in words_of(two)
    assert "of the first window" in words_of(two)
    assert two.text_area(key=key(EntryDraft.notes, draft=draft)).value == "of the second"
    assert only_entry(st_journal(path)).notes == "of the first window"
    press(two, "Save mine in its place")
    assert only_entry(st_journal(path)).notes == "of the second"
    press(two, "Undo")
    assert only_entry(st_journal(path)).notes == "of the first window"


def test_an_entry_deleted_in_a_second_window_is_not_brought_back_unseen(path: Path) -> None:
    entry = Entry(AT, (Rating("jaw", 4.5, "left"),), AT)
    with Journal(path) as journal:
        journal.write_entry(entry, now=AT)
    page = today()
    page.session_state["tap_earlier"] = True
    press(page.run(), "Change")
    st_journal(path).delete_entry(entry.entry_id, "1", now=datetime.now())
    press(page, "Save the change")
    assert "It was **deleted** there" in words_of(page)
    press(page, "Save mine as a new one")
    assert only_entry(st_journal(path)).ratings[0].region == "jaw"


def test_pain_after_and_the_next_morning_are_asked_until_answered(path: Path) -> None:
    now = datetime.now()
    ended = Session(now - timedelta(minutes=40), "self-massage", minutes=30, places=(TreatedPlace("jaw", "left"),))
    with Journal(path) as journal:
        journal.write_entry(None, [], [ended], now=now)
    page = today()
    assert "Your self\\-massage is over" in words_of(page)
    page.button_group(key=key(AnswerDraft.level, draft=f"pain after {ended.session_id}")).set_value(3).run()
    assert not page.exception
    assert only_session(st_journal(path)).pain_after == 3
    assert "is over" not in words_of(page)
    began = now - timedelta(hours=20)
    noted = st_journal(path).read_session(ended.session_id)
    assert noted
    st_journal(path).change_session(replace(noted.what, began_at=began), noted.version, now=now)
    if began.date() < now.date():
        page.run()
        assert "The day after your self\\-massage" in words_of(page)
        page.button_group(key=key(AnswerDraft.level, draft=f"next morning {ended.session_id}")).set_value(2)
        page.button_group(key=key(AnswerDraft.sore, draft=f"next morning {ended.session_id}")).set_value(4).run()
        press(page, "Save")
        assert "The day after" not in words_of(page)
        assert [(each.region, each.side, each.intensity) for each in only_entry(st_journal(path)).ratings] == [
            ("jaw", "left", 2)
        ]
        assert only_session(st_journal(path)).soreness == 4


def test_what_was_typed_comes_back_in_a_new_window_until_it_is_saved(path: Path) -> None:
    page = marked(today(), Mark("jaw", "left", 4.0))
    unfold(page, "notes").text_area(key=key(EntryDraft.notes)).set_value("half a sent").run()
    again = today()
    assert "Not saved yet" in words_of(again)
    assert unfold(again, "notes").text_area(key=key(EntryDraft.notes)).value == "half a sent"
    press(again, "Save")
    assert only_entry(st_journal(path)).notes == "half a sent"
    assert "Not saved yet" not in words_of(today())


def test_an_amount_typed_in_a_window_that_is_gone_is_saved_with_the_rest(path: Path) -> None:
    field = amount_of(date.today(), "sleep")
    unfold(today(), "posture").number_input(key=key(field)).set_value(6.5).run()
    again = today()
    assert "It will be saved with the rest" in words_of(again)
    press(again, "Save")
    assert st_journal(path).read_amounts(date.today()) == {"sleep": (6.5, "hours")}


def test_who_gave_it_is_not_guessed_again_after_undo(path: Path) -> None:
    page = unfold(today(), "a")
    page.button_group(key=key(SessionDraft.kind)).set_value("self-massage").run()
    assert page.button_group(key=key(SessionDraft.by)).value == "self"
    page.button_group(key=key(SessionDraft.by)).set_value(None).run()
    press(press(page, "Save"), "Undo")
    unfold(page, "a", draft="new2")
    assert page.button_group(key=key(SessionDraft.kind, draft="new2")).value == "self-massage"
    assert page.button_group(key=key(SessionDraft.by, draft="new2")).value is None
    press(page, "Save")
    assert only_session(st_journal(path)).by is None


def test_what_was_taken_back_stands_in_the_form_again(path: Path) -> None:
    page = marked(today(), Mark("jaw", "left", 4.0))
    unfold(page, "notes").text_area(key=key(EntryDraft.notes)).set_value("too early").run()
    press(press(page, "Save"), "Undo")
    assert st_journal(path).read_counts()["entries"] == 0
    assert "It is in the form again" in words_of(page)
    assert unfold(page, "notes", draft="new2").text_area(key=key(EntryDraft.notes, draft="new2")).value == "too early"
    press(page, "Save")
    assert (only_entry(st_journal(path)).notes, only_entry(st_journal(path)).ratings[0].intensity) == ("too early", 4.0)
    press(press(page, "Undo"), "Start afresh")
    press(page, "Save")
    assert "Nothing to save yet" in words_of(page)


def test_an_out_of_range_number_is_one_sentence_and_nothing_is_lost(path: Path) -> None:
    page = marked(today(), Mark("jaw", "left", 4.0))
    page.session_state[key(EntryDraft.sitting_minutes)] = 99_999.0
    press(page, "Save")
    assert "outside its range" in words_of(page)
    assert page.session_state[key(EntryDraft.marks)] == (Mark("jaw", "left", 4.0),)
    assert st_journal(path).read_counts()["entries"] == 0
