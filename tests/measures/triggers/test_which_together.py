"""Which triggers are asked together, which alone, and of which too little is known: each bound from either side."""

import numpy as np
import pandas as pd
import pytest

from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.triggers.which_together import ask_all, asked_together
from tests.made import made_days, made_up

DAYS = made_days(60)
KNOWN = DAYS["pain"].notna().to_numpy()


def with_known(name: str, count: int) -> pd.DataFrame:
    """The table with this trigger known on so many of the logged days."""
    kept = KNOWN & (np.cumsum(KNOWN) <= count)
    return DAYS.assign(**{name: DAYS[name].where(kept)})


@pytest.mark.parametrize(("share", "is_together"), [(0.70, True), (0.69, False)])
def test_seven_tenths_of_the_days_are_enough_to_be_asked_with_the_others(share: float, *, is_together: bool) -> None:
    logged = int(KNOWN.sum())
    table = with_known("stress", int(np.ceil(share * logged)) if is_together else int(share * logged))
    assert ("stress" in asked_together(table)) is is_together
    (found,) = (each for each in ask_all(table) if each.name == "stress")
    assert found.alone is not is_together
    assert isinstance(found.same_day, Estimate)


@pytest.mark.parametrize(("count", "have"), [(20, None), (19, 19)])
def test_twenty_days_are_enough(count: int, have: int | None) -> None:
    (found,) = (each for each in ask_all(with_known("stress", count)) if each.name == "stress")
    if have is None:
        assert isinstance(found.same_day, Estimate)
    else:
        assert found.same_day == found.next_day == TooFew(19, 20, "days with pain and stress written down")


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        ("heavy_lifting", 0.0, "days with heavy lifting"), ("heavy_lifting", 1.0, "days without heavy lifting"),
        ("posture: sofa", 0.0, "days with the posture sofa"),
        ("coffee", 2.0, "days on which coffee differs from its commonest value"),
    ],
)  # fmt: skip
def test_five_days_apart_from_the_commonest_are_enough(column: str, value: float, words: str) -> None:
    other = 1.0 - value if value < 2 else 3.0
    four, five = (
        DAYS[["pain", "stress"]].assign(**{column: np.where(KNOWN & (np.cumsum(KNOWN) <= count), other, value)})
        for count in (4, 5)
    )
    refused, asked = (next(each for each in ask_all(table) if each.name == column) for table in (four, five))
    assert refused.same_day == refused.next_day == TooFew(4, 5, words)
    assert isinstance(asked.same_day, Estimate)


def test_a_trigger_alone_needs_pain_that_varies_on_its_days() -> None:
    table = with_known("stress", 22)
    table.loc[table["stress"].notna(), "pain"] = 4.0
    (found,) = (each for each in ask_all(table) if each.name == "stress")
    assert found.same_day == found.next_day == TooFew(1, 2, "levels of pain on days with stress")
    assert found.alone


def test_the_only_trigger_is_not_called_alone() -> None:
    (found,) = ask_all(with_known("stress", 25)[["pain", "stress"]])
    assert not found.alone


def test_just_seven_tenths_are_enough() -> None:
    forty = DAYS[KNOWN & (np.cumsum(KNOWN) <= 40)]
    for count, is_together in ((28, True), (27, False)):
        table = forty.assign(stress=np.where(np.arange(40) < count, forty["stress"], np.nan))
        assert ("stress" in asked_together(table)) is is_together


@pytest.mark.parametrize("gaps", [True, False])
def test_without_days_that_follow_one_another_or_pain_that_varies_on_them_the_next_day_has_no_answer(
    *, gaps: bool
) -> None:
    """Every other day written; or all days, and pain that only varies where the day before is missing."""
    days = made_days(90)[["pain", "stress"]].assign(pain=lambda table: 5 + made_up(len(table)))
    odd = np.arange(90) % 2 == 1
    table = (
        days.assign(pain=days["pain"].where(odd)) if gaps else days.assign(pain=np.where(np.arange(90) == 0, 3.0, 5.0))
    )
    (found,) = ask_all(table)
    assert found.next_day == TooFew(1, 2, "levels of pain on days that follow one another")
    assert isinstance(found.same_day, Estimate)
    assert found.checks == (None, None)
