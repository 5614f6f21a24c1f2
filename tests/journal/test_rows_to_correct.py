"""The rows that were set aside, as a file to correct and bring in again."""

import csv
import io
from datetime import datetime
from pathlib import Path

import pytest

from analytics import Journal
from analytics.diary.formulas import STARTS
from analytics.journal.rows_to_correct import rows_to_correct
from analytics.readers import Imported, Mapping, bring_in

NOW = datetime(2026, 1, 1)


def come_in(journal: Journal, folder: Path, name: str, content: bytes, *answers: str) -> Imported:
    (folder / name).write_bytes(content)
    return bring_in(journal, folder / name, now=NOW, mapping=Mapping.of(answers=answers))


def pains(journal: Journal) -> list[float]:
    period = journal.read_period()
    assert period
    return sorted(journal.read_ratings(period)["intensity"])


def test_no_cell_of_it_is_a_formula() -> None:
    cells = [f"{start}1+1" for start in STARTS]
    text = rows_to_correct(["a", "b"], ",", [f'1,"{cell}"' for cell in cells])
    rows = list(csv.reader(io.StringIO(text, newline="")))[1:]
    assert [cell for _, cell in rows] == [f"'{cell}" for cell in cells]


@pytest.mark.parametrize("row", ["2025-03-01,-5,a", '2025-03-01,"a, ""b""",', "01.03.2025;-1,5;+2", "a\tb"])
def test_what_is_no_formula_leaves_as_it_stood(row: str) -> None:
    mark = next(each for each in "\t;," if each in row)
    assert rows_to_correct(["when", "x"], mark, [row]) == f"when{mark}x\n{row}\n"


def test_it_has_the_columns_and_the_mark_of_the_file_it_came_from(tmp_path: Path) -> None:
    content = "Tagebuch\n\nDatum;Schmerz;Körperstelle\n13.03.2025;4,5;Nacken\n14.03.2025;arg;Nacken\n".encode("cp1252")
    with Journal(":memory:") as journal:
        done = come_in(journal, tmp_path, "diary.csv", content)
        assert journal.read_rows_to_correct(done.import_id) == "Datum;Schmerz;Körperstelle\n14.03.2025;arg;Nacken\n"


@pytest.mark.parametrize(
    ("content", "corrected"),
    [
        (b"date,region,pain\n2025-03-01,neck,5\n2025-03-01,neck,x\n2025-03-02,neck,4\n", [4, 5, 7]),
        (b"date,region,pain\n2025-03-01,neck,7\n2025-03-01,knee,x\n2025-03-02,neck,4\n", [4, 7, 7]),
    ],
)
def test_corrected_rows_change_and_move_nothing_of_those_that_were_kept(
    tmp_path: Path, content: bytes, corrected: list[float]
) -> None:
    with Journal(":memory:") as journal:
        done = come_in(journal, tmp_path, "diary.csv", content)
        rows = journal.read_rows_to_correct(done.import_id).replace(",x", ",7")
        again = come_in(journal, tmp_path, "rows-to-correct (1).csv", rows.encode())
        assert (again.kept, again.changed, again.no_longer_there) == (1, (), ())
        assert pains(journal) == corrected
        journal.undo_import(again.import_id, now=NOW)
        assert len(pains(journal)) == 2


def test_the_latest_file_of_the_same_columns_says_how_the_next_is_read(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        assert journal.read_mapping(["date", "pain"]) is None
        come_in(journal, tmp_path, "a.csv", b"date,pain\n01/02/2025,4\n", "dates=dmy")
        come_in(journal, tmp_path, "b.csv", b"date,pain\n01/03/2025,4\n", "dates=mdy")
        options = journal.read_mapping(["date", "pain"])
        assert options
        assert Mapping.of_options(options).dates == "mdy"
        assert journal.read_mapping(["pain", "date"]) is None
