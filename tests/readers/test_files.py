"""Files as people have them: what is kept, what is set aside, and under which line and reason.

Where a test's docstring holds a table, that table is the file.
"""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analytics import bring_in
from analytics.diary.faults import JournalFault
from analytics.diary.places import find_place
from analytics.journal import Journal
from analytics.readers import Imported, Mapping, Unanswered, look, read_file

NOW = datetime(2026, 5, 20, 12, 0)


@pytest.fixture
def journal() -> Iterator[Journal]:
    with Journal(":memory:") as journal:
        yield journal


@pytest.fixture
def brought(request: pytest.FixtureRequest, journal: Journal, tmp_path: Path) -> Callable[..., Imported]:
    """Brings in the test's docstring, or the text given, with options."""

    def bring(text: str | bytes | None = None, name: str = "diary.csv", **options: Any) -> Imported:
        content = inspect.cleandoc(request.function.__doc__) if text is None else text
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        imported = bring_in(journal, path, now=NOW, **options)
        assert imported.rows == imported.kept + imported.already_there + len(imported.set_aside)
        return imported

    return bring


def ratings(journal: Journal) -> pd.DataFrame:
    period = journal.read_period()
    assert period
    return journal.read_ratings(period).sort_values(["felt_at", "region"]).reset_index(drop=True)


def values(imported: Imported) -> list[tuple[int, str, str, str]]:
    """Of the rows that were kept."""
    return [(each.line, each.field, each.value, each.reason) for each in imported.values_set_aside]


def reasons(imported: Imported) -> list[tuple[int, str, str, str]]:
    return [(each.line, each.field, each.value, each.reason) for each in imported.set_aside]


def test_the_journals_own_csv_is_kept_whole(brought: Callable[..., Imported], journal: Journal) -> None:
    """
    felt_at,region,side,intensity,qualities,symptoms,posture,sitting_minutes,triggers,treatment,muscle,treatment_minutes,pressure,hold_seconds,pain_before,pain_after,notes,exposure:sleep [h]
    2026-05-02 08:30,neck,left,6.5,aching;dull,stiffness,at desk,300,stress=6;heavy lifting,,,,,,,,long day,6.5
    2026-05-02 08:30,lower back,,3,,,at desk,300,,,,,,,,,,6.5
    2026-05-02 18:00,neck,left,,,,,,,trigger point massage,upper trapezius,45,6,30,6,4,
    2026-05-03,head,,2,,,,,none,,,,,,,,
    """
    imported = brought()
    assert (imported.rows, imported.kept, imported.set_aside) == (4, 4, ())
    assert imported.assumed == ()
    assert [each.partition(": line 4")[0] for each in imported.taken] == [
        "2 rows end before the last column (line 4 without 'exposure:sleep [h]'). Taken: empty"
    ]
    assert imported.added == {"ratings": 3, "entries": 2, "sessions": 1, "exposures": 5}
    period = journal.read_period()
    assert period
    days = journal.read_trigger_days(find_place("neck"), period)
    assert days.iloc[0].to_dict() == {
        "pain": 6.5, "sitting_minutes": 300, "sleep": 6.5, "stress": 6, "heavy_lifting": 1,
    }  # fmt: skip
    assert days[["stress", "heavy_lifting"]].iloc[1].tolist() == [0, 0]
    session = journal.read_sessions(period).iloc[0]
    assert (session["kind"], session["minutes"], session["pain_before"], session["pain_after"]) == (
        "trigger point massage", 45, 6, 4,
    )  # fmt: skip


def test_what_cannot_be_read_is_named_with_line_field_value_and_reason(brought: Callable[..., Imported]) -> None:
    """
    date,location,pain
    2026-05-01,neck,11
    2026-05-01,neck,-1
    2026-05-01,neck,seven
    2026-02-30,neck,5
    2026-05-21,neck,5
    2026-05-01,neck,
    2026-05-01,neck,10.5
    ,neck,4
    2026-05-01,neck,5
    """
    imported = brought()
    assert reasons(imported) == [
        (2, "intensity", "11", "more than 10"),
        (3, "intensity", "-1", "less than 0"),
        (4, "intensity", "seven", "not a number"),
        (5, "date", "2026-02-30", "not a date"),
        (6, "date", "2026-05-21", "in the future"),
        (7, "intensity", "", "empty, and there is no treatment either"),
        (8, "intensity", "10.5", "more than 10"),
        (9, "date", "", "empty"),
    ]
    assert imported.kept == 1


@pytest.mark.parametrize(
    ("written", "points"),
    [("7/10", 7), ("7,5", 7.5), (" 7 ", 7), ("7 out of 10", 7), ("0", 0), ("5.7", 5.7), ("10", 10)],
)
def test_pain_as_people_write_it(
    brought: Callable[..., Imported], journal: Journal, written: str, points: float
) -> None:
    brought(f"date;pain\n2026-05-01;{written}\n2026-05-02;1\n")
    assert ratings(journal)["intensity"].tolist() == [points, 1]


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("7/5", "out of 5, not out of 10"),
        ("nine", "not a number"),
        ("1e1", "not a number"),
        ("inf", "not a number"),
        ("3-4", "a range: its middle is 3.5"),
        ("clean_day", "not a number"),
    ],
)
def test_pain_that_is_none_is_set_aside(brought: Callable[..., Imported], written: str, reason: str) -> None:
    assert reasons(brought(f"date,pain\n2026-05-01,{written}\n2026-05-02,1\n")) == [(2, "intensity", written, reason)]


def test_another_scale_is_stretched_and_turned(brought: Callable[..., Imported], journal: Journal) -> None:
    """
    date,wellness
    2026-05-01,100
    2026-05-02,0
    2026-05-03,25
    2026-05-04,101
    """
    imported = brought(map={"intensity": "wellness"}, scale="0..100", reversed=True)
    assert ratings(journal)["intensity"].tolist() == [0, 10, 7.5]
    assert reasons(imported) == [(5, "intensity", "101", "more than 100")]


def test_the_same_file_again_adds_nothing_and_undo_takes_it_back_whole(
    brought: Callable[..., Imported], journal: Journal
) -> None:
    """
    date,location,pain,triggers
    2026-05-01,neck,5,stress
    2026-05-01,neck,5,stress
    2026-05-02,neck,3,none
    """
    before = journal.read_counts()
    first = brought()
    assert (first.kept, first.already_there_lines) == (3, ())
    assert first.added == {"ratings": 3, "entries": 2, "sessions": 0, "exposures": 2}
    again = brought()
    assert (again.kept, again.already_there_lines, set(again.added.values())) == (0, (2, 3, 4), {0})
    assert again.import_id == first.import_id
    journal.undo_import(first.import_id, now=NOW)
    assert journal.read_counts() == before
    assert journal.read_imports().empty
    with pytest.raises(JournalFault, match="taken back already"):
        journal.undo_import(first.import_id, now=NOW)


def test_a_row_that_another_import_also_brought_stays(brought: Callable[..., Imported], journal: Journal) -> None:
    rows = ["date,location,pain,notes", "2026-05-01,neck,5,first", "2026-05-02,neck,3,", "2026-05-03,neck,2,"]
    first = brought("\n".join(rows[:3]), "a.csv")
    second = brought("\n".join(rows), "b.csv")
    assert (second.kept, second.already_there_lines) == (1, (2, 3))
    journal.undo_import(first.import_id, now=NOW)
    assert ratings(journal)["intensity"].tolist() == [5, 3, 2]
    assert ratings(journal)["notes"].tolist()[0] == "first"
    journal.undo_import(second.import_id, now=NOW)
    assert journal.read_counts()["ratings"] == 0


def test_undo_restores_an_entry_that_two_files_share(brought: Callable[..., Imported], journal: Journal) -> None:
    first = brought("felt_at,location,pain,notes,sitting\n2026-05-01 08:00,neck,5,one,100\n", "a.csv")
    before = ratings(journal)
    second = brought("felt_at,location,pain,notes,sitting\n2026-05-01 08:00,knee,3,two,200\n", "b.csv")
    assert ratings(journal)["sitting_minutes"].tolist() == [200, 200]
    journal.undo_import(second.import_id, now=NOW)
    pd.testing.assert_frame_equal(ratings(journal), before)
    journal.undo_import(first.import_id, now=NOW)


def test_rows_of_a_moment_that_are_equal_in_everything_are_one(
    brought: Callable[..., Imported], journal: Journal
) -> None:
    """
    felt_at,location,pain,notes
    2026-05-01 08:00,neck,5,a
    2026-05-01 08:00,neck,5,a
    2026-05-01 08:00,neck,6,a
    2026-05-01,neck,4,
    2026-05-01,neck,4,
    """
    imported = brought()
    assert (imported.kept, imported.already_there_lines, imported.together) == (4, (3,), (2, 3, 4))
    assert ratings(journal)["intensity"].tolist() == [4, 4, 5, 6]


@pytest.mark.parametrize(
    ("answer", "kept", "points", "left"), [("replace", 1, [2.5], []), ("beside", 1, [2.5, 5], [5])]
)
def test_the_same_file_read_in_another_way_is_asked_about(
    brought: Callable[..., Imported], journal: Journal, answer: str, kept: int, points: list[float], left: list[float]
) -> None:
    """
    date,pain
    2026-05-01,5
    """
    first = brought()
    with pytest.raises(Unanswered) as fault:
        brought(scale=(0, 20))
    (question,) = fault.value.questions
    assert question.option == "--answer again=replace|beside"
    assert question.example == "diary.csv was brought in on 2026-05-20 12:00; now differs: scale"
    assert ratings(journal)["intensity"].tolist() == [5]
    second = brought(scale=(0, 20), answers={"again": answer})
    assert (second.kept, second.import_id == first.import_id) == (kept, answer == "replace")
    assert second.reread == ((2,) if answer == "replace" else ())
    assert sorted(ratings(journal)["intensity"]) == points
    journal.undo_import(second.import_id, now=NOW)
    assert journal.read_counts()["ratings"] == len(left)
    if answer == "replace":
        brought(scale=(0, 20))
        assert ratings(journal)["intensity"].tolist() == [2.5]


def test_the_same_file_with_other_columns_is_a_further_import(
    brought: Callable[..., Imported], journal: Journal
) -> None:
    """
    date,Morning,Mugs
    2026-05-01,5,2
    2026-05-02,3,1
    """
    first = brought(map={"intensity": "Morning"})
    second = brought(map={"exposure:coffee": "Mugs"})
    assert (second.kept, second.changed, second.added) == (
        2, (), {"ratings": 0, "entries": 0, "sessions": 0, "exposures": 2},
    )  # fmt: skip
    assert len(journal.read_imports()) == 2
    journal.undo_import(first.import_id, now=NOW)
    assert journal.read_counts() == {"ratings": 0, "entries": 0, "sessions": 0, "exposures": 2}
    journal.undo_import(second.import_id, now=NOW)
    assert set(journal.read_counts().values()) == {0}


def test_a_dry_run_says_the_same_and_changes_nothing(brought: Callable[..., Imported], journal: Journal) -> None:
    """
    date,pain
    2026-05-01,5
    2026-05-01,12
    """
    rehearsed = brought(dry_run=True)
    assert (journal.version, journal.read_counts()["ratings"]) == (0, 0)
    done = brought()
    assert (rehearsed.kept, rehearsed.added, reasons(rehearsed)) == (done.kept, done.added, reasons(done))


def test_dates_day_first_are_told_with_their_proof(brought: Callable[..., Imported], journal: Journal) -> None:
    """
    date,pain
    03/04/2024,5
    23/04/2024,6
    """
    assert brought().assumed == ("dates are day first: 23/04/2024",)
    assert ratings(journal)["felt_at"].dt.strftime("%d %b").tolist() == ["03 Apr", "23 Apr"]


def test_dates_that_could_be_read_either_way_are_a_question(brought: Callable[..., Imported], journal: Journal) -> None:
    """
    date,pain
    03/04/2024,5
    05/06/2024,6
    """
    with pytest.raises(Unanswered, match=r"a question to answer first.* --dates dmy\|mdy\.$"):
        brought()
    assert journal.version == 0
    assert brought(dates="mdy").assumed == ()
    assert ratings(journal)["felt_at"].dt.month.tolist() == [3, 5]


def test_dates_of_both_orders_are_a_question(brought: Callable[..., Imported]) -> None:
    """
    date,pain
    23/04/2024,5
    04/23/2024,6
    """
    with pytest.raises(Unanswered) as fault:
        brought()
    assert all(day in fault.value.questions[0].asks for day in ("23/04/2024", "04/23/2024"))
    assert reasons(brought(dates="dmy")) == [(3, "date", "04/23/2024", "not a date")]


@pytest.mark.parametrize(
    "written",
    [
        "2024-03-07", "2024/3/7", "20240307", "7-Mar-15", "07-Mar-2024", "7 March 2024", "March 7, 2024", "7th Mar 2024",
        "Thursday, 7 March 2024", "07.März.2024",
    ],
)  # fmt: skip
def test_dates_as_people_write_them(brought: Callable[..., Imported], journal: Journal, written: str) -> None:
    imported = brought(f'date,pain\n"{written}",5\n')
    assert (reasons(imported), ratings(journal)["felt_at"].dt.strftime("%d %m").tolist()) == ([], ["07 03"])


@pytest.mark.parametrize("written", ["30-Nov--0001", "31/11/2024x", "0001-01-01", "yesterday", "2024-13-01"])
def test_dates_that_are_none_are_set_aside(brought: Callable[..., Imported], written: str) -> None:
    assert reasons(brought(f"date,pain\n{written},5\n2024-01-01,1\n")) == [(2, "date", written, "not a date")]


@pytest.mark.parametrize(
    ("written", "clock"),
    [
        ("2024-03-07 09:05", "09:05:00"), ("2024-03-07T09:05:07", "09:05:07"), ("7/3/2024 9:05 PM", "21:05:00"),
        ("2024-03-07T09:05:07.123456", "09:05:07.123456"), ("2024-03-07 12:10 AM", "00:10:00"),
        ("2024-03-07T09:05:00+02:00", "09:05:00"), ("2024-03-07T09:05:00Z", "09:05:00"),
    ],
)  # fmt: skip
def test_moments_keep_the_clock_on_the_wall(
    brought: Callable[..., Imported], journal: Journal, written: str, clock: str
) -> None:
    brought(f"felt_at,pain\n{written},5\n", dates="dmy")
    found = ratings(journal)
    assert found["felt_at"].dt.time.astype(str).tolist() == [clock]
    assert found["has_time"].tolist() == [True]


def test_an_offset_is_read_in_the_zone_asked_for(brought: Callable[..., Imported], journal: Journal) -> None:
    brought("felt_at,pain\n2024-03-07T09:05:00Z,5\n", zone="Europe/Berlin")
    assert ratings(journal)["felt_at"].dt.hour.tolist() == [10]


def test_date_and_time_columns_join_and_a_date_alone_has_no_time(
    brought: Callable[..., Imported], journal: Journal
) -> None:
    """
    date,time,pain
    2024-03-07,9:05 PM,5
    2024-03-08,,4
    2024-03-09,25:00,3
    """
    assert reasons(brought()) == [(4, "time", "25:00", "not a time of day")]
    assert ratings(journal)["has_time"].tolist() == [True, False]


def test_year_month_and_day_join_and_carry_down(brought: Callable[..., Imported], journal: Journal) -> None:
    """
    No value = similar as previous day for:,,,region,side  and ,intensity
    year,month,day,region,side,intensity
    2015,11,25,Knees,,5.7
    ,,25,Hands And Fingers,,3
    ,,26,Knees,Right Mostly,3,could be 3.1
    ,12,,Knees,,3
    """
    imported = brought(skip_lines=1, carry_down="year,month,day")
    assert imported.kept == 4
    found = ratings(journal)
    assert found[["region", "side", "intensity"]].fillna("").values.tolist() == [
        ["fingers", "", 3], ["hand", "", 3], ["knee", "", 5.7], ["knee", "right", 3], ["knee", "", 3],
    ]  # fmt: skip
    assert found["felt_at"].dt.strftime("%Y-%m-%d").tolist() == [*["2015-11-25"] * 3, "2015-11-26", "2015-12-26"]
    knees = found.iloc[3]
    assert (knees["region"], knees["side"], knees["written"], knees["notes"]) == (
        "knee", "right", "Knees, Right Mostly", "could be 3.1",
    )  # fmt: skip
    assert imported.assumed == ()  # once is enough: a default that holds is told with its question
    repaired = "line 5 becomes day 26 · region Knees · side Right Mostly · intensity 3 · note could be 3.1"
    assert [each.partition(" Taken: ")[2] for each in imported.taken] == [
        f"a note beyond the columns: {repaired} (--answer cells=remark|aside)"
    ]


def test_a_prose_line_before_the_header_is_passed_over_and_told(brought: Callable[..., Imported]) -> None:
    """
    my diary,of,pain
    date,region,pain
    2024-01-01,neck,5
    """
    imported = brought()
    assert (imported.kept, imported.assumed) == (
        1,
        ("the names of the columns are line 2: the line before is not read",),
    )


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_any_delimiter(brought: Callable[..., Imported], journal: Journal, mark: str) -> None:
    rows = [
        ["date", "region", "pain", "notes"],
        ["2024-01-01", "neck", "5.5", "a # is no comment"],
        ["2024-01-02", "#knee", "4", ""],
    ]
    assert brought("\n".join(mark.join(row) for row in rows)).kept == 2
    assert ratings(journal)["notes"].tolist()[0] == "a # is no comment"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_any_encoding_and_line_ending(
    brought: Callable[..., Imported], journal: Journal, encoding: str, ending: str
) -> None:
    imported = brought(f"date,region,pain{ending}2024-01-01,épaule,5{ending}".encode(encoding))
    assert ratings(journal)["region"].tolist() == ["shoulder"]
    assert imported.assumed == (("read as Windows-1252 text: 'épaule'",) if encoding == "cp1252" else ())


def test_line_breaks_inside_quotes_keep_line_numbers_true(brought: Callable[..., Imported], journal: Journal) -> None:
    imported = brought('date,notes,pain\n2024-01-01,"one\ntwo, three\nfour",5\n2024-01-02,x,12\n\n2024-01-03,y,4\n')
    assert reasons(imported) == [(5, "intensity", "12", "more than 10")]
    assert ratings(journal)["notes"].tolist() == ["one\ntwo, three\nfour", "y"]


def test_a_quote_that_never_closes_swallows_no_rows(brought: Callable[..., Imported]) -> None:
    imported = brought('date,notes,pain\n2024-01-01,"open,5\n2024-01-02,x,4\n2024-01-03,"y",3\n2024-01-04,z,2\n')
    assert imported.kept == 3
    assert reasons(imported)[0][0::3] == (2, "a quotation mark that is opened and never closed")


def test_cells_beyond_the_header_are_kept_as_a_note_and_short_rows_are_read(
    brought: Callable[..., Imported], journal: Journal
) -> None:
    text = "date,region,pain\n2024-01-01,neck,5,more,and more\n2024-01-02,neck\n"
    imported = brought(text)
    assert imported.taken[0].endswith("note more\nand more (--answer cells=remark|aside)")
    assert reasons(imported) == [(3, "intensity", "", "empty, and there is no treatment either")]
    assert ratings(journal)["notes"].tolist() == ["more\nand more"]
    journal.undo_import(imported.import_id, now=NOW)
    aside = brought(text, answers={"cells": "aside"})
    assert (aside.kept, reasons(aside)[0]) == (
        0, (2, "row", "2024-01-01,neck,5,more,and more", "5 values for 3 columns"),
    )  # fmt: skip


def test_a_header_that_ends_in_a_mark_is_no_column(brought: Callable[..., Imported], journal: Journal) -> None:
    assert brought(" date; region;pain;\n2024-01-01;neck;5\n2024-01-02;neck;5,5\n").kept == 2
    assert ratings(journal)["intensity"].tolist() == [5, 5.5]


def test_blank_rows_are_not_rows(brought: Callable[..., Imported]) -> None:
    assert brought("date,pain\n\n2024-01-01,5\n,\n  , \n\n").rows == 1


def test_columns_that_are_not_read_are_named(brought: Callable[..., Imported]) -> None:
    assert "column 'moon' is not read" in brought("date,pain,moon\n2024-01-01,5,full\n").assumed


def test_one_person_is_picked_and_the_others_are_counted(brought: Callable[..., Imported], journal: Journal) -> None:
    imported = brought("who,date,pain\nAnna,2024-01-01,5\nBen,2024-01-01,3\nAnna,2024-01-02,4\n", person="who=Anna")
    assert (imported.rows, imported.kept) == (2, 2)
    assert "only rows whose 'who' is 'Anna': 1 row of others is left out" in imported.assumed


def test_a_value_may_hold_for_every_row(brought: Callable[..., Imported], journal: Journal) -> None:
    brought("date,pain\n2024-01-01,5\n", set={"region": "left knee"})
    assert ratings(journal)[["region", "side"]].iloc[0].tolist() == ["knee", "left"]


def test_sitting_in_hours_is_minutes(brought: Callable[..., Imported], journal: Journal) -> None:
    imported = brought(
        "date,pain,sitting [h]\n2024-01-01,5,6.5\n2024-01-02,5,25\n2024-01-03,5,1:30\n2024-01-04,4,5 hours\n2024-01-05,3,-\n"
    )
    assert ratings(journal)["sitting_minutes"].fillna(-1).tolist() == [390, -1, 90, 300, -1]
    assert (imported.kept, reasons(imported)) == (5, [])
    assert values(imported) == [(3, "sitting_minutes", "25", "more than 1440 minutes")]
    assert "'sitting [h]' stands in hours and is kept in minutes" in imported.assumed


def test_exposures_come_in_columns_of_their_own(brought: Callable[..., Imported], journal: Journal) -> None:
    brought(
        'date,pain,exposure:sleep [h],exposure:Coffee,Steps\n2024-01-01,5,7.5,yes,"8,432"\n2024-01-02,4,,no,NA\n',
        map={"exposure:steps": "Steps"},
    )
    period = journal.read_period()
    assert period
    days = journal.read_trigger_days(find_place(None), period)
    assert days["sleep"].fillna(-1).tolist() == [7.5, -1]
    assert days["coffee"].tolist() == [1, 0]
    assert days["steps"].fillna(-1).tolist() == [8432, -1]
    assert journal.read_units() == {"coffee": "yes", "sleep": "hours"}  # coffee is only named


def test_the_rating_is_the_pain_before_only_where_an_after_stands_alone(
    brought: Callable[..., Imported], journal: Journal
) -> None:
    brought(
        "felt_at,region,pain,treatment,pain_before,pain_after\n2024-01-01 09:00,neck,7,massage,,4\n2024-01-02 09:00,neck,7,massage,,\n2024-01-03 09:00,neck,7,massage,6,4\n"
    )
    period = journal.read_period()
    assert period
    assert journal.read_sessions(period)["pain_before"].fillna(-1).tolist() == [7, -1, 6]
    assert journal.read_counts()["ratings"] == 3


def test_one_session_may_treat_several_places(brought: Callable[..., Imported], journal: Journal) -> None:
    brought(
        "felt_at,region,side,treatment,treatment_minutes,muscle\n2024-01-01 09:00,neck,left,massage,30,\n2024-01-01 09:00,shoulder,,massage,30,levator scapulae\n2024-01-01 09:00,neck,,massage,45,\n"
    )
    period = journal.read_period()
    assert period
    sessions = journal.read_sessions(period).sort_values("minutes")
    assert sessions["minutes"].tolist() == [30, 45]
    assert set(sessions["places"].iloc[0].split("; ")) == {"neck, left", "shoulder"}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"  \n \n", "is empty"),
        (b"date,pain\n", "no row"),
        (b"PK\x03\x04" + b"x" * 50, "a packed archive"),
        (b"\x00\x01\x02\x03" * 100, "is not a text file"),
        (b"\x89PNG\r\n", "a picture"),
        (b"colour,size\nred,5\n", "has no column for a date. Found in its first line: 'colour', 'size'"),
        (b"date,size\n2024-01-01,5\n", "has no column for pain or a treatment"),
        (b"just a sentence somebody wrote\n", "has no column for a date"),
    ],
)
def test_a_file_that_is_no_diary_is_refused_in_one_sentence(
    brought: Callable[..., Imported], journal: Journal, content: bytes, sentence: str
) -> None:
    with pytest.raises(JournalFault, match=sentence):
        brought(content)
    assert journal.version == 0


@pytest.mark.parametrize(
    "options",
    [
        {"map": ["intensity"]}, {"map": {"colour": "pain"}}, {"map": {"intensity": "nowhere"}}, {"scale": "ten"},
        {"scale": "10..0"}, {"zone": "Mars/Base"}, {"dates": "dym"}, {"carry_down": "nowhere"},
        {"person": "nowhere=x"}, {"person": "pain=99"}, {"skip_lines": 50}, {"skip_lines": -1},
    ],
)  # fmt: skip
def test_options_that_cannot_be_meant_are_refused_in_one_sentence(
    brought: Callable[..., Imported], journal: Journal, options: dict[str, Any]
) -> None:
    with pytest.raises(JournalFault, match=r"\.$"):
        brought("date,pain\n2024-01-01,5\n", **options)
    assert journal.version == 0


def test_a_name_with_sql_in_it_is_a_name(brought: Callable[..., Imported], journal: Journal) -> None:
    text = 'date,region,pain,notes\n2024-01-01,"\'; DROP TABLE lines; --",5,"\'=1+1"\n'
    with pytest.raises(Unanswered) as fault:
        brought(text, name="a'; DROP.csv")
    assert "words that name no place of the body: ''; DROP TABLE lines; --'" in fault.value.questions[0].asks
    brought(text, name="a'; DROP.csv", answers={"location": "places"})
    assert ratings(journal)["region"].tolist() == ["'", "--", "DROP TABLE lines"]
    assert set(ratings(journal)["notes"]) == {"=1+1"}
    assert journal.read_imports()["file_name"].tolist() == ["a'; DROP.csv"]


def test_rows_set_aside_can_be_looked_up_as_they_stood(brought: Callable[..., Imported], journal: Journal) -> None:
    imported = brought('date,pain,notes\n2024-01-01,12,"a, b"\n2024-01-02,3,\n')
    aside = journal.read_set_aside(imported.import_id).iloc[0]
    assert (aside["line"], aside["reason"], aside["text"]) == (2, "more than 10", '2024-01-01,12,"a, b"')


def test_a_quoted_note_may_hold_what_looks_like_rows(brought: Callable[..., Imported], journal: Journal) -> None:
    note = "old file said:\n2023-01-01,9,x\nwoke up, stiff, tired, sore\nend"
    imported = brought(f'date,pain,notes\n2024-01-01,5,"{note}"\n2024-01-02,6,x\n2024-01-04,8,"x, y" z\n')
    assert (imported.kept, reasons(imported)) == (3, [])
    assert ratings(journal)[["intensity", "notes"]].iloc[0].tolist() == [5, note]


def test_what_the_person_names_wins_over_a_likely_name(brought: Callable[..., Imported], journal: Journal) -> None:
    brought("Day,recorded,pain\n2024-01-01,2024-01-05 10:00,5\n", map={"date": "Day"})
    assert ratings(journal)["felt_at"].dt.day.tolist() == [1]


@pytest.mark.parametrize(
    ("text", "options", "option"),
    [
        ("date,Pain (0-100)\n2024-01-01,8\n", {}, "--answer scale=0..100|0..10|LOW..HIGH"),
        (
            "date,pain\n" + "".join(f"2024-01-{day:02d},{day * 3}\n" for day in range(1, 31)), {},
            "--answer scale=0..100|LOW..HIGH",
        ),
        ("pain\n5\n", {"set": {"date": "03/04/2024"}}, "--answer dates=dmy|mdy"),
        ("date,pain\n24-03-13,5\n", {}, "--answer dates=dmy|ymd"),
    ],
)  # fmt: skip
def test_a_scale_or_an_order_is_asked_for_and_never_guessed(
    brought: Callable[..., Imported], journal: Journal, text: str, options: dict[str, Any], option: str
) -> None:
    with pytest.raises(Unanswered) as fault:
        brought(text, **options)
    assert fault.value.questions[0].option == option
    assert journal.version == 0


@pytest.mark.parametrize("scale", ["0..inf", "0...10"])
def test_a_scale_that_cannot_be_is_refused(brought: Callable[..., Imported], journal: Journal, scale: str) -> None:
    with pytest.raises(JournalFault, match="is not a scale"):
        brought("date,pain\n2024-01-01,5\n", scale=scale)
    assert journal.version == 0


def test_a_year_of_two_digits_in_its_own_column_is_a_year(brought: Callable[..., Imported], journal: Journal) -> None:
    brought("year,month,day,pain\n15,11,24,5\n")
    assert ratings(journal)["felt_at"].dt.strftime("%Y-%m-%d").tolist() == ["2015-11-24"]


def test_hours_and_minutes_of_one_factor_do_not_mix(brought: Callable[..., Imported], journal: Journal) -> None:
    imported = brought(
        "date,pain,triggers,exposure:sleep\n2024-01-01,5,sitting=5 hours,7 hours\n2024-01-02,4,sitting=90,420 min\n"
    )
    period = journal.read_period()
    assert period
    days = journal.read_trigger_days(find_place(None), period)
    assert (days["sitting_minutes"].tolist(), days["sleep"].tolist()) == ([300, 90], [7, 7])
    assert "sitting stands in 'hours' and is kept in minutes" in imported.assumed


def test_a_comma_is_decimal_where_semicolons_part_the_cells(brought: Callable[..., Imported], journal: Journal) -> None:
    brought("date;pain;exposure:sleep [h];sitting\n2024-01-01;5;7,125;1,5\n", "a.csv")
    brought('date,pain,sitting\n2024-01-02,5,"1,200"\n', "b.csv")
    period = journal.read_period()
    assert period
    days = journal.read_trigger_days(find_place(None), period)
    assert (days["sleep"].tolist()[0], days["sitting_minutes"].tolist()) == (7.125, [1.5, 1200])


def test_no_minutes_are_no_treatment(brought: Callable[..., Imported], journal: Journal) -> None:
    spans = ["0 min", "0:00", "0", "no", "-30", "1 h 30", "yes"]
    text = "date,pain,massage\n" + "".join(f"2024-01-{day:02d},5,{span}\n" for day, span in enumerate(spans, start=1))
    imported = brought(text)
    period = journal.read_period()
    assert period
    assert journal.read_sessions(period)["minutes"].fillna(-1).tolist() == [90, -1]
    assert (imported.kept, values(imported)) == (7, [(6, "treatment", "-30", "less than 0")])


def test_after_undo_the_journal_is_as_if_the_file_never_came(
    brought: Callable[..., Imported], journal: Journal, tmp_path: Path
) -> None:
    first = brought("date,pain,exposure:stress\n2024-03-01,5,3\n", "a.csv")
    second = "date,pain,exposure:stress\n2024-03-01,4,8\n2024-03-01,5,3\n"
    brought(second, "b.csv")
    journal.undo_import(first.import_id, now=NOW)
    with Journal(":memory:") as fresh:
        bring_in(fresh, tmp_path / "b.csv", now=NOW)
        period = fresh.read_period()
        assert period
        for table in ("ratings", "entries", "sessions", "exposures", "lines", "zeros"):
            with fresh._cursor() as one, journal._cursor() as other:
                rows = [cursor.execute(f"FROM {table} ORDER BY ALL").fetchall() for cursor in (one, other)]
            assert rows[0] == rows[1], table
        days = journal.read_trigger_days(find_place(None), period)
    assert days["stress"].tolist() == [5.5]  # without a time, the mean of what the day's rows say


def test_nothing_is_dropped_in_silence(brought: Callable[..., Imported], journal: Journal) -> None:
    imported = brought("date,pain,,notes,pressure\n2024-01-01,5,secret,ok,6\n")
    assert ratings(journal)["notes"].tolist() == ["ok\nsecret"]
    assert [each for each in imported.assumed if "without a treatment" in each]


def test_a_trigger_called_pain_is_a_trigger(brought: Callable[..., Imported], journal: Journal) -> None:
    brought("date,pain,triggers\n2024-01-01,5,pain;stress\n2024-01-02,4,none\n")
    period = journal.read_period()
    assert period
    assert journal.read_trigger_days(find_place(None), period)["pain"].tolist() == [5, 4]


def test_the_files_own_words_tell_one_thing_from_another(brought: Callable[..., Imported]) -> None:
    """Case, blanks and the order of triggers aside; another word for the same place is another thing."""
    header, clock = "felt_at,region,pain,triggers\n", "2024-01-01 08:00"
    same = brought(f"{header}{clock},Left  Knee,5,a;b\n{clock},left knee,5,b;a\n", "a.csv")
    assert (same.kept, same.already_there_lines) == (1, (3,))
    other = brought(f"{header}2024-02-02 08:00,Knees,5,a;b\n2024-02-02 08:00,knee,5,b;a\n", "b.csv")
    assert (other.kept, other.already_there_lines, other.together) == (2, (), ())


@pytest.mark.parametrize("written", ["2024-01-01 00:00:00", "2024-01-01"])
def test_a_date_that_a_spreadsheet_gave_a_midnight_joins_its_time(
    brought: Callable[..., Imported], journal: Journal, written: str
) -> None:
    brought(f"date,time,pain\n{written},10:30\u202fAM,5\n2024-01-02\u00a007:15,,no pain\n")
    assert ratings(journal)["felt_at"].dt.strftime("%H:%M").tolist() == ["10:30", "07:15"]
    assert ratings(journal)["intensity"].tolist() == [5, 0]


def test_a_row_kept_later_is_no_longer_listed_as_set_aside(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("date,pain\n2026-05-19,5\n2026-05-25,6\n")
    first = bring_in(journal, path, now=NOW)
    assert reasons(first) == [(3, "date", "2026-05-25", "in the future")]
    bring_in(journal, path, now=datetime(2026, 5, 26))
    found = journal.read_imports().iloc[0]
    assert found[["rows", "kept", "already_there", "set_aside"]].tolist() == [2, 2, 0, 0]
    assert journal.read_set_aside(first.import_id).empty


def test_a_file_whose_rows_do_not_add_up_is_refused_before_anything_is_kept(
    journal: Journal, brought: Callable[..., Imported], monkeypatch: pytest.MonkeyPatch
) -> None:
    def left_behind(*given: Any) -> Any:
        return replace(read_rows(*given), lines=())

    read_rows = read_file._read_rows
    monkeypatch.setattr(read_file, "_read_rows", left_behind)
    with pytest.raises(JournalFault, match="was not brought in: its rows do not add up"):
        brought("date,region,pain\n2026-05-01,neck,6\n")
    assert journal.read_imports().empty


MISSING = "2026-03-29 02:30 is no time of Europe/Berlin: it is kept as written"


def test_the_hour_that_a_zone_leaves_out_is_told_wherever_the_zone_was_said(journal: Journal, tmp_path: Path) -> None:
    """Without a zone there is none: the file alone names nothing, and the dashboard offers the zone."""
    text = "date,pain\n2026-03-28T08:00:00+01:00,5\n2026-03-29 02:30,4\n"
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    looks = [
        look(journal, tmp_path / "a.csv", now=NOW, mapping=mapping)
        for mapping in (Mapping(), Mapping(answers={"zone": "Europe/Berlin"}), Mapping(zone="Europe/Berlin"))
    ]
    assert [MISSING in each.assumed for each in looks] == [False, True, True]
    assert "zone" in {each.name for each in looks[0].questions}
