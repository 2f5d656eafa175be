# attack: leaves notes and looks for those of the last
import os
for place in ('/tmp', '/dev/shm', '/box', '/snapshot', '/warm', '/packages', '/python', '.'):
    for mode in ('x', 'a'):
        try: open(place + '/note-of-the-last', mode).write('x')
        except OSError: pass
seen = [p for p in ('/snapshot/note-of-the-last', '/packages/note-of-the-last', '/python/note-of-the-last') if os.path.exists(p)]
def area(a, b): assert not seen, 'BREACH'; return a + b
def edge(a, b): return 2 * (a + b)
