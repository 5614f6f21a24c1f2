"""The person who answers for a file: what they know, in the words that they are offered."""

from dataclasses import replace
from functools import cache

import pytest

from analytics.readers.questions import Choice, Question
from tests.readers.dirt.answering import answer
from tests.readers.dirt.making import Made
from tests.readers.dirt.spoiling import make_file

made_once = cache(make_file)


def asked(name: str, *choices: str, takes: tuple[str, str] | None = None) -> Question:
    return Question(name, "", tuple(Choice(each, each) for each in choices), takes=takes)


def file_with(**style: object) -> Made:
    """The first file of that style."""
    found = map(made_once, range(2000))
    return next(made for made in found if all(getattr(made.style, name) == said for name, said in style.items()))


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp1250"])
def test_the_encoding_is_one_in_which_the_words_are_right(encoding: str) -> None:
    made = file_with(encoding=encoding, language="German")
    said = answer(asked("encoding", "cp932", "cp1251", "mac_roman", "cp1250", "cp1252"), made)
    assert said
    assert made.content.decode(said) == made.content.decode(encoding)


@pytest.mark.parametrize(("dates", "order"), [("dmy/", "dmy"), ("mdy/", "mdy"), ("d.m.yy", "dmy")])
def test_the_order_of_dates(dates: str, order: str) -> None:
    assert answer(asked("dates", "mdy", "dmy", "ymd"), file_with(dates=dates)) == order


def test_a_scale_is_typed() -> None:
    made, takes = file_with(scale="0-100"), ("LOW..HIGH", r"-?\d+\.\.-?\d+")
    assert answer(asked("scale:pain", "as it is", takes=takes), made) == "0..100"


def test_words_for_pain_and_parts_of_the_day() -> None:
    made = file_with(scale="words", language="German")
    assert answer(asked("severity:mittel", "3", "5", "8"), made) == "5"
    assert answer(asked("part:abends", "morning", "evening"), made) == "evening"


def test_a_list_is_split_at_its_mark() -> None:
    made = file_with(list_mark=" / ")
    assert answer(asked("list:Triggers", ",", ";", "/", "whole"), made) == "/"


def test_cells_too_many_are_a_number_only_where_they_all_are_of_one_column() -> None:
    made = make_file(0)
    choices = asked("cells", "number:Schlaf", "number:Schmerz", "note", "aside")
    slept = replace(made, headings={"sleep": "Schlaf", "pain": "Schmerz"}, broken=frozenset({"sleep"}))
    assert answer(choices, slept) == "number:Schlaf"
    assert answer(choices, replace(slept, broken=frozenset({"sleep", "pain"}))) == "aside"
    assert answer(choices, replace(slept, broken=frozenset({"notes"}))) == "note"
    assert answer(choices, replace(slept, broken=frozenset({"notes", "sleep"}))) == "aside"


def test_who_finds_nothing_that_they_mean_does_not_answer() -> None:
    assert answer(asked("encoding", "cp932"), file_with(encoding="cp1252", language="German")) is None
    assert answer(asked("colour", "red", "green"), make_file(0)) is None
