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
    assert Mapping(skip_lines=0, scale=(0, 100)).options == (
        '{"carry_down": [], "columns": {}, "dates": null, "person": null, "reversed": false, "scale": [0, 100], '
        '"set": {}, "skip_lines": 0, "zone": null}'
    )
