"""Les notions que nomment les mots, en français et en anglais : elles rapprochent les textes."""
