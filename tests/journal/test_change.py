"""What is written can be changed, deleted and taken back; a change made from an older version writes nothing."""

import csv
import gzip
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import duckdb
import pytest

from analytics import bring_in
from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.intake import Intake
from analytics.diary.periods import Period
from analytics.diary.places import WORST, find_place
from analytics.diary.sharing import Shared
from analytics.journal import Journal, JournalFault, OwnFactor, StaleFault, Written
from analytics.journal.backup import table_hashes
from analytics.journal.opening import SCHEMA_NUMBER, sql

NOW = datetime(2026, 5, 2, 9, 0)
LATER = NOW + timedelta(hours=2)
ENTRY = Entry(
    NOW, (
        Rating("back of neck", 6.5, "left", ("aching", "tight"), ("stiffness",), "my old spot", "active",
               ("taut band", "lump"), ("temple", "forehead")),
        Rating("lower back", 3, trigger_point="latent"),
    ), NOW, True, ("at desk", "car"), 420, 95, ("fever",), "long day",
)  # fmt: skip
SESSION = Session(
    NOW, "trigger point massage", True, "therapist", 45,
    (TreatedPlace("top of shoulder", "left", "upper trapezius"), TreatedPlace("jaw")), 6, 30,
    ("release", "referred pain"), 6.5, 4, 2, 40, 55, "degrees", "gentle",
)  # fmt: skip
FILE = [
    ["felt_at", "region", "side", "intensity", "posture", "treatment", "treatment_minutes", "exposure:sleep [hours]"],
    ["2026-04-01 08:00", "neck", "left", "6", "bed", "", "", "7"],
    ["2026-04-01 08:00", "knee", "", "2", "", "", "", ""],
    ["2026-04-02 08:00", "neck", "", "5", "", "massage", "30", ""],
]


def state_of(journal: Journal) -> dict[str, tuple[int, int]]:
    """Rows and their hashes of every table but the counter that every write raises."""
    with journal._cursor() as cursor:
        return {name: found for name, found in table_hashes(cursor, "journal").items() if name != "facts"}


def entry_ids(journal: Journal) -> list[UUID]:
    period = journal.read_period()
    return [] if period is None else list(journal.read_entries(period)["entry_id"])


def brought_in(tmp_path: Path, rows: list[list[str]] = FILE) -> tuple[Journal, str, Path]:
    path = tmp_path / "diary.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    journal = Journal(":memory:")
    return journal, bring_in(journal, path, now=NOW).import_id, path


def as_sets(entry: Entry) -> Entry:
    return replace(entry, ratings=tuple(sorted(entry.ratings, key=lambda rating: rating.region)))


def test_every_field_of_an_entry_and_a_session_is_read_back() -> None:
    unsaid = [each.name for each in fields(Entry) if getattr(ENTRY, each.name) in (None, (), "")]
    assert unsaid == [each.name for each in fields(Session) if getattr(SESSION, each.name) in (None, (), "")] == []
    with Journal(":memory:") as journal:
        journal.write_entry(ENTRY, [], [SESSION], now=NOW)
        entry, session = journal.read_entry(ENTRY.entry_id), journal.read_session(SESSION.session_id)
        assert entry
        assert session
        assert as_sets(entry.what) == as_sets(ENTRY)
        assert set(session.what.places) == set(SESSION.places)
        assert replace(session.what, places=()) == replace(SESSION, places=())
        assert (entry.version, entry.brought_in) == (session.version, session.brought_in) == ("1", False)


def test_a_change_takes_the_place_of_the_entry_and_can_be_taken_back() -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(ENTRY, now=NOW)
        before = state_of(journal)
        changed = replace(ENTRY, ratings=(Rating("jaw", 2),), notes="better", sitting_minutes=None)
        written = journal.write_entry(changed, now=LATER, version="1")
        entry = journal.read_entry(ENTRY.entry_id)
        assert entry
        assert entry.what == changed
        assert entry.version == "2"
        assert journal.read_counts() == {"ratings": 1, "entries": 1, "sessions": 0, "exposures": 0}
        journal.take_back(written, now=LATER)
        assert state_of(journal) == before


def test_a_change_made_from_an_older_version_writes_nothing() -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(ENTRY, [], [SESSION], now=NOW)
        journal.write_entry(replace(ENTRY, notes="from the first window"), now=LATER, version="1")
        journal.change_session(replace(SESSION, minutes=50), "1", now=LATER)
        before = state_of(journal)
        sleep = Exposure(NOW.date(), "sleep", 7.0, "hours")
        with pytest.raises(StaleFault, match="changed or deleted in another window"):
            journal.write_entry(replace(ENTRY, notes="from the second"), [sleep], now=LATER, version="1")
        deeds: list[Callable[[], Written]] = [
            lambda: journal.delete_entry(ENTRY.entry_id, "1", now=LATER),
            lambda: journal.change_session(replace(SESSION, minutes=20), "1", now=LATER),
            lambda: journal.delete_session(SESSION.session_id, "1", now=LATER),
        ]
        for stale in deeds:
            with pytest.raises(StaleFault):
                stale()
        assert state_of(journal) == before


def test_a_deed_that_was_overtaken_is_not_taken_back() -> None:
    with Journal(":memory:") as journal:
        written = journal.write_entry(ENTRY, now=NOW)
        journal.write_entry(replace(ENTRY, notes="changed since"), now=LATER, version="1")
        before = state_of(journal)
        with pytest.raises(StaleFault):
            journal.take_back(written, now=LATER)
        assert state_of(journal) == before


def test_deleting_is_whole_and_can_be_taken_back() -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(ENTRY, [], [SESSION], now=NOW)
        before = state_of(journal)
        gone = journal.delete_entry(ENTRY.entry_id, "1", now=LATER)
        gone_too = journal.delete_session(SESSION.session_id, "1", now=LATER)
        assert journal.read_counts() == {"ratings": 0, "entries": 0, "sessions": 0, "exposures": 0}
        assert journal.read_entry(ENTRY.entry_id) is None
        assert journal.read_session(SESSION.session_id) is None
        journal.take_back(gone_too, now=LATER)
        journal.take_back(gone, now=LATER)
        assert state_of(journal) == before


def test_an_entry_of_a_file_is_changed_and_its_lines_count_no_longer(tmp_path: Path) -> None:
    journal, _, path = brought_in(tmp_path)
    first, second = entry_ids(journal)
    noted = journal.read_entry(first)
    assert noted
    assert noted.brought_in
    assert [(rating.region, rating.intensity) for rating in noted.what.ratings] == [("neck", 6), ("knee", 2)]
    before = state_of(journal)
    written = journal.write_entry(replace(noted.what, ratings=(Rating("neck", 4),)), now=NOW, version=noted.version)
    period = journal.read_period()
    assert period
    assert journal.read_days(WORST, period)["worst"].tolist() == [4, 5]
    assert journal.read_counts()["entries"] == 2
    assert journal.read_entry(first) is None
    with pytest.raises(StaleFault):
        journal.write_entry(noted.what, now=NOW, version=noted.version)
    again = bring_in(journal, path, now=LATER)
    assert (again.kept, again.already_there) == (0, 3)
    assert journal.read_days(WORST, period)["worst"].tolist() == [4, 5]
    (own,) = set(entry_ids(journal)) - {second}
    mine = journal.read_entry(own)
    assert mine
    assert mine.brought_in, "changed here, and still no entry written later"
    journal.take_back(written, now=LATER)
    assert state_of(journal) == before


def test_a_deleted_line_stays_deleted_when_its_file_comes_again_but_not_after_an_undo(tmp_path: Path) -> None:
    journal, import_id, path = brought_in(tmp_path)
    noted = journal.read_entry(entry_ids(journal)[0])
    assert noted
    journal.delete_entry(noted.what.entry_id, noted.version, now=NOW)
    assert bring_in(journal, path, now=LATER).already_there == 3
    assert journal.read_counts()["ratings"] == 1
    journal.undo_import(import_id, now=LATER)
    assert journal.read_counts() == {"ratings": 0, "entries": 0, "sessions": 0, "exposures": 0}
    bring_in(journal, path, now=LATER)
    assert journal.read_counts()["ratings"] == 3


def test_what_was_made_of_a_line_stays_when_its_import_is_taken_back(tmp_path: Path) -> None:
    journal, import_id, path = brought_in(tmp_path)
    noted = journal.read_entry(entry_ids(journal)[0])
    assert noted
    journal.write_entry(replace(noted.what, notes="mine"), now=NOW, version=noted.version)
    journal.undo_import(import_id, now=LATER)
    assert journal.read_counts()["ratings"] == 2
    bring_in(journal, path, now=LATER)
    assert journal.read_counts()["ratings"] == 3, "the line does not come back beside what was made of it"


def test_a_line_that_comes_later_is_shown_beside_what_was_changed(tmp_path: Path) -> None:
    journal, _, _ = brought_in(tmp_path)
    noted = journal.read_entry(entry_ids(journal)[0])
    assert noted
    journal.write_entry(replace(noted.what, notes="mine"), now=NOW, version=noted.version)
    more = tmp_path / "more.csv"
    more.write_text("felt_at,region,intensity,notes\n2026-04-01 08:00,hip,3,from the second file\n")
    bring_in(journal, more, now=LATER)
    period = journal.read_period()
    assert period
    notes = [text for text in journal.read_entries(period)["notes"] if isinstance(text, str)]
    assert sorted(notes) == ["from the second file", "mine"]
    assert journal.read_counts()["ratings"] == 4


def test_a_session_of_a_file_is_changed_and_deleted(tmp_path: Path) -> None:
    journal, _, _ = brought_in(tmp_path)
    period = journal.read_period()
    assert period
    (session_id,) = journal.read_sessions(period)["session_id"]
    noted = journal.read_session(session_id)
    assert noted
    before = state_of(journal)
    written = journal.change_session(replace(noted.what, pressure=7), noted.version, now=NOW)
    sessions = journal.read_sessions(period)
    assert (sessions["pressure"].tolist(), sessions["places"].tolist()) == ([7], ["neck"])
    assert journal.read_counts()["ratings"] == 3, "the rating on the same line stays"
    journal.take_back(written, now=NOW)
    assert state_of(journal) == before
    journal.delete_session(session_id, noted.version, now=NOW)
    assert journal.read_counts()["sessions"] == 0


def test_an_amount_takes_the_place_of_what_was_noted_and_unknown_is_not_zero(tmp_path: Path) -> None:
    journal, _, _ = brought_in(tmp_path)
    day = date(2026, 4, 1)
    assert journal.read_amounts(day) == {"sleep": (7.0, "hours")}
    before = state_of(journal)
    first = journal.write_entry(None, [Exposure(day, "sleep", 6.0, "hours")], now=NOW)
    assert journal.read_amounts(day) == {"sleep": (6.0, "hours")}
    second = journal.write_entry(None, [Exposure(day, "sleep", 0.0, "hours")], now=NOW)
    assert journal.read_amounts(day) == {"sleep": (0.0, "hours")}
    third = journal.write_entry(None, now=NOW, cleared=[(day, "sleep")])
    assert journal.read_amounts(day) == {}
    for written in (third, second, first):
        journal.take_back(written, now=NOW)
    assert state_of(journal) == before


def test_no_pain_anywhere_is_no_pain_in_each_place() -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(Entry(NOW, (Rating("neck", 6, "left"),), NOW), now=NOW)
        after = NOW + timedelta(days=1)
        journal.write_entry(Entry(after, (Rating("whole body", 0),), after), now=after)
        period = journal.read_period()
        assert period
        for place in (find_place("neck"), find_place("left neck"), WORST):
            assert journal.read_days(place, period)["pain"].tolist() == [6, 0]
        assert journal.read_places() == [("neck", 1)]
        assert journal.read_habits().places == (("neck", "left"),)


def test_a_factor_is_renamed_in_all_that_was_and_will_be_written(tmp_path: Path) -> None:
    journal, _, _ = brought_in(tmp_path)
    day, next_day = date(2026, 4, 1), date(2026, 4, 2)
    journal.write_factor(OwnFactor("gardening", "minutes", hidden=False), now=NOW)
    journal.write_entry(None, [Exposure(day, "gardening", 30, "minutes")], now=NOW)
    before = state_of(journal)
    renamed = journal.rename_factor("gardening", "digging", now=NOW)
    again = journal.rename_factor("digging", "weeding", now=NOW)
    journal.write_entry(None, [Exposure(next_day, "weeding", 0, "minutes")], now=NOW)
    assert journal.read_amounts(day)["weeding"] == (30, "minutes")
    assert journal.read_own_factors() == [OwnFactor("weeding", "minutes", hidden=False)]
    changed = journal.write_entry(None, [Exposure(day, "weeding", 45, "minutes")], now=NOW)
    assert journal.read_amounts(day)["weeding"] == (45, "minutes")
    journal.take_back(changed, now=NOW)
    assert journal.read_amounts(day)["weeding"] == (30, "minutes")
    journal.write_entry(None, now=NOW, cleared=[(next_day, "weeding")])
    for written in (again, renamed):
        journal.take_back(written, now=NOW)
    assert state_of(journal) == before
    journal.rename_factor("gardening", "weeding", now=NOW)
    journal.rename_factor("weeding", "gardening", now=NOW)
    assert journal.read_amounts(day)["gardening"] == (30, "minutes")


def test_each_version_of_the_intake_is_kept_with_its_date() -> None:
    told = Intake(
        ("migraine", "other"), "none", "knee 2019", "fell 2021", "desk", "8 hours", "cycling", "6 hours", "never",
        "mixed", "a band round the head", "to garden again", "is it the chair?", 6, 5, 4.5, ("fever",),
    )  # fmt: skip
    assert [each.name for each in fields(Intake) if getattr(told, each.name) in (None, (), "")] == []
    assert told.peg == pytest.approx(15.5 / 3)
    assert replace(told, peg_pain=None).peg is None
    with Journal(":memory:") as journal:
        journal.write_intake(told, now=NOW)
        journal.write_intake(Intake(goals="to sleep through"), now=LATER)
        versions = journal.read_intakes()
        assert [(kept.intake.goals, kept.written_at) for kept in versions] == [
            ("to sleep through", LATER),
            ("to garden again", NOW),
        ]
        assert versions[1].intake == told


def test_pain_after_is_asked_when_a_session_is_over_and_how_it_is_the_next_morning() -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(None, [], [replace(SESSION, pain_after=None)], now=NOW)
        journal.write_entry(None, [], [replace(SESSION, session_id=UUID(int=1), has_time=False)], now=NOW)

        def asked(at: datetime) -> list[str]:
            return [each.question for each in journal.read_follow_ups(at)]

        assert asked(NOW + timedelta(minutes=44)) == []
        assert asked(NOW + timedelta(minutes=45)) == ["pain after"]
        assert asked(NOW + timedelta(hours=5)) == []
        morning = NOW + timedelta(hours=23)
        assert asked(morning) == ["next morning"]
        assert asked(NOW + timedelta(hours=40)) == []
        dismissed = journal.answer(SESSION.session_id, "next morning", now=morning)
        assert asked(morning) == []
        journal.take_back(dismissed, now=morning)
        assert asked(morning) == ["next morning"]
        journal.change_session(SESSION, "1", now=NOW + timedelta(hours=1))
        assert asked(NOW + timedelta(hours=1)) == []


def test_what_speaks_against_a_massage_is_asked_once_for_each_kind() -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(None, [], [SESSION], now=NOW, checks=[("self-massage", ["pregnancy"])])
        assert [each.kind for each in journal.read_massage_checks()] == ["self-massage"]


def test_a_journal_of_the_first_schema_is_brought_up_with_a_copy_laid_aside(tmp_path: Path) -> None:
    path, new = tmp_path / "journal.duckdb", tmp_path / "new.duckdb"
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{path}' AS old (STORAGE_VERSION 'v2.0.0')")
        connection.execute("USE old")
        connection.execute(sql("schema/1.sql"))
        connection.execute("CREATE VIEW entries AS FROM written_entries")
        connection.execute("INSERT INTO facts VALUES (1, 5)")
        connection.execute(
            "INSERT INTO written_entries VALUES ($id, $at, true, $at, ['bed'], 60, 'kept')",
            {"id": UUID(int=7), "at": NOW},
        )
        rating = [UUID(int=8), UUID(int=7), "neck", "left", None, 6.5, ["aching"], []]
        connection.execute("INSERT INTO written_ratings VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", rating)
        session = [UUID(int=9), NOW, True, NOW, "massage", 45, 6, 30, 6, 4, None]
        connection.execute("INSERT INTO written_sessions VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)", session)
    with Journal(path) as journal, Journal(new) as fresh:
        entry, treated = journal.read_entry(UUID(int=7)), journal.read_session(UUID(int=9))
        assert entry
        assert treated
        assert (entry.what.notes, entry.version, entry.what.warning_signs) == ("kept", "1", ())
        assert entry.what.ratings == (Rating("neck", 6.5, "left", ("aching",), rating_id=UUID(int=8)),)
        assert (treated.what.pain_after, treated.what.by, journal.version) == (4, None, 5)
        columns = (
            "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE database_name = 'journal'"
        )
        with journal._cursor() as one, fresh._cursor() as other:
            assert (
                one.execute(f"{columns} ORDER BY ALL").fetchall() == other.execute(f"{columns} ORDER BY ALL").fetchall()
            )
            assert one.execute("SELECT schema_number FROM facts").fetchall() == [(SCHEMA_NUMBER,)]
    assert (tmp_path / "journal.duckdb.private" / "backups" / "before-schema-2.duckdb").exists()
    Journal(path).close()


def test_a_journal_of_the_schema_before_keeps_all_and_has_its_views_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "journal.duckdb"
    with gzip.open(Path(__file__).parent / f"frozen/schema_{SCHEMA_NUMBER - 1}.duckdb.gz") as frozen:
        path.write_bytes(frozen.read())
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{path}' AS old")
        connection.execute("USE old")
        for view in ("entries", "ratings", "sessions", "treated_places", "entry_lines", "session_lines"):
            connection.execute(f"DROP VIEW {view}")
    with Journal(path) as journal:
        counts = journal.read_counts()
        assert counts["ratings"] > 40
    assert (tmp_path / f"journal.duckdb.private/backups/before-schema-{SCHEMA_NUMBER}.duckdb").exists()
    with Journal(path) as journal:
        assert journal.read_counts() == counts


def test_an_entry_of_a_file_with_a_treatment_at_its_moment_is_changed_and_deleted(tmp_path: Path) -> None:
    rows = [FILE[0], ["2026-04-01 08:00", "neck", "", "6", "", "", "", ""],
            ["2026-04-01 08:00", "neck", "", "", "", "massage", "30", ""]]  # fmt: skip
    journal, _, _ = brought_in(tmp_path, rows)
    noted = journal.read_entry(entry_ids(journal)[0])
    assert noted
    written = journal.write_entry(replace(noted.what, notes="mine"), now=NOW, version=noted.version)
    assert journal.read_counts() == {"ratings": 1, "entries": 1, "sessions": 1, "exposures": 0}
    journal.take_back(written, now=NOW)
    journal.delete_entry(noted.what.entry_id, noted.version, now=NOW)
    assert journal.read_counts() == {"ratings": 0, "entries": 0, "sessions": 1, "exposures": 0}


@pytest.mark.parametrize("called", ["sleep", "digging"])
def test_two_things_do_not_become_one_by_a_name(called: str) -> None:
    with Journal(":memory:") as journal:
        journal.write_factor(OwnFactor("digging", "minutes", hidden=False), now=NOW)
        journal.write_entry(None, [Exposure(NOW.date(), "gardening", 30, "minutes")], now=NOW)
        before = state_of(journal)
        with pytest.raises(JournalFault, match=f"Something is called {called} already"):
            journal.rename_factor("gardening", called, now=NOW)
        journal.rename_factor("gardening", "weeding", now=NOW)
        with pytest.raises(JournalFault, match="What was called gardening is called weeding now"):
            journal.write_factor(OwnFactor("gardening", "", hidden=False), now=NOW)
        assert state_of(journal) != before


def test_a_repeat_with_more_in_it_is_a_change_and_one_without_adds_nothing() -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(ENTRY, [], [SESSION], now=NOW)
        before = state_of(journal)
        again = journal.write_entry(replace(ENTRY, recorded_at=LATER), [], [SESSION], now=LATER)
        assert state_of(journal) == before
        journal.write_entry(replace(ENTRY, notes="more", ratings=(Rating("jaw", 2),)), now=LATER)
        entry = journal.read_entry(ENTRY.entry_id)
        assert entry
        assert (entry.what.notes, len(entry.what.ratings), entry.version) == ("more", 1, "2")
        with pytest.raises(StaleFault):
            journal.take_back(again, now=LATER)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_a_number_that_is_none_is_refused(value: float) -> None:
    with Journal(":memory:") as journal:
        deeds: list[Callable[[], Written]] = [
            lambda: journal.write_entry(None, [Exposure(NOW.date(), "sleep", value)], now=NOW),
            lambda: journal.write_entry(None, [], [replace(SESSION, minutes=value)], now=NOW),
            lambda: journal.write_entry(None, [], [replace(SESSION, minutes=1441)], now=NOW),
        ]
        for deed in deeds:
            with pytest.raises(JournalFault, match="outside its range"):
                deed()
        assert journal.version == 0


def test_half_a_character_is_kept_as_a_question_mark() -> None:
    with Journal(":memory:") as journal:
        written = journal.write_entry(replace(ENTRY, notes="half \ud800 of one"), now=NOW)
        entry = journal.read_entry(ENTRY.entry_id)
        assert entry
        assert entry.what.notes == "half ? of one"
        journal.take_back(written, now=NOW)
        assert journal.read_counts()["entries"] == 0


def test_what_was_written_here_is_not_undone_by_a_file_that_comes_later(tmp_path: Path) -> None:
    journal, import_id, path = brought_in(tmp_path)
    journal.undo_import(import_id, now=NOW)
    journal.write_entry(None, [Exposure(date(2026, 4, 1), "sleep", 4.0, "hours")], now=NOW)
    bring_in(journal, path, now=LATER)
    assert journal.read_amounts(date(2026, 4, 1)) == {"sleep": (4.0, "hours")}


def test_what_was_shared_is_kept_can_be_looked_up_and_taken_back() -> None:
    period = Period(date(2026, 3, 1), date(2026, 3, 30))
    first = Shared(NOW, "Anna, <b>", "html", period, "worst place", ("course", "sessions"))
    second = Shared(NOW + timedelta(days=1), "", "json", period, "neck", ("course",), named=False)
    with Journal(":memory:") as journal:
        journal.write_shared(first, now=NOW)
        written = journal.write_shared(second, now=NOW)
        assert journal.read_shared() == [second, first]
        journal.take_back(written, now=NOW)
        assert journal.read_shared() == [first]
        assert journal.read_period() is None
