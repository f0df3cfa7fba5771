"""What a build costs beside an unchanged mkdocs-material with the same pages: python -m tests.bench.

Speed is never a test: machines differ. It is a ratio, measured in one run.
"""
