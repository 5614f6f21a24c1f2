"""Words for warning signs: what a doctor should see first, and what to ask before a massage. Nothing here diagnoses.

Back and leg signs: Verhagen and others 2016, a review of 16 guidelines (doi:10.1007/s00586-016-4684-0); the signs of a
pressed cauda equina and who should go today: NHS, "Back pain". Chest: HSE Ireland, "Chest pain". A sudden worst
headache: NHS, "Headaches". Before massage: Mayo Clinic, "Massage therapy", as several practices quote it.
"""

from dataclasses import dataclass
from enum import Enum, auto


class Urgency(Enum):
    """How soon a doctor should see it."""

    AT_ONCE = auto()  # not to be waited out: the emergency number
    TODAY = auto()  # the same day, or the emergency number
    SOON = auto()  # and before any massage


@dataclass(frozen=True, slots=True)
class WarningSign:
    """A sign to see a doctor about: its words, as a person ticks them, and how soon."""

    words: str
    urgency: Urgency


WARNING_SIGNS = (
    WarningSign("chest pain with a heavy arm", Urgency.AT_ONCE),
    WarningSign("a sudden headache, the worst ever", Urgency.AT_ONCE),
    WarningSign("numbness between the legs, where a saddle would be", Urgency.TODAY),
    WarningSign("loss of bladder or bowel control", Urgency.TODAY),
    WarningSign("weakness that grows", Urgency.TODAY),
    WarningSign("fever", Urgency.SOON),
    WarningSign("unexplained weight loss", Urgency.SOON),
    WarningSign("pain at night that no position eases", Urgency.SOON),
    WarningSign("pain after a fall or blow", Urgency.SOON),
    WarningSign("a history of cancer", Urgency.SOON),
)


def _of(*urgencies: Urgency) -> tuple[str, ...]:
    return tuple(sign.words for sign in WARNING_SIGNS if sign.urgency in urgencies)


AT_ONCE = _of(Urgency.AT_ONCE)
URGENT = _of(Urgency.AT_ONCE, Urgency.TODAY)
SOON = _of(Urgency.SOON)
SEE_A_DOCTOR = _of(*Urgency)

BEFORE_MASSAGE: tuple[str, ...] = (
    "blood thinners",
    "a clot in a leg",
    "a wound or burn",
    "a fracture",
    "severe osteoporosis",
    "pregnancy",
)

# Of the diary's symptoms, those beside which the warning signs are offered; most often they mean nothing grave.
WORTH_A_LOOK: frozenset[str] = frozenset(
    {"numbness", "tingling", "weakness or heaviness", "palpitations", "dizziness"},
)
