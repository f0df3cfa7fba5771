"""What the command line can do: one module a command, a function in each."""
