"""A file of another kind is named by its bytes, never by its name, with what would help; no table is taken for one."""

import io
import zipfile

import pytest

from analytics.readers.faults import FileFault
from analytics.readers.formats.foreign import is_sheets, refuse_foreign


def packed(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.spreadsheet" if name == "mimetype" else "x")
    return file.getvalue()


FOREIGN = {
    "an older file of Office, as XLS. Open it": [b"\xd0\xcf\x11\xe0 x"],
    "protected by a password": [b"\xd0\xcf\x11\xe0 x" + "EncryptedPackage".encode("utf-16-le")],
    "a spreadsheet of Numbers. Open it, export it": [packed("Index/Document.iwa")],
    "a packed archive (zip). Unpack it": [packed("export/diary.csv"), b"\x1f\x8b x", b"Rar! x"],
    "an XML file": [b'<?xml version="1.0"?><HealthData/>', b"<HealthData>\n</HealthData>\n"],
    "a web page": [b"<!DOCTYPE html><html></html>", b"<html lang=en></html>"],
    "a PDF, made for reading": [b"%PDF-1.7 x"],
    "a picture. A diary is read from a table": [
        b"\x89PNG x", b"\xff\xd8\xff x", b"GIF89a x", b"RIFF\0\0\0\0WEBP x", b"\0\0\0\x18ftypheic x",
    ],
    "a database": [b"SQLite format 3 x"],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "content"), [(kind, each) for kind, files in FOREIGN.items() for each in files])
def test_a_file_of_another_kind_is_named_with_what_would_help(kind: str, content: bytes) -> None:
    with pytest.raises(FileFault) as fault:
        refuse_foreign(content, "diary.csv")
    assert fault.value.sentence.startswith(f"diary.csv is {kind}")
    assert "CSV" in fault.value.sentence or "password" in kind
    assert fault.value.sentence.endswith((".", "file."))


@pytest.mark.parametrize(
    "content",
    [
        b"date,pain\n2026-03-01,4\n", b"<DATE>,<PAIN>\n2026-03-01,4\n", b"[date],[pain]\n2026-03-01,4\n",
        b"{date};{pain}\n2026-03-01;4\n", b"PK,pain\n1,2\n", b"date,notes\n2026-03-01,<b>{}</b>\n",
        b"RIFF,pain\n1,2\n", b"\xff\xfed\0a\0t\0e\0",
    ],
)  # fmt: skip
def test_a_table_is_taken_for_nothing_else(content: bytes) -> None:
    refuse_foreign(content, "diary.csv")
    assert not is_sheets(content)


@pytest.mark.parametrize(
    "content",
    [
        packed("[Content_Types].xml", "xl/workbook.xml"), packed("mimetype", "content.xml"), packed("content.xml"),
        b'{"pain": 4}', b'\n [ {"pain": 4}]', b"[[1, 2]]", b"\xef\xbb\xbf{}", b'{"a": 1}\n{"a": 2}',
    ],
)  # fmt: skip
def test_workbooks_and_json_are_known_by_what_they_hold(content: bytes) -> None:
    assert is_sheets(content)
