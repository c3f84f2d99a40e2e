"""What a record is; nothing here knows of the rest of the package."""
