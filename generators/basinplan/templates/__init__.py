"""Shapes of generated pages, one Jinja2 file a kind of page; filled in by ``render.paging``."""
