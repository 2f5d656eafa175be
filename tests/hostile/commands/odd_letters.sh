# attack: odd letters
printf '\355\240\275\377\000\033]0;x\007\n'
