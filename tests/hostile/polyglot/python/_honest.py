# The control: a right solution.
def double(number):
    return 2 * number
