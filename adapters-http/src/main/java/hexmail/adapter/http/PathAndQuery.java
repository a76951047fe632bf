package hexmail.adapter.http;

import io.javalin.http.Context;

/// The path and the query of a request.
final class PathAndQuery {
  private PathAndQuery() {}

  /// The path and the query, as they were sent.
  static String of(Context context) {
    String query = context.queryString();
    return context.req().getRequestURI() + (query == null ? "" : "?" + query);
  }
}
