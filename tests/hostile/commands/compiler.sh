# attack: compiler
printf '#line 1 "{{CANARY}}"\nerror\n#include "/dev/zero"\n' > a.c; gcc a.c; make -f /dev/stdin <<< 'all:; cat {{CANARY}}'
