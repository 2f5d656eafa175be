# attack: puts sockets, FIFOs and device names where files are read and written
mkfifo note target; ln -s /dev/stdin in; ln -s /dev/zero zero; ls
