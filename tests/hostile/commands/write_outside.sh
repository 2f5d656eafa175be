# attack: write outside
echo BREACH > {{CANARY}}
