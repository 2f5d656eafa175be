# attack: prints without end
yes & yes >&2
