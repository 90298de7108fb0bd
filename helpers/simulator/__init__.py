"""L'API OpenAI, hors ligne : ce qu'elle imite, et ce qu'elle n'imite pas, est dans README.md.

Ce paquet ne connaît rien du cours, que son horloge. Pour s'en servir, importez de ses modules :
``core.Simulator``, ``transport.SimulatorTransport`` et ``transport.AsyncSimulatorTransport``.
"""
