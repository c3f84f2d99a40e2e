"""Rules about identifiers and references."""
