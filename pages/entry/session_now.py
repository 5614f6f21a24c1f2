"""Ask while a session happens: how it is, a clock, how it is then; three taps, over whatever page one is on.

All of it runs in the browser, from the first tap to the last, so that a phone that sleeps or a page that is loaded anew
loses nothing; the last tap sends it here, where it is saved as one deed. Until then it is kept in that browser window
alone, and let go of once the journal has it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import streamlit as st

from analytics import Journal, JournalFault
from analytics.charts.places.body import body_style
from analytics.diary.entries import HIGHEST_PAIN, LOWEST_PAIN, Session, TreatedPlace
from analytics.diary.places import place_name
from analytics.diary.safety import BEFORE_MASSAGE
from analytics.diary.treatments import KIND_NAMES, USUAL_HOLD_SECONDS, USUAL_MINUTES, TreatmentField, find_kind
from analytics.journal import UsualSession, Written
from analytics.words.numbers import sentence_case
from analytics.words.safe import unmark
from analytics.words.safety import tell_before_massage, tell_signs_first
from analytics.words.saved import tell_saved
from pages.entry.changing import SESSION, start_change
from pages.entry.habits import read_offered
from pages.entry.marks import Spot
from pages.entry.saving import deed, undo
from pages.entry.session import WANTED, since_when
from pages.frame.cache import answer
from pages.frame.journals import is_sample, open_journal
from pages.frame.page import page
from pages.frame.window import window

FOLDER = Path(__file__).parent
KEY = "session_now"
# What one gives oneself, before anything of the person's own is known.
FIRST_KINDS = ("trigger point massage", "self-massage", "stretching", "heat")
LONGEST = 60 * 600  # seconds, as long as the form takes
POINT_MINUTES = 5  # a treatment of one point that usually takes less is one point, held
LONGEST_AGO = 30 * 24 * 3600.0  # seconds: a window that was put away comes back with what it held
LATEST_HOURS = 3  # so long after its end "pain after" is still that; the question on Today closes then too
TICKED = "…"  # for which the browser puts what is ticked: the advice waits for no answer from here
_NO_DATA: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Offer:
    """A kind that can be timed: how the person reads it, how long it runs, where it works, and what is asked first."""

    name: str
    label: str
    seconds: int
    is_hold: bool
    spot: Spot | None
    where: str
    before: str


@dataclass(frozen=True, slots=True)
class Timed:
    """A session as the browser timed it: it began `seconds_ago`, and ran for `seconds` without its pauses."""

    identifier: UUID
    kind: str
    seconds_ago: float
    seconds: float
    is_hold: bool
    spot: Spot | None
    pain_before: float | None
    pain_after: float | None
    ticked: tuple[str, ...] | None


@contextmanager
def session_above() -> Iterator[None]:
    """The session that runs, as a line that leads back to it; and what "A session now" opens, over the whole page.

    It has its place above the page, and is made once the page stands: what was saved is told first.
    """
    refused, place = window().refused, st.container(key=KEY)
    yield
    try:
        data = told(open_journal(), refused)
    except JournalFault:
        return  # the page itself says it
    with place:
        done = _timer()(
            key=f"{KEY}_timer", data=data, on_save_change=_save, on_undo_change=_undo, on_details_change=_nothing
        )
    if done.details and _is_saved(done.details):
        start_change(SESSION, UUID(done.details))
        st.switch_page(page("today"))


def told(journal: Journal, refused: str) -> dict[str, Any]:
    """What the browser goes by: the kinds, what is asked before a massage, and what became of what it sent."""
    at = window()
    offers, last = offered(journal)
    return {
        "offers": [asdict(each) for each in offers], "last": last, "before": BEFORE_MASSAGE,
        "advice": unmark(tell_before_massage([TICKED])), "ticked": TICKED,
        "signs": unmark(tell_signs_first(answer(journal, Journal.read_careful, datetime.now().date()).signs)),
        "latestHours": LATEST_HOURS, "longest": LONGEST, "longestAgo": LONGEST_AGO, "isSample": is_sample(),
        "refused": refused, "wanted": str(datetime.now()) if st.session_state.pop(WANTED, False) else "",
        "saved": str(at.saved.of) if at.saved and at.saved.written and isinstance(at.saved.of, UUID) else "",
    }  # fmt: skip


def offered(journal: Journal) -> tuple[list[Offer], str]:
    """The kinds that can be timed, the person's own first, and the one they had last, which is among the first four."""
    usual = {each.kind: each for each in answer(journal, Journal.read_usual_sessions) if _takes_time(each.kind)}
    kinds = list(dict.fromkeys([*usual, *FIRST_KINDS, *filter(_takes_time, KIND_NAMES)]))
    last = max(usual.values(), key=lambda each: each.last_at).kind if usual else kinds[0]
    if kinds.index(last) > 3:
        kinds.remove(last)
        kinds.insert(3, last)
    return [_offer(journal, kind, usual.get(kind)) for kind in kinds], last


def _takes_time(kind: str) -> bool:
    return TreatmentField.MINUTES in find_kind(kind).fields


def _offer(journal: Journal, name: str, usual: UsualSession | None) -> Offer:
    kind = find_kind(name)
    minutes, held = (usual.minutes, usual.hold_seconds) if usual else (None, None)
    is_hold = kind.is_one_point and (minutes or 0) < POINT_MINUTES
    seconds = held or USUAL_HOLD_SECONDS if is_hold else 60 * (minutes or USUAL_MINUTES)
    says_where = usual and usual.region and TreatmentField.PLACES in kind.fields
    spot = (usual.region, usual.side) if usual and usual.region and says_where else None
    return Offer(
        name, _label(name), round(min(max(seconds, 5), LONGEST)), is_hold, spot,
        place_name(*spot).lower() if spot else "", since_when(read_offered(journal), kind),
    )  # fmt: skip


def _label(name: str) -> str:
    """Short enough for four of them; one that would say nothing by itself says that it is another."""
    if name == "other":
        return "Something else"
    return sentence_case(name.removesuffix(" massage") if name in KIND_NAMES else name)


def _save() -> None:
    timed = timed_in(_sent("save"))
    if timed:
        save_timed(timed)


def save_timed(timed: Timed) -> bool:
    """Save it, with what was answered before a massage, as one deed that is taken back whole."""
    session, day = session_of(timed, datetime.now()), datetime.now().date()
    checks = [] if timed.ticked is None else [(timed.kind, timed.ticked)]

    def write(journal: Journal, now: datetime) -> Written:
        return journal.write_entry(None, (), [session], now=now, checks=checks)

    words = tell_saved(None, (), (), [session], felt_on=session.began_at.date(), today=day)
    return deed(write, words, timed.identifier)


def session_of(timed: Timed, now: datetime) -> Session:
    """What is written of it: whole minutes, one at least, and only what its kind asks for."""
    kind = find_kind(timed.kind)
    began = (now - timedelta(seconds=timed.seconds_ago)).replace(second=0, microsecond=0)
    places = (TreatedPlace(*timed.spot),) if timed.spot and TreatmentField.PLACES in kind.fields else ()
    return Session(
        began, timed.kind, by=kind.usual_by, minutes=float(max(1, round(timed.seconds / 60))), places=places,
        hold_seconds=float(round(timed.seconds)) if timed.is_hold and TreatmentField.HOLD in kind.fields else None,
        pain_before=timed.pain_before, pain_after=timed.pain_after, session_id=timed.identifier,
    )  # fmt: skip


def timed_in(sent: Any) -> Timed | None:
    """What the browser sent, where it is that; a window may be older than the program."""
    try:
        kind, ticked, spot = str(sent["kind"]).strip(), sent["ticked"], sent["spot"]
        timed = Timed(
            UUID(sent["id"]), kind, _ago(sent["secondsAgo"]), _within(sent["seconds"], 0, LONGEST),
            bool(sent["isHold"]), (str(spot[0]), spot[1]) if spot else None, _pain(sent["before"]),
            _pain(sent["after"]), None if ticked is None else tuple(BEFORE_MASSAGE[each] for each in ticked),
        )  # fmt: skip
    except (KeyError, IndexError, TypeError, ValueError):
        return None
    return timed if kind and _takes_time(kind) else None


def _ago(seconds: Any) -> float:
    """Of a clock that was set back it is now; longer ago than a window may wait, nobody knows when it was."""
    if float(seconds) > LONGEST_AGO:
        raise ValueError(seconds)
    return max(float(seconds), 0.0)


def _within(number: Any, lowest: float, highest: float) -> float:
    return min(max(float(number), lowest), highest)


def _pain(level: Any) -> float | None:
    return None if level is None else _within(level, LOWEST_PAIN, HIGHEST_PAIN)


def _undo() -> None:
    if _is_saved(_sent("undo")):
        undo()


def _is_saved(identifier: object) -> bool:
    """Whether it is the last thing that was saved here: no other deed is taken back in its place."""
    saved = window().saved
    return bool(saved and saved.written) and str(saved.of if saved else "") == identifier


def _sent(name: str) -> Any:
    return (st.session_state.get(f"{KEY}_timer") or _NO_DATA).get(name)


def _nothing() -> None:
    """What is wanted is the run that follows."""


@st.cache_resource(show_spinner=False)
def _timer() -> Any:
    css, js = ((FOLDER / f"session_now.{kind}").read_text(encoding="utf-8") for kind in ("css", "js"))
    return st.components.v2.component(
        "pain_journal_session_now", html='<div class="here"></div>', css=body_style() + css, js=js
    )
