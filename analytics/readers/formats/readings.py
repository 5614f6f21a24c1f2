"""Bring in bytes that could be of several encodings: which reading of them makes words, and of which language.

A reading is likely where every letter beside the plain ones belongs to the alphabet of one language of that encoding
and stands within words as that language has them: no sign amid a word, no small letter before a capital, no word of
accents alone. Where every letter is beside the plain ones, the frequent ones must be frequent. Readings that come out
as the same text are one.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from charset_normalizer import from_bytes

_SAMPLE_LINES = 500
_SAMPLE_BYTES = 60_000
_ADVISED_BYTES = 20_000
# How many letters must bear a reading out before it is taken unasked; Windows Western, the most common, needs none.
ENOUGH = {"cp1252": 0, "cp1251": 6, "koi8_r": 12, "gb18030": 12, "big5": 12, "cp932": 8, "euc_jp": 8, "cp949": 16}

# Letters beside a to z; behind the bar the words of one such letter.
_WESTERN = ("äöüßé", "àâæçéèêëîïôœùûüÿ|à", "áéíñóúü", "àèéìíîòóùú|èàéò", "áâãàçéêíóôõúü|éàóá", "áéëèïíóöüúê",
            "æøåéòóôèà|åæø", "åäöéà|åö", "áéíóúýþæðö|áíóæ", "àçèéíïòóúü|éà")  # fmt: skip
_CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű|óő", "ăâîşţșț", "čćđšž", "äöüßé")
_TURKISH = ("çğıöşüâî\u0307|o",)
_BALTIC = ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž|öä")
_RUSSIAN = ("абвгдежзийклмнопрстуфхцчшщъыьэюяё", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
            "абвгдежзійклмнопрстуўфхцчшыьэюяё", "абвгдђежзијклљмнњопрстћуфхцчџш")  # fmt: skip
_GREEK = "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"
_LATIN = {
    "cp1252": _WESTERN, "mac_roman": _WESTERN, "cp850": _WESTERN, "cp437": _WESTERN, "iso8859_15": _WESTERN,
    "cp1250": _CENTRAL, "iso8859_2": _CENTRAL, "cp852": _CENTRAL, "mac_latin2": _CENTRAL, "cp1254": _TURKISH,
    "cp1257": _BALTIC,
}  # fmt: skip
_USUAL = ("cp1252", "cp1251", "cp1250", "cp932", "gb18030", "cp949", "big5", "cp1253", "cp1254")
_RARE = ("mac_roman", "cp850", "cp437", "cp852", "mac_latin2")
_CYRILLIC = ("cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "mac_cyrillic")
_COUNTED = 8  # letters from which on it tells something which are frequent
_FREQUENT = {"cyrillic": "оеаинтсрлвкі", "greek": "αοιετνσηυρπκςίόά"}
_SIGNS = frozenset("°½¼¾²³±×÷µ€£–—‐‑…•·‘’‚“”„«»‹›§¿¡ºª™®©→←≥≤\xa0№′″")
_WIDE_SIGNS = frozenset(
    "、。・「」『』（）：；，．！？～〜ー％＋－／＝→←↑↓○●△×÷±°℃…‥・〇々〆【】《》〈〉“”‘’—　０１２３４５６７８９"
)
_WORD = re.compile(r"[^\W\d_½¼¾²³¹]+(?:[\u0300-\u036f]+[^\W\d_½¼¾²³¹]*)*")


@dataclass(frozen=True, slots=True)
class Reading:
    """The lines that hold more than plain letters, read in one encoding.

    Attributes:
        codec: the encoding, the first of those that read alike.
        text: the lines as it reads them.
        faults: how much speaks against it.
        likely: nothing does.
        letters: how many letters beside the plain ones bear it out.
    """

    codec: str
    text: str
    faults: float
    likely: bool
    letters: int = 0


def compare_readings(lines: list[bytes]) -> list[Reading]:
    """The readings that are unlike, the best first; the advice of a library breaks ties and judges nothing."""
    sample = _sample(lines)
    advised = _advised(sample)
    readings: dict[str, Reading] = {}
    for codec in (*_LATIN, *_CYRILLIC, *_SCRIPTS):
        text = _decoded(lines, sample, codec)
        if text is None:
            continue
        known = readings.get(text)
        if known is None or not known.likely:
            reading = _judged(codec, text)
            if known is None or reading.likely:
                readings[text] = reading
    found = _without_chance(list(readings.values()))
    return sorted(found, key=lambda each: (not each.likely, each.faults - 0.2 * (each.codec in advised), _rank(each)))


def _rank(reading: Reading) -> int:
    return _USUAL.index(reading.codec) if reading.codec in _USUAL else len(_USUAL)


def _sample(lines: list[bytes]) -> bytes:
    step = max(1, len(lines) // _SAMPLE_LINES)
    return b"\n".join(line[:2000] for line in lines[::step])[:_SAMPLE_BYTES]


def _advised(sample: bytes) -> frozenset[str]:
    return frozenset(match.encoding for match in list(from_bytes(sample[:_ADVISED_BYTES]))[:3])


def _decoded(lines: list[bytes], sample: bytes, codec: str) -> str | None:
    try:
        b"\n".join(lines).decode(codec)
        return sample.decode(codec, "ignore")  # what the sample cut in two is no fault
    except UnicodeDecodeError:
        return None


def _judged(codec: str, text: str) -> Reading:
    marks = re.findall(r"[^\x00-\x7f]", text)
    letters = sum(1 for mark in marks if mark.isalpha())
    if codec in _LATIN:
        faults = min(_latin_faults(text, alphabet) for alphabet in _LATIN[codec])
    elif codec in _CYRILLIC:
        faults = min(_alphabet_faults(text, alphabet, _FREQUENT["cyrillic"]) for alphabet in _RUSSIAN)
    else:
        faults = _SCRIPTS[codec](text)
    return Reading(codec, text, faults / max(1, len(marks)), likely=faults == 0, letters=letters)


def _without_chance(readings: list[Reading]) -> list[Reading]:
    """Those that a few letters allow by chance are not likely any more where a better one is.

    Chinese text of a few signs may read as Korean, of many it does not. An old machine's reading of a single word
    ("Úpaule", "Schlńfe") gives way to that of Windows, but for "ß", which is "á" there.
    """
    likely = {each.codec: each for each in readings if each.likely}
    unlikely = set[str]()
    if "cp949" in likely and likely["cp949"].letters >= ENOUGH["cp949"]:
        unlikely |= {"gb18030", "euc_jp", "big5"}
    if western := likely.get("cp1252"):
        is_apart = not western.letters and _has_signs_apart(western.text)
        words = {codec for codec in _RARE if codec in likely and _is_one_word(likely[codec].text)}
        unlikely |= set(_RARE) if is_apart else words if western.letters else set()
    return [Reading(x.codec, x.text, 0.5, likely=False) if x.codec in unlikely and x.likely else x for x in readings]


def _has_signs_apart(text: str) -> bool:
    """Whether signs stand between words and as English has them ("it’s", “so”): amid a word they may be letters."""
    plain = re.sub(r"(?<=[a-z])’(?=(?:s|t|ll|re|ve|d|m)\b)|“(?=[^”“]*”)|(?<=[a-z.])”", " ", text)
    return not re.search(r"[^\W\d_][^\x00-\x7f]|[^\x00-\x7f][^\W\d_]|(?<![\w .)])…", plain)


def _is_one_word(text: str) -> bool:
    words = {word.lower() for word in _WORD.findall(text) if not word.isascii()}
    return (len(words) < 2 and "ß" not in text) or all(word[0] > "\x7f" and word.istitle() for word in words)


def _latin_faults(text: str, alphabet: str) -> float:
    known, _, alone = alphabet.partition("|")
    faults = _sign_faults(text) + len(re.findall("ń[aeiouyąęó]", text))  # Polish writes "ni" there; "ñ" is not "ń"
    for word in _WORD.findall(text):
        beside = [mark for mark in word if ord(mark) > 127]
        if not beside:
            continue
        faults += sum(1 for mark in "".join(beside).lower() if mark not in known)
        faults += _case_faults(word)
        if len(beside) == len(word):
            faults += len(word) > 1 or word.lower() not in alone
    return faults


def _alphabet_faults(text: str, alphabet: str, frequent: str) -> float:
    """Of an alphabet whose every letter is beside the plain ones."""
    faults, letters = _sign_faults(text) + _lone_faults(text), ""
    for word in _WORD.findall(text):
        beside = "".join(mark for mark in word.lower() if ord(mark) > 127)
        if beside:
            faults += sum(1 for mark in beside if mark not in alphabet)
            faults += (len(beside) < len(word)) + _case_faults(word) + (beside[0] in "ьъыς") + ("ς" in beside[:-1])
            letters += beside
    common = sum(1 for mark in letters if mark in frequent)
    return faults + (len(letters) * 0.3 if len(letters) >= _COUNTED and common < 0.5 * len(letters) else 0)


def _lone_faults(text: str) -> float:
    """Of a script of its own: letters that only stand alone are signs of another encoding."""
    return 0.0 if any(len(word) > 1 and not word.isascii() for word in _WORD.findall(text)) else 1.0


def _case_faults(word: str) -> int:
    return sum(1 for one, next_one in pairwise(word) if one.islower() and next_one.isupper())


def _sign_faults(text: str) -> int:
    """Signs that nobody writes in a diary, and signs amid a word."""
    faults = 0
    for found in re.finditer(r"[^\x00-\x7f]", text):
        mark = found[0]
        if mark.isalpha() or unicodedata.category(mark) == "Mn":
            continue
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        amid = before.isalpha() and after.isalpha() and mark not in "’·\xa0–—‐‑"
        joined = (before.isalpha() and mark in "¿¡„‚“ºª¼½¾²³±µ‹€£") or (after.isalpha() and mark in "€£")
        faults += mark not in _SIGNS or amid or joined
    return faults


def _script_faults(text: str, first: int, last: int, ends: str = "") -> float:
    """Of a script of its own block; letters that only end a word stand nowhere else."""
    block = f"{chr(first)}-{chr(last)}"
    faults = _lone_faults(text) + _sign_faults(text) + len(re.findall(rf"[a-z][{block}]|[{block}][a-z]", text))
    for word in _WORD.findall(text):
        beside = [mark for mark in word if ord(mark) > 127]
        faults += sum(1 for mark in beside if not first <= ord(mark) <= last)
        faults += sum(1 for mark in word[:-1] if mark in ends) + (0 < len(beside) < len(word))
    return faults


def _wide_faults(text: str, usual: str, row: int, last_row: int, *, kana: bool) -> float:
    """Of signs of two bytes: all must be of the rows of common ones in the character set of the language."""
    faults, wide, sounds = 0.0, 0, 0
    for mark in re.findall(r"[^\x00-\x7f]", text):
        sounding = "\u3041" <= mark <= "\u30ff"
        if mark in _WIDE_SIGNS or "\u0410" <= mark <= "\u0451":  # these sets hold Russian letters too
            continue
        wide, sounds = wide + 1, sounds + sounding
        if not (sounding and kana):
            faults += not _common(mark, usual, row, last_row)
    faults += 2 * len(re.findall(r"[a-z][^\x00-\x7f][a-z]", text)) + (wide == 0)
    if kana and wide >= _COUNTED and sounds < 0.2 * wide:
        faults += 0.5 * wide
    return faults if faults > 0.02 * wide else 0.0


def _common(mark: str, charset: str, row: int, last_row: int) -> bool:
    try:
        made = mark.encode(charset)
    except UnicodeEncodeError:
        return False
    return len(made) == 2 and row <= made[0] <= last_row


_SCRIPTS = {
    "cp1253": partial(_alphabet_faults, alphabet=_GREEK, frequent=_FREQUENT["greek"]),
    "iso8859_7": partial(_alphabet_faults, alphabet=_GREEK, frequent=_FREQUENT["greek"]),
    "cp1255": partial(_script_faults, first=0x5D0, last=0x5EA, ends="ךםןףץ"),
    "cp1256": partial(_script_faults, first=0x621, last=0x652),
    "cp874": partial(_script_faults, first=0xE01, last=0xE4E),
    "cp932": partial(_wide_faults, usual="shift_jis", row=0x88, last_row=0x98, kana=True),
    "euc_jp": partial(_wide_faults, usual="shift_jis", row=0x88, last_row=0x98, kana=True),
    "gb18030": partial(_wide_faults, usual="gb2312", row=0xB0, last_row=0xD7, kana=False),
    "big5": partial(_wide_faults, usual="big5", row=0xA4, last_row=0xC6, kana=False),
    "cp949": partial(_wide_faults, usual="euc_kr", row=0xB0, last_row=0xC8, kana=False),
}
