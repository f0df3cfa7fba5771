"""Site → files that a reader can take along."""
