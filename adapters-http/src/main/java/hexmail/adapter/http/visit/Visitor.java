package hexmail.adapter.http.visit;

import hexmail.adapter.http.text.TimeZones;
import hexmail.application.UseCases;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.secret.BrowserKey;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.session.Device;
import hexmail.domain.session.WebSession;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The browser or program behind a request. Lives as long as the request and is used by its thread
/// alone.
public final class Visitor {
  private static final String ATTRIBUTE = "hexmail.visitor";

  private final Context context;
  private final UseCases useCases;
  private final Cookies cookies;
  private @Nullable SessionKey sessionKey;
  private @Nullable BrowserKey browserKey;
  private @Nullable WebSession session;
  private boolean resumed;
  private @Nullable ConnectedAccount account;
  private @Nullable Preferences preferences;

  private Visitor(Context context, UseCases useCases, Cookies cookies) {
    this.context = context;
    this.useCases = useCases;
    this.cookies = cookies;
    this.sessionKey = cookies.sessionKey(context).orElse(null);
    this.browserKey = cookies.browserKey(context).orElse(null);
  }

  /// Reads the cookies of a request and attaches the visitor to it.
  public static Visitor recognise(Context context, UseCases useCases, Cookies cookies) {
    Visitor visitor = new Visitor(context, useCases, cookies);
    context.attribute(ATTRIBUTE, visitor);
    return visitor;
  }

  public static Visitor of(Context context) {
    return attached(context.attribute(ATTRIBUTE), "The request filter has not run");
  }

  /// The session of a request whose route requires one.
  public static WebSession require(Context context) {
    return of(context)
        .session()
        .orElseThrow(() -> new IllegalStateException("The route does not require a session"));
  }

  /// The account that the `{slot}` of the address names, in a request whose route requires one.
  public static ConnectedAccount account(Context context) {
    return attached(of(context).account, "The route does not require an account");
  }

  /// The session of the browser, if it is still valid.
  public Optional<WebSession> session() {
    if (!resumed) {
      session = sessionKey().flatMap(useCases.resumeSession()::resume).orElse(null);
      resumed = true;
    }
    return Optional.ofNullable(session);
  }

  /// Sets the account that the address names.
  public void enter(ConnectedAccount entered) {
    account = entered;
  }

  /// The session key that the browser sent, whether or not it is valid.
  public Optional<SessionKey> sessionKey() {
    return Optional.ofNullable(sessionKey);
  }

  /// The key of this browser, the same in all its tabs. A browser without one gets one.
  public BrowserKey browserKey() {
    if (browserKey == null) {
      browserKey = useCases.secrets().browserKey();
      cookies.write(context, browserKey);
    }
    return browserKey;
  }

  /// The key of this browser, if it has one.
  public Optional<BrowserKey> knownBrowserKey() {
    return Optional.ofNullable(browserKey);
  }

  /// Whether the browser has sent a cookie of this site. One that has none is a new one, or cookies
  /// of this site are blocked or deleted in it.
  public boolean hasCookies() {
    return cookies.anySent(context);
  }

  /// The name of a cookie of ours that the browser has sent more than once: the other one is not
  /// ours, and nobody can tell which.
  public Optional<String> repeatedCookie() {
    return cookies.repeated(context);
  }

  /// The name of the cookie with the session key.
  public String sessionCookie() {
    return cookies.sessionName();
  }

  /// The device that the browser claims to be.
  public Device device() {
    return DeviceName.of(context.header("User-Agent"));
  }

  /// The token in the forms of this browser. It is derived from a cookie that other sites cannot
  /// read. Empty when the browser has no cookie of ours.
  public Optional<FormToken> formToken() {
    return sessionKey()
        .map(SessionKey::reveal)
        .or(() -> knownBrowserKey().map(BrowserKey::reveal))
        .map(FormToken::new);
  }

  /// What the reader has chosen in the settings.
  public Preferences preferences() {
    if (preferences == null) {
      preferences = cookies.preferences(context);
    }
    return preferences;
  }

  /// Keeps in the browser what the reader has chosen.
  public void choose(Preferences chosen) {
    cookies.write(context, chosen);
  }

  /// The time zone that the browser is in, if it has said so.
  public Optional<ZoneId> browserZone() {
    return cookies.zone(context).flatMap(TimeZones::find);
  }

  /// Whether the browser signed out here and has not signed in since.
  public boolean signedOut() {
    return cookies.signedOut(context);
  }

  /// Gives the browser the key of its new session.
  public void signIn(SessionKey key) {
    cookies.write(context, key);
  }

  /// Ends the session, here and in the browser.
  public void signOut() {
    sessionKey().ifPresent(useCases.signOut()::signOut);
    cookies.signOut(context);
  }

  private static <T> T attached(@Nullable T value, String message) {
    if (value == null) {
      throw new IllegalStateException(message);
    }
    return value;
  }
}
