"""Round trip: what a draft holds, says, and holds again when it is opened; without a page."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.treatments import KIND_NAMES, USUAL_MINUTES
from analytics.diary.vocabulary import BY, QUALITIES, RANGE_UNITS, SIGNS, SYMPTOMS, TRIGGER_POINTS
from analytics.journal import Noted
from pages.entry.entry_draft import (
    ANY_DAY,
    EARLIER,
    JUST_ENDED,
    NO_IDENTIFIER,
    NOW,
    YESTERDAY,
    AmountDraft,
    DayDraft,
    EntryDraft,
    PlaceDraft,
    SessionDraft,
    TreatedDraft,
)  # fmt: skip
from pages.entry.fields import Field, Part
from pages.entry.from_draft import said_in, session_in
from pages.entry.into_draft import filled_entry, filled_session
from pages.entry.marks import Mark

ROOT = Path(__file__).parents[3]
AT = datetime(2026, 5, 2, 14, 30)
DAY = AT.date()
IDENTIFIER = UUID(int=7)

unhurried = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
texts = some.text(max_size=5)
own_words = some.sampled_from(["gnawing", "on the floor", "new@0", "a.b c", "tap_1"])
words = some.lists(own_words, max_size=2, unique=True).map(tuple)
numbers = some.none() | some.floats(0, 10)
days = some.dates(date(2020, 1, 1), date(2026, 5, 1))
clocks = some.none() | some.times().map(lambda at: at.replace(second=0, microsecond=0))
regions = some.sampled_from(["jaw", "back of neck", "my old spot", "knee", "@home. so to say"])
spots = some.tuples(regions, some.sampled_from([None, "left", "right", "both"]))


def chosen(offered: Sequence[str]) -> some.SearchStrategy[tuple[str, ...]]:
    return some.lists(some.sampled_from(offered), unique=True, max_size=2).map(tuple)


@some.composite
def places(draw: some.DrawFn, *, own: bool) -> PlaceDraft:
    mine = words if own else some.just(())
    return PlaceDraft(
        shown=True, qualities=draw(chosen(QUALITIES)), own_qualities=draw(mine), symptoms=draw(chosen(SYMPTOMS)),
        own_symptoms=draw(mine), trigger_point=draw(some.sampled_from([None, *TRIGGER_POINTS])),
        signs=draw(chosen(SIGNS)), own_signs=draw(mine), spreads_to=draw(words),
    )  # fmt: skip


@some.composite
def sessions(draw: some.DrawFn, *, own: bool) -> SessionDraft:
    mine = words if own else some.just(())
    ranges = (draw(numbers), draw(numbers))
    has_range = own or ranges != (None, None)
    return SessionDraft(
        kind=draw(some.sampled_from(["other", "self-massage"])), own_kind=draw(texts) if own else "",
        before=draw(mine), began=draw(some.sampled_from([None, JUST_ENDED])) if own else None,
        by=draw(some.sampled_from([None, *BY])), treated=draw(some.lists(spots, unique=True, max_size=3).map(tuple)),
        elsewhere=draw(mine), minutes=draw(some.none() | some.floats(1, 600)), pain_before=draw(numbers),
        pain_after=draw(numbers), pressure=draw(numbers), hold_seconds=draw(numbers), sensations=draw(words),
        own_sensations=draw(mine), soreness=draw(numbers), range_before=ranges[0], range_after=ranges[1],
        range_unit=draw(some.sampled_from(RANGE_UNITS)) if has_range else RANGE_UNITS[0],
        notes=draw(texts) if own else draw(texts).strip(),
    )  # fmt: skip


@some.composite
def entries(draw: some.DrawFn) -> EntryDraft:
    """As an entry of the journal would fill it in: a day, nobody's own words apart, the worst place first."""
    marked = draw(some.dictionaries(spots, some.floats(0, 10), max_size=3))
    return EntryDraft(
        marks=tuple(Mark(*spot, level) for spot, level in sorted(marked.items(), key=lambda each: -each[1])),
        when=ANY_DAY, day=draw(days), clock=draw(clocks), postures=draw(words), sitting_minutes=draw(numbers),
        longest_sit_minutes=draw(numbers), warning_signs=draw(words), notes=draw(texts).strip(),
        places={spot: draw(places(own=False)) for spot in marked},
    )  # fmt: skip


@some.composite
def drafts(draw: some.DrawFn) -> EntryDraft:
    """Anything a form may hold."""
    more = EntryDraft(
        identifier=IDENTIFIER, filled=draw(some.integers(0, 3)), about=draw(some.none() | texts),
        when=draw(some.sampled_from([NOW, EARLIER, YESTERDAY, ANY_DAY])), own_postures=draw(words),
        days=draw(some.dictionaries(days, day_drafts(), max_size=2)),
        amounts=draw(some.dictionaries(some.tuples(days, own_words), amount_drafts(), max_size=3)),
        treated=draw(some.dictionaries(spots, treated_drafts(), max_size=2)),
        places=draw(some.dictionaries(spots, places(own=True), max_size=2)), session=draw(sessions(own=True)),
    )  # fmt: skip
    plain = draw(entries())
    kept = ("marks", "day", "clock", "postures", "sitting_minutes", "longest_sit_minutes", "warning_signs", "notes")
    return replace(more, **{name: getattr(plain, name) for name in kept})


def day_drafts() -> some.SearchStrategy[DayDraft]:
    asked = some.dictionaries(own_words, some.sampled_from(["", "hours", "0–10"]), min_size=1, max_size=3)
    noted = some.none() | some.dictionaries(own_words, some.tuples(some.floats(0, 10), some.none() | texts), max_size=2)
    return some.builds(DayDraft, asked=asked, noted=noted, happened=words, not_happened=words)


def treated_drafts() -> some.SearchStrategy[TreatedDraft]:
    return some.builds(TreatedDraft, muscles=own_words.map(lambda word: (word,)))


def amount_drafts() -> some.SearchStrategy[AmountDraft]:
    return some.builds(AmountDraft, value=some.floats(0, 10))


@unhurried
@given(drafts())
def test_a_draft_is_the_fields_it_was_filled_into(draft: EntryDraft) -> None:
    assert EntryDraft.of(draft.fields_by_key()) == draft


@unhurried
@given(entries())
def test_an_entry_opened_again_is_the_draft_that_said_it(draft: EntryDraft) -> None:
    entry = said_in(draft, AT).entry
    if entry is None:
        assert draft == EntryDraft(when=ANY_DAY, day=draft.day, clock=draft.clock)
        return
    noted = Noted(entry, "1", brought_in=False)
    shown = {spot: replace(place, shown=False) for spot, place in draft.places.items()}
    looked_at = {spot: place for spot, place in shown.items() if place != PlaceDraft()}
    assert filled_entry(noted) == replace(draft, loaded=noted, places=looked_at)


@unhurried
@given(drafts())
def test_an_entry_that_is_opened_and_saved_says_the_same(draft: EntryDraft) -> None:
    said = said_in(draft, AT).entry
    if said is None:
        return
    again = said_in(filled_entry(Noted(said, "1", brought_in=False)), AT + timedelta(hours=1)).entry
    assert again
    assert set(again.ratings) == set(said.ratings)
    assert replace(again, ratings=()) == replace(said, ratings=())


def test_what_nobody_looked_at_stays_as_it_was_written() -> None:
    entry = Entry(AT, (Rating("jaw", 4, qualities=("dull", "dull ")),), AT)
    opened = filled_entry(Noted(entry, "1", brought_in=True))
    assert said_in(opened, AT).entry == entry
    looked_at = {spot: replace(place, shown=True) for spot, place in opened.places.items()}
    again = said_in(replace(opened, places=looked_at), AT).entry
    assert again
    assert again.ratings[0].qualities == ("dull",)


@unhurried
@given(sessions(own=False), days, clocks, some.data())
def test_a_session_opened_again_is_the_draft_that_said_it(
    session: SessionDraft, day: date, clock: time | None, data: some.DataObject
) -> None:
    named = {spot: TreatedDraft(muscles=data.draw(words)) for spot in session.treated}
    treated = {spot: each for spot, each in named.items() if each.muscles}
    draft = EntryDraft(identifier=IDENTIFIER, when=ANY_DAY, day=day, clock=clock, session=session, treated=treated)
    said = session_in(draft, AT)
    assert said
    noted = Noted(said, "1", brought_in=False)
    filled = filled_session(noted)
    assert filled == replace(draft, identifier=NO_IDENTIFIER, session=replace(session, loaded=noted))
    assert session_in(filled, AT) == said


@unhurried
@given(
    sessions(own=False), some.sampled_from(KIND_NAMES), some.sampled_from(["", "\n", "ibuprofen, 400 mg\n", "b" * 61])
)
def test_a_session_of_any_kind_stays_as_a_file_said_it_when_it_is_opened_and_saved(
    session: SessionDraft, kind: str, first: str
) -> None:
    whole = session_in(EntryDraft(when=ANY_DAY, day=DAY, session=session), AT)
    assert whole
    said = replace(whole, kind=kind, notes=f"{first}{session.notes}".strip() or None)
    again = session_in(filled_session(Noted(said, "1", brought_in=True)), AT)
    assert again
    assert replace(again, notes=(again.notes or "").strip() or None) == said


def test_what_a_kind_does_not_ask_is_not_said_of_it() -> None:
    whole = SessionDraft(
        kind="heat", by="self", treated=(("jaw", None),), minutes=20.0, pressure=7.0, hold_seconds=30.0,
        sensations=("release",), soreness=2.0, range_after=40.0, pain_before=5.0, medicine="ibuprofen", notes="warm",
    )  # fmt: skip
    said = session_in(EntryDraft(session=whole), AT)
    assert said == Session(
        AT, "heat", True, "self", 20.0, (TreatedPlace("jaw"),), pain_before=5.0, notes="warm",
        session_id=said.session_id if said else IDENTIFIER,
    )  # fmt: skip


def test_of_a_day_only_what_changed_is_said() -> None:
    day = DayDraft(
        asked={"sleep": "hours", "stress": "0–10", "steps": "steps", "cold": "", "heat": "", "overuse": ""},
        noted={"sleep": (6.5, "hours"), "steps": (900.0, "steps"), "cold": (0.0, None), "overuse": (1.0, None)},
        happened=("heat",), not_happened=("cold",),
    )  # fmt: skip
    amounts = {(DAY, "sleep"): AmountDraft(value=6.5), (DAY, "stress"): AmountDraft(value=0.0)}
    said = said_in(EntryDraft(days={DAY: day}, amounts=amounts), AT)
    assert [(each.factor, each.amount, each.unit) for each in said.exposures] == [
        ("stress", 0.0, "0–10"), ("heat", 1.0, None),
    ]  # fmt: skip
    assert said.cleared == ((DAY, "steps"), (DAY, "overuse"))
    assert isinstance(said.exposures[0], Exposure)


def test_a_session_that_just_ended_began_its_minutes_ago() -> None:
    for minutes, ago in ((None, USUAL_MINUTES), (45.0, 45)):
        session = SessionDraft(kind="heat", began=JUST_ENDED, minutes=minutes)
        said = session_in(EntryDraft(session=session), AT)
        assert said
        assert said.began_at == AT - timedelta(minutes=ago)


def test_a_moment_to_come_is_now() -> None:
    said = said_in(EntryDraft(when=ANY_DAY, day=DAY, clock=time(23, 59), notes="x"), AT).entry
    assert said
    assert (said.felt_at, said.has_time) == (AT, True)


def test_what_the_page_holds_by_itself_begins_nothing() -> None:
    held = EntryDraft(
        identifier=IDENTIFIER, when=EARLIER, day=DAY, about="jaw", days={DAY: DayDraft(asked={"sleep": "hours"})},
        session=SessionDraft(began=JUST_ENDED, asked_by=True),
    )  # fmt: skip
    assert not held.is_begun
    begun: tuple[EntryDraft, ...] = (
        replace(held, notes="x"), replace(held, amounts={(DAY, "sleep"): AmountDraft(value=0.0)}),
        replace(held, days={DAY: DayDraft(happened=("cold",))}), replace(held, session=SessionDraft(kind="heat")),
        replace(held, places={("jaw", None): PlaceDraft(qualities=("dull",))}),
    )  # fmt: skip
    assert all(each.is_begun for each in begun)


def test_what_is_kept_for_a_window_to_come_looks_anew_at_what_is_noted() -> None:
    held = EntryDraft(days={DAY: DayDraft(asked={"sleep": "hours"}, noted={"sleep": (6.0, None)}, happened=("cold",))})
    assert held.to_keep().days == {DAY: DayDraft(asked={"sleep": "hours"}, happened=("cold",))}


def test_every_field_has_a_key_of_its_own() -> None:
    parts: tuple[type[Part], ...] = (EntryDraft, PlaceDraft, DayDraft, AmountDraft, SessionDraft, TreatedDraft)
    keys = [field.key for part in parts for field in part.fields()]
    assert len(set(keys)) == len(keys) > 40
    assert (EntryDraft.notes.key, SessionDraft.notes.key, PlaceDraft.signs.of("left jaw").key) == (
        "notes", "session.notes", "place.signs left jaw",
    )  # fmt: skip
    assert isinstance(EntryDraft.notes, Field)


def test_a_value_of_a_draft_is_never_changed() -> None:
    with pytest.raises(AttributeError):
        EntryDraft().notes = "other"  # type: ignore[misc]  # that it is refused is the test


def test_what_a_draft_says_is_known_without_a_page() -> None:
    told = "import pages.entry.from_draft, pages.entry.into_draft, sys; print('streamlit' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_entries_and_sessions_of_the_journal_are_told_apart() -> None:
    assert filled_entry(Noted(Entry(AT, (), AT), "1", brought_in=True)).session == SessionDraft()
    assert filled_session(Noted(Session(AT, "heat"), "1", brought_in=True)).marks == ()
