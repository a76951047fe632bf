package hexmail.adapter.google.transport;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A complete response with a status other than 2xx. It replaces the exceptions of Google's
/// libraries, whose messages quote the URL and the body, whose 401s can lose the body, and which
/// print stack traces when an error body is not JSON.
public final class HttpStatusException extends IOException {
  private final int status;
  private final @Nullable String retryAfter;
  private final String body;

  public HttpStatusException(int status, @Nullable String retryAfter, String body) {
    super("HTTP status " + status);
    this.status = status;
    this.retryAfter = retryAfter;
    this.body = body;
  }

  /// The HTTP status, never 2xx.
  public int status() {
    return status;
  }

  /// The header `Retry-After`, untrusted.
  public Optional<String> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /// The body, which must not be logged.
  public String body() {
    return body;
  }
}
