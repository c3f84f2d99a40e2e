"""Options of commands in groups: each file declares some and what they mean together."""
