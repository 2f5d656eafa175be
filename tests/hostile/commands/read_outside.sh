# attack: read outside
cat {{CANARY}} && echo BREACH
