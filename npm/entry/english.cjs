// Where files are required, every language is there from the start.
