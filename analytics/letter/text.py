"""Share as plain text, for a message: what the page says, a line for each of its rows."""

from collections.abc import Iterable

from analytics.letter.annex import by_day, day_lines, session_words
from analytics.letter.changes import change_table
from analytics.letter.facts import MOST_SESSIONS, MOST_TRIGGERS, Letter
from analytics.letter.sentences import ABOUT, own_words, said_in, verdict_in, wish_in
from analytics.measures.triggers.triggers import Triggers
from analytics.words.intake import tell_version
from analytics.words.letter import (
    AGGRAVATES,
    MY_WORDS,
    SESSIONS,
    SINCE,
    TO_AGREE_ON,
    WHERE,
    WISH,
    clear_triggers,
    tell_unclear,
)
from analytics.words.numbers import counted, day, days_between
from analytics.words.places.places import tell_place
from analytics.words.safe import unmark
from analytics.words.safety import CAREFUL
from analytics.words.triggers.triggers import tell_briefly

TITLE = "Pain diary summary"
_TITLES = {
    "careful": CAREFUL, "wish": WISH, "places": WHERE, "course": SINCE, "sessions": SESSIONS, "triggers": AGGRAVATES,
    "words": MY_WORDS, "referral": "Classically described as coming from", "notes": "Notes", "about_me": "About me",
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
    verdict, wish = verdict_in(letter), wish_in(letter)
    lines = {
        "careful": said["careful"], "wish": [wish.asks, TO_AGREE_ON, *(f"[ ] {each}" for each in wish.answers)],
        "places": (_places(letter) or said["places"][:1]) + said["places"][1:],
        "course": ([f"{verdict.number} of 10 · {verdict.told}"] if verdict else []) + said["since"] + _changes(letter)
        + said["course"] + said["flares"],
        "sessions": _sessions(letter) + said["remains"] + said["left"] + said["sessions"][1:],
        "triggers": _triggers(letter) + said["triggers"],
        "words": [f"{name}: {text}" for name, text in own_words(letter)],
        "referral": said["referral"], **_further(letter), "method": said["method"],
    }  # fmt: skip
    titles = _TITLES | ({"course": verdict.title} if verdict else {})
    return {name: (title, lines[name]) for name, title in titles.items() if lines[name]}


def told_head(letter: Letter) -> list[str]:
    """Who it is from, whom it is for and when it was made, as far as that was chosen; what it rests on."""
    title = f"{TITLE}: {letter.alias}" if letter.alias else TITLE
    whom = f"For {letter.recipient}, {day(letter.made_on)}" if letter.recipient else day(letter.made_on)
    stamp = whom if letter.is_named else "Without names and dates: days are counted from the first."
    said = said_in(letter)
    about, coverage = (unmark(said[name][0]) for name in ("about", "coverage"))
    return [title, stamp, f"About: {about}", coverage, ABOUT]


def _places(letter: Letter) -> list[str]:
    """The places of most days, of the last days alone, and how many of those are written."""
    if letter.recent is None or not letter.recent.places.places:
        return []
    written = f"{counted(letter.recent.days_logged, 'day')} written"
    days = f"{days_between(letter.recent.period.first, letter.recent.period.last)}, {written}:"
    return [days, *(f"- {tell_place(each)}" for each in letter.recent.shown)]


def _changes(letter: Letter) -> list[str]:
    """The rows of the small table, each number before the days it is of."""
    table = change_table(letter)
    if table is None:
        return []
    heads = [f"{head[:1].lower()}{head[1:]}" for head in table.heads]
    told = [[f"{cell} ({head})" for cell, head in zip(cells, heads, strict=True)] for _, cells in table.rows]
    return [f"- {name}: {', '.join(cells)}" for (name, _), cells in zip(table.rows, told, strict=True)]


def _sessions(letter: Letter) -> list[str]:
    """The latest sessions, one a line, and how many there are."""
    latest = letter.session_rows[: -MOST_SESSIONS - 1 : -1]
    more = len(letter.session_rows) > len(latest)
    count = [f"The latest {len(latest)} of {counted(len(letter.session_rows), 'session')}."] if more else []
    return [*_listed(map(session_words, latest)), *count]


def _triggers(letter: Letter) -> list[str]:
    """What is clear, a line each, then what is not."""
    if not isinstance(letter.triggers, Triggers):
        return []
    clear = [f"- ● {tell_briefly(each, answer)}" for each, answer in clear_triggers(letter.triggers)[:MOST_TRIGGERS]]
    return [*clear, *filter(None, [tell_unclear(letter.triggers)])]


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
