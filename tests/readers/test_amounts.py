"""What a cell says of one factor: an amount in its own unit, or why it is none. Whole or not at all."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.diary.factors import in_own_unit
from analytics.readers.amounts import as_treatment, read_amount, written_unit
from analytics.readers.numbers import EITHER, NumberStyle
from analytics.readers.values import LevelWord, OtherUnit, Range, Unreadable

COMMA, POINT = NumberStyle(",", frozenset(". ")), NumberStyle(".", frozenset(", "))
DAY = "more than the 24 hours of a day"


def refusal(rule: Callable[..., object], *cell: Any, **how: Any) -> str:
    with pytest.raises(Unreadable) as fault:
        rule(*cell, **how)
    return str(fault.value)


# Cell, factor, unit of the column, style, and the amount and unit it is kept as.
READ: list[tuple[str, str, str | None, NumberStyle, float, str | None]] = [
    # English
    ("7", "sleep", None, POINT, 7, None), ("7.5", "sleep", None, POINT, 7.5, None),
    ("7,5", "sleep", None, COMMA, 7.5, None), ("7,5 h", "sleep", None, COMMA, 7.5, "hours"),
    ("7.5h", "sleep", None, POINT, 7.5, "hours"), ("7 hours", "sleep", None, POINT, 7, "hours"),
    ("7 hrs", "sleep", None, POINT, 7, "hours"), ("7 h 30 min", "sleep", None, POINT, 7.5, "hours"),
    ("7h 30m", "sleep", None, POINT, 7.5, "hours"), ("7h30", "sleep", None, POINT, 7.5, "hours"),
    ("7 h 30", "sleep", None, POINT, 7.5, "hours"), ("7h30m", "sleep", None, POINT, 7.5, "hours"),
    ("7 hours and 30 minutes", "sleep", None, POINT, 7.5, "hours"),
    ("7 hours, 30 minutes", "sleep", None, POINT, 7.5, "hours"),
    ("7:30", "sleep", None, POINT, 7.5, "hours"), ("7:30:00", "sleep", None, POINT, 7.5, "hours"),
    ("07:30", "sleep", None, POINT, 7.5, "hours"), ("7:30 h", "sleep", None, POINT, 7.5, "hours"),
    ("7:30", "sleep", "h", POINT, 7.5, "hours"), ("7½", "sleep", None, POINT, 7.5, None),
    ("7½ h", "sleep", None, POINT, 7.5, "hours"), ("7 1/2", "sleep", None, POINT, 7.5, None),
    ("7 1/2 hours", "sleep", None, POINT, 7.5, "hours"), ("450 min", "sleep", None, POINT, 7.5, "hours"),
    ("450", "sleep", "min", POINT, 7.5, "hours"), ("450", "sleep", "minutes", POINT, 7.5, "hours"),
    ("27000 s", "sleep", None, POINT, 7.5, "hours"), ("27,000 seconds", "sleep", None, POINT, 7.5, "hours"),
    ("7 h", "sleep", "min", POINT, 7, "hours"), ("~7", "sleep", None, POINT, 7, None),
    ("about 7 h", "sleep", None, POINT, 7, "hours"), ("24", "sleep", None, POINT, 24, None),
    ("0", "sleep", None, POINT, 0, None), ("7 Hours", "sleep", None, POINT, 7, "hours"),
    ("8,432", "steps", None, POINT, 8432, None), ("8 432", "steps", None, POINT, 8432, None),
    ("8 432 steps", "steps", None, POINT, 8432, "steps"), ("8432 Steps", "steps", None, POINT, 8432, "steps"),
    ("8'432", "steps", None, POINT, 8432, None), ("8432", "steps", "steps", POINT, 8432, "steps"),
    ("8432.5", "steps", None, POINT, 8432.5, None), ("1,234,567", "steps", None, COMMA, 1_234_567, None),
    ("2x", "coffee", None, POINT, 2, None), ("x2", "coffee", None, POINT, 2, None),
    ("2 x", "coffee", None, POINT, 2, None), ("×2", "coffee", None, POINT, 2, None),
    ("2 times", "coffee", None, POINT, 2, None), ("2 cups", "coffee", None, POINT, 2, "cups"),
    ("2cups", "coffee", None, POINT, 2, "cups"), ("1 cup", "coffee", None, POINT, 1, "cups"),
    ("½", "coffee", None, POINT, 0.5, None), ("1 1/2", "coffee", None, POINT, 1.5, None),
    ("1/2 cup", "coffee", None, POINT, 0.5, "cups"), ("2x", "coffee", "cups", POINT, 2, "cups"),
    ("yes", "coffee", None, POINT, 1, None), ("no", "coffee", None, POINT, 0, None),
    ("none", "coffee", None, POINT, 0, None), ("no", "coffee", "cups", POINT, 0, "cups"),
    ("3 drinks", "alcohol", None, POINT, 3, "drinks"), ("2 glasses", "alcohol", None, POINT, 2, "drinks"),
    ("10 cigarettes", "smoking", None, POINT, 10, "cigarettes"), ("x", "cold", None, POINT, 1, None),
    ("✓", "cold", None, POINT, 1, None), ("✗", "cold", None, POINT, 0, None), ("TRUE", "cold", None, POINT, 1, None),
    ("2x", "heavy_lifting", None, POINT, 2, None), ("-5 °C", "cold", None, POINT, -5, "°c"),
    ("7/10", "stress", None, POINT, 7, None), ("7 out of 10", "stress", None, POINT, 7, None),
    ("70 %", "stress", None, POINT, 7, None), ("7.5/10", "stress", None, POINT, 7.5, None),
    ("7 points", "stress", None, POINT, 7, "0–10"), ("10", "stress", None, POINT, 10, None),
    ("1:30", "driving", None, POINT, 90, "minutes"), ("1.5 h", "driving", None, POINT, 90, "minutes"),
    ("90", "driving", None, POINT, 90, None), ("1.5", "driving", "h", POINT, 90, "minutes"),
    ("0:45:30", "exercise", None, POINT, 45.5, "minutes"), ("'-5", "balance", None, POINT, -5, None),
    ("-12.5", "outside_temperature", None, POINT, -12.5, None), ("−0.4", "weight_change", None, POINT, -0.4, None),
    ("20 °C", "air", None, POINT, 20, "°c"), ("70 %", "air", None, POINT, 70, "%"),
    ("400 mg", "ibuprofen", None, POINT, 400, "mg"), ("400 mg", "ibuprofen", "mg", POINT, 400, "mg"),
    ("1,200", "ibuprofen", "mg", POINT, 1200, "mg"), ("2x", "ibuprofen", None, POINT, 2, None),
    ("30 min", "gardening", "h", POINT, 0.5, "h"), ("7:30", "gardening", "h", POINT, 7.5, "h"),
    ("1 h 30 min", "gardening", None, POINT, 90, "min"), ("yes", "gardening", None, POINT, 1, None),
    ("10 kg", "load", "kg", POINT, 10, "kg"), ("10 lb", "load", "kg", POINT, 4.5359237, "kg"),
    ("7.30", "sleep", None, POINT, 7.3, None), ("7.5", "sleep", None, COMMA, 7.5, None),
    # German
    ("8.432", "steps", None, COMMA, 8432, None), ("10.120 Schritte", "steps", None, COMMA, 10120, "steps"),
    ("7 Std.", "sleep", None, COMMA, 7, "hours"), ("7 Std. 30 Min.", "sleep", None, COMMA, 7.5, "hours"),
    ("7 Stunden und 30 Minuten", "sleep", None, COMMA, 7.5, "hours"),
    ("7,5 Stunden", "sleep", None, COMMA, 7.5, "hours"), ("450 Minuten", "sleep", None, COMMA, 7.5, "hours"),
    ("27.000 Sekunden", "sleep", None, COMMA, 7.5, "hours"), ("1½ Stunden", "sleep", None, COMMA, 1.5, "hours"),
    ("ca. 7", "sleep", None, COMMA, 7, None), ("etwa 7 Stunden", "sleep", None, COMMA, 7, "hours"),
    ("2 Tassen", "coffee", None, COMMA, 2, "cups"), ("2,5 Tassen", "coffee", None, COMMA, 2.5, "cups"),
    ("3 mal", "coffee", None, COMMA, 3, None), ("keine", "coffee", None, COMMA, 0, None),
    ("ja", "cold", None, COMMA, 1, None), ("nein", "cold", None, COMMA, 0, None),
    ("7 von 10", "stress", None, COMMA, 7, None), ("7 Punkte", "stress", None, COMMA, 7, "0–10"),
    ("2 Gläser", "alcohol", None, COMMA, 2, "drinks"), ("5 Zigaretten", "smoking", None, COMMA, 5, "cigarettes"),
    # French
    ("8\u202f432", "steps", None, COMMA, 8432, None), ("8\u00a0432 pas", "steps", None, COMMA, 8432, "steps"),
    ("7 heures", "sleep", None, COMMA, 7, "hours"), ("7 heures et 30 minutes", "sleep", None, COMMA, 7.5, "hours"),
    ("7 h 30", "sleep", None, COMMA, 7.5, "hours"), ("environ 7 h", "sleep", None, COMMA, 7, "hours"),
    ("450 minutes", "sleep", None, COMMA, 7.5, "hours"), ("2 tasses", "coffee", None, COMMA, 2, "cups"),
    ("2 fois", "coffee", None, COMMA, 2, None), ("oui", "cold", None, COMMA, 1, None),
    ("non", "cold", None, COMMA, 0, None), ("aucun", "coffee", None, COMMA, 0, None),
    ("rien", "alcohol", None, COMMA, 0, None), ("7 sur 10", "stress", None, COMMA, 7, None),
    ("2 verres", "alcohol", None, COMMA, 2, "drinks"),
    # Spanish
    ("7 horas", "sleep", None, COMMA, 7, "hours"), ("7 horas y 30 minutos", "sleep", None, COMMA, 7.5, "hours"),
    ("27000 segundos", "sleep", None, COMMA, 7.5, "hours"), ("2 tazas", "coffee", None, COMMA, 2, "cups"),
    ("2 veces", "coffee", None, COMMA, 2, None), ("sí", "cold", None, COMMA, 1, None),
    ("si", "cold", None, COMMA, 1, None), ("ninguno", "coffee", None, COMMA, 0, None),
    ("nada", "alcohol", None, COMMA, 0, None), ("8.432 pasos", "steps", None, COMMA, 8432, "steps"),
    ("7 de 10", "stress", None, COMMA, 7, None), ("2 copas", "alcohol", None, COMMA, 2, "drinks"),
    # Italian
    ("7 ore", "sleep", None, COMMA, 7, "hours"), ("7 ore e 30 minuti", "sleep", None, COMMA, 7.5, "hours"),
    ("7 ore 30", "sleep", None, COMMA, 7.5, "hours"), ("circa 7 ore", "sleep", None, COMMA, 7, "hours"),
    ("2 tazze", "coffee", None, COMMA, 2, "cups"), ("2 volte", "coffee", None, COMMA, 2, None),
    ("sì", "cold", None, COMMA, 1, None), ("nessuno", "coffee", None, COMMA, 0, None),
    ("niente", "alcohol", None, COMMA, 0, None), ("8.432 passi", "steps", None, COMMA, 8432, "steps"),
    ("7 su 10", "stress", None, COMMA, 7, None), ("2 bicchieri", "alcohol", None, COMMA, 2, "drinks"),
    # Dutch
    ("7 uur", "sleep", None, COMMA, 7, "hours"), ("7 uur en 30 minuten", "sleep", None, COMMA, 7.5, "hours"),
    ("7u30", "sleep", None, COMMA, 7.5, "hours"), ("7,5 uren", "sleep", None, COMMA, 7.5, "hours"),
    ("ongeveer 7 uur", "sleep", None, COMMA, 7, "hours"), ("2 kopjes", "coffee", None, COMMA, 2, "cups"),
    ("2 keer", "coffee", None, COMMA, 2, None), ("ja", "overuse", None, COMMA, 1, None),
    ("nee", "overuse", None, COMMA, 0, None), ("geen", "coffee", None, COMMA, 0, None),
    ("niets", "alcohol", None, COMMA, 0, None), ("8.432 stappen", "steps", None, COMMA, 8432, "steps"),
    ("7 van 10", "stress", None, COMMA, 7, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "factor", "column", "style", "amount", "unit"), READ)
def test_an_amount_as_people_write_it(
    text: str, factor: str, column: str | None, style: NumberStyle, amount: float, unit: str | None
) -> None:
    read, kept_in = read_amount(text, factor, column, style)
    assert read == pytest.approx(amount, abs=1e-12)
    assert kept_in == unit


# Cell, factor, unit of the column, style, and why it is no amount.
REFUSED: list[tuple[str, str, str | None, NumberStyle, str]] = [
    ("good", "sleep", None, POINT, "not a number"), ("", "sleep", None, POINT, "not a number"),
    ("-", "coffee", None, POINT, "not a number"), ("n/a", "coffee", None, POINT, "not a number"),
    ("half", "coffee", None, POINT, "not a number"), ("7 or 8", "sleep", None, POINT, "not a number"),
    ("7+", "sleep", None, POINT, "an amount with an open end"),
    ("7 +", "sleep", None, POINT, "an amount with an open end"),
    (">7", "sleep", None, POINT, "an amount with an open end"),
    ("<3 cups", "coffee", None, POINT, "an amount with an open end"),
    ("7 cups", "sleep", None, POINT, "in 'cups', not in hours"),
    ("7 days", "sleep", None, POINT, "in 'days', not in hours"),
    ("200 ml", "coffee", None, POINT, "in 'ml', not in cups"), ("2", "coffee", "ml", POINT, "in 'ml', not in cups"),
    ("2 h", "coffee", None, POINT, "in 'h', not in cups"), ("500 m", "steps", None, POINT, "in 'm', not in steps"),
    ("8432 steps today", "steps", None, POINT, "in 'steps today', not in steps"),
    ("7 h 75", "sleep", None, POINT, "not a number"), ("7 h 75 min", "sleep", None, POINT, "not a span of time"),
    ("7 h 30 min and", "sleep", None, POINT, "not a number"),
    ("30 min 7 h", "sleep", None, POINT, "not a span of time"),
    ("7,5 h 30 min", "sleep", None, COMMA, "not a span of time"),
    ("7 h 30 min deep", "sleep", None, POINT, "not a number"),
    ("7:75", "sleep", None, POINT, "not a number"), ("7:30 Uhr", "sleep", None, POINT, "not a number"),
    ("7:30 am", "sleep", None, POINT, "not a number"), ("22:30-6:15", "sleep", None, POINT, "not a number"),
    ("7:30", "sleep", "min", POINT, "either hours and minutes or minutes and seconds"),
    ("7.30", "sleep", None, COMMA, "either a part of an hour or its minutes"),
    ("7.30 h", "sleep", None, COMMA, "either a part of an hour or its minutes"),
    ("7.45", "screen_time", "h", COMMA, "either a part of an hour or its minutes"),
    ("2+1", "coffee", None, POINT, "not a number"), ("7:30", "coffee", None, POINT, "not a number"),
    ("7:30", "gardening", None, POINT, "not a number"),
    ("2 x 3", "coffee", None, POINT, "not a number"), ("2x200 mg", "ibuprofen", None, POINT, "not a number"),
    ("2x", "exercise", None, POINT, "a number of times, not of minutes"),
    ("x2", "steps", None, POINT, "a number of times, not of steps"),
    ("2x", "ibuprofen", "mg", POINT, "a number of times, not of mg"),
    ("yes", "sleep", None, POINT, "not a number"), ("no", "mood", None, POINT, "not a number"),
    ("ja", "coffee", "cups", POINT, "not a number"), ("keine", "sleep", None, POINT, "not a number"),
    ("3 pieces of cake", "cake", None, POINT, "in 'pieces of cake', which is no unit"),
    ("2 bad", "cake", None, POINT, "in 'bad', which is no unit"),
    ("2 no", "cake", None, POINT, "in 'no', which is no unit"),
    ("2 g", "ibuprofen", "mg", POINT, "in 'g', not in mg"), ("2 kg", "gardening", "h", POINT, "in 'kg', not in h"),
    ("8,432", "steps", None, COMMA, "a part of a step, or thousands"),
    ("8.432 steps", "steps", None, POINT, "a part of a step, or thousands"),
    ("8 43", "steps", None, POINT, "not a number"), ("8 432 1", "steps", None, POINT, "not a number"),
    ("1,23,456", "steps", None, POINT, "not a number"), ("1.2.3", "cake", None, POINT, "not a number"),
    ("1e3", "steps", None, POINT, "not a number"), ("8432 steps 3", "steps", None, POINT, "not a number"),
    ("-3", "sleep", None, POINT, "less than 0"), ("-1", "coffee", None, POINT, "less than 0"),
    ("11", "stress", None, POINT, "more than 10"), ("65", "stress", None, POINT, "more than 10"),
    ("7/5", "stress", None, POINT, "out of 5, not out of 10"),
    ("3/4", "stress", None, POINT, "out of 4, not out of 10"),
    ("110 %", "stress", None, POINT, "more than 100"), ("25 h", "sleep", None, POINT, DAY),
    ("30:00", "exercise", None, POINT, "more than the 1,440 minutes of a day"),
    ("7/10", "sleep", None, POINT, "not a number"), ("05-06", "coffee", None, POINT, "not a number"),
    ("6-5", "coffee", None, POINT, "not a number"), ("2024-03-01", "coffee", None, POINT, "not a number"),
    ("01.03.2024", "cake", None, POINT, "not a number"), ("$5", "cake", None, POINT, "not a number"),
    ("7 (nap)", "sleep", None, POINT, "not a number"), ("7?", "sleep", None, POINT, "not a number"),
    ("7" * 100, "steps", None, POINT, "not a number"), ("=1+1", "coffee", None, POINT, "not a number"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "factor", "column", "style", "reason"), REFUSED)
def test_what_is_no_amount_of_the_factor_says_why(
    text: str, factor: str, column: str | None, style: NumberStyle, reason: str
) -> None:
    assert refusal(read_amount, text, factor, column, style) == reason


@pytest.mark.parametrize(
    ("text", "factor", "column", "unit", "reason"),
    [
        ("410", "sleep", None, "minutes", f"{DAY}: it looks like minutes"),
        ("27000", "sleep", None, "seconds", f"{DAY}: it looks like seconds"),
        ("27000", "sleep", "min", "seconds", f"{DAY}: it looks like seconds"),
        ("410", "screen_time", "h", "minutes", f"{DAY}: it looks like minutes"),
        ("28800", "sitting_minutes", None, "seconds", "more than the 1,440 minutes of a day: it looks like seconds"),
    ],
)
def test_what_no_day_holds_looks_like_another_unit(
    text: str, factor: str, column: str | None, unit: str, reason: str
) -> None:
    with pytest.raises(OtherUnit) as fault:
        read_amount(text, factor, column, POINT)
    assert (fault.value.unit, str(fault.value)) == (unit, reason)


@pytest.mark.parametrize(
    ("text", "factor", "column", "ends"),
    [
        ("5-6", "sleep", None, (5, 6, None)), ("5–6", "sleep", None, (5, 6, None)), ("5 - 6",
        "sleep", None, (5, 6, None)),
        ("5-6 h", "sleep", None, (5, 6, "hours")), ("5 h - 6 h", "sleep", None, (5, 6, "hours")),
        ("300-360 min", "sleep", None, (5, 6, "hours")), ("300-360", "sleep", "min", (5, 6, "hours")),
        ("5 to 6 hours", "sleep", None, (5, 6, "hours")), ("5 bis 6 Std.", "sleep", None, (5, 6, "hours")),
        ("5 à 6 heures", "sleep", None, (5, 6, "hours")), ("5 a 6 horas", "sleep", None, (5, 6, "hours")),
        ("5 a 6 ore", "sleep", None, (5, 6, "hours")), ("5 tot 6 uur", "sleep", None, (5, 6, "hours")),
        ("5,5-6,5", "sleep", None, (5.5, 6.5, None)), ("~5-6", "sleep", None, (5, 6, None)),
        ("½-1", "coffee", None, (0.5, 1, None)), ("2-3 cups", "coffee", None, (2, 3, "cups")),
        ("6-7", "stress", None, (6, 7, None)), ("6-7/10", "stress", None, (6, 7, None)),
        ("-5 - -3", "air", None, (-5, -3, None)),
    ],
)  # fmt: skip
def test_from_one_amount_to_another_is_asked_about(
    text: str, factor: str, column: str | None, ends: tuple[float, float, str | None]
) -> None:
    with pytest.raises(Range) as fault:
        read_amount(text, factor, column, COMMA)
    found = fault.value
    assert [found.low, found.high] == pytest.approx(list(ends[:2]))
    assert found.unit == ends[2]


def test_a_range_whose_end_cannot_be_is_refused_for_that() -> None:
    assert refusal(read_amount, "20-25", "sleep", None, POINT) == f"{DAY}: it looks like minutes"
    assert refusal(read_amount, "5-6 cups", "sleep", None, POINT) == "in 'cups', not in hours"


@pytest.mark.parametrize(("text", "level"), [("moderate", "moderate"), ("stark", "severe"), ("léger", "mild")])
def test_a_word_for_a_level_is_asked_about(text: str, level: str) -> None:
    with pytest.raises(LevelWord) as fault:
        read_amount(text, "stress", None, POINT)
    assert fault.value.level == level
    assert refusal(read_amount, text, "coffee", None, POINT) == "not a number"


@pytest.mark.parametrize(
    ("text", "unit"),
    [("7 h", "h"), ("7 Std. 30 Min.", "min"), ("7", None), ("~2 cups", "cups"), ("good", None), ("7+", None)],
)
def test_the_unit_that_a_cell_names(text: str, unit: str | None) -> None:
    assert written_unit(text, POINT) == unit


def amount_of(text: str, factor: str, column: str | None, style: NumberStyle) -> float | str:
    try:
        return read_amount(text, factor, column, style)[0]
    except Unreadable as fault:
        return str(fault)


FACTORS = ["sleep", "driving", "steps", "coffee", "stress", "cold", "gardening", "sitting_minutes"]
WORDS = [
    "h",
    "min",
    "s",
    "cups",
    "steps",
    "x",
    "mg",
    "%",
    "/10",
    ":30",
    "½",
    "-",
    "+",
    "~",
    " ",
    "and",
    ",",
    ".",
    "a",
    "no",
]


@given(
    st.lists(st.sampled_from([*WORDS, "7", "30", "432", "5", "0"]), min_size=1, max_size=8).map("".join),
    st.sampled_from(FACTORS),
    st.sampled_from([None, "h", "min", "cups"]),
    st.sampled_from([COMMA, POINT, EITHER]),
)
def test_whatever_a_cell_holds_it_is_read_as_a_whole_or_says_why(
    text: str, factor: str, column: str | None, style: NumberStyle
) -> None:
    """What is read says all digits of the cell: the same cell with another figure is never the same amount."""
    amount = amount_of(text, factor, column, style)
    for place, digit in enumerate(text):
        if isinstance(amount, float) and digit in "123456789":
            changed = text[:place] + ("1" if digit != "1" else "2") + text[place + 1 :]
            assert amount_of(changed, factor, column, style) != amount, f"{changed!r} reads as {text!r} does"


@given(
    st.integers(0, 24 * 60),
    st.sampled_from(
        ["{h}:{m:02}", "{h}:{m:02}:00", "{h} h {m} min", "{h}h{m:02}", "{h} Std. {m} Min.", "{h} heures et {m} minutes",
         "{h} horas y {m} minutos", "{h} ore e {m} minuti", "{h} uur en {m} minuten", "{h}u{m:02}", "{all} min",
         "~{all} m",
         "{all},0 Minuten", "{h} hours, {m} minutes"]
    ),
)  # fmt: skip
def test_a_span_in_any_words_is_the_same_span(minutes: int, form: str) -> None:
    text = form.format(h=minutes // 60, m=minutes % 60, all=minutes)
    slept, driven = (read_amount(text, factor, None, COMMA) for factor in ("sleep", "driving"))
    assert [slept[0] * 60, driven[0]] == pytest.approx([minutes, minutes])
    assert (slept[1], driven[1]) == ("hours", "minutes")


@given(
    st.floats(0, 1440, allow_nan=False).map(lambda number: round(number, 2)), st.sampled_from(["s", "min", "h", "Std."])
)
def test_a_unit_behind_the_number_and_over_the_column_say_the_same(value: float, unit: str) -> None:
    behind, over = (
        amount_of(text, "exercise", column, POINT)
        for text, column in ((f"{value:.2f} {unit}", None), (f"{value:.2f}", unit))
    )
    assert behind == (over if isinstance(over, float) else over.partition(":")[0])
    assert in_own_unit("exercise", unit)[1] == "minutes"


@pytest.mark.parametrize(
    ("text", "kind", "minutes"),
    [
        ("no", None, None),
        ("0", None, None),
        ("-", None, None),
        ("", None, None),
        ("0 min", None, None),
        ("yes", "massage", None),
        ("1", "massage", None),
        ("X", "massage", None),
        ("45", "massage", 45),
        ("45 min", "massage", 45),
        ("1:30", "massage", 90),
        ("2 h", "massage", 120),
        (" Deep tissue ", "Deep tissue", None),
        ("'=cmd", "=cmd", None),
        ("keine", None, None),
        ("aucun", None, None),
        ("nee", None, None),
        ("nessuno", None, None),
        ("ninguno", None, None),
        ("nein", None, None),
        ("non", None, None),
        ("n/a", None, None),
        ("ja", "massage", None),
        ("oui", "massage", None),
        ("sí", "massage", None),
        ("sì", "massage", None),
        ("waar", "massage", None),
        ("45 Min.", "massage", 45),
        ("ca. 45 min", "massage", 45),
        ("1½ Std.", "massage", 90),
        ("2x Ibuprofen 400", "2x Ibuprofen 400", None),
        ("45 min Wärme", "45 min Wärme", None),
        ("around the neck", "around the neck", None),
    ],
)
def test_a_treatment_is_a_kind_or_a_span_of_time(text: str, kind: str | None, minutes: float | None) -> None:
    assert as_treatment(text, "massage") == (kind, minutes)


def test_a_treatment_of_more_than_a_day_is_refused() -> None:
    assert as_treatment("1440", "massage") == ("massage", 1440)
    assert refusal(as_treatment, "1441", "massage") == "more than 1440 minutes"
