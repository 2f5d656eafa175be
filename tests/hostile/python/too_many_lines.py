# attack: prints more lines than there are tests
# expect: wrong_answer
def solve(n):
    for _ in range(10000): print("error")
    return "x"
