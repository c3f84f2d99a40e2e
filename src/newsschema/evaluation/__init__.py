"""How well dates are found and read, measured on a corpus beside whichever peers are installed."""
