"""Which place tends to hurt the day after another: measured, read from a journal, told."""

from datetime import datetime, timedelta

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm

from analytics import Journal, analyse
from analytics.diary.entries import Entry, Rating
from analytics.diary.periods import Period
from analytics.measures.places.links import Link, Links, measure_links
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.words.places.links import tell_link, tell_links
from tests.made import made_days, made_up, rounded


def diary(
    days: int = 200, follows: float = 0.0, seed: int = 1, names: tuple[str, ...] = ("neck", "temple")
) -> pd.DataFrame:
    """Places that carry themselves on; the second follows the first by a day."""
    chance = np.random.default_rng(seed)
    pain = np.zeros((days, len(names)))
    for day in range(1, days):
        pain[day] = 0.5 * pain[day - 1] + chance.normal(size=len(names))
        pain[day, 1] += follows * pain[day - 1, 0]
    table = pd.DataFrame(5 + pain, pd.date_range("2025-01-06", periods=days, name="day"), list(names))
    return table.mask(chance.random((days, len(names))) < 0.1)


def links_of(table: pd.DataFrame, triggers: pd.DataFrame | None = None) -> dict[tuple[str, str], Link]:
    found = measure_links(table, triggers)
    assert isinstance(found, Links)
    return {(each.earlier, each.later): each for each in found.asked}


def test_a_pair_is_statsmodels_to_eight_digits() -> None:
    table = diary()
    before = table.shift(1).add_suffix("_before")
    weekday = pd.get_dummies(pd.DatetimeIndex(table.index).day_of_week, drop_first=True).set_index(table.index)
    columns = pd.concat([before, weekday.astype(float).add_prefix("day")], axis=1)
    rows = pd.concat([table["temple"], columns], axis=1).dropna()
    fit = sm.OLS(rows["temple"], sm.add_constant(rows.drop(columns="temple"))).fit()
    answer = links_of(table)["neck", "temple"].answer
    assert isinstance(answer, Estimate)
    low, high = fit.conf_int().loc["neck_before"]
    wanted = [fit.params["neck_before"], low, high, fit.pvalues["neck_before"]]
    np.testing.assert_allclose([answer.estimate, answer.low, answer.high, answer.p], wanted, rtol=1e-8)
    assert answer.n == len(rows)


def test_what_follows_is_found_in_its_direction_only_and_turns_round() -> None:
    table = diary(follows=0.5)
    found = links_of(table)
    assert found["neck", "temple"].verdict == "likely"
    assert found["temple", "neck"].verdict == "cannot_tell"
    turned = links_of(table.assign(temple=10 - table["temple"]))["neck", "temple"].answer
    answer = found["neck", "temple"].answer
    assert isinstance(answer, Estimate)
    assert isinstance(turned, Estimate)
    assert (turned.estimate, turned.low) == pytest.approx((-answer.estimate, -answer.high))


def test_what_both_places_answer_to_is_held_fixed() -> None:
    """Sitting sets off the neck today and the temple tomorrow: with it written down, the neck tells no more."""
    chance = np.random.default_rng(5)
    index = pd.date_range("2025-01-06", periods=300, name="day")
    sitting = np.repeat(chance.normal(size=150), 2)
    pain = {"neck": 5 + sitting + 0.3 * chance.normal(size=300)}
    pain["temple"] = 5 + sitting + 0.3 * chance.normal(size=300)
    table = pd.DataFrame(pain, index)
    blind = links_of(table)["neck", "temple"]
    seen = links_of(table, pd.DataFrame({"sitting": sitting}, index))["neck", "temple"]
    assert isinstance(blind.answer, Estimate)
    assert isinstance(seen.answer, Estimate)
    assert abs(seen.answer.estimate) < abs(blind.answer.estimate) / 2


def test_too_little_is_said_and_only_the_places_written_most_are_asked() -> None:
    assert measure_links(diary()[["neck"]]) == TooFew(0, 61, "days on which a second place is written down")
    assert measure_links(diary(40)).as_dict() == {"too_few": {"have": 37, "need": 61, "of": (
        "days on which a second place is written down"
    )}}  # fmt: skip
    apart = diary().assign(temple=lambda table: table["temple"].where(np.arange(200) % 2 == 0))
    words = "days with both places written down, and the day after"
    assert links_of(apart)["neck", "temple"].answer == TooFew(0, 60, words)
    level = links_of(diary().assign(temple=4.0))["neck", "temple"].answer
    assert level == TooFew(1, 2, "levels of pain in each place")
    many = measure_links(diary(names=tuple(f"place {each}" for each in range(12))))
    assert isinstance(many, Links)
    assert len(many.places) == 8
    assert len(many.asked) == 56


def test_places_that_have_nothing_to_do_with_one_another_are_seldom_linked() -> None:
    """40 diaries of 2 places: at 5 % more than 10 of 80 have a chance below 1 in 200."""
    p = [each.answer.p for seed in range(40) for each in links_of(diary(100, seed=seed)).values()
         if isinstance(each.answer, Estimate)]  # fmt: skip
    assert len(p) == 80
    assert sum(each < 0.05 for each in p) <= 10


def test_a_journal_is_asked_for_its_places_day_by_day() -> None:
    first = datetime(2026, 5, 4, 9)
    with Journal(":memory:") as journal:
        for day, ratings in enumerate((
            (Rating("neck", 4.0, "left"), Rating("neck", 6.0, "right"), Rating("jaw", 2.0)),
            (Rating("neck", 3.0),),
            (Rating("whole body", 0.0),),
        )):  # fmt: skip
            at = first + timedelta(days=day)
            journal.write_entry(Entry(at, ratings, at), now=at)
        days = journal.read_place_days(Period(first.date(), first.date() + timedelta(days=3)))
        found = analyse(journal)
        assert not isinstance(found, TooFew)
        assert found.as_dict()["links"] == []
    assert list(days.columns) == ["jaw", "neck"]
    assert days["neck"].fillna(-1).tolist() == [6, 3, 0, -1]
    assert days["jaw"].fillna(-1).tolist() == [2, -1, 0, -1]


def link(verdict: str, estimate: float = 0.2, earlier: str = "top of shoulder", later: str = "temple") -> Link:
    answer = Estimate(estimate, estimate - 0.1, estimate + 0.1, 0.01, 188)
    return Link(earlier, later, answer, 0.02, verdict)  # type: ignore[arg-type]  # a plain word stands for the verdict


DESCRIBED = (
    "Classically described: pain from the upper trapezius, which lies there, may be felt in the other place (NAMTPT). "
    "That is knowledge from textbooks, not a finding of this diary."
)
ALIKE = "comparing days alike in its own pain the day before, the weekday and the rest of what is written down."


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            link("likely"),
            (
                "A day with more pain at the top of the shoulder **tends to be followed by a day with more at the "
                f"temple**: for each point, pain is 0.2 points higher (0.1 to 0.3; 188 pairs of days), {ALIKE} "
                f"{DESCRIBED}"
            ),
        ),
        (
            link("worth_testing", -0.2, "calf", "my [old] spot"),
            (
                "A day with more pain in the calf **may tend to be followed by a day with less in “my \\[old\\] "
                f"spot”**: for each point, pain is 0.2 points lower (0.1 to 0.3; 188 pairs of days), {ALIKE}"
            ),
        ),
        (
            link("cannot_tell", 0.05, "jaw", "calf"),
            (
                "Whether a day with more pain in the jaw is followed by one with more or less in the calf, **the diary "
                "cannot tell**: anything from −0.1 to +0.2 points for each point fits (188 pairs of days)."
            ),
        ),
        (
            Link("jaw", "calf", TooFew(12, 60, "days with both places written down, and the day after")),
            (
                "Jaw, then calf: **Too early to say.** 12 days with both places written down, and the day after so "
                "far; it takes 60, so 48 more. Each further day you write counts, good days too."
            ),
        ),
    ],
)
def test_a_link_is_told(found: Link, sentence: str) -> None:
    assert tell_link(found) == sentence


def test_all_links_are_told_with_how_many_cannot_be() -> None:
    clear, unclear = link("likely"), link("cannot_tell")
    assert (
        tell_links(Links((clear, unclear), ("a", "b"))) == "One pair stands out. For one other the diary cannot tell."
    )
    assert tell_links(Links((unclear,) * 6, ("a", "b"))) == (
        "**No place stands out as tending to hurt the day after another.** For six pairs asked the diary cannot tell."
    )
    assert tell_links(TooFew(0, 61, "days on which a second place is written down")).startswith(
        "Places after one another: **Too early to say.**"
    )


def test_the_numbers_of_a_known_diary() -> None:
    days = made_days(90)
    head = 4 + made_up(90, 6) + 0.5 * days["pain"].shift(1).fillna(5)
    found = measure_links(pd.DataFrame({"neck": days["pain"], "head": head}), days[["sleep"]])
    assert rounded(found.as_dict()) == {
        "links": [
            {
                "from": "neck",
                "to": "head",
                "estimate": 0.467,
                "low": 0.3186,
                "high": 0.6153,
                "p": 0.0,
                "n": 79,
                "q": 0.0,
                "verdict": "likely",
            },
            {
                "from": "head",
                "to": "neck",
                "estimate": -0.1098,
                "low": -0.4157,
                "high": 0.1961,
                "p": 0.4757,
                "n": 69,
                "q": 0.4757,
                "verdict": "cannot_tell",
            },
        ]
    }


@pytest.mark.parametrize(("written", "have"), [((70,), 0), ((70, 60), 60), ((60, 60), 60), ((70, 61), None)])
def test_two_places_of_more_than_sixty_days_are_enough(written: tuple[int, ...], have: int | None) -> None:
    days = pd.date_range("2026-01-05", periods=80, name="day")
    places = pd.DataFrame(
        {
            f"place {number}": np.where(np.arange(80) < count, made_up(80, number), np.nan)
            for number, count in enumerate(written)
        },
        days,
    )
    found = measure_links(places)
    if have is None:
        assert isinstance(found, Links)
        assert found.places == ("place 0", "place 1")
        pairs = TooFew(60, 60, "days with both places written down, and the day after")
        assert all(each.answer != pairs for each in found.asked)
    else:
        assert found == TooFew(have, 61, "days on which a second place is written down")


def test_the_eight_places_written_most_are_asked() -> None:
    days = pd.date_range("2026-01-05", periods=90, name="day")
    places = pd.DataFrame(
        {f"p{number}": np.where(np.arange(90) < 90 - number, made_up(90, number), np.nan) for number in range(9)}, days
    )
    found = measure_links(places)
    assert isinstance(found, Links)
    assert found.places == tuple(f"p{number}" for number in range(8))
    assert len(found.asked) == 56


def test_a_place_that_always_hurts_alike_is_told_so() -> None:
    days = pd.date_range("2026-01-05", periods=80, name="day")
    found = measure_links(pd.DataFrame({"neck": made_up(80), "head": np.full(80, 4.0)}, days))
    assert isinstance(found, Links)
    assert [each.answer for each in found.asked] == [TooFew(1, 2, "levels of pain in each place")] * 2
    twice = measure_links(pd.DataFrame({"neck": made_up(80), "head": made_up(80)}, days))
    assert isinstance(twice, Links)
    assert [each.answer for each in twice.asked] == [TooFew(1, 2, "places that do not always hurt alike")] * 2
