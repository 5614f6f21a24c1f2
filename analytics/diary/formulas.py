"""Words that a spreadsheet would take for a formula: shielded when they leave, bare again when they come back.

Source: OWASP, CSV injection.
"""

STARTS = ("=", "+", "-", "−", "@", "\t", "\r", "\n")
_SHIELD = "'"


def shielded(words: str) -> str:
    """With an apostrophe in front where a spreadsheet would work out what stands there."""
    bare = words.lstrip(_SHIELD)
    return _SHIELD + words if bare.startswith(STARTS) else words


def unshielded(words: str) -> str:
    """As they were before `shielded`: any words come back as they left."""
    bare = words.lstrip(_SHIELD)
    return words.removeprefix(_SHIELD) if bare.startswith(STARTS) else words
