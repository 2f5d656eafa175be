# attack: prints halves of letters, zeros and bytes that are no letters
import os
os.write(1, b"\xed\xa0\xbd\xff\x00\n")
print("\ud83d" + chr(0x202E))
