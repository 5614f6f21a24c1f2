"""A workbook or JSON is brought in like any table: its sheet is asked, and what it says comes back as it was written."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from analytics import Findings, Journal, analyse, bring_in
from analytics.__main__ import run
from analytics.readers import Unanswered
from analytics.readers.mapping import Mapping
from tests.readers.formats.workbooks import Cell, Rows, ods, shared, xlsx

NOW = datetime(2026, 5, 20, 12, 0)
HEAD = ("felt_at", "region", "intensity", "notes", "exposure:sleep [hours]")
# Of each kind of text that programs stumble over, one that shows it.
NAUGHTY = (
    "=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "'quoted", "''twice", '"', '""', "a,b;c|d\te", "a\nb", "a\n\nb",
    "\\n", "\\", "%s %d {0} ${x}", "<script>alert(1)</script>", "&amp; &lt;", "]]>", "<![CDATA[x]]>", "<!-- -->",
    "'; DROP TABLE entries; --", "NULL x", "undefined", "True story", "1/2 x", "1E5 x", "007 x", "0x10 x", "x\x07y",
    "x\x1by", "x\x7fy", "x\u0085y", "_x0041_", "_x005F_", "x005F_", "_x000D_", "_x_", "زكي", "\u202eabc\u202c", "\u200babc\u200b",
    "\ufeffx", "x\ufeff", "e\u0301", "\u00e9", "ﷺ", "😀", "👩‍👩‍👧", "🏳️‍🌈", "田中さん", "ｔｅｘｔ", "ÅÍÎÏ", "ﬀ", "İıſ", "\U0010ffff",
    "\ufffd", "\ufdd0", "Z͑ͫ̓a̴l", "‚„“”’‘", "1\u00a02\u202f3", "x" * 32_767, "é" * 32_000, "C:\\a\\..\\b", "../../etc/passwd", "file:///x",
    "http://x/?a=b&c", "![](http://x)", "[a](b)", "# x", "- x", "`x`", "$x^2$", ":material/x:", "sep=;", "#REF", "TRUE story",
)  # fmt: skip
XML = frozenset("\x07\x1b\ufffe\uffff")


def escaped(note: str) -> str:
    """As Excel writes what XML cannot hold."""
    written = note.replace("_x", "_x005F_x") if "_x" in note else note
    return "".join(f"_x{ord(each):04X}_" if each in XML else each for each in written)


def as_csv(*rows: tuple[Cell, ...]) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file, quoting=csv.QUOTE_ALL).writerows(rows)
    return file.getvalue().encode()


def as_json(*rows: tuple[Cell, ...]) -> bytes:
    head = list(map(str, rows[0]))
    return json.dumps([dict(zip(head, map(str, row), strict=True)) for row in rows[1:]]).encode()


def noted(notes: tuple[str, ...]) -> list[tuple[Cell, ...]]:
    first = datetime(2026, 1, 1, 8)
    return [HEAD, *((first + timedelta(hours=at), "neck", at % 11, note, 7.5) for at, note in enumerate(notes))]


def kept(content: bytes, tmp_path: Path, **answers: str) -> tuple[object, list[tuple[datetime, str]]]:
    path = tmp_path / "diary"
    path.write_bytes(content)
    with Journal(":memory:") as journal:
        done = bring_in(journal, path, now=NOW, answers=answers)
        period = journal.read_period()
        assert period
        found = journal.read_ratings(period)
    return done, list(zip(found["felt_at"].dt.to_pydatetime(), found["notes"], strict=True))


@pytest.mark.parametrize(
    ("write", "spell"),
    [(as_csv, str), (xlsx, escaped), (shared, escaped), (ods, str), (as_json, str)],
)
def test_any_note_comes_back_as_it_was_written(
    write: Callable[..., bytes], spell: Callable[[str], str], tmp_path: Path
) -> None:
    notes = tuple(each for each in NAUGHTY if write is not ods or not set(each) & XML)
    rows = noted(tuple(map(spell, notes)))
    done, back = kept(write(*rows), tmp_path)
    assert done.set_aside == ()  # type: ignore[attr-defined]
    wrong = [(note, said) for note, (_, said) in zip(notes, sorted(back), strict=True) if said != note]
    assert wrong == []


def test_a_workbook_and_its_text_are_one_diary(tmp_path: Path) -> None:
    rows = noted(("a", "b", "c"))
    path = tmp_path / "diary.csv"
    with Journal(":memory:") as journal:
        path.write_bytes(as_csv(*rows))
        assert bring_in(journal, path, now=NOW).added["ratings"] == 3
        for write in (xlsx, shared, ods, as_json):
            path.write_bytes(write(*rows))
            again = bring_in(journal, path, now=NOW)
            assert (again.added.get("ratings", 0), again.already_there) == (0, 3), write


def test_the_sheet_is_asked_and_both_sheets_can_follow_one_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    months: dict[str, Rows] = {
        name: [HEAD, *((datetime(2026, month, day, 8), "neck", day % 11, None, 7) for day in range(1, 21))]
        for name, month in (("March", 3), ("April", 4))
    }
    path, journal = tmp_path / "diary.xlsx", tmp_path / "journal.duckdb"
    path.write_bytes(xlsx(**months))
    told = ["import", str(path), "--journal", str(journal)]
    assert run(told) == 2
    assert "--answer sheet=March  March: 21 rows, the first: felt_at, region" in capsys.readouterr().out
    for sheet in months:
        assert run([*told, "--sheet", sheet]) == 0
        assert "20 rows" in capsys.readouterr().out
    with Journal(journal) as opened:
        period = opened.read_period()
        assert period
        assert len(opened.read_ratings(period)) == 40
    assert run([*told, "--sheet", "May"]) == 2
    assert "has no sheet 'May' with anything in it. It has 'March', 'April'." in capsys.readouterr().err


def test_the_sheet_is_an_option_however_it_is_answered() -> None:
    by_answer, by_option = Mapping.of(answers={"sheet": "March"}), Mapping.of(sheet="March")
    assert by_answer == by_option
    assert Mapping.of_options(by_option.options).sheet == "March"


def test_a_file_that_leaves_its_sheet_open_is_not_brought_in(tmp_path: Path) -> None:
    path = tmp_path / "diary"
    path.write_bytes(
        json.dumps({"a": [{"date": "2026-03-01", "pain": 4}], "b": [{"date": "2026-03-02", "pain": 4}]}).encode()
    )
    with Journal(":memory:") as journal, pytest.raises(Unanswered) as fault:
        bring_in(journal, path, now=NOW)
    assert [each.name for each in fault.value.questions] == ["sheet"]


def test_rows_keep_the_numbers_that_the_workbook_gives_them(tmp_path: Path) -> None:
    rows: list[tuple[Cell, ...]] = [
        ("date", "pain"),
        (date(2026, 3, 1), 4),
        (None, None),
        (date(2026, 3, 2), 11.5),
        (date(2026, 3, 3), 3),
    ]
    path = tmp_path / "diary"
    for write in (xlsx, ods):
        path.write_bytes(write(*rows))
        with Journal(":memory:") as journal:
            done = bring_in(journal, path, now=NOW)
            assert [(each.line, each.value) for each in done.set_aside] == [(4, "11.5")]
            assert done.rows == done.kept + done.already_there + len(done.set_aside) == 3
            lines = journal.read_rows_to_correct(done.import_id or "")
            assert list(csv.reader(lines.splitlines())) == [["date", "pain"], ["2026-03-02", "11.5"]]


@pytest.mark.parametrize("first", ["1901-03-01", "1930-03-01"])
def test_a_day_of_long_ago_is_no_trouble(first: str, tmp_path: Path) -> None:
    """All that was written is the period, as it is on the pages."""
    path = tmp_path / "diary.csv"
    path.write_text(f"date,pain\n{first},4\n2026-03-01,5\n2026-03-02,6\n", encoding="utf-8")
    with Journal(":memory:") as journal:
        assert bring_in(journal, path, now=NOW).kept == 3
        found = analyse(journal)
        assert isinstance(found, Findings)
        assert found.period == journal.read_period()
