"""Bring in columns: which field a column's name means, matched loosely."""

import re

FIELDS = (
    "felt_at", "date", "time", "year", "month", "day", "region", "side", "intensity", "qualities", "symptoms",
    "posture", "sitting_minutes", "triggers", "treatment", "muscle", "treatment_minutes", "pressure", "hold_seconds",
    "pain_before", "pain_after", "notes", "signs",
    "safety_question",
    "safety_answer",
)  # fmt: skip

# What other people call a field; case, blanks, underscores and a unit in brackets do not matter.
_SYNONYMS = {
    "felt_at": ("felt at", "datetime", "date time", "date and time", "timestamp", "when", "moment", "recorded"),
    "date": ("datum", "full date", "entry date"),
    "time": ("time of day", "hour", "zeit", "uhrzeit"),
    "region": ("location", "place", "body part", "area", "site", "body region", "where", "pain location", "ort"),
    "side": ("laterality", "left right"),
    "intensity": (
        "pain", "level", "pain level", "pain score", "pain intensity", "score", "severity", "nrs", "vas", "rating",
        "schmerz", "douleur",
    ),
    "qualities": ("quality", "pain quality", "character", "pain type"),
    "symptoms": ("symptom", "other symptoms"),
    "posture": ("postures", "position"),
    "sitting_minutes": ("sitting", "sitting time", "minutes sat", "sitting hours", "hours sat", "sedentary minutes"),
    "triggers": ("trigger", "factors", "possible triggers"),
    "treatment": ("massage", "therapy", "session", "treatment type", "treatments"),
    "muscle": ("muscles", "muscle treated"),
    "treatment_minutes": ("massage minutes", "treatment duration", "session minutes"),
    "pressure": ("massage pressure",),
    "hold_seconds": ("hold", "hold time", "hold seconds"),
    "pain_before": ("before", "pain before massage", "pain before treatment"),
    "pain_after": ("after", "pain after massage", "pain after treatment"),
    "signs": ("warning signs",),
    "notes": ("note", "comment", "comments", "remarks", "remark"),
}  # fmt: skip
_UNIT = re.compile(r"[\[(]([^\])]*)[\])]\s*$")


def plain(name: str) -> str:
    """A column's name without case, unit, blanks and marks."""
    return " ".join(re.sub(r"[_\-./]+", " ", _UNIT.sub("", name)).lower().split())


_KNOWN = {plain(name): name for name in FIELDS} | {word: name for name, words in _SYNONYMS.items() for word in words}


def unit_of(name: str) -> str | None:
    """The unit a column's name carries in brackets ("sleep [h]"), or None."""
    found = _UNIT.search(name)
    return found[1].strip() or None if found else None


def field_of(name: str) -> str | None:
    """The field a column's name means; `exposure:NAME` for a factor's amounts; None where it means none."""
    if name.strip().lower().startswith("exposure:"):
        return "exposure:" + _UNIT.sub("", name.strip()[len("exposure:") :]).strip()
    return _KNOWN.get(plain(name))


def match_columns(header: list[str]) -> dict[str, str]:
    """Field to column for every column whose name means a field; the first of two that mean the same."""
    matched: dict[str, str] = {}
    for column in header:
        name = field_of(column)
        if name:
            matched.setdefault(name, column)
    return matched
