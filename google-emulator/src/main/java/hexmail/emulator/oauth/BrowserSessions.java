package hexmail.emulator.oauth;

import hexmail.emulator.grants.AccountDirectory;
import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.grants.GrantStore;
import hexmail.emulator.grants.SignInSettings;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The accounts that are signed in to a browser at the local Google. As at Google, they belong to
/// the browser: a cookie names them, in the order in which they signed in.
final class BrowserSessions {
  private static final String COOKIE = "local-google-accounts";
  private static final String ATTRIBUTE = "hexmail.browser-sessions";
  private static final String SEPARATOR = "~";

  private final AccountDirectory directory;
  private final SignInSettings settings;

  BrowserSessions(GrantStore grants) {
    this.directory = grants.directory();
    this.settings = grants.signInSettings();
  }

  /// The accounts that are signed in. One that has to sign in again is not among them.
  List<GoogleAccount> signedIn(Context context) {
    return subjects(context).stream()
        .filter(subject -> !directory.signsInAgain(subject))
        .flatMap(subject -> directory.withSubject(subject).stream())
        .toList();
  }

  /// Signs the account in, in addition to those that are signed in already. Returns its number in
  /// this browser (`authuser`).
  int signIn(Context context, GoogleAccount account) {
    directory.signedIn(account);
    List<String> subjects = new ArrayList<>(subjects(context));
    if (!subjects.contains(account.subject())) {
      subjects.add(account.subject());
    }
    context.attribute(ATTRIBUTE, List.copyOf(subjects));
    String value =
        subjects.stream().map(BrowserSessions::encoded).collect(Collectors.joining(SEPARATOR));
    // A redirect of the client reads it: `Lax` allows that (RFC 6265bis, section 5.6.7.1).
    context.header("Set-Cookie", COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Lax");
    return subjects.indexOf(account.subject());
  }

  private List<String> subjects(Context context) {
    List<String> changed = context.attribute(ATTRIBUTE);
    if (changed != null) {
      return changed;
    }
    String cookie = context.cookie(COOKIE);
    return cookie == null
        ? settings.newBrowser()
        : Stream.of(cookie.split(SEPARATOR, -1)).map(BrowserSessions::decoded).toList();
  }

  private static String encoded(String subject) {
    return URLEncoder.encode(subject, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
