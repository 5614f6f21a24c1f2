"""What tells one thing said from another: pinned, for what is in a journal is looked for by it for good."""

import unicodedata
from uuid import UUID

import pytest

from analytics.readers.identity import Kind, key_of, own_words, raw_of
from analytics.readers.moments import read_moment

KIND_NEEDLE: Kind = "rating"
GOLDEN: dict[str, tuple[str, ...]] = {
    "0": ("rating", "2026-03-01", "neck", "left"),
}
