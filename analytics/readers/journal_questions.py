"""Bring in what only the journal can ask: how a file stands to what earlier files and the person said."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import cast, get_args

import pandas as pd

from analytics.diary.factors import NAMED, DayIs, find_factor, is_known
from analytics.diary.units import times
from analytics.journal import Line, OwnFactor, amounts_of_lines
from analytics.readers.questions import Choice, NoAnswer, Question, Questions

_ASKED = {
    "older": (
        "This file says otherwise than a file that goes on to a later day. Does this one count?",
        Choice("change", "yes: what it says takes the place of what stands"),
        Choice("keep", "no: what stands goes on to count, and only what is new comes in"),
    ),
    "same_moments": (
        "Another file tells of the same moments and places ({count:,}) with other values. Is it the same diary?",
        Choice("same", "yes: what this file says takes the place of the other's"),
        Choice("apart", "no: both count"),
    ),
    "moved": (
        "Lines of an earlier file are gone ({count:,}), and their values stand elsewhere that day. Were they moved?",
        Choice("moved", "yes: the earlier ones no longer count"),
        Choice("both", "no: both count"),
    ),
    "again": (
        "This very file was brought in before, read in another way. What should become of what it brought?",
        Choice("replace", "it is taken back, and this reading comes in its place"),
        Choice("beside", "it stays, and this comes beside it"),
    ),
}


def ask_for_journal(asks: Iterable[tuple[str, int, str]], questions: Questions) -> None:
    """Ask what the journal needs to know before it keeps a file: its name, how many it is about, and an example."""
    for name, count, example in asks:
        sentence, *choices = _ASKED[name]
        questions.ask(Question(name, sentence.format(count=count), tuple(choices), example=example))


def check_answers(questions: Questions) -> None:
    """Refuse an answer to the journal that is none, before anything is kept.

    Raises:
        NoAnswer: it is none of the choices.
    """
    for name, (sentence, *choices) in _ASKED.items():
        question, answer = Question(name, sentence, tuple(choices)), questions.given(name)
        if answer is not None and not question.allows(answer):
            raise NoAnswer(question, answer)


def ask_days(own: Iterable[OwnFactor], lines: Sequence[Line], questions: Questions) -> list[OwnFactor]:
    """How several amounts of one of the person's own factors make a day: asked once, and what was answered now."""
    factors, said = {each.name: each for each in own}, amounts_of_lines(lines)
    found = []
    for name in _several(said):
        was = factors.get(name) or OwnFactor(name, _last_unit(said, name), hidden=False)
        if was.day_is is not None:
            continue
        label = find_factor(name).label
        answer = questions.ask(
            Question(
                f"day:{name}", f"'{label}' has several amounts on one day. What is the day's amount?",
                (
                    Choice("last", "the last of them"), Choice("sum", "all of them together"),
                    Choice("mean", "their average"), Choice("largest", "the largest of them"),
                ),
                default="last",
            )
        )  # fmt: skip
        if answer and questions.given(f"day:{name}"):
            found.append(replace(was, day_is=cast("DayIs", answer)))
    return found


def ways_of(own: Iterable[OwnFactor], ways: Mapping[str, tuple[str, str]]) -> list[OwnFactor]:
    """What the journal's own table says of that, of factors of which this journal says nothing."""
    factors = {each.name: each for each in own}
    found = [
        replace(factors.get(name) or OwnFactor(name, unit, hidden=False), day_is=cast("DayIs", way))
        for name, (unit, way) in ways.items() if way in get_args(DayIs)
    ]  # fmt: skip
    return [each for each in found if each.name not in factors or factors[each.name].day_is is None]


def _last_unit(said: pd.DataFrame, factor: str) -> str:
    unit = said.loc[said["factor"] == factor, "unit"].iloc[-1]
    return "" if pd.isna(unit) else str(unit)


def told_units(lines: Sequence[Line]) -> list[str]:
    """Factors of the person's own whose amounts stand in units that do not measure the same: no day mixes them."""
    said = amounts_of_lines(lines)
    said = said[said["amount"].fillna(0) != 0].sort_values("felt_at", kind="stable")
    last = said.drop_duplicates(["factor", "unit"], keep="last")
    counted = [
        (str(name), None if pd.isna(unit) else str(unit))
        for name, unit in zip(last["factor"], last["unit"], strict=True)
    ]
    units = defaultdict[str, list[str]](list)
    for name, unit in counted:
        if unit and unit != NAMED:
            units[name].append(unit)
    named = {name for name, unit in counted if unit == NAMED}
    both = named & {name for name, unit in counted if unit != NAMED}
    found = [
        f"'{find_factor(name).label}' is named with and without how much: only days that say it are compared"
        for name in sorted(both)
    ]
    for name, (*earlier, own) in sorted(units.items()):
        others = [unit for unit in earlier if times(unit, own) is None and unit.lower() != own.lower()]
        if others:
            shown = " and ".join(f"'{unit}'" for unit in others)
            found.append(
                f"'{find_factor(name).label}' stands in {shown} and in '{own}': only days in '{own}' are compared"
            )
    return found


def _several(said: pd.DataFrame) -> list[str]:
    """Factors of the person's own that have more than one amount on a day, and not only yes and no; spells add up."""
    own = [name for name in said["factor"].unique() if not is_known(name)]
    days = said[said["factor"].isin(own) & ~said["of_spell"] & said["amount"].notna()]
    days = days.assign(day=days["felt_at"].dt.normalize()).drop_duplicates(["factor", "day", "amount"])
    several = days[days.duplicated(["factor", "day"], keep=False) & ~days["amount"].isin([0.0, 1.0])]
    return sorted(map(str, several["factor"].unique()))
