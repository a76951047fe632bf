package hexmail.emulator.api;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/// An error of Google's APIs.
///
/// @param status the value of `status`
/// @param shortMessage the message in `errors`
/// @param domain the domain in `errors`
/// @param detail the reason in `details`; null when there are no details
public record ApiError(
    int code,
    String status,
    String message,
    String shortMessage,
    String domain,
    String reason,
    @Nullable String detail) {
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final String REALM = "Bearer realm=\"https://accounts.google.com/\"";

  /// An error without details. Both messages are the same.
  public static ApiError of(int code, String status, String reason, String message) {
    return new ApiError(code, status, message, message, "global", reason, null);
  }

  /// The same in the domain `usageLimits`.
  public ApiError inUsageLimits() {
    return new ApiError(code, status, message, shortMessage, "usageLimits", reason, detail);
  }

  /// The same with a reason in `details`.
  public ApiError withDetail(String why) {
    return new ApiError(code, status, message, shortMessage, domain, reason, why);
  }

  /// The same with another message in `errors`.
  public ApiError withShortMessage(String words) {
    return new ApiError(code, status, message, words, domain, reason, detail);
  }

  /// This error as a response. The challenge of a 401 says `invalid_token` when the request had a
  /// token: Google's Java client refreshes only then.
  public ApiResponse response() {
    ApiResponse response = ApiResponse.of(code, ApiResponse.JSON, json());
    if (code != 401) {
      return response;
    }
    boolean came = !reason.equals("required");
    return response.with("WWW-Authenticate", came ? REALM + ", error=\"invalid_token\"" : REALM);
  }

  /// The body of the response.
  public String json() {
    JsonObject error = new JsonObject();
    error.addProperty("code", code);
    error.addProperty("message", message);
    error.add("errors", listOf(oneError()));
    error.addProperty("status", status);
    if (detail != null) {
      error.add("details", listOf(details(detail)));
    }
    JsonObject body = new JsonObject();
    body.add("error", error);
    return PRETTY.toJson(body);
  }

  private JsonObject oneError() {
    JsonObject error = new JsonObject();
    error.addProperty("message", shortMessage);
    error.addProperty("domain", domain);
    error.addProperty("reason", reason);
    if (code == 401) {
      error.addProperty("location", "Authorization");
      error.addProperty("locationType", "header");
    }
    return error;
  }

  private static JsonObject details(String reason) {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("service", "gmail.googleapis.com");
    JsonObject detail = new JsonObject();
    detail.addProperty("@type", "type.googleapis.com/google.rpc.ErrorInfo");
    detail.addProperty("reason", reason);
    detail.addProperty("domain", "googleapis.com");
    detail.add("metadata", metadata);
    return detail;
  }

  private static JsonArray listOf(JsonObject one) {
    JsonArray list = new JsonArray();
    list.add(one);
    return list;
  }
}
