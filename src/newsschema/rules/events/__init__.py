"""Rules about events, participants and counts."""
