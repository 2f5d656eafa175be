# attack: wants packages that are not there, so that it is left out of the score
import no_such_package
print(2 * int(input()))
