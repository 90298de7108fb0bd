"""La famille `/v1/batches` : juger un fichier de lot, en faire les lignes à leur heure."""
