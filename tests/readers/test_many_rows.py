"""Bring in: a large file says by its columns what it says row by row, identities and line numbers included.

Twelve files of the five hundred of `python -m tests.benchmarks.both_readers`.
"""

from datetime import datetime
from pathlib import Path

import pytest

from analytics import bring_in
from analytics.journal import Journal, LineTable
from analytics.readers.formats import delimited
from analytics.readers.mapping import Mapping
from analytics.readers.own_diary import Known
from analytics.readers.questions import Questions
from analytics.readers.read_file import read_file
from tests.benchmarks.both_readers import content_of
from tests.readers.both import NOW, Twice, answers, read_twice

SEEDS = (*range(12), 28)  # the last has rows wider than its header


def write(folder: Path, text: str) -> Path:
    path = folder / "diary.csv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("seed", SEEDS)
def test_a_file_says_the_same_by_its_columns_as_row_by_row(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "diary.csv"
    path.write_bytes(content_of(seed))
    assert read_twice(path).unlike == ()
    assert read_twice(path, Mapping.of(answers=answers(path, 0))).unlike == ()


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["2026-03-01 08:00, neck , 3,  ", "2026-03-01 09:00,neck,4,as ever"], id="blanks around cells"),
        pytest.param(['2026-03-01 08:00,neck,3,"a, b"', "2026-03-01 09:00,neck,4,"], id="a cell in quotes"),
        pytest.param(['2026-03-01 08:00,neck,3,"a\nb"', "2026-03-01 09:00,neck,4,"], id="a cell of two lines"),
        pytest.param(["2026-03-01 08:00,neck,3,", '2026-03-01 09:00,neck,"4', "2026-03-01 10:00,neck,5,"], id="open"),
        pytest.param(["2026-03-01 08:00,neck,3,", "", "2026-03-01 09:00,neck,4,", ""], id="an empty line"),
        pytest.param(["2026-03-01 08:00,neck,3,", "2026-03-01 09:00,neck,"], id="a short row"),
        pytest.param(["2026-02-30 08:00,neck,3,", "2026-03-01 09:00,neck,4,"], id="no day of the calendar"),
        pytest.param(["2026-09-01 08:00,neck,3,", "2026-05-20 12:00,neck,4,", "2026-05-21,neck,4,"], id="the future"),
        pytest.param(["2026-03-01,neck,3,a", "2026-03-01,neck,3,a", "2026-03-01 morning,neck,4,"], id="dates alone"),
        pytest.param(["2026-03-01T08:00+01:00,neck,3,", "2026-03-01T09:00,neck,4,"], id="an offset"),
        pytest.param(["01.03.2026 08:00,neck,3,", "13.03.2026 09:00,left knee,4,"], id="the day first"),
        pytest.param(["2026-03-01 08:00,neck,12,", "2026-03-01 09:00,neck,x,", "2026-03-01 10:00,neck,7,"], id="bad"),
        pytest.param(["2026-03-01 08:00,neck; left knee,3,", "2026-03-01 09:00,Sitzbein,4,"], id="several places"),
        pytest.param(["2026-03-01 08:00,neck,,only a note", "2026-03-01 09:00,neck,,"], id="nothing but a note"),
        pytest.param(["2026-03-01 08:00,neck,3,'=x", "2026-03-01 09:00,neck,4,\u00a0y\u00a0"], id="a guarded note"),
    ],
)
def test_what_is_not_plain_is_read_the_same(rows: list[str], tmp_path: Path) -> None:
    path = write(tmp_path, "\n".join(["felt_at,region,intensity,notes", *rows]))
    assert read_twice(path).unlike == ()


FULL = """felt_at,region,side,intensity,triggers,treatment,treatment_minutes,pain_before,sitting_minutes,exposure:sleep
2026-03-01 08:00,neck,left,3,stress=5;heavy lifting,,,,45,7.5
2026-03-01 09:00,neck,,4,none,massage,30,,50,
2026-03-01 10:00,neck,,6,none,massage,30,,,~7
2026-03-02 08:00,,,,coffee=2,yes,20,5,700,8:30
2026-03-03 08:00,lower back,,2,,,,,2000,x
"""


def test_treatments_amounts_and_triggers_are_read_the_same(tmp_path: Path) -> None:
    """Beside a treatment the pain of the row is that before it; an amount that cannot be read costs itself alone."""
    assert read_twice(write(tmp_path, FULL)) == Twice(by_columns=True, unlike=())


def test_a_large_file_is_held_by_its_columns_and_kept_as_a_small_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, FULL)
    kept = []
    for many in (1, 10**9):
        monkeypatch.setattr(delimited, "MANY", many)
        with Journal(":memory:") as journal:
            lines = read_file(path, NOW, Mapping(), None, Questions(), Known()).incoming.lines
            assert isinstance(lines, LineTable) == (many == 1)
            first = bring_in(journal, path, now=NOW)
            again = bring_in(journal, path, now=NOW)
            hashes = journal._file.connection.execute(
                "SELECT fingerprint, key, line FROM lines ORDER BY ALL"
            ).fetchall()
            raws = journal._file.connection.execute("SELECT raw, line FROM claims ORDER BY ALL").fetchall()
            kept.append((first.rows, first.kept, first.added, first.set_aside, first.first, first.days, hashes, raws))
            assert (again.kept, again.already_there, again.added) == (
                0, first.kept, {"ratings": 0, "entries": 0, "sessions": 0, "exposures": 0}
            )  # fmt: skip
    assert kept[0] == kept[1]


def test_six_thousand_rows_are_read_by_their_columns_unasked(tmp_path: Path) -> None:
    moments = [datetime(2020, 1, 1 + at // 1440, at // 60 % 24, at % 60) for at in range(6000)]
    rows = [f"{moment:%Y-%m-%d %H:%M},neck,{at % 11}" for at, moment in enumerate(moments)]
    path = write(tmp_path, "\n".join(["felt_at,region,intensity", *rows]))
    lines = read_file(path, NOW, Mapping(), None, Questions(), Known()).incoming.lines
    assert isinstance(lines, LineTable)
    assert (len(lines), lines[0].line, lines[5999].line, lines[5999].intensity) == (6000, 2, 6001, 5999 % 11)
