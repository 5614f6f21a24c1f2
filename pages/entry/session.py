"""Ask about a treatment: what, by whom, where, how firm and how long, and pain before and after."""

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from analytics import Journal
from analytics.diary.places import REGIONS, place_name
from analytics.diary.referral import MUSCLES, muscles_in
from analytics.diary.safety import BEFORE_MASSAGE
from analytics.diary.treatments import (
    KIND_NAMES,
    LONGEST_DOSE,
    LONGEST_NAME,
    USUAL_MINUTES,
    Kind,
    TreatmentField,
    find_kind,
)
from analytics.diary.vocabulary import BY, RANGE_UNITS, SENSATIONS
from analytics.words.numbers import sentence_case
from analytics.words.safe import plain
from analytics.words.safety import tell_before_massage, tell_signs_first
from pages.entry.choosing import ask_level, ask_number, ask_one, ask_text, ask_words, said_plainly
from pages.entry.draft import Draft
from pages.entry.entry_draft import (
    JUST_ENDED,
    NOW,
    STARTS_NOW,
    EntryDraft,
    SessionDraft,
    TreatedDraft,
    place_field,
)
from pages.entry.from_draft import treated_in
from pages.entry.habits import Offered
from pages.entry.hold_timer import ask_hold
from pages.entry.marks import Spot
from pages.frame.cache import answer
from pages.frame.journals import open_journal
from pages.frame.page import show_note

MOST_OFFERED = 14
WANTED = "session_wanted"
_SIDED = [words for region in REGIONS for words in (region, f"{region}, left", f"{region}, right")]
HAND_WORDS = {"self": "Myself", "therapist": "A therapist", "tool": "A tool"}


def ask_session_now() -> None:
    """The way to the clock, for a session that is about to begin: the browser opens it, and waits for nothing here."""
    journal = open_journal()
    if signs := tell_signs_first(answer(journal, Journal.read_careful, datetime.now().date()).signs):
        st.markdown(f":material/medical_services: {signs}")
    with st.container(key="tap_session_now"):
        if st.button("A session now", icon=":material/timer:"):
            st.session_state[WANTED] = True  # the browser had not got it yet
            st.rerun()


def ask_session(draft: Draft, offered: Offered) -> None:
    """A treatment, where a kind is chosen; everything else may be left out."""
    if not draft.get(SessionDraft.loaded):
        ask_session_now()
    kinds = list(dict.fromkeys([*offered.kinds, *KIND_NAMES]))[:MOST_OFFERED]
    ask_one(draft, SessionDraft.kind, "Treatment", kinds)
    st.text_input(
        "Another treatment, in your own words", key=draft.key(SessionDraft.own_kind), persist_state="session",
        max_chars=80,
    )  # fmt: skip
    said = draft.read().session
    if not said.kind_name:
        return
    kind = find_kind(said.kind_name)
    _ask_before(draft, offered, kind)
    if TreatmentField.MINUTES in said.asked and draft.get(EntryDraft.when) == NOW and not said.loaded:
        draft.start(SessionDraft.began, JUST_ENDED)
        st.pills(
            "When", [STARTS_NOW, JUST_ENDED], required=True, key=draft.key(SessionDraft.began),
            persist_state="session", label_visibility="collapsed",
        )  # fmt: skip
    for field, ask in _ASK.items():
        if field in said.asked:
            ask(draft, offered, kind)
    _ask_afterwards(draft, said.asked)


def _ask_by(draft: Draft, _offered: Offered, kind: Kind) -> None:
    if kind.usual_by and not draft.get(SessionDraft.asked_by) and not draft.get(SessionDraft.loaded):
        draft.start(SessionDraft.by, kind.usual_by)
    draft.put(SessionDraft.asked_by, value=True)
    ask_one(draft, SessionDraft.by, "By whom", BY, words=lambda by: HAND_WORDS.get(by) or said_plainly(by))


def _ask_medicine(draft: Draft, _offered: Offered, _kind: Kind) -> None:
    grid = st.grid(2, min_column_width=150, gap="small")
    for field, label, most, example in (
        (SessionDraft.medicine, "Medicine", LONGEST_NAME, "Its name"),
        (SessionDraft.dose, "Dose", LONGEST_DOSE, "How much"),
    ):
        grid.text_input(label, key=draft.key(field), persist_state="session", max_chars=most, placeholder=example)


def _ask_minutes(draft: Draft, _offered: Offered, _kind: Kind) -> None:
    with st.container(width=200):
        ask_number(draft, SessionDraft.minutes, "Minutes", lowest=1, highest=600, step=5)
    if draft.get(SessionDraft.began) == JUST_ENDED and draft.get(SessionDraft.minutes) is None:
        show_note(f"Counted as {USUAL_MINUTES} minutes until you say how long it was.")


def _ask_pain(draft: Draft, _offered: Offered, _kind: Kind) -> None:
    marked = [mark.intensity for mark in draft.marks]
    ask_level(draft, SessionDraft.pain_before, "Pain before, 0 none to 10 worst", also=marked)
    ask_level(draft, SessionDraft.pain_after, "Pain after", also=marked)


def _ask_pressure(draft: Draft, _offered: Offered, _kind: Kind) -> None:
    ask_level(draft, SessionDraft.pressure, "Pressure, 1 light to 10 very firm", lowest=1)


def _ask_sensations(draft: Draft, _offered: Offered, _kind: Kind) -> None:
    ask_words(
        draft, SessionDraft.sensations, "Felt during it", SENSATIONS,
        own=(SessionDraft.own_sensations, "Something else felt during it"),
    )  # fmt: skip


def _ask_before(draft: Draft, offered: Offered, kind: Kind) -> None:
    """Before each kind that hands give, and again when the answer has grown old: what speaks against a massage."""
    since = since_when(offered, kind)
    if not since or draft.get(SessionDraft.loaded):
        return
    draft.put(SessionDraft.asked_before, kind.name)
    with st.container(border=True, gap="small", key=draft.part_key("before")):
        st.markdown(f"**{plain(since)}.** Does one of these apply to you?")
        ask_words(draft, SessionDraft.before, "Tick what applies; leave it empty if none does", BEFORE_MASSAGE)
        ticked = (*draft.get(SessionDraft.before),)
        if ticked:
            st.markdown(f":material/medical_services: {tell_before_massage(ticked)}")


def since_when(offered: Offered, kind: Kind) -> str:
    """Why it is asked now what speaks against a massage; empty where it need not be."""
    if kind.name in offered.checked or not kind.is_hands_on:
        return ""
    return "Asked now and again" if kind.name in offered.kinds else f"Your first {kind.name} in this diary"


def _ask_where(draft: Draft, offered: Offered, _kind: Kind) -> None:
    """Where it worked: the places of this entry first, then the person's own; and which muscle there."""
    own: list[Spot] = [*(mark.spot for mark in draft.marks), *offered.places]
    places = list(dict.fromkeys([*own, *draft.get(SessionDraft.treated)]))[:MOST_OFFERED]
    if places:
        st.pills(
            "Where it worked", places, selection_mode="multi", format_func=_place_words,
            key=draft.key(SessionDraft.treated), persist_state="session",
        )  # fmt: skip
    st.multiselect(
        "Somewhere else" if places else "Where it worked", _SIDED, format_func=sentence_case,
        key=draft.key(SessionDraft.elsewhere), persist_state="session", accept_new_options=True, select_all=False,
        placeholder="Choose, or write your own words",
    )  # fmt: skip
    for spot in treated_in(draft.read().session):
        _ask_muscles(draft, spot)


def _ask_muscles(draft: Draft, spot: Spot) -> None:
    field = place_field(TreatedDraft.muscles, spot)
    there = [muscle.name for muscle in muscles_in(spot[0])]
    others = [muscle.name for muscle in MUSCLES if muscle.name not in there]
    st.multiselect(
        f"Muscle, if you know it: {_place_words(spot)}", list(dict.fromkeys([*there, *others, *draft.get(field)])),
        format_func=sentence_case, key=draft.key(field), persist_state="session",
        accept_new_options=True, select_all=False, placeholder="Choose, or leave it empty",
    )  # fmt: skip


def _ask_afterwards(draft: Draft, fields: frozenset[TreatmentField]) -> None:
    """Soreness, range of motion, notes: for those who measure."""
    asked = [field for field in _AFTERWARDS if field in fields]
    if asked:
        with st.expander(sentence_case(", ".join(_AFTERWARDS[field][0] for field in asked)), type="compact"):
            for field in asked:
                _AFTERWARDS[field][1](draft)


def _ask_soreness(draft: Draft) -> None:
    ask_level(draft, SessionDraft.soreness, "Soreness the day after, 0 not at all to 10")


def _ask_range(draft: Draft) -> None:
    grid = st.grid(2, min_column_width=150, gap="small")
    ask_number(draft, SessionDraft.range_before, "Range of motion before", highest=360.0, place=grid)
    ask_number(draft, SessionDraft.range_after, "Range of motion after", highest=360.0, place=grid)
    draft.start(SessionDraft.range_unit, RANGE_UNITS[0])
    st.pills(
        "Range of motion in", list(RANGE_UNITS), required=True, key=draft.key(SessionDraft.range_unit),
        persist_state="session",
    )  # fmt: skip


def _ask_notes(draft: Draft) -> None:
    ask_text(draft, SessionDraft.notes, "Notes on the treatment", most=5000)


def _place_words(place: Spot) -> str:
    return plain(place_name(*place)) if place[0] else "Not said where"


# How each thing is asked, in the order of the form.
_ASK: dict[TreatmentField, Callable[[Draft, Offered, Kind], None]] = {
    TreatmentField.MEDICINE: _ask_medicine,
    TreatmentField.BY: _ask_by,
    TreatmentField.PLACES: _ask_where,
    TreatmentField.MINUTES: _ask_minutes,
    TreatmentField.PAIN: _ask_pain,
    TreatmentField.PRESSURE: _ask_pressure,
    TreatmentField.HOLD: lambda draft, _offered, _kind: ask_hold(draft),
    TreatmentField.SENSATIONS: _ask_sensations,
}
_AFTERWARDS: dict[TreatmentField, tuple[str, Callable[[Draft], None]]] = {
    TreatmentField.RANGE: ("range of motion", _ask_range), TreatmentField.SORENESS: ("soreness", _ask_soreness),
    TreatmentField.NOTES: ("notes", _ask_notes),
}  # fmt: skip
