"""Text itself: folding, sentences, and things at places of it."""
