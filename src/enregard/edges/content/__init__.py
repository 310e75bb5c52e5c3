"""The content as files: where it is, how it is read, and how a file is written without ever leaving half of it."""
