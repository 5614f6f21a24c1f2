"""Bring in no file that is no table: say what it is, told by its bytes alone, and what would help."""

import re

from analytics.readers.faults import FileFault

_STARTS = {
    b"%PDF": "PDF", b"\x89PNG": "picture", b"\xff\xd8\xff": "picture", b"GIF8": "picture", b"SQLi": "database",
    b"\x1f\x8b": "archive", b"7z\xbc\xaf": "archive", b"Rar!": "archive", b"\xd0\xcf\x11\xe0": "old workbook",
}  # fmt: skip
_HELP = {
    "old workbook": "an older file of Office, as XLS. Open it, save it as XLSX or CSV, and choose that file",
    "locked workbook": "protected by a password. Open it, save it without one, and choose it again",
    "Numbers": "a spreadsheet of Numbers. Open it, export it as Excel or CSV, and choose that file",
    "archive": "a packed archive (zip). Unpack it and choose the table inside, a CSV file",
    "PDF": "a PDF, made for reading and printing. Ask the app it comes from for an export as CSV",
    "picture": "a picture. A diary is read from a table: ask the app it comes from for an export as CSV",
    "XML": "an XML file, as apps write a backup. Ask the app it comes from for an export as CSV",
    "web page": "a web page. Ask the site it comes from for an export as CSV",
    "database": "a database. Ask the app it comes from for an export as CSV",
}
_SHEETS = (b"xl/workbook.", b"opendocument.spreadsheet", b"content.xml")  # Excel, LibreOffice
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_TALKS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:(\{\s*[\"}]|\[\s*[{\[\"\]])|(<!doctype html|<html)|(<\?xml))", re.IGNORECASE
)


def is_sheets(content: bytes) -> bool:
    """Whether it may be a workbook or JSON: what holds sheets, or lists of records."""
    if content.startswith(b"PK\x03\x04"):
        return any(part in content for part in _SHEETS)
    found = _TALKS.match(content)
    return bool(found and found[1])


def refuse_foreign(content: bytes, name: str) -> None:
    """Pass what may be a table.

    Raises:
        FileFault: the file is of another kind; the sentence names it and says what would help.
    """
    kind = _kind_of(content)
    if kind:
        raise FileFault(refusal(kind, name))


def refusal(kind: str, name: str) -> str:
    """Why a file of a kind is not read, and what would help."""
    return f"{name} is {_HELP[kind]}."


def _kind_of(content: bytes) -> str | None:
    told = next((kind for start, kind in _STARTS.items() if content.startswith(start)), None)
    if told == "old workbook" and _LOCKED in content:
        return "locked workbook"
    return told or _archive(content) or _newer_picture(content) or _talk(content)


def _archive(content: bytes) -> str | None:
    if not content.startswith(b"PK\x03\x04"):
        return None
    return "Numbers" if b"Index/Document.iwa" in content else "archive"


def _newer_picture(content: bytes) -> str | None:
    is_one = (content[:4] == b"RIFF" and content[8:12] == b"WEBP") or content[4:8] == b"ftyp"
    return "picture" if is_one else None


def _talk(content: bytes) -> str | None:
    """Text in a form of its own. A table's first column may be called "<date>": what begins so must end so too."""
    found = _TALKS.match(content)
    if found:
        return "web page" if found[2] else "XML"
    bare = content.strip()
    return "XML" if re.match(rb"<[a-z]", bare, re.IGNORECASE) and bare.endswith(b">") else None
