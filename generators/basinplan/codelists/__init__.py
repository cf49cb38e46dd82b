"""Code lists of the field, kept as data: one YAML file here, one list.

Each item has a ``code`` and its ``words`` by language; other keys (such as ``replaces``) carry
published mappings. A plan of another basin uses the same lists.
"""
