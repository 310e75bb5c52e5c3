"""What benchmarks share: articles to measure with, programs that are measured, the stages of a build."""
