"""Workbooks as programs write them, made by hand: XLSX with words shared or within cells, and ODS; parts at will."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from xml.sax.saxutils import escape, quoteattr

Cell = str | float | int | bool | date | datetime | time | timedelta | None
Rows = Sequence[Sequence[Cell]]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# Styles by number: 0 a number, 1 a date, 2 a moment, 3 a clock, 4 a span, 5 a share, 6 the date of a German.
FORMATS = ("General", "yyyy-mm-dd", "dd.mm.yyyy hh:mm", "h:mm AM/PM", "[h]:mm", "0%", "dd.mm.yyyy;@")
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
_STYLES = {date: 1, datetime: 2, time: 3, timedelta: 4}


def packed(parts: Mapping[str, str | bytes], *, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Parts in one file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def letters(column: int) -> str:
    return chr(64 + column) if column <= 26 else letters((column - 1) // 26) + letters((column - 1) % 26 + 1)


def serial(value: Cell, first: date = date(1899, 12, 30)) -> float:
    """Days as spreadsheets count them."""
    if isinstance(value, timedelta):
        return value / timedelta(days=1)
    if isinstance(value, time):
        return (value.hour * 60 + value.minute) / 1440 + value.second / 86400
    if isinstance(value, datetime):
        return (value - datetime.combine(first, time())) / timedelta(days=1)
    assert isinstance(value, date)
    return (value - first).days


def raw(rows: Rows, strings: list[str] | None = None) -> str:
    """The rows of a sheet; words stand within the cells, or shared where a list of them is given."""
    return "".join(
        f'<row r="{number}">'
        + "".join(_cell(f"{letters(at)}{number}", each, strings) for at, each in enumerate(row, start=1))
        + "</row>"
        for number, row in enumerate(rows, start=1)
    )


def _cell(reference: str, value: Cell, strings: list[str] | None) -> str:
    if value is None:
        return ""
    if isinstance(value, str) and strings is not None:
        strings.append(value)
        return f'<c r="{reference}" t="s"><v>{len(strings) - 1}</v></c>'
    if isinstance(value, str):
        return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    if isinstance(value, bool):
        return f'<c r="{reference}" t="b"><v>{value:d}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{reference}"><v>{value!r}</v></c>'
    return f'<c r="{reference}" s="{_STYLES[type(value)]}"><v>{serial(value)!r}</v></c>'


def sheet_of(rows: str, before: str = "", after: str = "") -> str:
    return f'<?xml version="1.0"?><worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def styles_of(formats: Sequence[str] = FORMATS) -> str:
    codes = "".join(f'<numFmt numFmtId="{164 + at}" formatCode={quoteattr(each)}/>' for at, each in enumerate(formats))
    cells = "".join(f'<xf numFmtId="{164 + at}"/>' for at in range(len(formats)))
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts>'
        f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{cells}</cellXfs></styleSheet>'
    )


def book(
    sheets: Mapping[str, str], *, hidden: Sequence[str] = (), settings: str = "", strings: str | None = None,
    styles: str | None = None, folder: str = "worksheets/", further: Mapping[str, str | bytes] | None = None,
) -> bytes:  # fmt: skip
    """A workbook of sheets that are XML."""
    states = dict.fromkeys(hidden, ' state="hidden"')
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{at}" r:id="r{at}"{states.get(name, "")}/>'
        for at, name in enumerate(sheets, start=1)
    )
    related = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/worksheet" Target="{folder}sheet{at}.xml"/>'
        for at in range(1, len(sheets) + 1)
    )
    related += f'<Relationship Id="rs" Type="{OFFICE}/styles" Target="styles.xml"/>'
    related += f'<Relationship Id="rt" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    wrap = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": wrap.format(f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{settings}<sheets>{listed}</sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": wrap.format(related),
        "xl/styles.xml": styles or styles_of(),
    }
    if strings is not None:
        parts["xl/sharedStrings.xml"] = strings
    parts |= {f"xl/worksheets/sheet{at}.xml": each for at, each in enumerate(sheets.values(), start=1)}
    return packed(parts | dict(further or {}))


def xlsx(*rows: Sequence[Cell], **further: Rows) -> bytes:
    """A workbook as some write it, its words within the cells: one sheet, or those that are named."""
    named: dict[str, Rows] = dict(further) or {"Sheet1": rows}
    return book({name: sheet_of(raw(each)) for name, each in named.items()})


def shared(*rows: Sequence[Cell]) -> bytes:
    """A workbook as Excel writes it: its words are shared by the cells."""
    words: list[str] = []
    cells = raw(rows, words)
    listed = "".join(f'<si><t xml:space="preserve">{escape(each)}</t></si>' for each in words)
    return book({"Sheet1": sheet_of(cells)}, strings=f'<sst xmlns="{MAIN}">{listed}</sst>')


NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
)


def content_of(sheets: Mapping[str, str], hidden: Sequence[str] = ()) -> str:
    """The content of an ODS: sheets that are XML."""
    styles = "".join(
        f'<style:style style:name="{name}" style:family="table"><style:table-properties table:display="{shown}"/>'
        "</style:style>"
        for name, shown in (("off", "false"), ("on", "true"))
    )
    tables = "".join(
        f'<table:table table:name={quoteattr(name)} table:style-name="{"off" if name in hidden else "on"}">'
        f"{rows}</table:table>"
        for name, rows in sheets.items()
    )
    return (
        f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )


def ods_of(content: str, **further: str) -> bytes:
    """A file of LibreOffice with that content."""
    start = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}
    return packed(start | {"content.xml": content, "META-INF/manifest.xml": "<manifest/>"} | further)


def ods(*rows: Sequence[Cell], **further: Rows) -> bytes:
    """A file as LibreOffice writes it, with the empty cells to the end that it says once: one sheet, or those named."""
    named: dict[str, Rows] = dict(further) or {"Sheet1": rows}
    return ods_of(content_of({name: odf_rows(each) for name, each in named.items()}))


def odf_rows(rows: Rows) -> str:
    end = '<table:table-cell table:number-columns-repeated="16370"/>'
    after = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    return "".join(f"<table:table-row>{''.join(map(_odf_cell, row))}{end}</table:table-row>" for row in rows) + after


def _odf_cell(value: Cell) -> str:
    if value is None:
        return "<table:table-cell/>"
    kind, shown = _odf_value(value)
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in shown.split("\n"))
    return f"<table:table-cell {kind}>{lines}</table:table-cell>"


def _odf_value(value: Cell) -> tuple[str, str]:
    if isinstance(value, bool):
        said = str(value).lower()
        return f'office:value-type="boolean" office:boolean-value="{said}"', said.upper()
    if isinstance(value, int | float):
        return f'office:value-type="float" office:value="{value!r}"', f"{value:g}"
    if isinstance(value, date):
        return f'office:value-type="date" office:date-value="{value.isoformat()}"', f"{value:%d.%m.%y}"
    if isinstance(value, time):
        return f'office:value-type="time" office:time-value="PT{value:%HH%MM%SS}"', f"{value:%H:%M}"
    if isinstance(value, timedelta):
        minutes = value // timedelta(minutes=1)
        return f'office:value-type="time" office:time-value="PT{minutes // 60}H{minutes % 60:02}M00S"', "shown"
    return 'office:value-type="string"', str(value)
