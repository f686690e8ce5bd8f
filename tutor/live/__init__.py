"""What a demo imports: `from tutor import live`. A small vocabulary for showing what a program does."""
