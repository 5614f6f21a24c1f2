"""Ask what the day held beside pain: posture, sitting, and whatever may set pain off. Unknown is not "none"."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from analytics import Journal
from analytics.diary.factors import FACTORS, LEVEL, OF_ENTRY, find_factor
from analytics.diary.vocabulary import POSTURES
from analytics.words.numbers import sentence_case
from analytics.words.safe import plain
from pages.entry.choosing import ask_hours, ask_level, ask_number, ask_words
from pages.entry.draft import Draft
from pages.entry.entry_draft import DayDraft, EntryDraft, NotedAmounts, amount_of
from pages.entry.from_draft import NO_UNIT
from pages.entry.habits import Offered
from pages.frame.page import page

MOST_OFFERED = 16


def ask_day(draft: Draft, journal: Journal, offered: Offered, day: date) -> None:
    """Posture and sitting of this entry; the amounts of its day, filled in as far as they are noted already."""
    ask_words(
        draft, EntryDraft.postures, "Posture in the hours before", [*offered.postures, *POSTURES],
        own=(EntryDraft.own_postures, "Another posture"),
    )  # fmt: skip
    ask_happened(draft, journal, offered, day)
    ask_hours(draft, EntryDraft.sitting_minutes, "Time sitting that day, so far", range(0, 961, 30))
    ask_hours(draft, EntryDraft.longest_sit_minutes, "Longest time without getting up", range(0, 481, 15))
    amounts = {name: unit for name, unit in draft.get(DayDraft.asked.of(day)).items() if unit}
    noted = draft.get(DayDraft.noted.of(day)) or {}
    folded = {name for name in amounts if find_factor(name).is_folded and name not in (*offered.factors, *noted)}
    _ask_amounts(draft, day, {name: unit for name, unit in amounts.items() if name not in folded})
    with st.expander("More of the day: food, drink, smoking", type="compact"):
        _ask_amounts(draft, day, {name: unit for name, unit in amounts.items() if name in folded})
        _ask_diet(draft, day)
    # A button and not a link: it takes along what was typed a moment before.
    if st.button("Ask me about something of my own", type="tertiary", key=draft.deed_key("own triggers")):
        st.switch_page(page("about_me"))


def factors_asked(offered: Offered) -> dict[str, str]:
    """Each factor to ask for with its unit, the person's own first; "" is yes or no."""
    own = {name: offered.units.get(name) or find_factor(name).unit for name in offered.factors}
    usual = {each.name: each.unit for each in FACTORS if each.is_offered}
    asked = {name: unit for name, unit in (own | usual).items() if name not in offered.hidden | set(OF_ENTRY)}
    counted = dict([each for each in asked.items() if each[1]][:MOST_OFFERED])
    return counted | dict([each for each in asked.items() if not each[1]][:MOST_OFFERED])


def ask_happened(draft: Draft, journal: Journal, offered: Offered, day: date) -> None:
    """What happened is 1, what did not is 0, and the rest stays unknown."""
    _load(draft, journal, offered, day)
    yes, no = DayDraft.happened.of(day), DayDraft.not_happened.of(day)
    names = [name for name, unit in draft.get(DayDraft.asked.of(day)).items() if not unit]
    happened = st.pills(
        "Happened that day", names, selection_mode="multi", format_func=_words, key=draft.key(yes),
        persist_state="session",
    )  # fmt: skip
    rest = [name for name in names if name not in happened]
    draft.put(no, [name for name in draft.get(no) if name in rest])
    with st.expander("What did not happen", type="compact"):
        st.pills(
            "Did not happen that day", rest, selection_mode="multi", format_func=_words, key=draft.key(no),
            persist_state="session",
        )  # fmt: skip
        st.button("Nothing else happened", key=draft.deed_key(f"none {day}"), on_click=draft.put, args=(no, rest))


def _load(draft: Draft, journal: Journal, offered: Offered, day: date) -> None:
    """Fill in what is noted of the day, once; what is not noted stays empty. What is asked may change meanwhile."""
    held = draft.get(DayDraft.noted.of(day))
    noted = journal.read_amounts(day) if held is None else held
    asked = _asked(noted, offered)
    draft.put(DayDraft.asked.of(day), asked)
    if held is None:
        draft.put(DayDraft.noted.of(day), noted)
        _fill_in(draft, noted, asked, day)


def _asked(noted: NotedAmounts, offered: Offered) -> dict[str, str]:
    """Each factor with its unit; what is noted is shown even if it is no longer asked for."""
    asked = factors_asked(offered)
    asked |= {name: unit or "" for name, (_, unit) in noted.items() if name not in (*asked, *OF_ENTRY)}
    numbers = [name for name, (amount, _) in noted.items() if name in asked and amount not in (0, 1)]
    return asked | {name: asked[name] or NO_UNIT for name in numbers}


def _fill_in(draft: Draft, noted: NotedAmounts, asked: dict[str, str], day: date) -> None:
    for name, (amount, _) in noted.items():
        if asked.get(name):
            draft.start(amount_of(day, name), amount)
    for field, meant in ((DayDraft.happened, 1.0), (DayDraft.not_happened, 0.0)):
        told = [name for name, (amount, _) in noted.items() if not asked.get(name) and amount == meant]
        draft.start(field.of(day), told)


def _ask_diet(draft: Draft, day: date) -> None:
    """In the person's own words; what was said once is asked for like anything else from then on."""
    field = DayDraft.diet.of(day)
    st.multiselect(
        "Food or drink you suspect", [*draft.get(field)], key=draft.key(field), persist_state="session",
        accept_new_options=True, select_all=False, placeholder="In your own words: sugar, wine …",
    )  # fmt: skip


def _ask_amounts(draft: Draft, day: date, asked: Mapping[str, str]) -> None:
    for name, unit in asked.items():
        if unit == LEVEL:
            ask_level(draft, amount_of(day, name), f"{_words(name)}, 0 none to 10 most")
    grid = st.grid(4, min_column_width=150, gap="small")
    for name, unit in asked.items():
        if unit != LEVEL:
            label = _words(name) if unit == NO_UNIT else f"{_words(name)}, {plain(unit)}"
            ask_number(draft, amount_of(day, name), label, step=0.5 if unit == "hours" else 1.0, place=grid)


def _words(name: str) -> str:
    return plain(sentence_case(find_factor(name).label))
