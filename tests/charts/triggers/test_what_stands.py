"""A row's drawing: where its bar and dot lie is what the answer says, on an axis that is the same for all."""

import re

import pytest

from analytics.charts.triggers.what_stands import axis_end, draw_axis, draw_bar, draw_nothing, side
from analytics.measures.statistics.answers import Estimate


def points(html: str, end: float) -> tuple[float, float, float]:
    """Lower end, estimate and upper end, read back from the drawing."""
    low, high = re.findall(r'"range" style="left: ([\d.]+)%; right: calc\(100% - ([\d.]+)%\)"', html)[0]
    at = re.findall(r'"dot" style="left: ([\d.]+)%"', html)[0]
    return tuple((float(each) - 50) / 50 * end for each in (low, at, high))  # type: ignore[return-value]


@pytest.mark.parametrize("end", [0.5, 1, 2])
def test_what_is_drawn_is_the_answer(end: float) -> None:
    for answer in (Estimate(0.3, 0.1, 0.5, 0.01, 280), Estimate(-0.2, -0.4, 0.1, 0.2, 280)):
        html = draw_bar(answer, end, "told", is_clear=True)
        assert points(html, end) == pytest.approx((answer.low, answer.estimate, answer.high), abs=0.0011 * end)
        assert "cut" not in html


def test_the_mirror_of_an_answer_is_drawn_as_its_mirror() -> None:
    more, less = Estimate(0.3, 0.1, 0.6, 0.01, 280), Estimate(-0.3, -0.6, -0.1, 0.01, 280)
    right, left = (points(draw_bar(each, 1, "", is_clear=True), 1) for each in (more, less))
    assert right == pytest.approx(tuple(-each for each in reversed(left)))
    assert (side(more, is_clear=True), side(less, is_clear=True)) == ("more", "less")
    assert side(more, is_clear=False) == side(less, is_clear=False) == "open"


def test_what_reaches_past_an_end_is_cut_there_and_says_so() -> None:
    html = draw_bar(Estimate(0.5, -0.2, 3.0, 0.2, 30), 1, "told", is_clear=False)
    assert points(html, 1) == pytest.approx((-0.2, 0.5, 1.0))
    assert 'class="bar open cut-right"' in html
    assert 'class="bar open cut-left"' in draw_bar(Estimate(-0.5, -3.0, 0.2, 0.2, 30), 1, "", is_clear=False)


@pytest.mark.parametrize(("reach", "end"), [(0.0, 0.5), (0.5, 0.5), (0.51, 1), (1.9, 2), (4.2, 5), (30, 10)])
def test_the_axis_holds_what_is_clear(reach: float, end: float) -> None:
    assert axis_end(reach) == end


def test_words_are_escaped_and_the_empty_drawing_has_none() -> None:
    told = draw_bar(Estimate(0.3, 0.1, 0.5, 0.01, 280), 1, '<img src="x">', is_clear=True)
    assert "<img" not in told
    assert "&lt;img src=&quot;x&quot;&gt;" in told
    assert "&lt;b&gt;" in draw_axis(("<b>", "", ""))
    assert re.sub(r"<[^>]*>", "", draw_nothing()) == ""
