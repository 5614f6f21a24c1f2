"""Open: what can be timed and for how long, and what is saved of what the browser timed, without a browser."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
import streamlit as st

from analytics import Journal
from analytics.diary.date_words import day
from analytics.diary.entries import Entry, Rating, Session, TreatedPlace
from analytics.diary.periods import Period
from analytics.diary.safety import BEFORE_MASSAGE
from analytics.words.safe import unmark
from analytics.words.safety import tell_before_massage
from pages.entry import habits, saving, session_now
from pages.entry.session import WANTED
from pages.entry.session_now import LONGEST_AGO, Timed, offered, save_timed, session_of, timed_in, told
from pages.frame.window import Window

NOW = datetime(2026, 5, 2, 9, 30, 40)
ID = UUID(int=7)
TIMED = Timed(ID, "self-massage", 95, 64.4, False, ("neck", "right"), 6, 4, ("pregnancy",))
SENT = {
    "id": str(ID), "kind": "self-massage", "secondsAgo": 95, "seconds": 64.4, "isHold": False,
    "spot": ["neck", "right"], "before": 6, "after": 4, "ticked": [5],
}  # fmt: skip


@pytest.fixture
def journal() -> Iterator[Journal]:
    with Journal(":memory:") as journal:
        yield journal


@pytest.fixture
def at(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> Window:
    """A window's desk, without a window."""
    at = Window()
    for room in (saving, session_now):
        monkeypatch.setattr(room, "window", lambda: at)
        monkeypatch.setattr(room, "open_journal", lambda: journal)
    for room in (saving, habits):
        monkeypatch.setattr(room, "journal_name", lambda: "mine")
    monkeypatch.setattr(st, "session_state", {})
    monkeypatch.setattr(session_now, "is_sample", bool)
    monkeypatch.setattr(saving, "_unsaved", lambda: saving.Unsaved(is_any=False, identifier=ID, signs=()))
    return at


def had(journal: Journal, *sessions: Session) -> None:
    journal.write_entry(None, (), sessions, now=NOW)


@pytest.mark.usefixtures("at")
def test_before_anything_is_known_what_one_does_oneself_is_offered_and_a_point_is_held_a_minute(
    journal: Journal,
) -> None:
    offers, last = offered(journal)
    first = [(each.label, each.seconds, each.is_hold, each.where) for each in offers[:4]]
    assert first == [
        ("Trigger point", 60, True, ""), ("Self-massage", 1800, False, ""), ("Stretching", 1800, False, ""),
        ("Heat", 1800, False, ""),
    ]  # fmt: skip
    assert last == "trigger point massage"
    assert [each.label for each in offers if each.name in ("medication", "other", "hot bath")] == [
        "Hot bath",
        "Something else",
    ]


@pytest.mark.usefixtures("at")
def test_the_persons_own_kinds_lengths_and_places_come_first_and_the_last_had_is_among_the_four(
    journal: Journal,
) -> None:
    kinds = ("foot bath", "cold", "rest", "heat", "stretching")
    many = [Session(NOW, kind, minutes=8) for number, kind in enumerate(kinds) for _ in range(9 - number)]
    point = Session(
        NOW + timedelta(hours=1),
        "trigger point massage",
        minutes=1,
        hold_seconds=45,
        places=(TreatedPlace("jaw", "left"),),
    )
    had(journal, *many, point, Session(NOW + timedelta(hours=2), "medication"))
    offers, last = offered(journal)
    assert [each.name for each in offers[:5]] == ["foot bath", "cold", "rest", "trigger point massage", "heat"]
    assert last == "trigger point massage"
    assert (offers[0].label, offers[0].seconds) == ("Foot bath", 480)
    held = offers[3]
    assert (held.seconds, held.is_hold, held.spot, held.where) == (45, True, ("jaw", "left"), "jaw, left")


@pytest.mark.usefixtures("at")
def test_a_point_that_usually_takes_a_while_is_timed_as_a_treatment(journal: Journal) -> None:
    had(journal, Session(NOW, "trigger point massage", minutes=45, hold_seconds=35))
    assert [(each.seconds, each.is_hold) for each in offered(journal)[0][:1]] == [(2700, False)]


@pytest.mark.usefixtures("at")
def test_what_speaks_against_a_massage_is_asked_before_hands_alone_and_not_again_at_once(journal: Journal) -> None:
    def asked() -> dict[str, str]:
        return {each.name: each.before for each in offered(journal)[0] if each.before}

    had(journal, Session(datetime.now(), "self-massage"))
    assert asked()["self-massage"] == "Asked now and again"
    assert asked()["trigger point massage"] == "Your first trigger point massage in this diary"
    assert not {"heat", "stretching", "rest"} & asked().keys()
    save_timed(TIMED)
    assert "self-massage" not in asked()


@pytest.mark.usefixtures("at")
def test_the_advice_for_what_is_ticked_is_there_before_it_is_ticked(journal: Journal) -> None:
    data = told(journal, "")
    assert data["before"] == BEFORE_MASSAGE
    ticked = data["advice"].replace(data["ticked"], "blood thinners and pregnancy")
    assert ticked == unmark(tell_before_massage(["blood thinners", "pregnancy"]))


@pytest.mark.usefixtures("at")
def test_a_sign_no_doctor_has_seen_is_told_before_a_session_begins(journal: Journal) -> None:
    now = datetime.now()
    assert told(journal, "")["signs"] == ""
    journal.write_entry(Entry(now, (Rating("jaw", 5),), now, warning_signs=("fever",)), now=now)
    assert told(journal, "")["signs"] == f"You ticked fever ({day(now)}). No massage before a doctor has looked."
    journal.write_seen(["fever"], now.date(), now=now)
    assert told(journal, "")["signs"] == ""


@pytest.mark.usefixtures("at")
def test_what_was_tapped_before_the_browser_had_it_is_opened_once(journal: Journal) -> None:
    assert told(journal, "")["wanted"] == ""
    st.session_state[WANTED] = True
    assert told(journal, "")["wanted"]
    assert told(journal, "")["wanted"] == ""


def test_longer_ago_than_a_window_may_wait_it_is_no_session_of_any_day() -> None:
    sent = {
        "id": str(ID), "kind": "heat", "ticked": None, "spot": None, "secondsAgo": LONGEST_AGO, "seconds": 60,
        "isHold": False, "before": 6, "after": 4,
    }  # fmt: skip
    assert timed_in(sent)
    assert timed_in(sent | {"secondsAgo": LONGEST_AGO + 1}) is None
    back = timed_in(sent | {"secondsAgo": -5})
    assert back
    assert back.seconds_ago == 0


def test_a_session_is_saved_with_its_answer_in_one_deed_and_both_are_taken_back_by_one(
    journal: Journal, at: Window
) -> None:
    version = journal.version
    assert save_timed(TIMED)
    assert journal.version == version + 1
    assert told(journal, "")["saved"] == str(ID)
    noted = journal.read_session(ID)
    assert noted
    assert (noted.what.pain_before, noted.what.pain_after, noted.what.minutes) == (6, 4, 1)
    assert [(each.kind, each.ticked) for each in journal.read_massage_checks()] == [("self-massage", ("pregnancy",))]
    assert at.saved
    assert at.saved.words == r"Saved: self\-massage, 1 minute"
    saving.undo()
    assert journal.read_session(ID) is None
    assert journal.read_massage_checks() == []
    assert told(journal, "")["saved"] == ""


def test_what_is_sent_again_is_one_session_and_what_was_not_asked_is_no_answer(journal: Journal, at: Window) -> None:
    save_timed(replace(TIMED, ticked=None))
    at.saved = None  # nobody here remembers it
    save_timed(replace(TIMED, ticked=None, seconds_ago=99))
    assert journal.read_counts()["sessions"] == 1
    assert journal.read_massage_checks() == []


def test_a_session_left_without_a_number_is_asked_about_as_any_other(journal: Journal, at: Window) -> None:
    assert save_timed(replace(TIMED, pain_after=None))
    asked = journal.read_follow_ups(datetime.now() + timedelta(minutes=2))
    assert [(each.session_id, each.question) for each in asked] == [(ID, "pain after")]


def test_a_session_says_only_what_its_kind_asks_for_in_whole_minutes() -> None:
    assert session_of(TIMED, NOW) == Session(
        datetime(2026, 5, 2, 9, 29), "self-massage", by="self", minutes=1, places=(TreatedPlace("neck", "right"),),
        pain_before=6, pain_after=4, session_id=ID,
    )  # fmt: skip
    held = session_of(replace(TIMED, kind="trigger point massage", is_hold=True), NOW)
    assert (held.by, held.hold_seconds, held.minutes) == (None, 64, 1)
    bath = session_of(replace(TIMED, kind="hot bath", is_hold=True, seconds=149), NOW)
    assert (bath.by, bath.places, bath.hold_seconds, bath.minutes) == (None, (), None, 2)


@pytest.mark.parametrize(
    "broken",
    [None, {}, {"id": "7"}, {"kind": " "}, {"kind": "medication"}, {"seconds": None}, {"ticked": [6]}, {"before": "x"}],
)
def test_what_is_no_session_is_not_taken_for_one(broken: dict[str, Any] | None) -> None:
    assert timed_in(SENT) == TIMED
    assert timed_in(SENT | broken if broken else broken) is None


def test_the_list_of_the_day_shows_it(journal: Journal, at: Window) -> None:
    save_timed(TIMED)
    day = datetime.now().date()
    (line,) = journal.read_session_lines(Period(day - timedelta(days=1), day))
    assert (line.session_id, line.brought_in) == (ID, False)
