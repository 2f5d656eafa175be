# attack: returns a list that holds itself
def double(n):
    one = []
    one.append(one)
    return one
