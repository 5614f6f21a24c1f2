"""Benchmark: files that want all the memory or all the time, each brought in by a process of its own.

`python -m tests.benchmarks.hostile [SIZE] [NAME…]`: SIZE 1 (a whole) makes each as large as a person may choose it.
Prints for each what came of it, seconds on the clock and on the processor, and the most memory in MB that the process
and the one it starts for workbooks and JSON took, in sum, and the latter alone.
"""

import json
import random
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

from tests.readers.formats.workbooks import MAIN, Rows, book, content_of, ods_of, packed, raw, sheet_of

ROOT = Path(__file__).parents[2]
RUN = """
import json, os, resource, sys, threading, time
from datetime import datetime
from pathlib import Path

def most(process):  # what getrusage says of a process began before it: with the one that started it
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) >> 10 for line in status.splitlines() if line.startswith("VmHWM")), 0)

children = {}
def watch():
    while True:
        for task in Path("/proc/self/task").iterdir():
            try:
                found = (task / "children").read_text().split()
            except OSError:
                found = []
            for child in found:
                if Path(f"/proc/{child}/cmdline").read_text().split("\\0")[2:3] == ["analytics.readers.apart"]:
                    children[child] = max(children.get(child, 0), most(child))
        time.sleep(0.01)

threading.Thread(target=watch, daemon=True).start()
from analytics import Journal, JournalFault, bring_in, analyse
began = time.monotonic()
with Journal(":memory:") as journal:
    try:
        done = bring_in(journal, sys.argv[1], now=datetime(2026, 11, 1))
        said = f"{done.rows} rows: {done.kept} kept, {len(done.set_aside)} set aside"
        assert done.rows == done.kept + done.already_there + len(done.set_aside)
        analyse(journal)
    except JournalFault as fault:
        said = str(fault)
used = [resource.getrusage(each) for each in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(json.dumps({
    "said": said, "seconds": time.monotonic() - began,
    "processor": sum(each.ru_utime + each.ru_stime for each in used),
    "memory": most(os.getpid()) + max(children.values(), default=0), "apart": max(children.values(), default=0),
}))
"""
HEAD: Rows = [["date", "pain"], ["2026-03-01", 4]]
DTD = '<!DOCTYPE x [<!ENTITY a0 "ha">{}]>'


def part_of(name: str, start: bytes, middle: bytes, times: int, end: bytes, further: bytes) -> bytes:
    """A packed file with one more part, which is written as it is packed: it never stands in memory."""
    file = BytesIO(further)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w", force_zip64=True) as part:
        part.write(start)
        for _ in range(times):
            part.write(middle)
        part.write(end)
    return file.getvalue()


def long_sheet(middle: bytes, times: int) -> bytes:
    """A workbook whose only sheet says the same over and over."""
    with zipfile.ZipFile(BytesIO(book({"A": ""}))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if "sheet1" not in name}
    start = f'<worksheet xmlns="{MAIN}"><sheetData>'.encode()
    return part_of("xl/worksheets/sheet1.xml", start, middle, times, b"</sheetData></worksheet>", packed(parts))


def laughs() -> str:
    return DTD.format("".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 12)))


def long_name(length: int) -> bytes:
    """A cell whose name is that long, and cannot be packed tightly."""
    return b'<row><c r="' + random.Random(1).randbytes(length // 2).hex().encode() + b'"/></row>'


def shared_words(count: int) -> bytes:
    words = "".join(f"<si><t>{at * 2654435761 % 2**32:x}</t></si>" for at in range(count))
    return book({"A": sheet_of(raw(HEAD))}, strings=f'<sst xmlns="{MAIN}">{words}</sst>')


def files(size: float) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Each by its name."""

    def many(count: int) -> int:
        return max(1, round(count * size))

    cell = '<table:table-cell table:number-columns-repeated="{}" office:value-type="float" office:value="1"/>'
    row = '<table:table-row table:number-rows-repeated="{}">{}</table:table-row>'
    yield "xlsx, 4 GB of blanks", lambda: long_sheet(b" " * 1_000_000, many(4_000))
    yield "xlsx, 250 MB of empty cells", lambda: long_sheet(b"<row>" + b"<c/>" * 250_000 + b"</row>", many(250))
    yield "xlsx, 100 MB of empty cells, loosely packed", lambda: long_sheet(_loose(many(1_000_000)), 1)
    yield "xlsx, 1,000,000 rows of one cell", lambda: long_sheet(b"<row><c><v>1</v></c></row>" * 1_000, many(1_001))
    yield (
        "xlsx, a far cell in each of 100,000 rows",
        lambda: long_sheet(b'<row><c r="A1"><v>4</v></c><c r="XFD1"><v>1</v></c></row>' * 1_000, many(100)),
    )
    yield (
        "xlsx, 999 cells wide by one at its end",
        lambda: long_sheet(b'<row><c r="ALK1"><v>4</v></c></row>', many(50_000)),
    )
    yield "xlsx, 3,000,000 shared words", lambda: shared_words(many(3_000_000))
    yield (
        "xlsx, one cell of 250 MB",
        lambda: long_sheet(b'<row><c t="str"><v>' + b"ab" * 500_000 + b"</v></c></row>", many(250)),
    )
    yield "xlsx, one word of 250 MB", lambda: part_of(
        "xl/sharedStrings.xml", b"<sst><si><t>", b"ab" * 500_000, many(250), b"</t></si></sst>",
        book({"A": sheet_of(raw(HEAD))}),
    )  # fmt: skip
    yield "xlsx, a name of 40 MB", lambda: long_sheet(long_name(many(40_000_000)), 1)
    yield "xlsx, a billion laughs", lambda: book({"A": laughs() + "<x>&a11;</x>"})
    yield "xlsx, elements within elements", lambda: long_sheet(b"<is>" * 100_000, many(100))
    yield "xlsx, 20,000 sheets", lambda: book(dict.fromkeys(map(str, range(many(20_000))), sheet_of(raw(HEAD))))
    yield "ods, a far cell", lambda: ods_of(content_of({"A": row.format(1_048_576, cell.format(16_384))}))
    yield "ods, a million rows of 900 cells", lambda: ods_of(content_of({"A": row.format(1_000_000, cell.format(900))}))
    blanks = '<text:s text:c="999999999"/>' * 1_000
    words = f'<table:table-cell office:value-type="string"><text:p>{blanks}x</text:p></table:table-cell>'
    yield "ods, a cell of a billion blanks", lambda: ods_of(content_of({"A": row.format(1, words)}))
    yield "zip, 200,000 parts", lambda: packed({f"xl/workbook.{at}": "" for at in range(many(200_000))})
    yield (
        "json, 50 MB of records",
        lambda: b"[" + b",".join([b'{"date":"2026-03-01","pain":4}'] * many(1_500_000)) + b"]",
    )
    yield "json, 50 MB of one text", lambda: b'[{"date":"2026-03-01","pain":"' + b"x" * many(49_000_000) + b'"}]'
    yield "json, 50 MB in one object", lambda: b'{"a":[' + b",".join([b'{"pain":4}'] * many(4_400_000)) + b"]}"
    yield "json, 4,000,000 names", lambda: b"[{" + b",".join(b'"%d":1' % at for at in range(many(4_000_000))) + b"}]"
    yield "json, 49,000,000 brackets", lambda: b'[{"a":' + b"[" * many(49_000_000)
    yield "text, one line of 100 MB", lambda: b"date,pain\n" + b"x" * many(99_000_000)
    yield "text, one line of 100 MB of commas", lambda: b"date,pain\n" + b"," * many(99_000_000)
    yield "text, one line of 100 MB of quotes", lambda: b"date,pain\n" + b'"' * many(99_000_000)
    yield "text, 20 MB of blank lines", lambda: b"date,pain\n2026-03-01,4\n" + b"\n" * many(20_000_000)
    yield "text, 20 MB of blank lines first", lambda: b"\n" * many(20_000_000) + b"date,pain\n2026-03-01,4\n"
    yield "text, 20 MB of open quotes", lambda: b"date,pain\n" + b'2026-03-01,"4\n' * many(1_400_000)
    yield "text, 20 MB of quotes in quotes", lambda: b"date,pain\n" + b'"aaaaa""b\n' * many(1_900_000)
    yield (
        "text, 10,000 columns",
        lambda: b"date,pain," + b",".join(b"c%d" % at for at in range(10_000)) + b"\n2026-03-01,4",
    )
    yield "text, a row of 1901", lambda: b"date,pain\n1901-03-01,4\n2026-03-01,5\n2026-03-02,6\n"
    yield "text, 20 MB of bars and no letter", lambda: b"|;,\t" * many(5_000_000)


def _loose(count: int) -> bytes:
    """Cells that say nothing, each another."""
    return (
        b"<row>" + b"".join(b'<c r="A%d" s="%x"/>' % (at, at * 2654435761 % 2**64) for at in range(count)) + b"</row>"
    )


def measured(content: bytes, suffix: str = "") -> dict[str, object]:
    """What came of a file, and what it took."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(content)
        done = subprocess.run([sys.executable, "-c", RUN, path], cwd=ROOT, capture_output=True, text=True, check=False)
    found: dict[str, object] = json.loads(done.stdout) if done.stdout else {"said": done.stderr[-300:]}
    return found


if __name__ == "__main__":
    asked = sys.argv[2:]
    for name, make in files(float(sys.argv[1]) if sys.argv[1:] else 1.0):
        if not asked or any(each in name for each in asked):
            found = measured(make())
            figures = " ".join(f"{found.get(each, 0):6.1f}" for each in ("seconds", "processor", "memory", "apart"))
            print(f"{name:48} {figures}  {str(found['said'])[:110]}", flush=True)
