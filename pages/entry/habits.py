"""Ask for what the person uses most first; the order holds still while they write."""

from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from analytics import Journal
from analytics.diary.careful import asked_lately
from analytics.journal import OwnFactor
from pages.entry.marks import Mark
from pages.frame.journals import journal_name

OFFERED = "offered"


@dataclass(frozen=True, slots=True)
class Offered:
    """The person's own words, most used first; factors no longer asked about; and how it was last time."""

    places: tuple[tuple[str, str | None], ...]
    postures: tuple[str, ...]
    factors: tuple[str, ...]
    kinds: tuple[str, ...]
    units: dict[str, str]
    hidden: frozenset[str]
    checked: frozenset[str]
    last: tuple[Mark, ...] = ()


def read_offered(journal: Journal) -> Offered:
    """Read once for each version of the journal: chips do not jump under the finger while an entry is written."""
    now = (journal_name(), journal.version)
    known, held = st.session_state.get(OFFERED, (None, None))
    if known == now and isinstance(held, Offered):
        return held
    offered = _read(journal)
    st.session_state[OFFERED] = (now, offered)
    return offered


def _read(journal: Journal) -> Offered:
    habits, own, now = journal.read_habits(), journal.read_own_factors(), datetime.now()
    last = journal.read_last_ratings(now)
    hidden = frozenset(each.name for each in own if each.hidden)
    used = [name for name in habits.factors if name not in hidden and not name.startswith("posture: ")]
    return Offered(
        habits.places, habits.postures, tuple(dict.fromkeys([*_added(own), *used])), habits.kinds,
        journal.read_units() | {each.name: each.unit for each in own if each.unit}, hidden,
        asked_lately(journal.read_massage_checks(), now), tuple(Mark(*each) for each in last),
    )  # fmt: skip


def _added(own: list[OwnFactor]) -> list[str]:
    return [each.name for each in own if not each.hidden]
