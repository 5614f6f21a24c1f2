"""Files of diaries with their dirt: what programs and people do to rows on the way into a file."""

import random
from dataclasses import replace
from datetime import date
from typing import Any

from tests.readers.dirt.diaries import draw_diary
from tests.readers.dirt.facts import Amount, Fact, Meaning, Rated
from tests.readers.dirt.making import FORMS, ORDER, Made, Record, Writer, columns_of, lines_told
from tests.readers.dirt.style import Style, draw_style

DIARIES = 50
PROSE = {
    "English": ("My pain diary", "Exported from my phone. Please do not edit."),
    "German": ("Schmerztagebuch", "Export vom Handy, Werte 0 bis 10"),
    "French": ("Journal de la douleur", "Export du téléphone"),
    "Spanish": ("Diario del dolor", "Exportado desde el móvil"),
    "Italian": ("Diario del dolore", "Esportato dal telefono"),
    "Dutch": ("Pijndagboek", "Export van de telefoon"),
}  # fmt: skip
MISSING = ("NA", "n/a", "-", "?", "")
MEDICINES = (("Medication", "Dose", "Per day"), (("Ibuprofen", "400 mg", "2"), ("Vitamin D", "1000 IE", "1"),
             ("Magnesium", "300 mg", "1")))  # fmt: skip
NAPS = (("Start Time", "End Time", "Minutes Asleep", "Minutes Awake"), 3)


def make_file(seed: int) -> Made:
    """The file of that seed: one of fifty diaries in a style of its own."""
    chance, style = random.Random(f"file {seed}"), draw_style(seed)
    diary = draw_diary(chance.randrange(DIARIES))
    writer = Writer(diary, style, chance)
    days = [day for day in diary.days if "only first twelve days" not in style.dirt or day.on.day <= 12]
    records = [record for day in days or diary.days for record in FORMS[style.form](writer, day)]
    records = _spoilt(records, writer)
    columns = columns_of(writer, records)
    headings = {name: writer.headings.get(name, name) for name in columns}
    records = [replace(each, facts=[_headed(fact, headings) for fact in each.facts]) for each in records]
    text, lines = _written(records, columns, headings, writer)
    meaning = lines_told(records, writer.told, lines)
    content, style = _encoded(text, style)
    broken = {name for each in records if each.is_raw for name, cell in each.cells.items() if style.separator in cell}
    places = frozenset(name for name in columns if name not in ORDER)
    return Made(f"diary_{seed}.csv", content, _optional(meaning, style), style, headings, places, frozenset(broken))


def _encoded(text: str, style: Style) -> tuple[bytes, Style]:
    """The bytes of a file; in UTF-8 where its encoding lacks a letter of the language."""
    try:
        return text.encode(style.encoding), style
    except UnicodeEncodeError:
        return text.encode(), replace(style, encoding="utf-8")


def _headed(fact: Fact, headings: dict[str, str]) -> Fact:
    return replace(fact, columns=tuple(headings.get(name, name) for name in fact.columns))


def _optional(meaning: Meaning, style: Style) -> Meaning:
    """With the naps of a second table, which may be kept or not."""
    if "second table" not in style.dirt or style.form == "names":
        return meaning
    naps = [Amount(date(2024, 3, day), names=frozenset({"sleep", "minutes_asleep"}), amount=(380 + day) / 60,
                   is_needed=False) for day in range(2, 2 + NAPS[1])]  # fmt: skip
    return replace(meaning, facts=(*meaning.facts, *naps))


def _spoilt(records: list[Record], writer: Writer) -> list[Record]:
    dirt, chance = writer.style.dirt, writer.chance
    high = {"0-100": ("110", "250"), "1-5": ("12", "55"), "words": ("11", "55")}
    beyond = high.get(writer.style.scale.partition(" ")[0], ("11", "-1", "55"))
    for kind, words in (("missing words", MISSING), ("out of range", beyond)):
        for record in chance.sample(records, min(3, len(records))) if kind in dirt else ():
            _say(record, chance.choice(words))
    if "columns of no use" in dirt:
        _add_columns(records, writer)
    if "newest first" in dirt:
        records.reverse()
    if "rows twice" in dirt:
        records = _twice(records, writer)
    if "extra cell in a number" in dirt or "extra cell in a note" in dirt:
        _unquoted(records, writer)
    if "carried-down dates" in dirt:
        _carried(records)
    return records


def _add_columns(records: list[Record], writer: Writer) -> None:
    """Columns that programs write for themselves."""
    for number, record in enumerate(records):
        record.cells |= {"id": str(8100 + 3 * number), "weekday": writer.words.weekdays[record.on.weekday()]}


def _say(record: Record, word: str) -> None:
    """A cell of pain that holds no pain."""
    for column in _pain_columns(record)[:1]:
        record.cells[column] = word
        record.facts = [each for each in record.facts
                        if not (isinstance(each, Rated) and column in each.columns)]  # fmt: skip


def _pain_columns(record: Record) -> list[str]:
    rated = [each for each in record.facts if isinstance(each, Rated)]
    return list(dict.fromkeys(each.columns[0] for each in rated))


def _twice(records: list[Record], writer: Writer) -> list[Record]:
    """Three rows stand in the file again: with a time they are one, without it they are further readings."""
    again, is_timed = [], writer.style.clock and "parts of the day" not in writer.style.dirt
    for record in writer.chance.sample(records, min(3, len(records))):
        facts = [] if is_timed else [replace(each, is_needed=False) for each in record.facts]
        again.append(replace(record, facts=facts, cells=dict(record.cells)))
    return [*records, *again]


def _carried(records: list[Record]) -> None:
    above = ""
    for record in records:
        day = record.cells.get("date", "")
        if day == above:
            record.cells["date"] = ""
        above = day


def _unquoted(records: list[Record], writer: Writer) -> None:
    """Rows whose cells hold the mark between cells, and stand without quotes."""
    mark = writer.style.separator
    number = "extra cell in a number" in writer.style.dirt
    for record in records:
        if any("\n" in cell or '"' in cell for cell in record.cells.values()):
            continue  # without quotes a line break would end the row
        cells = [cell for cell in record.cells.values() if mark in cell]
        if cells and len(cells) == sum(mark in cell for cell in record.cells.values()):
            record.is_raw = all(cell.replace(mark, "").isdigit() == number for cell in cells)


def _written(records: list[Record], columns: list[str], headings: dict[str, str], writer: Writer
             ) -> tuple[str, list[int]]:  # fmt: skip
    """The text of the file, and the line each row begins on."""
    style, chance = writer.style, writer.chance
    above = []
    if "prose above" in style.dirt:
        first, second = PROSE[style.language]
        above = [first, second, ""] if chance.random() < 0.5 else [first + style.separator * (len(columns) - 1)]
    if "no header" not in style.dirt:
        above.append(_joined([headings[name] for name in columns], style))
    text, lines = [*above], list[int]()
    line = len(above) + 1
    for record in records:
        if "blank lines" in style.dirt and chance.random() < 0.1 and lines:
            text.append("")
            line += 1
        row = _row(record, columns, style)
        text.append(row)
        lines.append(line)
        line += 1 + row.count("\n")
    text += _below(columns, style)
    return style.newline.join([*text, ""]), lines


def _row(record: Record, columns: list[str], style: Style) -> str:
    cells = [record.cells.get(name, "") for name in columns]
    if "rows end early" in style.dirt:
        while len(cells) > 2 and not cells[-1]:
            cells.pop()
    row = _mark(style).join(cells) if record.is_raw else _joined(cells, style)
    return row + style.separator * ("marks at row ends" in style.dirt)


def _mark(style: Style) -> str:
    """Between cells: with a blank behind it where the program writes that."""
    return style.separator + " " * ("blanks after marks" in style.dirt and style.separator in ",;|")


def _joined(cells: list[str], style: Style) -> str:
    return _mark(style).join(_quoted(cell, style) for cell in cells)


def _quoted(cell: str, style: Style) -> str:
    needs = any(mark in cell for mark in (style.separator, '"', "\n"))
    if style.quoting == "all" or (needs and style.quoting == "minimal"):
        return '"' + cell.replace('"', '""') + '"'
    return cell.replace(style.separator, " ") if needs else cell


def _below(columns: list[str], style: Style) -> list[str]:
    """What stands below the rows: rows of marks, or a table of something else."""
    below = list[str]()
    if "rows of marks" in style.dirt:
        below += [style.separator * (len(columns) - 1)] * 3
    if "second table" in style.dirt:
        below += ["", *(_joined(list(row), style) for row in _second(style))]
    return below


def _second(style: Style) -> list[Any]:
    if style.form == "names":
        return [MEDICINES[0], *MEDICINES[1]]
    return [NAPS[0], *((f"2024-03-0{day - 1} 11:05PM", f"2024-03-0{day} 6:50AM", str(380 + day), "55")
                       for day in range(2, 2 + NAPS[1]))]  # fmt: skip
