package hexmail.bootstrap.outcome;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;

/// An answer of the API.
record Answer(HttpResponse<String> response) {

  /// Its status and, where it is a problem, the name of that and of its cause, such as `409
  /// reauthorization-required (withdrawn)`.
  String told() {
    String status = Integer.toString(response.statusCode());
    if (!mediaType().equals("application/problem+json; charset=utf-8")) {
      return status;
    }
    String cause = text("cause");
    return status
        + " "
        + text("type").replaceFirst("^/problems/", "")
        + (cause.isEmpty() ? "" : " (" + cause + ")");
  }

  /// A member of the document, or nothing.
  String text(String name) {
    JsonObject document = JsonParser.parseString(response.body()).getAsJsonObject();
    JsonElement member = document.get(name);
    return member == null ? "" : member.getAsString();
  }

  /// The seconds after which to try again.
  int retryAfter() {
    return Integer.parseInt(response.headers().firstValue("Retry-After").orElse("-1"));
  }

  private String mediaType() {
    return response.headers().firstValue("Content-Type").orElse("");
  }
}
