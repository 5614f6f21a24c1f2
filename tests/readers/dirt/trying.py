"""A file brought into a journal of its own, with whatever it asks answered by the person who wrote it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from analytics import JournalFault, bring_in
from analytics.journal import Journal
from analytics.readers import faults
from tests.readers.dirt.answering import ORDERS, SCALES, answer
from tests.readers.dirt.facts import Judged
from tests.readers.dirt.judging import judge
from tests.readers.dirt.making import Made


class _NotYet(JournalFault):
    """Stands for `Unanswered` where the readers do not ask."""


UNANSWERED: type[JournalFault] = getattr(faults, "Unanswered", _NotYet)
NOW = datetime(2026, 5, 20, 12, 0)
FIELDS = {
    "moment": "felt_at", "part": "time", "place": "region", "name": "region", "pain": "intensity", "value": "intensity",
    "minutes": "treatment_minutes", "before": "pain_before", "after": "pain_after", "sleep": "exposure:sleep",
    "steps": "exposure:steps", "stress": "exposure:stress",
}  # fmt: skip
ROUNDS = 6  # of questions: what an answer opens up is asked next


@dataclass(slots=True)
class Outcome:
    """What became of a file.

    Attributes:
        judged: what became of its facts; None where nothing was kept of it.
        options: what a refusal told the person to say, and they said.
        asked: questions that had to be answered, by name.
        unanswered: questions to which the person found no answer among the choices.
        refused: the sentence of a file that was turned away.
        assumed: wrong only because a default was taken that was told and that the person would have answered otherwise.
        law: the account does not add up, in words.
    """

    judged: Judged | None = None
    options: tuple[str, ...] = ()
    asked: dict[str, str] = field(default_factory=dict)
    unanswered: list[str] = field(default_factory=list)
    refused: str = ""
    assumed: int = 0
    law: str = ""


def try_file(made: Made, folder: Path, options: Mapping[str, Any] | None = None) -> Outcome:
    """Bring in a file, with these options from the first, and hold the journal against what the file means."""
    path = folder / made.name
    path.write_bytes(made.content)
    outcome = Outcome()
    better = _bring(made, path, outcome, options or {})
    if better and outcome.judged and outcome.judged.wrong:
        again = Outcome(asked=outcome.asked | better)
        _bring(made, path, again, options or {})
        again.assumed = len(outcome.judged.wrong)
        return again
    return outcome


def _bring(made: Made, path: Path, outcome: Outcome, options: Mapping[str, Any]) -> dict[str, str]:
    """Fills the outcome; what a default took that the person would have answered otherwise."""
    with Journal(":memory:") as journal:
        imported = _answered(journal, made, path, outcome, dict(options))
        if imported is None:
            return {}
        outcome.law = broken_law(imported, made)
        said = (*imported.assumed, *imported.taken)
        outcome.judged = judge(journal, made.meaning, lines_named(imported), said)
    return {each.name: better for each in imported.questions
            if (better := answer(each, made)) and better != outcome.asked.get(each.name, each.default)}  # fmt: skip


def _answered(journal: Journal, made: Made, path: Path, outcome: Outcome, options: dict[str, Any]) -> Any:
    for _ in range(ROUNDS):
        try:
            more: dict[str, Any] = {"answers": dict(outcome.asked)} if outcome.asked else {}
            return bring_in(journal, path, now=NOW, **more, **options)
        except UNANSWERED as fault:
            if not _answer(getattr(fault, "questions", ()), made, outcome):
                return None
        except JournalFault as fault:
            told = as_told(str(fault), made)
            if not told.keys() - options.keys():
                outcome.refused = str(fault)
                return None
            options |= told
            outcome.options = (*outcome.options, *told)
    outcome.unanswered.append("asked again and again")
    return None


def _answer(questions: tuple[Any, ...], made: Made, outcome: Outcome) -> bool:
    """Whether each question found its answer."""
    for question in questions:
        if said := answer(question, made):
            outcome.asked[question.name] = said
        else:
            outcome.unanswered.append(f"{question.name} {[each.name for each in question.choices]}")
    return not outcome.unanswered


def as_told(sentence: str, made: Made) -> dict[str, Any]:
    """The options that a refusal names, as the person fills them in."""
    found = dict[str, Any]()
    if skipped := re.search(r"--skip-lines (\d+)", sentence):
        found["skip_lines"] = int(skipped[1])
    if "--map" in sentence and "no header" not in made.style.dirt:
        found["map"] = {FIELDS.get(name, name): heading for name, heading in made.headings.items()
                        if name not in {"id", "weekday", *made.places}}  # fmt: skip
    if "--scale" in sentence:
        found["scale"] = SCALES[made.style.scale.partition(" ")[0]]
    if "--dates" in sentence:
        found["dates"] = ORDERS.get(made.style.dates, "dmy")
    if "--encoding" in sentence:
        found["encoding"] = made.style.encoding
    return found


def lines_named(imported: Any) -> frozenset[int]:
    """Lines of which something was set aside, or was there already."""
    values = getattr(imported, "values_set_aside", ())
    return frozenset({*(each.line for each in (*imported.set_aside, *values)), *imported.already_there_lines})


def broken_law(imported: Any, made: Made) -> str:
    """Where rows are not kept + already there + set aside, or not the rows that the file has."""
    account = imported.kept + imported.already_there + len(imported.set_aside)
    if imported.rows != account:
        return f"{imported.rows} rows, {account} accounted for"
    has_more = made.style.dirt & {"second table", "rows of marks", "prose above", "blank lines"}
    if imported.rows < len(made.meaning.lines) or (imported.rows > len(made.meaning.lines) and not has_more):
        return f"{imported.rows} rows, {len(made.meaning.lines)} in the file"
    return ""
