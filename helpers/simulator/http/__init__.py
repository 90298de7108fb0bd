"""La façade HTTP du simulateur : une application Starlette, servie par uvicorn.

Elle demande le groupe de dépendances ``serveur`` ; rien d'autre du simulateur n'en dépend.
"""
