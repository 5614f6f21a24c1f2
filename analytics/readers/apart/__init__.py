"""Bring in workbooks and JSON in a process of its own: what takes memory or time without end takes it there.

Started as `python -m analytics.readers.apart`: the bytes of a file come in, lines of JSON go out. Beside the standard
library it loads openpyxl alone, and that only for a workbook of Excel.
"""
