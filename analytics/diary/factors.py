"""Words for what may set pain off: exposures with their units, and how a person reads an amount.

A factor's name is what the journal stores and the file says; the person adds their own freely, so every function
here also serves a name nobody foresaw.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

POSTURE_PREFIX = "posture: "


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor: its name, its unit, and the step in which a person reads its effect.

    Attributes:
        name: as stored ("sitting_minutes").
        label: as read in the middle of a sentence ("sitting").
        unit: of the stored amount ("minutes"); "" for yes/no (0 and 1).
        step: how many units make one readable step (60 minutes).
        step_words: that step in words ("60 minutes"); "" for yes/no.
        section: the section of the therapist's page it belongs to where that is off unless chosen
            ("diet", "smoking", "mood", "cycle": outside a massage therapist's scope); "" for all others.
    """

    name: str
    label: str
    unit: str = ""
    step: float = 1.0
    step_words: str = ""
    section: str = ""


FACTORS = (
    Factor("sitting_minutes", "sitting", "minutes", 60, "60 minutes"),
    Factor("longest_sit_minutes", "longest unbroken sit", "minutes", 60, "60 minutes"),
    Factor("sleep", "sleep", "hours", 1, "1 hour"),
    Factor("sleep_quality", "sleep quality", "0–10", 1, "1 point"),
    Factor("stress", "stress", "0–10", 1, "1 point"),
    Factor("mood", "mood", "0–10", 1, "1 point", section="mood"),
    Factor("screen_time", "screen time", "hours", 1, "1 hour"),
    Factor("driving", "driving", "minutes", 60, "60 minutes"),
    Factor("exercise", "exercise", "minutes", 30, "30 minutes"),
    Factor("steps", "steps", "steps", 1000, "1,000 steps"),
    Factor("alcohol", "alcohol", "drinks", 1, "1 drink", section="diet"),
    Factor("coffee", "coffee", "cups", 1, "1 cup", section="diet"),
    Factor("smoking", "smoking", "cigarettes", 1, "1 cigarette", section="smoking"),
    Factor("diet", "diet", section="diet"),
    Factor("heavy_lifting", "heavy lifting"),
    Factor("overuse", "overuse"),
    Factor("poor_posture", "poor posture"),
    Factor("minor_injury", "a minor injury"),
    Factor("cold", "cold or draught"),
    Factor("heat", "heat"),
    Factor("menstruation", "menstruation", section="cycle"),
    Factor("weather", "a change of weather"),
)
_BY_NAME = {factor.name: factor for factor in FACTORS}
_SYNONYMS = {
    "sitting": "sitting_minutes",
    "sleep_hours": "sleep",
    "lifting": "heavy_lifting",
    "screen": "screen_time",
    "draught": "cold",
    "draft": "cold",
}


def find_factor(name: str, unit: str | None = None) -> Factor:
    """The factor of that name; a name of the person's own becomes a factor read in its own unit."""
    if name.startswith(POSTURE_PREFIX):
        return Factor(name, name.removeprefix(POSTURE_PREFIX))
    known = _BY_NAME.get(name)
    if known and unit in (None, "", known.unit):
        return known
    label = known.label if known else name.replace("_", " ")
    return Factor(name, label, unit or "", 1.0, f"1 {unit}" if unit else "", section=known.section if known else "")


def factor_name(words: str) -> str:
    """The stored name for what a person or a file calls a factor: "Heavy lifting" is `heavy_lifting`."""
    seen = "".join(each for each in words if each.isprintable() or each.isspace())
    plain = "_".join(seen.strip().lower().split()).replace("-", "_")
    return _SYNONYMS.get(plain, plain)


def steps(names: Iterable[str], units: Mapping[str, str], yes_no: Container[str]) -> dict[str, tuple[float, str]]:
    """For each factor the step a person reads its effect in: how many units, and that step in words.

    Args:
        names: factors as stored.
        units: each factor's unit as the person wrote it, where it has one.
        yes_no: the factors that only ever were 0 or 1.
    """
    factors = {name: find_factor(name, units.get(name)) for name in names}
    return {
        name: (factor.step, factor.step_words or ("yes" if name in yes_no else "1")) for name, factor in factors.items()
    }


_TIMES = {
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 60.0),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 1.0),
}


def in_own_unit(name: str, unit: str | None) -> tuple[float, str | None]:
    """By what to multiply an amount of a factor to have it in the factor's own unit, and that unit.

    Only units of time are converted; any other unit stays as it was written.
    """
    own = _BY_NAME[name].unit if name in _BY_NAME else ""
    minutes, own_minutes = _TIMES.get((unit or "").lower()), _TIMES.get(own)
    if minutes is None or own_minutes is None:
        return 1.0, unit
    return minutes / own_minutes, own
