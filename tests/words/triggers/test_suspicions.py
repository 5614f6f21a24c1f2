"""What was suspected and what the diary bears out of it: exact, for every verdict, and never two in one."""

from datetime import datetime
from itertools import combinations

import pytest

from analytics.diary.suspicions import Suspicion
from analytics.measures.statistics.answers import Estimate
from analytics.measures.triggers.triggers import Trigger
from analytics.measures.triggers.what_stands import Borne, Suspected
from analytics.words.triggers.suspicions import factor_words, tell_named, tell_suspected

NAMED = datetime(2026, 3, 2, 20, 0)
COFFEE = Suspicion("coffee", "same_day", NAMED, 12)
MORE, LESS, NONE = (
    Estimate(0.3, 0.1, 0.5, 0.01, 280), Estimate(-0.3, -0.5, -0.1, 0.01, 280), Estimate(0.01, -0.1, 0.12, 0.9, 280),
)  # fmt: skip
WORDS: dict[Borne, tuple[Estimate, str]] = {
    "agrees": (MORE, "your diary agrees"),
    "opposite": (LESS, "less pain with more of it"),
    "may_be": (MORE, "may be more pain, not clear yet"),
    "no_sign": (NONE, "no sign so far, at most ±0.1 a cup"),
    "too_little": (NONE, "too little to matter, at most ±0.1 a cup"),
    "cannot_tell": (NONE, "the diary cannot tell yet"),
}


@pytest.mark.parametrize("borne", list(WORDS))
def test_each_verdict_has_its_words(borne: Borne) -> None:
    answer, words = WORDS[borne]
    assert tell_suspected(Suspected(COFFEE, Trigger("coffee", "same_day", answer, "1 cup"), borne)) == words


def test_no_verdict_reads_as_another() -> None:
    assert all(one != other for (_, one), (_, other) in combinations(WORDS.values(), 2))


def test_a_yes_or_no_is_not_said_to_be_more_or_less_of() -> None:
    cold = Suspicion("cold", "next_day", NAMED, 0)
    told = Suspected(cold, Trigger("cold", "next_day", LESS, "yes"), "opposite")
    assert (factor_words("cold"), tell_suspected(told)) == ("Cold or draught", "less pain with it")


def test_what_may_go_with_less_pain_is_not_said_to_go_with_more() -> None:
    told = Suspected(COFFEE, Trigger("coffee", "same_day", LESS, "1 cup"), "may_be")
    assert tell_suspected(told) == "may be less pain, not clear yet"


def test_what_cannot_be_told_apart_is_borne_out_together() -> None:
    joined = Trigger("coffee + alcohol", "same_day", MORE, "1 cup", joined=("coffee", "alcohol"))
    assert tell_suspected(Suspected(COFFEE, joined, "agrees")) == "your diary agrees, together with alcohol"


def test_nothing_asked_is_nothing_told() -> None:
    assert tell_suspected(Suspected(COFFEE, None, "cannot_tell")) == "the diary cannot tell yet"


def test_the_day_of_its_naming_and_what_could_be_seen_by_then() -> None:
    assert tell_named(COFFEE) == "Named on 2 Mar 2026, after 12 entries: pain the same day."
    assert (
        tell_named(Suspicion("cold", "next_day", NAMED, 1)) == "Named on 2 Mar 2026, after 1 entry: pain the day after."
    )
    assert tell_named(Suspicion("cold", "next_day", NAMED, 0)) == (
        "Named on 2 Mar 2026, before the first entry: pain the day after."
    )
