"""Scales: the range that a heading names, words for levels, and points on any scale as 0 to 10."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.readers.levels import LEVEL_WORDS, OFFERED_POINTS, level_word
from analytics.readers.numbers import NumberStyle
from analytics.readers.scales import as_pain, scale_in_heading, scale_of_values
from analytics.readers.values import LevelWord, Range, Unreadable

COMMA = NumberStyle(",", frozenset("."))


def refusal(rule: Callable[..., object], *cell: Any, **how: Any) -> str:
    with pytest.raises(Unreadable) as fault:
        rule(*cell, **how)
    return str(fault.value)


@pytest.mark.parametrize(
    ("heading", "scale"),
    [
        ("severity (1-4)", (1, 4)), ("0–5", (0, 5)), ("pain [0..100]", (0, 100)), ("1 to 7", (1, 7)),
        ("(0 = none, 10 = worst)", (0, 10)), ("0=none,10=worst", (0, 10)), ("pain (none = 0, worst = 4)", (0, 4)),
        ("Schmerz von 0 bis 10", (0, 10)), ("douleur de 0 à 10", (0, 10)), ("dolor de 0 a 10", (0, 10)),
        ("dolore da 0 a 10", (0, 10)), ("pijn van 0 tot 10", (0, 10)), ("pain /10", (0, 10)), ("pain (x/10)", (0, 10)),
        ("out of 5", (0, 5)), ("pain (out of 100)", (0, 100)), ("Pain 1-10", (1, 10)), ("0-10 NRS", (0, 10)),
        ("pain (0 - 20)", (0, 20)), ("pain from 0 to 5", (0, 5)), ("mood (-5 to 5)", (-5, 5)), ("mood −3…3", (-3, 3)),
        ("severity (2-10)", (2, 10)), ("pain 0/10", (0, 10)), ("pain (%)", (0, 100)), ("stress 1—5", (1, 5)),
        ("Schmerz (0: kein, 10: stärkster)", (0, 10)), ("pain (0 bis 3)", (0, 3)), ("stress (sur 20)", (0, 20)),
        ("pain [0 to 5]", (0, 5)), ("pain_0-10", (0, 10)), ("severity_1_4", (1, 4)), ("VAS 0-100mm", (0, 100)),
        ("pain (0-100%)", (0, 100)), ("pain 0‑10", (0, 10)), ("1 (low) - 5 (high)", (1, 5)),
        ("1 low to 5 high", (1, 5)),
        ("2024_03_01 pain", None), ("pain (0..20)", (0, 20)), ("pain 0,5-5", None),
        ("pain", None), ("pain [10]", None), ("L4-5 pain", None), ("C5-6", None), ("pain 2024-03-01", None),
        ("Schmerz 8-12 Uhr", None), ("pain (0-12 h)", None), ("24/7 pain", None), ("op 10 maart", None),
        ("code 10", None), ("Week 12-14", None), ("PHQ-9", None), ("sleep [h]", None), ("5-5", None), ("", None),
        ("pain 10:30", None), ("mg/5ml", None), ("pain 1-4-7", None),
    ],
)  # fmt: skip
def test_every_range_that_a_heading_names_is_found(heading: str, scale: tuple[float, float] | None) -> None:
    assert scale_in_heading(heading) == scale


@pytest.mark.parametrize(
    ("values", "scale"),
    [
        ([50, 60, 70, 80, 90], (0, 100)), ([50, 60, 70, 80], None), ([50, 60, 70, 80, 90, 1, 2, 3, 4, 5], None),
        ([11] * 5, (0, 100)), ([200] * 6, (0, 200)), ([1, 2, 3, 4, 5] * 20, None), ([], None), ([10] * 9, None),
    ],
)  # fmt: skip
def test_values_that_cannot_be_nought_to_ten(values: list[float], scale: tuple[float, float] | None) -> None:
    assert scale_of_values(values) == scale


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("7", 7),
        ("7.5", 7.5),
        ("7,5", 7.5),
        (" 7 ", 7),
        ("7/10", 7),
        ("7 / 10", 7),
        ("7 out of 10", 7),
        ("0", 0),
        ("10", 10),
        ("no pain", 0),
        ("No Pain ", 0),
        ("+3", 3),
        (".5", 0.5),
    ],
)
def test_pain_as_it_is_written(text: str, points: float) -> None:
    assert as_pain(text) == points


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("7/20", "out of 20, not out of 10"),
        ("7 / 5 ", "out of 5, not out of 10"),
        ("7 out of 100", "out of 100, not out of 10"),
        ("-1", "less than 0"),
        ("−1", "less than 0"),
        ("−0.5", "less than 0"),
        ("11", "more than 10"),
        ("10.0001", "more than 10"),
        ("7.", "not a number"),
        ("7/x", "not a number"),
        ("1e1", "not a number"),
        ("--1", "not a number"),
        ("", "not a number"),
        ("12/10", "more than 10"),
    ],
)
def test_pain_that_is_none_says_why(text: str, reason: str) -> None:
    assert refusal(as_pain, text) == reason


@pytest.mark.parametrize(
    ("text", "scale", "is_reversed", "points"),
    [
        ("35/100", (0, 100), False, 3.5),
        ("3/5", (1, 5), False, 5),
        ("1", (1, 5), False, 0),
        ("5", (1, 5), False, 10),
        ("−5", (-10, 0), False, 5),
        ("20", (0, 100), True, 8),
        ("0", (0, 10), True, 10),
        ("no pain", (0, 100), True, 0),
    ],
)
def test_another_scale_is_stretched(text: str, scale: tuple[float, float], *, is_reversed: bool, points: float) -> None:
    assert as_pain(text, scale, is_reversed=is_reversed) == points


def test_out_of_ten_on_another_scale_is_refused() -> None:
    assert refusal(as_pain, "35/10", (0, 100)) == "out of 10, not out of 100"
    assert refusal(as_pain, "101", (0, 100)) == "more than 100"
    assert refusal(as_pain, "0", (1, 5)) == "less than 1"


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("7 von 10", 7), ("7 sur 10", 7), ("7 su 10", 7), ("7 de 10", 7), ("7 van 10", 7), ("7,5 / 10", 7.5),
        ("70 %", 7),
        ("72,5%", 7.25), ("~7", 7), ("ca. 7", 7), ("7/10 (moderate)", 7), ("severe 8/10", 8), ("0 - no pain", 0),
        ("kein Schmerz", 0), ("Keine Schmerzen", 0), ("schmerzfrei", 0), ("ohne Schmerzen", 0), ("pas de douleur", 0),
        ("aucune douleur", 0), ("sans douleur", 0), ("sin dolor", 0), ("ningún dolor", 0), ("nessun dolore", 0),
        ("senza dolore", 0), ("geen pijn", 0), ("pijnvrij", 0), ("pain-free", 0), ("pain free", 0), ("No pain.", 0),
        ("7½", 7.5), ("7 ½", 7.5), ("½", 0.5), ("7½/10", 7.5),
    ],
)  # fmt: skip
def test_pain_in_six_languages(text: str, points: float) -> None:
    assert as_pain(text, style=COMMA) == points


@pytest.mark.parametrize(
    ("text", "scale", "points"),
    [
        ("Moderate (2)", (0, 4), 5), ("2 - Moderate", (0, 4), 5), ("2: moderate", (0, 4), 5), ("2 = mittel", (0, 4), 5),
        ("Moderate 2", (0, 4), 5), ("leicht (1)", (1, 5), 0), ("1 - none", (1, 5), 0), ("50 %", (0, 4), 5),
    ],
)  # fmt: skip
def test_of_a_word_and_a_number_the_number_counts_on_a_known_scale(
    text: str, scale: tuple[float, float], points: float
) -> None:
    assert as_pain(text, scale) == points


@pytest.mark.parametrize(
    ("text", "scale", "reason"),
    [
        ("Moderate (2)", None, "a word and a number whose scale is not known"),
        ("2 - mild", None, "a word and a number whose scale is not known"),
        ("6 - no pain", None, "a number beside a word for no pain"),
        ("3 (none)", (0, 4), "a number beside a word for no pain"),
        ("70 %", (1, 5), "a percentage of a scale that does not begin at 0"),
        ("110 %", None, "more than 100"), ("7+", None, "an amount with an open end"),
        ("2 (left)", (0, 4), "not a number"), ("7 h", None, "not a number"), ("7 7", None, "not a number"),
        ("1/2", None, "out of 2, not out of 10"), ("7½5", None, "not a number"), ("7/10/10", None, "not a number"),
        ("7/10/2024", None, "not a number"), ("6-5", None, "not a number"),
        ("moderate", None, "a word for a level: say which number it is"), ("8.432", None, "more than 10"),
        ("not bad", None, "not a number"), ("mild to moderate", None, "not a number"),
        ("painful", None, "not a number"),
    ],
)  # fmt: skip
def test_pain_that_is_not_clear_says_why(text: str, scale: tuple[float, float] | None, reason: str) -> None:
    assert refusal(as_pain, text, scale, style=COMMA) == reason


@pytest.mark.parametrize(
    ("text", "scale", "is_reversed", "ends"),
    [
        ("5-6", None, False, (5, 6)), ("5 to 6", None, False, (5, 6)), ("5–6/10", None, False, (5, 6)),
        ("50-60", (0, 100), False, (5, 6)), ("50-60", (0, 100), True, (4, 5)), ("5 bis 6 von 10", None, False, (5, 6)),
    ],
)  # fmt: skip
def test_pain_from_one_number_to_another_is_asked_about(
    text: str, scale: tuple[float, float] | None, ends: tuple[float, float], *, is_reversed: bool
) -> None:
    with pytest.raises(Range) as fault:
        as_pain(text, scale, is_reversed=is_reversed)
    assert (fault.value.low, fault.value.high) == ends


def test_words_become_the_numbers_that_the_person_gave_them() -> None:
    levels = dict(OFFERED_POINTS)
    words = ("none", "keine", "mild", "mäßig", "starke Schmerzen", "très forte")
    assert [as_pain(word, levels=levels) for word in words] == [0, 0, 3, 5, 8, 10]
    with pytest.raises(LevelWord) as fault:
        as_pain("mild", levels={"severe": 8})
    assert fault.value.level == "mild"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("none", "none"), ("Keine", "none"), ("aucune", "none"), ("ninguno", "none"), ("nessuno", "none"),
        ("geen", "none"),
        ("Mild", "mild"), ("light", "mild"), ("slight", "mild"), ("leicht", "mild"), ("légère", "mild"),
        ("legere", "mild"),
        ("leve", "mild"), ("lieve", "mild"), ("licht", "mild"), ("moderate", "moderate"), ("Medium", "moderate"),
        ("mittel", "moderate"), ("mäßig", "moderate"), ("modérée", "moderate"), ("moderado", "moderate"),
        ("moderato", "moderate"), ("matig", "moderate"), ("SEVERE", "severe"), ("strong", "severe"), ("bad", "severe"),
        ("stark", "severe"), ("schwer", "severe"), ("forte", "severe"), ("sévère", "severe"), ("fuerte", "severe"),
        ("grave", "severe"), ("ernstig", "severe"), ("hevig", "severe"), ("very severe", "very severe"),
        ("worst", "very severe"), ("sehr stark", "very severe"), ("très forte", "very severe"),
        ("muy fuerte", "very severe"),
        ("molto forte", "very severe"), ("zeer hevig", "very severe"), ("moderate pain", "moderate"),
        ("starke Schmerzen", "severe"), ("douleur légère", "mild"), ("dolor fuerte", "severe"),
        ("dolore lieve", "mild"),
        ("matige pijn", "moderate"), ("no pain", "none"), ("schmerzfrei", "none"),
        ("very mild", None), ("not bad", None), ("mild to moderate", None), ("pain", None), ("", None), ("7", None),
        ("Moderate (2)", None), ("good", None), ("leicht bis mittel", None), ("very", None),
    ],
)  # fmt: skip
def test_a_word_for_a_level_in_six_languages(text: str, level: str | None) -> None:
    assert level_word(text) == level


def test_every_word_is_of_one_level_and_is_found() -> None:
    assert {word: level_word(word) for word in LEVEL_WORDS} == dict(LEVEL_WORDS)
    assert list(OFFERED_POINTS.values()) == [0, 3, 5, 8, 10]


@given(
    st.integers(0, 1000).map(lambda number: number / 10), st.sampled_from(["{}", "{}/100", "{} out of 100", "{} %",
    "~{}"]),
    st.sampled_from(".,"),
)  # fmt: skip
def test_a_hundred_points_are_ten(value: float, form: str, mark: str) -> None:
    text = form.format(f"{value:.1f}".replace(".", mark))
    assert as_pain(text, (0, 100)) == pytest.approx(value / 10)
    assert as_pain(text, (0, 100), is_reversed=True) == pytest.approx(10 - value / 10)
