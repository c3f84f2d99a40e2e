"""Faults that a text can show, by what they are about."""
