"""Words for treatments: the kinds offered, and what each asks for."""

from dataclasses import dataclass
from enum import Enum, auto

from analytics.diary.entries import Session

USUAL_MINUTES = 30  # how long a treatment is taken to be where nobody says
USUAL_HOLD_SECONDS = 60  # and so long one point is held
LONGEST_NAME, LONGEST_DOSE = 60, 40  # letters, of a medicine


class TreatmentField(Enum):
    """What may be asked about a treatment beside its kind and its moment."""

    MEDICINE = auto()
    BY = auto()
    PLACES = auto()
    MINUTES = auto()
    PAIN = auto()
    PRESSURE = auto()
    HOLD = auto()
    SENSATIONS = auto()
    SORENESS = auto()
    RANGE = auto()
    NOTES = auto()


# Where a session keeps the answer. A medicine stands on the first line of the notes: "ibuprofen, 400 mg".
KEPT_IN: dict[TreatmentField, tuple[str, ...]] = {
    TreatmentField.MEDICINE: ("notes",),
    TreatmentField.BY: ("by",),
    TreatmentField.PLACES: ("places",),
    TreatmentField.MINUTES: ("minutes",),
    TreatmentField.PAIN: ("pain_before", "pain_after"),
    TreatmentField.PRESSURE: ("pressure",),
    TreatmentField.HOLD: ("hold_seconds",),
    TreatmentField.SENSATIONS: ("sensations",),
    TreatmentField.SORENESS: ("soreness",),
    TreatmentField.RANGE: ("range_before", "range_after", "range_unit"),
    TreatmentField.NOTES: ("notes",),
}
HANDS = frozenset(TreatmentField) - {TreatmentField.MEDICINE}
WITHOUT_HANDS = HANDS - {TreatmentField.PRESSURE, TreatmentField.HOLD}
WARMTH = frozenset({
    TreatmentField.BY, TreatmentField.PLACES, TreatmentField.MINUTES, TreatmentField.PAIN, TreatmentField.NOTES,
})  # fmt: skip
WHOLE_BODY = WARMTH - {TreatmentField.BY, TreatmentField.PLACES}
TAKEN = frozenset({TreatmentField.MEDICINE, TreatmentField.PAIN, TreatmentField.NOTES})


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of treatment.

    Attributes:
        name: as stored and read.
        is_hands_on: whether hands work on the body: before its first time is asked what speaks against a massage.
        usual_by: who gives it unless something else is said, one of BY; None where that is open.
        fields: what is asked about it.
        is_one_point: whether it may be one point that is held.
    """

    name: str
    is_hands_on: bool = True
    usual_by: str | None = None
    fields: frozenset[TreatmentField] = HANDS
    is_one_point: bool = False


KINDS = (
    Kind("trigger point massage", is_one_point=True),
    Kind("self-massage", usual_by="self"),
    Kind("myofascial release"),
    Kind("Swedish massage"),
    Kind("deep tissue massage"),
    Kind("stretching", is_hands_on=False, usual_by="self", fields=WITHOUT_HANDS),
    Kind("heat", is_hands_on=False, fields=WARMTH),
    Kind("hot bath", is_hands_on=False, fields=WHOLE_BODY),
    Kind("cold", is_hands_on=False, fields=WARMTH),
    Kind("exercise therapy", is_hands_on=False, fields=WITHOUT_HANDS),
    Kind("acupuncture", is_hands_on=False, fields=WITHOUT_HANDS),
    Kind("medication", is_hands_on=False, fields=TAKEN),
    Kind("rest", is_hands_on=False, fields=WHOLE_BODY),
    Kind("other", is_hands_on=False),
)
KIND_NAMES = tuple(kind.name for kind in KINDS)
_BY_NAME = {kind.name: kind for kind in KINDS}


def find_kind(name: str) -> Kind:
    """The kind of that name; one of the person's own may be given by hand, and asks for all that hands may do."""
    return _BY_NAME.get(name, Kind(name))


def held_in(session: Session) -> frozenset[TreatmentField]:
    """What a session says, whether its kind asks for it or not: a file may say anything of any kind."""
    said = {
        field for field, names in KEPT_IN.items() if any(getattr(session, name) not in (None, ()) for name in names)
    }
    return frozenset(said) if asks_medicine(session.kind) else frozenset(said - {TreatmentField.MEDICINE})


def asks_medicine(kind: str) -> bool:
    """Whether the first line of its notes is a medicine."""
    return TreatmentField.MEDICINE in find_kind(kind).fields


def noted_medicine(name: str, dose: str, notes: str) -> str:
    """What was taken and how much on the first line, anything else from the second on."""
    taken = ", ".join(part for part in (name.strip(), dose.strip()) if part)
    return f"{taken}\n{notes}".rstrip()


def medicine_in(notes: str) -> tuple[str, str, str]:
    """The name, the dose and the rest, of notes that `noted_medicine` or a file wrote.

    A first line longer than a medicine is not one.
    """
    first, _, rest = notes.partition("\n")
    name, _, dose = first.partition(", ")
    is_one = len(name) <= LONGEST_NAME and len(dose) <= LONGEST_DOSE
    return (name.strip(), dose.strip(), rest) if is_one else ("", "", notes)
