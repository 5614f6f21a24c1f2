"""Moments in nine languages, each cell as people and programs write it, beside the one moment it means."""

import re
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.readers.mapping import DateOrder
from analytics.readers.moments import Moment, read_moment
from analytics.readers.values import Unreadable

# A moment as `Moment.said`, and cells that mean it; numeric ones day first.
MEANT = {
    "2026-03-02": """
        2026-03-02 | 2026/3/2 | 2026.03.02 | 2026. 03. 02. | 20260302 | 2.3.2026 | 02.03.2026 | 2.3.26 |
        2. 3. 2026 | 2. 3. 26 | 02/03/2026 | 02-03-2026 | 2/3-2026 | ２０２６-０３-０２ | 2.3.'26 |
        \u200e02\u200e/\u200e03\u200e/\u200e2026 | 2 March 2026 | 2nd March 2026 | 2nd of March, 2026 |
        the 2nd of March 2026 | March 2, 2026 | March 2nd 2026 | Mar 2, 2026 | Mar. 2, 2026 | 2 Mar 2026 |
        02-Mar-2026 | 2-Mar-26 | 2 Mar '26 | 02MAR2026 | 2026-Mar-02 | 2026 March 2 | Monday, 2 March 2026 |
        Mon 2 Mar 2026 | Mon, 02 Mar 2026 | Mon, Mar 2, 2026 | Mon Mar 02 2026 | Mon 02/03/2026 |
        2026-03-02 (Mon) | 02/03/2026, Monday | MARCH 2, 2026 | 2. März 2026 | 2. Mär. 2026 | 2. Mrz. 2026 |
        2. Maerz 2026 | 2 Mrz 26 | Mo., 2. März 2026 | Montag, 2. März 2026 | Montag, den 2. März 2026 |
        Mo 02.03.2026 | Mo, 2.3.26 | Mo. 2.3.2026 | am 2. März 2026 | 02. März 2026 | 2 mars 2026 |
        le 2 mars 2026 | lun. 2 mars 2026 | lundi 2 mars 2026 | Lundi, 2 Mars 2026 | lu 02/03/2026 |
        2 de marzo de 2026 | 2 de marzo del 2026 | lunes, 2 de marzo de 2026 | lun, 2 mar 2026 | 2 mar 2026 |
        2-mar-2026 | 2 marzo 2026 | lunedì 2 marzo 2026 | lun 2 mar 2026 | lunedi 2 marzo 2026 |
        il 2 marzo 2026 | 2 de março de 2026 | segunda-feira, 2 de março de 2026 | seg., 2 de mar. de 2026 |
        2 mar. 2026 | 2 marco 2026 | 2 maart 2026 | maandag 2 maart 2026 | ma 2 mrt. 2026 | ma 2 mrt 2026 |
        2e maart 2026 | 2de maart 2026 | 2 marca 2026 | 2 marca 2026 r. | poniedziałek, 2 marca 2026 |
        pon., 2 mar 2026 | 2 marca 2026 roku | måndag 2 mars 2026 | mån 2 mars 2026 | den 2 mars 2026 |
        2:a mars 2026 | mån, 2 mars 2026
    """,
    "2026-03-01": """
        1er mars 2026 | dim. 1er mars 2026 | 1º de marzo de 2026 | 1º marzo 2026 | 1° marzo 2026 |
        1st March 2026 | 1:a mars 2026 | 1e maart 2026 | 1º de março de 2026 | Sun Mar 1 2026 | mar 1, 2026 |
        söndag 1 mars 2026 | 1. 3. 2026
    """,
    "2025-12-10": """
        10 déc. 2025 | 10 dec 2025 | 10. Dez. 2025 | 10 dic 2025 | 10 grudnia 2025 | mer. 10 déc. 2025 |
        10 décembre 2025 | śr., 10 gru 2025 | 10 dezembro 2025 | ons 10 dec. 2025 | Wed 10 Dec 2025 |
        10-DEC-25 | miércoles 10 de diciembre de 2025
    """,
    "2026-01-08": """
        8 Jän 2026 | 8. Jänner 2026 | 8 janv. 2026 | 8 ene 2026 | 8 gen 2026 | 8 jan. 2026 | 8 stycznia 2026 |
        8 styczeń 2026 | 8 sty 2026 | Do., 8. Jän. 2026 | gio 8 gen 2026 | 8 de janeiro de 2026 |
        8 januari 2026 | 8th January 2026 | 8 JANVIER 2026
    """,
    "2026-02-03": """
        3 févr. 2026 | 3 fevr 2026 | 3 fév 2026 | 3. Feber 2026 | 3 lutego 2026 | 3 luty 2026 | 3 fev. 2026 |
        mar. 3 févr. 2026 | martedì 3 febbraio 2026 | mar 3 feb 2026 | wt., 3 lut 2026 | Tues 3 Feb 2026 |
        3rd Feb 2026 | terça-feira, 3 de fevereiro de 2026
    """,
    "2025-10-05": """
        5 paź 2025 | 5 października 2025 | 5 ott 2025 | 5 out. 2025 | 5 oktober 2025 | 5. Okt. 2025 |
        5 octobre 2025 | 5 octubre 2025 | 5 outubro 2025 | niedz., 5 paź 2025 | 5 pazdziernika 2025
    """,
    "2025-05-09": """
        9 maj 2025 | 9 maja 2025 | 9 mei 2025 | 9 mai 2025 | 9. Mai 2025 | 9 mag 2025 | 9 mayo 2025 |
        9 de maio de 2025 | 9 May 2025 | pt., 9 maj 2025 | fre 9 maj 2025 | vr 9 mei 2025
    """,
    "2025-08-31": """
        31 août 2025 | 31 aout 2025 | 31 ago 2025 | 31 agosto 2025 | 31 sierpnia 2025 | 31 sie 2025 |
        31 augusti 2025 | 31 augustus 2025 | 31. August 2025 | 31 aug. 2025 | dom 31 ago 2025
    """,
    "2026-03-02T08:05:00.000000": """
        2026-03-02 08:05 | 2026-03-02T08:05 | 2026-03-02T08:05:00 | 2026-03-02t08:05:00.000 |
        2026-03-02, 08:05 | 2026-03-02 - 08:05 | 2026-03-02_08:05 |
        2026-03-02 T 8:05 | 20260302T080500 | 20260302T0805 |
        20260302080500 | 202603020805 | 20260302 0805 | 2026/3/2 8:05 | 02.03.2026 08:05 | 2.3.26 8:05 |
        2. 3. 2026 8:05 | 02.03.2026, 8.05 Uhr | 02.03.2026 um 8:05 Uhr | 02/03/2026 8h05 | 02/03/2026 à 8h05 |
        2 March 2026 at 8:05 | 2 March 2026, 8:05 am | March 2, 2026 at 8:05 AM | Mar 2, 2026 8:05 a.m. |
        Mar 2, 2026, 8:05:00 AM | Monday, March 2, 2026 at 8:05\u202fAM | Mon, 2 Mar 2026 @ 8:05 |
        Mon Mar  2 08:05:00 2026 | 8:05 2 March 2026 | 8:05 AM, March 2, 2026 | 08:05 on 2 March 2026 |
        2 March 2026 8:05 in the morning | 2026-03-02 Mon 08:05 | 2. März 2026 um 8:05 Uhr |
        Mo., 2. März 2026, 8:05 Uhr | Montag, 2. März 2026 um 08:05 | 2. März 2026 8 Uhr 05 |
        2.3.2026 morgens 8:05 | 2 mars 2026 à 8h05 | lun. 2 mars 2026 à 08:05 | le 2 mars 2026 à 8 h 05 |
        lundi 2 mars 2026 8h05 | 02/03/2026 08 h 05 min | 2 de marzo de 2026 a las 8:05 |
        lunes, 2 de marzo de 2026, 8:05 a. m. | 2 mar 2026 8:05 h | 2/3/2026 8:05 hs | 2 marzo 2026 alle 8:05 |
        lunedì 2 marzo 2026 alle ore 8.05 | 2 marzo 2026 ore 8:05 | 2 de março de 2026 às 8h05 |
        02/03/2026 às 08:05 | 2 maart 2026 om 8:05 uur | ma 2 mrt. 2026 8.05 uur | 2 marca 2026 o 8:05 |
        2 marca 2026, godz. 8:05 | 2 marca 2026 o godz. 8:05 | 2 mars 2026 kl. 08:05 |
        måndag 2 mars 2026 klockan 8.05
    """,
    "2026-03-02T20:00:00.000000": """
        2 March 2026 8 PM | 2 March 2026 8pm | 2 March 2026, 8 p.m. | 2 March 2026 at 8 pm | 2.3.2026 20 Uhr |
        2. März 2026 um 20 Uhr | 2 mars 2026 20 h | 2 mars 2026 à 20h | 2 mars 2026 8 h du soir |
        2.3.2026 8 Uhr abends | 2 maart 2026 20 uur | 2 de marzo de 2026 a las 8 p. m. | 8 pm 2 March 2026 |
        2 March 2026 8 o'clock in the evening | 2 maart 2026 8 uur 's avonds
    """,
    "2026-03-02T20:15:33.250000": """
        2026-03-02 20:15:33.250 | 2026-03-02T20:15:33,25 | 2 March 2026 20:15:33.250 |
        Mar 2, 2026 8:15:33.25 PM
    """,
    "2026-03-02T12:00:00.000000": """
        2026-03-02 12:00 | 2 March 2026 12 pm | 2 March 2026 12 noon | 2.3.2026 12 Uhr mittags
    """,
    "2026-03-02T00:00:00.000000": """
        2026-03-02 00:00 | 2 March 2026 12 am | 2.3.2026 0 Uhr | 2/3/2026 0h00
    """,
    "2026-03-01T07:05:00.000000Z": """
        2026-03-01T08:05:00+01:00 | 2026-03-01T08:05+0100 | 2026-03-01 08:05:00 +0100 | 2026-03-01T07:05Z |
        2026-03-01 07:05:00 UTC | 2026-03-01 07:05 GMT | 2026-03-01 08:05:00+01 |
        Sun Mar 01 2026 08:05:00 GMT+0100 (CET) |
        Sun Mar 01 2026 08:05:00 GMT+0100 (Central European Standard Time) | Sun, 01 Mar 2026 07:05:00 GMT |
        Sun Mar 01 07:05:00 +0000 2026 | 2026-02-28 23:05:00 -0800 | 2026-02-28T23:05:00-08:00 | 1772348700 |
        1772348700000 | 1772348700.0 | 20260301T070500Z | 2026-03-01T08:05+01:00[Europe/Berlin] |
        Sun Mar 01 07:05:00 UTC 2026 | 1 mars 2026 à 08:05 UTC+1 | 01.03.2026 08:05 GMT+1
    """,
    "2026-03-01T07:05:00.123000Z": """
        1772348700.123 | 1772348700123 | 2026-03-01T07:05:00.123Z | 2026-03-01T08:05:00.123+01:00
    """,
    "2026-03-02 morning": """
        2026-03-02 morning | 2.3.2026 Morgen | 2.3.2026, morgens | 2 mars 2026 matin |
        2 de marzo de 2026 por la mañana | 2 marzo 2026 mattina | 2 maart 2026 ochtend |
        2 maart 2026 's ochtends | 2 March 2026 in the morning | 2 March 2026 AM | 2 marca 2026 rano |
        2 mars 2026 morgon | 2.3.2026 am Vormittag
    """,
    "2026-03-02 evening": """
        2026-03-02 evening | 2.3.26 abends | Mo., 2. März 2026 Abend | lun. 2 mars 2026 soir |
        2 marzo 2026 sera | 2 maart 2026 avond | 2 marca 2026 wieczorem | 2 mars 2026 kväll
    """,
    "2026-03-02 afternoon": """
        2026-03-02 pm | 2.3.2026 Nachmittag | 2 mars 2026 après-midi | 2 de marzo de 2026 tarde |
        2 marzo 2026 pomeriggio | 2 maart 2026 middag | 2 de março de 2026 à tarde
    """,
    "2026-03-02 midday": """
        2026-03-02 noon | 2.3.2026 mittags | 2 mars 2026 midi | 2026-03-02 mid | 2 marzo 2026 mezzogiorno |
        2 de marzo de 2026 mediodía
    """,
    "2026-03-02 night": """
        2026-03-02 night | 2.3.2026 Nacht | 2 mars 2026 nuit | 2 de marzo de 2026 noche | 2 marzo 2026 notte |
        2 mars 2026 natt | 2026-03-02 midnight
    """,
}
CELLS = [(cell.strip(), said) for said, cells in MEANT.items() for cell in cells.split("|")]


def test_there_are_hundreds_of_cells() -> None:
    assert len(CELLS) == len({cell for cell, _ in CELLS}) > 300


@pytest.mark.parametrize(("cell", "said"), CELLS)
def test_a_cell_means_the_moment_that_is_meant(cell: str, said: str) -> None:
    assert read_moment(cell, None, "dmy", None).said == said
    assert read_moment(f"  {cell.upper()} ", None, "dmy", None).said == said


# What could mean two moments, or none: why it is set aside.
REFUSED = {
    "not a date": """
        soon | 5 | 32 April 2026 | 29.2.2026 | 29 Feb 2025 | 31/04/2026 | 2026-13-01 | 1/1/4 | 1 2 2026 | 1,3,2026 |
        2026-W10-1 |
        2 March 08 pm | 2 mars 08 soir | Mar 3 26 pm | 12:05 am 2. März 2026 | about 3 March 2026 |
        2 III 2026 |
        30-Nov--0001 | 20260332 | 5 may/june 2026 | March, 2 April 2026 |
        2026-03-01 soon | 2026-03-01 8 | 2026-03-01 at | 2026-03-01T08 |
        1.3.2026 - 3.3.2026 | 1.3.2026 12 midnight | 1.3.2026 8,5 | Mon 8:05 | 08:05 | 1.3.2026/2.3.2026 |
        2026-03-01 2026-03-02 |
        2026-03-01 morning evening | 3 April May 2026 | 3 4 April 2026 | 1899-12-31 | 31.12.1899
    """,
    "a date with no year": """
        2 March | March 2 | 02.03. | 2/3 | 2.3. 08:05 | 2 March 08:05 | 2. März um 8 Uhr | lun. 2 mars à 8h05 |
        Mar 2, 8:05 | 2.3. 20 Uhr
    """,
    "a month with no day": "March 2026 | März 2026 | 2026-03 | 03/2026 | 3.2026",
    "a number, as spreadsheets count days": "46082 | 46082.25",
    "not a time of day": """
        2026-03-01 25:00 | 2026-03-01 08:60 | 2026-03-01 13:00 pm | 2026-03-01 0:30 am | 2026-03-01 morning 20:00 |
        2026-03-01T08:05:00+99:00 | 2026-03-01 08:00 - 10:00 | 20260301080560
    """,
    "a time of the next day: write 0:00 and that day": "2026-03-01 24:00 | 2026-03-01T24:00:00 | 1.3.2026 24 Uhr",
    "a span of time, or a time with half an offset": "2026-03-01 08:00-10:00 | 1.3.2026 8:00-10:00",
    "a time with the name of a zone: write its offset, as in 8:00 +01:00": """
        2026-03-01 08:05 CET | 1 Mar 2026 08:05:00 PST | 2026-03-01 08:05 Europe/Berlin
    """,
    "a number that looks like seconds since 1970, but of a year before 2000 or after 2099": "915148799 | 9999999999",
}


@pytest.mark.parametrize(
    ("cell", "reason"), [(cell.strip(), reason) for reason, cells in REFUSED.items() for cell in cells.split("|")]
)
def test_a_cell_that_could_mean_another_moment_is_set_aside_with_the_reason(cell: str, reason: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read_moment(cell, None, "dmy", None)
    assert str(fault.value) == reason


MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "de_AT": "Jänner Feber März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
    "pt": "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "sv": "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.",
}
# How a day is written, and in which order of numeric dates; {m} is the number of the month, {name} its name.
DAYS: list[tuple[str, DateOrder]] = [
    ("{y}-{m:02}-{d:02}", "mdy"), ("{y}{m:02}{d:02}", "dmy"), ("{y}/{m}/{d}", "dmy"), ("{y}. {m:02}. {d:02}.", "mdy"),
    ("{d:02}.{m:02}.{y}", "dmy"), ("{d}. {m}. {y}", "dmy"), ("{d}/{m}/{s:02}", "dmy"), ("{d}.{m}.'{s:02}", "dmy"),
    ("{m}/{d}/{y}", "mdy"), ("{m:02}-{d:02}-{s:02}", "mdy"), ("{s:02}-{m:02}-{d:02}", "ymd"),
    ("{d} {name} {y}", "mdy"), ("{d}. {name} {y}", "mdy"), ("{d}-{name}-{s:02}", "ymd"),
    ("{d} de {name} de {y}", "mdy"),
    ("{name} {d}, {y}", "dmy"), ("{name} {d} '{s:02}", "dmy"), ("{y} {name} {d}", "mdy"), ("le {d} {name} {y}", "mdy"),
    ("{week} {d} {name} {y}", "mdy"), ("{week}, {name} {d}, {y}", "mdy"), ("{week}. {d}.{m}.{y}", "dmy"),
    ("{y}-{m:02}-{d:02} ({week})", "mdy"),
]  # fmt: skip
WEEK = [
    "mon",
    "mo",
    "lun",
    "mar",
    "ma",
    "di",
    "tue",
    "wt",
    "tis",
    "mer",
    "mié",
    "gio",
    "jeu",
    "vr",
    "pt",
    "fre",
    "sam",
    "sáb",
    "sob",
    "dom",
    "so",
    "zo",
    "nie",
    "sön",
]
CLOCKS = [
    "", " {H:02}:{M:02}", ", {H}:{M:02}", " {H:02}:{M:02}:{S:02}", " um {H}.{M:02} Uhr", " à {H}h{M:02}",
    " at {h}:{M:02} {half}",
    " a las {h}:{M:02} {dots}", " alle {H}:{M:02}", " kl. {H:02}:{M:02}", " {H} Uhr {M:02}", " - {H}:{M:02}",
    " @ {h}:{M:02}{half}",
]  # fmt: skip


@given(
    st.datetimes(datetime(1970, 1, 1), datetime(2069, 12, 31)),
    st.sampled_from(DAYS), st.sampled_from(CLOCKS), st.sampled_from(sorted(MONTHS)), st.sampled_from(WEEK),
)  # fmt: skip
@settings(max_examples=1500)
def test_a_moment_in_any_form_reads_back_as_it_was(
    at: datetime, written: tuple[str, DateOrder], clock: str, language: str, week: str
) -> None:
    form, order = written
    half = "PM" if at.hour >= 12 else "am"
    text = (form + clock).format(
        y=at.year, m=at.month, d=at.day, s=at.year % 100, name=MONTHS[language].split()[at.month - 1], week=week,
        H=at.hour, h=at.hour % 12 or 12, M=at.minute, S=at.second, half=half, dots=f"{half[0]}. {half[1]}.",
    )  # fmt: skip
    at = at.replace(microsecond=0, second=at.second if "{S" in clock else 0)
    expected = Moment(at if clock else datetime(at.year, at.month, at.day), has_time=bool(clock))
    assert read_moment(text, None, order, None) == expected, text


PIECES = [
    "2", "3", "08", "12", "26", "31", "2026", "1999", "8:05", "20:15", "12:30", "am", "pm", "8h05", "8h", "Uhr", "h",
    "at", "um", "de", "of", "morning", "abends", "noon", "Mon", "di", "March", "mar.", "may", "maj", "Sept.",
    "-", "/", ".",
    ",", ":", "T", "'", "1er", "2nd", "2.3.", "2/3/26", "2026-03-02", "2.3.2026", "(Mon)", "a.", "m.", "r.",
    "(CET)", "Z",
]  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " "])), min_size=1, max_size=7))
@settings(max_examples=1500)
def test_no_number_and_no_month_of_a_cell_is_passed_over(pieces: list[tuple[str, str]]) -> None:
    """Whatever is pieced together: it is refused, or every number that stands there is in what was read."""
    text = "".join(piece + blank for piece, blank in pieces)
    try:
        moment = read_moment(text, None, "dmy", None)
    except Unreadable:
        return
    at = moment.at
    read = [at.day, at.month, at.year, at.year % 100]
    read += [at.hour, at.hour % 12, at.hour % 12 or 12, at.minute, at.second] if moment.has_time else []
    if not re.fullmatch(r"\s*(\d{8,})\D*.*", text):
        assert set(map(int, re.findall(r"\d+", text))) <= set(read), (text, moment)
    assert len(re.findall(r"(?<![a-z])(?:march|sept|may|maj)", text.lower())) <= 1, (text, moment)
