"""Bring in, analyse, share, sample: what other programs and the command line do with a journal."""

import io
import json
import os
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from shutil import copyfile
from typing import Any

from platformdirs import user_data_path

from analytics.diary.date_words import calendar_day
from analytics.diary.faults import JournalFault
from analytics.diary.periods import Period
from analytics.diary.places import Place, find_place
from analytics.journal import Journal
from analytics.journal.export import FORMS
from analytics.journal.manifest import MANIFEST, manifest_of
from analytics.letter.facts import (
    RECENT_DAYS,
    Letter,
    LetterFault,
    Recent,
    checked_paper,
    chosen_sections,
    narrowed,
    shared_of,
)
from analytics.letter.files import WHOLE, check_path, share_file
from analytics.letter.nameless import without_names
from analytics.letter.rows import (
    EntryRow,
    amounts_of,
    entry_rows_of,
    hopes_of,
    notes_of,
    pegs_of,
    session_rows_of,
)
from analytics.letter.table import share_diary
from analytics.measures.findings import Findings, measure_findings
from analytics.measures.places.places import Places, measure_places
from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.coverage import measure_coverage
from analytics.measures.trend.since import LastTime, Since, days_since, measure_since
from analytics.new_files import check_new, check_new_folder, taken, write_new, write_new_folder
from analytics.readers import Imported
from analytics.readers import Mapping as ColumnMapping
from analytics.readers import bring_in as bring_in_file
from analytics.version import product_version
from sample_data.generator import write_sample

MOST_DAYS, EARLIEST_YEAR = 36_600, 1900
DIARY = "diary.csv"


@dataclass(frozen=True, slots=True)
class Exported:
    """An export that was written: where, and what its manifest says of it."""

    folder: Path
    manifest: Mapping[str, Any]

    @property
    def rows(self) -> int:
        """How many rows all of its tables hold."""
        return sum(int(each["rows"]) for each in self.manifest["tables"].values())

    def as_dict(self) -> dict[str, object]:
        """The shape other programs read."""
        tables = {name: each["rows"] for name, each in self.manifest["tables"].items()}
        files = sorted([MANIFEST, *self.manifest["beside"], *(e["file"] for e in self.manifest["tables"].values())])
        return {
            "folder": str(self.folder), "format": self.manifest["format"], "schema": self.manifest["schema"],
            "rows": self.rows, "tables": tables, "files": files,
        }  # fmt: skip


def journal_path() -> Path:
    """Where the journal lies unless the person says otherwise: PAIN_JOURNAL, else the user's data folder."""
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
        path: a CSV or TSV file, a workbook (XLSX, XLSM, ODS), or JSON.
        map: field to column ({"region": "Where"} or ["region=Where"]); `exposure:NAME` for an exposure.
        set: field to a value for every row.
        reversed: the file's highest value means no pain.
        now: the clock; the present moment where it is not given.
        dry_run: say what would become of each row, and change nothing.
        reading: `scale` ((0, 100), "0..100", or ["stress=0..100"] for a factor), `dates` ("dmy", "mdy", "ymd"), `zone`,
            `carry_down` (columns), `person` (("Name", "Anna") or "Name=Anna"), `skip_lines`, `encoding`, `sheet`, and
            `answers` ({"none": "zero"} or ["none=zero"]) to what a file leaves open.

    Raises:
        Unanswered: the file leaves something open, with all of its questions; nothing was changed.
        JournalFault: the file as a whole, or an option, cannot be used; nothing was changed.
    """
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
    written = journal.read_period()
    if written is None:
        return TooFew(0, 1, "days with an entry")
    asked = Period(first or written.first, last or written.last)
    # All that was written is a period, as it is on the pages, however long ago one of its days may be.
    if not 0 < asked.days <= max(MOST_DAYS, written.days) or asked.first.year < EARLIEST_YEAR:
        raise JournalFault(
            f"From {calendar_day(asked.first)} to {calendar_day(asked.last)} is no period of this diary: it was "
            f"written from {calendar_day(written.first)} to {calendar_day(written.last)}, and a period is at most a "
            "hundred years. Choose other days."
        )
    return find(journal, find_place(location), asked)


def find(journal: Journal, place: Place, period: Period) -> Findings:
    """Everything that is known of a place in a period: the one way from the journal to what is found.

    Raises:
        JournalFault: the place is not in the diary.
    """
    return measure_findings(journal.read_tables(place, period))


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
    replace: bool = False,
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
        replace: write over what has that name; without it, or where that is a journal, nothing is written.

    Raises:
        JournalFault: the form is not known, the name is taken, the range holds nothing, or the file cannot be written.
    """
    check_path(Path(path))
    check_new(Path(path), replace=replace, journal=journal)
    findings = analyse(journal, location, first=first, last=last)
    if isinstance(findings, TooFew):
        raise LetterFault("The journal is empty, so no page was made. Write or bring in some days first.")
    at, form = now or datetime.now(), Path(path).suffix.lower()
    letter = compose(
        journal, findings, recipient or "", include, without, at, paper, alias=alias, every_entry=form in WHOLE
    )
    leaving = letter if named else without_names(letter)
    try:
        file = share_file(leaving, Path(path), passphrase, replace=replace)
    except FileExistsError:
        raise taken(path) from None
    journal.write_shared(shared_of(letter, form.lstrip("."), at, is_named=named), now=at)
    return file


def compose(
    journal: Journal,
    findings: Findings,
    recipient: str,
    include: Iterable[str],
    without: Iterable[str],
    now: datetime,
    paper: str = "A4",
    *,
    alias: str = "",
    every_entry: bool = False,
) -> Letter:
    """What would leave in a letter: what was found with the rows it rests on, narrowed to the chosen sections.

    Every entry is read only where it is asked for, by a section or by a form that holds them all.
    """
    sections, period = chosen_sections(include, without), findings.period
    intakes = journal.read_intakes()
    told = intakes[0].intake if intakes else None
    told_in = period.up_to_now(journal.read_period(), now.date())
    is_whole = every_entry or "every_entry" in sections
    letter = Letter(
        findings=findings,
        recipient=recipient,
        alias=alias,
        made_on=now.date(),
        since=since_last_time(journal, findings, recipient, now.date()),
        recent=_recent(journal, period),
        paper=checked_paper(paper),
        peg=pegs_of(((each.written_at, each.intake) for each in intakes), told_in),
        session_rows=session_rows_of(journal.read_sessions(period), findings.what_followed),
        notes=notes_of(journal.read_entries(period)),
        hopes=hopes_of(told),
        careful=journal.read_careful(now.date()),
        told=told,
        entries=_every_entry(journal, period) if is_whole else (),
        things=journal.read_things(period) if is_whole else (),
        amounts=amounts_of(journal.read_trigger_days(findings.place, period), journal.read_units()) if is_whole else (),
    )
    return narrowed(letter, sections)


def since_last_time(journal: Journal, findings: Findings, recipient: str, today: date) -> Since | None:
    """How it went since a page last left for the same reader, else since the last session.

    Of the days the letter is about alone: what lies before them is no last time. A page of today is the one being made.
    """
    period, session = findings.period, findings.lately.session
    left = [each.shared_at.date() for each in journal.read_shared() if recipient and each.recipient == recipient]
    pages = [on for on in left if period.first <= on < min(today, period.last)]
    times: list[tuple[LastTime, date | None]] = [("page", max(pages, default=None)), ("session", session)]
    for last_time, on in times:
        if on is not None:
            days = journal.read_tables(findings.place, days_since(on, period.last)).days_and_before
            return measure_since(days, last_time, on, period.last)
    return None


def _recent(journal: Journal, period: Period) -> Recent:
    """Where it hurt on the last thirty days of a period; on all of it where nothing is rated on those."""
    lately = Period(max(period.first, Period.ending(period.last, RECENT_DAYS).first), period.last)
    ratings = journal.read_ratings(lately)
    if ratings.empty:
        lately, ratings = period, journal.read_ratings(period)
    coverage = measure_coverage(ratings, journal.read_sessions(lately), lately)
    hurt = tuple(each for each in measure_places(ratings).places if each.worst > 0)
    return Recent(lately, Places(hurt), coverage.days_logged)


def _every_entry(journal: Journal, period: Period) -> tuple[EntryRow, ...]:
    """Those that rate a place and those that do not, in order of time."""
    signs: dict[str, tuple[str, ...]] = {}
    for ticked in journal.read_ticked_signs():
        signs[ticked.entry_id] = (*signs.get(ticked.entry_id, ()), ticked.sign)
    unrated = [
        EntryRow(each.felt_at, each.has_time, (), tuple(each.postures), each.sitting_minutes, each.notes or "",
                 signs.get(str(each.entry_id), ()))
        for each in journal.read_entry_lines(period) if not each.places
    ]  # fmt: skip
    rated = entry_rows_of(journal.read_ratings(period), signs)
    return tuple(sorted([*rated, *unrated], key=lambda entry: entry.felt_at))


def export(journal: Journal, path: str | Path, *, format: str = "csv", now: datetime | None = None) -> Exported:  # noqa: A002
    """Write everything into a new folder: a file a table, a manifest, and the diary in the journal's own CSV.

    `bring_in` lays it into an empty journal as it was; its diary.csv comes into any, and adds what is new there.

    Args:
        journal: an open journal.
        path: the folder, which is made.
        format: "csv" or "parquet", of the tables.
        now: the clock; the present moment where it is not given.

    Raises:
        JournalFault: there is no such form, the name is taken, or the disk refuses; nothing was written.
    """
    if format not in FORMS:
        raise JournalFault(f"There is no form '{format}' of an export. Forms are: {', '.join(FORMS)}.")
    folder = Path(path)
    check_new_folder(folder, journal)
    written: dict[str, object] = {}
    write_new_folder(folder, lambda part: written.update(_fill(journal, part, format, now or datetime.now())))
    return Exported(folder, written)


def export_zip(journal: Journal, *, now: datetime | None = None) -> bytes:
    """The same folder, packed, as the pages give it.

    Raises:
        JournalFault: the disk refuses.
    """
    at, packed = now or datetime.now(), io.BytesIO()
    with journal.passing_folder() as folder, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        part = folder / "export"
        part.mkdir()
        _fill(journal, part, "csv", at)
        for each in sorted(part.iterdir()):
            file.write(each, f"pain-journal-{at.date().isoformat()}/{each.name}")
    return packed.getvalue()


def _fill(journal: Journal, part: Path, form: str, now: datetime) -> dict[str, object]:
    """All files of an export, and what its manifest says."""
    with journal.passing_folder() as folder:
        tables = journal.write_export(folder, form)
        for each in tables:
            copyfile(folder / each.file, part / each.file)
    diary = share_diary(journal.read_things()).encode("utf-8-sig")
    (part / DIARY).write_bytes(diary)
    manifest = manifest_of(tables, form, product_version(), now, {DIARY: sha256(diary).hexdigest()})
    (part / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    return manifest


def sample(path: str | Path, *, days: int = 365, seed: int = 7, replace: bool = False) -> Path:
    """Write the sample diary, a CSV that comes in as any other; returns where.

    Args:
        path: where to write.
        days: how many days of diary.
        seed: the same seed is the same diary.
        replace: write over what has that name; without it, or where that is a journal, nothing is written.

    Raises:
        JournalFault: the name is taken, or the file cannot be written.
    """
    check_new(Path(path), replace=replace)
    return write_new(Path(path), lambda new: write_sample(new, days=days, seed=seed), replace=replace)
