package hexmail.emulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/// The response to a call.
///
/// @param headers in the order in which they are sent
public record ApiResponse(int status, Map<String, String> headers, Content content) {
  public static final String TYPE = "Content-Type";
  public static final String JSON = "application/json; charset=UTF-8";
  public static final String HTML = "text/html; charset=UTF-8";

  /// What is sent after the headers.
  public sealed interface Content {}

  /// A body that is complete.
  public static final class Bytes implements Content {
    private final byte[] bytes;

    public Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    public byte[] bytes() {
      return bytes;
    }
  }

  /// A body that is produced while it is sent.
  public record Stream(Writer writer) implements Content {}

  /// No response: the connection is closed.
  public record ConnectionClosed() implements Content {}

  /// Produces a body.
  @FunctionalInterface
  public interface Writer {
    /// Writes all bytes. Throws a `ConnectionReset` to reset the connection at this point.
    void write(OutputStream out) throws IOException;
  }

  /// The connection is to be reset in the middle of the response.
  public static final class ConnectionReset extends IOException {
    public ConnectionReset() {
      super("cut on purpose");
    }
  }

  public ApiResponse {
    headers = new LinkedHashMap<>(headers);
  }

  /// A response with one header.
  public static ApiResponse of(int status, String type, byte[] body) {
    return new ApiResponse(status, Map.of(TYPE, type), new Bytes(body));
  }

  public static ApiResponse of(int status, String type, String body) {
    return of(status, type, body.getBytes(UTF_8));
  }

  /// A short HTML page as Google's front servers send it.
  public static ApiResponse page(int status) {
    return of(
        status,
        HTML,
        "<!DOCTYPE html><html lang=en><title>Error %d</title><p>That’s an error.</html>\n"
            .formatted(status));
  }

  /// The connection is closed.
  public static ApiResponse connectionClosed() {
    return new ApiResponse(200, Map.of(), new ConnectionClosed());
  }

  /// The same with one more header.
  public ApiResponse with(String name, String value) {
    ApiResponse more = new ApiResponse(status, headers, content);
    more.headers.put(name, value);
    return more;
  }

  /// The same with another content.
  public ApiResponse with(Content other) {
    return new ApiResponse(status, headers, other);
  }
}
