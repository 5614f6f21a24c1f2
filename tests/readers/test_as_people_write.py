"""Bring in: files as apps, forms and spreadsheets make them: kept as they are meant, or asked, or told."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from analytics import Journal
from analytics.readers import Imported, Mapping, Unanswered, bring_in
from analytics.readers.faults import FileFault

NOW = datetime(2026, 11, 30, 12)


class Kept:
    """What a text became in a journal of its own."""

    def __init__(self, folder: Path, text: str, answers: dict[str, str] | None = None, **said: Any) -> None:
        path = folder / "file.csv"
        path.write_text(text, encoding="utf-8")
        with Journal(":memory:") as journal:
            self.account: Imported = bring_in(journal, path, now=NOW, mapping=Mapping(answers=answers or {}, **said))
            with journal._cursor() as cursor:
                self.ratings = cursor.execute("SELECT region, side, intensity FROM ratings ORDER BY ALL").fetchall()
                self.amounts = cursor.execute(
                    "SELECT day, factor, round(amount, 3) FROM exposures WHERE NOT inferred ORDER BY ALL"
                ).fetchall()
                self.times = cursor.execute("SELECT felt_at, has_time FROM ratings ORDER BY ALL").fetchall()


def asked(folder: Path, text: str) -> list[str]:
    """The questions that must be answered first."""
    with pytest.raises(Unanswered) as fault:
        Kept(folder, text)
    return [each.name for each in fault.value.questions]


def amounts_of(kept: Kept, factor: str) -> list[float]:
    return [amount for _, name, amount in kept.amounts if name == factor]


@pytest.mark.parametrize(
    ("column", "factor", "kept"),
    [
        ("Sleep\n7h30\n6h", "sleep", [7.5, 6]),
        ("Sleep (h:mm)\n7:30\n6:15", "sleep", [7.5, 6.25]),
        ("Sleep 💤\n7.5\n6.25", "sleep", [7.5, 6.25]),
        ("Steps\n11204\n2310", "steps", [11204, 2310]),
        ("Stress\n3\n8", "stress", [3, 8]),
        ("Schlaf\n7.5\n6", "sleep", [7.5, 6]),
        ("Sleep\n6\n7", "sleep", []),  # hours, or how well: left to the person
        ("Sleep (0-10)\n6.5\n7.5", "sleep", []),
        ("Sleep 0-10\n6.5\n7.5", "sleep", []),
        ("Mood\n3\n4", "mood", []),  # of five, or of ten
        ("Steps\n3\n5", "steps", []),
        ("Weather\nsunny\nrain", "weather", []),
    ],
)
def test_a_column_is_taken_for_what_its_cells_can_only_be(
    tmp_path: Path, column: str, factor: str, kept: list[float]
) -> None:
    name, first, second = column.split("\n")
    found = Kept(tmp_path, f"date,pain,{name}\n2026-03-02,4,{first}\n2026-03-03,5,{second}\n")
    assert amounts_of(found, factor) == kept
    assert any(f"'{name}'" in sentence for sentence in found.account.taken)


def test_a_column_of_one_side_in_brackets_keeps_its_side(tmp_path: Path) -> None:
    found = Kept(tmp_path, "Date,Jaw (left),Lower back (0-10),Neck [right]\n2026-03-02,4,3,2\n")
    assert found.ratings == [("jaw", "left", 4.0), ("lower back", None, 3.0), ("neck", "right", 2.0)]


def test_a_range_behind_a_heading_hides_no_pain(tmp_path: Path) -> None:
    assert asked(tmp_path, "date,location,Pain 0–5\n2026-02-14,Neck,5\n2026-02-15,Neck,2\n") == ["scale"]
    assert Kept(tmp_path, "date,Pain 😣\n2026-02-14,5\n").ratings == [("place not named", None, 5.0)]


def test_rows_of_two_people_are_not_mixed(tmp_path: Path) -> None:
    text = "Name,Date,Pain,Place\nAnna,2026-03-02,4,neck\nBen,2026-03-02,7,knee\nAnna,2026-03-03,5,neck\n"
    assert asked(tmp_path, text) == ["person"]
    assert [row[2] for row in Kept(tmp_path, text, {"person": "Anna"}).ratings] == [4.0, 5.0]
    assert len(Kept(tmp_path, text, {"person": "all"}).ratings) == 3


def test_times_of_day_under_an_unknown_heading_are_offered(tmp_path: Path) -> None:
    text = "date,pain,Clock of it\n2026-03-02,4,08:15\n2026-03-03,5,21:30\n"
    assert [has_time for _, has_time in Kept(tmp_path, text).times] == [False, False]
    answered = Kept(tmp_path, text, {"time:Clock of it": "time"})
    assert [at.hour for at, _ in answered.times] == [8, 21]


def test_a_list_joined_by_and_parts_where_its_words_recur(tmp_path: Path) -> None:
    rows = ("travel and cold snap", "cold snap and long day", "long day and travel", "bed and breakfast")
    text = "date,pain,triggers\n" + "".join(f"2026-03-0{at},4,{row}\n" for at, row in enumerate(rows, start=1))
    names = {factor for _, factor, _ in Kept(tmp_path, text).amounts}
    assert names == {"travel", "cold_snap", "long_day", "bed_and_breakfast"}


def test_a_row_of_empty_marks_at_its_end_may_have_shifted(tmp_path: Path) -> None:
    rows = "".join(f"2026-03-{at:02},4,cold,7.5,8{at:02}0\n" for at in range(1, 21))
    found = Kept(tmp_path, f"date,pain,triggers,sleep,steps\n{rows}2026-03-21,4,cold,heat,,,\n")
    assert [problem.line for problem in found.account.set_aside] == [22]
    found = Kept(tmp_path, f"date,pain,triggers,sleep,steps\n{rows}2026-03-21,4,cold,7.5,9000,,\n")
    assert not found.account.set_aside


def test_a_second_table_as_wide_as_the_first_is_its_own(tmp_path: Path) -> None:
    rows = '2026-02-14,4,"10,118"\n2026-02-15,5,"8,344"\n'
    text = f"Date,Pain,Steps\n{rows}\nSleep\nStart,End,Minutes\n2026-02-14 23:20,2026-02-15 07:05,421\n"
    found = Kept(tmp_path, text)
    assert amounts_of(found, "steps") == [10118, 8344]
    assert "not read: 1 row" in " ".join(found.account.assumed)


def test_a_header_that_stands_again_in_another_order_names_its_own_cells(tmp_path: Path) -> None:
    text = "Datum;Schmerz;Ort\n14.02.2026;5;Nacken\nDatum;Ort;Schmerz\n16.02.2026;Knie;3\n"
    assert Kept(tmp_path, text).ratings == [("knee", None, 3.0), ("neck", None, 5.0)]


def test_dates_with_points_are_day_first_and_that_is_told(tmp_path: Path) -> None:
    found = Kept(tmp_path, "Datum;Schmerz\n02.03.2026;4\n")
    assert found.times[0][0].date() == date(2026, 3, 2)
    (told,) = found.account.taken
    assert told.startswith(
        "02.03.2026 and all other dates can be read either way. Taken: Day first: 02.03.2026 is 2 Mar"
    )


def test_a_scale_for_what_no_column_holds_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileFault, match="'stress', and no column is read as that"):
        Kept(tmp_path, "date,pain\n2026-03-02,4\n", scales={"stress": (0.0, 100.0)})


def test_summary_rows_and_what_cannot_be_are_set_aside(tmp_path: Path) -> None:
    rows = ("2026-03-02,4", "2026-03-03,10.5", "2026-03-04,11", "2026-03-05,-1", "2026-03-06,?", "2026-03-07,NULL",
            "2027-03-02,5", "2025-02-29,5", "Average,4.5", "Summe,13")  # fmt: skip
    found = Kept(tmp_path, "date,pain\n" + "\n".join(rows) + "\n")
    assert [row[2] for row in found.ratings] == [4.0]
    assert len(found.account.set_aside) == len(rows) - 1


def test_lists_whose_commas_a_program_took_out_part_at_the_gaps(tmp_path: Path) -> None:
    rows = ("travel  cold snap", "cold snap  long day", "long day  travel", "travel")
    text = "date,pain,triggers\n" + "".join(f"2026-03-0{at},4,{row}\n" for at, row in enumerate(rows, start=1))
    assert {factor for _, factor, _ in Kept(tmp_path, text).amounts} == {"travel", "cold_snap", "long_day"}


def test_thousands_without_quotes_are_never_two_numbers(tmp_path: Path) -> None:
    rows = "".join(f"2026-03-{at:02},4,3,16,2{at:02},,\n" for at in range(1, 21))
    text = f"date,neck,knee,steps,notes\n{rows}2026-03-21,5,5,,,,\n"
    found = Kept(tmp_path, text, {"cells": "number:steps"})
    assert set(amounts_of(found, "steps")) <= {float(f"162{at:02}") for at in range(1, 21)}


def test_numbers_for_words_must_not_fall(tmp_path: Path) -> None:
    text = "date,pain\n2026-03-02,mild\n2026-03-03,severe\n"
    with pytest.raises(FileFault, match="none of the answers"):
        Kept(tmp_path, text, {"words": "9,5,1"})


def test_an_answer_that_another_encoding_makes_needless_is_no_fault(tmp_path: Path) -> None:
    found = Kept(tmp_path, "date,pain\n2026-03-02,4\n", {"location": "places"}, encoding="utf-8")
    assert [row[2] for row in found.ratings] == [4.0]
    with pytest.raises(FileFault, match="no question 'location'"):
        Kept(tmp_path, "date,pain\n2026-03-03,4\n", {"location": "places"})


CARRIED = "year,month,day,region,intensity\n2026,1,5,neck,4\n,,,knee,2\n,,6,neck,3\n,2,7,neck,5\n"


@pytest.mark.parametrize(("answer", "days"), [("yes", [(1, 5), (1, 5), (1, 6), (2, 7)]), ("no", [(1, 5)])])
def test_days_that_only_their_first_row_names_are_asked_about(
    tmp_path: Path, answer: str, days: list[tuple[int, int]]
) -> None:
    (tmp_path / "a.csv").write_text(CARRIED, encoding="utf-8")
    with Journal(":memory:") as journal:
        with pytest.raises(Unanswered) as fault:
            bring_in(journal, tmp_path / "a.csv", now=NOW)
        (question,) = fault.value.questions
        assert question.asks.startswith("3 of 4 rows have no whole day of their own.")
        said = Mapping(answers={"carry_down": answer})
        found = bring_in(journal, tmp_path / "a.csv", now=NOW, mapping=said)
        period = journal.read_period()
        assert period
        felt = sorted(journal.read_ratings(period)["felt_at"])
    assert [(each.month, each.day) for each in felt] == days
    assert found.kept + len(found.set_aside) == 4
