"""Words for what may set pain off: exposures with their units, and how a person reads an amount.

A factor's name is what the journal stores and the file says; the person adds their own freely, so every function
here also serves a name nobody foresaw.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from analytics.diary.spelling import bare
from analytics.diary.units import is_word, times

When = Literal["same_day", "next_day"]  # whose pain a factor is held against
# What several amounts of one day make: what its moments add up to, their mean, the largest, the sum of its spells, of
# which an equal one was told twice, or the last one written.
DayIs = Literal["sum", "mean", "largest", "spells", "last"]
POSTURE_PREFIX = "posture: "
DIET = "diet"
DIET_PREFIX = f"{DIET}:_"  # what stands before food and drink in the person's own words; a file may say "diet: sugar"
YES_NO, LEVEL = "", "0–10"  # units: nothing to count, and points up to HIGHEST_LEVEL
NAMED = "yes"  # the unit of an amount of which it is only known that there was some
HIGHEST_LEVEL, DAY_HOURS, DAY_MINUTES = 10.0, 24.0, 24 * 60.0
SITTING, LONGEST_SIT = "sitting_minutes", "longest_sit_minutes"


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor: its name, its unit and bounds, how it is written down, and how a person reads its effect.

    Attributes:
        name: as stored ("sitting_minutes").
        label: as read in the middle of a sentence ("sitting").
        unit: of the stored amount ("minutes"); LEVEL for points, YES_NO for 0 and 1.
        step: how many units make one readable step (60 minutes).
        step_words: that step in words ("60 minutes"); "" for yes/no.
        section: the section of the therapist's page it belongs to where that is off unless chosen
            ("diet", "smoking", "mood", "cycle": outside a massage therapist's scope); "" for all others.
        is_offered: whether it is asked for before the person has used it.
        is_folded: whether that is folded away until it was used once.
        is_of_entry: whether each entry says it as known then (a field of that name), and not the day once.
        day_is: what several amounts of one day make.
        is_said_by_unit: whether its unit says what it is: "1,000 more steps", not "1,000 more steps of steps".
        most: what no day holds more of (a level never exceeds HIGHEST_LEVEL); None where nothing is refused.
    """

    name: str
    label: str
    unit: str = ""
    step: float = 1.0
    step_words: str = ""
    section: str = ""
    is_offered: bool = False
    is_folded: bool = False
    is_of_entry: bool = False
    day_is: DayIs = "last"
    is_said_by_unit: bool = False
    most: float | None = None

    @property
    def is_level(self) -> bool:
        """Whether it is said in points, with one tap."""
        return self.unit == LEVEL

    @property
    def is_yes_no(self) -> bool:
        """Whether it happened or not: 1 and 0."""
        return self.unit == YES_NO

    @property
    def highest(self) -> float | None:
        """The largest amount that can be written; the lowest is 0 for every factor."""
        return 1.0 if self.is_yes_no else HIGHEST_LEVEL if self.is_level else self.most


FACTORS = (
    Factor(SITTING, "sitting", "minutes", 60, "60 minutes", is_of_entry=True, day_is="largest", most=DAY_MINUTES),
    Factor(
        LONGEST_SIT, "longest unbroken sit", "minutes", 60, "60 minutes", is_of_entry=True, day_is="largest",
        most=DAY_MINUTES,
    ),
    Factor("sleep", "sleep", "hours", 1, "1 hour", is_offered=True, day_is="spells", most=DAY_HOURS),
    Factor("sleep_quality", "sleep quality", LEVEL, 1, "1 point", day_is="mean"),
    Factor("stress", "stress", LEVEL, 1, "1 point", is_offered=True, day_is="mean"),
    Factor("mood", "mood", LEVEL, 1, "1 point", section="mood", day_is="mean"),
    Factor("driving", "driving", "minutes", 60, "60 minutes", day_is="sum", most=DAY_MINUTES),
    Factor("exercise", "exercise", "minutes", 30, "30 minutes", is_offered=True, day_is="sum", most=DAY_MINUTES),
    Factor("screen_time", "screen time", "hours", 1, "1 hour", is_offered=True, day_is="sum", most=DAY_HOURS),
    Factor("steps", "steps", "steps", 1000, "1,000 steps", is_said_by_unit=True, day_is="sum"),
    Factor("alcohol", "alcohol", "drinks", 1, "1 drink", section=DIET, is_offered=True, is_folded=True, day_is="sum"),
    Factor("coffee", "coffee", "cups", 1, "1 cup", section=DIET, is_offered=True, is_folded=True, day_is="sum"),
    Factor(
        "smoking", "smoking", "cigarettes", 1, "1 cigarette", section="smoking", is_said_by_unit=True, is_offered=True,
        is_folded=True, day_is="sum",
    ),
    # Yes or no says nothing about it: food and drink are named in own words.
    Factor(DIET, "diet", section=DIET, day_is="largest"),
    Factor("heavy_lifting", "heavy lifting", is_offered=True, day_is="largest"),
    Factor("overuse", "overuse", is_offered=True, day_is="largest"),
    Factor("poor_posture", "poor posture", is_offered=True, day_is="largest"),
    Factor("minor_injury", "a minor injury", is_offered=True, day_is="largest"),
    Factor("cold", "cold or draught", is_offered=True, day_is="largest"),
    Factor("heat", "heat", is_offered=True, day_is="largest"),
    Factor("menstruation", "menstruation", section="cycle", is_offered=True, day_is="largest"),
    Factor("weather", "a change of weather", is_offered=True, day_is="largest"),
)  # fmt: skip
# The names that the questions about days are asked with.
OF_ENTRY = tuple(factor.name for factor in FACTORS if factor.is_of_entry)
DAY_IS = {factor.name: factor.day_is for factor in FACTORS}
_BY_NAME = {factor.name: factor for factor in FACTORS}
_SYNONYMS = {
    "sitting": "sitting_minutes",
    "sleep_hours": "sleep",
    "lifting": "heavy_lifting",
    "screen": "screen_time",
    "draught": "cold",
    "draft": "cold",
}
# What factors are called in German, French, Spanish, Italian and Dutch; own words, without accents.
_ABROAD = {
    "sleep": "minutes_asleep hours_asleep time_asleep "
    "schlaf schlafdauer sommeil duree_du_sommeil sueno horas_de_sueno sonno ore_di_sonno slaap slaapduur",
    "sleep_quality": "schlafqualitat qualite_du_sommeil calidad_del_sueno qualita_del_sonno slaapkwaliteit",
    "stress": "estres",
    "mood": "stimmung laune humeur estado_de_animo umore stemming",
    "driving": "autofahren conduite conducir guida autorijden",
    "exercise": "sport exercice ejercicio esercizio beweging",
    "screen_time": "bildschirmzeit temps_d_ecran tiempo_de_pantalla tempo_allo_schermo schermtijd",
    "steps": "schritte pas pasos passi stappen",
    "alcohol": "alkohol alcool alcol",
    "coffee": "kaffee cafe caffe koffie",
    "smoking": "rauchen zigaretten tabac cigarettes tabaco cigarrillos fumo sigarette roken sigaretten",
    "heavy_lifting": "schweres_heben heben",
    "poor_posture": "schlechte_haltung mauvaise_posture mala_postura cattiva_postura slechte_houding",
    "cold": "kalte froid frio freddo kou",
    "heat": "hitze chaleur calor caldo hitte",
    "menstruation": "periode regel regles menstruacion mestruazione menstruatie ongesteld",
    "weather": "wetterwechsel wetter meteo tiempo_atmosferico tempo_atmosferico weer",
}
_APOSTROPHES = str.maketrans("'’", "__")
_MEANS = {word: name for name, words in _ABROAD.items() for word in words.split()} | _SYNONYMS


def find_factor(name: str, unit: str | None = None) -> Factor:
    """The factor of that name; a name of the person's own becomes a factor read in its own unit."""
    if name.startswith(POSTURE_PREFIX):
        return Factor(name, name.removeprefix(POSTURE_PREFIX))
    known = _BY_NAME.get(name)
    if known and unit in (None, "", known.unit):
        return known
    if known and unit == NAMED:
        return replace(known, unit=YES_NO, step=1.0, step_words="", is_said_by_unit=False, most=None)
    section = DIET if name.startswith(DIET_PREFIX) else ""
    own = known or Factor(name, name.removeprefix(DIET_PREFIX).replace("_", " "), section=section)
    step_words = f"1 {unit}" if unit else ""
    return replace(own, unit=unit or YES_NO, step=1.0, step_words=step_words, is_said_by_unit=False, most=None)


def is_known(name: str) -> bool:
    """Whether the vocabulary has a factor of that name."""
    return name in _BY_NAME


def factor_name(words: str) -> str:
    """The stored name for what a person or a file calls a factor: "Heavy lifting" is `heavy_lifting`."""
    plain = _stored(words)
    return _MEANS.get(plain) or _MEANS.get(bare(plain).translate(_APOSTROPHES)) or plain


def former_factor_name(words: str) -> str:
    """The name that programs before the sixth schema stored for the same words."""
    plain = _stored(words)
    return _SYNONYMS.get(plain, plain)


@lru_cache(maxsize=4096)
def _stored(words: str) -> str:
    seen = "".join(each for each in words if each.isprintable() or each.isspace())
    return "_".join(seen.strip().lower().split()).replace("-", "_")


def diet_name(words: str) -> str:
    """The stored name for food or drink in the person's own words: "Red wine" is `diet:_red_wine`."""
    return DIET_PREFIX + factor_name(words).removeprefix(DIET_PREFIX)


def steps(names: Iterable[str], units: Mapping[str, str], yes_no: Container[str]) -> dict[str, tuple[float, str]]:
    """For each factor the step a person reads its effect in: how many units, and that step in words.

    Args:
        names: factors as stored.
        units: each factor's unit as the person wrote it, where it has one.
        yes_no: the factors that only ever were 0 or 1; where no unit was written either, that is yes and no.
    """
    factors = {name: find_factor(name, units.get(name)) for name in names}
    return {
        name: (1.0, "yes")
        if name in yes_no and units.get(name) in (None, NAMED)
        else (factor.step, factor.step_words or "1")
        for name, factor in factors.items()
    }


def knows_unit(name: str, unit: str) -> bool:
    """Whether a word is a unit of a factor: of one with a unit what measures the same, of any other every word."""
    own = _own_unit(name)
    return times(unit, own) is not None if own else is_word(unit)


def in_own_unit(name: str, unit: str | None, own: str | None = None) -> tuple[float, str | None]:
    """By what to multiply an amount of a factor to have it in the factor's own unit, and that unit.

    Args:
        name: the factor as stored.
        unit: as it was written beside the amount; one that the factor does not know stays as it is.
        own: the unit of a factor of the person's own, where it has one.
    """
    own = _own_unit(name) or own
    size = times(unit, own)
    return (1.0, unit) if size is None else (size, own)


def bounds_of(name: str, unit: str | None) -> tuple[float | None, float | None]:
    """What no day and no single amount holds less and more of, in that unit (None: the factor's own); None is no bound.

    A factor of the person's own may be anything: a temperature, a balance.
    """
    known = _BY_NAME.get(name)
    if known is None:
        return None, None
    size = times(unit, known.unit) if unit else 1.0
    most = HIGHEST_LEVEL if known.is_level else known.most
    return 0.0, None if most is None or size is None else most / size


def likely_unit(name: str, amount: float) -> str | None:
    """The unit in which an amount that no day can hold is one that it can: 410 hours of sleep look like minutes."""
    own, (_, most) = _own_unit(name), bounds_of(name, None)
    if most is None or amount <= most:
        return None
    sizes = {unit: times(unit, own) for unit in _SMALLER}
    return next((unit for unit, size in sizes.items() if size and size < 1 and amount * size <= most), None)


_SMALLER = ("minutes", "seconds", "milliseconds")  # units of time that an app counts in, the likeliest first


def _own_unit(name: str) -> str:
    return _BY_NAME[name].unit if name in _BY_NAME else ""
