"""Laying a plan out in every language as one dictionary of paths and contents.

``expand`` fills in what chapters ask for, ``layout`` makes the dictionary, ``folder`` writes it.
Which engine will typeset the tree does not belong here.
"""
