"""Bring in: kinds of files that were read wrong once, three of each: kept right, asked or set aside, never wrong."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.readers.cases.kinds import Case, all_cases
from tests.readers.dirt.trying import Outcome, try_file

CASES = all_cases()
each_case = pytest.mark.parametrize("case", CASES, ids=str)


@cache
def tried() -> dict[str, Outcome]:
    with TemporaryDirectory() as folder:
        return {str(case): try_file(case.made, Path(folder), case.options) for case in CASES}


def outcome_of(case: Case) -> Outcome:
    return tried()[str(case)]


@each_case
def test_nothing_is_kept_wrong(case: Case) -> None:
    outcome = outcome_of(case)
    assert not outcome.judged or outcome.judged.wrong == []


@each_case
def test_nothing_is_lost_without_a_word_and_every_row_is_accounted_for(case: Case) -> None:
    outcome = outcome_of(case)
    assert not outcome.judged or outcome.judged.silent == []
    assert (outcome.law, outcome.unanswered) == ("", [])


@each_case
def test_it_becomes_what_it_must(case: Case) -> None:
    outcome, needed = outcome_of(case), sum(each.is_needed for each in case.made.meaning.facts)
    if case.becomes == "refused":
        assert outcome.judged is None
        assert all(word in outcome.refused for word in case.words), outcome.refused
        return
    assert outcome.judged, outcome.refused
    if case.becomes == "right":
        assert (outcome.judged.right, outcome.judged.wrong) == (needed, [])


def test_every_kind_has_three_files() -> None:
    kinds = {case.kind: sum(other.kind == case.kind for other in CASES) for case in CASES}
    assert set(kinds.values()) == {3}


def test_nothing_is_wrong_in_any_of_them() -> None:
    """`-s` shows the table."""
    print("\n| case | facts | right | asked | aside | told | silent | wrong | questions, or why it was refused |")
    for case in CASES:
        print(_line(case))
    judged = [outcome_of(case).judged for case in CASES]
    assert sum(len(each.wrong) for each in judged if each) == 0


def _line(case: Case) -> str:
    outcome, facts = outcome_of(case), case.made.meaning.facts
    judged, asked, counts = outcome.judged, bool(outcome.asked or outcome.options), [0] * 6
    if judged:
        counts = [judged.right * (not asked), judged.right * asked, judged.aside, judged.told, len(judged.silent),
                  len(judged.wrong)]  # fmt: skip
    said = ", ".join([*outcome.asked, *outcome.options, *outcome.unanswered]) or outcome.refused[:70]
    return f"| {case} | {len(facts)} | " + " | ".join(map(str, counts)) + f" | {said} |"
