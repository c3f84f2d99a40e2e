"""How consistent parts are made: plain functions of a `Pick`, without Hypothesis."""
