package hexmail.emulator.oauth;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.javalin.http.Context;
import java.util.Map;

/// JSON responses that must not be cached.
final class JsonResponses {
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private JsonResponses() {}

  static void json(Context context, Map<String, ?> body) {
    context
        .header("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
        .header("Pragma", "no-cache")
        .contentType("application/json; charset=utf-8")
        .result(text(body));
  }

  static String text(Map<String, ?> body) {
    return JSON.toJson(body);
  }
}
