package hexmail.emulator.grants;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Where sign-ins are kinder than at Google, and who is signed in to a new browser. By default
/// nothing is kinder and nobody is signed in; a restart restores that. Safe for use by many
/// threads.
public final class SignInSettings {
  private final Set<Leniency> lenient = ConcurrentHashMap.newKeySet();
  private volatile List<String> newBrowser = List.of();

  SignInSettings() {}

  /// A way in which a sign-in can be kinder than at Google.
  public enum Leniency {
    /// The boxes of the consent page are ticked at first (google-api-javascript-client#754 reports
    /// that Google's are not).
    BOXES_TICKED,
    /// The sign-in scopes are granted although no box was ticked. Google answers `access_denied`
    /// when no new right is given (google/GoogleSignIn-iOS#370).
    SIGN_IN_WITHOUT_RIGHTS,
    /// Each consent page yields a refresh token. Google issues one with the first consent, and
    /// later only when `prompt=consent` was sent (google-api-php-client#1686).
    REFRESH_TOKEN_WITH_ADDED_RIGHTS
  }

  /// Whether sign-ins are kinder in this way.
  public boolean allows(Leniency leniency) {
    return lenient.contains(leniency);
  }

  public void allow(Leniency leniency, boolean now) {
    boolean _ = now ? lenient.add(leniency) : lenient.remove(leniency);
  }

  /// The subjects of the accounts that are signed in to a browser that was never here.
  public List<String> newBrowser() {
    return newBrowser;
  }

  public void newBrowser(List<GoogleAccount> accounts) {
    newBrowser = accounts.stream().map(GoogleAccount::subject).toList();
  }

  /// Back to the defaults.
  public void reset() {
    lenient.clear();
    newBrowser = List.of();
  }
}
