# attack: writes messages of its own whose parts are of other kinds, too deep, or no values
import json, os, struct
heads = ([], {}, 7, None, [0.1, {"a": []}, [], 0], [[0.1]] * 4, ["nan", "", "", ""], json.loads("[" * 500 + "]" * 500))
bodies = (b"", b"j", b"j[" * 3, b"jNaN", b"t[]", b't["tuple"]', b't["array", "<i8", [2], 5]', b't["scalar", "<f8", [], ""]', b't["dict", [[1]]]', b"j1e999999")
for d in range(3, 40):
    for kind in (b"V", b"T", b"E", b"F", b"D", b"O"):
        for head in heads:
            for body in bodies:
                text = kind + json.dumps(head).encode() + b"\n" + body
                try: os.write(d, struct.pack(">I", len(text)) + text)
                except OSError: break
def word(n): return None
