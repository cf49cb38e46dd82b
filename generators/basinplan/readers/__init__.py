"""The only code that opens a source: YAML, CSV, Markdown, GeoJSON and earlier states of them.

Here belongs turning files into values of ``model`` and ``registers``, and saying exactly where a
file is wrong. Judging the plan, words for readers and pages do not belong here.
"""
