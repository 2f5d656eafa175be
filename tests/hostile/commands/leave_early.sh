# attack: leave early
exit 0
