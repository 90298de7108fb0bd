"""Les webhooks : prévenir une adresse qu'un travail est fini, avec une signature à vérifier."""
