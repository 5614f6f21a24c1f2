"""Share as a FHIR R4 document: what was chosen as resources that a record system reads.

A Composition with the page's sentences first, then one Observation a rating, one Procedure a session, and one
QuestionnaireResponse for each PEG. Nobody is named: the patient is a resource without a name, and the recipient stands
in the title alone. Without names, day 1 of the diary is 1001-01-01, and no moment has an hour. Pain severity: LOINC
72514-3 as a score; places: SNOMED CT where DIARY's sources give a code, in words with their side everywhere.
"""

import json
from datetime import datetime
from html import escape
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from analytics.diary.periods import counted_day
from analytics.diary.places import place_name
from analytics.letter.facts import Letter
from analytics.letter.rows import Peg, RatingRow, SessionRow
from analytics.letter.said import said_in
from analytics.words.numbers import day
from analytics.words.safe import unmark

Resource = dict[str, Any]
_LOINC, _SNOMED, _UCUM = "http://loinc.org", "http://snomed.info/sct", "http://unitsofmeasure.org"
_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
_SITES = {"lower back": ("37822005", "Lower back"), "head": ("302548004", "Entire head")}
_MASSAGE = {"system": _SNOMED, "code": "387854002", "display": "Massage"}
_TITLES = {
    "course": "How it goes", "places": "Where it hurts", "sessions": "Sessions",
    "triggers": "What goes with worse or better days", "signs": "Signs ticked by the person",
}  # fmt: skip
_PEG = {
    "pain": "Pain on average in the past week, 0 to 10",
    "enjoyment": "How much pain got in the way of enjoying life in the past week, 0 to 10",
    "activity": "How much pain got in the way of general activity in the past week, 0 to 10",
}


def share_fhir(letter: Letter) -> str:
    """The document as JSON.

    Args:
        letter: with `entries`, whose ratings it holds.
    """
    resources = [
        {"resourceType": "Patient"},
        *(_observation(each) for each in letter.ratings),
        *(_procedure(each) for each in letter.session_rows),
        *(_answers(each) for each in letter.peg),
    ]
    names = [_named(letter, number) for number in range(len(resources) + 1)]
    entries = [_entry(names[0], _composition(letter, names[1]))]
    entries += [_entry(name, _about(resource, names[1])) for name, resource in zip(names[1:], resources, strict=True)]
    midnight = datetime.combine(letter.made_on, datetime.min.time())
    bundle = {
        "resourceType": "Bundle", "type": "document", "timestamp": _at(midnight),
        "identifier": {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{_named(letter, -1)}"}, "entry": entries,
    }  # fmt: skip
    return json.dumps(bundle, ensure_ascii=False, separators=(",", ":"))


def _named(letter: Letter, number: int) -> UUID:
    """An identifier that says nothing of the person: the same document has the same ones."""
    return uuid5(NAMESPACE_OID, f"pain-journal {letter.made_on} {letter.period.first} {letter.period.last} {number}")


def _entry(name: UUID, resource: Resource) -> Resource:
    return {"fullUrl": f"urn:uuid:{name}", "resource": resource}


def _about(resource: Resource, patient: UUID) -> Resource:
    """Everything but the patient is about the patient."""
    return resource if resource["resourceType"] == "Patient" else resource | {"subject": _link(patient)}


def _link(name: UUID) -> Resource:
    return {"reference": f"urn:uuid:{name}"}


def _at(moment: datetime) -> str:
    """A moment of the clock on this machine's wall, with its distance from UTC, as FHIR wants it."""
    if counted_day(moment) is not None:
        return f"{moment.isoformat(timespec='seconds')}Z"  # no place on earth is told by it
    return moment.astimezone().isoformat(timespec="seconds")


def _when(moment: datetime, *, has_time: bool) -> str:
    return _at(moment) if has_time and counted_day(moment) is None else moment.date().isoformat()


def _composition(letter: Letter, patient: UUID) -> Resource:
    said = said_in(letter)
    said["course"] += said["flares"]
    whom = f" for {letter.recipient}" if letter.recipient else ""
    days = f"{day(letter.period.first)} to {day(letter.period.last)}"
    sections = [
        {"title": title, "text": _narrative(" ".join(map(unmark, said[name])))}
        for name, title in _TITLES.items() if said[name]
    ]  # fmt: skip
    sections += [{"title": title, "text": _narrative(text)} for title, text in _own_words(letter) if text]
    return {
        "resourceType": "Composition", "status": "final", "type": {"text": "Pain diary summary"},
        "date": letter.made_on.isoformat(), "title": f"Pain diary summary{whom}, {days}", "subject": _link(patient),
        "author": [_link(patient)],
        "section": sections or [{"title": "Coverage", "text": _narrative(unmark(said["coverage"][0]))}],
    }  # fmt: skip


def _own_words(letter: Letter) -> list[tuple[str, str]]:
    notes = "; ".join(f"{day(note.felt_at)}: {note.text}" for note in letter.notes)
    hopes = letter.hopes
    return [("Symptoms", hopes.symptoms), ("Hopes for", hopes.goals), ("Asks", hopes.questions), ("Notes", notes)]


def _narrative(text: str) -> Resource:
    kept = "".join(character for character in text if character.isprintable() or character in "\n\t")
    return {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{escape(kept)}</div>'}


def _site(region: str, side: str | None) -> Resource:
    code = _SITES.get(region)
    coded = {"coding": [{"system": _SNOMED, "code": code[0], "display": code[1]}]} if code else {}
    return coded | {"text": place_name(region, side)}


def _observation(rating: RatingRow) -> Resource:
    return {
        "resourceType": "Observation", "status": "final",
        "category": [{"coding": [{"system": _CATEGORY, "code": "survey"}]}],
        "code": {"coding": [{"system": _LOINC, "code": "72514-3"}], "text": "Pain severity, 0 to 10, as reported"},
        "effectiveDateTime": _when(rating.felt_at, has_time=rating.has_time),
        "valueQuantity": {"value": rating.intensity, "unit": "score", "system": _UCUM, "code": "{score}"},
        "bodySite": _site(rating.region, rating.side),
    }  # fmt: skip


def _procedure(session: SessionRow) -> Resource:
    coded = {"coding": [_MASSAGE]} if "massage" in session.kind.lower() else {}
    where = "; ".join(part for part in (session.places, session.muscles) if part)
    numbers = (("minutes", session.minutes), ("pressure, 1 to 10", session.pressure),
               ("pain before, 0 to 10", session.pain_before), ("pain after, 0 to 10", session.pain_after))  # fmt: skip
    noted = ", ".join(f"{name}: {number:g}" for name, number in numbers if number is not None)
    return {
        "resourceType": "Procedure", "status": "completed", "code": coded | {"text": session.kind},
        "performedDateTime": _when(session.began_at, has_time=session.has_time),
        **({"bodySite": [{"text": where}]} if where else {}),
        **({"note": [{"text": noted}]} if noted else {}),
    }  # fmt: skip


def _answers(peg: Peg) -> Resource:
    """The PEG scale, Krebs 2009 (doi:10.1007/s11606-009-0981-1), item by item."""
    answered = (("pain", peg.pain), ("enjoyment", peg.enjoyment), ("activity", peg.activity))
    items = [{"linkId": name, "text": _PEG[name], "answer": [{"valueDecimal": level}]} for name, level in answered]
    return {"resourceType": "QuestionnaireResponse", "status": "completed", "authored": _at(peg.at), "item": items}
