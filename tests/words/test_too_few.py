"""What is still missing, as a person reads it."""

import pytest

from analytics.measures.statistics.answers import TooFew
from analytics.words.too_few import tell_too_few

SCORED = "sessions with pain written before and after"


@pytest.mark.parametrize(
    ("too_few", "sentence"),
    [
        (
            TooFew(3, 8, SCORED),
            (f"**Too early to say.** Three {SCORED} so far; it takes 8, so five more. Writing down pain before and after "
            "each session, and the day after, is what helps."),
        ),
        (
            TooFew(1, 20, "days with pain written down"),
            ("**Too early to say.** One day with pain written down so far; it takes 20, so 19 more. Each further day you "
            "write counts, good days too."),
        ),
        (
            TooFew(0, 1, "triggers written down beside pain"),
            ("**Too early to say.** No triggers written down beside pain so far; it takes 1, so one more. Writing down "
            "sitting, sleep or whatever you suspect, beside your pain, is what helps."),
        ),
        (
            TooFew(1, 2, "levels of pain"),
            "**Too early to say.** One level of pain so far; it takes 2, so one more.",
        ),
    ],
)  # fmt: skip
def test_too_few_names_the_thing_the_count_and_what_helps(too_few: TooFew, sentence: str) -> None:
    assert tell_too_few(too_few) == sentence
