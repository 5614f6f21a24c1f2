"""Draw: the parts of each bar are the result's, on one scale; what is left is solid nowhere, and open where unclear."""

import re

import pytest

from analytics.charts.sessions.shares import Told, draw_shares
from analytics.measures.sessions.effects import Effect
from analytics.measures.statistics.answers import Estimate, TooFew
from tests.made import SCORED, made_estimate

TOLD: tuple[Told, ...] = (("1.2", "Pain fell"), ("0.6", "came anyway"), ("0.6", "left <b>"))


def effect(raw: float, left: Estimate | TooFew) -> Effect:
    return Effect(0.3, None, None, made_estimate(raw, raw - 0.3, raw + 0.3, 33), left)


CLEAR = effect(-1.2, made_estimate(-0.6, -0.9, -0.4))
UNCLEAR = effect(-1.5, made_estimate(-0.1, -0.4, 0.3))


def spans(html: str) -> dict[str, tuple[float, float]]:
    """Of each part its ends, in % of the bar."""
    found = re.findall(r'<i class="([\w ]+)" style="left:([\d.]+)%;width:([\d.]+)%">', html)
    return {kind: (float(left), float(left) + float(width)) for kind, left, width in found}


def test_the_parts_lie_end_to_end_and_the_range_across_the_end() -> None:
    scale = 100 / (0.6 + 0.9)  # what came anyway, and the most that may be left
    found = spans(draw_shares([(CLEAR, TOLD)], ""))
    assert found["anyway"] == pytest.approx((0, 0.6 * scale), abs=0.11)
    assert found["left"] == pytest.approx((0.6 * scale, 1.2 * scale), abs=0.11)
    assert found["range"] == pytest.approx((scale, 100), abs=0.11)


def test_two_bars_share_one_scale() -> None:
    scale = 100 / (1.4 + 0.4)
    first, second = draw_shares([(CLEAR, TOLD), (UNCLEAR, TOLD)], "").split('class="share"')[1:]
    assert spans(first)["left"][1] == pytest.approx(1.2 * scale, abs=0.11)
    assert spans(second)["left open"][1] == pytest.approx(1.5 * scale, abs=0.11)


def test_only_what_is_clear_and_less_pain_has_a_filled_dot() -> None:
    more = effect(0.4, made_estimate(0.5, 0.2, 0.8))
    assert ["●" in draw_shares([(each, TOLD)], "") for each in (CLEAR, UNCLEAR, more)] == [True, False, False]


def test_parts_that_overlap_lie_one_above_the_other() -> None:
    found = spans(draw_shares([(effect(0.3, made_estimate(-0.5, -0.9, -0.1)), TOLD)], ""))
    assert found["anyway half"] == pytest.approx((0, 100 * 0.8 / 0.9), abs=0.11)  # it would have risen by 0.8
    assert found["left half"][0] == pytest.approx(0, abs=0.11)


def test_a_change_of_which_no_part_is_known_is_one_bar() -> None:
    assert spans(draw_shares([(effect(-1.2, SCORED), (TOLD[0], ("", "not known yet")))], "")) == {"whole": (0, 100)}


def test_every_word_is_escaped() -> None:
    html = draw_shares([(CLEAR, TOLD)], 'said "so"')
    assert "left &lt;b&gt;" in html
    assert 'aria-label="said &quot;so&quot;"' in html
