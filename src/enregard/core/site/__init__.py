"""A site before it is rendered: where its pages stand, which ids they have, where links lead, and what is wrong."""
