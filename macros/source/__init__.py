"""Files → values that know their line → records. The only package that reads content."""
