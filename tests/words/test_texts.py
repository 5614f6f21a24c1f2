"""Standing texts change on purpose only: each has a mark here, and a changed one names itself with its new mark.

Read the text once more as a person in pain reads it; where it is right, write its new mark down.
"""

import importlib
import pkgutil
from hashlib import sha256

import analytics.measures
from analytics.letter.sentences import ABOUT, METHODS
from analytics.words.good_to_know import SECTIONS, tell_sources

MARKS = {
    "Links: how, and what it cannot say": "821a32c2",
    "Places: how, and what it cannot say": "1ce3d4a4",
    "Pressure: how, and what it cannot say": "2f8c5b11",
    "Relief: how, and what it cannot say": "88a2e5a8",
    "Sessions: how, and what it cannot say": "d0d4013c",
    "Comparison: how, and what it cannot say": "6aaa3bf4",
    "Course: how, and what it cannot say": "1c95e72a",
    "Coverage: how, and what it cannot say": "bb3a0893",
    "LevelShift: how, and what it cannot say": "ea15e221",
    "RhythmTest: how, and what it cannot say": "0055736e",
    "Slope: how, and what it cannot say": "f42ce41b",
    "UnusualDays: how, and what it cannot say": "762cdebd",
    "UsualWeeks: how, and what it cannot say": "e8a2fb40",
    "Dose: how, and what it cannot say": "07c1eae2",
    "Triggers: how, and what it cannot say": "d6e7b688",
    "good to know: What a trigger point is": "fd8dfd1f",
    "good to know: Finding one with your fingertips": "5e50b9aa",
    "good to know: How it is massaged": "1a962526",
    "good to know: Too much pressure, and when to ask first": "877cf9ca",
    "good to know: What to expect": "2609125f",
    "good to know: Sitting and posture": "85db8db4",
    "good to know: What studies found": "9f9ffbd0",
    "good to know: Whether writing it down does good": "c998ed7f",
    "good to know: sources": "95aefbe8",
    "letter: what it is about": "5bee799e",
    "letter: course": "aeccbca0",
    "letter: places": "c42a0ae7",
    "letter: sessions": "711d0c9c",
    "letter: triggers": "c7acbd49",
}


def mark(*texts: str) -> str:
    return sha256("\n".join(texts).encode()).hexdigest()[:8]


def standing_texts() -> dict[str, str]:
    """How each result is worked out and what it cannot say; what is good to know, with its sources; the letter's own."""
    found = {}
    for module in pkgutil.walk_packages(analytics.measures.__path__, "analytics.measures."):
        for name, each in vars(importlib.import_module(module.name)).items():
            if hasattr(each, "METHOD") and each.__module__ == module.name:
                found[f"{name}: how, and what it cannot say"] = mark(each.METHOD, each.LIMIT)
    found |= {f"good to know: {each.title}": mark(each.brief, *each.paragraphs) for each in SECTIONS}
    found |= {"good to know: sources": mark(*tell_sources()), "letter: what it is about": mark(ABOUT)}
    return found | {f"letter: {name}": mark(text) for name, text in METHODS.items()}


def test_standing_texts_are_as_they_were_read_last() -> None:
    found = standing_texts()
    assert {name: each for name, each in found.items() if MARKS.get(name) != each} == {}
    assert MARKS.keys() == found.keys()


def test_a_mark_changes_with_a_single_word() -> None:
    assert mark("pain is lower", "so") != mark("pain is not lower", "so")
    assert len(set(standing_texts().values())) == len(standing_texts())
