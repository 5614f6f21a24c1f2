"""A person's own words come back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.statistics.answers import Estimate
from analytics.measures.triggers.triggers import Trigger
from analytics.words.safe import plain, spans, unmark
from analytics.words.triggers.triggers import (
    tell_trigger,
)


def estimate(middle: float, low: float, high: float, n: int = 280) -> Estimate:
    return Estimate(middle, low, high, 0.01, n)


@pytest.mark.parametrize("text", ["![x](http://e)", "**b** *i* `c`", ":red[x] $x$ <b>", "www.evil.example", "a\nb # c"])
def test_a_persons_words_come_back_as_they_were(text: str) -> None:
    trigger = Trigger(text, "same_day", estimate(0.1, -0.4, 0.6), "yes")
    assert unmark(plain(text)) == " ".join(text.split())
    assert " ".join(text.split()) in unmark(tell_trigger(trigger))
    assert not any(bold for piece, bold in spans(plain(text)) if piece)


@given(st.text(max_size=40))
def test_any_words_come_back_whole_without_markup_and_on_one_line(text: str) -> None:
    printable = "".join(each for each in text if each.isprintable() or each.isspace()).replace("\u2060", "")
    shown = plain(text)
    assert unmark(shown) == " ".join(printable.split())
    assert "\n" not in shown
    assert "**" not in shown


def test_bold_pieces_are_told_apart() -> None:
    assert list(spans("a **b** c\\*")) == [("a ", False), ("b", True), (" c*", False)]
    assert list(spans("**b**")) == [("b", True)]
    assert list(spans("")) == []
    assert plain("see www.x.y or a@b: c") == "see www\u2060\\.x\\.y or a\\@\u2060b\\:\u2060 c"
