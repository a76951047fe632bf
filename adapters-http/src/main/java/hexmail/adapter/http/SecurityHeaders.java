package hexmail.adapter.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// The headers that every answer has.
final class SecurityHeaders {
  static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

  private SecurityHeaders() {}

  /// @param baseUrl how browsers reach this site
  static Map<String, String> of(URI baseUrl) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put(
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
    headers.put(CONTENT_SECURITY_POLICY, contentSecurityPolicy(""));
    headers.put("Cache-Control", "no-store");
    // Whatever is large enough is compressed for those who accept it (RFC 9110, section 12.5.5).
    headers.put("Vary", "Accept-Encoding");
    if ("https".equals(baseUrl.getScheme())) {
      headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    return headers;
  }

  /// Scheme, host and port, without the default port of the scheme (RFC 6454, section 6.2).
  static String origin(URI uri) {
    boolean usual =
        uri.getPort() < 0
            || (uri.getPort() == 80 && "http".equals(uri.getScheme()))
            || (uri.getPort() == 443 && "https".equals(uri.getScheme()));
    return uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort());
  }

  /// The policy of a page with a sign-in form: browsers apply `form-action` to the redirect after a
  /// post as well.
  ///
  /// @param authorizationUri where the form leads in the end
  static String contentSecurityPolicy(URI authorizationUri) {
    return contentSecurityPolicy(" " + origin(authorizationUri));
  }

  private static String contentSecurityPolicy(String moreFormTargets) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "form-action 'self'" + moreFormTargets,
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'");
  }
}
