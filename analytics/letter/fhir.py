"""Share as a FHIR R4 document: what was chosen as resources that a record system reads.

A Composition first, whose sections say what the page says and name what they rest on: one Observation a rating, one
Procedure a session, one QuestionnaireResponse for each PEG, and one Flag for each thing to be careful about. The
patient is a resource without a name; alias and recipient stand in the Composition alone. Without names, day 1 of the
diary is 1001-01-01, and no moment has an hour. Pain severity: LOINC 72514-3 as a score; pain, head, lower back and
massage: SNOMED CT; every place in words with its side.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from html import escape
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from analytics.diary.careful import Careful
from analytics.diary.entries import SCALE
from analytics.diary.periods import counted_day
from analytics.diary.places import place_name
from analytics.letter.facts import Letter
from analytics.letter.rows import Peg, RatingRow, SessionRow
from analytics.letter.text import told_head, told_sections
from analytics.words.numbers import days_between

Resource = dict[str, Any]
_LOINC, _SNOMED, _UCUM = "http://loinc.org", "http://snomed.info/sct", "http://unitsofmeasure.org"
_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
_SITES = {"lower back": ("37822005", "Lower back"), "head": ("302548004", "Entire head")}
_MASSAGE = {"system": _SNOMED, "code": "387854002", "display": "Massage"}
# Of which section each kind of resource is what it rests on.
_SECTIONS = {"QuestionnaireResponse": "course", "Observation": "places", "Procedure": "sessions", "Flag": "careful"}
_SAFETY = {
    "system": "http://terminology.hl7.org/CodeSystem/flag-category", "code": "safety", "display": "Safety",
}  # fmt: skip
_PAIN = {"coding": [{"system": _SNOMED, "code": "22253000", "display": "Pain"}]}
_PEG = {
    "pain": f"Pain on average in the past week, {SCALE}",
    "enjoyment": f"How much pain got in the way of enjoying life in the past week, {SCALE}",
    "activity": f"How much pain got in the way of general activity in the past week, {SCALE}",
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
        *_flags(letter.careful),
    ]
    mark = sha256(json.dumps([resources, list(told_sections(letter).values()), told_head(letter)]).encode()).hexdigest()
    names = [_named(mark, number) for number in range(len(resources) + 1)]
    named = dict(zip(names[1:], resources, strict=True))
    entries = [_entry(names[0], _composition(letter, names[1], named))]
    entries += [_entry(name, _about(resource, names[1])) for name, resource in named.items()]
    midnight = datetime.combine(letter.made_on, datetime.min.time())
    bundle = {
        "resourceType": "Bundle", "type": "document", "timestamp": _at(midnight),
        "identifier": {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{_named(mark, -1)}"}, "entry": entries,
    }  # fmt: skip
    return json.dumps(bundle, ensure_ascii=False, separators=(",", ":"))


def _named(mark: str, number: int) -> UUID:
    """An identifier that says nothing of the person: the same document has the same ones, and no other has them."""
    return uuid5(NAMESPACE_OID, f"pain-journal {mark} {number}")


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


def _composition(letter: Letter, patient: UUID, named: Mapping[UUID, Resource]) -> Resource:
    title, *head = told_head(letter)
    rests_on: dict[str, list[Resource]] = {}
    for name, resource in named.items():
        rests_on.setdefault(_SECTIONS.get(resource["resourceType"], ""), []).append(_link(name))
    whom = f" for {letter.recipient}" if letter.recipient else ""
    days = days_between(letter.period.first, letter.period.last)
    sections = told_sections(letter)
    told = {"careful": sections["careful"], "coverage": ("What it rests on", head)} | sections
    return {
        "resourceType": "Composition", "status": "final", "type": {"text": "Pain diary summary"},
        "date": letter.made_on.isoformat(), "title": f"{title}{whom}, {days}", "subject": _link(patient),
        "author": [_link(patient)],
        "section": [_section(*each, name, rests_on.get(name, ())) for name, each in told.items()],
    }  # fmt: skip


def _section(title: str, lines: Sequence[str], name: str, rests_on: Sequence[Resource]) -> Resource:
    code = {"code": _PAIN} if name == "places" else {}
    entry = {"entry": list(rests_on)} if rests_on else {}
    return {"title": title, "text": _narrative(lines), **code, **entry}


def _narrative(lines: Iterable[str]) -> Resource:
    """What a person reads, as XHTML; letters that XML cannot hold are left out."""
    kept = ("".join(each for each in line if each.isprintable() or each in "\n\t") for line in lines)
    said = "".join(f"<p>{escape(line)}</p>" for line in kept)
    return {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{said}</div>'}


def _site(region: str, side: str | None) -> Resource:
    code = _SITES.get(region)
    coded = {"coding": [{"system": _SNOMED, "code": code[0], "display": code[1]}]} if code else {}
    return coded | {"text": place_name(region, side)}


def _observation(rating: RatingRow) -> Resource:
    felt = ", ".join([*rating.qualities, *rating.symptoms])
    return {
        "resourceType": "Observation", "status": "final",
        "category": [{"coding": [{"system": _CATEGORY, "code": "survey"}]}],
        "code": {"coding": [{"system": _LOINC, "code": "72514-3"}], "text": f"Pain severity, {SCALE}, as reported"},
        "effectiveDateTime": _when(rating.felt_at, has_time=rating.has_time),
        "valueQuantity": {"value": rating.intensity, "unit": "score", "system": _UCUM, "code": "{score}"},
        "bodySite": _site(rating.region, rating.side),
        **({"note": [{"text": felt}]} if felt else {}),
    }  # fmt: skip


def _flags(careful: Careful | None) -> Iterable[Resource]:
    """What to be careful about, as a record system warns of it: one flag for each thing that was ticked and stands."""
    for each in (*careful.signs, *careful.reasons) if careful else ():
        yield {
            "resourceType": "Flag", "status": "active", "category": [{"coding": [_SAFETY]}],
            "code": {"text": each.words}, "period": {"start": each.last.date().isoformat()},
        }  # fmt: skip


def _procedure(session: SessionRow) -> Resource:
    coded = {"coding": [_MASSAGE]} if "massage" in session.kind.lower() else {}
    where = "; ".join(part for part in (session.places, session.muscles) if part)
    numbers = (("minutes", session.minutes), ("pressure, 1 to 10", session.pressure),
               ("seconds a point was held", session.hold_seconds),
               (f"pain before, {SCALE}", session.pain_before),
               (f"pain after, {SCALE}", session.pain_after))  # fmt: skip
    noted = ", ".join(f"{name}: {number:g}" for name, number in numbers if number is not None)
    return {
        "resourceType": "Procedure", "status": "completed", "code": coded | {"text": session.kind},
        "performedPeriod": _lasted(session),
        **({"bodySite": [{"text": where}]} if where else {}),
        **({"note": [{"text": noted}]} if noted else {}),
    }  # fmt: skip


def _lasted(session: SessionRow) -> Resource:
    """From its beginning to its end, where its minutes are known and the time of day is told."""
    start = _when(session.began_at, has_time=session.has_time)
    if session.minutes is None or "T" not in start:
        return {"start": start}
    return {"start": start, "end": _at(session.began_at + timedelta(minutes=session.minutes))}


def _answers(peg: Peg) -> Resource:
    """The PEG scale, Krebs 2009 (doi:10.1007/s11606-009-0981-1), item by item."""
    answered = (("pain", peg.pain), ("enjoyment", peg.enjoyment), ("activity", peg.activity))
    items = [{"linkId": name, "text": _PEG[name], "answer": [{"valueDecimal": level}]} for name, level in answered]
    return {
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
        "authored": _when(peg.at, has_time=True),
        "item": items,
    }
