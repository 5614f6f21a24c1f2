"""What a column means: by its name, by what the person says, and no meaning that cannot be."""

from collections.abc import Callable

import pytest

from analytics.readers.columns import field_of, match_columns, plain, unit_of
from analytics.readers.faults import FileFault
from analytics.readers.mapping import Mapping


@pytest.mark.parametrize(
    ("name", "means", "unit"),
    [
        ("Pain_Level [0-10]", "intensity", "0-10"),
        ("Pain.Score", "intensity", None),
        ("NRS", "intensity", None),
        ("Date and time", "felt_at", None),
        ("Datum", "date", None),
        ("Uhrzeit", "time", None),
        ("Body-part", "region", None),
        ("laterality", "side", None),
        ("Sitting time (hours) ", "sitting_minutes", "hours"),
        ("Treatment duration", "treatment_minutes", None),
        ("after", "pain_after", None),
        ("before", "pain_before", None),
        ("Comments", "notes", None),
        (" Exposure: Sleep [h]", "exposure:Sleep", "h"),
        ("(h) sleep", None, None),
        ("a [] ", None, None),
    ],
)
def test_a_name_means_a_field_however_it_is_written(name: str, means: str | None, unit: str | None) -> None:
    assert (field_of(name), unit_of(name)) == (means, unit)


def test_the_first_of_two_that_mean_the_same_counts() -> None:
    assert match_columns(["Date", "datum", "Pain", "NRS", "x"]) == {"date": "Date", "intensity": "Pain"}
    assert plain("Pain_Level [0-10]") == "pain level"


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (lambda: Mapping(dates="ydm"), "Dates are dmy (day first), mdy (month first) or ymd (year first)."),  # type: ignore[arg-type]  # what a person may say
        (lambda: Mapping(scale=(5, 5)), "A scale goes from its lowest to its highest value, such as 0..100."),
        (
            lambda: Mapping(scale=(0, float("inf"))),
            "A scale goes from its lowest to its highest value, such as 0..100.",
        ),
        (lambda: Mapping(skip_lines=-1), "The number of lines to skip is 0 or more."),
        (lambda: Mapping(zone="Mars/X"), "There is no time zone 'Mars/X'. Zones are named like Europe/Berlin."),
        (lambda: Mapping.of(columns=["pain"]), "'pain' is not of the form NAME=VALUE."),
        (lambda: Mapping.of(columns=["=x"]), "'=x' is not of the form NAME=VALUE."),
        (
            lambda: Mapping.of(scale="0-100"),
            "'0-100' is not a scale. A scale is its lowest and highest value, such as 0..100.",
        ),
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_sentence(made: Callable[[], Mapping], sentence: str) -> None:
    with pytest.raises(FileFault) as fault:
        made()
    assert str(fault.value) == sentence


@pytest.mark.parametrize("given", ["columns", "set"])
def test_an_unknown_field_is_refused_with_those_there_are(given: str) -> None:
    with pytest.raises(
        FileFault, match=r"^There is no field 'nope'\. Fields are felt_at, date, .*, notes, .*, and exposure:NAME"
    ):
        Mapping.of(**{given: {"nope": "a"}})  # type: ignore[arg-type]  # either of the two
    Mapping.of(**{given: {"exposure:tea": "a"}})  # type: ignore[arg-type]  # either of the two


def test_the_words_of_the_command_line_and_pythons_own_forms_mean_the_same() -> None:
    words = Mapping.of(
        columns=["intensity = Score"], set=["side=left"], scale=" -1.5 .. 10 ", carry_down="a, b,,", person="who=Anna "
    )
    own = Mapping.of(
        columns={"intensity": "Score"},
        set={"side": "left"},
        scale=(-1.5, 10),
        carry_down=["a", "b"],
        person=("who", "Anna"),
    )
    assert words == own
    assert own.scale == (-1.5, 10.0)
    assert own.carry_down == ("a", "b")


def test_scales_are_the_pains_or_a_factors() -> None:
    made = Mapping.of(scale=["0..100", "Stress = 1 .. 7", "mood=0..4"])
    assert (made.scale, made.scales) == ((0.0, 100.0), {"stress": (1.0, 7.0), "mood": (0.0, 4.0)})
    assert (Mapping.of(scale="0..4").scale, Mapping.of(scale=(1, 7)).scale, Mapping.of(scale=[]).scale) == (
        (0.0, 4.0), (1.0, 7.0), None,
    )  # fmt: skip
    for words in (["stress=10..0"], ["stress=wide"], {"0..4", "stress=..4"}):
        with pytest.raises(FileFault, match=r"scale"):
            Mapping.of(scale=words)


def test_a_field_may_be_held_by_several_columns_and_name_a_place_or_a_unit() -> None:
    said = ["intensity=Morning", "intensity=Evening", "intensity@neck=Neck", "exposure:sleep[min]=Slept", "side="]
    assert Mapping.of(columns=said).columns == (
        ("intensity", "Morning"), ("intensity", "Evening"), ("intensity@neck", "Neck"),
        ("exposure:sleep[min]", "Slept"), ("side", ""),
    )  # fmt: skip


def test_a_column_that_is_named_twice_holds_its_field_once() -> None:
    assert Mapping.of(columns=["intensity=a", "side=b", "intensity = a"]).columns == (("intensity", "a"), ("side", "b"))


@pytest.mark.parametrize("name", ["intensity@", "intensity@ ", "exposure:", "exposure: ", "pain@neck", "region@neck"])
def test_a_field_of_nothing_is_no_field(name: str) -> None:
    with pytest.raises(FileFault, match=rf"^There is no field '{name}'\."):
        Mapping(columns=((name, "a"),))


def test_answers_that_options_also_give_become_the_option() -> None:
    made = Mapping.of(answers=["dates=dmy", "encoding=cp1250", "scale=0..100", "none=zero"])
    assert (made.dates, made.encoding, made.scale, made.answers) == ("dmy", "cp1250", (0.0, 100.0), {"none": "zero"})
    said = Mapping.of(answers={"dates": "dmy", "scale": "as_it_is"}, dates="mdy")
    assert (said.dates, said.answers) == ("mdy", {"dates": "dmy", "scale": "as_it_is"})


WHOLE = Mapping(
    columns=(("intensity", "Morning"), ("intensity", "Evening"), ("exposure:sleep[min]", "Slept")),
    set={"region": "left knee"},
    scale=(0, 100),
    scales={"stress": (1, 7)},
    reversed=True,
    dates="dmy",
    zone="Europe/Berlin",
    carry_down=("year", "month"),
    person=("who", "Anna"),
    skip_lines=2,
    encoding="cp1250",
    answers={"none": "zero", "name:Mood": "leave"},
)


@pytest.mark.parametrize("mapping", [Mapping(), Mapping(scale=(0, 4)), WHOLE])
def test_options_say_the_whole_mapping(mapping: Mapping) -> None:
    assert Mapping.of_options(mapping.options) == mapping


def test_options_say_what_differs_from_the_defaults_alone() -> None:
    assert Mapping(skip_lines=0, reversed=False, dates=None).options == "{}"
    assert Mapping(scale=(0, 100), columns=(("side", ""),)).options == '{"columns": [["side", ""]], "scale": [0, 100]}'
    one, other = (Mapping(answers=dict(said)) for said in ([("a", "1"), ("b", "2")], [("b", "2"), ("a", "1")]))
    assert one.options == other.options == '{"answers": {"a": "1", "b": "2"}}'


@pytest.mark.parametrize("name", ["older", "same_moments", "moved", "again"])
def test_what_the_journal_asked_once_is_no_part_of_how_a_file_is_read(name: str) -> None:
    assert Mapping(answers={name: "keep", "none": "zero"}).options == '{"answers": {"none": "zero"}}'


def test_the_year_of_one_file_is_not_that_of_the_next() -> None:
    mapping = Mapping(answers={"year": "2025", "zero": "october", "none": "zero"})
    assert Mapping.of_options(mapping.options).answers == {"none": "zero"}
