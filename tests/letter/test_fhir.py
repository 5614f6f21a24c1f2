"""Share as FHIR: the bundle validates, counts what the journal holds, and carries only what was chosen."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from analytics import bring_in, share
from analytics.diary.entries import Entry, Rating, Session, TreatedPlace
from analytics.diary.intake import Intake
from analytics.journal import Journal

NOW = datetime(2026, 11, 1)
SAMPLE = Path(__file__).parents[2] / "sample_data" / "diary.csv"


@pytest.fixture(scope="module")
def sample() -> Journal:
    journal = Journal(":memory:")
    bring_in(journal, SAMPLE, now=NOW)
    journal.write_intake(Intake(peg_pain=6, peg_enjoyment=5, peg_activity=4.5, goals="<b>sit</b> again"), now=NOW)
    return journal


def bundle(journal: Journal, tmp_path: Path, **options: Any) -> dict[str, Any]:
    path = share(journal, tmp_path / "bundle.json", now=NOW, replace=True, **options)
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    Bundle.model_validate(found)
    return found


def kinds(found: dict[str, Any]) -> list[str]:
    return [each["resource"]["resourceType"] for each in found["entry"]]


def test_the_bundle_validates_and_holds_every_rating_and_session(sample: Journal, tmp_path: Path) -> None:
    found = bundle(sample, tmp_path, recipient="Anna & Co")
    counts = sample.read_counts()
    listed = kinds(found)
    assert listed[:2] == ["Composition", "Patient"]
    assert (listed.count("Observation"), listed.count("Procedure")) == (counts["ratings"], counts["sessions"])
    assert listed.count("QuestionnaireResponse") == 1
    names = [each["fullUrl"] for each in found["entry"]]
    assert len(set(names)) == len(names)
    assert all(
        each["resource"].get("subject", {"reference": names[1]})["reference"] == names[1] for each in found["entry"]
    )
    assert "Anna & Co" in found["entry"][0]["resource"]["title"]


def test_an_observation_is_the_rating_as_written(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        entry = Entry(NOW, (Rating("lower back", 3.5, "left"),), NOW)
        journal.write_entry(entry, (), [Session(NOW, "trigger point massage", minutes=30, pain_before=6)], now=NOW)
        found = bundle(journal, tmp_path)
    observation, procedure = (each["resource"] for each in found["entry"][2:])
    assert observation["code"]["coding"][0]["code"] == "72514-3"
    assert (observation["valueQuantity"]["value"], observation["valueQuantity"]["code"]) == (3.5, "{score}")
    assert observation["bodySite"]["coding"][0]["code"] == "37822005"
    assert observation["bodySite"]["text"] == "Lower back, left"
    assert observation["effectiveDateTime"].startswith("2026-11-01T00:00:00")
    assert procedure["code"]["text"] == "trigger point massage"
    assert procedure["note"][0]["text"] == "minutes: 30, pain before, 0 to 10: 6"


def test_what_a_person_wrote_is_text_in_the_narrative(sample: Journal, tmp_path: Path) -> None:
    sections = bundle(sample, tmp_path)["entry"][0]["resource"]["section"]
    words = next(each for each in sections if each["title"] == "What I would like")
    assert "<p>&lt;b&gt;sit&lt;/b&gt; again</p>" in words["text"]["div"]


def test_every_resource_is_named_by_the_section_that_rests_on_it(sample: Journal, tmp_path: Path) -> None:
    found = bundle(sample, tmp_path)
    named = {each["fullUrl"]: each["resource"]["resourceType"] for each in found["entry"]}
    sections = {each["title"]: each for each in found["entry"][0]["resource"]["section"]}
    rests_on = {title: [named[each["reference"]] for each in section.get("entry", ())]
                for title, section in sections.items()}  # fmt: skip
    listed = kinds(found)
    for title, kind in (("How it is now", "QuestionnaireResponse"), ("Where now", "Observation"),
                        ("Last sessions", "Procedure")):  # fmt: skip
        assert rests_on.pop(title) == [kind] * listed.count(kind), title
    assert not any(rests_on.values())
    assert sections["Where now"]["code"]["coding"][0]["code"] == "22253000"


def test_no_two_documents_have_an_identifier_in_common_unless_they_are_the_same(tmp_path: Path) -> None:
    found = []
    for level in (3, 3, 4):
        with Journal(":memory:") as journal:
            journal.write_entry(Entry(NOW, (Rating("neck", level),), NOW), now=NOW)
            found.append(bundle(journal, tmp_path))
    names = [{each["identifier"]["value"], *(entry["fullUrl"] for entry in each["entry"])} for each in found]
    assert names[0] == names[1]
    assert not names[0] & names[2]


def test_without_names_no_moment_has_an_hour(sample: Journal, tmp_path: Path) -> None:
    found = bundle(sample, tmp_path, named=False)
    moments = [
        moment for each in found["entry"]
        for moment in (each["resource"].get("effectiveDateTime"), each["resource"].get("authored"),
                       *each["resource"].get("performedPeriod", {}).values()) if moment
    ]  # fmt: skip
    assert len(moments) > 100
    assert [moment for moment in moments if "T" in moment] == []


def test_a_session_lasts_as_long_as_it_did(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(Entry(NOW, (Rating("neck", 4, None, ("aching",), ("tingling",)),), NOW), now=NOW)
        known = Session(NOW, "trigger point massage", minutes=30)
        for each in (known, Session(NOW + timedelta(hours=2), "heat")):
            journal.write_entry(None, (), [each], now=NOW)
        found = bundle(journal, tmp_path)
    rating, one, other = (each["resource"] for each in found["entry"][2:])
    start, end = (datetime.fromisoformat(one["performedPeriod"][each]) for each in ("start", "end"))
    assert end - start == timedelta(minutes=30)
    assert list(other["performedPeriod"]) == ["start"]
    assert rating["note"] == [{"text": "aching, tingling"}]


@pytest.mark.parametrize(
    ("section", "kind"),
    [("places", "Observation"), ("sessions", "Procedure"), ("course", "QuestionnaireResponse")],
)
def test_a_section_left_out_leaves_none_of_its_resources(
    sample: Journal, tmp_path: Path, section: str, kind: str
) -> None:
    assert kind not in kinds(bundle(sample, tmp_path, without=[section]))


def test_each_item_of_peg_is_answered_under_its_own_question(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(Entry(NOW, (Rating("neck", 4),), NOW), now=NOW)
        journal.write_intake(Intake(peg_pain=6, peg_enjoyment=5, peg_activity=4.5), now=NOW)
        journal.write_intake(
            Intake(peg_pain=7, peg_enjoyment=1), now=NOW + timedelta(minutes=1)
        )  # one is missing: no score
        found = bundle(journal, tmp_path)
    (answers,) = (
        each["resource"] for each in found["entry"] if each["resource"]["resourceType"] == "QuestionnaireResponse"
    )
    past_week = "in the past week, 0 to 10"
    assert [(each["linkId"], each["text"], each["answer"]) for each in answers["item"]] == [
        ("pain", f"Pain on average {past_week}", [{"valueDecimal": 6.0}]),
        ("enjoyment", f"How much pain got in the way of enjoying life {past_week}", [{"valueDecimal": 5.0}]),
        ("activity", f"How much pain got in the way of general activity {past_week}", [{"valueDecimal": 4.5}]),
    ]
    assert answers["status"] == "completed"
    assert answers["authored"].startswith("2026-11-01T00:00:00")


def test_a_date_without_a_time_is_a_date(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        entries = [Entry(NOW.replace(day=1), (Rating("head", 4),), NOW, has_time=False)]
        entries.append(Entry(NOW.replace(hour=9), (Rating("jaw", 2),), NOW))
        for each in entries:
            journal.write_entry(each, now=NOW)
        session = Session(NOW, "heat", has_time=False, minutes=30)
        journal.write_entry(None, (), [session], now=NOW)
        found = bundle(journal, tmp_path)
    by_kind: dict[str, list[dict[str, Any]]] = {}
    for each in found["entry"]:
        by_kind.setdefault(each["resource"]["resourceType"], []).append(each["resource"])
    when = {each["bodySite"]["text"]: each["effectiveDateTime"] for each in by_kind["Observation"]}
    assert when["Head"] == "2026-11-01"
    assert when["Jaw"].startswith("2026-11-01T09:00:00")
    assert datetime.fromisoformat(when["Jaw"]).utcoffset() is not None
    (procedure,) = by_kind["Procedure"]
    assert procedure["performedPeriod"] == {"start": "2026-11-01"}


def test_what_a_system_reads_of_a_rating_and_a_session_is_coded_where_there_is_a_code(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        ratings = (Rating("head", 4, None, ("dull",), ("nausea",)), Rating("jaw", 2.5, "left"))
        journal.write_entry(Entry(NOW, ratings, NOW), now=NOW)
        places = (TreatedPlace("neck", "left", "scalenes"),)
        massage = Session(NOW, "Deep Massage", places=places, pressure=6, hold_seconds=30, pain_before=6, pain_after=3)
        for each in (massage, Session(NOW + timedelta(hours=1), "heat")):
            journal.write_entry(None, (), [each], now=NOW)
        found = bundle(journal, tmp_path)
    head, jaw, deep, heat = (each["resource"] for each in found["entry"][2:6])
    assert head["bodySite"] == {
        "coding": [{"system": "http://snomed.info/sct", "code": "302548004", "display": "Entire head"}], "text": "Head",
    }  # fmt: skip
    assert jaw["bodySite"] == {"text": "Jaw, left"}
    assert head["note"] == [{"text": "dull, nausea"}]
    assert "note" not in jaw
    assert jaw["valueQuantity"] == {
        "value": 2.5, "unit": "score", "system": "http://unitsofmeasure.org", "code": "{score}",
    }  # fmt: skip
    massage_code = {"system": "http://snomed.info/sct", "code": "387854002", "display": "Massage"}
    assert deep["code"] == {"coding": [massage_code], "text": "Deep Massage"}
    assert deep["note"] == [
        {"text": "pressure, 1 to 10: 6, seconds a point was held: 30, pain before, 0 to 10: 6, pain after, 0 to 10: 3"}
    ]
    assert deep["bodySite"] == [{"text": "neck, left; scalenes"}]
    assert heat["code"] == {"text": "heat"}
    assert not {"bodySite", "note"} & heat.keys()


def test_the_document_says_of_what_days_it_is_and_for_whom(sample: Journal, tmp_path: Path) -> None:
    found = bundle(sample, tmp_path, recipient="Anna & Co")
    composition = found["entry"][0]["resource"]
    assert composition["title"] == "Pain diary summary for Anna & Co, 1 Nov 2025 to 31 Oct 2026"
    assert (composition["date"], composition["status"]) == ("2026-11-01", "final")
    assert found["timestamp"].startswith("2026-11-01T00:00:00")
    assert [each["title"] for each in composition["section"][:2]] == ["Be careful about", "What it rests on"]
