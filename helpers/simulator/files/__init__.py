"""La famille `/v1/files` : lire un formulaire d'envoi, conserver le fichier, le rendre."""
