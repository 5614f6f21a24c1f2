"""Show nothing of the diary in the log: an exception's text may quote a note, so only its type and place are logged."""

import logging
from collections.abc import Mapping
from pathlib import Path
from traceback import extract_tb
from types import TracebackType


def keep_quiet() -> None:
    """From now on, log what kind of exception happened and where, never what it said. Twice is as good as once."""
    if logging.getLogRecordFactory() is logging.LogRecord:
        logging.setLogRecordFactory(_quiet_record)


def _quiet_record(*parts: object, **more: Mapping[str, object]) -> logging.LogRecord:
    record = logging.LogRecord(*parts, **more)  # type: ignore[arg-type]  # handed on as the logger gave them
    if record.exc_info and record.exc_info[0]:
        kind, _, trace = record.exc_info
        record.msg, record.args, record.exc_info = f"{kind.__name__}{_place(trace)}", (), None
    return record


def _place(trace: TracebackType | None) -> str:
    """The innermost line of the traceback: a fingerprint that tells the same fault again."""
    frames = extract_tb(trace)
    return f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
