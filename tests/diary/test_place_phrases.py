"""Words for places as people write them, in six languages: what they name, what names none, and several in one cell."""

import re
from pathlib import Path

import pytest

from analytics.diary.phrase_words import SPEECH
from analytics.diary.place_phrases import languages, region_lines
from analytics.diary.places import (
    REGIONS,
    SAYS_SIDE,
    find_place,
    find_region,
    find_side,
    names_place,
    says_side,
    split_places,
    split_side,
    strip_severity,
)
from analytics.diary.region_words import REGION_WORDS
from analytics.diary.regions import REGIONS as TABLE

HERE = Path(__file__).parent


def lines_of(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and line[0] not in "#["]


PHRASES = [line.rpartition(" = ")[::2] for line in lines_of("place_phrases.txt")]
UNKNOWN = 13  # phrases of that list that stay unknown though a person means a place; no more may become so


def test_each_phrase_names_its_region_and_its_side() -> None:
    wrong: list[object] = []
    for words, told in PHRASES:
        region, _, side = told.partition(" / ")
        name, said = split_side(words)
        expected = (None, None) if region in "-?" else (region, side or None)
        if (find_region(name), said) != expected or find_region(words) != expected[0]:
            wrong.append((words, expected, (find_region(name), said), find_region(words)))
        if names_place(words) != (region != "?"):
            wrong.append((words, "names a place", region != "?", names_place(words)))
    assert wrong == []
    assert len(PHRASES) >= 400
    assert sum(told == "?" for _, told in PHRASES) <= UNKNOWN


@pytest.mark.parametrize("words", lines_of("no_places.txt"))
def test_what_is_no_place_names_none(words: str) -> None:
    assert (find_region(words), split_side(words), names_place(words)) == (None, (words, None), False)


def test_a_cell_is_parted_where_every_part_is_a_place() -> None:
    cells = {cell.replace("\\n", "\n").replace("\\|", "|"): places for cell, _, places in
             (line.partition(" =>") for line in lines_of("place_cells.txt"))}  # fmt: skip
    expected = {cell: tuple(each.strip() for each in places.split(" | ") if each.strip())
                for cell, places in cells.items()}  # fmt: skip
    assert {cell: split_places(cell) for cell in cells} == expected
    assert len(cells) >= 55


def test_the_words_of_the_table_of_regions_name_what_they_always_named() -> None:
    for region in TABLE:
        for words in (region.name, *region.synonyms):
            spelt = (words, words.upper(), words.title(), words.replace(" ", "-"), words.replace(" ", "_"))
            assert {find_region(each) for each in spelt} - {None} == {region.name}, words
            assert find_region(words) == region.name
            assert split_places(words) == (words,)
            for side, said in (("left", "left"), ("R", "right"), ("(L)", "left"), ("both", "both"), ("links", "left")):
                assert split_side(f"{words} {side}") == (words, said)
                assert find_place(f"{words} {side}").side == said


@pytest.mark.parametrize("name", REGION_WORDS)
def test_a_language_has_words_for_every_region_and_none_for_two(name: str) -> None:
    language = languages()[name]
    lines = list(region_lines(REGION_WORDS[name]))
    assert {region for region, _, _ in lines} <= {*REGIONS, "-"}
    assert {key.region for key in language.keys.values()} >= {*REGIONS, "-"}
    beside = (*language.sides, *language.pains, *language.degrees, *language.fillers, *language.joiners)
    assert not any(language.knows(word) for word in beside), "a word is a place or stands beside one"
    for region, words, _ in lines:
        for word in filter(None, (re.sub(r"/\S*", "", each).strip() for each in words.split(","))):
            alone = word not in language.speech.in_company.split(", ")
            assert find_region(word) == (region if region != "-" and alone else None), word


def test_a_word_means_no_other_region_in_another_language() -> None:
    named: dict[object, set[str]] = {}
    for language in languages().values():
        for words, key in language.keys.items():
            named.setdefault(words, set()).add(key.region)
    assert {words: regions for words, regions in named.items() if len(regions) > 1} == {}
    assert SPEECH.keys() == REGION_WORDS.keys() == {"en", "de", "fr", "es", "it", "nl"}


def test_a_side_is_found_in_each_language() -> None:
    sides = {
        "left": "left, L, (L), links, linke Seite, li., gauche, G, côté gauche, izquierdo, izq., "
        "lado izquierdo, sinistra, sx, linker",
        "right": "right, R, Right only, Right Mostly, rechts, re., droite, D, derecha, dcha., der, destro, dx, rechter",
        "both": "both, Both sides, bilateral, L/R, L+R, left and right, links und rechts, beide, beidseits, bds., "
        "les deux, ambas, ambos lados, entrambe, beiderzijds",
        "middle": "middle, center, Mitte, in der Mitte, milieu, centro, midden",
    }  # fmt: skip
    found = {word: find_side(word) for words in sides.values() for word in words.split(", ")}
    assert found == {word: side for side, words in sides.items() for word in words.split(", ")}
    none = ("", "front", "an der Seite", "right more than left", "left right", "unknown", "der andere", "sin dolor")
    assert [find_side(word) for word in none] == [None] * len(none)


def test_the_severity_is_taken_from_the_last_bracket_only() -> None:
    stripped = {
        "Back (lower) pain (Moderate)": ("Back (lower) pain", "Moderate"),
        "Neck pain (mild)": ("Neck pain", "mild"), "Kopfschmerz (mäßig)": ("Kopfschmerz", "mäßig"),
        "Cou (Sévère)": ("Cou", "Sévère"), "rugpijn [hevig] ": ("rugpijn", "hevig"),
        "Dolor (muy fuerte)": ("Dolor", "muy fuerte"), "Neck (severe) left": ("Neck (severe) left", None),
        "Back (lower)": ("Back (lower)", None), "Knee (left)": ("Knee (left)", None),
        "(Moderate)": ("(Moderate)", None), "Neck": ("Neck", None),
    }  # fmt: skip
    assert {words: strip_severity(words) for words in stripped} == stripped


def test_a_combining_accent_is_the_same_word() -> None:
    assert split_side("e\u0301paule gauche") == ("épaule", "left")
    assert split_places("cou et e\u0301paule") == ("cou", "épaule")


def test_a_phrase_asked_for_finds_what_a_file_said_in_these_words() -> None:
    """Older files kept the words as a place of their own, without a side; newer ones keep them beside the region."""
    asked = find_place("Linke Schulter")
    assert (asked.regions, asked.side) == (("linke schulter",), None)
    assert {"mal au cou", "neck"} <= set(find_place("Mal au cou").regions)
    assert find_place("Knie links").side == "left"


def test_a_place_of_no_one_region_is_found_by_its_side() -> None:
    """Files brought in before kept side and words as one."""
    for words in ("Back left", "back, left"):
        asked = find_place(words)
        assert (asked.side, {"back", words.lower()} <= set(asked.regions)) == ("left", True)


def test_a_phrase_is_read_in_one_language() -> None:
    assert find_region("main") == "hand"
    assert find_region("mains") == "hand"
    assert find_region("main pain") is None


def test_the_patterns_for_sides_know_the_words_of_the_six_languages() -> None:
    said = {"left": "pierna izquierda", "right": "dito destro", "both": "entrambe le gambe"}
    assert {side: says_side(words, side) for side, words in said.items()} == dict.fromkeys(SAYS_SIDE, True)
