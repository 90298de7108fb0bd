"""La mémoire : ce que la personne a dit d'elle, et comment on le lui redit."""
