"""Recognizers: what is found in a text by its wording, one kind a file."""
