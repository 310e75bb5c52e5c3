"""Services on the network: machine translation, and whether a reference's address still answers."""
