# attack: a report that is nested 200,000 deep
import os, sys
frame = sys._getframe()
while frame:
    for value in list(frame.f_locals.values()):
        if isinstance(value, str) and value.startswith('@'):
            report = ('\n' + value + '[' * 200_000 + '\n').encode()
            while report: report = report[os.write(1, report):]
            os._exit(0)
    frame = frame.f_back
def double(number):
    return None
