# attack: hangs attributes on its files
python3 -c 'import os
open("note", "w").close()
for i in range(1000): os.setxattr("note", f"user.{i}", b"x" * 60000)' 2>&1 | tail -n 1
