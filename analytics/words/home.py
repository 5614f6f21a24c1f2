"""Tell first what is most certain, each in a line and a sentence with its page; and what a little more would bring."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from analytics.diary.date_words import WEEKDAYS, calendar_day
from analytics.diary.periods import Period
from analytics.measures.findings import Findings
from analytics.measures.places.places import Places
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.thresholds import CLEARLY
from analytics.measures.trend.comparison import Comparison
from analytics.measures.triggers.triggers import Trigger, Triggers
from analytics.words.findings import tell_how_it_goes
from analytics.words.numbers import counted, is_told, pain, sentence_case, signed
from analytics.words.places.places import place_words, tell_most_often
from analytics.words.sessions.sessions import tell_effect
from analytics.words.too_few import still_needed, tell_too_few
from analytics.words.trend.comparison import is_noticed
from analytics.words.triggers.triggers import tell_triggers, trigger_name

# Where a sentence without a test stands among those with a p: behind what is clear, before what cannot be told.
DESCRIBED, NOTHING_YET = CLEARLY, 2.0
UNCLEAR, NEXT_DAY = "can't tell yet", "The day after a session"
SOON_TOLD = 2


@dataclass(frozen=True, slots=True)
class Told:
    """One finding: its page, its sentence, how far it is from certain (a p, larger where nothing can be told).

    `name` and `number` are the same in a line, as plain text: what it is of, and how much. `factor` is the one it is
    of, if any; `is_small`: sure, but too little to matter.
    """

    page: str
    sentence: str
    doubt: float
    name: str
    number: str
    factor: str = ""
    is_small: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether it is clear, or needs no test: what was written, counted."""
        return self.number != UNCLEAR


def tell_today(today: date) -> str:
    """The day, short: "Mon 30 Nov"."""
    return f"{WEEKDAYS[today.weekday()][:3]} {calendar_day(today, year=False)}"


def tell_first(found: Findings) -> list[Told]:
    """How pain goes, what goes with it, whether sessions help, and where it hurts, the most certain first."""
    told = [_course(found), _triggers(found.triggers), _sessions(found.sessions), _places(found.places)]
    return sorted(told, key=lambda each: each.doubt)


def _course(found: Findings) -> Told:
    if isinstance(found.comparison, Comparison):
        later, earlier, difference = found.comparison.later, found.comparison.earlier, found.comparison.difference
        number = f"pain {signed(difference.estimate)}" if difference.is_clear else UNCLEAR
        name = f"The last {counted(Period(later.first, later.last).days, 'day')}"
        is_small = not (is_told(difference.estimate) and is_noticed(later.mean, earlier.mean))
        is_small = difference.is_clear and is_small
        return Told("trends", tell_how_it_goes(found), difference.p, name, number, is_small=is_small)
    if isinstance(found.course, TooFew):
        return Told("trends", tell_how_it_goes(found), NOTHING_YET, "", "")
    name = f"Average of {counted(found.course.n, 'day')}"
    return Told("trends", tell_how_it_goes(found), DESCRIBED, name, f"pain {pain(found.course.mean)}")


def _triggers(triggers: Triggers | TooFew) -> Told:
    """The clearest one in the line that is not too little to matter, all in the sentence."""
    if isinstance(triggers, TooFew):
        return Told("triggers", tell_too_few(triggers), NOTHING_YET, "", "")
    clear = [each for each in triggers.asked if each.verdict == "likely" and each.q is not None]
    best = min(clear, key=lambda each: (_is_small(each), each.q or 0.0), default=None)
    if best is None or best.q is None or isinstance(best.answer, TooFew):
        return Told("triggers", tell_triggers(triggers), 1.0, "What goes with worse days", UNCLEAR)
    number = f"pain {signed(best.answer.estimate)}" + (" next day" if best.when == "next_day" else "")
    name, is_small = trigger_name(best), _is_small(best)
    return Told("triggers", tell_triggers(triggers), best.q, name, number, best.trigger, is_small)


def _is_small(trigger: Trigger) -> bool:
    return trigger.is_negligible or isinstance(trigger.answer, TooFew) or not is_told(trigger.answer.estimate)


def _sessions(sessions: Sessions | TooFew) -> Told:
    """The next day, for that is what one goes for; right after where only that is clear."""
    if isinstance(sessions, TooFew):
        return Told("massage", tell_too_few(sessions), NOTHING_YET, "", "")
    for effect, when in ((sessions.next_day, NEXT_DAY), (sessions.right_after, "After a session")):
        if isinstance(effect.left, Estimate) and effect.left.is_clear and effect.left.estimate < 0:
            left = effect.left.estimate
            number = f"pain {signed(left)}"
            return Told("massage", tell_effect(effect), effect.left.p, when, number, is_small=not is_told(left))
    known = isinstance(sessions.next_day.raw, Estimate)
    return Told("massage", tell_effect(sessions.next_day), 1.0 if known else NOTHING_YET, NEXT_DAY, UNCLEAR)


def _places(places: Places) -> Told:
    sentence = tell_most_often(places)
    if not places.places:
        return Told("places", sentence, NOTHING_YET, "", "")
    most = places.places[0]
    return Told("places", sentence, DESCRIBED, sentence_case(place_words(most)), f"pain {pain(most.mean)}")


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
