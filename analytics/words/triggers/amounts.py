"""Tell one step of a trigger: "one more hour of sitting", "heavy lifting"."""

from analytics.diary.factors import POSTURE_PREFIX, Factor, find_factor
from analytics.measures.triggers.triggers import Trigger
from analytics.words.numbers import in_a_row, sentence_case
from analytics.words.safe import plain

HOUR = 60.0


def label(name: str) -> str:
    """A trigger's name as read in a sentence, unescaped."""
    return f"posture “{find_factor(name).label}”" if name.startswith(POSTURE_PREFIX) else find_factor(name).label


def short_label(name: str) -> str:
    """The same in a list, where nothing needs to say that a posture is one."""
    return find_factor(name).label


def trigger_name(trigger: Trigger) -> str:
    """A person's label for the chart row, plain text and not Markdown: "Sitting, per hour"."""
    if trigger.joined:
        return sentence_case(thing(trigger) + ("" if trigger.against else " together"))
    step = step_words(trigger)
    return sentence_case(thing(trigger) + (f", per {step}" if step else ""))


def is_amount(trigger: Trigger) -> bool:
    """Whether there is more or less of it, not only yes or no."""
    return bool(step_words(trigger))


def per_step(trigger: Trigger) -> str:
    """What a difference is per: "an hour", "a cup", "per 30 minutes"; "" for yes/no."""
    step = step_words(trigger)
    if not step or step[0].isdigit():
        return f"per {step}" if step else ""
    return f"{'an' if step[0].lower() in 'aeio' or step == 'hour' else 'a'} {step}"


def amount_of(trigger: Trigger) -> tuple[str, float]:
    """Name an axis of a trigger's amounts, as plain text ("Sitting, hours"), and how many stored units make one."""
    factor = find_factor(trigger.names[0])
    name = sentence_case(label(factor.name))
    if factor.unit == "minutes" and factor.step == HOUR:
        return f"{name}, hours", HOUR
    return (f"{name}, {factor.unit}" if factor.unit not in ("", factor.label) else name), 1.0


def thing(trigger: Trigger) -> str:
    """What was asked about, in a sentence, unescaped: "sitting", "sofa rather than car"."""
    if not trigger.against:
        return in_a_row([label(name) for name in trigger.names])
    moving = in_a_row([find_factor(name).label for name in trigger.names if name not in trigger.against])
    return f"{moving} rather than {in_a_row([find_factor(name).label for name in trigger.against])}"


def more_of(trigger: Trigger) -> str:
    """What the days compared have more of, escaped: "one more hour of sitting and the screen time with it"."""
    first, *rest = trigger.names
    others = [plain(label(name)) for name in rest if name not in trigger.against]
    fewer = [f"the {plain(label(name))}" for name in rest if name in trigger.against]
    said = _one_more(find_factor(first), trigger)
    said += f" and the {in_a_row(others)} that goes with it" if others else ""
    return said + (f" instead of {in_a_row(fewer)}" if fewer else "")


def _one_more(factor: Factor, trigger: Trigger) -> str:
    step, name = step_words(trigger), plain(label(factor.name))
    if not step:
        return f"the {name}" if factor.name.startswith(POSTURE_PREFIX) else name
    number, _, unit = step.partition(" ") if step[0].isdigit() else ("one", "", step)
    more = f"{number} more {plain(unit)}"
    return more if factor.is_said_by_unit else f"{more} of {name}"


def step_words(trigger: Trigger) -> str:
    """One unit as said after "per" or "each": "hour", "30 minutes", "cup"; "" for yes/no."""
    if trigger.unit == "yes":
        return ""
    factor = find_factor(trigger.names[0])
    unit = f"1 {factor.unit}".strip() if trigger.unit in ("1", "") else trigger.unit
    if unit == f"{HOUR:g} minutes":
        return "hour"
    number, _, noun = unit.partition(" ")
    if number != "1":
        return unit
    return noun.removesuffix("s") if not factor.is_level else "point"
