"""One file here, one language: how it writes numbers, dates, units, duties and denials."""
