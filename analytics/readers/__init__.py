"""Bring in files of any origin: diary lines and, beside them, every line that could not be read, with its reason."""

from analytics.readers.faults import FileFault
from analytics.readers.files import Imported, Preview, bring_in, preview_file
from analytics.readers.mapping import Mapping

__all__ = ["FileFault", "Imported", "Mapping", "Preview", "bring_in", "preview_file"]
