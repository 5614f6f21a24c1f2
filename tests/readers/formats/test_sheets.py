"""A workbook says what its sheets show: days, clocks, spans and numbers, each under its own number of row."""

import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from io import BytesIO

import openpyxl
import pytest

from analytics.readers.faults import FileFault
from analytics.readers.formats import read_table
from analytics.readers.questions import Question, Questions
from analytics.readers.table import Table
from tests.readers.formats.workbooks import (
    MAIN,
    book,
    content_of,
    odf_rows,
    ods,
    ods_of,
    packed,
    raw,
    shared,
    sheet_of,
    styles_of,
    xlsx,
)

Write = Callable[..., bytes]
HEAD = ("date", "time", "pain", "sleep", "notes")
DIARY = (
    HEAD,
    (date(2026, 3, 1), time(8, 30), 7.0, timedelta(hours=37, minutes=30), "a\nb, \"c\""),
    (datetime(2026, 3, 2, 7, 5), time(0, 0, 30), 0.1 + 0.2, None, "=1+1"),
    (None, None, None, None, None),
    (date(2026, 2, 28), time(23, 59), -1.25, timedelta(minutes=45), "  01  "),
)  # fmt: skip
WRITERS = [xlsx, shared, ods]


def as_openpyxl(*rows: tuple[object, ...]) -> bytes:
    """A workbook as pandas and many apps write it."""
    file, workbook = BytesIO(), openpyxl.Workbook()
    for row in rows:
        workbook.active.append(row)
    for row in workbook.active:
        for cell in row:
            cell.data_type = "s" if cell.data_type == "f" else cell.data_type
    workbook.save(file)
    return file.getvalue()


def read(content: bytes, *, sheet: str | None = None, skip_lines: int = 0) -> tuple[Table, dict[str, Question]]:
    questions = Questions()
    return read_table(content, "a.xlsx", questions=questions, sheet=sheet, skip_lines=skip_lines), questions.asked


def cells(content: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in read(content)[0].rows]


def refusal(content: bytes, sheet: str | None = None) -> str:
    with pytest.raises(FileFault) as fault:
        read(content, sheet=sheet)
    return fault.value.sentence


@pytest.mark.parametrize("write", [*WRITERS, as_openpyxl])
def test_cells_are_text_that_can_be_read_in_one_way(write: Write) -> None:
    table, asked = read(write(*DIARY))
    assert (table.header, table.delimiter, asked, table.told) == ([*HEAD], ",", {}, ())
    assert [row.line for row in table.rows] == [2, 3, 5]
    first, second, third = (row.cells for row in table.rows)
    assert first[:3] == ("2026-03-01", "08:30", "7")
    assert first[4] == 'a\nb, "c"'
    assert second == ("2026-03-02 07:05", "00:00:30", "0.3", "", "=1+1")
    assert (third[0], third[2], third[4].strip()) == ("2026-02-28", "-1.25", "01")
    assert first[3] == "37:30:00"
    assert third[3] == "0:45:00" if write is not ods else third[3] == "00:45"
    assert table.rows[0].text.startswith('2026-03-01,08:30,7,37:30:00,"a\nb, ""c"""')


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize(
    ("number", "text"),
    [
        (8.432, "8.4320"), (-8.432, "-8.4320"), (0.432, "0.432"), (12345.678, "12345.678"), (7, "7"),
        (1e-7, "0.0000001"), (123456789012, "123456789012"), (1e300, "1e+300"), (0.0, "0"), (-0.0, "0"), (2.675, "2.6750"), (True, "true"),
    ],
)  # fmt: skip
def test_a_number_is_never_taken_for_another(write: Write, number: float, text: str) -> None:
    assert cells(write(["pain"], [number])) == [(text,)]


@pytest.mark.parametrize(
    ("code", "number", "text"),
    [
        ("d/m/yy", 46082, "2026-03-01"), ("[$-F800]dddd\\, mmmm dd\\, yyyy", 46082, "2026-03-01"),
        ("d/m/yy", 46082.5, "2026-03-01 12:00"), ("yyyy\\-mm\\-dd hh:mm:ss", 46082.333333333, "2026-03-01 08:00"),
        ("mmm yy", 46082, "2026-03-01"), ('yyyy"年"m"月"d"日"', 46082, "2026-03-01"), ("h:mm", 0.354166666667, "08:30"),
        ("h:mm", 46082.25, "06:00"), ("mm:ss", 0.000347222222, "00:00:30"), ("[mm]:ss", 0.03125, "0:45:00"),
        ("[h]:mm", -0.0625, "-1:30:00"), ("h:mm", -0.0625, "-0.0625"), ("mmm", 46082, "2026-03-01"),
        ("d/m/yy h:mm", 2958465.9999999, "9999-12-31 23:59:59"), ("h:mm", 0.3541666, "08:30"), ("h:mm", 0.999999, "00:00"), ("h AM/PM", 0.75, "18:00"), ("0.0%", 0.125, "12.5%"),
        ("General", 46082, "46082"), ("0.00", 46082, "46082"), ('0 "days"', 3, "3"), ("[Red]0", 3, "3"), ("0\\d", 3, "3"), ("@", 3, "3"),
        ("d/m/yy", 1, "1900-01-01"), ("d/m/yy", 61, "1900-03-01"), ("d/m/yy", 9e9, "9000000000"), ("d/m/yy", -5, "-5"),
        ("#,##0.00 [$kr-41D]", 5, "5"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_its_format_shows_it(code: str, number: float, text: str) -> None:
    rows = f'<row r="1"><c r="A1" t="str"><v>x</v></c></row><row r="2"><c r="A2" s="1"><v>{number!r}</v></c></row>'
    content = book({"A": sheet_of(rows)}, styles=styles_of(["General", code]))
    assert cells(content) == [(text,)]


@pytest.mark.parametrize(
    ("number", "kind"),
    [(14, "2026-03-01"), (22, "2026-03-01 00:00"), (20, "00:00"), (31, "2026-03-01"), (33, "00:00"), (46, None)],
)
def test_formats_that_stand_in_no_file_are_known(number: int, kind: str | None) -> None:
    styles = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="{number}"/></cellXfs></styleSheet>'
    rows = (
        '<row><c t="str"><v>x</v></c></row><row><c s="0"><v>46082</v></c></row><row><c s="0"><v>46082.5</v></c></row>'
    )
    assert cells(book({"A": sheet_of(rows)}, styles=styles))[0] == (kind or "1105968:00:00",)


def test_days_of_1904_are_days_of_1904() -> None:
    rows = raw([["date", "pain"], [date(2026, 3, 1), 4]])
    content = book({"A": sheet_of(rows)}, settings='<workbookPr date1904="1"/>')
    assert cells(content) == [("2030-03-02", "4")]


@pytest.mark.parametrize("write", WRITERS)
def test_moments_that_all_begin_at_midnight_are_days(write: Write) -> None:
    days = [datetime(2026, 3, 1), datetime(2026, 3, 2)]
    assert [row[0] for row in cells(write(["felt_at", "pain"], *([day, 4] for day in days)))] == [
        "2026-03-01", "2026-03-02",
    ]  # fmt: skip
    with_clock = [*days, datetime(2026, 3, 3, 8)]
    assert cells(write(["felt_at", "pain"], *([day, 4] for day in with_clock)))[0][0] == "2026-03-01 00:00"


def test_an_error_and_a_formula_without_its_result_are_empty_and_told() -> None:
    rows = (
        raw([["date", "pain", "stress"]])
        + '<row r="2"><c r="A2" s="1"><v>46082</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
        '<row r="3"><c r="A3" s="1"><v>46083</v></c><c r="B3"><f>A1+1</f></c><c r="C3"><f>A1</f><v>3</v></c></row>'
        '<row r="4"><c r="A4" s="1"><v>46084</v></c><c r="B4" t="str"><f>""</f><v></v></c></row>'
    )
    table, _ = read(book({"A": sheet_of(rows)}))
    assert [row.cells for row in table.rows] == [
        ("2026-03-01", "", ""), ("2026-03-02", "", "3"), ("2026-03-03", "", ""),
    ]  # fmt: skip
    assert table.told == (
        "1 cell holds an error instead of a value and is read as empty (B2)",
        "1 cell holds a formula without its result and is read as empty (B3)",
    )


def test_in_a_file_of_libreoffice_too() -> None:
    rows = (
        '<table:table-row><table:table-cell office:value-type="string"><text:p>date</text:p></table:table-cell>'
        '<table:table-cell office:value-type="string"><text:p>pain</text:p></table:table-cell></table:table-row>'
        '<table:table-row><table:table-cell office:value-type="date" office:date-value="2026-03-01"/>'
        '<table:table-cell x:value-type="error" xmlns:x="urn:calcext" office:value-type="string">'
        "<text:p>#N/A</text:p></table:table-cell></table:table-row>"
        '<table:table-row><table:table-cell office:value-type="date" office:date-value="2026-03-02"/>'
        '<table:table-cell table:formula="of:=[.A1]"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="date" '
        'office:date-value="2026-03-03"/><table:table-cell office:value-type="percentage" office:value="0.5"/>'
        "</table:table-row>"
    )
    table, _ = read(ods_of(content_of({"A": rows})))
    assert [(row.line, *row.cells) for row in table.rows] == [
        (2, "2026-03-01", ""), (3, "2026-03-02", ""), (4, "2026-03-03", "50%"), (5, "2026-03-03", "50%"),
    ]  # fmt: skip
    assert [each.partition(" and ")[0] for each in table.told] == [
        "1 cell holds an error instead of a value", "1 cell holds a formula without its result",
    ]  # fmt: skip


def test_words_of_a_cell_are_those_that_it_shows() -> None:
    """Several lines, runs of letters, tabs and blanks; no comment, no picture and no reading aid beside them."""
    cell = (
        '<table:table-cell office:value-type="string"><office:annotation><text:p>of whom</text:p></office:annotation>'
        '<text:p>one<text:span>two</text:span><text:s text:c="2"/>x</text:p><text:p/><text:p>y<text:tab/>z</text:p>'
        "</table:table-cell>"
    )
    head = '<table:table-cell office:value-type="string"><text:p>notes</text:p></table:table-cell>'
    rows = "".join(f"<table:table-row>{each}</table:table-row>" for each in (head, cell))
    assert cells(ods_of(content_of({"A": rows}))) == [("onetwo  x\n\ny\tz",)]
    strings = (
        f'<sst xmlns="{MAIN}"><si><t>notes</t></si><si><r><t>one</t></r><r><rPr/><t xml:space="preserve">two </t></r>'
        "<rPh><t>eins</t></rPh></si></sst>"
    )
    rows = '<row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c></row>'
    assert cells(book({"A": sheet_of(rows)}, strings=strings)) == [("onetwo ",)]


def test_what_excel_writes_for_characters_that_xml_cannot_hold_is_those_characters() -> None:
    written = ["_x0041_", "_x005F_x0041_", "a_x000D_\nb", "x005F_", "_x0007_", "_xD83D__xDE00_", "_xD800_", "_x0000_"]
    read_back = [row[0] for row in cells(shared(["notes"], *([each] for each in written)))]
    assert read_back == ["A", "_x0041_", "a\nb", "x005F_", "\x07", "😀", "?", "\ufffd"]


@pytest.mark.parametrize("write", [xlsx, ods])
def test_the_only_sheet_with_something_in_it_is_read_unasked(write: Write) -> None:
    table, asked = read(write(Empty=[[None]], Diary=DIARY))
    assert (len(table.rows), asked, table.told) == (3, {}, ())


@pytest.mark.parametrize("write", [xlsx, ods])
def test_of_several_sheets_the_one_that_looks_like_a_diary_is_the_default(write: Write) -> None:
    content = write(Doses=[["Medicine", "Dose"], ["x", 3]], Diary=DIARY)
    table, asked = read(content)
    assert (table.header, asked["sheet"].default) == ([*HEAD], "Diary")
    assert [each.words for each in asked["sheet"].choices] == [
        "Doses: 2 rows, the first: Medicine, Dose", "Diary: 4 rows, the first: date, time, pain, sleep, notes",
    ]  # fmt: skip
    assert table.told == ("the sheet 'Diary' is read", "the sheet 'Doses' is not read: 2 rows")
    other, asked = read(content, sheet="Doses")
    assert (other.header, asked) == (["Medicine", "Dose"], {})
    assert refusal(content, "Nothing") == "a.xlsx has no sheet 'Nothing' with anything in it. It has 'Doses', 'Diary'."


def test_of_several_diaries_the_person_says_which() -> None:
    months = {"March": DIARY, "April": DIARY[:3]}
    _, asked = read(xlsx(**months))
    assert (asked["sheet"].default, [each.name for each in asked["sheet"].choices]) == (None, ["March", "April"])
    answered = read_table(xlsx(**months), "a", questions=Questions({"sheet": "April"}))
    assert len(answered.rows) == 2


def test_a_hidden_sheet_is_named_and_read_only_where_it_is_asked_for() -> None:
    sheets = {"Lists": sheet_of(raw(DIARY[:2])), "Diary": sheet_of(raw(DIARY))}
    content = book(sheets, hidden=["Lists"])
    table, asked = read(content)
    assert (len(table.rows), asked) == (3, {})
    assert table.told == ("the sheet 'Diary' is read", "the hidden sheet 'Lists' is not read: 2 rows")
    assert len(read(content, sheet="Lists")[0].rows) == 1
    of_others = ods_of(content_of({"Lists": odf_rows(DIARY[:2]), "Diary": odf_rows(DIARY)}, ["Lists"]))
    assert read(of_others)[0].told == table.told


def test_a_header_over_two_columns_and_two_lines_names_both() -> None:
    table, _ = read(
        xlsx([None, "Pain", None], ["date", "neck", "knee"], [date(2026, 3, 1), 4, 5], [date(2026, 3, 2), 3, 2])
    )
    assert (table.header, table.rows[0].line) == (["date", "neck", "knee"], 3)
    below_a_title = xlsx(["My diary"], [None], ["date", "pain"], [date(2026, 3, 1), 4], [date(2026, 3, 2), 4])
    table, _ = read(below_a_title)
    assert (table.header, [row.line for row in table.rows]) == (["date", "pain"], [4, 5])
    assert read(below_a_title, skip_lines=3)[0].header == ["2026-03-01", "4"]


def test_what_stands_beyond_the_header_is_asked_of_nobody_for_nothing_can_have_shifted() -> None:
    table, asked = read(xlsx(["date", "pain", "region"], [date(2026, 3, 1), 6, 5, "a, b"], [date(2026, 3, 2), 6]))
    assert asked == {}
    assert [row.cells for row in table.rows] == [("2026-03-01", "6", "5", "a, b"), ("2026-03-02", "6", "")]


@pytest.mark.parametrize("place", ["XFD1048576", "XFD2", "A1048576"])
def test_one_far_cell_costs_nothing(place: str) -> None:
    row = int(place.lstrip("ADFX"))
    rows = raw([["date", "pain"], [date(2026, 3, 1), 4]])
    far = f'<row r="{row}"><c r="{place}"><v>1</v></c></row>' if row > 2 else ""
    rows = rows.replace("</row>", f'<c r="{place}"><v>1</v></c></row>', 2) if row == 2 else rows + far
    table, _ = read(book({"A": sheet_of(rows, before='<dimension ref="A1:XFD1048576"/>')}))
    assert table.rows[0].cells == ("2026-03-01", "4")
    if place.startswith("XFD"):
        assert len(table.rows) == 1
        assert table.told[0].startswith("1 cell stands far from") or row == 2
        assert "XFD" in table.told[0]


def test_a_far_cell_of_libreoffice_costs_nothing() -> None:
    far = (
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row><table:table-row>'
        '<table:table-cell table:number-columns-repeated="16383"/><table:table-cell office:value-type="float" '
        'office:value="1"/></table:table-row>'
    )
    diary = odf_rows(DIARY).partition('<table:table-row table:number-rows-repeated="1048000">')[0]
    table, _ = read(ods_of(content_of({"A": diary + far})))
    assert len(table.rows) == 3
    assert table.told == ("1 cell stands far from all others and is not read (XFD1048576)",)


def test_a_false_dimension_is_not_believed() -> None:
    rows = raw([HEAD, *[DIARY[1]] * 50])
    assert len(cells(book({"A": sheet_of(rows, before='<dimension ref="A1:B2"/>')}))) == 50


def test_rows_and_cells_that_stand_in_no_order_are_all_read() -> None:
    """A row of a number that was, and a cell before the one in front of it, are not left out in silence."""
    rows = (
        '<row r="1"><c r="B1" t="str"><v>pain</v></c><c r="A1" t="str"><v>date</v></c></row>'
        '<row r="5"><c r="B5"><v>4</v></c><c r="A5" s="1"><v>46082</v></c></row>'
        '<row r="5"><c r="A5" s="1"><v>46083</v></c><c r="B5"><v>5</v></c></row>'
        '<row r="3"><c r="A3" s="1"><v>46084</v></c><c r="B3"><v>6</v></c></row>'
    )
    table, _ = read(book({"A": sheet_of(rows)}))
    assert table.header == ["date", "pain"]
    assert [(row.line, *row.cells) for row in table.rows] == [
        (5, "2026-03-01", "4"), (6, "2026-03-02", "5"), (7, "2026-03-03", "6"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("2026-03-01T08:30:00", "2026-03-01 08:30"), ("2026-03-01T08:30:00Z", "2026-03-01 08:30"), ("2026-03-01", "2026-03-01"),
        ("T08:30:00", "08:30"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("code", ["General", "h:mm", "yyyy"])
def test_a_day_that_is_written_as_one_loses_nothing_to_its_format(written: str, text: str, code: str) -> None:
    rows = f'<row><c t="str"><v>x</v></c></row><row><c s="0" t="d"><v>{written}</v></c></row>'
    assert cells(book({"A": sheet_of(rows)}, styles=styles_of([code]))) == [(text,)]


def test_colours_that_are_none_are_no_trouble() -> None:
    fills = '<fonts><font><color rgb="#red"/><family val="99"/></font></fonts><fills><fill/></fills></styleSheet>'
    content = book({"A": sheet_of(raw([["date"], [date(2026, 3, 1)]]))}, styles=styles_of()[:-13] + fills)
    assert cells(content) == [("2026-03-01",)]


def test_a_workbook_in_the_strict_form_is_read() -> None:
    with zipfile.ZipFile(BytesIO(shared(*DIARY))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    usual, strict = "http://schemas.openxmlformats.org/{}/2006/", "http://purl.oclc.org/ooxml/{}/"
    for kind in ("spreadsheetml", "officeDocument"):
        parts = {name: part.replace(usual.format(kind), strict.format(kind)) for name, part in parts.items()}
    assert cells(packed(parts)) == cells(shared(*DIARY))


def test_forms_that_others_write_are_read() -> None:
    """Prefixes, absolute names of parts, no styles, no numbers of rows and cells, ISO dates, a strict namespace."""
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    rows = (
        '<x:row><x:c t="str"><x:v>date</x:v></x:c><x:c t="str"><x:v>pain</x:v></x:c></x:row>'
        '<x:row><x:c t="d"><x:v>2026-03-01T00:00:00</x:v></x:c><x:c><x:v>4</x:v></x:c></x:row>'
    )
    content = f'<x:worksheet xmlns:x="{strict}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    assert cells(book({"A": content}, styles="<x/>", folder="/xl/worksheets/")) == [("2026-03-01", "4")]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", "an older file of Office, as XLS. Open it, save it as XLSX"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "protected by a password. Open it, save it"),
        (packed({"META-INF/manifest.xml": "encryption-data", "content.xml": "?"}), "protected by a password"),
        (packed({"xl/workbook.bin": "x", "[Content_Types].xml": ""}), "a binary workbook (XLSB). Open it, save it as"),
        (packed({"content.xml": content_of({})}), "a packed archive (zip). Unpack it"),
        (xlsx(*DIARY)[:-40], "damaged and cannot be read to its end. Save or export it once more"),
        (xlsx([]), "a.xlsx is empty. Choose a file with a header line and at least one row."),
        (xlsx(["date", "pain"]), "a.xlsx holds names of columns and no rows under them."),
        (xlsx(["date", *map(str, range(10_000))], [1] * 10_000), "a.xlsx has more than 1,000 columns."),
        (book({"A": '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + sheet_of("<row><c><v>&a;</v></c></row>")[21:]}), "damaged"),
        (book({"A": f"<!--{'-= ' * 3_000}--><!DOCTYPE x []>" + sheet_of("")[21:]}), "damaged"),
        (book({"A": sheet_of("<row><c t='s'><v>0</v></c></row>")}, strings="<!DOCTYPE sst><sst/>"), "damaged"),
        (book({"A": sheet_of("<row><c t='s'><v>9</v></c></row>")}, strings="<sst/>"), "damaged"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_sentence_with_what_would_help(content: bytes, words: str) -> None:
    sentence = refusal(content)
    assert words in sentence
    assert sentence.startswith("a.xlsx ")
    assert sentence.endswith(".")
