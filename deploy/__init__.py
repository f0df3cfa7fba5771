"""What is done with a built site: put on a server, printed as books."""
