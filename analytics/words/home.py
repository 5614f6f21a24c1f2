"""Tell first what is most certain, each sentence with its page; and what a little more writing would bring."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.measures.findings import Findings
from analytics.measures.places.places import Places
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.thresholds import CLEARLY
from analytics.measures.trend.comparison import Comparison
from analytics.measures.triggers.triggers import Triggers
from analytics.words.findings import tell_how_it_goes
from analytics.words.places.places import tell_most_often
from analytics.words.sessions.sessions import tell_effect
from analytics.words.too_few import still_needed, tell_too_few
from analytics.words.triggers.triggers import tell_triggers

# Where a sentence without a test stands among those with a p: behind what is clear, before what cannot be told.
DESCRIBED, NOTHING_YET = CLEARLY, 2.0
SOON_TOLD = 2


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence, the page it comes from, and how far it is from certain: a p, larger where nothing can be told."""

    page: str
    sentence: str
    doubt: float


def tell_first(found: Findings) -> list[Told]:
    """How pain goes, what goes with it, whether sessions help, and where it hurts, the most certain first."""
    told = [_course(found), _triggers(found.triggers), _sessions(found.sessions), _places(found.places)]
    return sorted(told, key=lambda each: each.doubt)


def _course(found: Findings) -> Told:
    doubt = NOTHING_YET if isinstance(found.course, TooFew) else DESCRIBED
    doubt = found.comparison.difference.p if isinstance(found.comparison, Comparison) else doubt
    return Told("trends", tell_how_it_goes(found), doubt)


def _triggers(triggers: Triggers | TooFew) -> Told:
    if isinstance(triggers, TooFew):
        return Told("triggers", tell_too_few(triggers), NOTHING_YET)
    clear = [each.q for each in triggers.asked if each.verdict == "likely" and each.q is not None]
    return Told("triggers", tell_triggers(triggers), min(clear, default=1.0))


def _sessions(sessions: Sessions | TooFew) -> Told:
    """The next day, for that is what one goes for; right after where only that is clear."""
    if isinstance(sessions, TooFew):
        return Told("massage", tell_too_few(sessions), NOTHING_YET)
    for effect in (sessions.next_day, sessions.right_after):
        if isinstance(effect.left, Estimate) and effect.left.is_clear:
            return Told("massage", tell_effect(effect), effect.left.p)
    known = isinstance(sessions.next_day.raw, Estimate)
    return Told("massage", tell_effect(sessions.next_day), 1.0 if known else NOTHING_YET)


def _places(places: Places) -> Told:
    return Told("places", tell_most_often(places), DESCRIBED if places.places else NOTHING_YET)


def tell_soon(lacking: Mapping[str, object], most: int = SOON_TOLD) -> list[str]:
    """What the diary can say before long: of all it cannot answer yet, that which needs the least.

    Args:
        lacking: what would be known ("how long relief lasts"), and its answer so far; answers that are there are passed
            over.
        most: how many are told.
    """
    short = {what: answer for what, answer in lacking.items() if isinstance(answer, TooFew) and answer.have > 0}
    nearest = sorted(short, key=lambda what: (short[what].need - short[what].have) / short[what].need)
    return [f"With {still_needed(short[what])}, the diary can begin to say {what}." for what in nearest[:most]]
