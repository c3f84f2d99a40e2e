"""Rules about officials and their posts."""
