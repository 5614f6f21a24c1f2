"""What is still missing, as a person reads it."""

import pytest

from analytics.measures.statistics.answers import TooFew
from analytics.words.too_few import still_needed, tell_too_few

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
            ("**Too early to say.** No triggers written down beside pain so far. Writing down "
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


@pytest.mark.parametrize(
    ("too_few", "still"),
    [
        (TooFew(3, 8, SCORED), f"five more {SCORED}"),
        (TooFew(7, 8, SCORED), "one more session with pain written before and after"),
        (TooFew(9, 30, "entries of pain"), "21 more entries of pain"),
        (TooFew(29, 30, "entries of pain"), "one more entry of pain"),
        (TooFew(4, 10, "pairs"), "six more pairs"),
        (TooFew(0, 1, "*own* words"), r"one more \*own\* words"),
    ],
)
def test_what_is_still_needed_is_the_difference_and_reads_in_the_singular_for_one(too_few: TooFew, still: str) -> None:
    assert still_needed(too_few) == still


def test_what_helps_is_said_where_it_is_known() -> None:
    assert tell_too_few(TooFew(4, 10, "pairs")) == "**Too early to say.** Four pairs so far; it takes 10, so six more."
    assert tell_too_few(TooFew(9, 30, "entries of pain")).endswith(
        "so 21 more. Writing down pain at other times too, on days without a session above all, is what helps."
    )
