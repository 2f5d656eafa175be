# attack: network
exec 3<>/dev/tcp/127.0.0.1/{{PORT}} && echo BREACH
