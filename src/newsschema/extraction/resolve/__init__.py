"""Resolution: what the found wordings mean together, one question a file."""
