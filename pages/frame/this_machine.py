"""Ask where the server would listen, and refuse to start it anywhere but on this machine."""

import sys
from ipaddress import ip_address

import streamlit as st

NOT_STARTED = 2
OWN_NAMES = {"localhost", "127.0.0.1", "::1"}
ELSEWHERE = (
    "The diary was not started: it would listen beyond this machine, where others could read it. Leave "
    "server.address away, or set it to 127.0.0.1, in the command, in STREAMLIT_SERVER_ADDRESS and in config.toml."
)
OPEN_TO_PAGES = (
    "The diary was not started: any web page open in your browser could read it. Leave server.enableCORS, "
    "server.corsAllowedOrigins and server.allowedHosts as they are, in the command, in the environment and in "
    "config.toml."
)


def stay_on_this_machine() -> None:
    """End the program with one sentence, before it serves anything, where others could read the diary.

    Raises:
        SystemExit: with status 2.
    """
    refusal = "" if is_this_machine(st.get_option("server.address")) else ELSEWHERE
    refusal = refusal or (OPEN_TO_PAGES if _is_open_to_pages() else "")
    if refusal:
        print(refusal, file=sys.stderr, flush=True)  # noqa: T201 - to whoever started it: there is no page yet
        raise SystemExit(NOT_STARTED)


def is_this_machine(address: str | None) -> bool:
    """Whether only this machine reaches an address; none at all means every address."""
    if not address:
        return False
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return address.lower() == "localhost"


def _is_open_to_pages() -> bool:
    """Whether a foreign page in the person's own browser would be let in: it reaches this machine from there.

    Without a list of names, or with one more, a name of the page's own may lead here; and without the check of
    origins it needs no name.
    """
    hosts = {str(host).strip().lower().rstrip(".") for host in st.get_option("server.allowedHosts")}
    is_checked = st.get_option("server.enableCORS") and not st.get_option("server.corsAllowedOrigins")
    return not is_checked or not hosts or not hosts <= OWN_NAMES
