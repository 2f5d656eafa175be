# attack: prints and returns numbers of 5,000 and of 200,000 digits
import sys
sys.set_int_max_str_digits(0)
print(10 ** 5000)
print(10 ** 200_000)
