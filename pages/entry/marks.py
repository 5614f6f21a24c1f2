"""Keep the places that are chosen on the body."""

from dataclasses import dataclass
from typing import Any

from analytics.diary.entries import HIGHEST_PAIN, LOWEST_PAIN, SIDES

MOST_MARKS, LONGEST_WORDS = 60, 80
ANYWHERE = "whole body"  # where no place is named
Spot = tuple[str, str | None]  # a region with its side


@dataclass(frozen=True, slots=True)
class Mark:
    """One place chosen on the body with its intensity (NRS points, 0 to 10, halves possible)."""

    region: str
    side: str | None
    intensity: float

    @property
    def spot(self) -> Spot:
        """Where it is."""
        return self.region, self.side


def write_spot(spot: Spot) -> str:
    """A spot in the key of a field: no side holds a blank."""
    region, side = spot
    return f"{side or ''} {region}"


def read_spot(words: str) -> Spot:
    """The spot in the key of a field."""
    side, _, region = words.partition(" ")
    return region, side or None


def marks_in(state: Any, draft: str) -> tuple[Mark, ...] | None:
    """The marks that the browser sent of a draft; None where it sent none of it.

    What is no mark is left out, for a browser may send anything.
    """
    marked = (state.get("marked") if hasattr(state, "get") else None) or {}
    if not hasattr(marked, "get") or marked.get("draft") != draft:
        return None
    sent = marked.get("marks")
    return tuple(mark for each in sent[:MOST_MARKS] if (mark := _mark(each))) if isinstance(sent, list) else ()


def _mark(sent: Any) -> Mark | None:
    if not hasattr(sent, "get"):
        return None
    region, side, intensity = (sent.get(name) for name in ("region", "side", "intensity"))
    is_place = isinstance(region, str) and 0 < len(region.strip()) <= LONGEST_WORDS and side in (None, *SIDES)
    is_level = isinstance(intensity, int | float) and LOWEST_PAIN <= intensity <= HIGHEST_PAIN
    return Mark(region.strip(), side, float(intensity)) if is_place and is_level else None
