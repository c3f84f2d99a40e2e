"""Rules about dates and windows."""
