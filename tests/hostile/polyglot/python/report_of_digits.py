# attack: a report with a number of 5,000 digits
import os, sys
frame = sys._getframe()
while frame:
    for value in list(frame.f_locals.values()):
        if isinstance(value, str) and value.startswith('@'):
            report = ('\n' + value + '[[' + '9' * 5000 + ',true]]' + '\n').encode()
            while report: report = report[os.write(1, report):]
            os._exit(0)
    frame = frame.f_back
def double(number):
    return None
