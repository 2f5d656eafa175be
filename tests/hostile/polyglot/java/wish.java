// attack: wants what is not there, so that it is left out of the score
// expect: compile_error runtime_error
import org.json.JSONObject;
import no.such.Library;
class Twice { int of(int number) { return Library.of(number); } }
