"""What pages say to readers, said to machines: schema.org in the page, annotations and editions as files beside it."""
