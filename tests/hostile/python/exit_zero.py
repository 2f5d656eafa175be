# attack: ends with exit code 0 before anything is printed
# expect: runtime_error wrong_answer timeout
import sys
sys.exit(0)
