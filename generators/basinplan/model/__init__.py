"""What a plan is: records, observations, findings and the plan itself.

Here belong plain values and the rules that hold for one value alone. Files, words for
readers, pages and charts do not belong here, and nothing here imports pandas.
"""
