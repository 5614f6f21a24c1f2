"""Bring in no file that is no table: say what it is, told by its bytes alone, and what would help."""

import re

from analytics.readers.faults import FileFault

_STARTS = {
    b"%PDF": "PDF", b"\x89PNG": "picture", b"\xff\xd8\xff": "picture", b"GIF8": "picture", b"SQLi": "database",
    b"\x1f\x8b": "archive", b"7z\xbc\xaf": "archive", b"Rar!": "archive", b"\xd0\xcf\x11\xe0": "spreadsheet",
}  # fmt: skip
_HELP = {
    "spreadsheet": "a spreadsheet. Open it, save the sheet with the diary as CSV, and choose that file",
    "archive": "a packed archive (zip). Unpack it and choose the table inside, a CSV file",
    "PDF": "a PDF, made for reading and printing. Ask the app it comes from for an export as CSV",
    "picture": "a picture. A diary is read from a table: ask the app it comes from for an export as CSV",
    "JSON": "a JSON file, as apps write a backup. Ask the app it comes from for an export as CSV",
    "XML": "an XML file, as apps write a backup. Ask the app it comes from for an export as CSV",
    "web page": "a web page. Ask the site it comes from for an export as CSV",
    "database": "a database. Ask the app it comes from for an export as CSV",
}
_SHEETS = (b"xl/", b"opendocument.spreadsheet", b"Index/Document.iwa")  # Excel, LibreOffice, Numbers
_TALKS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:(\{\s*[\"}]|\[\s*[{\[\"\]])|(<!doctype html|<html)|(<\?xml))", re.IGNORECASE
)
_WITHIN = 100_000  # bytes of an archive in which the names of its first parts stand


def refuse_foreign(content: bytes, name: str) -> None:
    """Pass what may be a table.

    Raises:
        FileFault: the file is of another kind; the sentence names it and says what would help.
    """
    kind = _kind_of(content)
    if kind:
        raise FileFault(f"{name} is {_HELP[kind]}.")


def _kind_of(content: bytes) -> str | None:
    told = (kind for start, kind in _STARTS.items() if content.startswith(start))
    return next(told, None) or _archive(content) or _newer_picture(content) or _talk(content)


def _archive(content: bytes) -> str | None:
    if not content.startswith(b"PK\x03\x04"):
        return None
    within = content[:_WITHIN] + content[-_WITHIN:]
    return "spreadsheet" if any(part in within for part in _SHEETS) else "archive"


def _newer_picture(content: bytes) -> str | None:
    is_one = (content[:4] == b"RIFF" and content[8:12] == b"WEBP") or content[4:8] == b"ftyp"
    return "picture" if is_one else None


def _talk(content: bytes) -> str | None:
    """Text in a form of its own. A table's first column may be called "<date>": what begins so must end so too."""
    found = _TALKS.match(content)
    if found:
        return ("JSON", "web page", "XML")[(found.lastindex or 1) - 1]
    bare = content.strip()
    return "XML" if re.match(rb"<[a-z]", bare, re.IGNORECASE) and bare.endswith(b">") else None
