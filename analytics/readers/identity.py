"""Bring in what tells one thing said from another: when, and of what, in the file's own words.

Never what the words are taken to mean: a better vocabulary, another column or a corrected score leave a thing the same.
"""

import unicodedata
from functools import lru_cache
from hashlib import md5
from typing import Literal
from uuid import UUID

Kind = Literal["rating", "entry", "session", "exposure"]


@lru_cache(maxsize=65_536)
def own_words(words: str) -> str:
    """Words without what a spreadsheet or a thumb changes: the form of their letters, case and blanks."""
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())


def key_of(kind: Kind, said: str, *about: str) -> UUID:
    """The identity of one thing said.

    Args:
        kind: what sort of thing it is.
        said: the moment as read (`Moment.said`).
        about: the file's own words for what it is about; empty ones say nothing.
    """
    parts = (kind, said, *(word for each in about if (word := own_words(each))))
    return UUID(bytes=md5("\x1f".join(parts).encode("utf-8", "surrogatepass"), usedforsecurity=False).digest())


def raw_of(cells: list[str]) -> UUID:
    """What tells whether a row stood in the file as it does now."""
    return UUID(bytes=md5("\x1f".join(cells).encode("utf-8", "surrogatepass"), usedforsecurity=False).digest())
