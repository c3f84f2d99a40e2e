"""Rules about evidence, quotes and the text."""
