"""Several things in one cell, as people write them: split on what the column shows, never inside a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.readers.lists import NO_MARKS, ListMarks, as_list, list_mark

ALL = ListMarks(frozenset({",", "/"}))


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        (["Stress, Poor sleep", "Stress", "Poor sleep, Alcohol"], {","}),
        (["Stress; Poor sleep", "Bread, white; Stress", "Stress"], {";"}),
        (["Bread, white", "Stress; Cold", "Cold; Alcohol"], {";"}),
        (["Walking | Sleep", "Sleep"], {"|"}),
        (["Stress\nPoor sleep"], {"\n"}),
        (["Neck / Lower back", "Neck"], {"/"}),
        (["Neck/shoulder"], {"/"}),
        (["Neck, Left shoulder", "Neck; Lower back", "Neck / Lower back"], {";", ",", "/"}),
        (["Stress and Alcohol", "Stress", "Alcohol"], {"and"}),
        (["Stress und Kälte", "Stress", "Kälte"], {"and"}),
        (["Stress et froid", "froid", "stress"], {"and"}),
        (["frío y estrés", "frío", "Estrés"], {"and"}),
        (["freddo e stress", "freddo", "stress"], {"and"}),
        (["kou en stress", "kou", "stress"], {"and"}),
        (["Stress and Alcohol", "Stress"], set()),
        (["Back (lower, left)", "coffee=2,5", "n/a", "w/o sleep", "5/10", "3 / 4"], set()),
        (["Neck/shoulder; back", "arm"], {";"}),
        (["", " "], set()),
    ],
)
def test_a_column_shows_how_its_lists_are_joined(cells: list[str], shown: set[str]) -> None:
    assert list_mark(cells).shown == shown


@pytest.mark.parametrize(
    ("cells", "things"),
    [
        (["Stress, Poor sleep", "Stress"], [["Stress", "Poor sleep"], ["Stress"]]),
        (["Neck, Left shoulder", "Neck; Lower back", "Neck / Lower back"],
         [["Neck", "Left shoulder"], ["Neck", "Lower back"], ["Neck", "Lower back"]]),
        (["Back (lower, left), Neck", "Neck"], [["Back (lower, left)", "Neck"], ["Neck"]]),
        (["Bread, white; Stress", "Stress; Cold"], [["Bread, white", "Stress"], ["Stress", "Cold"]]),
        (["Stress, cold; Alcohol", "Stress; Alcohol", "cold"], [["Stress", "cold", "Alcohol"], ["Stress",
        "Alcohol"], ["cold"]]),
        (["coffee=2,5, stress", "tea=1"], [["coffee=2,5", "stress"], ["tea=1"]]),
        (["coffee=2,tea=3"], [["coffee=2", "tea=3"]]),
        (["coffee=2 and stress", "coffee=1", "stress"], [["coffee=2", "stress"], ["coffee=1"], ["stress"]]),
        (["Stress, cold, and alcohol"], [["Stress", "cold", "alcohol"]]),
        (["Stress, cold and alcohol", "cold", "alcohol"], [["Stress", "cold", "alcohol"], ["cold"], ["alcohol"]]),
        (["Stress and Alcohol", "Stress"], [["Stress and Alcohol"], ["Stress"]]),
        (["pins and needles", "pins"], [["pins and needles"], ["pins"]]),
        (["Neck/shoulder, arm"], [["Neck/shoulder", "arm"]]),
        (["Neck/shoulder, arm", "neck", "Shoulder"], [["Neck", "shoulder", "arm"], ["neck"], ["Shoulder"]]),
        (["Neck / shoulder, arm"], [["Neck", "shoulder", "arm"]]),
        (["Back (upper/lower)/neck"], [["Back (upper/lower)", "neck"]]),
        (["w/o sleep, n/a, 24/7 work"], [["w/o sleep", "24/7 work"]]),
        (["Stress,, Stress , stress"], [["Stress"]]),
        (["none", "Keine", "aucun", "-", "/", "n/a", "nessuno", "niente.", "geen", "nada", "rien", "no"], [[]] * 12),
        (["Stress, none"], [["Stress"]]),
        (["Wetter, Kälte", "Kälte"], [["Wetter", "Kälte"], ["Kälte"]]),
        (["stress=5, 3, cold"], [["stress=5, 3", "cold"]]),
        (["Back (lower, left", "a, b"], [["Back (lower", "left"], ["a", "b"]]),
        (["a (b (c, d), e), f"], [["a (b (c, d), e)", "f"]]),
        (["burning\nstabbing\r\naching"], [["burning", "stabbing", "aching"]]),
        (["mal de tête, fièvre et nausée", "fièvre", "nausée"], [["mal de tête", "fièvre",
        "nausée"], ["fièvre"], ["nausée"]]),
        (["Stress,\nCold"], [["Stress", "Cold"]]),
        (["• Stress\n• Cold", "- Heat\n- Cold"], [["Stress", "Cold"], ["Heat", "Cold"]]),
        (["['Stress', 'Cold']", "[]"], [["Stress", "Cold"], []]),
        (["ストレス、寒さ"], [["ストレス", "寒さ"]]),
        (["😀, 😡"], [["😀", "😡"]]),
    ],
)  # fmt: skip
def test_the_cells_of_a_column_become_what_they_name(cells: list[str], things: list[list[str]]) -> None:
    marks = list_mark(cells)
    assert [list(as_list(cell, marks)) for cell in cells] == things


@pytest.mark.parametrize(
    ("text", "marks", "known", "things"),
    [
        ("Neck, left, Back", ALL, {"neck, left"}, ["Neck, left", "Back"]),
        ("Neck, left", NO_MARKS, {"neck, left"}, ["Neck, left"]),
        ("Neck, Back", NO_MARKS, {"neck", "back"}, ["Neck", "Back"]),
        ("Neck, Bread", NO_MARKS, {"neck", "back"}, ["Neck, Bread"]),
        ("Neck and Back", NO_MARKS, {"neck", "back"}, ["Neck", "Back"]),
        ("Neck & Back", NO_MARKS, {"neck", "back"}, ["Neck", "Back"]),
        ("Nacken und Rücken", NO_MARKS, {"Nacken", "Rücken"}, ["Nacken", "Rücken"]),
        ("nuque et dos", NO_MARKS, {"nuque", "dos"}, ["nuque", "dos"]),
        ("cuello y espalda", NO_MARKS, {"cuello", "espalda"}, ["cuello", "espalda"]),
        ("collo e schiena", NO_MARKS, {"collo", "schiena"}, ["collo", "schiena"]),
        ("nek en rug", NO_MARKS, {"nek", "rug"}, ["nek", "rug"]),
        ("pins and needles", ALL, {"pins and needles", "pins", "needles"}, ["pins and needles"]),
        ("hot/cold, Stress", ALL, {"hot/cold"}, ["hot/cold", "Stress"]),
        ("hot/cold", ListMarks(frozenset("/")), {"hot/cold"}, ["hot/cold"]),
        ("Stress, poor sleep", NO_MARKS, (), ["Stress, poor sleep"]),
        ("b; a|b ;; '=c", NO_MARKS, (), ["b", "a", "=c"]),
        (" ; ", NO_MARKS, (), []),
        ("Neck (a; b)", NO_MARKS, (), ["Neck (a", "b)"]),
    ],
)
def test_a_known_name_is_not_split_and_known_names_are(
    text: str, marks: ListMarks, known: set[str] | tuple[()], things: list[str]
) -> None:
    assert list(as_list(text, marks, known)) == things
    plain = {name.lower() for name in known}
    assert list(as_list(text, marks, lambda name: name.lower() in plain)) == things


WORDS = st.sampled_from(
    ["Stress", "poor sleep", "Back (lower, left)", "Kälte", "coffee=2,5", "pins and needles", "w/o rest"]
)


@given(
    st.lists(st.lists(WORDS, min_size=1, max_size=5, unique=True), min_size=1, max_size=6),
    st.sampled_from([", ", "; ", " | ", "\n"]),
)
def test_what_was_joined_comes_apart_again(things: list[list[str]], joint: str) -> None:
    cells = [joint.join(each) for each in things]
    marks = list_mark(cells)
    assert [list(as_list(cell, marks)) for cell in cells] == things


@given(st.text(alphabet="ab ,;/|()[]=12\nandé", max_size=40))
def test_no_letter_of_a_list_is_lost_or_invented(text: str) -> None:
    found = as_list(text, list_mark([text]))
    letters = "".join(text.split())
    assert all("".join(word.split()) in letters for word in found)


@given(st.lists(st.text(alphabet="ab ,/•、[]-", min_size=1, max_size=8).map(str.strip), min_size=1, max_size=4))
def test_in_the_journals_own_files_names_hold_any_mark_but_their_own(names: list[str]) -> None:
    said = list(dict.fromkeys(" ".join(name.split()) for name in names if {*name} & {*"ab"}))
    found = as_list("; ".join(said))
    assert [each.replace(" ", "") for each in found] == [each.replace(" ", "") for each in said]


def test_a_long_cell_takes_no_time() -> None:
    assert len(as_list("(a), b" * 15_000, ALL)) > 1
    assert len(as_list(", ".join(f"w{number}" for number in range(20_000)), ALL, {"x, y"})) == 20_000
