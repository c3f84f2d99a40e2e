"""The rule book: one file a rule, in one folder a family; records in, findings out."""
