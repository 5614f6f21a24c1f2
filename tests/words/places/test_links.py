"""One place after another, as a person reads it: what tends to follow, how sure, and what is textbook and not found."""

from typing import get_args

import pytest

from analytics.measures.places.links import Link, Links
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.thresholds import Judged
from analytics.words.places.links import links_in_brief, tell_described, tell_link, tell_links

ALIKE = "comparing days alike in its own pain the day before, the weekday and the rest of what is written down."
TEXTBOOK = (
    "Classically described: pain from the upper trapezius, which lies there, may be felt in the other place (NAMTPT). "
    "That is knowledge from textbooks, not a finding of this diary."
)


def link(earlier: str, later: str, middle: float, verdict: Judged, n: int = 120) -> Link:
    answer = Estimate(estimate=middle, low=middle - 0.2, high=middle + 0.2, p=0.01, n=n)
    return Link(earlier=earlier, later=later, answer=answer, q=0.01, verdict=verdict)


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            link("neck", "head", 0.3, "likely"),
            (
                "A day with more pain in the neck **tends to be followed by a day with more in the head**: for each point, pain "
                f"is 0.3 points higher (0.1 to 0.5; 120 pairs of days), {ALIKE} {TEXTBOOK}"
            ),
        ),
        (
            link("temple", "toes", -0.3, "worth_testing", 1),
            (
                "A day with more pain at the temple **may tend to be followed by a day with less in the toes**: for each point, "
                f"pain is 0.3 points lower (0.1 to 0.5; 1 pair of days), {ALIKE}"
            ),
        ),
        (
            link("my *spot*", "jaw", 0.1, "cannot_tell"),
            (
                r"Whether a day with more pain in “my \*spot\*” is followed by one with more or less in the jaw, **the diary "
                "cannot tell**: anything from −0.1 to +0.3 points for each point fits (120 pairs of days)."
            ),
        ),
        (
            Link(
                earlier="neck",
                later="head",
                answer=TooFew(3, 60, "days with both places written down, and the day after"),
            ),
            (
                "Neck, then head: **Too early to say.** Three days with both places written down, and the day after so far; it "
                "takes 60, so 57 more. Each further day you write counts, good days too."
            ),
        ),
    ],
)
def test_a_pair_is_told_as_what_tends_to_follow(found: Link, sentence: str) -> None:
    assert tell_link(found) == sentence


NONE = "**No place stands out as tending to hurt the day after another.**"


@pytest.mark.parametrize(
    ("verdicts", "sentence"),
    [
        (["likely"], "One pair stands out."),
        (["likely", "worth_testing"], "Two pairs stand out."),
        (["likely", "cannot_tell"], "One pair stands out. For one other the diary cannot tell."),
        (["likely", "cannot_tell", "cannot_tell"], "One pair stands out. For two others the diary cannot tell."),
        (["cannot_tell"], f"{NONE} For one pair asked the diary cannot tell."),
        (["cannot_tell", "cannot_tell"], f"{NONE} For two pairs asked the diary cannot tell."),
    ],
)
def test_the_lead_counts_pairs(verdicts: list[Judged], sentence: str) -> None:
    asked = tuple(link("neck", "jaw", 0.3, verdict) for verdict in verdicts)
    assert tell_links(Links(asked=asked, places=("neck", "jaw"))) == sentence


def test_too_few_places_are_counted() -> None:
    assert tell_links(TooFew(3, 61, "days on which a second place is written down")).startswith(
        "Places after one another: **Too early to say.** Three days on which a second place is written down so far"
    )


def test_a_textbook_is_quoted_only_for_what_it_describes_and_in_its_direction() -> None:
    assert tell_described("neck", "head") == TEXTBOOK
    assert tell_described("head", "toes") == tell_described("toes", "head") == ""


def test_in_brief_it_is_how_many_pairs_stand_out() -> None:
    sure, maybe, not_told = (link("neck", "head", 0.3, verdict) for verdict in get_args(Judged))
    cases = (Links((sure, maybe, not_told), ()), Links((sure,), ()), Links((not_told,), ()), TooFew(3, 61, "days"))
    assert [links_in_brief(each) for each in cases] == [
        "2 pairs stand out", "1 pair stands out", "cannot tell", "not known yet",
    ]  # fmt: skip
