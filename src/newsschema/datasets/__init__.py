"""Reading data sets: records with their places in the file, and findings for what is none."""
