// attack: wants libraries that are not there, so that it cannot be judged
// expect: compile_error
import no.such.Library;
import org.json.JSONObject;
class Solution { static String solve(int n) { return Library.solve(n); } }
