"""Turning values into what a reader sees in one language: words, drawings, tables, maps, pages.

Machinery only. The charts, tables, maps and page shapes themselves stand on their shelves.
"""
