"""Font files that charts measure their text with; see ``LICENCES.md`` in this folder."""
