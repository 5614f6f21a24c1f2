"""Clocks as people write them: on 12 and 24 hours, in nine languages, with an offset; and parts of the day."""

from datetime import time, timedelta

import pytest

from analytics.readers.clocks import part_of_day, read_time
from analytics.readers.values import Unreadable


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("7:05", time(7, 5)),
        ("07:05:09", time(7, 5, 9)),
        ("7.05", time(7, 5)),
        ("7h05", time(7, 5)),
        ("19:05:09.5", time(19, 5, 9, 500_000)),
        ("7:05:09,123456789", time(7, 5, 9, 123_456)),
        ("7 pm", time(19)),
        ("7 p.m.", time(19)),
        ("1 am", time(1)),
        ("12 am", time(0)),
        ("12 pm", time(12)),
        ("12:30 a.m.", time(0, 30)),
        ("11:59 PM", time(23, 59)),
        ("0:00", time(0)),
        ("23:59", time(23, 59)),
        ("8h", time(8)),
        ("8u30", time(8, 30)),
        ("8 h", time(8)),
        ("8 h 05", time(8, 5)),
        ("8 h 05 min", time(8, 5)),
        ("20 Uhr", time(20)),
        ("8 Uhr 30", time(8, 30)),
        ("8.30 Uhr", time(8, 30)),
        ("8:30 uur", time(8, 30)),
        ("8 o'clock", time(8)),
        ("8 o’clock", time(8)),
        ("8:05 a. m.", time(8, 5)),
        ("8:05\u202fPM", time(20, 5)),
        ("um 8:30 Uhr", time(8, 30)),
        ("à 8h05", time(8, 5)),
        ("a las 8:05", time(8, 5)),
        ("alle ore 8.05", time(8, 5)),
        ("@8:05", time(8, 5)),
        ("kl. 08:05", time(8, 5)),
        ("godz. 8:05", time(8, 5)),
        ("20:15:33.250", time(20, 15, 33, 250_000)),
        ("0８：0５", time(8, 5)),
        ("Morning 8:30", time(8, 30)),
        ("8:30 in the morning", time(8, 30)),
        ("8 Uhr abends", time(20)),
        ("Abend 8:30", time(20, 30)),
        ("evening 20:30", time(20, 30)),
        ("8 h du soir", time(20)),
        ("3 de la tarde", time(15)),
        ("2 in the afternoon", time(14)),
        ("11 at night", time(23)),
        ("2 Uhr nachts", time(2)),
        ("12 noon", time(12)),
        ("1 Uhr mittags", time(13)),
    ],
)
def test_a_time_on_either_clock(text: str, clock: time) -> None:
    assert read_time(text) == (clock, None)


@pytest.mark.parametrize(
    "text",
    [
        "7",
        "19",
        "0 am",
        "13 pm",
        "24:01",
        "23:60",
        "9:3",
        "",
        "noon",
        "7:05:61",
        "25 Uhr",
        "8,5",
        "8.5",
        "morning",
        "12:30 in the morning",
        "20:00 morning",
        "12 midnight",
        "am 8:30",
        "8:00 - 9:30",
        "about 8:00",
        "8:00+15:00",
        "8:00 +01:75",
        "evening 8:30 morning",
        "8:05 uhr h",
    ],
)
def test_what_is_no_time_is_said_to_be_none(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^not a time of day$"):
        read_time(text)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("9:30Z", 0.0),
        ("9:30z", 0.0),
        ("9:30+02:00", 2.0),
        ("9:30-0530", -5.5),
        ("9:30 +05:45", 5.75),
        ("9 am -03:30", -3.5),
    ],
)
def test_an_offset_is_read_with_its_sign_and_its_minutes(text: str, hours: float) -> None:
    assert read_time(text)[1] == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("24:00", "a time of the next day: write 0:00 and that day"),
        ("24 Uhr", "a time of the next day: write 0:00 and that day"),
        ("8:00-10:00", "a span of time, or a time with half an offset"),
        ("8:00 +1", "a span of time, or a time with half an offset"),
        ("8:00 (CET)", "a time with the name of a zone: write its offset, as in 8:00 +01:00"),
        ("8:00 America/New_York", "a time with the name of a zone: write its offset, as in 8:00 +01:00"),
        ("8:00 CET", "a time with the name of a zone: write its offset, as in 8:00 +01:00"),
    ],
)
def test_what_is_almost_a_time_is_told_with_what_is_wrong(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read_time(text)
    assert str(fault.value) == reason


PARTS = {
    "morning": "am, AM, morning, in the morning, Morgen, morgens, am Morgen, früh, Vormittag, vormittags, matin, "
    "du matin, mañana, por la mañana, mattina, di mattina, ochtend, 's ochtends, manhã, de manhã, rano, morgon, "
    "förmiddag",
    "midday": "mid, noon, midday, Mittag, mittags, midi, à midi, mediodía, mezzogiorno, meio-dia, południe",
    "afternoon": "pm, PM, p.m., afternoon, Nachmittag, am Nachmittag, après-midi, l'après-midi, tarde, de la tarde, "
    "pomeriggio, middag, namiddag, à tarde, popołudnie, po południu, eftermiddag",
    "evening": "evening, in the evening, Abend, abends, soir, le soir, sera, di sera, avond, 's avonds, wieczór, "
    "wieczorem, kväll",
    "night": "pre, night, at night, Nacht, nachts, in der Nacht, nuit, la nuit, noche, notte, di notte, noite, noc, "
    "w nocy, natt, midnight, Mitternacht, minuit, medianoche",
    "": "all day, All Day, ganztags, toute la journée, todo el día, tutto il giorno, hele dag, cały dzień, hela dagen",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "part"), [(word, part) for part, words in PARTS.items() for word in words.split(", ")]
)
def test_a_part_of_the_day_in_nine_languages(text: str, part: str) -> None:
    assert part_of_day(text) == part_of_day(f" {text.upper()} ") == part
    if part:
        with pytest.raises(Unreadable):
            read_time(text)


@pytest.mark.parametrize("text", ["", "8:05", "day", "soon", "in the", "morning and evening", "a", "early"])
def test_what_names_no_part_of_the_day(text: str) -> None:
    assert part_of_day(text) is None
