"""Tell what is still missing: the thing, the count, the count needed, and what would help."""

from analytics.diary.number_words import in_words
from analytics.measures.statistics.answers import TooFew
from analytics.words.numbers import sentence_case
from analytics.words.safe import plain

_HELP = {
    "sessions": "Writing down pain before and after each session, and the day after, is what helps.",
    "entries": "Writing down pain at other times too, on days without a session above all, is what helps.",
    "days": "Each further day you write counts, good days too.",
    "triggers": "Writing down sitting, sleep or whatever you suspect, beside your pain, is what helps.",
}
_ONE = {"entries": "entry"}


def tell_too_few(too_few: TooFew) -> str:
    """That it is too early, what there is, what it takes, what would help."""
    return f"**Too early to say.** {tell_so_far(too_few)}"


def tell_so_far(too_few: TooFew) -> str:
    """What there is, what it takes, what would help."""
    noun = too_few.of.split()[0] if too_few.of else ""
    more = too_few.need - too_few.have
    if not too_few.have and too_few.need == 1:
        return f"No {plain(too_few.of)} so far. {_HELP.get(noun, '')}".strip()
    counts = f"{sentence_case(in_words(too_few.have))} {_matched(too_few.of, too_few.have)} so far"
    needed = f"it takes {too_few.need}, so {in_words(more)} more"
    return f"{counts}; {needed}. {_HELP.get(noun, '')}".strip()


def still_needed(too_few: TooFew) -> str:
    """How many more it takes: "three more sessions with pain written before and after"."""
    more = too_few.need - too_few.have
    return f"{in_words(more)} more {_matched(too_few.of, more)}"


def _matched(of: str, count: int) -> str:
    """What is counted, its noun in the singular after one."""
    noun, _, rest = of.partition(" ")
    one = _ONE.get(noun, noun.removesuffix("s"))
    return plain(f"{one if count == 1 else noun} {rest}".strip())
