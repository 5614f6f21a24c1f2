"""Share without names: days counted from the first, and every word that is not one of the diary's own replaced.

Nothing that was found changes: the same numbers stand where they stood. What only words can say (notes, symptoms,
hopes and questions) is left out. Pain scores and the order of days stay, so whoever has the diary can still match them:
this keeps a page from naming a person; it does not make it a secret.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from typing import Any, TypeVar, cast

from analytics.diary.careful import Careful, Ticked
from analytics.diary.factors import FACTORS, POSTURE_PREFIX
from analytics.diary.intake import CONDITIONS, Intake
from analytics.diary.periods import DAY_ONE
from analytics.diary.places import MEAN, NOT_NAMED, WORST, Place, find_region
from analytics.diary.referral import MUSCLES
from analytics.diary.safety import BEFORE_MASSAGE, SEE_A_DOCTOR
from analytics.diary.things import Thing
from analytics.diary.treatments import KIND_NAMES
from analytics.diary.vocabulary import BY, POSTURES, QUALITIES, SYMPTOMS
from analytics.letter.facts import Letter
from analytics.letter.rows import Amount, EntryRow, Hopes, RatingRow, SessionRow
from analytics.measures.places.places import PlacePain
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.triggers.triggers import Trigger

UNNAMED = "in own words, left out here"
_Part = TypeVar("_Part")


def without_names(letter: Letter) -> Letter:
    """The letter as it may be shown to anyone."""
    told: Letter = _named_anew(_counted(letter, letter.period.first), _Names())
    return replace(
        told,
        recipient="", alias="", made_on=told.period.last, notes=(), hopes=Hopes(), is_named=False,
        told=_without_words(letter.told) if letter.told else None,
    )  # fmt: skip


def _without_words(told: Intake) -> Intake:
    return Intake(
        tuple(each for each in told.conditions if each in CONDITIONS),
        peg_pain=told.peg_pain, peg_enjoyment=told.peg_enjoyment, peg_activity=told.peg_activity,
        intake_id=told.intake_id,
    )  # fmt: skip


def _counted(part: _Part, first: date) -> _Part:
    """The same with every date moved so that `first` is day 1."""
    return cast("_Part", _moved(part, first))


def _moved(part: Any, first: date) -> Any:
    if isinstance(part, date):
        day = part.date() if isinstance(part, datetime) else part
        moved = DAY_ONE + (day - first)
        return datetime.combine(moved, part.time()) if isinstance(part, datetime) else moved
    if isinstance(part, tuple):
        return tuple(_moved(each, first) for each in part)
    if is_dataclass(part) and not isinstance(part, type):
        changed = {each.name: moved for each in fields(part)
                   if (moved := _moved(was := getattr(part, each.name), first)) is not was}  # fmt: skip
        return replace(part, **changed) if changed else part
    return part


class _Names:
    """The diary's own words as they are; any other as a number of its kind, the same word always the same number."""

    def __init__(self) -> None:
        self._given: dict[tuple[str, str], str] = {}

    def of(self, kind: str, known: Collection[str], word: str) -> str:
        """What stands for a word."""
        if word in known or not word:
            return word
        number = 1 + sum(1 for each, _ in self._given if each == kind)
        return self._given.setdefault((kind, word), f"own {kind} {number}")

    def place(self, word: str) -> str:
        return find_region(word) or self.of("place", _PLACES, word)

    def sided(self, words: str) -> str:
        """Places of a session: "neck, right; own place 1"."""
        return _each(words, "; ", self._sided)

    def _sided(self, word: str) -> str:
        name, comma, side = word.rpartition(", ")
        return f"{self.place(name)}, {side}" if comma and side in ("left", "right", "both") else self.place(word)

    def muscles(self, words: str) -> str:
        return _each(words, "; ", lambda word: self.of("muscle", _MUSCLES, word))

    def factor(self, name: str) -> str:
        if name.startswith(POSTURE_PREFIX):
            return POSTURE_PREFIX + self.posture(name.removeprefix(POSTURE_PREFIX))
        return self.of("factor", _FACTORS, name)

    def unit(self, words: str) -> str:
        """A unit that an own factor's step or amount is told in."""
        number, blank, unit = words.partition(" ")
        return words if words in _UNITS or unit in _UNITS - {""} else f"{number} unit" if blank else "unit"

    def posture(self, word: str) -> str:
        return self.of("posture", POSTURES, word)

    def felt(self, words: Sequence[str]) -> tuple[str, ...]:
        return tuple(self.of("word", _FELT, word) for word in words)


_PLACES = frozenset({"whole body", NOT_NAMED})
_POOLED = frozenset({WORST.label, MEAN.label})
_MUSCLES = frozenset(each.name for each in MUSCLES)
_FACTORS = frozenset(each.name for each in FACTORS)
_UNITS = frozenset({"", "1", "yes", *(each.unit for each in FACTORS), *(each.step_words for each in FACTORS)})
_FELT = frozenset({*QUALITIES, *SYMPTOMS})
_SIGNS = frozenset({*SEE_A_DOCTOR, *BEFORE_MASSAGE})


def _each(words: str, mark: str, name: Callable[[str], str]) -> str:
    return mark.join(name(word) for word in words.split(mark))


def _named_anew(part: Any, names: _Names) -> Any:
    """The same with every word of the person's own replaced, in whatever it stands."""
    if isinstance(part, tuple):
        return tuple(_named_anew(each, names) for each in part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    kept = {each.name: _named_anew(getattr(part, each.name), names) for each in fields(part)}
    return replace(cast("Any", part), **(kept | _own_words(part, names)))


def _own_words(part: object, names: _Names) -> dict[str, object]:
    """What holds words of the person's own, with others in their place."""
    replaced = _REPLACED.get(type(part))
    return replaced(part, names) if replaced else {}


def _place_pain(part: PlacePain, names: _Names) -> dict[str, object]:
    felt = names.felt([word for word, _ in part.qualities])
    days = [days for _, days in part.qualities]
    return {"region": names.place(part.region), "qualities": tuple(zip(felt, days, strict=True))}


def _trigger(part: Trigger, names: _Names) -> dict[str, object]:
    joined, against = (tuple(map(names.factor, each)) for each in (part.joined, part.against))
    return {"trigger": names.factor(part.trigger), "joined": joined, "against": against, "unit": names.unit(part.unit)}


def _session(part: SessionRow, names: _Names) -> dict[str, object]:
    return {
        "kind": names.of("treatment", KIND_NAMES, part.kind), "places": names.sided(part.places),
        "muscles": names.muscles(part.muscles), "by": names.of("giver", BY, part.by),
    }  # fmt: skip


def _rating(part: RatingRow, names: _Names) -> dict[str, object]:
    felt = {"qualities": names.felt(part.qualities), "symptoms": names.felt(part.symptoms)}
    return {"region": names.place(part.region), **felt}


def _thing(part: Thing, names: _Names) -> dict[str, object]:
    """Where the person laid a word of theirs on the map it stands there; nothing says which of their things it is."""
    region = part.on_map or (names.place(part.region) if part.region else None)
    return {
        "id": "", "of": "", "region": region, "side": part.side or part.on_map_side, "on_map": None,
        "on_map_side": None,
        "qualities": names.felt(part.qualities), "symptoms": names.felt(part.symptoms), "notes": None,
        "posture": tuple(map(names.posture, part.posture)),
        "signs": tuple(names.of("sign", _SIGNS, each) for each in part.signs),
        "treatment": names.of("treatment", KIND_NAMES, part.treatment) if part.treatment else None,
        "muscle": names.muscles(part.muscle) if part.muscle else None,
        "factor": names.factor(part.factor) if part.factor else None, "factor_said": None,
        "unit": names.unit(part.unit) if part.unit else None, "not_named": tuple(map(names.factor, part.not_named)),
    }  # fmt: skip


_REPLACED: dict[type, Callable[[Any, _Names], dict[str, object]]] = {
    Ticked: lambda part, names: {"words": names.of("sign", _SIGNS, part.words)},
    Careful: lambda part, names: {
        "conditions": tuple(names.of("condition", CONDITIONS, each) for each in part.conditions),
        "medicines": UNNAMED if part.medicines else "",
    },
    Place: lambda part, names: {} if part.label in _POOLED else {"label": names.sided(part.label), "regions": ()},
    Sessions: lambda _part, _names: {"kinds": (), "givers": (), "muscles": ()},
    PlacePain: _place_pain,
    Trigger: _trigger,
    SessionRow: _session,
    RatingRow: _rating,
    EntryRow: lambda part, names: {
        "postures": tuple(map(names.posture, part.postures)),
        "note": "",
        "signs": tuple(names.of("sign", _SIGNS, each) for each in part.signs),
    },
    Thing: _thing,
    Amount: lambda part, names: {"factor": names.factor(part.factor), "unit": names.unit(part.unit)},
}
