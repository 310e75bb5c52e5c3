"""Computation only: no file, clock, network, log or framework."""
