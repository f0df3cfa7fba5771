"""Kunskapsbanken MVP."""
