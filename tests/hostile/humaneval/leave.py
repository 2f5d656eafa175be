# attack: leaves with exit code 0
def double(n): raise SystemExit(0)
