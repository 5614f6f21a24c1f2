"""Bring in what the bytes on standard input hold, as lines of JSON on standard output."""

import json
import sys

from analytics.readers.apart.answer import Answer, Bounds, NotRead
from analytics.readers.apart.archive import DAMAGED, open_archive
from analytics.readers.apart.ods import read_ods
from analytics.readers.apart.records import read_records

_NO_MEMORY = 1  # an error of expat
_MEMORY = 224 << 20  # bytes; the process that asks goes on whatever a file holds


def _limit(seconds: int) -> None:
    """Bound what it takes: time on the processor, for an hour's wait behind other programs says nothing of the file."""
    try:
        import resource
    except ImportError:  # Windows: the process that asks ends it after a while
        return
    for kind, most in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, seconds)):
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (most if hard < 0 else min(most, hard), hard))


def _read(content: bytes, answer: Answer) -> None:
    if not content.startswith(b"PK"):
        read_records(content, answer)
        return
    archive = open_archive(content, answer.bounds)
    if "xl/workbook.xml" not in archive and ("content.xml" in archive or "encrypted-package" in archive):
        read_ods(archive, answer)
    else:
        from analytics.readers.apart.xlsx import read_xlsx  # openpyxl takes as long to load as a diary to be read

        read_xlsx(archive, answer)


def answer_all(content: bytes, answer: Answer) -> None:
    """Read one file, and end with a line that says whether it was read whole."""
    fault = ""
    try:
        _read(content, answer)
    except NotRead as reason:
        fault = str(reason)
    except MemoryError:
        fault = "memory"
    except DAMAGED as reason:
        fault = "memory" if getattr(reason, "code", None) == _NO_MEMORY else "damaged"
    answer.close(fault)


if __name__ == "__main__":
    for library in ("numpy", "PIL", "lxml", "defusedxml"):  # openpyxl loads them where they are, and needs none
        sys.modules[library] = None  # type: ignore[assignment]
    said = json.loads(sys.argv[1])
    _limit(said.pop("seconds"))
    answer_all(sys.stdin.buffer.read(), Answer(sys.stdout, Bounds(**said)))
