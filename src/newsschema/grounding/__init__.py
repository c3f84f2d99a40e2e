"""Values held against the text that they are said to come from."""
