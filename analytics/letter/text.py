"""Share as plain text, for a message: what the page says, a line for each of its rows."""

from collections.abc import Iterable

from analytics.letter.annex import by_day, day_lines, session_words
from analytics.letter.facts import MOST_PLACES, MOST_SESSIONS, Letter, shown_triggers
from analytics.letter.sentences import ABOUT, said_in
from analytics.measures.statistics.answers import Estimate
from analytics.measures.triggers.triggers import Triggers
from analytics.words.intake import tell_version
from analytics.words.numbers import counted, day
from analytics.words.places.places import tell_place
from analytics.words.safe import unmark
from analytics.words.safety import CAREFUL
from analytics.words.triggers.triggers import tell_briefly

TITLE = "Pain diary summary"
_TITLES = {
    "careful": CAREFUL, "course": "How it goes", "places": "Where it hurts", "sessions": "Sessions",
    "triggers": "What goes with worse or better days", "referral": "Classically described as coming from",
    "words": "In the person's own words", "notes": "Notes", "about_me": "About me",
    "every_session": "Every session", "every_entry": "Every entry", "method": "How it is worked out",
}  # fmt: skip


def share_text(letter: Letter) -> str:
    """The whole page as text: a heading and its lines for each section; what to be careful about before all others."""
    title, *head = told_head(letter)
    careful, *others = ("\n".join([name, *lines]) for name, lines in told_sections(letter).values())
    return "\n\n".join([title, careful, "\n".join(head), *others]) + "\n"


def told_sections(letter: Letter) -> dict[str, tuple[str, list[str]]]:
    """The title and the lines of each section that has any, in the order of the page; no Markdown."""
    said = {name: list(map(unmark, sentences)) for name, sentences in said_in(letter).items()}
    lines = {
        "careful": said["careful"], "course": said["course"] + said["flares"],
        "places": _places(letter) + said["places"][1:],
        "sessions": (said["left"] + said["sessions"][1:] if said["left"] else said["sessions"]) + _sessions(letter),
        "triggers": said["triggers"][:1] + _triggers(letter) + said["triggers"][1:],
        "referral": said["referral"], "words": _own_words(letter),
        **_further(letter), "method": said["method"],
    }  # fmt: skip
    return {name: (title, lines[name]) for name, title in _TITLES.items() if lines[name]}


def told_head(letter: Letter) -> list[str]:
    """Who it is from, whom it is for and when it was made, as far as that was chosen; what it rests on."""
    title = f"{TITLE}: {letter.alias}" if letter.alias else TITLE
    whom = f"For {letter.recipient}, {day(letter.made_on)}" if letter.recipient else day(letter.made_on)
    stamp = whom if letter.is_named else "Without names and dates: days are counted from the first."
    said = said_in(letter)
    about, coverage = (unmark(said[name][0]) for name in ("about", "coverage"))
    return [title, stamp, f"About: {about}", coverage, ABOUT]


def _places(letter: Letter) -> list[str]:
    return [f"- {tell_place(each)}" for each in letter.places.places[:MOST_PLACES]] if letter.places else []


def _sessions(letter: Letter) -> list[str]:
    """The latest sessions, one a line, and how many there are."""
    latest = letter.session_rows[: -MOST_SESSIONS - 1 : -1]
    more = len(letter.session_rows) > len(latest)
    count = [f"The latest {len(latest)} of {counted(len(letter.session_rows), 'session')}."] if more else []
    return [*_listed(map(session_words, latest)), *count]


def _triggers(letter: Letter) -> list[str]:
    if not isinstance(letter.triggers, Triggers):
        return []
    answers = [(each, each.answer) for each in shown_triggers(letter.triggers)]
    return [f"- {tell_briefly(each, answer)}" for each, answer in answers if isinstance(answer, Estimate)]


def _own_words(letter: Letter) -> list[str]:
    hopes = letter.hopes
    said = (("Symptoms", hopes.symptoms), ("Hopes for", hopes.goals), ("Asks", hopes.questions))
    return [f"{name}: {text}" for name, text in said if text]


def _further(letter: Letter) -> dict[str, list[str]]:
    """What follows the page when it was chosen: notes, about the person, every session, every entry."""
    notes = () if "every_entry" in letter.sections else letter.notes
    sessions = letter.session_rows[::-1] if "every_session" in letter.sections else ()
    return {
        "notes": [f"{day(note.felt_at)}: {note.text}" for note in notes],
        "about_me": unmark(tell_version(letter.about_me)).splitlines() if letter.about_me else [],
        "every_session": _listed(map(session_words, sessions)),
        "every_entry": _listed(line for each in by_day(letter) for line in day_lines(*each)),
    }


def _listed(lines: Iterable[str]) -> list[str]:
    return [f"- {each}" for each in lines]
