"""Rules about the article itself."""
