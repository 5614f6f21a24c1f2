"""Words for treatments: the kinds offered, and what each asks for."""

from dataclasses import dataclass
from enum import Enum, auto

USUAL_MINUTES = 30  # how long a treatment is taken to be where nobody says


class TreatmentField(Enum):
    """What may be asked about a treatment beside its kind and its moment."""

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


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of treatment.

    Attributes:
        name: as stored and read.
        is_hands_on: whether hands work on the body: before its first time is asked what speaks against a massage.
        usual_by: who gives it unless something else is said, one of BY; None where that is open.
        fields: what is asked about it.
    """

    name: str
    is_hands_on: bool = True
    usual_by: str | None = None
    fields: frozenset[TreatmentField] = frozenset(TreatmentField)


KINDS = (
    Kind("trigger point massage"),
    Kind("self-massage", usual_by="self"),
    Kind("myofascial release"),
    Kind("Swedish massage"),
    Kind("deep tissue massage"),
    Kind("stretching", is_hands_on=False, usual_by="self"),
    Kind("heat", is_hands_on=False),
    Kind("hot bath", is_hands_on=False),
    Kind("cold", is_hands_on=False),
    Kind("exercise therapy", is_hands_on=False),
    Kind("acupuncture", is_hands_on=False),
    Kind("medication", is_hands_on=False),
    Kind("rest", is_hands_on=False),
    Kind("other", is_hands_on=False),
)
KIND_NAMES = tuple(kind.name for kind in KINDS)
_BY_NAME = {kind.name: kind for kind in KINDS}


def find_kind(name: str) -> Kind:
    """The kind of that name; one of the person's own may be given by hand, and asks for everything."""
    return _BY_NAME.get(name, Kind(name))
