"""Trouve un port libre sur cette machine."""

import os
import socket

HOST = "127.0.0.1"
_NEIGHBOURS = 50


def port_is_free(port: int) -> bool:
    """Vrai si un serveur peut écouter ce port de 127.0.0.1 et que personne n'y répond déjà."""
    with socket.socket() as client:
        client.settimeout(1)
        if client.connect_ex((HOST, port)) == 0:
            return False  # p. ex. un serveur qui écoute toutes les adresses
    with socket.socket() as server:
        if os.name != "nt":  # sous Windows, cette option laisserait prendre un port occupé
            server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            server.bind((HOST, port))
        except OSError:  # occupé, ou réservé par le système
            return False
    return True


def choose_port(wanted: int) -> int:
    """Renvoie ``wanted`` s'il est libre, sinon un port proche, sinon celui que donne le système."""
    last = min(wanted + _NEIGHBOURS, 65535)
    for port in range(wanted, last + 1):
        if port_is_free(port):
            return port
    with socket.socket() as server:
        server.bind((HOST, 0))
        port = server.getsockname()[1]
    return int(port)
