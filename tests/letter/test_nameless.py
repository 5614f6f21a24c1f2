"""Without names: which words are the diary's own, what stands for the others, and that days are counted."""

from dataclasses import dataclass
from datetime import date, datetime

import pytest

from analytics.letter.nameless import _counted, _Names
from analytics.measures.places.links import Link
from analytics.measures.statistics.answers import TooFew


@dataclass(frozen=True, slots=True)
class Dated:
    """Dates wherever they may stand."""

    day: date
    at: datetime
    more: tuple[date, ...]
    word: str = "2 May 2026"


def test_every_date_is_counted_from_the_first_wherever_it_stands() -> None:
    found = _counted(
        Dated(day=date(2026, 5, 2), at=datetime(2026, 5, 3, 8, 30), more=(date(2026, 4, 30), date(2027, 5, 2))),
        date(2026, 5, 2),
    )
    assert found == Dated(
        day=date(1001, 1, 1), at=datetime(1001, 1, 2, 8, 30), more=(date(1000, 12, 30), date(1002, 1, 1))
    )
    same = Link(earlier="a", later="b", answer=TooFew(1, 2, "days"))
    assert _counted(same, date(2026, 5, 2)) is same


@pytest.mark.parametrize(
    ("kind", "words", "shown"),
    [
        (
            "place",
            ["neck", "Neck", "my spot", "headache", "my spot", "other"],
            ["neck", "neck", "own place 1", "head", "own place 1", "own place 2"],
        ),
        ("place", ["whole body", "place not named"], ["whole body", "place not named"]),
        (
            "sided",
            ["neck, right; my spot, left", "a, b", "jaw"],
            ["neck, right; own place 1, left", "own place 2", "jaw"],
        ),
        ("muscles", ["scalenes; mine", ""], ["scalenes; own muscle 1", ""]),
        (
            "factor",
            ["sleep", "tea", "posture: car", "posture: throne", "tea"],
            ["sleep", "own factor 1", "posture: car", "posture: own posture 1", "own factor 1"],
        ),
        (
            "unit",
            ["", "1", "yes", "60 minutes", "2 hours", "3 pots", "pots", "1 cup"],
            ["", "1", "yes", "60 minutes", "2 hours", "3 unit", "unit", "1 cup"],
        ),
        ("posture", ["car", "throne", "swing"], ["car", "own posture 1", "own posture 2"]),
    ],
)
def test_the_diarys_own_words_stay_and_others_are_numbered(kind: str, words: list[str], shown: list[str]) -> None:
    names = _Names()
    assert [getattr(names, kind)(word) for word in words] == shown


def test_what_is_felt_keeps_its_order() -> None:
    assert _Names().felt(["aching", "like ants", "numbness", "like fire", "like ants"]) == (
        "aching", "own word 1", "numbness", "own word 2", "own word 1",
    )  # fmt: skip
