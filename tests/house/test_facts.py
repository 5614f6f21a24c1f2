"""Each fact once: what a sentence or a module's first lines say is what the code counts with."""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from analytics.diary.number_words import in_words
from analytics.diary.regions import AREAS
from analytics.diary.treatments import USUAL_MINUTES
from analytics.measures.places import links, places
from analytics.measures.sessions import effects, prevention, relief, terms, timeline, what_followed
from analytics.measures.statistics import flares, thresholds
from analytics.measures.trend import course, lately, slope, unusual_days, usual_weeks
from analytics.measures.triggers import any_pain, dose, lag_check, triggers, which_together

ROOT = Path(__file__).parents[2]
KNOWN = f"{100 * thresholds.KNOWN_SHARE:.0f} % of the"
JUDGED = f"q <= {thresholds.LIKELY:.2f} likely, q <= {thresholds.WORTH_TESTING:.2f} worth testing"
FIRST_BIN, *LATER_BINS = [effects.LATER[hours] for hours in (effects.SAME_DAY, effects.NEXT_DAY, effects.DAY_AFTER)]
BINS = [f"({first:g}, {last:g}]" for first, last in terms.BINS]
# Module: what its first lines must say, made of the constants it counts with.
SAID = {
    "places.links": [
        KNOWN, f"At least {links.PAIRS} pairs of days; at most the {links.MOST_PLACES} places", JUDGED,
    ],
    "places.places": [f"Pain Index (0 to {AREAS})", f"in the last {in_words(places.WIDESPREAD_DAYS)} days"],
    "sessions.effects": [
        f"{timeline.AFTER_HOURS:g} hours after its end",
        "on the readings {:g} to {:g}, {:g} to {:g} and {:g} to {:g} hours".format(
            *FIRST_BIN, *LATER_BINS[0], *LATER_BINS[1]
        ),
    ],
    "sessions.pressure": [KNOWN],
    "sessions.prevention": [f"the {in_words(prevention.WEEK)} days after a session"],
    "sessions.relief": [
        f"of the first {relief.HORIZON} after the end", f"in the {in_words(relief.PAST / 24)} days before",
        f"in the {relief.UNTREATED_FOR:g} hours before", f"within {in_words(relief.SAME_TIME)} hours of the same time",
        f"where there are {in_words(relief.SPELLS_EACH)} of those", f"{relief.STILL_UNLIKE:g} hours are added",
    ],
    "sessions.responders": [
        f"at least {thresholds.IMPORTANT_POINTS:g} points or at least {100 * thresholds.IMPORTANT:.0f} % lower",
    ],
    "sessions.terms": [
        f"half-lives of {terms.HALF_LIVES[0]:g} to {terms.HALF_LIVES[-1]:g} hours",
        f"{', '.join(BINS[:-1])} and {BINS[-1]} hours before",
    ],
    "sessions.timeline": [
        f"{timeline.AFTER_HOURS:g} hours after its end", f"{USUAL_MINUTES:g} where they are not known",
    ],
    "sessions.what_followed": [
        "from {} to {} o'clock".format(*what_followed.MORNING), f"within {relief.HORIZON} hours",
    ],
    "statistics.averaged": [f"its {100 * thresholds.LOWER:g} and {100 * thresholds.UPPER:g} % points"],
    "statistics.flares": [
        f"at least {in_words(flares.FLARE_DAYS)} written days",
        f"at most {in_words(flares.UNWRITTEN_BETWEEN)} unwritten day",
        f"at {thresholds.IMPORTANT_POINTS:g} points or more above the median of the {flares.USUAL_DAYS} days",
        f"({flares.USUAL_WRITTEN} of them written",
    ],
    "statistics.line_test": [f"than {100 * thresholds.COVERED:.0f} of 100", f"p is below {thresholds.CLEARLY}"],
    "trend.comparison": [f"at least {thresholds.DAYS_EACH} logged days in each"],
    "trend.course": [
        f"The {in_words(course.MEAN_DAYS)}-day mean", f"the {in_words(course.MEAN_DAYS - 1)} days before",
        f"fewer than {in_words(course.MEAN_WRITTEN)} of them", f"a gap of {in_words(course.GAP)} or more",
    ],
    "trend.lately": [
        f"the last {in_words(lately.WEEK)} days, beside the {in_words(lately.WEEK)} before",
        f"{in_words(lately.FEWEST)} at least",
    ],
    "trend.level_shift": [f"at least {thresholds.DAYS_EACH} logged days on either side"],
    "trend.rhythm": ["(cut at {}, {} and {} o'clock)".format(*thresholds.PART_CUTS)],
    "trend.slope": [f"per {slope.PER_DAYS:g} days"],
    "trend.unusual_days": [
        f"the last {thresholds.LATEST_DAYS} days", f"{100 * (2 * unusual_days.SHARE - 1):.2f} of 100",
        f"t at {unusual_days.SHARE} times",
    ],
    "trend.usual_weeks": [
        f"the {usual_weeks.USUAL_WEEKS} weeks before it", f"with {in_words(lately.FEWEST)} days or more",
        f"{in_words(usual_weeks.FEWEST_WEEKS).title()} such weeks",
    ],
    "triggers.any_pain": [
        f"more than {100 * any_pain.MANY_ZEROS:.0f} %", f"with {any_pain.DAYS_EACH} days on each side",
    ],
    "triggers.dose": [
        f"between the {dose.DRAWN_FROM}th and the {dose.DRAWN_TO}th percentile", f"from {dose.DAYS_FOR_A_BEND} days on",
        f"p < {thresholds.CLEARLY:g}".replace("0.", "."),
    ],
    "triggers.triggers": [
        f"either p < {thresholds.CLEARLY:g}".replace("0.", "."), f"fewer than {KNOWN} logged days",
        f"{thresholds.DAYS_KNOWN} logged days, {which_together.DAYS_APART} of them away",
        f"(for yes/no: {which_together.DAYS_APART} at each level)", f"columns, and {lag_check.SPARE_PAIRS}.", JUDGED,
        f"within {triggers.MATTERS} points per standard deviation",
    ],
}  # fmt: skip

COUNTED = r"days?|weeks?|sessions?|hours?|points?|diaries|readings|areas|periods of|minutes|seconds|percentile|%"
NUMBER = r"(?!1\b)\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve"
BETWEEN = r"(?:th)?[\s\u00a0-](?:or )?(?:more |further |logged |written )?"
QUOTING = re.compile(rf"\b(?:{NUMBER}){BETWEEN}(?:{COUNTED})(?!\w)", re.IGNORECASE)
# Sentences whose number is a fact of their own; where each was found stands beside it.
OF_THEIR_OWN = {
    "analytics/words/good_to_know.py": "what studies found: each section names its sources",
    "analytics/words/sources.py": "titles of works",
    "analytics/measures/sessions/pressure.py": "simulated: tests/benchmarks/README.md",
}
FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for room in ("analytics/words", "analytics/charts", "analytics/letter", "analytics/measures", "pages")
    for path in (ROOT / room).rglob("*.py")
)


def sentences_in(tree: ast.AST) -> Iterator[str]:
    """Every text of a file that is no docstring."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docs = {id(node.body[0].value) for node in ast.walk(tree)
            if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)}  # fmt: skip
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


def quoted(source: str) -> list[str]:
    return [text for text in sentences_in(ast.parse(source)) if QUOTING.search(text)]


@pytest.mark.parametrize("module", sorted(SAID))
def test_a_modules_first_lines_say_what_it_counts_with(module: str) -> None:
    told = " ".join((importlib.import_module(f"analytics.measures.{module}").__doc__ or "").split())
    assert [each for each in SAID[module] if each not in told] == []


def test_a_sentence_reads_its_numbers_where_they_are_kept() -> None:
    found = {file: quoted((ROOT / file).read_text(encoding="utf-8")) for file in FILES if file not in OF_THEIR_OWN}
    assert {file: texts for file, texts in found.items() if texts} == {}


def test_a_number_that_stands_in_a_sentence_is_found() -> None:
    assert quoted('"""After 3 weeks."""\nshow("After 3 weeks you see", f"{days} days")') == ["After 3 weeks you see"]
    assert quoted('tell("the last seven days", "two days or more", "30\u00a0% lower", "0 to 10")') == [
        "the last seven days", "two days or more", "30\u00a0% lower",
    ]  # fmt: skip
