"""Bring in the parts of a packed file: bounded before and while they are unpacked, as XML that declares nothing."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NoReturn
from xml.parsers import expat

from analytics.readers.apart.answer import Bounds, NotRead

Start = Callable[[str, dict[str, str]], object]
_CHUNK = 1 << 16
_FIRST = 4096  # bytes, in which a part says what it is
_SMALL = 10_000_000  # bytes of a part that may be packed as tightly as it likes
_ENCRYPTED = 0x1
_MOST_NAMES = 1_000


@dataclass(slots=True)
class Archive:
    """A packed file, and how many bytes of it were unpacked."""

    packed: zipfile.ZipFile
    bounds: Bounds
    unpacked: int = 0

    def __contains__(self, part: str) -> bool:
        """Whether it has a part of that name."""
        return part in self.packed.NameToInfo

    def read(self, part: str) -> bytes:
        """A small part as it is; nothing where there is none."""
        if part not in self:
            return b""
        info = self._checked(part)
        with self.packed.open(info) as file:
            return file.read(info.file_size)

    def parse(
        self, part: str, start: Start, end: Callable[[str], object], text: Callable[[str], object] | None = None
    ) -> None:
        """Walk through a part that is XML: what begins, what ends (named as in `LOCAL`'s keys), and text.

        Raises:
            NotRead: it is none, it declares entities, or it is longer than any diary.
        """
        info = self._checked(part)
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.buffer_size = _CHUNK
        parser.StartDoctypeDeclHandler = _refuse_declarations
        parser.EntityDeclHandler = _refuse_declarations
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        if text:
            parser.CharacterDataHandler = text
        with self.packed.open(info) as file:
            while chunk := file.read(_CHUNK):
                parser.Parse(chunk, False)  # noqa: FBT003 - expat takes no names
        parser.Parse(b"", True)  # noqa: FBT003

    def check(self, part: str) -> bytes:
        """The first bytes of a part that another library reads.

        Raises:
            NotRead: it declares entities, or it is longer than any diary.
        """
        info = self._checked(part)
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = _refuse_declarations
        has_begun = False

        def begin(*_: object) -> None:
            nonlocal has_begun
            has_begun = True  # declarations stand before the first element

        parser.StartElementHandler = begin
        first = b""
        with self.packed.open(info) as file:
            while not has_begun and (chunk := file.read(_FIRST)):
                first = first or chunk
                parser.Parse(chunk, False)  # noqa: FBT003 - expat takes no names
        return first

    def _checked(self, part: str) -> zipfile.ZipInfo:
        """A part that may be unpacked, by the sizes it claims; it is never read beyond them."""
        info = self.packed.getinfo(part)
        if info.flag_bits & _ENCRYPTED:
            raise NotRead("password")
        self.unpacked += info.file_size
        is_tight = info.file_size > _SMALL and info.file_size > self.bounds.tightly * max(1, info.compress_size)
        if self.unpacked > self.bounds.unpacked or is_tight:
            raise NotRead("unpacked")
        return info


class _Local(dict[str, str]):
    """Names without their namespace, each found once."""

    def __missing__(self, name: str) -> str:
        """A name that was not met before; of more than any form has, none is kept."""
        local = name[name.rfind(" ") + 1 :]
        if len(self) < _MOST_NAMES:
            self[name] = local
        return local


LOCAL = _Local()


def _refuse_declarations(*_: object) -> NoReturn:
    raise NotRead("damaged")


DAMAGED = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, KeyError, ValueError, EOFError, OSError, NotImplementedError,
    RuntimeError, LookupError, ArithmeticError, struct.error,
    SyntaxError, TypeError, AttributeError,  # of openpyxl, where XML is not as it should be
)  # fmt: skip


def open_archive(content: bytes, bounds: Bounds) -> Archive:
    """The parts of a packed file."""
    return Archive(zipfile.ZipFile(io.BytesIO(content)), bounds)


def of(attributes: Mapping[str, str], name: str, default: str = "") -> str:
    """An attribute by its name without a namespace."""
    if name in attributes:
        return attributes[name]
    return next((value for key, value in attributes.items() if key.endswith(f" {name}")), default)
