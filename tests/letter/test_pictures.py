"""The letter's pictures are small: their heights, their type, and which of them are there at all."""

from datetime import datetime, timedelta

import pytest

from analytics import Findings, Journal, analyse, compose
from analytics.diary.entries import Entry, Rating, Session
from analytics.letter.facts import Letter, narrowed
from analytics.letter.pictures import draw_body, draw_figures, trigger_rows

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
        "course": 126, "sessions": 22 * 6 + 44, "dose": 126,
    }  # fmt: skip
    for figure in figures.values():
        axes = (figure.layout.xaxis, figure.layout.yaxis)
        assert figure.layout.font.size == 11
        assert [(axis.title.font.size, axis.tickfont.size, axis.title.standoff) for axis in axes] == [(11, 11, 4)] * 2
    assert (figures["course"].layout.margin.b, figures["course"].layout.xaxis.title.text) == (32, "")
    assert figures["dose"].layout.xaxis.title.text == "Sitting that day, hours · 99 days"
    assert {
        trace.marker.size
        for trace in figures["sessions"].data
        if trace["type"] == "scatter" and trace.mode == "markers"
    } == {9}
    texts = [trace for trace in figures["sessions"].data if trace["type"] == "scatter" and trace.mode == "text"]
    assert {trace.textfont.size for trace in texts} == {11}


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
    assert rows[0].difference in rows[0].drawn
    assert len(rows) <= 5


def test_the_body_is_drawn_with_its_places_and_not_without(letter: Letter) -> None:
    drawn = draw_body(letter)
    assert "Neck, left" in drawn
    assert [drawn.count(f'x="-80" y="16">{view}</text>') for view in ("Front", "Back")] == [1, 1]
    assert draw_body(narrowed(letter, letter.sections - {"places"})) == ""
