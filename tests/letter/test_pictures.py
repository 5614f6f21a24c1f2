"""The letter's pictures are small: their heights, their type, and which of them are there at all."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from analytics import Findings, Journal, analyse, compose
from analytics.charts.places.small_body import UPPER
from analytics.diary.entries import Entry, Rating, Session
from analytics.diary.figure import VIEW_BOX
from analytics.letter.facts import Letter, Recent, narrowed
from analytics.letter.pictures import draw_body, draw_figures, effect_rows, last_sessions, shared_by, trigger_rows
from analytics.letter.rows import SessionRow
from analytics.letter.sentences import said_in
from analytics.measures.places.places import PlacePain, Places
from analytics.measures.sessions.what_followed import WhatFollowed
from analytics.measures.triggers.triggers import Triggers

NOW = datetime(2026, 5, 20, 12)


@pytest.fixture(scope="module")
def letter() -> Letter:
    """A hundred days: pain goes with sitting, a session every sixth day."""
    with Journal(":memory:") as journal:
        for back in range(100):
            at = NOW - timedelta(days=back)
            sat = 300.0 + (back * 37) % 240
            pain = round(sat / 60 - 3 + (back * 7 % 5) / 5, 1)
            journal.write_entry(Entry(at, (Rating("neck", pain, "left"),), at, sitting_minutes=sat), now=at)
        for number in range(16):
            began = NOW - timedelta(days=6 * number, hours=3)
            session = Session(began, "massage", minutes=30, pain_before=6, pain_after=3 + number % 2)
            journal.write_entry(None, (), [session], now=NOW)
        found = analyse(journal)
        assert isinstance(found, Findings)
        return compose(journal, found, "", (), (), NOW)


def test_each_figure_has_its_height_and_small_type(letter: Letter) -> None:
    figures = draw_figures(letter)
    assert {name: figure.layout.height for name, figure in figures.items()} == {
        "course": 116, "sessions": 18 * 6 + 44, "dose": 108,
    }  # fmt: skip
    for figure in figures.values():
        axes = (figure.layout.xaxis, figure.layout.yaxis)
        assert figure.layout.font.size == 12
        assert [(axis.title.font.size, axis.tickfont.size, axis.title.standoff) for axis in axes] == [(12, 12, 4)] * 2
    assert (figures["course"].layout.margin.b, figures["course"].layout.xaxis.title.text) == (30, "")
    assert figures["dose"].layout.xaxis.title.text == "Sitting that day, hours · 99 days"
    assert {
        trace.marker.size
        for trace in figures["sessions"].data
        if trace["type"] == "scatter" and trace.mode == "markers"
    } == {9}
    texts = [trace for trace in figures["sessions"].data if trace["type"] == "scatter" and trace.mode == "text"]
    assert {trace.textfont.size for trace in texts} == {12}


@pytest.mark.parametrize(("left_out", "figure"), [("course", "course"), ("sessions", "sessions"), ("triggers", "dose")])
def test_a_section_left_out_has_no_figure(letter: Letter, left_out: str, figure: str) -> None:
    kept = draw_figures(narrowed(letter, letter.sections - {left_out}))
    assert set(kept) == {"course", "sessions", "dose"} - {figure}
    if left_out == "triggers":
        assert trigger_rows(narrowed(letter, letter.sections - {left_out})) == []


def test_the_table_of_triggers_says_what_the_answer_says(letter: Letter) -> None:
    rows = trigger_rows(letter)
    assert rows[0].name == "Sitting, per hour"
    assert rows[0].sure == "clear"
    assert rows[0].difference.startswith("+")
    assert len(rows) <= 5


def test_the_body_is_drawn_from_the_side_that_shows_it_and_not_without(letter: Letter) -> None:
    drawn = draw_body(letter)
    assert drawn
    assert list(drawn.views) == ["back"]
    assert drawn.height == UPPER[-1]
    assert "Neck, left" in drawn.views["back"]
    assert draw_body(narrowed(letter, letter.sections - {"places"})) is None


def test_a_figure_shows_all_that_its_list_names_and_ends_a_little_below() -> None:
    places = tuple(PlacePain(name, "left", 4.0, 6.0, 9) for name in ("lower back", "front of knee"))
    drawn = draw_body(letter_with(places))
    assert drawn
    assert list(drawn.views) == ["front", "back"]
    assert UPPER[-1] < drawn.height < VIEW_BOX[-1]
    assert [view.count(">4</text>") for view in drawn.views.values()] == [1, 1], "two views are small: whole numbers"


def test_what_a_person_felt_is_escaped_once() -> None:
    place = PlacePain("lower back", "left", 4.0, 6.0, 9, (("don't <ask>", 3),))
    drawn = draw_body(letter_with((place,)))
    assert drawn
    assert "don&#x27;t &lt;ask&gt;" in "".join(drawn.views.values())


def letter_with(places: tuple[PlacePain, ...]) -> Letter:
    """Nothing but where it hurts now."""
    with Journal(":memory:") as journal:
        journal.write_entry(Entry(NOW, (Rating("neck", 4),), NOW), now=NOW)
        found = analyse(journal)
        assert isinstance(found, Findings)
        whole = compose(journal, found, "", (), (), NOW)
    return replace(whole, recent=Recent(whole.period, Places(places), 9))


@pytest.mark.parametrize(
    ("places", "numbers"),
    [
        ((("neck", "left", 4.4), ("neck", "right", 3.2)), ["4.4", "3.2"]),
        ((("forehead", "left", 4.4), ("forehead", "right", 3.2)), ["4", "3"]),  # they would touch
        ((("ear", "left", 4.4),), ["4"]),  # it would hide the ear
        ((("neck", "left", 4.4), ("neck", "right", 3.2), ("calf", None, 2.6)), ["4", "3", "3"]),  # all is drawn smaller
    ],
)
def test_numbers_on_the_figure_have_a_decimal_where_all_of_them_have_room(
    places: tuple[tuple[str, str | None, float], ...], numbers: list[str]
) -> None:
    drawn = draw_body(letter_with(tuple(PlacePain(name, side, mean, 6.0, 9) for name, side, mean in places)))
    assert drawn
    assert drawn.has_tenths == ("." in numbers[0])
    assert {found for view in drawn.views.values() for found in re.findall(r">([\d.]+)</text>", view)} == set(numbers)


def test_of_the_places_of_most_days_that_of_most_pain_comes_first() -> None:
    pains = ((3.2, 25), (4.4, 25), (4.36, 26), (2.6, 17), (4.0, 6), (9.0, 1))
    found = [PlacePain(f"place {mean}", None, mean, 9.0, days) for mean, days in pains]
    shown = letter_with(tuple(found)).recent
    assert shown
    assert [(each.mean, each.days) for each in shown.shown] == [(4.36, 26), (4.4, 25), (4.0, 6), (3.2, 25), (2.6, 17)]


def test_a_session_is_a_slope_dashed_to_the_next_morning_and_what_is_not_written_stands_at_its_foot(
    letter: Letter,
) -> None:
    shown = last_sessions(letter)
    assert len(shown) == 5
    assert shown[-1].day == "20 May"
    assert shown[-1].told == "before 6, right after 3, next morning not written"
    assert [shown[-1].drawn.count(mark) for mark in ("<circle", "dash", ">–</text>")] == [2, 0, 1]
    below = max(float(each) for each in re.findall(r'cy="([\d.]+)"', "".join(each.drawn for each in shown)))
    (foot,) = re.findall(r'<text x="96" y="(\d+)">–', shown[-1].drawn)
    assert int(foot) > below + 8
    (whole,) = last_sessions(replace(letter, session_rows=(row(),)))
    assert re.findall(r' r="(\d)"(/?)', whole.drawn) == [("4", "/"), ("4", "/"), ("3", "/")], "all of them filled"
    assert whole.drawn.count("stroke-dasharray") == 1


def test_what_all_of_the_last_sessions_share_is_said_once_and_else_of_each(letter: Letter) -> None:
    same, another = row(), replace(row(), kind="self-massage", by="self", places="neck, left; hip", pressure=None)
    alike = replace(letter, session_rows=(same, same))
    assert shared_by(alike.session_rows) == "massage, neck right, by a therapist"
    assert [(each.by, each.done) for each in last_sessions(alike)] == [("", ("45 min · pressure 7 of 10",))] * 2
    mixed = replace(letter, session_rows=(another, same))
    assert shared_by(mixed.session_rows) == ""
    assert [(each.by, each.done) for each in last_sessions(mixed)] == [
        ("", ("self-massage, neck left, hip", "45 min")),
        ("by a therapist", ("massage, neck right", "45 min · pressure 7 of 10")),
    ]
    assert shared_by(mixed.session_rows[:1]) == "", "one alone shares nothing"


def test_how_many_sessions_one_gave_oneself_is_said_where_it_is_known_of_those_asked(letter: Letter) -> None:
    first, second, *others = letter.session_rows
    own = (replace(first, by="self"), replace(second, kind="self-massage"), *others)
    assert "(16 sessions, 2 of them by oneself)" in said_in(replace(letter, session_rows=own))["remains"][0]
    assert "(16 sessions)" in said_in(letter)["remains"][0]
    assert "(16 sessions)" in said_in(replace(letter, session_rows=own[:9]))["remains"][0], "these rows are not those"


def row() -> SessionRow:
    return SessionRow(NOW, "massage", WhatFollowed(5), "neck, right", "scalenes", 45, 7, 6, 3, by="therapist")


def test_what_aggravates_is_only_what_is_clear_the_largest_first_on_one_axis(letter: Letter) -> None:
    (sitting,) = effect_rows(letter)
    assert (sitting.name, sitting.direction) == ("Sitting", "each hour more: more pain, the same day")
    assert sitting.size in sitting.told
    asked = letter.triggers
    assert isinstance(asked, Triggers)
    unclear = replace(asked, asked=tuple(replace(each, verdict="cannot_tell") for each in asked.asked))
    assert effect_rows(replace(letter, findings=replace(letter.findings, triggers=unclear))) == []
