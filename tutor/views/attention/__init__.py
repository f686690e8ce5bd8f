"""Attention: tokens over tokens, head by head."""
