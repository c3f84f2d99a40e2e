"""One file a format, with a function `write(reported, out, run)`; the file's name is the format's.

A module may say `PLACES = True` to be given the places of the values in the source, and `EXCUSED = True` to be given findings
that a suppression or the baseline excuses.
"""
