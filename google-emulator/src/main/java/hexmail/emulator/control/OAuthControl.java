package hexmail.emulator.control;

import hexmail.emulator.fault.IdTokenFault;
import hexmail.emulator.fault.OAuthFaults;
import hexmail.emulator.fault.SignInFault;
import hexmail.emulator.fault.TokenCounts;
import hexmail.emulator.fault.TokenError;
import hexmail.emulator.fault.TokenFault;
import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.grants.GrantStore;
import hexmail.emulator.grants.SignInSettings;
import hexmail.emulator.grants.SignInSettings.Leniency;
import hexmail.emulator.grants.SigningKeys;
import hexmail.emulator.grants.TokenPolicies;
import java.util.List;
import java.util.stream.Stream;

/// Injects faults into sign-ins, calls to the token endpoint and id tokens, and reports the
/// results. Each kind of fault has a queue; a restart clears it. Policies and keys stay in the data
/// folder. Safe for use by many threads.
public final class OAuthControl {
  private static final String REFRESH = "refresh_token";

  private final OAuthFaults faults;
  private final AccountControl accounts;
  private final TokenPolicies policies;
  private final SigningKeys keys;
  private final SignInSettings signIns;

  OAuthControl(GrantStore grants, OAuthFaults faults, AccountControl accounts) {
    this.faults = faults;
    this.accounts = accounts;
    this.policies = grants.policies();
    this.keys = grants.signingKeys();
    this.signIns = grants.signInSettings();
  }

  /// Adds a fault of sign-ins to the queue. Each fault waits for those before it.
  ///
  /// @throws IllegalArgumentException when it names an account that does not exist
  public void disturbSignIn(SignInFault fault) {
    String account = fault.account();
    if (account != null) {
      accounts.named(account);
    }
    faults.signIns().add(fault);
  }

  /// Adds a fault of calls to the token endpoint. A fault for another `grant_type` is skipped and
  /// stays.
  public void disturbToken(TokenFault fault) {
    faults.tokenCalls().add(fault);
  }

  /// The next call to the token endpoint ends with this error.
  public void disturbToken(TokenError error) {
    disturbToken(TokenFault.of(error));
  }

  /// Forges the next id tokens, including those of refreshes.
  public void disturbIdToken(IdTokenFault fault) {
    faults.idTokens().add(fault);
  }

  /// The number of faults that wait.
  public int faults() {
    return faults.size();
  }

  /// Removes all faults that wait. Policies stay.
  public void clear() {
    faults.clear();
  }

  /// The results of calls to the token endpoint, by `grant_type`.
  public TokenCounts counts() {
    return faults.counts();
  }

  /// The refreshes that issued an access token for the account since the last reset of the counts,
  /// including those whose response was lost.
  public int refreshes(String email) {
    return counts().succeeded(REFRESH, accounts.named(email).subject());
  }

  void resetCounts() {
    counts().reset();
    policies.resetReuses();
  }

  /// Whether refresh tokens rotate: each refresh issues a new refresh token, and the old one ends
  /// at once. Using an old one ends its whole family: the refresh tokens of the same consent and
  /// all access tokens issued from them.
  public void rotateRefreshTokens(boolean now) {
    policies.rotate(now);
  }

  public boolean rotatesRefreshTokens() {
    return policies.rotating();
  }

  /// How often a replaced refresh token was used since the last reset of the counts.
  public int reusesDetected() {
    return policies.reuses();
  }

  /// Whether the client has the status "Testing": refresh tokens that allow more than sign-in end
  /// seven days after the consent, and token responses contain `refresh_token_expires_in`.
  public void testing(boolean now) {
    policies.test(now);
  }

  public boolean isTesting() {
    return policies.testing();
  }

  /// Creates a new key, which signs id tokens from now on.
  ///
  /// @param keepOld whether the old keys stay published
  public void rotateKeys(boolean keepOld) {
    keys.rotate(keepOld);
  }

  /// Whether sign-ins are kinder than at Google in this way. A restart ends all leniency.
  public void lenient(Leniency leniency, boolean now) {
    signIns.allow(leniency, now);
  }

  /// The ways in which sign-ins are kinder than at Google.
  public List<Leniency> leniency() {
    return Stream.of(Leniency.values()).filter(signIns::allows).toList();
  }

  /// The accounts that are signed in to a browser that was never here; none at the start. Browsers
  /// that were here keep theirs.
  ///
  /// @throws IllegalArgumentException when there is no such account
  public void signedInToNewBrowsers(List<String> emails) {
    signIns.newBrowser(emails.stream().map(accounts::named).toList());
  }

  /// All accounts are signed in to a browser that was never here, so that Google's account chooser
  /// is seen.
  public void signEveryoneIn() {
    signIns.newBrowser(accounts.all());
  }

  public List<String> signedInToNewBrowsers() {
    return accounts.all().stream()
        .filter(account -> signIns.newBrowser().contains(account.subject()))
        .map(GoogleAccount::email)
        .toList();
  }

  /// Ends all leniency; nobody is signed in to new browsers.
  public void resetSignIns() {
    signIns.reset();
  }
}
