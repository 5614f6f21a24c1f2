"""Bring in clocks: a time of day as nine languages write it, its offset from UTC, or a part of the day.

A part of the day ("evening") is no hour and becomes none; beside an hour it says which half of the day is meant.
"""

import re
from datetime import time, timedelta
from functools import lru_cache

from analytics.diary.spelling import folded
from analytics.readers.values import Unreadable

_HOURS = r"(?:uhr|uur|heures?|horas?|hs|h|u|o'? ?clock)\.?"
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})"
    r"(?:[:.](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<fraction>\d{1,9}))?)?"
    rf"(?: ?{_HOURS})?"
    rf"| ?{_HOURS}(?: ?(?P<past>\d{{2}})(?: ?(?:minuten|minutes|minutos|min|mn|m)\.?)?)?"
    r"|(?= ?[ap]\.? ?m))"
    r"(?: ?(?P<half>[ap])\.? ?m\b\.?)?"
    r"(?: ?(?P<utc>utc|gmt|z))?"
    r"(?: ?(?P<sign>[+-])(?P<ahead>\d{1,2})(?:(?P<colon>:?)(?P<over>\d{2}))?)?"
    r"(?P<named> ?[(\[][^()\[\]]+[)\]]| [a-z]+/[a-z_/]+)?"  # the zone, as browsers write it behind the offset
)
_BEFORE = re.compile(
    r"(?:@ ?|(?:at|um|as|a las|a la|a|alle ore|alle|ore|om|kl\.?|klockan|o godz\.?|o godzinie|godz\.?|o) )"
)
_SPOKEN = re.compile(rf"(?P<first>\D*?)(?P<clock>\d{{1,2}}(?:[:.h]\d{{2}})?(?: ?{_HOURS})?)(?P<last>(?!\w)\D*)")
_OF_A_PART = re.compile(
    r"(?:(?:in the|at|during the|in der|im|am|du|de la|la|le|di|del|della|en la|por la|da|do|de|a|in de|'s|w|pa|the) "
    r"|(?:de l|dell|nell|l|d)')"
)
_PARTS = {
    word: part
    for part, words in {
        "morning": "morning,mornings,early morning,forenoon,morgen,morgens,fruh,fruhmorgens,vormittag,vormittags,matin,"
                   "matinee,manana,mattina,mattino,ochtend,ochtends,voormiddag,manha,rano,ranek,rana,przedpoludnie,"
                   "morgon,morgonen,formiddag,formiddagen",
        "midday": "midday,noon,mittag,mittags,midi,mediodia,mezzogiorno,meio-dia,meio dia,poludnie",
        "afternoon": "afternoon,afternoons,nachmittag,nachmittags,apres-midi,apres midi,tarde,pomeriggio,middag,"
                     "middags,namiddag,popoludnie,po poludniu,eftermiddag,eftermiddagen",
        "evening": "evening,evenings,abend,abends,soir,soiree,sera,serata,avond,avonds,wieczor,wieczorem,kvall,kvallen",
        "night": "night,nights,overnight,nacht,nachts,nuit,noche,notte,noite,madrugada,noc,noca,nocy,natt,natten,"
                 "midnight,mitternacht,minuit,medianoche,mezzanotte,meia-noite,meia noite,middernacht,polnoc",
    }.items()
    for word in words.split(",")
}  # fmt: skip
# As diary apps name the slots of a day; beside an hour they are no parts ("8 am").
_SLOTS = {"am": "morning", "a.m.": "morning", "pm": "afternoon", "p.m.": "afternoon", "mid": "midday", "pre": "night"}
_ALL_DAY = frozenset({
    "all day", "whole day", "ganztags", "ganztagig", "den ganzen tag", "toute la journee", "todo el dia",
    "tutto il giorno", "tutta la giornata", "hele dag", "de hele dag", "o dia todo", "dia todo", "dia inteiro",
    "caly dzien", "hela dagen",
})  # fmt: skip
# The hours of each part: as written on a 24-hour clock, and those to which 12 are added.
_HOURS_OF = {
    "morning": (range(12), range(0)),
    "midday": (range(11, 15), range(1, 3)),
    "afternoon": (range(12, 19), range(1, 8)),
    "evening": (range(16, 24), range(4, 12)),
    "night": (frozenset({*range(7), *range(18, 24)}), range(8, 12)),
}
_LETTERS = "a time with the name of a zone: write its offset, as in 8:00 +01:00"
_FURTHEST = timedelta(hours=14)  # Kiribati


@lru_cache(maxsize=4096)  # a day has few clock times, and a file many rows
def read_time(text: str) -> tuple[time, timedelta | None]:
    """A time of day, and its offset from UTC where one is written.

    Raises:
        Unreadable: it is no time of day.
    """
    plain = folded(text)
    if before := _BEFORE.match(plain):
        plain = plain[before.end() :]
    if found := _CLOCK.fullmatch(plain):
        hour = _of_half(int(found["hour"]), found["half"])
        minute, second = int(found["minute"] or found["past"] or 0), int(found["second"] or 0)
        micro = int(((found["fraction"] or "") + "000000")[:6])
        return _time(hour, minute, second, micro), _offset(found)
    if found := _SPOKEN.fullmatch(plain):
        part = _part(found["first"] or found["last"])
        if part and not (found["first"] and found["last"]):
            clock, _ = read_time(found["clock"] if re.search(r"\D", found["clock"]) else found["clock"] + "h")
            return clock.replace(hour=_of_part(clock.hour, part)), None
    if re.fullmatch(r"\d{1,2}:\d{2}(?::\d{2})? [a-z]{3,4}", plain):
        raise Unreadable(_LETTERS)
    raise Unreadable("not a time of day")


def part_of_day(text: str) -> str | None:
    """The part of the day a cell names: "morning", "midday", "afternoon", "evening", "night"; "" for the whole day.

    None where it names none.
    """
    plain = folded(text)
    return "" if plain in _ALL_DAY else _SLOTS.get(plain) or _part(plain)


def _part(words: str) -> str | None:
    bare = words.strip(" ,")
    return _PARTS.get(bare) or _PARTS.get(_OF_A_PART.sub("", bare, count=1))


def _of_half(hour: int, half: str | None) -> int:
    if not half:
        return hour
    if not 1 <= hour <= 12:
        raise Unreadable("not a time of day")
    return hour % 12 + 12 * (half == "p")


def _of_part(hour: int, part: str) -> int:
    as_written, later = _HOURS_OF[part]
    if hour in as_written:
        return hour
    if hour in later:
        return hour + 12
    raise Unreadable("not a time of day")


def _time(hour: int, minute: int, second: int, micro: int) -> time:
    if (hour, minute, second, micro) == (24, 0, 0, 0):
        raise Unreadable("a time of the next day: write 0:00 and that day")
    try:
        return time(hour, minute, second, micro)
    except ValueError:
        raise Unreadable("not a time of day") from None


def _offset(found: re.Match[str]) -> timedelta | None:
    """The offset of a clock; "8:00-10:00" is more often a span of time than an hour of Hawaii."""
    if not found["sign"]:
        if found["named"] and not found["utc"]:
            raise Unreadable(_LETTERS)
        return timedelta() if found["utc"] else None
    if found["utc"] == "z" or (not found["utc"] and not _is_offset(found)):
        raise Unreadable("a span of time, or a time with half an offset")
    ahead = timedelta(hours=int(found["ahead"]), minutes=int(found["over"] or 0))
    if ahead > _FURTHEST or int(found["over"] or 0) > 59:
        raise Unreadable("not a time of day")
    return -ahead if found["sign"] == "-" else ahead


def _is_offset(found: re.Match[str]) -> bool:
    if len(found["ahead"]) != 2 or not (found["over"] or found["second"]):
        return False
    is_span = found["sign"] == "-" and found["colon"] and not found["second"] and not found["half"]
    return not is_span
