"""Pain Journal: the few names other programs use. Each is loaded with its room when it is first used."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analytics.actions import analyse, bring_in, compose, export, export_zip, find, journal_path, sample, share
    from analytics.journal import Journal, JournalFault
    from analytics.measures.findings import Findings

# Each name and the module it comes from.
_NAMES = {
    "Journal": "analytics.journal",
    "JournalFault": "analytics.journal",
    "Findings": "analytics.measures.findings",
    "analyse": "analytics.actions",
    "bring_in": "analytics.actions",
    "export": "analytics.actions",
    "export_zip": "analytics.actions",
    "find": "analytics.actions",
    "journal_path": "analytics.actions",
    "compose": "analytics.actions",
    "sample": "analytics.actions",
    "share": "analytics.actions",
}
__all__ = [
    "Findings",
    "Journal",
    "JournalFault",
    "analyse",
    "bring_in",
    "compose",
    "export",
    "export_zip",
    "find",
    "journal_path",
    "sample",
    "share",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """A name of the table, from its module."""
    from importlib import import_module

    if name not in _NAMES:
        raise AttributeError(name)
    return getattr(import_module(_NAMES[name]), name)
