# attack: way through proc
cat /proc/*/root{{CANARY}} /proc/*/cwd{{CANARY}} 2>/dev/null && echo BREACH; ls -l /proc/1/fd | grep -F {{CANARY}} && echo BREACH
