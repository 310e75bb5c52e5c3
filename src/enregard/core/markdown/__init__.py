"""The Markdown of articles and notes: front matter, blocks, tokens, citations, and the HTML that is made of them."""
