# attack: leaves files whose names are options, patterns, line ends and no letters
touch -- -rf '*' 'a b' "$(printf 'a\nb')" "$(printf '\377\376')" ; printf '\355\240\275\377\000'; mkdir -p closed/in; chmod 000 closed
