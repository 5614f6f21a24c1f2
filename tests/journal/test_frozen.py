"""Journals that earlier programs wrote, kept as files: today's opens each, loses nothing, and goes on writing."""

import gzip
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import duckdb
import pytest

from analytics import Findings, analyse, bring_in
from analytics.diary.entries import Entry, Rating, Session, TreatedPlace
from analytics.diary.intake import Intake, NewPain
from analytics.diary.periods import Period
from analytics.diary.places import WORST
from analytics.diary.sharing import Shared
from analytics.journal import Journal, OwnFactor
from analytics.journal.backup import table_hashes
from analytics.journal.opening import SCHEMA_NUMBER
from analytics.measures.trend.course import Course
from analytics.measures.triggers.triggers import Triggers

FROZEN = Path(__file__).parent / "frozen"
SCHEMAS = range(1, SCHEMA_NUMBER + 1)
WRITTEN_AT = datetime(2026, 3, 2, 20, 0)
NOW = datetime(2026, 3, 3, 9, 0)
PERIOD = Period(date(2026, 1, 10), date(2026, 3, 1))
NOTE = 'Zażółć gęślą jaźń 🙂 שלום\u200f e\u0301 \u2028\'; DROP TABLE lines; --\n\ttab \\ "quoted"'

# What the first schema knew of an entry and a session; what the second added stands below.
ENTRY = Entry(
    datetime(2026, 3, 1, 8, 15),
    (
        Rating("back of neck", 6.5, "left", ("aching", "tight"), ("stiffness", "numbness"), "my old spot",
               rating_id=UUID(int=1000)),
        Rating("lower back", 3, rating_id=UUID(int=1001)),
        Rating("knee", 0, "right", rating_id=UUID(int=1002)),
    ),
    WRITTEN_AT, postures=("at desk", "car"), sitting_minutes=420, notes=NOTE, entry_id=UUID(int=1),
)  # fmt: skip
SESSION = Session(
    datetime(2026, 3, 1, 17, 0), "trigger point massage", minutes=45, pressure=6, hold_seconds=30, pain_before=6.5,
    pain_after=4, places=(TreatedPlace("jaw"), TreatedPlace("top of shoulder", "left", "upper trapezius")),
    notes="gentle ✋", session_id=UUID(int=31),
)  # fmt: skip
NECK = replace(ENTRY.ratings[0], trigger_point="active", signs=("taut band", "lump"), spreads_to=("temple", "jaw"))
LATER_ENTRY = replace(
    ENTRY, ratings=(NECK, *ENTRY.ratings[1:]), longest_sit_minutes=95, warning_signs=("fever",)
)  # fmt: skip
LATER_SESSION = replace(
    SESSION, by="therapist", sensations=("release", "referred pain"), soreness=2, range_before=40, range_after=55,
    range_unit="degrees",
)  # fmt: skip
INTAKE = Intake(
    ("fibromyalgia",), "ibuprofen", "none", "a fall, 2019", "desk", "8 h", "walks", "badly", "no", "all of it", "tired",
    "to sleep through", "why?", 6, 5, 4, ("fever",), UUID(int=41),
)  # fmt: skip
SHARED = Shared(WRITTEN_AT, "Dr. Müller", "pdf", PERIOD, "the worst", ("course", "places"), False, UUID(int=51))

# Rows of each table: what the first schema wrote, and what the second and the third wrote more or other.
ROWS = {
    "answers": 0, "claims": 100, "factors": 0, "facts": 1, "imports": 1, "intakes": 0, "letters": 0,
    "lines": 100, "massage_checks": 0, "set_aside": 3, "taken_over": 0, "written_entries": 3,
    "written_exposures": 3, "written_ratings": 4, "written_sessions": 2, "suspicions": 0,
    "written_treated_places": 2, "zeros": 16,
}  # fmt: skip
MORE_ROWS = {
    "answers": 1, "factors": 3, "intakes": 2, "massage_checks": 1, "taken_over": 4, "written_entries": 4,
    "written_ratings": 5,
}  # fmt: skip

LATEST_ROWS = {"claims": 103, "imports": 2, "lines": 103, "massage_checks": 2}
# What changes one thing that a file said: a further import, and a line that counts no longer.
REVISED_ROWS = {"claims": 105, "imports": 3, "lines": 105}
# A file of spells: three lines of the time between a start and an end.
SPELL_ROWS = {"claims": 108, "imports": 4, "lines": 108}
# A file of another app: it says something new, and what counts of a moment from now on.
ANSWERED_ROWS = {"claims": 110, "imports": 5, "lines": 110}
# A table of the journal's own: a day on which something was not there.
OWN_ROWS = {"claims": 111, "imports": 6, "lines": 111, "zeros": 17}


def thawed(schema: int, folder: Path) -> Path:
    path = folder / "journal.duckdb"
    with gzip.open(FROZEN / f"schema_{schema}.duckdb.gz") as frozen, path.open("wb") as file:
        shutil.copyfileobj(frozen, file)
    return path


def hashes_in(path: Path) -> dict[str, tuple[int, int]]:
    """Rows of each table as they lie in a file, whatever program wrote it."""
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{path}' AS journal (READ_ONLY)")
        return table_hashes(connection, "journal")


def hashes_of(journal: Journal) -> dict[str, tuple[int, int]]:
    with journal._cursor() as cursor:
        return table_hashes(cursor, "journal")


@pytest.fixture(scope="module", params=SCHEMAS)
def schema(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture(scope="module")
def journal(schema: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    """Brought up and open, for what only reads."""
    with Journal(thawed(schema, tmp_path_factory.mktemp("frozen"))) as opened:
        yield opened


def test_every_schema_so_far_has_a_frozen_journal() -> None:
    assert sorted(FROZEN.glob("*.gz")) == [FROZEN / f"schema_{number}.duckdb.gz" for number in SCHEMAS]


def test_it_is_brought_up_with_a_copy_laid_aside_first(schema: int, tmp_path: Path) -> None:
    path = thawed(schema, tmp_path)
    with duckdb.connect(str(path), read_only=True) as connection:
        assert connection.execute("SELECT schema_number FROM facts").fetchall() == [(schema,)]
    before = hashes_in(path)
    with Journal(path) as journal, journal._cursor() as cursor:
        assert cursor.execute("SELECT schema_number FROM facts").fetchall() == [(SCHEMA_NUMBER,)]
    copies = list((tmp_path / "journal.duckdb.private").glob("backups/*"))
    if schema == SCHEMA_NUMBER:
        assert copies == []
    else:
        assert [copy.name for copy in copies] == [f"before-schema-{schema + 1}.duckdb"]
        assert hashes_in(copies[0]) == before


def test_opened_a_second_time_it_stays_as_it_is(schema: int, tmp_path: Path) -> None:
    path = thawed(schema, tmp_path)
    with Journal(path) as journal:
        once = hashes_of(journal)
    with Journal(path) as journal:
        assert hashes_of(journal) == once
    assert len(list((tmp_path / "journal.duckdb.private").glob("backups/*"))) == (schema < SCHEMA_NUMBER)


def test_no_row_is_lost_and_none_is_added(schema: int, journal: Journal) -> None:
    rows = {table: count for table, (count, _) in hashes_of(journal).items() if table in ROWS}
    letters = {"letters": 1} if schema >= 3 else {}
    suspicions = {"suspicions": 3 if schema >= 5 else 0}
    assert rows == ROWS | suspicions | (MORE_ROWS if schema >= 2 else {}) | letters | (
        LATEST_ROWS if schema >= 4 else {}
    ) | (REVISED_ROWS if schema >= 6 else {}) | (SPELL_ROWS if schema >= 7 else {}) | (
        ANSWERED_ROWS if schema >= 8 else {}
    ) | (OWN_ROWS if schema >= 9 else {})
    assert journal.version == {1: 9, 2: 25, 3: 26, 4: 31, 5: 34, 6: 35, 7: 36, 8: 37, 9: 38}[schema]


def test_an_entry_and_a_session_are_whole(schema: int, journal: Journal) -> None:
    entry, session = journal.read_entry(ENTRY.entry_id), journal.read_session(SESSION.session_id)
    assert entry
    assert session
    assert entry.what == (LATER_ENTRY if schema >= 2 else ENTRY)
    assert session.what == (LATER_SESSION if schema >= 2 else SESSION)
    assert (entry.version, session.version, entry.brought_in, session.brought_in) == ("1", "1", False, False)


def test_the_list_of_entries_is_what_was_written_changed_and_deleted(schema: int, journal: Journal) -> None:
    assert journal.read_period() == PERIOD
    lines = journal.read_entry_lines(PERIOD)
    neck, jaw, note = lines[:3]
    assert neck.places == [("my old spot", "left", 6.5), ("lower back", None, 3), ("knee", "right", 0)]
    assert (jaw.has_time, jaw.places) == (False, [("jaw", None, 4.5 if schema >= 2 else 4)])
    assert (jaw.version, jaw.notes) == (("2", "changed") if schema >= 2 else ("1", None))
    assert (note.felt_at, note.places, note.notes) == (datetime(2026, 2, 27, 9, 0), [], "only a note")
    brought = {each.felt_at.date(): each for each in lines if each.brought_in}
    assert brought[date(2026, 1, 10)].places == [("neck", "left", 3), ("knee", None, 2)]
    assert brought[date(2026, 1, 10)].notes == "früh 🌅"
    assert brought[date(2026, 1, 11)].notes == ("mine now" if schema >= 2 else None)
    assert (date(2026, 1, 13) in brought) == (schema == 1)
    assert len(lines) == {1: 44, 2: 43, 3: 43, 4: 44, 5: 44, 6: 44, 7: 44, 8: 45, 9: 45}[schema]


def test_sessions_are_told_with_their_places_and_scores(schema: int, journal: Journal) -> None:
    sessions = journal.read_sessions(PERIOD).set_index("began_at")
    first, last = sessions.iloc[0], sessions.iloc[-1]
    assert len(sessions) == (3 if schema >= 2 else 4)
    assert (first["kind"], first["minutes"], first["places"]) == ("massage", 30, "shoulder blade, both")
    assert (last["places"], last["muscles"]) == ("jaw; top of shoulder, left", "upper trapezius")
    assert (last["pain_before"], last["pain_after"], last["notes"]) == (6.5, 4, "gentle ✋")
    heat = sessions.loc[datetime(2026, 2, 27)]
    assert (heat["kind"], heat["has_time"]) == ("heat", False)
    assert heat["minutes"] == 15 if schema >= 2 else heat.isna()["minutes"]


def test_what_the_day_held_is_there_by_the_name_it_has_now(schema: int, journal: Journal) -> None:
    own = {"café": (3, "cups")} if schema >= 2 else {}
    assert journal.read_amounts(date(2026, 3, 1)) == {"sleep": (6.5, "hours"), "Überstunden 🕯": (1, None)} | own
    assert journal.read_amounts(date(2026, 1, 10)) == {"sleep": (5, "hours"), "storm": (1, None)}
    for cleared, hours in ((date(2026, 2, 27), 8), (date(2026, 1, 14), 5)):
        assert journal.read_amounts(cleared) == ({} if schema >= 2 else {"sleep": (hours, "hours")})


def test_an_import_keeps_what_was_set_aside_and_can_be_taken_back(schema: int, tmp_path: Path) -> None:
    with Journal(thawed(schema, tmp_path)) as journal:
        kept, *_ = sorted(journal.read_imports().to_dict("records"), key=lambda each: -each["rows"])
        assert (kept["file_name"], kept["rows"], kept["kept"], kept["set_aside"]) == ("winter.csv", 46, 43, 3)
        aside = journal.read_set_aside(str(kept["import_id"]))[["line", "field", "value", "reason"]]
        assert aside.to_numpy().tolist() == [
            [45, "intensity", "12", "more than 10"],
            [46, "felt_at", "", "empty"],
            [47, "felt_at", "2027-01-01", "in the future"],
        ]
        journal.undo_import(str(kept["import_id"]), now=NOW)
        # What the person has made of a line of the file since is their own, and stays.
        assert journal.read_counts() == {
            "ratings": {1: 4, 6: 6, 7: 6, 8: 7, 9: 7}.get(schema, 5),
            "entries": {1: 3, 2: 4, 3: 4, 4: 5, 5: 5, 6: 6, 7: 6, 8: 7, 9: 7}[schema],
            "sessions": 2, "exposures": {6: 4, 7: 5, 8: 5, 9: 6}.get(schema, 3),
        }  # fmt: skip


def test_what_is_told_once_asked_and_shared_is_there(schema: int, journal: Journal) -> None:
    intakes = [each.intake for each in journal.read_intakes()]
    factors, checked = journal.read_own_factors(), {each.kind for each in journal.read_massage_checks()}
    asked = [each.question for each in journal.read_follow_ups(datetime(2026, 3, 2, 9, 0))]
    shared = journal.read_shared()
    if schema == 1:
        assert (intakes, factors, checked, asked) == ([], [], set(), ["next morning"])
    else:
        assert intakes == [replace(INTAKE, peg_pain=3, intake_id=UUID(int=42)), INTAKE]
        assert factors == [OwnFactor("café", "cups", False), OwnFactor("weather", "", True)]
        assert (checked - {""}, asked) == ({"trigger point massage"}, [])
    assert shared == ([SHARED] if schema >= 3 else [])


def test_what_to_be_careful_about_is_there(schema: int, journal: Journal) -> None:
    careful = journal.read_careful(date(2026, 3, 3))
    signs = [each.words for each in (*careful.signs, *(sign for sign, _ in careful.seen))]
    reasons = {each.words for each in (*careful.reasons, *careful.earlier_reasons)}
    if schema == 1:
        assert (signs, reasons, careful.asked_at) == ([], set(), None)
    elif schema < 4:
        assert (signs, reasons, careful.medicines) == (["fever"], {"blood thinners"}, "ibuprofen")
    else:
        assert (signs, reasons) == (["weakness that grows", "fever"], {"blood thinners", "pregnancy", "a fracture"})
        assert [on for _, on in careful.seen] == [date(2026, 3, 2)]
    told, laid = journal.read_new_pain(), journal.read_laid_places()
    known = (NewPain(date(2026, 2, 20), date(2026, 4, 3)), {"my old spot": "back of neck"})
    assert (told, laid) == (known if schema >= 4 else (None, {}))


def test_what_was_suspected_is_there_with_its_moments(schema: int, journal: Journal) -> None:
    hours = [WRITTEN_AT + timedelta(hours=after) for after in range(3)]
    told = [
        (each.factor, each.when, each.named_at, each.entries_seen, each.withdrawn_at)
        for each in journal.read_suspicions()
    ]
    known = [
        ("café", "same_day", hours[0], 44, None), ("sleep", "next_day", hours[0], 44, hours[2]),
        ("cold", "same_day", hours[1], 44, None),
    ]  # fmt: skip
    assert told == (known if schema >= 5 else [])


def test_the_spells_of_a_day_add_up_and_their_common_time_counts_once(schema: int, journal: Journal) -> None:
    sat = journal.read_trigger_days(WORST, PERIOD)["sitting_minutes"]
    assert sat.get("2026-02-24", 0.0) == pytest.approx(225 if schema >= 7 else float("nan"), nan_ok=True)


def test_it_takes_what_is_written_today(schema: int, tmp_path: Path) -> None:
    path = thawed(schema, tmp_path)
    fresh = replace(LATER_ENTRY, felt_at=NOW, recorded_at=NOW, entry_id=UUID(int=9), ratings=(Rating("hip", 2),))
    with Journal(path) as journal:
        journal.write_entry(fresh, now=NOW)
        journal.write_entry(replace(LATER_ENTRY, notes="changed today"), now=NOW, version="1")
        journal.write_shared(replace(SHARED, letter_id=UUID(int=52)), now=NOW)
    with Journal(path) as journal:
        new, changed = journal.read_entry(UUID(int=9)), journal.read_entry(ENTRY.entry_id)
        assert new
        assert changed
        assert new.what == fresh
        assert (changed.what.notes, changed.version) == ("changed today", "2")
        assert UUID(int=52) in {each.letter_id for each in journal.read_shared()}


def test_the_pages_questions_are_answered(schema: int, journal: Journal) -> None:
    found = analyse(journal)
    assert isinstance(found, Findings)
    assert isinstance(found.course, Course)
    assert isinstance(found.triggers, Triggers)
    days, pain = (41, 224.25 + (1.5 if schema >= 6 else 0)) if schema >= 2 else (42, 231.75)
    if schema >= 8:
        days, pain = days + 1, pain + 6 - 1
    assert found.coverage.as_dict() == {
        "days": 51, "days_logged": days, "entries": days + 1, "ratings": days + 4, "written_later": 2,
        "sessions": 3 if schema >= 2 else 4,
    }  # fmt: skip
    assert found.course.as_dict()["mean"] == pytest.approx(pain / days)
    own = {"café", "longest_sit_minutes"} if schema >= 2 else set()
    asked = {"sleep", "storm", "wind", "Überstunden 🕯", "posture: bed", "sitting_minutes"}
    assert {each.trigger for each in found.triggers.asked} == asked | own


def winter(path: Path, end: str = "") -> Path:
    """The file that each of them brought in, as it was; with something after its end it is another file."""
    head = "felt_at,region,side,intensity,qualities,posture,sitting_minutes,treatment,treatment_minutes,pain_before,"
    rows = [head + "pain_after,notes,exposure:sleep [hours],triggers"]
    for day in range(40):
        at, pain = datetime(2026, 1, 10, 8, 30) + timedelta(days=day), 3 + (day * 7 % 11) / 2
        note, trigger = "früh 🌅" if day == 0 else "", ("storm", "wind", "", "", "")[day % 5]
        beside = f",,,,{note},{5 + day * 3 % 4},{trigger}"
        rows.append(f"{at:%Y-%m-%d %H:%M},neck,left,{pain},dull,bed,{60 * (day % 9)},{beside}")
    rows += [
        "2026-01-12 18:00,shoulder blade,both,5,,,,massage,30,6,3,,,", "2026-01-20 18:00,,,,,,,massage,20,5,4,,,",
        "2026-01-10 08:30,knee,,2,,,,,,,,,,", "2026-01-15 09:00,neck,,12,,,,,,,,,,", ",neck,,3,,,,,,,,,,",
        "2027-01-01,neck,,3,,,,,,,,,,",
    ]  # fmt: skip
    path.write_bytes(("\r\n".join(rows) + "\r\n" + end).encode())
    return path


VIEWS = {
    "entries": "entry_id, felt_at, has_time, recorded_at, postures, sitting_minutes, notes",
    "ratings": "entry_id, felt_at, has_time, recorded_at, region, side, written, intensity, qualities, symptoms",
    "exposures": "day, factor, amount, unit, inferred, line",
    "sessions": "session_id, began_at, has_time, recorded_at, kind, minutes, pressure, pain_before, notes",
    "treated_places": "session_id, region, side, muscle",
}


def views_in(cursor: duckdb.DuckDBPyConnection) -> dict[str, list[tuple[object, ...]]]:
    return {name: cursor.execute(f"SELECT {said} FROM {name} ORDER BY ALL").fetchall() for name, said in VIEWS.items()}


def test_it_is_the_same_diary_as_before(schema: int, tmp_path: Path) -> None:
    path = thawed(schema, tmp_path)
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{path}' AS journal (READ_ONLY)")
        connection.execute("USE journal")
        before = views_in(connection)
    with Journal(path) as journal, journal._cursor() as cursor:
        assert views_in(cursor) == before


@pytest.mark.parametrize("end", ["", "\r\n"])
def test_its_file_brought_in_again_adds_nothing(schema: int, tmp_path: Path, end: str) -> None:
    """The very file is the same import; a file with the same rows is another one. Taken back, all is as it was."""
    with Journal(thawed(schema, tmp_path)) as journal:
        known = set(journal.read_imports()["import_id"])
        with journal._cursor() as cursor:
            before = views_in(cursor)
            # What another app says since of a moment is asked about.
            answers = {"same_moments": "same"} if schema >= 8 and end else {}
            done = bring_in(journal, winter(tmp_path / "winter.csv", end), now=NOW, answers=answers)
            assert (done.kept + len(done.already_there_lines), set(done.added.values())) == (43, {0})
            assert done.kept == (schema >= 6 and bool(end)), "what a later file changed since is changed back"
            assert (done.import_id in known) == (not end)
            if not done.kept:
                assert views_in(cursor) == before
            if end:
                journal.undo_import(done.import_id, now=NOW)
                assert views_in(cursor) == before
