package hexmail.adapter.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import io.javalin.http.Context;
import java.nio.ByteBuffer;

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

  static byte[] bytes(Object view) {
    return text(view).getBytes(UTF_8);
  }

  /// An object that begins with the member `name`, whose value is JSON already, and goes on with
  /// the members of `others`, of which there is at least one.
  static byte[] object(String name, byte[] value, Object others) {
    byte[] begin = ("{" + text(name) + ":").getBytes(UTF_8);
    byte[] rest = bytes(others);
    rest[0] = ',';
    return ByteBuffer.allocate(begin.length + value.length + rest.length)
        .put(begin)
        .put(value)
        .put(rest)
        .array();
  }

  static void send(Context context, byte[] json) {
    context.contentType("application/json; charset=utf-8").result(json);
  }
}
