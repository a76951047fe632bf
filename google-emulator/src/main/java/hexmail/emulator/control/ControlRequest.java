package hexmail.emulator.control;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import hexmail.emulator.fault.RepeatedFault;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The parameters of a call under `/_control`: a form, or one flat JSON object.
final class ControlRequest {
  private final Map<String, String> parameters;

  private ControlRequest(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  static ControlRequest of(Context context) {
    Map<String, String> parameters = new HashMap<>();
    if (context.isJson()) {
      readJson(context.body(), parameters);
    } else {
      context.formParamMap().forEach((name, values) -> parameters.put(name, values.getFirst()));
    }
    return new ControlRequest(parameters);
  }

  private static void readJson(String body, Map<String, String> parameters) {
    try {
      JsonObject object = new Gson().fromJson(body, JsonObject.class);
      if (object != null) {
        object.asMap().forEach((name, value) -> parameters.put(name, text(name, value)));
      }
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("the body is not a JSON object", e);
    }
  }

  private static String text(String name, JsonElement value) {
    if (!value.isJsonPrimitive()) {
      throw new IllegalArgumentException(name + " is not a text or a number");
    }
    return value.getAsString();
  }

  boolean has(String name) {
    return parameters.containsKey(name);
  }

  /// Whether there is a value that is more than an empty field of a form.
  boolean given(String name) {
    return !parameters.getOrDefault(name, "").isEmpty();
  }

  String text(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  int number(String name, int otherwise) {
    try {
      return has(name) ? Integer.parseInt(text(name)) : otherwise;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is not a number", e);
    }
  }

  Endpoint endpoint() {
    return endpoint(text("endpoint"));
  }

  /// An endpoint by its name, in any case.
  static Endpoint endpoint(String name) {
    try {
      return Endpoint.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("there is no such endpoint", e);
    }
  }

  /// Several texts, parted by commas; none when there is no such parameter.
  List<String> list(String name) {
    return given(name) ? List.of(text(name).split(",", -1)) : List.of();
  }

  Instant time(String name) {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(name + " is not a time such as 2026-05-04T12:00:00Z", e);
    }
  }

  boolean flag(String name) {
    return switch (text(name)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(name + " is not true or false");
    };
  }

  boolean flag(String name, boolean otherwise) {
    return given(name) ? flag(name) : otherwise;
  }

  /// How often: a number, or `always`; once when nothing is said.
  int times() {
    return "always".equals(parameters.get("times"))
        ? RepeatedFault.ALWAYS
        : given("times") ? number("times", 1) : 1;
  }

  /// The fault described by `status`, `contentType`, `body`, `delayMillis`, `after`, `times` and
  /// `only`.
  Fault fault() {
    Fault fault = has("body") ? words() : ofStatus(number("status", 503));
    return fault
        .delayedBy(Duration.ofMillis(number("delayMillis", 0)))
        .after(number("after", 0))
        .times(number("times", 1))
        .onlyFor(list("only").toArray(String[]::new));
  }

  private Fault words() {
    return Fault.body(
        number("status", 503),
        has("contentType") ? text("contentType") : "text/plain",
        text("body"));
  }

  private static Fault ofStatus(int status) {
    return switch (status) {
      case 0 -> Fault.slow(Duration.ZERO);
      case -1 -> Fault.dropped();
      default -> Fault.status(status);
    };
  }
}
