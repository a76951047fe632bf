package hexmail.bootstrap.harness;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;

/// An answer of the API.
public record ApiAnswer(HttpResponse<String> response) {

  /// The status, with the type and the cause of a problem, such as `409 reauthorization-required
  /// (withdrawn)`.
  public String summary() {
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

  /// A member of the document, empty when it is missing.
  public String text(String name) {
    JsonObject document = JsonParser.parseString(response.body()).getAsJsonObject();
    JsonElement member = document.get(name);
    return member == null ? "" : member.getAsString();
  }

  /// The seconds of `Retry-After`, or -1.
  public int retryAfter() {
    return Integer.parseInt(response.headers().firstValue("Retry-After").orElse("-1"));
  }

  private String mediaType() {
    return response.headers().firstValue("Content-Type").orElse("");
  }
}
