"""Draw: colours run from no pain to ten, light and dark."""

import pytest

from analytics.charts.look import DARK, LIGHT, pain_scale


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_colours_run_from_no_pain_to_ten(look: object) -> None:
    scale = pain_scale(LIGHT if look is LIGHT else DARK)
    steps = scale["colorscale"]
    assert isinstance(steps, list)
    assert [level for level, _ in steps] == pytest.approx([each / 10 for each in range(11)])
    assert (scale["zmin"], scale["zmax"]) == (0, 10)
