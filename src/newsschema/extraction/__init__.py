"""Text in, record out: scan, recognize, resolve, assemble, each stage knowing only those before it."""
