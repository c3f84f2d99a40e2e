"""Rules about what cannot be read as a record."""
