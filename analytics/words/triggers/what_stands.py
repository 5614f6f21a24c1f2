"""Tell what stands of each trigger: a row's name, its number, its sentence, and what is not known of it."""

from analytics.diary.number_words import in_words
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.thresholds import DAYS_KNOWN
from analytics.measures.triggers.triggers import Trigger
from analytics.measures.triggers.what_stands import BothDays, WhatStands, furthest
from analytics.words.numbers import TENTH, in_a_row, pain, sentence_case, signed, signed_range
from analytics.words.safe import plain
from analytics.words.too_few import tell_too_few
from analytics.words.triggers.amounts import is_amount, per_step, short_label, step_words

CANNOT_TELL = "the diary cannot tell yet"
MOST_NAMED = 4
NOTHING_CLEAR = "**Nothing stands out clearly yet.**"


def tell_what_stands(stands: WhatStands) -> str:
    """The lead: what clearly goes with more pain, and with less; how many things, where they are more than a few."""
    more = [each for each in stands.clear if _is_more(each)]
    less = [each for each in stands.clear if not _is_more(each)]
    said = _counted if len(stands.clear) > MOST_NAMED else _named
    if more or less:
        lead = f"{sentence_case(''.join(said(more or less)))} with **{'more' if more else 'less'} pain**"
        return f"{lead}, {said(less)[0]} with **less**." if more and less else f"{lead}."
    return f"{NOTHING_CLEAR} {_not_yet(len(stands.unknown))}".strip()


def tell_lacking(lacking: TooFew) -> str:
    """What to write so that a comparison begins."""
    if lacking.have or lacking.need > 1:
        return tell_too_few(lacking)
    return (
        "**Nothing to compare yet.** Beside your pain, write down sitting, sleep or whatever you suspect. "
        f"After {DAYS_KNOWN} such days a comparison begins."
    )


def row_name(row: BothDays) -> str:
    """What a row is of, as plain text: "Sitting", "Sofa, not standing"."""
    return sentence_case(_name(row))


def _name(row: BothDays) -> str:
    trigger = row.told
    for_it = [short_label(name) for name in trigger.names if name not in trigger.against]
    instead = [short_label(name) for name in trigger.against]
    return in_a_row(for_it) + (f", not {in_a_row(instead)}" if instead else "")


def row_number(row: BothDays) -> tuple[str, str]:
    """The difference and what it is per, as plain text: "−0.3", "an hour"; nothing is per a yes."""
    answer = row.told.answer
    if isinstance(answer, TooFew):
        return "", ""
    is_small = abs(answer.estimate) < TENTH / 2
    return f"under {TENTH}" if is_small else signed(answer.estimate), per_step(row.told)


def row_sentence(row: BothDays) -> str:
    """What is clear of it, in six to eight words, as plain text."""
    trigger = row.told
    more = isinstance(trigger.answer, Estimate) and trigger.answer.estimate > 0
    pain_words, hurt = ("more pain", "hurt more") if more else ("less pain", "hurt less")
    if is_amount(trigger):
        when = "the same day" if trigger.when == "same_day" else "the day after"
        return f"Each {step_words(trigger)} more: {pain_words} {when}."
    it = "them" if len(trigger.names) > 1 and not trigger.against else "it"
    return f"Days with {it} {hurt}, the same day." if trigger.when == "same_day" else f"The days after {it} {hurt}."


def tell_unknown(row: BothDays) -> str:
    """What is not known of it, in a few words, as plain text: "at most ±0.5", or what is missing."""
    trigger, answer = row.told, row.told.answer
    if isinstance(answer, TooFew):
        return f"{answer.have} of {answer.need} {answer.of}"
    if trigger.verdict == "unstable":
        return "unclear: two ways of working it out disagree"
    if trigger.verdict == "worth_testing":
        return f"may be {signed(answer.estimate)} {per_step(trigger)}".rstrip() + ", not clear yet"
    if trigger.is_negligible:
        return f"too little to matter, {at_most(trigger, answer)}"
    return at_most(trigger, answer)


def at_most(trigger: Trigger, answer: Estimate) -> str:
    """How much it can make either way, as plain text: "at most ±0.1 a cup"."""
    most = furthest(answer)
    size = f"under {TENTH}" if most < TENTH / 2 else f"at most ±{pain(most)}"
    return f"{size} {per_step(trigger)}".rstrip()


def tell_row(row: BothDays) -> str:
    """What a picture of one row shows, for who cannot see it; plain text."""
    answer = row.told.answer
    if isinstance(answer, TooFew):
        return f"{row_name(row)}: {tell_unknown(row)}"
    sure = "clear" if row.is_clear else "not known yet"
    per = per_step(row.told)
    return (
        f"{row_name(row)}, {sure}: {signed_range(answer.estimate, answer.low, answer.high)} points"
        f"{f' {per}' if per else ''}"
    )


def axis_words(end: float) -> tuple[str, str, str]:
    """What the ends and the middle of the axis mean."""
    return f"{end:g} less pain", "no difference", f"{end:g} more pain"


def _is_more(row: BothDays) -> bool:
    return isinstance(row.told.answer, Estimate) and row.told.answer.estimate > 0


def _counted(rows: list[BothDays]) -> tuple[str, str]:
    return in_words(len(rows)), " thing goes" if len(rows) == 1 else " things go"


def _named(rows: list[BothDays]) -> tuple[str, str]:
    return plain(in_a_row([_name(each) for each in rows])), " goes" if len(rows) == 1 else " go"


def _not_yet(number: int) -> str:
    if not number:
        return ""
    return f"{sentence_case(in_words(number))} {'thing is' if number == 1 else 'things are'} not known yet."
