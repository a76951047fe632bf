package hexmail.adapter.http.visit;

import hexmail.domain.secret.BrowserKey;
import hexmail.domain.secret.SessionKey;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The cookies of this site. Other cookies, and values that do not have the form of ours, are
/// ignored. Safe for use by many threads.
public final class Cookies {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");
  // The server decides how long a session is valid. Browsers keep cookies no longer than this
  // (RFC 6265bis, section 5.5); without it they would delete them when they are closed.
  private static final Duration LIFETIME = Duration.ofDays(400);

  /// The script writes it: the time zone that the browser is in. It is the same for every site of a
  /// host, and no secret.
  private static final String ZONE = "zone";

  private final String session;
  private final String browser;
  private final String signedOut;
  private final String preferences;
  private final String attributes;

  /// With names that no other site of the host has. On https the prefix `__Host-` binds a cookie to
  /// the host (RFC 6265bis, section 4.1.3.2). All ports of a host share its cookies (section 8.5),
  /// and several installations may run on one loopback address, so that the name has the port.
  ///
  /// @param baseUrl how browsers reach this site
  public Cookies(URI baseUrl) {
    boolean secure = "https".equals(baseUrl.getScheme());
    String prefix = secure ? "__Host-" : "";
    String suffix = secure ? "" : "-" + (baseUrl.getPort() < 0 ? 80 : baseUrl.getPort());
    this.session = prefix + "sid" + suffix;
    this.browser = prefix + "tx" + suffix;
    this.signedOut = prefix + "out" + suffix;
    this.preferences = prefix + "preferences" + suffix;
    this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }

  /// Whether the browser has sent a cookie of this site.
  boolean anySent(Context context) {
    return Stream.of(session, browser, signedOut)
        .anyMatch(name -> !values(context, name).isEmpty());
  }

  /// The name of a key that the browser has sent more than once.
  Optional<String> repeated(Context context) {
    return Stream.of(session, browser).filter(name -> values(context, name).size() > 1).findFirst();
  }

  /// The name of the session key.
  String sessionName() {
    return session;
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

  /// What the reader has chosen.
  Preferences preferences(Context context) {
    return only(context, preferences).map(Preferences::parse).orElse(Preferences.NONE);
  }

  /// The name of the time zone that the browser is in.
  Optional<String> zone(Context context) {
    return only(context, ZONE);
  }

  void write(Context context, Preferences chosen) {
    String text = chosen.text();
    if (text.isEmpty()) {
      expire(context, preferences);
    } else {
      write(context, preferences, text);
    }
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

  private static Optional<String> read(Context context, String name) {
    return only(context, name).filter(value -> KEY.matcher(value).matches());
  }

  /// The one value under `name`. Two values mean that another site or program set one, so neither
  /// counts.
  private static Optional<String> only(Context context, String name) {
    List<String> values = values(context, name);
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
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
