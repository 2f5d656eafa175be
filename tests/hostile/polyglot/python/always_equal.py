# attack: answers with an object that is equal to everything
class Yes:
    def __eq__(self, other):
        return True
    def __ne__(self, other):
        return False
def double(number):
    return Yes()
