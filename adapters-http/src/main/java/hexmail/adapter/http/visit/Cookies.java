package hexmail.adapter.http.visit;

import hexmail.domain.secret.BrowserKey;
import hexmail.domain.secret.SessionKey;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The three cookies of this site. Other cookies, and values that do not have the form of our keys,
/// are ignored.
final class Cookies {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");
  // The server decides how long a session is valid. Browsers keep cookies no longer than this
  // (RFC 6265bis, section 5.5); without it they would delete them when they are closed.
  private static final Duration LIFETIME = Duration.ofDays(400);

  private final String session;
  private final String browser;
  private final String signedOut;
  private final String attributes;

  /// @param secure whether the site is reached by https, so that the `__Host-` prefix is allowed
  ///   (RFC 6265bis, section 4.1.3.2)
  Cookies(boolean secure) {
    this.session = secure ? "__Host-sid" : "sid";
    this.browser = secure ? "__Host-tx" : "tx";
    this.signedOut = secure ? "__Host-out" : "out";
    this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }

  Optional<SessionKey> sessionKey(Context context) {
    return read(context, session).map(SessionKey::new);
  }

  Optional<BrowserKey> browserKey(Context context) {
    return read(context, browser).map(BrowserKey::new);
  }

  /// Whether the browser signed out and has not signed in since.
  boolean signedOut(Context context) {
    return !values(context, signedOut).isEmpty();
  }

  void write(Context context, SessionKey key) {
    write(context, session, key.reveal());
    if (signedOut(context)) {
      expire(context, signedOut);
    }
  }

  void write(Context context, BrowserKey key) {
    write(context, browser, key.reveal());
  }

  /// Removes the keys. A mark without a secret stays until the next sign-in.
  void signOut(Context context) {
    expire(context, session);
    expire(context, browser);
    write(context, signedOut, "1");
  }

  private void expire(Context context, String name) {
    context.res().addHeader("Set-Cookie", name + "=; Max-Age=0" + attributes);
  }

  private void write(Context context, String name, String value) {
    context
        .res()
        .addHeader(
            "Set-Cookie", name + "=" + value + "; Max-Age=" + LIFETIME.toSeconds() + attributes);
  }

  /// The one value under `name`. Two values mean that another site or program set one, so neither
  /// counts.
  private static Optional<String> read(Context context, String name) {
    List<String> values = values(context, name);
    return values.size() == 1
        ? Optional.of(values.getFirst()).filter(value -> KEY.matcher(value).matches())
        : Optional.empty();
  }

  private static List<String> values(Context context, String name) {
    List<String> values = new ArrayList<>();
    for (String header : Collections.list(context.req().getHeaders("Cookie"))) {
      for (String pair : header.split(";", -1)) {
        String trimmed = pair.strip();
        if (trimmed.startsWith(name + "=")) {
          values.add(trimmed.substring(name.length() + 1));
        }
      }
    }
    return values;
  }
}
