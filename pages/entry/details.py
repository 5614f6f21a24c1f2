"""Ask more about each place, for those who want to: how it feels, what comes with it, where it spreads."""

import streamlit as st

from analytics.diary.places import GROUPS, REGIONS, place_name
from analytics.diary.referral import muscles_felt_in
from analytics.diary.safety import SEE_A_DOCTOR, WORTH_A_LOOK
from analytics.diary.vocabulary import QUALITIES, SIGNS, SYMPTOMS, TRIGGER_POINTS
from analytics.words.numbers import sentence_case
from analytics.words.places.referral import tell_referral
from analytics.words.safe import plain
from pages.entry.choosing import ask_one, ask_words
from pages.entry.draft import Draft
from pages.entry.entry_draft import EntryDraft, PlaceDraft, place_field
from pages.entry.marks import Mark, Spot
from pages.frame.warning_signs import show_doctor_box, show_doctor_link

POINT_WORDS = {"active": "Active: pressing brings the pain I know", "latent": "Latent: tender only when pressed"}
_FINEST = [region for region in REGIONS if not GROUPS.get(region)]


def ask_details(draft: Draft) -> None:
    """One place at a time, then the signs to see a doctor about."""
    marks = [mark for mark in draft.marks if mark.intensity > 0]
    if marks:
        _ask_place(draft, marks)
    else:
        st.markdown("Choose a place on the body first.")
    with st.expander("Signs a doctor should see", type="compact", icon=":material/medical_services:"):
        ask_words(draft, EntryDraft.warning_signs, "Any of these? Most people have none of them.", SEE_A_DOCTOR)
    show_doctor_if_ticked(draft.read())


def show_doctor_if_ticked(draft: EntryDraft) -> None:
    """The box where a sign was ticked; beside symptoms that are worth a look, the way to it."""
    places = [draft.places.get(mark.spot, PlaceDraft()) for mark in draft.marks if mark.intensity > 0]
    if draft.warning_signs:
        show_doctor_box(tuple(draft.warning_signs))
    elif {word for place in places for word in place.all_symptoms} & WORTH_A_LOOK:
        show_doctor_link()


def _ask_place(draft: Draft, marks: list[Mark]) -> None:
    names = {f"{mark.side} {mark.region}": mark for mark in marks}
    asked = next(iter(names))
    if len(names) > 1:
        if draft.get(EntryDraft.about) not in names:
            draft.put(EntryDraft.about, asked)
        st.pills(
            "About which place", list(names), required=True, key=draft.key(EntryDraft.about),
            format_func=lambda name: _name(names[name]) if name in names else "", persist_state="session",
        )  # fmt: skip
    mark = names.get(draft.get(EntryDraft.about) or asked) or marks[0]
    draft.put(place_field(PlaceDraft.shown, mark.spot), value=True)
    st.markdown(f"**{_name(mark)}**")
    _ask_words_of(draft, mark.spot)
    _ask_spread(draft, mark)


def _ask_words_of(draft: Draft, spot: Spot) -> None:
    for field, label, offered, own, own_label in (
        (PlaceDraft.qualities, "How it feels", QUALITIES, PlaceDraft.own_qualities, "Another word for it"),
        (PlaceDraft.symptoms, "What comes with it", SYMPTOMS, PlaceDraft.own_symptoms, "Something else with it"),
    ):
        ask_words(draft, place_field(field, spot), label, offered, own=(place_field(own, spot), own_label))
    ask_one(
        draft, place_field(PlaceDraft.trigger_point, spot), "A trigger point there?", TRIGGER_POINTS,
        words=POINT_WORDS.__getitem__,
    )  # fmt: skip
    ask_words(
        draft, place_field(PlaceDraft.signs, spot), "What is felt under the finger", SIGNS,
        own=(place_field(PlaceDraft.own_signs, spot), "Something else felt there"),
    )  # fmt: skip


def _ask_spread(draft: Draft, mark: Mark) -> None:
    """Where it travels to; what is classically described for the place stands beside it, as knowledge."""
    st.multiselect(
        "Where it spreads to", _FINEST, format_func=sentence_case,
        key=draft.key(place_field(PlaceDraft.spreads_to, mark.spot)), persist_state="session",
        accept_new_options=True, select_all=False, placeholder="Choose, or write your own words",
    )  # fmt: skip
    if muscles_felt_in(mark.region):
        with st.container(gap="xsmall", key=draft.deed_key("described")):
            st.markdown(f":small[:gray[:material/menu_book: {tell_referral(mark.region)}]]")


def _name(mark: Mark) -> str:
    return plain(place_name(mark.region, mark.side))
