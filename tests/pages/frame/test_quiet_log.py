"""The log says what kind of fault happened and where, and nothing of what the diary holds."""

import io
import logging

import pytest

from pages.frame.quiet_log import keep_quiet


def test_an_exceptions_text_is_not_logged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logging, "_logRecordFactory", logging.LogRecord)
    keep_quiet()
    said = io.StringIO()
    log = logging.getLogger("a page")
    log.addHandler(logging.StreamHandler(said))
    try:
        int("needle: my neck hurts")
    except ValueError:
        log.exception("Uncaught %s", "needle")
    log.warning("plain words stay")
    lines = said.getvalue().splitlines()
    assert [line.rsplit(",", 1)[0] for line in lines] == [
        "ValueError in test_quiet_log.py", "plain words stay",
    ]  # fmt: skip


def test_streamlits_own_log_of_an_uncaught_exception_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from streamlit import error_util

    monkeypatch.setattr(logging, "_logRecordFactory", logging.LogRecord)
    keep_quiet()
    said = io.StringIO()
    handler = logging.StreamHandler(said)
    error_util._LOGGER.addHandler(handler)
    error_util._log_uncaught_app_exception(KeyError("needle"))
    error_util._LOGGER.removeHandler(handler)
    assert said.getvalue().strip() == "KeyError"
    printed = capsys.readouterr()
    assert "needle" not in printed.out + printed.err
