"""A file as a whole: when its scale is asked for, which line looks like the header, and what is said of its columns."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from analytics.journal import Journal
from analytics.readers import FileFault, Imported, Mapping, Unanswered, bring_in, look

NOW = datetime(2026, 5, 20, 12, 0)
Bring = Callable[..., Imported]


@pytest.fixture
def bring(tmp_path: Path) -> Iterator[Bring]:
    with Journal(":memory:") as journal:

        def brought(text: str, **options: Any) -> Imported:
            (tmp_path / "a.csv").write_text(text, encoding="utf-8")
            return bring_in(journal, tmp_path / "a.csv", now=NOW, **options)

        yield brought


def table(*pains: object, column: str = "pain") -> str:
    return f"date,{column}\n" + "".join(f"2026-04-{day:02},{pain}\n" for day, pain in enumerate(pains, 1))


@pytest.mark.parametrize(
    ("text", "says", "choices"),
    [
        (table(50, 60, 70, 80, 90, 3, 2, 1, 0), "goes up to 90", "0..100"),
        (table(11, 11, 11, 11, 10.5), "goes up to 11", "0..100"),
        (table(3, 4, column="pain (0-100)"), "goes from 0 to 100 by its name", "0..100|0..10"),
        (table(3, 4, column="pain [0 to 5]"), "goes from 0 to 5 by its name", "0..5|0..10"),
        (table("much", column="pain (0..20)"), "goes from 0 to 20 by its name", "0..20|0..10"),
        (table(3, 4, column="severity (1-4)"), "goes from 1 to 4 by its name", "1..4|0..4|0..10"),
    ],
)
def test_a_scale_that_is_not_nought_to_ten_is_asked_for(bring: Bring, text: str, says: str, choices: str) -> None:
    column = text.splitlines()[0].removeprefix("date,")
    with pytest.raises(Unanswered) as fault:
        bring(text)
    (question,) = fault.value.questions
    assert question.asks == (
        f"The pain in column '{column}' {says}, and the diary counts 0 to 10. What do its numbers mean?"
    )
    assert (question.option, question.default) == (f"--answer scale={choices}|LOW..HIGH", None)


@pytest.mark.parametrize(
    ("answer", "points"), [("1..4", [0, 10]), ("0..4", [2.5, 10]), ("0..10", [1, 4]), ("0..8", [1.25, 5])]
)
@pytest.mark.parametrize("as_option", [False, True])
def test_a_scale_is_what_was_answered(bring: Bring, *, answer: str, points: list[float], as_option: bool) -> None:
    low, _, high = answer.partition("..")
    scale = Mapping(scale=(float(low), float(high))) if as_option else Mapping(answers={"scale": answer})
    found = bring(table(1, 4, column="severity (1-4)"), mapping=scale)
    assert [line.intensity for row in found.first for line in row] == points


def test_each_column_of_pain_is_asked_its_own_scale(bring: Bring) -> None:
    two = Mapping(columns=(("intensity", "Morning (0-5)"), ("intensity", "Evening (0-4)")))
    text = "date,Morning (0-5),Evening (0-4)\n2026-04-01,5,4\n"
    with pytest.raises(Unanswered) as fault:
        bring(text, mapping=two)
    assert [each.name for each in fault.value.questions] == ["scale:Morning (0-5)", "scale:Evening (0-4)"]
    answered = replace(two, answers={"scale:Morning (0-5)": "0..5", "scale:*": "0..8"})
    found = bring(text, mapping=answered)
    assert [(line.intensity, line.part) for row in found.first for line in row] == [(10, "morning"), (5, "evening")]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (table(50, 60, 70, 80, 3), 1),  # four of five are slips of the pen until there are five of them
        (table(50, 60, 70, 80, 90, 1, 2, 3, 4, 5), 5),  # five of ten are no more than half
        (table(10, 10, 10, 10, 10), 5),
        (table(3, 4, column="pain (0-10)"), 2),
        (table(3, 4, column="pain [10]"), 2),
    ],
)
def test_a_scale_is_not_asked_for_where_the_file_may_be_nought_to_ten(bring: Bring, text: str, kept: int) -> None:
    assert bring(text).kept == kept


def test_a_scale_that_was_said_is_not_asked_for(bring: Bring) -> None:
    assert bring(table(50, 60, 70, 80, 90), mapping=Mapping(scale=(0, 100))).kept == 5


@pytest.mark.parametrize("before", ["prose\n", "prose\nmore\n", "x\n" * 20, "x\n" * 59])
def test_a_header_further_down_is_found_and_told(bring: Bring, before: str) -> None:
    imported = bring(f"{before}date,pain\n2026-04-01,3\n")
    lines = before.count("\n")
    unread = "the line before is" if lines == 1 else f"the {lines} lines before are"
    assert (imported.kept, imported.assumed) == (
        1,
        (f"the names of the columns are line {lines + 1}: {unread} not read",),
    )


def test_a_header_beyond_sixty_lines_begins_a_table_of_its_own(bring: Bring) -> None:
    imported = bring("x\n" * 61 + "date,pain\n2026-04-01,3\n")
    assert (imported.rows, imported.kept) == (1, 1)
    assert imported.assumed[1] == "the table of line 1 (x) is not read: 60 rows"


@pytest.mark.parametrize(
    ("columns", "lacks"), [("pain,x", "a date"), ("date,x", "pain or a treatment"), ("year,month,pain", "a date")]
)
def test_what_a_file_lacks_is_said_with_what_was_found(bring: Bring, columns: str, lacks: str) -> None:
    found = ", ".join(f"'{name}'" for name in columns.split(","))
    with pytest.raises(FileFault) as fault:
        bring(f"{columns}\n{','.join('1' for _ in columns.split(','))}\n")
    assert fault.value.sentence == (
        f"a.csv has no column for {lacks}. Found in its first line: {found}. Say which column holds what."
    )


def test_twelve_columns_are_named_at_most(bring: Bring) -> None:
    names = [f"c{number}" for number in range(14)]
    with pytest.raises(FileFault) as fault:
        bring(f"{','.join(names)}\n{','.join('1' for _ in names)}\n")
    assert "'c11'. " in fault.value.sentence
    assert "'c12'" not in fault.value.sentence


def test_a_look_shows_the_first_eight_rows_as_they_are_kept_and_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Date;Pain;x\n" + "2026-04-01;3;1\n" * 9, encoding="utf-8")
    with Journal(":memory:") as journal:
        found = look(journal, tmp_path / "a.csv", now=NOW, file_name="mine.csv")
        assert journal.version == 0
    assert found.table
    assert (found.file, found.table.header, found.table.delimiter) == ("mine.csv", ["Date", "Pain", "x"], ";")
    assert (found.table.encoding, found.questions, found.kept) == ("utf-8-sig", (), 9)
    assert [row[0].line for row in found.first] == list(range(2, 10))
    assert found.first[0][0].intensity == 3


def test_a_look_shows_a_reading_and_all_that_is_left_open(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("date,pain (0-5)\n03/04/2026,4\n05/04/2026,none\n", encoding="utf-8")
    with Journal(":memory:") as journal:
        found = look(journal, tmp_path / "a.csv", now=NOW)
        assert [(each.name, each.default) for each in found.questions] == [
            ("scale", None), ("none", "zero"), ("dates", None),
        ]  # fmt: skip
        assert (found.first[0][0].felt_at, found.first[0][0].intensity) == (datetime(2026, 4, 3), 8)
        assert journal.read_counts()["ratings"] == 0
        said = Mapping(dates="mdy", answers={"scale": "0..10", "none": "zero"})
        found = look(journal, tmp_path / "a.csv", now=NOW, mapping=said)
    assert [(line.felt_at.month, line.intensity) for row in found.first for line in row] == [(3, 4), (5, 0)]
    assert found.taken == ()


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (Mapping(columns=(("side", "S"),)), "a.csv has no column 'S'. Its columns are: date, pain, who."),
        (Mapping(carry_down=("x",)), "a.csv has no column 'x'. Its columns are: date, pain, who."),
        (Mapping(person=("name", "Anna")), "a.csv has no column 'name'. Its columns are: date, pain, who."),
        (Mapping(person=("who", "Zoe")), "a.csv has no row whose 'who' is 'Zoe'."),
    ],
)
def test_a_column_or_person_that_is_not_there_is_refused(bring: Bring, options: Mapping, sentence: str) -> None:
    with pytest.raises(FileFault) as fault:
        bring("date,pain,who\n2026-04-01,3,Anna\n", mapping=options)
    assert str(fault.value) == sentence


def test_what_was_assumed_is_said_in_order(bring: Bring) -> None:
    found = bring(
        "date,pain,who,x\n13/04/2026,3,Anna,1\n14/04/2026,4,Ben,1\n14/04/2026,5,Anna,1\n",
        mapping=Mapping(person=("who", "Anna")),
    )
    assert found.assumed == (
        "only rows whose 'who' is 'Anna': 1 row of others is left out",
        "dates are day first: 13/04/2026",
        "column 'x' is not read",
    )
    assert (found.kept, found.already_there, found.as_dict()["kept"]) == (2, 0, 2)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("date,pain\n", "a.csv holds names of columns and no rows under them. Choose a file with at least one row."),
        ("", "a.csv is empty. Choose a file with a header line and at least one row."),
    ],
)
def test_a_file_without_rows_is_refused(bring: Bring, text: str, sentence: str) -> None:
    with pytest.raises(FileFault) as fault:
        bring(text)
    assert str(fault.value) == sentence
