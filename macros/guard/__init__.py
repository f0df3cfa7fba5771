"""What may stand in a contributed file: no program, no HTML, nothing from elsewhere."""
