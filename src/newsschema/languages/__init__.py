"""Language packs: one folder of data a language, and the form of each of its files."""
