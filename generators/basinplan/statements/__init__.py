"""What a sentence states, whatever its language: numbers with units, dates, references, denials and duties.

Here belongs reading one text with the grammar of its language, and comparing what two texts state. Which texts
belong together is asked in ``analyses``.
"""
