"""Benchmark: texts that programs stumble over, as notes: by every way into the journal, and by every way out and in.

`python -m tests.benchmarks.naughty [FILE]`: FILE holds a list of texts as JSON, such as the Big List of Naughty
Strings; without it, those of `tests/readers/test_workbooks.py`. Prints of how many the note is what was written, by
way; blanks at the ends of a cell are no part of it, and a note of nothing but blanks is none.
"""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from analytics import Journal, bring_in, export, share
from analytics.diary.entries import Entry, Rating
from tests.readers.formats.workbooks import ods, shared, xlsx
from tests.readers.test_workbooks import HEAD, NAUGHTY, as_csv, as_json

NOW = datetime(2026, 5, 20, 12, 0)
FIRST = datetime(2026, 1, 1, 8)
Ways = Callable[[list[str], Path], dict[datetime, str | None]]


def moment(at: int) -> datetime:
    return FIRST + timedelta(hours=at)


def in_xml(text: str) -> str:
    """As Excel writes what XML cannot hold; a line break is one mark in XML."""
    text = text.replace("_x", "_x005F_x").replace("\r", "_x000D_")
    return "".join(each if _is_in_xml(each) else f"_x{ord(each):04X}_" for each in text)


def _is_in_xml(mark: str) -> bool:
    return mark in "\t\n" or (mark >= "\x20" and mark not in "\ufffe\uffff")


def rows(texts: list[str]) -> list[tuple[str | float | datetime, ...]]:
    return [HEAD, *((moment(at), "neck", at % 11, text, 7.5) for at, text in enumerate(texts))]


def notes_in(journal: Journal) -> dict[datetime, str | None]:
    """Each moment's note."""
    period = journal.read_period()
    assert period
    found = journal.read_ratings(period)
    notes = (note if isinstance(note, str) else None for note in found["notes"])
    return dict(zip(found["felt_at"].dt.to_pydatetime(), notes, strict=True))


def by_file(content: bytes, folder: Path, journal: Journal) -> None:
    path = folder / "diary"
    path.write_bytes(content)
    done = bring_in(journal, path, now=NOW)
    assert done.rows == done.kept, done.set_aside[:3]


def ways_in(texts: list[str], folder: Path) -> Iterator[tuple[str, list[str], Journal]]:
    """Each way in: the texts that it can hold, and a journal that has them."""
    xml = [text for text in texts if all(map(_is_in_xml, text.replace("\r", "")))]
    written = {
        "CSV": (texts, as_csv(*rows(texts))),
        "XLSX, words in cells": (texts, xlsx(*rows([*map(in_xml, texts)]))),
        "XLSX, shared words": (texts, shared(*rows([*map(in_xml, texts)]))),
        "ODS": (xml, ods(*rows([text.replace("\r\n", "\n").replace("\r", "\n") for text in xml]))),
        "JSON": (texts, as_json(*rows(texts))),
    }
    for name, (held, content) in written.items():
        with Journal(":memory:") as journal:
            by_file(content, folder, journal)
            yield name, held, journal
    with Journal(":memory:") as journal:
        for at, text in enumerate(texts):
            journal.write_entry(Entry(moment(at), (Rating("neck", at % 11),), moment(at), notes=text or None), now=NOW)
        yield "written here", texts, journal


def ways_out(journal: Journal, folder: Path) -> Iterator[tuple[str, dict[datetime, str | None]]]:
    """Each way out and in again: the notes of the journal that it was brought into."""
    for form in ("csv", "parquet"):
        export(journal, folder / form, format=form, now=NOW)
    share(journal, folder / "shared.csv", include=["notes"], now=NOW)
    sources = {
        "export, CSV": "csv",
        "export, Parquet": "parquet",
        "diary.csv": "csv/diary.csv",
        "shared CSV": "shared.csv",
    }
    for name, source in sources.items():
        with Journal(":memory:") as other:
            bring_in(other, folder / source, now=NOW)
            yield name, notes_in(other)


def plain(text: str | None) -> str:
    """A note as it may come back: without blanks at its ends, and with one kind of line break."""
    return "\n".join((text or "").replace("\r\n", "\n").replace("\r", "\n").strip().split("\n"))


def told(way: str, wanted: dict[datetime, str], found: dict[datetime, str | None]) -> None:
    wrong = [(at, text, found.get(at)) for at, text in wanted.items() if plain(found.get(at) or "") != plain(text)]
    print(f"{way:40} {len(wanted) - len(wrong)} of {len(wanted)}", flush=True)
    for _, text, said in wrong[:8]:
        print("    ", ascii(text)[:70], "became", ascii(said)[:70])


def main() -> None:
    """Print the figures."""
    texts = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")) if sys.argv[1:] else list(NAUGHTY)
    texts = [text for text in texts if text]
    with TemporaryDirectory() as place:
        for at, (way, held, journal) in enumerate(ways_in(texts, Path(place))):
            wanted = {moment(number): text for number, text in enumerate(held)}
            told(way, wanted, notes_in(journal))
            folder = Path(place) / str(at)
            folder.mkdir()
            for out, found in ways_out(journal, folder):
                told(f"  then {out}", wanted, found)


if __name__ == "__main__":
    main()
