"""A web page in, the article's metadata and record out."""
