"""Pain Journal: the few names other programs use. Each is a few lines over the rooms, loaded when it is first used."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analytics.diary.periods import Period
    from analytics.diary.places import Place
    from analytics.journal import Journal, JournalFault
    from analytics.letter.facts import Letter
    from analytics.measures.answers import TooFew
    from analytics.measures.comparison import Comparison
    from analytics.measures.course import Course
    from analytics.measures.coverage import Coverage
    from analytics.measures.dose import Dose
    from analytics.measures.links import Links
    from analytics.measures.rhythm import Rhythm
    from analytics.measures.sessions import Sessions
    from analytics.measures.triggers import Triggers
    from analytics.readers import Imported

MOST_DAYS, EARLIEST_YEAR = 36_600, 1900
__all__ = ["Findings", "Journal", "JournalFault", "analyse", "bring_in", "compose", "journal_path", "share"]


def __getattr__(name: str) -> Any:
    """`Journal` and `JournalFault`, loaded with DuckDB only when they are asked for."""
    if name in ("Journal", "JournalFault"):
        import analytics.journal

        return getattr(analytics.journal, name)
    raise AttributeError(name)


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything the pages know about one place in one period."""

    period: Period
    place: Place
    coverage: Coverage
    course: Course | TooFew
    comparison: Comparison | TooFew  # with as many days before, else the last 30 with the 30 before them
    triggers: Triggers | TooFew
    sessions: Sessions | TooFew
    dose: Dose | TooFew  # of sitting, in hours
    rhythm: Rhythm
    links: Links | TooFew
    evenings: int  # days whose triggers are held against the evening's pain, not the day's mean

    def as_dict(self) -> dict[str, object]:
        """The JSON other programs read."""
        return {
            "period": self.period.as_dict(), "location": self.place.label, "coverage": self.coverage.as_dict(),
            "course": self.course.as_dict(), "comparison": self.comparison.as_dict(),
            **self.triggers_as_dict(), "sessions": self.sessions.as_dict(),
            "rhythm": self.rhythm.as_dict(), "sitting": self.dose.as_dict(), "evenings": self.evenings,
            **self.links_as_dict(),
        }  # fmt: skip

    def links_as_dict(self) -> dict[str, object]:
        """The list of all pairs of places; where that is nothing, what the diary would need."""
        from analytics.measures.answers import TooFew

        found = self.links.as_dict()
        return {"links": [], "links_asked": found} if isinstance(self.links, TooFew) else found

    def triggers_as_dict(self) -> dict[str, object]:
        """The list of all that was asked; where that is nothing, what the diary would need."""
        from analytics.measures.answers import TooFew

        found = self.triggers.as_dict()
        return {"triggers": [], "triggers_asked": found} if isinstance(self.triggers, TooFew) else found


def journal_path() -> Path:
    """Where the journal lies unless the person says otherwise: PAIN_JOURNAL, else the user's data folder."""
    from platformdirs import user_data_path

    named = os.environ.get("PAIN_JOURNAL")
    return Path(named) if named else user_data_path("pain-journal", appauthor=False) / "journal.duckdb"


def bring_in(
    journal: Journal,
    path: str | Path,
    *,
    map: Mapping[str, str] | Iterable[str] = (),  # noqa: A002 - the names the command line gives its options
    set: Mapping[str, str] | Iterable[str] = (),  # noqa: A002
    reversed: bool = False,  # noqa: A002
    now: datetime | None = None,
    dry_run: bool = False,
    **reading: Any,
) -> Imported:
    """Bring a file into the journal.

    Args:
        journal: an open journal.
        path: a CSV or TSV file.
        map: field to column ({"region": "Where"} or ["region=Where"]); `exposure:NAME` for an exposure.
        set: field to a value for every row.
        reversed: the file's highest value means no pain.
        now: the clock; the present moment where it is not given.
        dry_run: say what would become of each row, and change nothing.
        reading: `scale` ((0, 100) or "0..100"), `dates` ("dmy", "mdy", "ymd"), `zone`, `carry_down` (columns),
            `person` (("Name", "Anna") or "Name=Anna"), `skip_lines`.

    Raises:
        JournalFault: the file as a whole, or an option, cannot be used; nothing was changed.
    """
    from analytics.readers import Mapping as ColumnMapping
    from analytics.readers import bring_in as bring_in_file

    mapping = ColumnMapping.of(columns=map, set=set, reversed=reversed, **reading)
    return bring_in_file(journal, path, now=now or datetime.now(), mapping=mapping, dry_run=dry_run)


def analyse(
    journal: Journal, location: str | None = None, *, first: date | None = None, last: date | None = None
) -> Findings | TooFew:
    """What the diary says about one place: the worst of each moment where none is named.

    Args:
        journal: an open journal.
        location: a region, a synonym, a group, the person's own word, "worst" or "mean".
        first: first day of the period; the first day written where it is not given.
        last: last day of the period; the last day written where it is not given.

    Returns:
        Findings, or `TooFew` where the journal is empty.

    Raises:
        JournalFault: the days make no period, or the place is not in the diary.
    """
    from analytics.diary.periods import Period
    from analytics.diary.places import find_place
    from analytics.measures.answers import TooFew

    written = journal.read_period()
    if written is None:
        return TooFew(0, 1, "days with an entry")
    period = _checked(Period(first or written.first, last or written.last), written)
    return _found(journal, period, _known(find_place(location), journal, written))


def _found(journal: Journal, period: Period, place: Place) -> Findings:
    from analytics.measures.comparison import measure_latest
    from analytics.measures.course import measure_course
    from analytics.measures.coverage import measure_coverage
    from analytics.measures.dose import measure_dose
    from analytics.measures.links import measure_links
    from analytics.measures.rhythm import measure_rhythm
    from analytics.measures.sessions import measure_sessions

    days, moments = journal.read_days(place, period), journal.read_moments(place, period)
    exposed, sessions = journal.read_trigger_days(place, period), journal.read_sessions(period, place)
    return Findings(
        period, place,
        coverage=measure_coverage(journal.read_ratings(period), sessions, period),
        course=measure_course(days),
        comparison=measure_latest(journal.read_days(place, period.before().joined_to(period)), period),
        triggers=_triggers(journal, exposed),
        sessions=measure_sessions(moments, sessions),
        dose=measure_dose(exposed, "sitting_minutes", per=60),
        rhythm=measure_rhythm(days[["pain"]], moments),
        links=measure_links(journal.read_place_days(period), exposed.drop(columns="pain")),
        evenings=int(days["evening"].notna().sum()),
    )  # fmt: skip


def _triggers(journal: Journal, exposed: Any) -> Triggers | TooFew:
    """Each trigger per the step that a person reads."""
    from analytics.diary.factors import steps
    from analytics.measures.answers import TooFew
    from analytics.measures.triggers import measure_triggers

    triggers = measure_triggers(exposed)
    if isinstance(triggers, TooFew):
        return triggers
    yes_no = {str(name) for name in exposed if set(exposed[name].dropna()) <= {0, 1}}
    return triggers.in_units(steps(exposed.columns.drop("pain"), journal.read_units(), yes_no))


def _checked(asked: Period, written: Period) -> Period:
    from analytics.diary.faults import JournalFault

    if not 0 < asked.days <= MOST_DAYS or asked.first.year < EARLIEST_YEAR:
        raise JournalFault(
            f"From {asked.first} to {asked.last} is no period of this diary: it was written from {written.first} to "
            f"{written.last}, and a period is at most a hundred years. Choose other days."
        )
    return asked


def _known(asked: Place, journal: Journal, written: Period) -> Place:
    from analytics.diary.faults import JournalFault

    if asked.pool == "place" and not journal.read_days(asked, written)["readings"].sum():
        known = ", ".join(region for region, _ in journal.read_places()[:12]) or "none yet"
        raise JournalFault(f"There is no pain written down for '{asked.label}'. Places in this diary: {known}.")
    return asked


def share(
    journal: Journal,
    path: str | Path,
    *,
    recipient: str | None = None,
    location: str | None = None,
    first: date | None = None,
    last: date | None = None,
    include: Iterable[str] = (),
    without: Iterable[str] = (),
    paper: str = "A4",
    passphrase: str = "",
    named: bool = True,
    alias: str = "",
    now: datetime | None = None,
) -> Path:
    """Write the therapist's page: one HTML file that opens offline and prints, a PDF of it, its sentences, or a table.

    That it left is kept in the journal, with whom it was for and what was in it.

    Args:
        journal: an open journal.
        path: where to write; the ending names the form (`.html`, `.pdf`, `.txt`, `.csv` for every entry and session as
            a table, or `.json` for FHIR R4).
        recipient: whom it is for, stamped on it.
        location: the place it is about; the worst of each moment where none is named.
        first: first day; the first day written where it is not given.
        last: last day; the last day written where it is not given.
        include: sections that are off unless asked for.
        without: sections to leave out.
        paper: "A4" or "letter".
        passphrase: what opens the PDF; it is not locked where this is empty.
        alias: what the person calls themselves on it.
        named: False leaves out names, the person's own words, and dates: days are counted from 1.
        now: the clock; the present moment where it is not given.

    Raises:
        JournalFault: the form is not known, the range holds nothing, or the file cannot be written.
    """
    from dataclasses import replace

    from analytics.letter.facts import shared_of
    from analytics.letter.files import WHOLE, share_file
    from analytics.letter.nameless import without_names

    _check_place(journal, Path(path))
    findings = _known_findings(journal, location, first, last)
    at = now or datetime.now()
    form = Path(path).suffix.lower()
    whole = compose(journal, findings, recipient or "", include, without, at, paper, every_entry=form in WHOLE)
    letter = replace(whole, alias=alias)
    file = share_file(letter if named else without_names(letter), Path(path), passphrase)
    journal.write_shared(shared_of(letter, form.lstrip("."), at, is_named=named), now=at)
    return file


def _check_place(journal: Journal, path: Path) -> None:
    from analytics.letter.facts import LetterFault
    from analytics.letter.files import check_path

    check_path(path)
    if journal.holds(path):
        raise LetterFault(f"{path} is the journal's own. Choose another place for the page.")


def _known_findings(journal: Journal, location: str | None, first: date | None, last: date | None) -> Findings:
    from analytics.letter.facts import LetterFault

    findings = analyse(journal, location, first=first, last=last)
    if not isinstance(findings, Findings):
        raise LetterFault("The journal is empty, so no page was made. Write or bring in some days first.")
    return findings


def compose(
    journal: Journal,
    findings: Findings,
    recipient: str,
    include: Iterable[str],
    without: Iterable[str],
    now: datetime,
    paper: str = "A4",
    *,
    every_entry: bool = False,
) -> Letter:
    """What would leave in a letter: the findings with what they rest on, narrowed to the chosen sections.

    Every entry is read only where it is asked for, by a section or by a form that holds them all.
    """
    from analytics.letter.facts import chosen_sections, narrowed

    sections = chosen_sections(include, without)
    letter = _letter(journal, findings, recipient, now, paper)
    is_whole = every_entry or "every_entry" in sections
    return narrowed(_with_every_entry(letter, journal, findings.place) if is_whole else letter, sections)


def _letter(journal: Journal, findings: Findings, recipient: str, now: datetime, paper: str) -> Letter:
    """The letter with every section in it."""
    from analytics.letter.facts import Letter, checked_paper
    from analytics.letter.rows import hopes_of, notes_of, pegs_of, session_rows_of, ticked_of
    from analytics.measures.aftermath import measure_aftermath
    from analytics.measures.lately import measure_lately
    from analytics.measures.places import measure_places

    period = findings.period
    sessions, intakes = journal.read_sessions(period), journal.read_intakes()
    told = intakes[0].intake if intakes else None
    told_in = period.up_to_now(journal.read_period(), now.date())
    return Letter(
        period, findings.place.label, recipient, now.date(), findings.coverage, findings.course, findings.comparison,
        measure_lately(journal.read_days(findings.place, period), list(sessions["began_at"].dt.date)),
        pegs_of(((each.written_at, each.intake) for each in intakes), told_in),
        measure_places(journal.read_ratings(period)), findings.triggers, findings.sessions,
        session_rows_of(sessions, measure_aftermath(journal.read_moments(findings.place, period), sessions)),
        notes_of(journal.read_entries(period)),
        hopes_of(told), told.warning_signs if told else (), checked_paper(paper), dose=findings.dose, told=told,
        ticked=ticked_of((each.felt_at, each.sign) for each in journal.read_ticked_signs()),
    )  # fmt: skip


def _with_every_entry(letter: Letter, journal: Journal, place: Place) -> Letter:
    """The letter with every entry and what is written of each day."""
    from dataclasses import replace

    from analytics.letter.rows import EntryRow, amounts_of, entry_rows_of

    signs: dict[str, tuple[str, ...]] = {}
    for ticked in journal.read_ticked_signs():
        signs[ticked.entry_id] = (*signs.get(ticked.entry_id, ()), ticked.sign)
    unrated = [
        EntryRow(each.felt_at, each.has_time, (), tuple(each.postures), each.sitting_minutes, each.notes or "",
                 signs.get(str(each.entry_id), ()))
        for each in journal.read_entry_lines(letter.period) if not each.places
    ]  # fmt: skip
    rated = entry_rows_of(journal.read_ratings(letter.period), signs)
    days = journal.read_trigger_days(place, letter.period)
    return replace(
        letter,
        entries=tuple(sorted([*rated, *unrated], key=lambda entry: entry.felt_at)),
        amounts=amounts_of(days, journal.read_units()),
    )
