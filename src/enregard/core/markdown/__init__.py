"""The Markdown of articles: front matter, blocks, tokens, addresses, and the HTML that is made of them."""
