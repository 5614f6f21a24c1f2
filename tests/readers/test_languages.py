"""Bring in: a diary of thirty rows from each of nine countries, in the encodings that are used there.

What is kept equals what a person of that country reads in it; all else is asked, set aside or told.
"""

import csv
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.readers.dirt.making import Made
from tests.readers.dirt.trying import Outcome, try_file
from tests.readers.languages.reading import HERE, written_in

SIX = ("english", "german", "french", "spanish", "italian", "dutch")
EVERYWHERE = ("utf-8", "utf-8-sig", "utf-16", "cp1252", "cp1250", "mac_roman")
# Spanish ñ, French è and Italian ò are no letters of Central Europe.
WESTERN = [(name, encoding) for name in SIX for encoding in EVERYWHERE
           if encoding != "cp1250" or name in {"english", "german", "dutch"}]  # fmt: skip
BESIDES = [
    *((name, encoding) for name in ("russian", "ukrainian") for encoding in ("utf-8", "utf-16", "cp1251")),
    *(("japanese", encoding) for encoding in ("utf-8", "utf-8-sig", "cp932")),
]
FILES = WESTERN + BESIDES


@cache
def outcome_of(name: str, encoding: str) -> tuple[Made, Outcome]:
    made = written_in(name, encoding)
    with TemporaryDirectory() as folder:
        return made, try_file(made, Path(folder))


@pytest.mark.parametrize(("name", "encoding"), FILES)
def test_nothing_is_kept_that_a_person_would_not_read_there(name: str, encoding: str) -> None:
    outcome = outcome_of(name, encoding)[1]
    assert not outcome.judged or outcome.judged.wrong == []


@pytest.mark.parametrize(("name", "encoding"), FILES)
def test_nothing_is_lost_without_a_word(name: str, encoding: str) -> None:
    outcome = outcome_of(name, encoding)[1]
    assert not outcome.judged or outcome.judged.silent == []


@pytest.mark.parametrize(("name", "encoding"), FILES)
def test_every_row_is_accounted_for_and_every_question_has_an_answer(name: str, encoding: str) -> None:
    outcome = outcome_of(name, encoding)[1]
    assert (outcome.law, outcome.unanswered) == ("", [])


@pytest.mark.parametrize(("name", "encoding"), WESTERN)
def test_the_diary_comes_in(name: str, encoding: str) -> None:
    """Places on the map, and nine of ten values of the six languages that the headings are known in."""
    made, outcome = outcome_of(name, encoding)
    assert outcome.judged, outcome.refused
    assert outcome.judged.right >= 0.9 * len(made.meaning.facts)
    assert outcome.judged.own == 0


@pytest.mark.parametrize(("name", "encoding"), BESIDES)
def test_a_diary_in_other_letters_comes_in_with_its_own_words(name: str, encoding: str) -> None:
    made, outcome = outcome_of(name, encoding)
    assert outcome.judged, outcome.refused
    assert outcome.judged.right >= 0.6 * len(made.meaning.facts)


@pytest.mark.parametrize("name", sorted({name for name, _ in FILES}))
def test_each_diary_has_thirty_rows_and_a_reading_of_each(name: str) -> None:
    text = (HERE / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    rows = list(csv.reader(text, delimiter="," if name in {"english", "japanese"} else ";"))
    assert [len(row) for row in rows] == [8] * 31
    assert len((HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()) == 30


def test_nothing_is_wrong_in_any_of_them() -> None:
    """`-s` shows the table: facts right, asked, set aside, told, silent and wrong, a line a file."""
    print("\n| diary | encoding | facts | right | asked | aside | told | silent | wrong | refused |")
    for name, encoding in FILES:
        print(_line(name, encoding))
    judged = [outcome_of(name, encoding)[1].judged for name, encoding in FILES]
    assert sum(len(each.wrong) for each in judged if each) == 0


def _line(name: str, encoding: str) -> str:
    made, outcome = outcome_of(name, encoding)
    judged, asked = outcome.judged, bool(outcome.asked or outcome.options)
    counts = [0] * 6
    if judged:
        counts = [judged.right * (not asked), judged.right * asked, judged.aside, judged.told, len(judged.silent),
                  len(judged.wrong)]  # fmt: skip
    figures = " | ".join(map(str, (len(made.meaning.facts), *counts)))
    return f"| {name} | {encoding} | {figures} | {outcome.refused[:60]} |"
