"""What tells one thing said from another: pinned, for what a journal holds is looked for by it for good."""

import unicodedata
from uuid import UUID

import pytest

from analytics.readers.identity import Kind, key_of, own_words, raw_of
from analytics.readers.moments import read_moment

DAY, EVENING = "2026-03-01", "2026-03-01 evening"
CLOCK, INSTANT = "2026-03-01 08:00", "2026-03-01T08:00+02:00"


@pytest.mark.parametrize(
    ("kind", "moment", "said", "about", "key"),
    [
        ("rating", DAY, "2026-03-01", ("neck", "left"), "d00f04ce-7d0f-d624-e3c5-48e5d757c56e"),
        ("rating", DAY, "2026-03-01", (), "fc80c4cf-674f-2a0c-a616-330a9877100e"),
        ("rating", CLOCK, "2026-03-01T08:00:00.000000", ("neck",), "15a0ac82-19fd-f231-700c-4ce6b432e7c6"),
        ("rating", INSTANT, "2026-03-01T06:00:00.000000Z", ("neck",), "90f392cf-66fd-43a9-0984-69168b8ed9e7"),
        ("rating", EVENING, "2026-03-01 evening", ("neck", "Evening"), "9e9d58c3-e722-dbfd-4bf6-79dee17ca552"),
        ("entry", DAY, "2026-03-01", (), "04527cb6-ea28-f93b-db01-f7aafd65288c"),
        (
            "session", "2026-03-01 17:30", "2026-03-01T17:30:00.000000", ("massage", "neck", "left"),
            "90736a36-0c3f-a381-59b9-0918b3df7fca",
        ),
        ("exposure", DAY, "2026-03-01", ("Step count",), "f88fd726-d3b1-0463-1761-fb704cebed79"),
    ],
)  # fmt: skip
def test_the_identity_of_a_thing_is_the_same_in_every_version(
    kind: Kind, moment: str, said: str, about: tuple[str, ...], key: str
) -> None:
    read = read_moment(moment, None, None, None)
    assert (read.said, key_of(kind, read.said, *about)) == (said, UUID(key))


@pytest.mark.parametrize(
    "written",
    ["Épaule  gauche", " épaule gauche\u00a0", "ÉPAULE\tGAUCHE", unicodedata.normalize("NFD", "épaule gauche")],
)
def test_the_form_of_letters_case_and_blanks_do_not_count(written: str) -> None:
    assert own_words(written) == "épaule gauche"
    assert key_of("rating", DAY, written, " ") == UUID("eb81bc72-9d25-6679-c02c-8bbe39edbe3a")


def test_any_other_word_moment_or_kind_is_another_thing() -> None:
    keys = [
        key_of("rating", DAY, "knee"), key_of("rating", DAY, "Knees"), key_of("rating", EVENING, "knee"),
        key_of("entry", DAY, "knee"), key_of("rating", DAY, "knee", "left"), key_of("rating", DAY, "knee left"),
    ]  # fmt: skip
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("written", ["1 March 2026", "01.03.2026", "2026/3/1", "20260301", "Sunday, 1 March 2026"])
def test_a_date_written_otherwise_is_the_same_moment(written: str) -> None:
    assert read_moment(written, None, "dmy", None).said == DAY


def test_the_same_instant_is_one_whatever_clock_it_is_told_by() -> None:
    written = ("2026-03-01T08:00+02:00", "2026-03-01T06:00Z", "2026-03-01 01:00 -0500")
    said = {read_moment(each, None, None, zone).said for each in written for zone in (None, "Asia/Kolkata")}
    assert said == {"2026-03-01T06:00:00.000000Z"}


def test_whether_a_row_stood_in_the_file_as_it_does_now() -> None:
    assert raw_of(["2026-03-01", "5", "neck"]) == UUID("5f079bbe-4071-1f78-e07c-8ca3d5c9e78e")
    assert raw_of(["2026-03-01", "5", "Neck"]) != raw_of(["2026-03-01", "5", "neck"]) != raw_of(["2026-03-01", "5neck"])
