"""Share as plain text, for a message: the sentences of the page and nothing else."""

from analytics.letter.annex import by_day, day_lines, session_words
from analytics.letter.facts import Letter, shown_triggers
from analytics.letter.said import said_in
from analytics.measures.triggers import Triggers
from analytics.words.intake import tell_version
from analytics.words.numbers import day
from analytics.words.safe import unmark
from analytics.words.triggers import tell_trigger

_TITLES = {
    "signs": "Ask a doctor first", "course": "How it goes", "places": "Where it hurts", "sessions": "Sessions",
    "triggers": "What goes with worse or better days", "referral": "Classically described",
}  # fmt: skip


def share_text(letter: Letter) -> str:
    """The whole page as text, a heading and a paragraph for each section."""
    said = said_in(letter)
    if isinstance(letter.triggers, Triggers):
        clear = [each for each in shown_triggers(letter.triggers) if each.verdict in ("likely", "worth_testing")]
        said["triggers"] += map(tell_trigger, clear)
    said["course"] += said["flares"]
    head = ["Pain diary summary", f"{_stamp(letter)}{letter.place}", *said["coverage"],
            "Pain from 0 (none) to 10 (worst imaginable). Self-reported; not a diagnosis."]  # fmt: skip
    sections = ["\n".join(head)]
    sections += [f"{title}\n{unmark(' '.join(said[name]))}" for name, title in _TITLES.items() if said[name]]
    sections += [f"{title}\n{text}" for title, text in [*_own_words(letter), *_further(letter)] if text]
    return "\n\n".join(sections) + "\n"


def _stamp(letter: Letter) -> str:
    """Whom it is for and when it was made; without names, neither."""
    if not letter.is_named:
        return "Without names and dates, days counted from the first: "
    return f"For {letter.recipient}, {day(letter.made_on)}: " if letter.recipient else f"{day(letter.made_on)}: "


def _own_words(letter: Letter) -> list[tuple[str, str]]:
    notes = "\n".join(f"{day(note.felt_at)}: {note.text}" for note in letter.notes)
    return [
        ("Symptoms", letter.hopes.symptoms),
        ("Hopes for", letter.hopes.goals),
        ("Asks", letter.hopes.questions),
        ("Notes", "" if "every_entry" in letter.sections else notes),
    ]


def _further(letter: Letter) -> list[tuple[str, str]]:
    """What follows the page when it was chosen: about the person, every session, every entry."""
    sessions = letter.session_rows[::-1] if "every_session" in letter.sections else ()
    return [
        ("About me", unmark(tell_version(letter.told)) if letter.told else ""),
        ("Every session", "\n".join(map(session_words, sessions))),
        ("Every entry", "\n".join(line for each in by_day(letter) for line in day_lines(*each))),
        ("How it is worked out", "\n".join(said_in(letter)["method"])),
    ]
