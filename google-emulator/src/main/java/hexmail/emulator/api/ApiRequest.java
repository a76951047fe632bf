package hexmail.emulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A call of Gmail's API: an HTTP request or a part of a batch.
public final class ApiRequest {
  private final String path;
  private final String query;
  private final boolean reads;
  private final Function<String, @Nullable String> headers;
  private final Parameters parameters;

  private ApiRequest(
      String path,
      String query,
      boolean reads,
      Function<String, @Nullable String> headers,
      Parameters parameters) {
    this.path = path;
    this.query = query;
    this.reads = reads;
    this.headers = headers;
    this.parameters = parameters;
  }

  /// The first line of a request; `target` begins with the path.
  public record Line(String method, String target) {}

  /// A call with these headers (names in lower case) and this body. A POST with
  /// `X-HTTP-Method-Override: GET` is a GET whose parameters are in a form. Throws an
  /// `IllegalArgumentException` for a body that does not match its headers.
  public static ApiRequest of(Line line, Map<String, String> headers, byte[] body) {
    return of(line, name -> headers.get(name.toLowerCase(java.util.Locale.ROOT)), body);
  }

  /// The HTTP request.
  public static ApiRequest of(Context context) {
    String method = context.req().getMethod();
    String query = context.queryString();
    String target = query == null ? context.path() : context.path() + "?" + query;
    byte[] body = method.equals("GET") ? new byte[0] : context.bodyAsBytes();
    return of(new Line(method, target), context::header, body);
  }

  private static ApiRequest of(Line line, Function<String, @Nullable String> headers, byte[] body) {
    int mark = line.target().indexOf('?');
    String path = mark < 0 ? line.target() : line.target().substring(0, mark);
    String query = mark < 0 ? "" : line.target().substring(mark + 1);
    boolean overridden =
        line.method().equals("POST")
            && "GET".equalsIgnoreCase(headers.apply("X-HTTP-Method-Override"));
    Parameters parameters = new Parameters();
    parameters.add(query);
    if (overridden) {
      parameters.add(
          new String(GzipBody.decompressed(body, headers.apply("Content-Encoding")), UTF_8));
    }
    return new ApiRequest(
        path, query, overridden || line.method().equals("GET"), headers, parameters);
  }

  /// The path as sent, not decoded.
  public String path() {
    return path;
  }

  /// Path and query as sent, not decoded.
  public String address() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  /// Whether the method is GET, after `X-HTTP-Method-Override`.
  public boolean reads() {
    return reads;
  }

  /// The value of a header, its name in any case.
  public @Nullable String header(String name) {
    return headers.apply(name);
  }

  /// The value of the header `Authorization`.
  public @Nullable String authorization() {
    return header("Authorization");
  }

  public Parameters parameters() {
    return parameters;
  }

  /// The same call, with the credentials of `other` when it has none.
  public ApiRequest withCredentialsFrom(ApiRequest other) {
    if (authorization() != null) {
      return this;
    }
    Function<String, @Nullable String> both =
        name ->
            Objects.requireNonNull(name).equalsIgnoreCase("Authorization")
                ? other.authorization()
                : headers.apply(name);
    return new ApiRequest(path, query, reads, both, parameters);
  }
}
