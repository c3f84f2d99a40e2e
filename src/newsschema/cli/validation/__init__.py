"""What `newsschema validate` is made of: checking an entry, and the stream from findings to their format."""
