"""One HTML page for people: the article with its evidence, a timeline, who is who, and the findings where they belong."""

from newsschema.view.page import page

__all__ = ["page"]
