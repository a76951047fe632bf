package hexmail.emulator.control;

import com.google.gson.Gson;
import hexmail.emulator.api.ApiResponse;
import hexmail.emulator.fault.GmailFailure;
import hexmail.emulator.fault.GmailFault;
import hexmail.emulator.fault.RepeatedFault;
import hexmail.emulator.fault.ResponseDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What an endpoint does instead of its work.
///
/// @param response what the caller gets
/// @param delay the delay before the response
/// @param after how many calls pass without the fault first
/// @param times how many calls then get the fault
/// @param only texts that a call needs in its path or query to get the fault; other calls are not
///   counted
public record Fault(Response response, Duration delay, int after, int times, List<String> only)
    implements RepeatedFault<Fault> {

  /// What the caller gets.
  public sealed interface Response {
    /// A fixed response.
    record Fixed(int status, String contentType, String body) implements Response {

      public Fixed {
        if (status < 200 || status > 599) {
          throw new IllegalArgumentException("a status is 200 to 599, 0 or -1");
        }
      }
    }

    /// One of Gmail's errors or a corrupt response.
    record Gmail(GmailFailure failure) implements Response {}

    /// The genuine response.
    record Genuine() implements Response {}

    /// The connection is closed.
    record Dropped() implements Response {}
  }

  public Fault {
    only = List.copyOf(only);
    RepeatedFault.checkTimes(times);
    if (delay.isNegative() || after < 0) {
      throw new IllegalArgumentException("delay and after are 0 or more");
    }
  }

  private static Fault of(Response response) {
    return new Fault(response, Duration.ZERO, 0, 1, List.of());
  }

  /// A response of this status with a short HTML page, as Google's front servers send it.
  public static Fault status(int status) {
    return body(
        status,
        "text/html; charset=UTF-8",
        "<!DOCTYPE html><html lang=en><title>Error %d</title><p>That’s an error.</html>\n"
            .formatted(status));
  }

  /// A fixed response.
  public static Fault body(int status, String contentType, String body) {
    return of(new Response.Fixed(status, contentType, body));
  }

  /// One of Gmail's errors or a corrupt response, for single calls and parts of batches.
  public static Fault gmail(GmailFailure failure) {
    return of(new Response.Gmail(failure));
  }

  /// The same without a header `Retry-After`.
  public static Fault gmail(GmailFault fault) {
    return gmail(GmailFailure.of(fault));
  }

  /// An error of the token endpoint: `{"error":…,"error_description":…}`.
  public static Fault oauth(int status, String error, String description) {
    return body(
        status,
        ApiResponse.JSON,
        new Gson().toJson(Map.of("error", error, "error_description", description)));
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
    return body(status, ApiResponse.JSON, new Gson().toJson(Map.of("error", error)));
  }

  /// The genuine response after a delay.
  public static Fault slow(Duration delay) {
    return of(new Response.Genuine()).delayedBy(delay);
  }

  /// No response: the connection is closed. For a part of a batch this is the connection of the
  /// batch.
  public static Fault dropped() {
    return of(new Response.Dropped());
  }

  /// The same fault after this number of calls.
  public Fault after(int calls) {
    return new Fault(response, delay, calls, times, only);
  }

  @Override
  public Fault times(int calls) {
    return new Fault(response, delay, after, calls, only);
  }

  /// The same fault after a delay.
  public Fault delayedBy(Duration time) {
    return new Fault(response, time, after, times, only);
  }

  /// The same fault, only for calls that have all of these texts in their path or query as sent.
  public Fault onlyFor(String... texts) {
    return new Fault(response, delay, after, times, List.of(texts));
  }

  boolean concerns(String address) {
    return only.stream().allMatch(address::contains);
  }

  boolean isGenuine() {
    return response instanceof Response.Genuine;
  }

  /// What the caller gets.
  ///
  /// @param work produces the genuine response
  ApiResponse apply(Supplier<ApiResponse> work, Clock clock, ResponseDelay responseDelay) {
    return switch (response) {
      case Response.Fixed(int status, String type, String body) ->
          ApiResponse.of(status, type, body);
      case Response.Gmail(GmailFailure failure) ->
          failure.response(work, clock.instant(), responseDelay);
      case Response.Genuine() -> work.get();
      case Response.Dropped() -> ApiResponse.connectionClosed();
    };
  }
}
