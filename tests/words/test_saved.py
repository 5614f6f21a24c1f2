"""What the page says of what was saved, and how a line of the list reads."""

from datetime import date, datetime

import pytest

from analytics.diary.entries import Entry, Exposure, Rating, Session
from analytics.words.saved import (
    tell_amount,
    tell_amounts,
    tell_place,
    tell_saved,
    tell_session,
    tell_treatment,
    tell_which,
)

AT, TODAY = datetime(2026, 3, 2, 9), date(2026, 3, 2)


def saved(
    *ratings: Rating, exposures: tuple[Exposure, ...] = (), sessions: tuple[Session, ...] = (), today: date = TODAY
) -> str:
    entry = Entry(AT, ratings, AT, postures=("at desk",), sitting_minutes=90) if ratings else None
    return tell_saved(entry, exposures, (), sessions, felt_on=AT.date(), today=today)


def test_what_was_saved_is_named_in_the_words_it_was_said_in() -> None:
    neck, jaw = Rating("back of neck", 6.5, "left"), Rating("jaw", 3)
    assert saved(neck) == "Saved: back of neck, left 6.5 · at desk · sitting 1 h 30 min"
    assert saved(neck, jaw, exposures=(Exposure(TODAY, "stress", 7, "0–10"),)) == (
        "Saved: back of neck, left 6.5 · jaw 3 · at desk · sitting 1 h 30 min · stress 7"
    )
    assert saved(neck, jaw, exposures=(Exposure(TODAY, "cold", 0), Exposure(TODAY, "overuse", 1))) == (
        "Saved: back of neck, left 6.5 · jaw 3 · at desk · sitting 1 h 30 min · 2 more"
    )


def test_a_save_for_another_day_names_it_and_a_treatment_its_minutes() -> None:
    sessions = (Session(AT, "self-massage", minutes=10),)
    assert saved(sessions=sessions, today=date(2026, 3, 4)) == "Saved for 2 Mar: self\\-massage, 10 minutes"
    assert tell_saved(None, (), ("cold",), (), felt_on=TODAY, today=TODAY) == "Saved: cold or draught not known"


def test_no_pain_and_markup_are_said_as_they_are() -> None:
    entry = Entry(AT, (Rating("whole body", 0),), AT, notes="slept well")
    assert tell_saved(entry, (), (), (), felt_on=TODAY, today=TODAY) == "Saved: no pain · notes"
    assert "\\[x\\]\\(y\\)" in saved(Rating("[x](y)", 2))


def test_an_amount_reads_with_its_unit_and_yes_and_no_without() -> None:
    assert tell_amount("sleep", 6.5, "hours") == "sleep 6.5 hours"
    assert tell_amount("stress", 0, "0–10") == "stress 0"
    assert tell_amount("steps", 8000, "steps") == "steps 8000"
    assert (tell_amount("minor_injury", 1, None), tell_amount("minor_injury", 0, None)) == (
        "a minor injury",
        "no minor injury",
    )
    assert tell_amount("gardening", 3, None) == "gardening 3"
    assert tell_amounts([("overuse", 1, None), ("stress", 4, "0–10")]) == "Overuse · stress 4"


def test_a_treatment_reads_in_one_line() -> None:
    assert tell_treatment("therapist", ["jaw, left"], 45, 6, 30, 6, 3.5) == (
        "By a therapist · jaw, left · 45 minutes · pressure 6 · held 30 s · pain 6 before, 3.5 after"
    )
    assert tell_treatment(None, [], None, None, None, None, 2) == "Pain 2 after"
    assert tell_treatment(None, [], None, None, None, None, None) == ""


@pytest.mark.parametrize(("count", "last"), [(4, "a3"), (5, "a4"), (6, "2 more"), (9, "5 more")])
def test_five_things_are_named_and_of_more_the_rest_is_counted(count: int, last: str) -> None:
    exposures = [Exposure(TODAY, f"a{number}", 1) for number in range(count)]
    told = tell_saved(None, exposures, (), (), felt_on=TODAY, today=TODAY)
    assert told.split(" · ")[-1] == last
    assert len(told.split(" · ")) == min(count, 5)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (59, "driving 59 minutes"),
        (60, "driving 1 h"),
        (61, "driving 1 h 1 min"),
        (90, "driving 1 h 30 min"),
        (120, "driving 2 h"),
    ],
)
def test_minutes_read_as_hours_from_sixty_on(minutes: float, words: str) -> None:
    assert tell_amount("driving", minutes, "minutes") == words


def test_places_sessions_and_nothing_read_as_they_are() -> None:
    assert [tell_place("whole body", None, level) for level in (0, 3)] == ["no pain", "whole body 3"]
    assert tell_place("Neck", "left", 6.5) == "neck, left 6.5"
    assert [tell_session(Session(AT, "heat", minutes=each)) for each in (None, 1, 20)] == [
        "heat",
        "heat, 1 minute",
        "heat, 20 minutes",
    ]
    assert tell_saved(None, (), (), (), felt_on=TODAY, today=TODAY) == "Saved: what you noted"
    assert [tell_amount("tea", amount, None) for amount in (0, 1, 2)] == ["no tea", "tea", "tea 2"]
    assert tell_treatment(None, [], 1, None, None, None, None) == "1 minute"
    assert tell_treatment("tool", ["jaw"], 10, None, None, None, None) == "With a tool · jaw · 10 minutes"
    assert tell_treatment("self", [], None, 3, None, 5, None) == "By myself · pressure 3 · pain 5 before"


def test_a_medication_names_its_medicine_and_no_other_note_is_said() -> None:
    notes = ("ibuprofen, 400 mg\nafter lunch", None, "*x*", "\nafter lunch")
    assert [tell_session(Session(AT, "medication", notes=each)) for each in notes] == [
        "medication, ibuprofen, 400 mg", "medication", "medication, \\*x\\*", "medication",
    ]  # fmt: skip
    assert tell_session(Session(AT, "heat", notes="warm")) == "heat"


def test_one_of_many_is_named_by_its_moment_and_what_it_is_about() -> None:
    places = [tell_place("Neck", "left", 6.5), tell_place("jaw", None, 3)]
    assert tell_which("entry", AT, places, has_time=True, today=TODAY) == (
        "the entry of 2 Mar, 09:00: neck, left 6.5 · jaw 3"
    )
    assert tell_which("treatment", AT, ["heat"], has_time=False, today=date(2027, 1, 1)) == (
        "the treatment of 2 Mar 2026: heat"
    )
    assert tell_which("entry", AT, [], has_time=False, today=TODAY) == "the entry of 2 Mar"
    assert tell_which("entry", AT, list("abcdefg"), has_time=False, today=TODAY).endswith(": a · b · c · d · 3 more")


def test_warning_signs_and_sitting_are_said_too() -> None:
    entry = Entry(AT, (), AT, sitting_minutes=30, longest_sit_minutes=90, warning_signs=("fever", "*x*"))
    assert tell_saved(entry, (), (), (), felt_on=TODAY, today=TODAY) == (
        "Saved: sitting 30 minutes · longest unbroken sit 1 h 30 min · fever · \\*x\\*"
    )
