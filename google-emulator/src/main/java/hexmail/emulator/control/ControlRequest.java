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

/// The parameters of a call under `/_control`: a form, or one flat JSON object. An empty value
/// counts as missing. A mistake is an `IllegalArgumentException` that names the parameter.
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
    parameters.values().removeIf(String::isEmpty);
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

  String text(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  int number(String name) {
    try {
      return Integer.parseInt(text(name));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is not a number", e);
    }
  }

  int number(String name, int otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  /// A number that is 0 or more.
  int count(String name) {
    int number = number(name);
    if (number < 0) {
      throw new IllegalArgumentException(name + " is less than 0");
    }
    return number;
  }

  int count(String name, int otherwise) {
    return has(name) ? count(name) : otherwise;
  }

  Duration delay() {
    return Duration.ofMillis(count("delayMillis", 0));
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

  /// Values separated by commas; none when the parameter is missing.
  List<String> list(String name) {
    return has(name) ? List.of(text(name).split(",", -1)) : List.of();
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
    return has(name) ? flag(name) : otherwise;
  }

  /// A number or `always`; 1 when missing.
  int times() {
    return has("times") && text("times").equals("always")
        ? RepeatedFault.ALWAYS
        : number("times", 1);
  }

  /// The fault described by `status`, `contentType` and `body`, for the calls that [#calls] reads.
  Fault fault() {
    return calls(has("body") ? fixedResponse() : ofStatus(number("status", 503)));
  }

  /// `fault` with the parameters `delayMillis`, `after`, `times` and `only`.
  Fault calls(Fault fault) {
    return fault
        .delayedBy(delay())
        .after(count("after", 0))
        .times(times())
        .onlyFor(list("only").toArray(String[]::new));
  }

  private Fault fixedResponse() {
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
