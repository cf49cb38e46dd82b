"""Pure questions to a plan: what refers to what, what is missing, how far things have come.

An analysis takes a plan and returns ids, numbers and findings. It knows no words for readers, no
file and no page.
"""
