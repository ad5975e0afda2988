"""A file as a stream of rows, whatever made it. Memory does not grow with the file."""

from imports.reading.opening import open_source
from imports.reading.source import Row, Source

__all__ = ["Row", "Source", "open_source"]
