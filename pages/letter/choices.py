"""Ask what goes into the therapist's page, a line for each question, and say what leaves with it."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from analytics.diary.factors import find_factor
from analytics.diary.periods import Period
from analytics.diary.sharing import SECTIONS, Shared
from analytics.letter.facts import Letter
from analytics.letter.rows import Hopes
from analytics.words.numbers import counted, day, days_between, in_a_row
from analytics.words.safe import plain
from analytics.words.trend.coverage import tell_coverage
from pages.frame.dates import field_format

WORDS = {
    "course": "Since last time", "places": "Where it hurts", "sessions": "Sessions", "triggers": "What goes with it",
    "words": "My words and questions", "safety": "What to be careful about", "notes": "My notes", "diet": "Diet",
    "smoking": "Smoking", "mood": "Mood", "cycle": "Menstruation", "every_session": "Every session",
    "every_entry": "Every entry", "about_me": "About me",
}  # fmt: skip


BOTH_ENDS = 2
UNNAMED = "Days are counted from 1; notes and words go. Whoever has your diary could still match the numbers."


@contextmanager
def line(name: str, chosen: str, key: str) -> Iterator[None]:
    """One question folded into a line that says what is chosen."""
    with st.expander(f"{name} *{plain(chosen)}*", key=f"tap_line_{key}"):
        yield


def chosen(key: str, usual: object = "") -> object:
    """What a field further down holds: its line is written before it is."""
    return st.session_state.get(key, usual)


def ask_names() -> tuple[str, str, bool]:
    """Ask whom it is from and whom it is for, both stamped on the page, and whether names and dates are in."""
    alias, recipient = str(chosen("alias")).strip(), str(chosen("recipient")).strip()
    whom = " ".join([*([alias] if alias else []), f"for {recipient}" if recipient else "none"])
    with line("Names", "left out" if chosen("unnamed", usual=False) else whom, "names"):
        alias = st.text_input("Your name or initials (optional)", key="alias", persist_state="session", width=420)
        recipient = st.text_input("For whom (optional)", key="recipient", persist_state="session", width=420)
        is_unnamed = st.toggle(
            "Leave out names, dates and my own words", key="unnamed", persist_state="session", help=UNNAMED
        )
    return alias.strip(), recipient.strip(), not is_unnamed


def ask_days(written: Period, period: Period) -> Period:
    """Ask which days it is about; those asked for on every page unless others are chosen."""
    key = f"letter_days_{period.first}_{period.last}"
    with line("Days", _days_of(_period_in(chosen(key), period)), "days"):
        days = st.date_input(
            "Days", (period.first, period.last), min_value=written.first, max_value=written.last,
            format=field_format(), key=key, width=420,
        )  # fmt: skip
    return _period_in(days, period)


def _period_in(days: object, period: Period) -> Period:
    """Both ends of what a field of days holds, else the days asked for on every page."""
    return Period(*days) if isinstance(days, tuple) and len(days) == BOTH_ENDS else period


def _days_of(period: Period) -> str:
    return days_between(period.first, period.last)


def ask_sections() -> frozenset[str]:
    """Ask which sections are in."""
    usual = [name for name, is_in in SECTIONS.items() if is_in]
    there = chosen("sections", usual)
    count = len(there) if isinstance(there, list | tuple) else len(usual)
    with line("What to show", f"{count} of {len(SECTIONS)}", "sections"), st.container(key="tap_sections"):
        sections = st.pills(
            "Sections", list(SECTIONS), default=usual, selection_mode="multi", format_func=_words, key="sections",
            persist_state="session",
        )  # fmt: skip
    return frozenset(sections)


def ask_passphrase() -> str:
    """Ask for what locks the PDF; it is kept nowhere."""
    return st.text_input(
        "Passphrase for the PDF (optional)", type="password", key="passphrase", width=420, autocomplete="new-password"
    )


def show_shared(shared: list[Shared]) -> None:
    """What left before, latest first."""
    if not shared:
        st.markdown("Nothing was shared yet.")
    for each in shared:
        whom = f"for {plain(each.recipient)}" if each.recipient else "for nobody by name"
        whom += "" if each.named else ", without names"
        sections = in_a_row([_words(name).lower() for name in each.sections])
        days = days_between(each.period.first, each.period.last)
        st.markdown(f"**{day(each.shared_at)}**, {each.form.upper()}, {whom}: {days}, {plain(each.place)}; {sections}")


def show_what_leaves(letter: Letter, form: str) -> None:
    """What the file holds, section by section, as it stands now."""
    coverage = tell_coverage(letter.coverage, letter.period)
    lines = [_whom(letter), coverage, f"About: {plain(letter.place)}", *_sections(letter)]
    if form == "csv":
        lines = [*([] if letter.is_named else [_whom(letter)]), coverage, *_entries(letter), *_days(letter)]
    elif form == "json":
        lines += _entries(letter)
    st.markdown("\n".join(f"- {line}" for line in lines))


def _entries(letter: Letter) -> list[str]:
    """What every form that holds every entry has of them."""
    counts = (len(letter.ratings), "rating"), (len(letter.session_rows), "session")
    return [f"**Each of {counted(count, what)}**" for count, what in counts if count]


def _days(letter: Letter) -> list[str]:
    """What a table holds besides."""
    factors = sorted({find_factor(each.factor).label for each in letter.amounts})
    notes = sum(bool(each.note) for each in letter.entries)
    told = [f"Of each day: {plain(in_a_row(factors))}"] if factors else []
    signs = list(dict.fromkeys(sign for entry in letter.entries for sign in entry.signs))
    told += [f"**Signs you ticked on these days**: {plain(in_a_row(signs))}"] if signs else []
    told += [_careful(letter)] if letter.careful else []
    return [*told, *([f"**Your own words**: {counted(notes, 'note')}"] if notes else [])]


def _whom(letter: Letter) -> str:
    if not letter.is_named:
        return "Without names, dates and your own words"
    source = f"From {plain(letter.alias)}, for" if letter.alias else "For"
    return f"{source} {plain(letter.recipient)}" if letter.recipient else f"{source} nobody by name"


def _sections(letter: Letter) -> list[str]:
    return [
        words
        for words, is_in in (
            (_careful(letter), letter.careful is not None),
            ("Since last time, and pain day by day", letter.course is not None),
            ("Where it hurts", letter.places is not None),
            ("What goes with worse days", letter.triggers is not None),
            (f"Sessions, {len(letter.session_rows)} in a table", letter.sessions is not None),
            ("**Your own words**: symptoms, hopes and questions from About me", letter.hopes != Hopes()),
            (f"**Your own words**: {counted(len(letter.notes), 'note')}", bool(letter.notes)),
            ("**What you told about yourself**, on a further side", letter.told is not None),
            ("Every session, on a further side", "every_session" in letter.sections and bool(letter.session_rows)),
            (f"**Every entry**: {len(letter.entries)}, on further sides", "every_entry" in letter.sections),
        )
        if is_in
    ]


def _careful(letter: Letter) -> str:
    names = letter.careful.names if letter.careful else ()
    return f"**What to be careful about**: {plain(in_a_row(list(names))) if names else 'nothing is ticked'}"


def _words(section: str) -> str:
    return WORDS.get(section, section.capitalize())
