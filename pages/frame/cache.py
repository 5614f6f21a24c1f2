"""Keep what was asked, worked out and drawn, so that a run of a page that changes nothing does none of it again.

What a journal answers is kept until something is written into it; what is worked out of other things, as long as it
is worked out of the very same. Nothing that is kept is ever changed, and all windows on one journal share it: a phone
that opens the diary finds done what the desk has asked. The journal itself is part of the key, so that nothing of one
is ever shown to another.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar, TypeVarTuple, cast

from analytics import Journal

MOST_ANSWERS, MOST_RESULTS = 128, 512
Asked = TypeVarTuple("Asked")
Of = TypeVarTuple("Of")
Answer = TypeVar("Answer")


class _Same:
    """Equal only where it is the same thing: large results need not be compared, nor be hashable."""

    __slots__ = ("it",)

    def __init__(self, it: object) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)


def answer(journal: Journal, question: Callable[[Journal, *Asked], Answer], *asked: *Asked) -> Answer:
    """What the journal answers to a question, asked again only after something was written: `Journal.read_days`."""
    return cast("Answer", _answers(_Same(journal), journal.version, question, asked))


def once(work: Callable[[*Of], Answer], *of: *Of) -> Answer:
    """What is worked out of these things, worked out again only of others: `draw_course`."""
    return cast("Answer", _results(work, *map(_Same, of)))


@lru_cache(maxsize=MOST_ANSWERS)
def _answers(journal: _Same, _version: int, question: Callable[..., object], asked: tuple[Any, ...]) -> object:
    return question(journal.it, *asked)


@lru_cache(maxsize=MOST_RESULTS)
def _results(work: Callable[..., object], *of: _Same) -> object:
    return work(*(each.it for each in of))
