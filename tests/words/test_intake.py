"""What a person told of themselves, as it reads."""

from datetime import datetime

import pytest

from analytics.diary.intake import Intake
from analytics.words.intake import tell_peg, tell_version

MARCH, JUNE = datetime(2026, 3, 2), datetime(2026, 6, 1)


@pytest.mark.parametrize(
    ("scores", "sentence"),
    [
        ([], "The three numbers of the past week make one score; it needs all three."),
        (
            [(MARCH, 5.0)],
            "**PEG 5.0 of 10** (pain, enjoyment, activity; 10 is worst) on 2 Mar 2026. It is the only one so far.",
        ),
        (
            [(JUNE, 4.0), (MARCH, 5.5)],
            "**PEG 4.0 of 10** (pain, enjoyment, activity; 10 is worst) on 1 Jun 2026. That is 1.5 points lower than on 2 Mar 2026 (5.5).",
        ),
        (
            [(JUNE, 4.0), (MARCH, 4.0)],
            "**PEG 4.0 of 10** (pain, enjoyment, activity; 10 is worst) on 1 Jun 2026. The same as on 2 Mar 2026.",
        ),
    ],
)
def test_peg_is_told_beside_the_one_before(scores: list[tuple[datetime, float]], sentence: str) -> None:
    assert tell_peg(scores) == sentence


def test_a_version_is_told_without_what_was_left_out_and_without_markup() -> None:
    told = Intake(("migraine",), goals="to *garden*\nagain", peg_pain=6, warning_signs=("fever",))
    assert tell_version(told) == (
        "- **Pain, enjoyment, activity**: 6, not noted, not noted\n- **Conditions**: migraine\n- **Warning signs**: fever\n- **Hopes for**: To \\*garden\\* again"
    )
    assert tell_version(Intake()) == "Nothing was filled in."
