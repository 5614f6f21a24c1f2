"""What every kind of cell shares: what says nothing, and what says that there was nothing."""

import pytest

from analytics.readers.values import Range, is_missing, says_nothing


@pytest.mark.parametrize(
    "text", ["", " ", "-", "–", "—", "NA", "n/a", "NaN", "None", "null", "nil", "?", "unknown", " N.A. "]
)
def test_what_says_nothing_is_missing(text: str) -> None:
    assert is_missing(text)


@pytest.mark.parametrize("text", ["0", "no", "--", "nothing", "."])
def test_what_says_something_is_not_missing(text: str) -> None:
    assert not is_missing(text)


@pytest.mark.parametrize(
    "text",
    ["none", "No", "keine", "Keiner", "nichts", "aucun", "Aucune", "rien",
     "néant", "ninguno", "nada", "nessuno", "niente",
     "geen",
     "niets", "-", "–", "n/a", "NA", "/", "nothing", " Keine. "],
)  # fmt: skip
def test_that_there_was_nothing_is_said_in_six_languages(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["", " ", "?", "unknown", "null", "nan", "0", "some", "no idea"])
def test_an_empty_cell_does_not_say_that_there_was_nothing(text: str) -> None:
    assert not says_nothing(text)


def test_a_range_offers_its_middle() -> None:
    assert (Range(5, 6).middle, str(Range(5, 6))) == (5.5, "a range: its middle is 5.5")
