"""The nouns of the bank, and the dictionary between its two languages.

Swedish names, which stand in files and messages, and English names, which stand in code, meet
here and nowhere else: each field has both on one line. Nothing in this package reads a file,
writes HTML or knows the site generator.
"""
