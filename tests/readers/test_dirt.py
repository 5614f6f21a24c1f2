"""Bring in: diaries in files as people and programs write them. What is kept was meant, and what is not kept is named.

Sixty files of the thousand of `python -m tests.benchmarks.dirt`, and the judge itself on a file that nothing is wrong
with.
"""

from dataclasses import replace
from datetime import date, time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from analytics import bring_in
from analytics.journal import Journal
from tests.readers.dirt.facts import Amount, Fact, Judged, Meaning, Rated, Remark
from tests.readers.dirt.judging import judge
from tests.readers.dirt.making import Made
from tests.readers.dirt.spoiling import make_file
from tests.readers.dirt.trying import NOW, Outcome, lines_named, try_file

SEEDS = range(12)
CLEAN = """date,time,region,side,pain,triggers,exposure:sleep [h],notes
2026-03-01,08:00,knee,left,6,cold;overuse,7.5,"stairs, mostly"
2026-03-01,21:00,neck,,3,,,
2026-03-02,08:00,knee,left,5,none,6.25,
"""


@cache
def outcome_of(seed: int) -> tuple[Made, Outcome]:
    with TemporaryDirectory() as folder:
        return make_file(seed), try_file(make_file(seed), Path(folder))


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_kept_that_the_file_does_not_mean(seed: int) -> None:
    made, outcome = outcome_of(seed)
    assert not outcome.judged or outcome.judged.wrong == [], made.style


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_lost_without_a_word(seed: int) -> None:
    made, outcome = outcome_of(seed)
    assert not outcome.judged or outcome.judged.silent == [], made.style


@pytest.mark.parametrize("seed", SEEDS)
def test_every_row_is_kept_already_there_or_set_aside(seed: int) -> None:
    made, outcome = outcome_of(seed)
    assert outcome.law == "", made.style


def test_whoever_wrote_the_file_finds_their_answer_among_the_choices() -> None:
    assert [found for seed in SEEDS for found in outcome_of(seed)[1].unanswered] == []


def test_most_of_what_the_files_say_is_kept() -> None:
    outcomes = [outcome_of(seed) for seed in SEEDS]
    said = sum(fact.is_needed for made, _ in outcomes for fact in made.meaning.facts)
    kept = sum(outcome.judged.right for _, outcome in outcomes if outcome.judged)
    assert kept > 0.8 * said


def test_a_file_is_the_same_each_time_it_is_made() -> None:
    assert [make_file(seed) for seed in range(5)] == [make_file(seed) for seed in range(5)]


def test_a_file_can_be_read_in_the_encoding_it_was_written_in() -> None:
    for seed in range(60):
        made = make_file(seed)
        lines = made.content.decode(made.style.encoding).splitlines()
        assert len(lines) >= max(made.meaning.lines), made.style


@pytest.mark.parametrize("seed", range(0, 300, 12))
def test_each_fact_stands_on_the_line_it_names(seed: int) -> None:
    made = make_file(seed)
    lines = made.content.decode(made.style.encoding).split("\n")
    for fact in made.meaning.facts:
        if fact.is_needed:
            here = lines[fact.line - 1]
            assert all(word in here or word in made.places for word in words_of(fact)), (fact, here)


def words_of(fact: Fact) -> list[str]:
    """Words that the row of a fact must hold as they are."""
    if isinstance(fact, Remark):
        return [fact.text.splitlines()[0].partition('"')[0]]
    return [fact.word] if isinstance(fact, Rated) else []


def judged(meaning: Meaning, folder: Path, text: str = CLEAN) -> Judged:
    (folder / "clean.csv").write_text(text, encoding="utf-8")
    with Journal(":memory:") as journal:
        imported = bring_in(journal, folder / "clean.csv", now=NOW)
        return judge(journal, meaning, lines_named(imported), imported.assumed)


def clean() -> Meaning:
    """What the file above means, written by hand."""
    first, second, morning = date(2026, 3, 1), date(2026, 3, 2), time(8)
    knee, neck = frozenset({("knee", "left")}), frozenset({("neck", None)})
    return Meaning(
        (
            Rated(first, morning, 2, places=knee, pains=(6,)),
            Rated(first, time(21), 4 - 1, places=neck, pains=(3,)),
            Rated(second, morning, 4, places=knee, pains=(5,)),
            Amount(first, line=2, names=frozenset({"cold"})),
            Amount(first, line=2, names=frozenset({"overuse"})),
            Amount(first, line=2, names=frozenset({"sleep"}), amount=7.5),
            Amount(second, line=4, names=frozenset({"sleep"}), amount=6.25),
            Remark(first, morning, 2, text="stairs, mostly"),
        ),
        frozenset({first, second}),
        (2, 3, 4),
    )


def test_the_judge_finds_nothing_wrong_where_nothing_is(tmp_path: Path) -> None:
    found = judged(clean(), tmp_path)
    assert (found.right, found.own, found.wrong, found.silent) == (8, 0, [], [])


@pytest.mark.parametrize(
    ("text", "wrong", "silent"),
    [
        (CLEAN.replace("left,6", "left,7"), 1, 1),
        (CLEAN.replace("left,6", "right,6"), 1, 1),
        (CLEAN.replace("neck", "hip"), 1, 1),
        (CLEAN.replace("cold;overuse", "cold-overuse"), 2, 2),  # one invented trigger, and "none" of it the day after
        (CLEAN.replace("7.5", "8.5"), 1, 1),
        (CLEAN.replace("mostly", "always"), 1, 1),
        (CLEAN.replace("2026-03-02,08:00", "2026-03-02,09:00"), 1, 1),
        (CLEAN.replace("none", ""), 0, 0),  # what is not said is not there
        (CLEAN.replace("21:00,neck,,3", "21:00,neck,,"), 0, 0),  # set aside, and named
    ],
)
def test_the_judge_finds_what_is_wrong(tmp_path: Path, text: str, wrong: int, silent: int) -> None:
    found = judged(clean(), tmp_path, text)
    assert (len(found.wrong) > 0, len(found.silent)) == (wrong > 0, silent), found


def test_the_judge_takes_a_word_of_the_file_for_its_own_place(tmp_path: Path) -> None:
    facts = tuple(replace(each, word="Nek") if isinstance(each, Rated) and each.line == 3 else each
                  for each in clean().facts)  # fmt: skip
    found = judged(replace(clean(), facts=facts), tmp_path, CLEAN.replace("neck", "Nek zz").replace("Nek zz", "NEK"))
    assert (found.right, found.wrong) == (8, [])
