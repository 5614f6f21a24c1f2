"""Ask which triggers the person wants to be asked about: their own to add and rename, any of them to put away."""

import streamlit as st

from analytics import Journal
from analytics.diary.factors import (
    DIET_PREFIX,
    FACTORS,
    LEVEL,
    OF_ENTRY,
    YES_NO,
    DayIs,
    diet_name,
    factor_name,
    find_factor,
)
from analytics.journal import OwnFactor
from analytics.words.numbers import in_a_row, sentence_case
from analytics.words.safe import plain
from pages.entry.habits import read_offered
from pages.entry.saving import deed
from pages.frame.page import show_note

OTHER = "Other"
UNITS = {
    "Yes or no": YES_NO,
    "0 to 10": LEVEL,
    "Minutes": "minutes",
    "Hours": "hours",
    "How often": "times",
    OTHER: YES_NO,
}
DAY_IS: dict[str, DayIs] = {
    "The last one counts": "last", "They add up": "sum", "Their mean counts": "mean", "The largest counts": "largest",
}  # fmt: skip
BUILT_IN = {each.name for each in FACTORS}
LONGEST = 60


def ask_own_words(journal: Journal) -> None:
    """Add one, rename one, put one away."""
    own = journal.read_own_factors()
    with st.container(border=True, gap="small", key="tap_factors"):
        st.header("Your own triggers", anchor=False)
        st.markdown("Beside sitting, sleep and the rest, the diary can ask about anything of your own.")
        _ask_new()
        offered = read_offered(journal)
        mine = [name for name in offered.factors if name not in BUILT_IN]
        if mine:
            show_note(f"Your own so far: {in_a_row([_words(name) for name in mine])}")
            _ask_rename(mine)
        _ask_hidden(offered.factors, own)


def _ask_new() -> None:
    with st.form("new_factor", border=False, clear_on_submit=True):
        name = st.text_input("Add something", max_chars=LONGEST, placeholder="Gardening, new pillow, cold office")
        unit = st.selectbox("How to note it", list(UNITS))
        other = st.text_input("Another unit", max_chars=20)
        day_is = st.selectbox("Several amounts of one day", list(DAY_IS))
        if st.form_submit_button("Add", icon=":material/add:"):
            _add(name, other.strip() if unit == OTHER else UNITS[unit], DAY_IS[day_is])


def _add(name: str, unit: str, day_is: DayIs) -> None:
    if not factor_name(name):
        st.warning("Give it a name first.", icon=":material/info:")
        return
    factor = OwnFactor(factor_name(name), unit, hidden=False, day_is=day_is if unit else None)
    if deed(lambda journal, now: journal.write_factor(factor, now=now), f"Added: {plain(name.strip())}"):
        st.rerun()


def _ask_rename(names: list[str]) -> None:
    with st.form("rename_factor", border=False, clear_on_submit=True):
        old = st.selectbox("Rename", names, format_func=_name)
        new = st.text_input("New name", max_chars=LONGEST)
        if st.form_submit_button("Rename", icon=":material/edit:"):
            called = diet_name if old.startswith(DIET_PREFIX) and factor_name(new) else factor_name
            _rename(old, called(new))


def _rename(old: str, called: str) -> None:
    if not called:
        st.warning("Write the new name first.", icon=":material/info:")
    elif deed(lambda journal, now: journal.rename_factor(old, called, now=now), f"Renamed to {_words(called)}"):
        st.rerun()


def _ask_hidden(used: tuple[str, ...], own: list[OwnFactor]) -> None:
    """What is put away is no longer asked for; what was written stays and still counts."""
    hidden = [each.name for each in own if each.hidden]
    known = list(dict.fromkeys([*used, *(each.name for each in FACTORS), *hidden]))
    known = [name for name in known if name not in OF_ENTRY]
    key = f"hidden {'|'.join(hidden)}"
    st.multiselect(
        "Do not ask me about", known, default=hidden, format_func=_name, key=key,
        select_all=False, placeholder="Choose what to hide", on_change=_put_away, args=(key, tuple(own)),
    )  # fmt: skip


def _put_away(key: str, own: tuple[OwnFactor, ...]) -> None:
    wanted, units = set(st.session_state[key]), {each.name: each.unit for each in own}
    changed = wanted ^ {each.name for each in own if each.hidden}
    for name in changed:
        _keep(OwnFactor(name, units.get(name, find_factor(name).unit), hidden=name in wanted))


def _keep(factor: OwnFactor) -> None:
    words = f"{'No longer asked about' if factor.hidden else 'Asked about again'}: {_words(factor.name)}"
    deed(lambda journal, now: journal.write_factor(factor, now=now), words)


def _name(name: str) -> str:
    """As a list shows it, which knows no markup."""
    return sentence_case(find_factor(name).label)


def _words(name: str) -> str:
    return plain(_name(name))
