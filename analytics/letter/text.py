"""Share as plain text, for a message: the sentences of the page and nothing else."""

from analytics.letter.facts import Letter, shown_triggers
from analytics.letter.said import said_in
from analytics.measures.triggers import Triggers
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
    whom = f"For {letter.recipient}, {day(letter.made_on)}" if letter.recipient else day(letter.made_on)
    head = ["Pain diary summary", f"{whom}: {letter.place}", *said["coverage"],
            "Pain from 0 (none) to 10 (worst imaginable). Self-reported; not a diagnosis."]  # fmt: skip
    sections = ["\n".join(head)]
    sections += [f"{title}\n{unmark(' '.join(said[name]))}" for name, title in _TITLES.items() if said[name]]
    sections += [f"{title}\n{text}" for title, text in _own_words(letter) if text]
    return "\n\n".join(sections) + "\n"


def _own_words(letter: Letter) -> list[tuple[str, str]]:
    notes = "\n".join(f"{day(note.felt_at)}: {note.text}" for note in letter.notes)
    return [
        ("Symptoms", letter.hopes.symptoms),
        ("Hopes for", letter.hopes.goals),
        ("Asks", letter.hopes.questions),
        ("Notes", notes),
    ]
