package hexmail.adapter.http.api;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import io.javalin.http.Context;

/// Writes views as JSON. An absent value is written as null, so that every answer of a kind has the
/// same members.
final class Json {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  private Json() {}

  static String text(Object view) {
    return GSON.toJson(view);
  }

  static JsonObject members(Object view) {
    return GSON.toJsonTree(view).getAsJsonObject();
  }

  /// The members of `view`, and one more that is true.
  static JsonObject marked(Object view, String name) {
    JsonObject members = members(view);
    members.addProperty(name, true);
    return members;
  }

  static void send(Context context, Object view) {
    context.contentType("application/json; charset=utf-8").result(text(view));
  }
}
