package hexmail.adapter.http.page;

/// What browsers let the text of a message do.
final class BodyPolicy {
  private BodyPolicy() {}

  /// The Content-Security-Policy. The document runs no script, so its origin gives it nothing but
  /// the cookies with which the pictures of the message are loaded (HTML, section 7.1.5).
  ///
  /// @param pictures whether pictures may be loaded from other servers
  static String of(boolean pictures) {
    return String.join(
        "; ",
        "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox",
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        "img-src 'self' data:" + (pictures ? " http: https:" : ""),
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'self'");
  }
}
