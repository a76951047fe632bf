package hexmail.emulator.control;

import com.google.gson.Gson;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What an endpoint does instead of its work.
///
/// @param status the HTTP status to answer with; 0 = the true answer after `delay`; -1 = no answer,
///   the connection is closed
/// @param contentType of `body`
/// @param delay waited before the answer
/// @param after so many calls are answered truly first
/// @param times then so many calls get the fault; `Integer.MAX_VALUE` = for ever
/// @param only texts that a call has to have in its path or query; calls without them pass as if
///   the fault were not there
public record Fault(
    int status,
    String contentType,
    String body,
    Duration delay,
    int after,
    int times,
    List<String> only) {
  private static final int DROPPED = -1;
  private static final int TRUE_ANSWER = 0;
  private static final String JSON = "application/json; charset=UTF-8";

  public Fault {
    boolean answer = status >= 200 && status <= 599;
    if (!answer && status != DROPPED && status != TRUE_ANSWER) {
      throw new IllegalArgumentException("a status is 200 to 599, 0 or -1");
    }
    only = List.copyOf(only);
    if (delay.isNegative() || after < 0 || times < 1) {
      throw new IllegalArgumentException("a fault cannot lie in the past");
    }
  }

  /// An answer of this status with a short page in HTML, as Google's front servers send it.
  public static Fault status(int status) {
    return body(
        status,
        "text/html; charset=UTF-8",
        "<!DOCTYPE html><html lang=en><title>Error %d</title><p>That’s an error.</html>\n"
            .formatted(status));
  }

  /// Any answer at all.
  public static Fault body(int status, String contentType, String body) {
    return new Fault(status, contentType, body, Duration.ZERO, 0, 1, List.of());
  }

  /// An error of the token endpoint: `{"error":…,"error_description":…}`.
  public static Fault oauth(int status, String error, String description) {
    return body(
        status, JSON, new Gson().toJson(Map.of("error", error, "error_description", description)));
  }

  /// An error of Google's APIs with one reason, such as 429 with `rateLimitExceeded`.
  public static Fault api(int status, String reason, String message) {
    Map<String, Object> error =
        Map.of(
            "code",
            status,
            "message",
            message,
            "errors",
            List.of(Map.of("message", message, "domain", "usageLimits", "reason", reason)));
    return body(status, JSON, new Gson().toJson(Map.of("error", error)));
  }

  /// The true answer, late.
  public static Fault slow(Duration delay) {
    return new Fault(TRUE_ANSWER, "", "", delay, 0, 1, List.of());
  }

  /// No answer: the connection is closed.
  public static Fault dropped() {
    return new Fault(DROPPED, "", "", Duration.ZERO, 0, 1, List.of());
  }

  /// The same fault, once `calls` calls were answered truly.
  public Fault after(int calls) {
    return new Fault(status, contentType, body, delay, calls, times, only);
  }

  /// The same fault for so many calls.
  public Fault times(int calls) {
    return new Fault(status, contentType, body, delay, after, calls, only);
  }

  /// The same fault for all calls to come.
  public Fault forEver() {
    return times(Integer.MAX_VALUE);
  }

  /// The same fault, late.
  public Fault delayedBy(Duration time) {
    return new Fault(status, contentType, body, time, after, times, only);
  }

  /// The same fault, only for calls that have all of these texts in their path or query, as they
  /// are written there.
  public Fault onlyFor(String... texts) {
    return new Fault(status, contentType, body, delay, after, times, List.of(texts));
  }

  boolean concerns(String address) {
    return only.stream().allMatch(address::contains);
  }

  boolean drops() {
    return status == DROPPED;
  }

  boolean answers() {
    return status > 0;
  }
}
