"""The command line: what it prints, what it leaves, and the status it ends with."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from analytics import Journal, journal_path
from analytics.__main__ import run
from analytics.diary.sharing import SECTIONS

DIARY = """felt_at,region,intensity,posture,sitting_minutes
2026-01-05 08:00,neck,5,at desk,300
2026-01-05 20:00,neck,6,at desk,420
2026-01-06 08:00,neck,12,,
"""


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    path = tmp_path / "diary.csv"
    path.write_text(DIARY, encoding="utf-8")
    return path


@pytest.fixture
def journal(tmp_path: Path) -> list[str]:
    return ["--journal", str(tmp_path / "journal.duckdb")]


def answered(words: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    assert run(words) == 0
    answer = json.loads(capsys.readouterr().out)
    assert isinstance(answer, dict)
    return answer


def test_import_prints_the_agreed_json_and_nothing_else(
    diary: Path, journal: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    answer = answered([*journal, "--json", "import", str(diary)], capsys)
    assert answer.pop("import")
    assert answer == {
        "file": "diary.csv", "format": "journal", "rows": 3, "kept": 2, "already_there": 0,
        "set_aside": [{"line": 4, "field": "intensity", "value": "12", "reason": "more than 10"}],
        "already_there_lines": [], "changed": [], "read_better": [], "values_set_aside": [], "no_longer_there": [],
        "yours": [], "same_moment": [], "assumed": [], "asked": [],
        "added": {"ratings": 2, "entries": 2, "sessions": 0, "exposures": 0},
    }  # fmt: skip


def test_a_second_export_says_what_it_changed(
    diary: Path, journal: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    answered([*journal, "--json", "import", str(diary)], capsys)
    later = diary.with_name("later.csv")
    rows = [
        "felt_at,region,intensity,posture,sitting_minutes", "2026-01-05 08:00,neck,7,at desk,300",
        "2026-01-07 08:00,neck,2,,1500", "2026-01-07 08:00,neck,3,,",
    ]  # fmt: skip
    later.write_text("\n".join(rows), encoding="utf-8")
    answer = answered([*journal, "--json", "import", str(later)], capsys)
    assert answer.pop("import")
    assert answer == {
        "file": "later.csv", "format": "journal", "rows": 3, "kept": 3, "already_there": 0, "set_aside": [],
        "already_there_lines": [], "changed": [2], "read_better": [],
        "values_set_aside": [
            {"line": 3, "field": "sitting_minutes", "value": "1500", "reason": "more than 1440 minutes"}
        ],
        "no_longer_there": [{"file": "diary.csv", "line": 3}], "yours": [], "same_moment": [3, 4], "assumed": [],
        "asked": [], "added": {"ratings": 2, "entries": 1, "sessions": 0, "exposures": 0},
    }  # fmt: skip


NAMES = "date,name,value\n2026-01-05,Neck,5\n2026-01-05,Mood,3\n2026-01-06,Gardening,2\n"


def test_what_a_file_leaves_open_is_one_json_object_and_ends_with_2(
    diary: Path, journal: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    diary.write_text(NAMES, encoding="utf-8")
    assert run([*journal, "--json", "import", str(diary)]) == 2
    printed = capsys.readouterr()
    asked = json.loads(printed.out)
    assert list(asked) == ["file", "asked"]
    assert asked["file"] == "diary.csv"
    assert [each["question"] for each in asked["asked"]] == ["name:Mood", "name:Gardening"]
    assert asked["asked"][1] == {
        "question": "name:Gardening",
        "asks": "Column 'name' says 'Gardening' in 1 row, and that names no place. What is it?",
        "example": "", "default": None,
        "choices": {
            "leave": "not read: its rows are left out", "factor": "something that may set pain off",
            "place": "a place of your own that hurts", "treatment": "a treatment",
        },
        "option": "--answer name:Gardening=leave|factor|place|treatment|exposure:NAME[UNIT]",
    }  # fmt: skip
    assert printed.err.startswith("diary.csv leaves something open: 2 questions to answer first.")
    assert len(printed.err.splitlines()) == 1
    assert run([*journal, "import", str(diary)]) == 2
    printed = capsys.readouterr()
    assert printed.err == ("diary.csv leaves something open, and nothing of it was kept. Answer as is shown above.\n")
    assert printed.out.splitlines()[6:] == [
        "Column 'name' says 'Gardening' in 1 row, and that names no place. What is it?",
        "  --answer name:Gardening=leave  not read: its rows are left out",
        "  --answer name:Gardening=factor  something that may set pain off",
        "  --answer name:Gardening=place  a place of your own that hurts",
        "  --answer name:Gardening=treatment  a treatment",
        "  --answer name:Gardening=exposure:NAME[UNIT]",
    ]


@pytest.mark.parametrize(
    ("words", "rows", "kept", "exposures"),
    [
        (["--answer", "name:*=leave"], 1, 1, 0),
        (["--answer", "name:Mood=leave", "--answer", "name:Gardening=factor"], 2, 2, 1),
        (["--answer", "name:*=factor", "--answer", "name:Mood=exposure:stress"], 3, 3, 2),
    ],
)
def test_an_answer_may_be_part_of_the_command(
    diary: Path, journal: list[str], words: list[str], rows: int, kept: int, exposures: int,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    diary.write_text(NAMES, encoding="utf-8")
    answer = answered([*journal, "--json", "import", str(diary), *words], capsys)
    assert (answer["rows"], answer["kept"], answer["asked"]) == (rows, kept, [])
    added = answer["added"]
    assert isinstance(added, dict)
    assert (added["ratings"], added["exposures"]) == (1, exposures)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--answer", "name:Mood"], "'name:Mood' is not of the form NAME=VALUE."),
        (
            ["--answer", "name:*=leave", "--answer", "none=zero"],
            "There is no question 'none' about this file. It asks: 'name:Mood', 'name:Gardening'.",
        ),
        (
            ["--encoding", "klingon"],
            "There is no encoding 'klingon'. Encodings are named like utf-8, cp1252, cp1251 or cp932.",
        ),
        (["--scale", "mood=wide"], "'wide' is not a scale. A scale is its lowest and highest value, such as 0..100."),
    ],
)  # fmt: skip
def test_an_answer_that_cannot_be_is_one_sentence(
    diary: Path, journal: list[str], words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    diary.write_text(NAMES, encoding="utf-8")
    assert run([*journal, "--json", "import", str(diary), *words]) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", f"{sentence}\n")


@pytest.mark.parametrize("words", [["--encoding", "cp1251"], ["--answer", "encoding=cp1251"]])
def test_an_encoding_is_an_option_and_an_answer(
    diary: Path, journal: list[str], words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    diary.write_bytes("date,region,pain\n2026-01-05,шея,5\n".encode("cp1251"))
    assert run([*journal, "import", str(diary)]) == 2
    assert "  --answer encoding=cp1251  as Windows Cyrillic: 2026-01-05,шея,5\n" in capsys.readouterr().out
    where = ["--answer", "location=places"]
    assert answered([*journal, "--json", "import", str(diary), *words, *where], capsys)["kept"] == 1
    with Journal(journal[1]) as kept:
        assert _kept(kept, "SELECT region FROM ratings") == [("шея",)]


def _kept(journal: Journal, question: str) -> list[tuple[object, ...]]:
    with journal._cursor() as cursor:
        return cursor.execute(question).fetchall()


@pytest.mark.parametrize(
    ("text", "words", "question", "found"),
    [
        (
            "date,pain,Stress\n2026-01-05,5,50\n2026-01-06,4,100\n",
            ["--map", "exposure:stress=Stress", "--scale", "stress=0..100"],
            "SELECT factor, amount, unit FROM exposures ORDER BY day",
            [("stress", 5, None), ("stress", 10, None)],
        ),
        (
            "date,pain,Slept\n2026-01-05,5,420\n2026-01-06,4,90\n",
            ["--map", "exposure:sleep[min]=Slept"],
            "SELECT factor, amount, unit FROM exposures ORDER BY day",
            [("sleep", 7, "hours"), ("sleep", 1.5, "hours")],
        ),
        (
            "date,Neck,Knee L\n2026-01-05,5,\n2026-01-06,4,2\n",
            ["--map", "intensity@neck=Neck", "--map", "intensity@left knee=Knee L"],
            "SELECT felt_at::DATE::VARCHAR, region, side, intensity FROM ratings ORDER BY ALL",
            [("2026-01-05", "neck", None, 5), ("2026-01-06", "knee", "left", 2), ("2026-01-06", "neck", None, 4)],
        ),
        (
            "date,Morning,Evening\n2026-01-05,5,6\n2026-01-06,4,\n",
            ["--map", "intensity=Morning", "--map", "intensity=Evening"],
            "SELECT felt_at::VARCHAR, has_time, part, intensity FROM ratings ORDER BY ALL",
            [
                ("2026-01-05 00:00:00", False, "evening", 6), ("2026-01-05 00:00:00", False, "morning", 5),
                ("2026-01-06 00:00:00", False, "morning", 4),
            ],
        ),
    ],
)  # fmt: skip
def test_a_column_is_what_the_command_says(
    diary: Path, journal: list[str], text: str, words: list[str], question: str, found: list[tuple[object, ...]],
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    diary.write_text(text, encoding="utf-8")
    answer = answered([*journal, "--json", "import", str(diary), *words], capsys)
    assert (answer["kept"], answer["set_aside"], answer["values_set_aside"]) == (2, [], [])
    with Journal(journal[1]) as kept:
        assert _kept(kept, question) == found


def test_a_file_of_which_nothing_is_kept_ends_with_2_and_is_told(
    diary: Path, journal: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_text("date,pain\n2026-01-05,12\n2026-01-06,\n", encoding="utf-8")
    nothing = "Nothing of empty.csv was kept: no row of it could be read as it stands.\n"
    for dry in ([], ["--dry-run"]):
        assert run([*journal, "--json", "import", str(empty), *dry]) == 2
        printed = capsys.readouterr()
        answer = json.loads(printed.out)
        assert (answer["import"], answer["rows"], answer["kept"], len(answer["set_aside"])) == (None, 2, 0, 2)
        assert printed.err == nothing
    assert run([*journal, "import", str(diary), str(empty)]) == 0
    capsys.readouterr()
    assert run([*journal, "import", str(diary)]) == 0  # all of it was there already
    assert "0 kept, 2 already there, 1 set aside." in capsys.readouterr().out


def test_of_several_files_each_is_told_and_what_one_asks_stands_beside_them(
    diary: Path, journal: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = tmp_path / "names.csv"
    names.write_text(NAMES, encoding="utf-8")
    answer = answered([*journal, "--json", "import", str(diary), str(names)], capsys)
    imports = answer["imports"]
    assert isinstance(imports, list)
    assert list(answer) == ["imports"]
    assert [(each["file"], len(each["asked"])) for each in imports] == [("diary.csv", 0), ("names.csv", 2)]


def test_options_may_stand_behind_the_command_too(
    diary: Path, journal: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert answered(["import", str(diary), *journal, "--json"], capsys)["kept"] == 2


def test_import_in_sentences_names_each_line_set_aside(
    diary: Path, journal: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*journal, "import", str(diary)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "diary.csv: 3 rows: 2 kept, 0 already there, 1 set aside."
    assert lines[1] == "Line 4, intensity: '12' is more than 10."
    assert lines[2].startswith("To take it back: undo ")


def test_undo_takes_an_import_back(diary: Path, journal: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    import_id = str(answered([*journal, "--json", "import", str(diary)], capsys)["import"])
    answered([*journal, "--json", "undo", import_id], capsys)
    assert run([*journal, "undo", import_id]) == 2
    assert "taken back already" in capsys.readouterr().err


def test_analyse_prints_the_agreed_keys(diary: Path, journal: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    run([*journal, "import", str(diary)])
    capsys.readouterr()
    answer = answered([*journal, "--json", "analyse", "--location", "Neck", "--from", "2026-01-01"], capsys)
    assert answer["period"] == {"first": "2026-01-01", "last": "2026-01-05"}
    assert answer["location"] == "Neck"
    assert answer["coverage"] == {
        "days": 5, "days_logged": 1, "entries": 2, "ratings": 2, "written_later": 0, "sessions": 0,
    }  # fmt: skip
    assert answer["triggers"] == []
    assert answer["sessions"] == {
        "too_few": {"have": 0, "need": 8, "of": "sessions with pain written before and after"}
    }


def test_analyse_in_sentences_holds_no_markup(
    diary: Path, journal: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    run([*journal, "import", str(diary)])
    capsys.readouterr()
    assert run([*journal, "analyse"]) == 0
    printed = capsys.readouterr().out
    assert "1 of 1 day written" in printed
    assert "*" not in printed


@pytest.mark.parametrize("words", [["analyse"], ["--json", "analyse"]])
def test_an_empty_journal_says_so(journal: list[str], words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*journal, *words]) == 0
    assert "days with an entry" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        [], ["dance"], ["import"], ["import", "nowhere.csv"], ["import", "."], ["undo", "nothing"],
        ["analyse", "--from", "yesterday"], ["share", "page.pdf"], ["share", "page.html"],
        ["share", "nowhere/page.html"],
        ["sample", "x.csv", "--days", "-5"], ["sample", "x.csv", "--seed", "x"], ["sample", "nowhere/x.csv"],
        ["import", "x.csv", "--scale", "wide"], ["analyse", "--dates", "dmy"],
    ],
)  # fmt: skip
def test_what_cannot_be_done_ends_with_2_and_one_sentence(
    journal: list[str], words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        status = run([*journal, *words])
    except SystemExit as end:
        status = int(str(end.code))
    printed = capsys.readouterr()
    assert (status, printed.out) == (2, "")
    assert printed.err.strip().endswith(".") or printed.err.strip().endswith("--help.")
    assert len(printed.err.strip().splitlines()) == 1


def test_a_journal_in_a_place_that_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x")
    done = subprocess.run(
        [sys.executable, "-m", "analytics", "--journal", str(in_the_way / "j.duckdb"), "analyse"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, len(done.stderr.strip().splitlines())) == (2, "", 1)
    assert "Choose another place" in done.stderr


def test_the_variable_names_the_journal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PAIN_JOURNAL", str(tmp_path / "mine.duckdb"))
    assert journal_path() == tmp_path / "mine.duckdb"
    monkeypatch.delenv("PAIN_JOURNAL")
    assert journal_path().name == "journal.duckdb"


def test_the_sample_is_written_and_comes_in_whole(
    tmp_path: Path, journal: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    sample = tmp_path / "sample.csv"
    answered(["--json", "sample", str(sample), "--days", "40", "--seed", "3"], capsys)
    answer = answered([*journal, "--json", "import", str(sample)], capsys)
    assert (answer["set_aside"], answer["assumed"]) == ([], [])
    assert answer["rows"] == answer["kept"]


def test_share_writes_a_page(
    diary: Path, journal: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run([*journal, "import", str(diary)])
    capsys.readouterr()
    page = tmp_path / "page.html"
    assert answered([*journal, "--json", "share", str(page), "--for", "Dr Weiß"], capsys) == {"file": str(page)}
    assert "For Dr Weiß" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "start"),
    [("page.html", "<!doctype html>"), ("page.txt", "Pain diary summary: Jo"), ("page.csv", "felt_at,"),
     ("page.json", '{"resourceType":"Bundle"')],
)  # fmt: skip
def test_share_makes_each_form(
    diary: Path, journal: list[str], tmp_path: Path, name: str, start: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run([*journal, "import", str(diary)])
    assert run([*journal, "share", str(tmp_path / name), "--for", "Anna", "--alias", "Jo"]) == 0
    named = (tmp_path / name).read_text(encoding="utf-8-sig")
    assert named.lstrip().startswith(start)
    assert ("Anna" in named) is ("Jo" in named) is (name != "page.csv")
    words = ["--replace", "--for", "Anna", "--alias", "Jo", "--unnamed", "--without", "places", "--paper", "letter"]
    assert run([*journal, "share", str(tmp_path / name), *words]) == 0
    unnamed = (tmp_path / name).read_text(encoding="utf-8-sig")
    assert not {"Anna", "Jo"} & set(unnamed.replace(":", " ").replace("<", " ").split())
    assert "2026-01-05" not in unnamed
    capsys.readouterr()


def test_what_came_in_is_told_though_another_file_did_not(
    diary: Path, journal: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG")
    assert run([*journal, "--json", "import", str(diary), str(picture)]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["kept"] == 2
    assert "picture.png is a picture. A diary is read from a table" in printed.err
    assert run([*journal, "import", str(picture)]) == 2


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--from", "2026-02-01", "--to", "2026-01-01"], "From 1 Feb 2026 to 1 Jan 2026 is no period of this diary"),
        (["--from", "2030-01-01"], "is no period of this diary"),
        (["--from", "0001-01-01"], "at most a hundred years"),
        (["--from", "1001-01-01"], "From 1 Jan 1001 to "),
        (["--location", "nowhere"], "There is no pain written down for 'nowhere'. Places in this diary: neck."),
    ],
)
def test_a_question_the_diary_cannot_mean_is_one_sentence(
    diary: Path, journal: list[str], words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run([*journal, "import", str(diary)])
    capsys.readouterr()
    assert run([*journal, "analyse", *words]) == 2
    assert sentence in capsys.readouterr().err


def test_a_file_that_never_ends_is_not_waited_for(journal: list[str], tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "pipe.csv")
    assert run([*journal, "import", str(tmp_path / "pipe.csv")]) == run([*journal, "import", "/dev/zero"]) == 2


def test_a_page_that_cannot_be_put_there_leaves_nothing_behind(
    diary: Path, journal: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run([*journal, "import", str(diary)])
    folder = tmp_path / "pages"
    (folder / "page.html").mkdir(parents=True)
    assert run([*journal, "share", str(folder / "page.html")]) == 2
    assert [path.name for path in folder.iterdir()] == ["page.html"]


def test_the_help_of_share_names_every_section(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["share", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    usual = [name for name, is_in in SECTIONS.items() if is_in]
    assert f"one of {', '.join(usual)} " in told
    assert f"one of {', '.join(name for name in SECTIONS if name not in usual)} " in told


def test_a_page_without_safety_answers_says_so_in_one_sentence_and_names_none(
    diary: Path, journal: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    diary.write_text("felt_at,region,intensity,signs\n2026-01-05 08:00,neck,5,fever\n", encoding="utf-8")
    assert run([*journal, "import", str(diary)]) == 0
    capsys.readouterr()
    page, whole = tmp_path / "page.txt", tmp_path / "whole.txt"
    assert run([*journal, "share", str(page), "--without", "safety"]) == 0
    assert capsys.readouterr().out == f"Written to {page}.\nThe page says “Safety answers not shared.”\n"
    assert "Safety answers not shared." in page.read_text(encoding="utf-8")
    assert run([*journal, "share", str(whole)]) == 0
    assert capsys.readouterr().out == f"Written to {whole}.\n"
    assert "fever" in whole.read_text(encoding="utf-8")


def test_export_and_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other, folder = (str(tmp_path / name) for name in ("one.duckdb", "other.duckdb", "out"))
    assert run(["sample", str(tmp_path / "diary.csv"), "--days", "20"]) == 0
    assert run(["import", "--journal", one, str(tmp_path / "diary.csv")]) == 0
    capsys.readouterr()
    assert run(["export", "--journal", one, folder, "--format", "parquet", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["folder"], told["format"]) == (folder, "parquet")
    assert {"manifest.json", "diary.csv", "lines.parquet"} <= set(told["files"])
    assert told["rows"] == sum(told["tables"].values())
    assert run(["export", "--journal", one, folder]) == 2
    assert "Choose another" in capsys.readouterr().err
    assert run(["import", "--journal", other, folder, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["format"], told["kept"], told["import"]) == ("export", told["rows"], None)
    assert run(["import", "--journal", other, folder]) == 2
    assert "--journal" in capsys.readouterr().err
