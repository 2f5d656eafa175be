# attack: reads outside through /proc, and reaches this machine
cat {{CANARY}} /proc/*/root{{CANARY}} /proc/*/cwd{{CANARY}} && echo BREACH
bash -c 'exec 3<>/dev/tcp/127.0.0.1/{{PORT}}' && echo BREACH
