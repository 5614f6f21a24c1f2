"""Bring in what only the journal can ask: how a file stands to what earlier files and the person said."""

from collections.abc import Iterable

from analytics.readers.questions import Choice, Question, Questions

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
