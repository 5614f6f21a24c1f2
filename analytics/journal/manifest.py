"""Write what an export is into its manifest, and read it: the product's version, the schema, each table's file."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from analytics.journal.export import FORMS, TableFile
from analytics.journal.faults import ExportOfOtherFault
from analytics.journal.opening import SCHEMA_NUMBER

MANIFEST = "manifest.json"
_WHAT = "a Pain Journal, whole: every table in a file of its own"
_TABLE = re.compile(r"[a-z_]{1,60}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an export is: its form ("csv", "parquet"), the schema's number, its tables, and what lies beside them."""

    form: str
    schema: int
    tables: tuple[TableFile, ...]
    beside: frozenset[str]


def manifest_of(
    tables: Sequence[TableFile], form: str, version: str, now: datetime, beside: Mapping[str, str]
) -> dict[str, object]:
    """What stands in the manifest.

    Args:
        tables: each as it lies in its file.
        form: "csv" or "parquet".
        version: of the product.
        now: the clock.
        beside: further files to the SHA-256 of each; nothing of the journal is read from them.
    """
    return {
        "what": _WHAT, "version": version, "schema": SCHEMA_NUMBER, "format": form,
        "written_at": now.isoformat(timespec="seconds"), "tables": {each.table: each.as_dict() for each in tables},
        "beside": {name: {"sha256": digest} for name, digest in beside.items()},
    }  # fmt: skip


def read_manifest(text: str) -> Manifest:
    """A manifest as it was written.

    Raises:
        ExportOfOtherFault: it is none, or was changed into what cannot be.
    """
    try:
        said = json.loads(text)
        tables = tuple(TableFile.of(name, each) for name, each in said["tables"].items())
        manifest = Manifest(str(said["format"]), int(said["schema"]), tables, frozenset(said["beside"]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise ExportOfOtherFault from None
    named = all(_TABLE.fullmatch(each.table) and each.file == f"{each.table}.{manifest.form}" for each in tables)
    if said.get("what") != _WHAT or manifest.form not in FORMS or not named:
        raise ExportOfOtherFault
    return manifest
