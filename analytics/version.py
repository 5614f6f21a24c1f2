"""The version of the product, for whoever asks it and for the files it writes."""

import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def product_version() -> str:
    """The version installed; in a checkout that never was, the one it would be installed as."""
    try:
        return version("pain-journal")
    except PackageNotFoundError:
        text = (Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8")
        return str(tomllib.loads(text)["project"]["version"])
