"""Bring in bytes as text: UTF-8 and UTF-16 are known by their bytes; of anything else the readings are compared.

Bytes of an older encoding say nothing of which it is: "шея" and "øåÿ" are the same three. A reading is taken without a
question only where it alone makes words of one language (readings.py); else the same lines are shown in each.
"""

import codecs
import re

from analytics.readers.faults import FileFault
from analytics.readers.formats.foreign import refuse_foreign
from analytics.readers.formats.readings import ENOUGH, Reading, compare_readings
from analytics.readers.questions import Choice, Question, Questions

MOST_BYTES = 100_000_000
_NAMES = {
    "cp1252": "Windows-1252", "cp1250": "Windows-1250", "cp1251": "Windows-1251", "cp1253": "Windows-1253",
    "cp1254": "Windows-1254", "cp1255": "Windows-1255", "cp1256": "Windows-1256", "cp1257": "Windows-1257",
    "cp932": "Shift JIS", "euc_jp": "EUC-JP", "iso2022_jp": "ISO-2022-JP", "gb18030": "GB 18030", "big5": "Big5",
    "cp949": "EUC-KR", "iso8859_2": "ISO 8859-2", "iso8859_5": "ISO 8859-5", "iso8859_7": "ISO 8859-7",
    "iso8859_15": "ISO 8859-15", "koi8_r": "KOI8-R", "koi8_u": "KOI8-U", "mac_roman": "Mac Roman",
    "mac_cyrillic": "Mac Cyrillic", "mac_latin2": "Mac Central European", "cp850": "DOS 850", "cp852": "DOS 852",
    "cp437": "DOS 437", "cp866": "DOS 866", "cp874": "Windows-874", "utf-8": "UTF-8",
}  # fmt: skip
_WORDS = {
    "cp1252": "Windows Western", "cp1250": "Windows Central European", "cp1251": "Windows Cyrillic",
    "cp1253": "Windows Greek", "cp1254": "Windows Turkish", "cp1255": "Windows Hebrew", "cp1256": "Windows Arabic",
    "cp1257": "Windows Baltic", "cp932": "Japanese (Shift JIS)", "euc_jp": "Japanese (EUC)", "gb18030": "Chinese (GB)",
    "big5": "Chinese (Big5)", "cp949": "Korean", "mac_roman": "Mac Western", "cp850": "DOS Western",
    "cp866": "DOS Cyrillic", "cp437": "DOS", "koi8_r": "Cyrillic (KOI8-R)", "cp874": "Windows Thai",
}  # fmt: skip
_CODEC = ("NAME OF AN ENCODING", r"[A-Za-z][\w.:-]{1,30}")
_READINGS_SHOWN = 4
_LINES_SHOWN = 3
BROKEN = re.compile("[\udc80-\udcff]")


def decode(
    content: bytes, name: str, questions: Questions, encoding: str | None = None
) -> tuple[str, str, tuple[str, ...]]:
    """Text, its encoding, and what was assumed; a byte that is broken in UTF-8 stands as a lone surrogate.

    Raises:
        FileFault: the file is empty, too large, no text, or cannot be read in the encoding that was named.
    """
    if not content or content.isspace():
        raise FileFault(f"{name} is empty. Choose a file with a header line and at least one row.")
    if len(content) > MOST_BYTES:
        raise too_large(name)
    refuse_foreign(content, name)
    named = (decode_as(content, encoding, name), encoding, ()) if encoding else None
    text, codec, told = named or _known(content) or _compared(content, name, questions)
    if _looks_binary(text):
        raise _not_text(name)
    return text, codec, told


def too_large(name: str) -> FileFault:
    """The sentence for a file beyond the cap."""
    return FileFault(f"{name} is larger than {MOST_BYTES // 1_000_000} MB. Split it and bring in the parts.")


def _not_text(name: str) -> FileFault:
    return FileFault(f"{name} is not a text file. Save or export the diary as CSV and bring that in.")


def decode_as(content: bytes, encoding: str, name: str) -> str:
    """The text in the encoding a person named.

    Raises:
        FileFault: there is no such encoding, or the bytes are none of it.
    """
    try:
        info = codecs.lookup(encoding)
        known = bool(getattr(info, "_is_text_encoding", True))
    except (LookupError, ValueError):
        known = False
    if not known:
        raise FileFault(f"There is no encoding '{encoding}'. Encodings are named like utf-8, cp1252, cp1251 or cp932.")
    try:
        text = content.decode("utf-8-sig" if info.name == "utf-8" else encoding)
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        if info.name in ("utf-8", "utf-8-sig") and _mends(content):
            return content.decode("utf-8-sig", "surrogateescape")
        raise FileFault(f"{name} cannot be read as {encoding}: line {line} holds bytes that are none of it.") from None
    except UnicodeError:
        raise FileFault(f"{name} cannot be read as {encoding}.") from None
    return text.removeprefix("\ufeff")


def _known(content: bytes) -> tuple[str, str, tuple[str, ...]] | None:
    """Text whose bytes say themselves what they are."""
    found = _marked(content) or _unmarked(content)
    if found:
        return found
    try:
        return content.decode("utf-8-sig"), "utf-8-sig", ()
    except UnicodeDecodeError:
        pass
    broken, whole = _utf8_marks(content)
    # Older encodings make no more than a chance pair of marks that is UTF-8.
    if whole >= 4 * broken:
        told = f"read as UTF-8 text: {_bytes(broken)} none of it, and the rows that hold them are set aside"
        return content.decode("utf-8-sig", "surrogateescape"), "utf-8", (told,)
    return None


def _bytes(count: int) -> str:
    return "one byte is" if count == 1 else f"{count} bytes are"


def _marked(content: bytes) -> tuple[str, str, tuple[str, ...]] | None:
    """UTF-16 and UTF-32 with the mark that they begin with."""
    codec = "utf-32" if content.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")) else "utf-16"
    if not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        return None
    try:
        return content.decode(codec), codec, ()
    except UnicodeDecodeError:
        # A download that broke off ends within a letter.
        return content.decode(codec, "replace"), codec, ("the end of the file is broken off",)


def _unmarked(content: bytes) -> tuple[str, str, tuple[str, ...]] | None:
    """UTF-16 without its mark, and Japanese mail text, where the bytes leave no doubt."""
    start = content[:20_000]
    half = max(1, len(start) // 2)
    for codec, zeros, letters in (("utf-16-le", start[1::2], start[::2]), ("utf-16-be", start[::2], start[1::2])):
        if zeros.count(0) > half * 0.3 and letters.count(0) <= half * 0.01 and len(content) % 2 == 0:
            try:
                return content.decode(codec), codec, ("read as UTF-16 text",)
            except UnicodeDecodeError:
                return None
    if b"\x1b$" in start and b"\x1b(" in start:
        try:
            return content.decode("iso2022_jp"), "iso2022_jp", ("read as ISO-2022-JP text",)
        except UnicodeDecodeError:
            return None
    return None


def _utf8_marks(content: bytes) -> tuple[int, int]:
    """How many bytes are broken in UTF-8, and how many marks of several bytes are whole."""
    text = content.decode("utf-8-sig", "surrogateescape")
    marks = re.findall("[^\x00-\x7f]", text)
    broken = sum(map(bool, map(BROKEN.match, marks)))
    return broken, len(marks) - broken


def _mends(content: bytes) -> bool:
    broken, whole = _utf8_marks(content)
    return whole > 0 and broken < len(content) // 2


def _looks_binary(text: str) -> bool:
    strange = sum(1 for mark in text[:10_000] if ord(mark) < 32 and mark not in "\t\n\r\f\v")
    return "\0" in text or strange > len(text[:10_000]) // 100


def _compared(content: bytes, name: str, questions: Questions) -> tuple[str, str, tuple[str, ...]]:
    """Text of an older encoding: the one reading that makes words, else the one that was answered."""
    if _looks_binary(content[:10_000].decode("latin-1")):
        raise _not_text(name)
    lines = list(dict.fromkeys(line for line in re.split(rb"[\r\n]+", content) if not line.isascii()))
    readings = compare_readings(lines)
    if not readings:
        raise _not_text(name)
    broken, whole = _utf8_marks(content)
    if whole >= broken:
        readings.insert(0, Reading("utf-8", b"\n".join(lines).decode("utf-8", "replace"), 0, likely=False))
    clear = [reading for reading in readings if reading.likely]
    default = clear[0] if len(clear) == 1 and clear[0].letters >= ENOUGH.get(clear[0].codec, 4) else None
    answer = questions.ask(_question(readings, default, name))
    codec = answer or readings[0].codec
    text = decode_as(content, codec, name)
    word = _example(lines[0].decode(codec, "replace"))
    told = f"read as {_NAMES.get(codec, codec)} text" + (f": '{word}'" if word else "")
    return text, codec, (told,) if answer else ()


def _question(readings: list[Reading], default: Reading | None, name: str) -> Question:
    shown = readings[: max(3, min(_READINGS_SHOWN, sum(each.likely for each in readings)))]
    return Question(
        "encoding",
        f"{name} does not say in which alphabet it was written. In which reading are its words right?",
        tuple(Choice(each.codec, f"as {_spoken(each.codec)}: {_lines_of(each)}") for each in shown),
        default.codec if default else None,
        takes=_CODEC,
    )


def _spoken(codec: str) -> str:
    return _WORDS.get(codec) or _NAMES.get(codec, codec)


def _lines_of(reading: Reading) -> str:
    """Up to three of its lines, each cut to what stands around its first mark that is not plain."""
    lines = [line for line in reading.text.splitlines() if re.search(r"[^\W\d_a-zA-Z]", line)]
    lines = lines or reading.text.splitlines()
    return " · ".join(_cut(line) for line in lines[:_LINES_SHOWN])


def _cut(line: str) -> str:
    found = re.search(r"[^\x00-\x7f]", line)
    start = max(0, found.start() - 25) if found else 0
    return ("…" if start else "") + line[start : start + 60].strip() + ("…" if len(line) > start + 60 else "")


def _example(line: str) -> str:
    words = (word for word in re.findall(r"[^\W\d_]+", line) if not word.isascii() and word.isalpha())
    return next(words, "")[:30]
