"""Basinplan publishes river-basin plans: sources become a plan, the plan a site in several languages.

The map of the house, floor by floor; imports run downwards only:

    model          what a plan is: records, observations, findings, the plan as one value
    statements     what a sentence states in any language; shelf beside it: grammars
    registers      shelf: one file, one register (measure, indicator, source …)
    readers        the only code that opens a source                        (reading wing)
    analyses       pure questions to a plan; shelf: methods                 (making wing)
    render         words, drawing, tabling, mapping, paging
    charts tables maps exports panels templates locales codelists   shelves: one file, one thing
    staging        a plan as one dictionary of paths and contents
    writers press  what changes sources; what happens after the typesetter
    build          the roof: joins the wings
    cli mkdocs_hook   the doors

To add a chart, a register, a method or a language, add one file to its shelf.
"""
