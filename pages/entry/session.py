"""Ask about a treatment: what, by whom, where, how firm and how long, and pain before and after."""

from collections.abc import Callable, Sequence

import streamlit as st

from analytics.diary.places import REGIONS, place_name
from analytics.diary.referral import MUSCLES, muscles_in
from analytics.diary.safety import BEFORE_MASSAGE
from analytics.diary.treatments import KIND_NAMES, USUAL_MINUTES, Asked, Kind, find_kind
from analytics.diary.vocabulary import BY, RANGE_UNITS, SENSATIONS
from analytics.words.numbers import sentence_case
from analytics.words.safe import plain
from analytics.words.safety import tell_before_massage
from pages.entry.choosing import ask_level, ask_number, ask_one, ask_words, said_plainly
from pages.entry.draft import Draft
from pages.entry.habits import Offered
from pages.entry.hold_timer import ask_hold
from pages.entry.said import muscle_field, treated_elsewhere, words_in
from pages.entry.when import JUST_ENDED, NOW, STARTS_NOW
from pages.frame.page import show_note

MOST_OFFERED = 14
_SIDED = [words for region in REGIONS for words in (region, f"{region}, left", f"{region}, right")]
HAND_WORDS = {"self": "Myself", "therapist": "A therapist", "tool": "A tool"}


def ask_session(draft: Draft, offered: Offered) -> None:
    """A treatment, where a kind is chosen; everything else may be left out."""
    kinds = list(dict.fromkeys([*offered.kinds, *KIND_NAMES]))[:MOST_OFFERED]
    ask_one(draft, "kind", "Treatment", kinds)
    st.text_input(
        "Another treatment, in your own words", key=draft.key("own kind"), persist_state="session", max_chars=80
    )
    name = draft.get("own kind") or draft.get("kind")
    if not name:
        return
    kind = find_kind(str(name))
    _ask_before(draft, offered, kind)
    if draft.get("when", NOW) == NOW and not draft.get("loaded session"):
        draft.start("began", JUST_ENDED)
        st.pills(
            "When", [STARTS_NOW, JUST_ENDED], required=True, key=draft.key("began"),
            persist_state="session", label_visibility="collapsed",
        )  # fmt: skip
    for field, ask in _ASK.items():
        if field in kind.fields:
            ask(draft, offered, kind)
    _ask_afterwards(draft, kind)


def _ask_by(draft: Draft, _offered: Offered, kind: Kind) -> None:
    if kind.usual_by and not draft.get("loaded session"):
        draft.start("by", kind.usual_by)
    ask_one(draft, "by", "By whom", BY, words=lambda by: HAND_WORDS.get(by) or said_plainly(by))


def _ask_minutes(draft: Draft, _offered: Offered, _kind: Kind) -> None:
    with st.container(width=200):
        ask_number(draft, "session minutes", "Minutes", lowest=1, highest=600, step=5)
    if draft.get("began") == JUST_ENDED and draft.get("session minutes") is None:
        show_note(f"Counted as {USUAL_MINUTES} minutes until you say how long it was.")


def _ask_pain(draft: Draft, _offered: Offered, _kind: Kind) -> None:
    marked = [mark.intensity for mark in draft.marks]
    ask_level(draft, "session pain_before", "Pain before, 0 none to 10 worst", also=marked)
    ask_level(draft, "session pain_after", "Pain after", also=marked)


def _ask_pressure(draft: Draft, _offered: Offered, _kind: Kind) -> None:
    ask_level(draft, "session pressure", "Pressure, 1 light to 10 very firm", lowest=1)


def _ask_sensations(draft: Draft, _offered: Offered, _kind: Kind) -> None:
    ask_words(draft, "sensations", "Felt during it", SENSATIONS, own="Something else felt during it")


def _ask_before(draft: Draft, offered: Offered, kind: Kind) -> None:
    """Once for each new kind that hands give: what speaks against a massage."""
    is_known = kind.name in (*offered.kinds, *offered.checked)
    if is_known or not kind.is_hands_on or draft.get("loaded session"):
        return
    draft.put("asked before", kind.name)
    with st.container(border=True, gap="small", key=draft.key("tap_before")):
        st.markdown(f"**Your first {plain(kind.name)} in this diary.** Does one of these apply to you?")
        ask_words(draft, "before", "Tick what applies; leave it empty if none does", BEFORE_MASSAGE)
        ticked = words_in(draft, "before")
        if ticked:
            st.markdown(f":material/medical_services: {tell_before_massage(ticked)}")


def _ask_where(draft: Draft, offered: Offered, _kind: Kind) -> None:
    """Where it worked: the places of this entry first, then the person's own; and which muscle there."""
    own: list[tuple[str, str | None]] = [*((mark.region, mark.side) for mark in draft.marks), *offered.places]
    places = list(dict.fromkeys([*own, *draft.get("treated", ())]))[:MOST_OFFERED]
    if places:
        st.pills(
            "Where it worked", places, selection_mode="multi", format_func=_place_words, key=draft.key("treated"),
            persist_state="session",
        )  # fmt: skip
    st.multiselect(
        "Somewhere else" if places else "Where it worked", _SIDED, format_func=sentence_case,
        key=draft.key("treated elsewhere"), persist_state="session", accept_new_options=True, select_all=False,
        placeholder="Choose, or write your own words",
    )  # fmt: skip
    for region, side in [*draft.get("treated", ()), *treated_elsewhere(draft)]:
        _ask_muscles(draft, region, side)


def _ask_muscles(draft: Draft, region: str, side: str | None) -> None:
    there = [muscle.name for muscle in muscles_in(region)]
    others = [muscle.name for muscle in MUSCLES if muscle.name not in there]
    held: Sequence[str] = draft.get(muscle_field(region, side), ())
    st.multiselect(
        f"Muscle, if you know it: {_place_words((region, side))}", list(dict.fromkeys([*there, *others, *held])),
        format_func=sentence_case, key=draft.key(muscle_field(region, side)), persist_state="session",
        accept_new_options=True, select_all=False, placeholder="Choose, or leave it empty",
    )  # fmt: skip


def _ask_afterwards(draft: Draft, kind: Kind) -> None:
    """Soreness, range of motion, notes: for those who measure."""
    if not kind.fields & _AFTERWARDS.keys():
        return
    with st.expander("Range of motion, soreness, notes", type="compact"):
        for field, ask in _AFTERWARDS.items():
            if field in kind.fields:
                ask(draft)


def _ask_soreness(draft: Draft) -> None:
    ask_level(draft, "session soreness", "Soreness the day after, 0 not at all to 10")


def _ask_range(draft: Draft) -> None:
    grid = st.grid(2, min_column_width=150, gap="small")
    for name, label in (("range_before", "Range of motion before"), ("range_after", "Range of motion after")):
        ask_number(draft, f"session {name}", label, highest=360.0, place=grid)
    draft.start("range_unit", RANGE_UNITS[0])
    st.pills(
        "Range of motion in", list(RANGE_UNITS), required=True, key=draft.key("range_unit"),
        persist_state="session",
    )  # fmt: skip


def _ask_notes(draft: Draft) -> None:
    st.text_area("Notes on the treatment", key=draft.key("session notes"), persist_state="session", max_chars=5000)


def _place_words(place: tuple[str, str | None]) -> str:
    return plain(place_name(*place)) if place[0] else "Not said where"


# How each thing is asked, in the order of the form.
_ASK: dict[Asked, Callable[[Draft, Offered, Kind], None]] = {
    Asked.BY: _ask_by,
    Asked.PLACES: _ask_where,
    Asked.MINUTES: _ask_minutes,
    Asked.PAIN: _ask_pain,
    Asked.PRESSURE: _ask_pressure,
    Asked.HOLD: lambda draft, _offered, _kind: ask_hold(draft),
    Asked.SENSATIONS: _ask_sensations,
}
_AFTERWARDS: dict[Asked, Callable[[Draft], None]] = {
    Asked.SORENESS: _ask_soreness, Asked.RANGE: _ask_range, Asked.NOTES: _ask_notes,
}  # fmt: skip
