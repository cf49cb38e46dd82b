"""What happens after the staged tree is made: typeset it, index it, judge the HTML, seal it, put it in place.

Files and subprocesses are at home here. What the pages say does not belong here.
"""


class PressError(Exception):
    """A step of the press failed; the message is for the person who started the build."""
