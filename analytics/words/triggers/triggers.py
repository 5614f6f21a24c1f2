"""Tell what goes with worse days."""

from analytics.diary.factors import DayIs, When
from analytics.diary.number_words import in_words
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.triggers.triggers import Trigger, Triggers
from analytics.words.numbers import (
    TENTH,
    change,
    counted,
    in_a_row,
    likely_range,
    sentence_case,
    signed,
    signed_range,
    size,
)
from analytics.words.safe import plain
from analytics.words.too_few import tell_too_few
from analytics.words.triggers.amounts import is_amount, label, more_of, thing, trigger_name

__all__ = [
    "confidence_word",
    "tell_basis",
    "tell_briefly",
    "tell_forest",
    "tell_trigger",
    "tell_triggers",
    "tell_when",
    "trigger_name",
    "verdict_word",
]

FEW_DAYS = 60
_ALIKE_ALONE = "The days compared are alike in the pain before and the weekday."
_ALIKE = "The days compared are alike in the pain before, the weekday and all else that is written down."


def tell_when(when: When) -> str:
    """The day whose pain is asked about."""
    return "the same day" if when == "same_day" else "the day after"


def verdict_word(trigger: Trigger) -> str:
    """The verdict in two or three words, for the end of a chart row."""
    if isinstance(trigger.answer, TooFew):
        return "too few days"
    more = trigger.answer.estimate > 0
    if trigger.is_negligible:
        return "too little to matter"
    return {
        "likely": "more pain" if more else "less pain",
        "worth_testing": "may be more" if more else "may be less",
        "cannot_tell": "can't tell yet",
        "unstable": "unclear, not interpreted",
    }[trigger.verdict]


def confidence_word(trigger: Trigger) -> str:
    """How sure the diary is of one answer, where its direction stands beside it."""
    sure = {"likely": "clear", "worth_testing": "not clear yet, worth testing"}
    return verdict_word(trigger) if trigger.is_negligible else sure.get(trigger.verdict, verdict_word(trigger))


def tell_briefly(trigger: Trigger, answer: Estimate) -> str:
    """One answer as a row of a table reads, as plain text."""
    more, less = ("with more than your usual", "others") if is_amount(trigger) else ("with", "without")
    days = f"{counted(trigger.days_with, 'day')} {more}, {trigger.days_without} {less}"
    likely = signed_range(answer.estimate, answer.low, answer.high)
    return f"{trigger_name(trigger)}, {tell_when(trigger.when)}: {likely} points; {days}; {confidence_word(trigger)}"


def tell_triggers(triggers: Triggers) -> str:
    """The lead: what clearly goes with more or less pain, what may, and for how much the diary cannot tell."""
    more, less = _things(triggers, "more pain"), _things(triggers, "less pain")
    maybe = [
        name
        for name in dict.fromkeys([*_things(triggers, "may be more"), *_things(triggers, "may be less")])
        if name not in more + less
    ]
    small = _negligible(triggers)
    rest = len({thing(each) for each in triggers.asked} - {*more, *less, *maybe, *small})
    clear = [_goes_with(names, word) for names, word in ((more, "more pain"), (less, "less pain")) if names]
    lead = f"{sentence_case(in_a_row(clear))}." if clear else "**Nothing stands out clearly yet.**"
    return " ".join([lead, *_maybe(maybe), *_too_little(small), *_rest(rest, others=bool(clear or maybe or small))])


def tell_forest(triggers: Triggers, when: When) -> str:
    """Every answer for one of the days with its likely range: what the picture of them shows; no Markdown."""
    told = [
        f"{trigger_name(each)} {signed_range(found.estimate, found.low, found.high)}, {verdict_word(each)}"
        for each in triggers.asked
        if each.when == when and isinstance(found := each.answer, Estimate)
    ]
    return f"Difference in pain {tell_when(when)}, in points, {counted(triggers.days, 'day')}: {'; '.join(told)}."


def tell_basis(triggers: Triggers, evenings: int) -> str:
    """How many days it rests on, and whether what a day held came before the pain it is held against."""
    days = f"Based on {counted(triggers.days, 'day')}"
    if evenings >= triggers.days:
        return f"{days} and the pain of their evenings, so that what the day held came before it."
    if evenings >= triggers.days / 2:
        return (
            f"{days}: the evening's pain on {evenings} of them, so that what the day held came before it; the day's "
            "average on the rest."
        )
    return (
        f"{days}, only {evenings} of them with pain written in the evening. On the others, what the day held may have "
        "come after the pain. A note in the evening makes this clearer."
    )


def tell_trigger(trigger: Trigger) -> str:
    """One card."""
    if isinstance(trigger.answer, TooFew):
        return f"{_heading(trigger)}: {tell_too_few(trigger.answer)}"
    parts = [
        _inseparable(trigger),
        _verdict(trigger, trigger.answer),
        _visible(trigger, trigger.answer),
        _any_pain(trigger),
        _alone(trigger),
        _of_days(trigger),
    ]
    return " ".join(filter(None, parts))


def _things(triggers: Triggers, word: str) -> list[str]:
    return list(dict.fromkeys(thing(each) for each in triggers.asked if verdict_word(each) == word))


def _goes_with(names: list[str], word: str) -> str:
    verb = "goes" if len(names) == 1 else "go"
    things = "thing" if len(names) == 1 else "things"
    return f"{in_words(len(names))} {things} {verb} with **{word}** ({plain('; '.join(names))})"


def _maybe(names: list[str]) -> list[str]:
    verb = "is" if len(names) == 1 else "are"
    return [f"{sentence_case(plain(in_a_row(names)))} {verb} worth testing."] if names else []


def _negligible(triggers: Triggers) -> list[str]:
    """What makes too little difference on both days."""
    matters = {thing(each) for each in triggers.asked if not each.is_negligible}
    return [name for name in dict.fromkeys(thing(each) for each in triggers.asked) if name not in matters]


def _too_little(names: list[str]) -> list[str]:
    verb = "makes" if len(names) == 1 else "make"
    return [f"{sentence_case(plain(in_a_row(names)))} {verb} too little difference to matter."] if names else []


def _rest(count: int, *, others: bool) -> list[str]:
    which = (
        f"{in_words(count)} {'other' if count == 1 else 'others'}"
        if others
        else f"{in_words(count)} {'thing' if count == 1 else 'things'} asked"
    )
    return [f"For {which} the diary cannot tell yet."] if count else []


def _heading(trigger: Trigger) -> str:
    return f"{plain(trigger_name(trigger))}, {tell_when(trigger.when)}"


def _verdict(trigger: Trigger, answer: Estimate) -> str:
    interval = likely_range(answer.low, answer.high)
    days = f"{'On days with' if trigger.when == 'same_day' else 'The day after'} {more_of(trigger)}"
    if trigger.verdict == "unstable":
        return f"{_heading(trigger)}: **unclear**. Two ways of working it out disagree, so it is not interpreted."
    if trigger.is_negligible:
        most = size(max(-answer.low, answer.high))
        return f"{days}, pain differed by **{most} at most**, either way: too little to matter."
    if trigger.verdict == "cannot_tell":
        fits = f"anything from {signed(answer.low)} to {signed(answer.high)} points fits"
        return f"{days}: **the diary cannot tell**; {fits}."
    if trigger.verdict == "worth_testing":
        return (
            f"{days}, pain may be **{change(answer.estimate)}** ({interval}). Not clear yet; worth testing on purpose."
        )
    alike = _ALIKE_ALONE if trigger.alone else _ALIKE
    return f"{days}, pain was **{change(answer.estimate)}** ({interval}). {alike} Worth testing on purpose."


def _visible(trigger: Trigger, answer: Estimate) -> str:
    smallest = trigger.smallest_visible
    is_clear = trigger.is_negligible or (trigger.verdict != "cannot_tell" and answer.n >= FEW_DAYS)
    if is_clear or smallest is None or smallest < TENTH / 2:
        return ""
    return f"With {counted(answer.n, 'day')}, differences under {size(smallest)} mostly stay hidden."


def _inseparable(trigger: Trigger) -> str:
    if not trigger.joined:
        return ""
    names = plain(sentence_case(in_a_row([label(name) for name in trigger.joined])))
    return f"{names} go together so closely here that they cannot be told apart."


def _any_pain(trigger: Trigger) -> str:
    described = trigger.any_pain
    if not described:
        return ""
    name = plain(label(trigger.trigger))
    few = described.above is None
    which = (f"with {name}", "without") if few else (f"with more {name} than is usual for you", "with less")
    return (
        f"There was any pain at all on {described.with_pain} of {counted(described.with_of, 'day')} {which[0]}, "
        f"on {described.without_pain} of {described.without_of} {which[1]}."
    )


def _alone(trigger: Trigger) -> str:
    return "Asked on its own, as it was written on too few days to be asked beside the rest." if trigger.alone else ""


def _of_days(trigger: Trigger) -> str:
    """How a day with several amounts was made."""
    made = " or ".join(_MADE[each] for each in trigger.day_is)
    return f"A day with several amounts is {made}." if made else ""


_MADE: dict[DayIs, str] = {
    "sum": "their sum", "mean": "the mean of its moments", "largest": "the largest of them",
    "spells": "the sum of its spells", "last": "the last of them",
}  # fmt: skip
