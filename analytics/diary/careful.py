"""Words for what must be known before hands are laid on: signs, what speaks against a massage, conditions, medicines.

Of each, three states that are never one: ticked, asked and nothing ticked, never asked. All of it is of the whole
record, whatever days a page is about.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from analytics.diary.intake import Intake

# The questions as a table that leaves names them, and the answers that are no words of their own.
SIGNS, BEFORE, SEEN = "signs to see a doctor about", "before a massage", "seen by a doctor"
CONDITION, MEDICINES, BOTH = "condition", "medicines", "conditions and medicines"
NOTHING, NEVER, NOT_SHARED = "asked, nothing ticked", "never asked", "not shared"
RECENT_DAYS = 90  # so long a sign that was ticked with an entry stands first
ASK_AGAIN_DAYS = 180  # so long an answer to what speaks against a massage holds


@dataclass(frozen=True, slots=True)
class Ticked:
    """What the person ticked, in words, and the moment they last did."""

    words: str
    last: datetime


@dataclass(frozen=True, slots=True)
class MassageCheck:
    """One time the person was asked what speaks against a massage: before a treatment of a kind, or before a page."""

    kind: str
    asked_at: datetime
    ticked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An answer about safety as a file brings it back."""

    at: datetime
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Careful:
    """What whoever lays on hands must know first; of each kind the latest first.

    Attributes:
        signs: to see a doctor about, as they stand: told in About me, or ticked with an entry of late.
        earlier: those ticked longer ago.
        seen: those that stand, and the day a doctor has looked at them since.
        reasons: what speaks against a massage, as ticked when it was asked last.
        earlier_reasons: what was ticked before that, and not then.
        asked_at: when that was asked last; None where it never was.
        conditions: as told in About me.
        medicines: as told in About me, in the person's own words; empty where none.
        told_at: when About me was told last; None where it never was.
    """

    signs: tuple[Ticked, ...] = ()
    earlier: tuple[Ticked, ...] = ()
    seen: tuple[tuple[Ticked, date], ...] = ()
    reasons: tuple[Ticked, ...] = ()
    earlier_reasons: tuple[Ticked, ...] = ()
    asked_at: datetime | None = None
    conditions: tuple[str, ...] = ()
    medicines: str = ""
    told_at: datetime | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All that is ticked or told, in words."""
        ticked = (*self.signs, *(sign for sign, _ in self.seen), *self.earlier, *self.reasons, *self.earlier_reasons)
        return (*(each.words for each in ticked), *self.conditions, *((self.medicines,) if self.medicines else ()))


def careful_of(
    today: date,
    ticked: Iterable[Ticked],
    intakes: Sequence[tuple[datetime, Intake]],
    checks: Sequence[MassageCheck],
    seen: Mapping[str, date],
) -> Careful:
    """What stands now.

    Args:
        today: the day it is told.
        ticked: signs that came with entries.
        intakes: every version of the intake with its moment, the latest first.
        checks: every time it was asked what speaks against a massage, the latest first.
        seen: the last day on which a doctor looked at a sign.
    """
    told_at, told = intakes[0] if intakes else (None, Intake())
    signs = _latest([*ticked, *(Ticked(sign, at) for at, each in intakes for sign in each.warning_signs)])
    since = today - timedelta(days=RECENT_DAYS)
    stands = {each.words for each in signs if each.words in told.warning_signs or each.last.date() >= since}
    looked_at = {each.words for each in signs if each.words in seen and seen[each.words] >= each.last.date()}
    reasons = _latest(Ticked(reason, check.asked_at) for check in checks for reason in check.ticked)
    now = checks[0].ticked if checks else ()
    return Careful(
        signs=tuple(each for each in signs if each.words in stands - looked_at),
        earlier=tuple(each for each in signs if each.words not in stands | looked_at),
        seen=tuple((each, seen[each.words]) for each in signs if each.words in stands & looked_at),
        reasons=tuple(each for each in reasons if each.words in now),
        earlier_reasons=tuple(each for each in reasons if each.words not in now),
        asked_at=checks[0].asked_at if checks else None,
        conditions=told.conditions,
        medicines=told.medicines or "",
        told_at=told_at,
    )


def intakes_told(told: Sequence[Told]) -> list[tuple[datetime, Intake]]:
    """What was told of signs, conditions and medicines at each moment, as a version of the intake."""
    versions = []
    for at in dict.fromkeys(each.at for each in told if each.question != SIGNS):
        answers: dict[str, list[str]] = {SIGNS: [], CONDITION: [], MEDICINES: []}
        for each in told:
            if each.at == at and each.answer != NOTHING:
                answers.setdefault(each.question, []).append(each.answer)
        intake = Intake(
            tuple(answers[CONDITION]), "; ".join(answers[MEDICINES]) or None, warning_signs=tuple(answers[SIGNS])
        )
        versions.append((at, intake))
    return versions


def _latest(ticked: Iterable[Ticked]) -> list[Ticked]:
    """Each of them once, as it was ticked last, the latest first."""
    kept: dict[str, Ticked] = {}
    for each in sorted(ticked, key=lambda each: each.last, reverse=True):
        kept.setdefault(each.words, each)
    return list(kept.values())


def asked_lately(checks: Iterable[MassageCheck], now: datetime) -> frozenset[str]:
    """The kinds of treatment before which it need not be asked again yet; "" where it was asked before a page."""
    return frozenset(each.kind for each in checks if (now - each.asked_at).days < ASK_AGAIN_DAYS)
