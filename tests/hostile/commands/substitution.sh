# attack: substitution
$(cat {{CANARY}})
