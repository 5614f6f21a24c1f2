"""A diary by hand with what a person reads in it: the file in an encoding, and its meaning."""

import csv
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from tests.readers.dirt.facts import Amount, Fact, Meaning, Rated, Remark, Treated, stored_name
from tests.readers.dirt.making import Made
from tests.readers.dirt.style import Style

HERE = Path(__file__).parent
FIELDS = ("date", "time", "place", "pain", "triggers", "sleep", "treatment", "notes")
DATES = {"english": "dmy/", "french": "named short", "spanish": "dmy/", "italian": "named", "dutch": "dmy-",
         "japanese": "iso"}  # fmt: skip
LISTS = {"spanish": " y ", "italian": " / ", "japanese": "、"}


def written_in(name: str, encoding: str) -> Made:
    """The diary of a country in one encoding.

    Raises:
        UnicodeEncodeError: the encoding lacks a letter of it.
    """
    text = (HERE / f"{name}.csv").read_text(encoding="utf-8")
    return Made(f"{name}.csv", text.encode(encoding), meaning_of(name), style_of(name, encoding), headings_of(name))


def headings_of(name: str) -> dict[str, str]:
    """Field to its heading in the diary of a country."""
    return dict(zip(FIELDS, _cells(name)[0], strict=True))


def style_of(name: str, encoding: str) -> Style:
    """How it is written, for whoever answers what it leaves open."""
    with_points = name in {"english", "japanese"}
    language = name.capitalize() if name not in {"russian", "ukrainian", "japanese"} else "English"
    return Style(
        language=language, form="rows", separator="," if with_points else ";", decimal="." if with_points else ",",
        thousands="", list_mark=LISTS.get(name, ", "), sleep="(hours)", dates=DATES.get(name, "dmy."), clock="24",
        joined=False, quoting="minimal", newline="\n", encoding=encoding, scale="0-10", plain_names=True,
        has_sides=False, dirt=frozenset(),
    )  # fmt: skip


def _cells(name: str) -> list[list[str]]:
    text = (HERE / f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.reader(text.splitlines(), delimiter="," if name in {"english", "japanese"} else ";"))


def meaning_of(name: str) -> Meaning:
    """What a person of that country reads in it."""
    readings = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    places = [row[2] for row in _cells(name)[1:]]
    facts, told = list[Fact](), set[date]()
    for line, (reading, place) in enumerate(zip(readings, places, strict=True), start=2):
        moment, *parts = reading.split(" | ")
        at = datetime.fromisoformat(moment)
        facts.append(_rated(at, parts[0], place, line))
        facts += [_fact(at, part, line) for part in parts[1:] if part != "nothing"]
        if any(part == "nothing" or part.startswith("with ") for part in parts):
            told.add(at.date())
    headings = headings_of(name)
    named = [_headed(each, headings) for each in facts]
    return Meaning(tuple(named), frozenset(told), tuple(range(2, 2 + len(places))))


def _rated(at: datetime, part: str, word: str, line: int) -> Rated:
    place, _, pain = part.rpartition(" ")
    region, _, side = place.partition("/")
    return Rated(at.date(), at.time(), line, ("pain", "place"), places=frozenset({(region, side or None)}), word=word,
                 pains=(float(pain),))  # fmt: skip


def _fact(at: datetime, part: str, line: int) -> Fact:
    kind, _, words = part.partition(" ")
    names = frozenset(map(stored_name, words.split("=")))
    if kind == "with":
        return Amount(at.date(), line=line, columns=("triggers",), names=names)
    if kind == "sleep":
        return Amount(at.date(), line=line, columns=("sleep",), names=frozenset({"sleep"}), amount=float(words))
    if kind == "care":
        return Treated(at.date(), at.time(), line, ("treatment",), kinds=names)
    return Remark(at.date(), at.time(), line, ("notes",), text=words)


def _headed(fact: Fact, headings: dict[str, str]) -> Fact:
    own = {stored_name(headings["sleep"].partition(" (")[0].partition("(")[0])}
    if isinstance(fact, Amount) and fact.columns == ("sleep",):
        fact = replace(fact, names=fact.names | own)
    return replace(fact, columns=tuple(headings[name] for name in fact.columns))
