"""Ask what the person suspects sets it off, and of which day's pain.

Asked where no result is in sight, and nowhere else: who names what already looks strongest finds it borne out in 9 to
11 of 100 diaries in which nothing is to be found, and in 2 who named it beforehand.
"""

import streamlit as st

from analytics import Journal
from analytics.diary.factors import FACTORS, SITTING, When
from analytics.words.numbers import in_a_row
from analytics.words.safe import plain
from analytics.words.triggers.suspicions import ASKED, factor_words
from pages.entry.draft import new_draft
from pages.entry.habits import Offered
from pages.entry.saving import deed
from pages.frame.page import page

# That somebody came to name one: the part that asks is unfolded, and scrolled to.
WANTED = "suspected_wanted"
_SHOW = """<script>
document.querySelector('[class*="st-key-tap_"][class*="suspected"]')?.scrollIntoView({ block: "center" });
</script>"""
DAYS: dict[str, When] = {"the same day": "same_day", "the day after": "next_day"}
USUAL: When = "same_day"


def ask_suspected(journal: Journal, offered: Offered, key: str, *, is_open: bool = False) -> None:
    """Chips of all that is asked about; one tap names or takes back, and each named one asks for its day.

    Args:
        journal: the open journal.
        offered: what is asked about.
        key: of the chips.
        is_open: whether it is unfolded at first.
    """
    wanted = bool(st.session_state.pop(WANTED, False))
    standing = {each.factor: each.when for each in journal.read_suspicions() if each.stands}
    with st.container(key=f"tap_{key}"), st.expander(ASKED, expanded=is_open or wanted, type="compact"):
        st.session_state[key] = list(standing)
        st.pills(
            ASKED, _factors(offered, standing), selection_mode="multi", format_func=factor_words, key=key,
            label_visibility="collapsed", on_change=_name, args=(key, standing),
        )  # fmt: skip
        for factor, when in standing.items():
            _ask_day(factor, when, f"{key} {factor}")
    if wanted:
        st.html(_SHOW, unsafe_allow_javascript=True)


def show_way_to_suspected() -> None:
    """The way to the question on Today's form, where no result is in sight."""
    with st.container(key="tap_suspect"):
        is_wanted = st.button(
            "Name a suspicion", type="tertiary", icon=":material/arrow_forward:", icon_position="right"
        )
    if not is_wanted:
        return
    st.session_state[WANTED] = st.session_state[new_draft().part_key("posture")] = True
    st.switch_page(page("today"))


def _factors(offered: Offered, standing: dict[str, When]) -> list[str]:
    """Those that are asked about, the person's own first; what is suspected is among them whatever it is."""
    usual = [SITTING, *(each.name for each in FACTORS if each.is_offered)]
    known = [name for name in dict.fromkeys([*offered.factors, *usual]) if name not in offered.hidden]
    return list(dict.fromkeys([*known, *standing]))


def _name(key: str, standing: dict[str, When]) -> None:
    wanted: list[str] = st.session_state[key]
    named = [(name, USUAL) for name in wanted if name not in standing]
    gone = [(name, when) for name, when in standing.items() if name not in wanted]
    words = [f"{lead}: {in_a_row([plain(factor_words(name)) for name, _ in of])}"
             for lead, of in (("Suspected", named), ("No longer suspected", gone)) if of]  # fmt: skip
    if words:
        deed(lambda journal, now: journal.write_suspicions(named, gone, now=now), ". ".join(words))


def _ask_day(factor: str, when: When, key: str) -> None:
    label = next(words for words, each in DAYS.items() if each == when)
    st.session_state[key] = label
    st.segmented_control(
        f"{plain(factor_words(factor))} sets it off", list(DAYS), required=True, key=key, on_change=_change_day,
        args=(factor, when, key),
    )  # fmt: skip


def _change_day(factor: str, was: When, key: str) -> None:
    when = DAYS[st.session_state[key]]
    words = f"Suspected: {plain(factor_words(factor))}, {st.session_state[key]}"
    if when != was:
        deed(lambda journal, now: journal.write_suspicions([(factor, when)], [(factor, was)], now=now), words)
