"""The only code that changes a plan's sources: new records, new locales, editor schemas.

A writer never overwrites what an author wrote; it says what stands there already.
"""
