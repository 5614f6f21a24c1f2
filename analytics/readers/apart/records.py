"""Bring in JSON: a list of records, alone, under a name or one a line, as rows of which the first names the columns."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from analytics.readers.apart.answer import Answer, NotRead
from analytics.readers.apart.cells import number_text

_MARKS = ";|\r\n"  # that would part one thing of a list
_BLANKS = re.compile(r"[ \t\r\n]*")
Record = dict[str, Any]


def read_records(content: bytes, answer: Answer) -> None:
    """All lists of records that a file holds.

    Raises:
        NotRead: it is no JSON, it holds none, or it is beyond what is read.
    """
    if len(content) > answer.bounds.json:
        raise NotRead("json")
    text = content.decode("utf-8-sig", "replace")
    try:
        for name, records in _lists(text):
            answer.begin(name)
            _write(records, answer)
            answer.end()
    except ValueError:
        raise NotRead("damaged") from None
    except RecursionError:
        raise NotRead("nested") from None


def _lists(text: str) -> Iterator[tuple[str, Iterable[Record]]]:
    start = _blanks(text, 0)
    if text[start : start + 1] == "[":
        yield "", _elements(text, start + 1)
        return
    first, end = _READER.raw_decode(text, start)
    if _blanks(text, end) < len(text):
        yield "", _lines(text, start)
        return
    found = {name: value for name, value in _record(first).items() if _are_records(value)}
    if not found and any(map(_is_nest, first.values())):
        raise NotRead("records")
    yield from found.items() or [("", [first])]


def _elements(text: str, at: int) -> Iterator[Record]:
    """The records of a list, one after another: of a long one only one is held at a time."""
    if text[_blanks(text, at) : _blanks(text, at) + 1] == "]":
        raise NotRead("records")
    mark = ","
    while mark == ",":
        element, at = _READER.raw_decode(text, _blanks(text, at))
        yield _record(element)
        at = _blanks(text, at)
        mark, at = text[at : at + 1], at + 1
    if mark != "]" or _blanks(text, at) < len(text):
        raise NotRead("damaged")


def _lines(text: str, at: int) -> Iterator[Record]:
    while at < len(text):
        element, at = _READER.raw_decode(text, at)
        yield _record(element)
        at = _blanks(text, at)


def _record(element: Any) -> Record:
    if not isinstance(element, dict):
        raise NotRead("records")
    return element


def _blanks(text: str, at: int) -> int:
    """Where the blanks that begin there end."""
    found = _BLANKS.match(text, at)
    return found.end() if found else at


def _named(pairs: list[tuple[str, Any]]) -> Record:
    """The values of a record; a name that stands twice is numbered, so that neither value is lost."""
    record = dict(pairs)
    if len(record) == len(pairs):
        return record
    record = {}
    for name, value in pairs:
        times = 1
        while (key := f"{name} ({times})" if times > 1 else name) in record:
            times += 1
        record[key] = value
    return record


_READER = json.JSONDecoder(object_pairs_hook=_named, parse_int=str, parse_float=number_text, parse_constant=str)


def _are_records(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


def _is_nest(value: Any) -> bool:
    return isinstance(value, list | dict) and bool(value)


def _write(records: Iterable[Record], answer: Answer) -> None:
    """Each record as a row under its number, and at last the names of the columns."""
    places: dict[str, int] = {}
    for number, record in enumerate(records, start=1):
        flat = _flat(record)
        if not flat.keys() <= places.keys():
            for name in flat:
                places.setdefault(name, len(places) + 1)
            if len(places) > answer.bounds.columns:
                raise NotRead("columns")
        answer.row(number, {places[name]: text for name, value in flat.items() if (text := _text(value))})
    answer.head(list(places))


def _flat(record: Record) -> Record:
    """A record whose parts stand beside one another: {"pain": {"neck": 5}} as "pain.neck"."""
    if not any(type(value) is dict for value in record.values()):
        return record
    flat: Record = {}
    for name, value in record.items():
        parts = value if isinstance(value, dict) else {"": value}
        flat |= {f"{name}.{part}" if part else name: each for part, each in parts.items()}
    return flat


def _text(value: Any) -> str:
    """A value as a cell; a list as things between semicolons, which always part things."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and not any(map(_is_nest, value)):
        return "; ".join(each for part in value if (each := _one(_text(part))))
    return json.dumps(value, ensure_ascii=False)


def _one(text: str) -> str:
    """A thing of a list without the marks that would make two of it."""
    return " ".join(text.translate(dict.fromkeys(map(ord, _MARKS), ",")).split()) if set(text) & set(_MARKS) else text
