"""Tell what a person told about themselves: one version, and how the PEG score went."""

from datetime import datetime

from analytics.diary.intake import Intake
from analytics.words.numbers import change, day, in_a_row, pain, sentence_case
from analytics.words.safe import plain

_LABELS = {
    "medicines": "Medicines", "operations": "Operations", "injuries": "Injuries", "work": "Work", "sitting": "Sitting",
    "exercise": "Exercise", "sleep": "Sleep", "smoking": "Smoking", "diet": "Diet", "symptoms": "Symptoms",
    "goals": "Hopes for", "questions": "Asks",
}  # fmt: skip


def tell_peg(scores: list[tuple[datetime, float]], among: str = "so far") -> str:
    """The latest PEG score beside that of an earlier day; latest first, and `among` is what they are all of."""
    if not scores:
        return "The three numbers of the past week make one score; it needs all three."
    latest, score = scores[0]
    earlier = [each for each in scores if each[0].date() < latest.date()]
    told = f"**PEG {pain(score)} of 10** (pain, enjoyment, activity; 10 is worst) on {day(latest)}."
    if not earlier:
        return f"{told} It is the only one {among}."
    before, was = earlier[0]
    return (
        f"{told} That is {change(score - was)} than on {day(before)} ({pain(was)})."
        if score != was
        else (f"{told} The same as on {day(before)}.")
    )


def tell_version(intake: Intake) -> str:
    """One version as a list, what was left out left out."""
    peg = (intake.peg_pain, intake.peg_enjoyment, intake.peg_activity)
    items = ["not noted" if item is None else f"{item:g}" for item in peg]
    lines = [f"**Pain, enjoyment, activity**: {', '.join(items)}"] if peg != (None, None, None) else []
    for label, words in (("Conditions", intake.conditions), ("Warning signs", intake.warning_signs)):
        if words:
            lines.append(f"**{label}**: {plain(in_a_row(list(words)))}")
    texts = {label: getattr(intake, name) for name, label in _LABELS.items()}
    lines += [f"**{label}**: {plain(sentence_case(text))}" for label, text in texts.items() if text]
    return "\n".join(f"- {line}" for line in lines) or "Nothing was filled in."
