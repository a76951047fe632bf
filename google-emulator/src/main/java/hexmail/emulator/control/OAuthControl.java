package hexmail.emulator.control;

import hexmail.emulator.fault.IdTokenFault;
import hexmail.emulator.fault.OAuthFaults;
import hexmail.emulator.fault.SignInFault;
import hexmail.emulator.fault.TokenCounts;
import hexmail.emulator.fault.TokenError;
import hexmail.emulator.fault.TokenFault;
import hexmail.emulator.grants.GrantStore;
import hexmail.emulator.grants.SigningKeys;
import hexmail.emulator.grants.TokenPolicies;

/// Disturbs sign-ins, calls to the token endpoint and id tokens, and tells what came of them.
/// Faults queue up by kind and are gone with a restart; policies and keys stay in the data folder.
/// Safe for use by many threads.
public final class OAuthControl {
  private static final String REFRESH = "refresh_token";

  private final OAuthFaults faults;
  private final AccountControl accounts;
  private final TokenPolicies policies;
  private final SigningKeys keys;

  OAuthControl(GrantStore grants, OAuthFaults faults, AccountControl accounts) {
    this.faults = faults;
    this.accounts = accounts;
    this.policies = grants.policies();
    this.keys = grants.signingKeys();
  }

  /// Disturbs the next sign-ins. Of faults that queue up, each waits for the ones before it.
  ///
  /// @throws IllegalArgumentException when it names an account that is not there
  public void disturbSignIn(SignInFault fault) {
    String account = fault.account();
    if (account != null) {
      accounts.named(account);
    }
    faults.signIns().add(fault);
  }

  /// Disturbs the next calls to the token endpoint. A fault for another `grant_type` stands aside.
  public void disturbToken(TokenFault fault) {
    faults.tokenCalls().add(fault);
  }

  /// Lets the next call to the token endpoint end with this error.
  public void disturbToken(TokenError error) {
    disturbToken(TokenFault.of(error));
  }

  /// Forges the next id tokens, those of refreshes included.
  public void disturbIdToken(IdTokenFault fault) {
    faults.idTokens().add(fault);
  }

  /// Faults of this kind that wait.
  public int faults() {
    return faults.size();
  }

  /// Removes the faults that wait. Policies stay.
  public void clear() {
    faults.clear();
  }

  /// What came of calls to the token endpoint, by `grant_type`.
  public TokenCounts counts() {
    return faults.counts();
  }

  /// Refreshes that yielded an access token for the account since the last reset of the counts,
  /// those whose answer was lost included.
  public int refreshes(String email) {
    return counts().succeeded(REFRESH, accounts.named(email).subject());
  }

  void resetCounts() {
    counts().reset();
    policies.resetReuses();
  }

  /// Whether each refresh replaces the refresh token: the answer brings a new one, and the old one
  /// is dead at once. Using a dead one ends its whole family: the refresh tokens that came of the
  /// same consent and all access tokens that they yielded.
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

  /// Whether the client has the status "Testing": refresh tokens that allow more than sign-in die
  /// seven days after the consent, and answers tell so in `refresh_token_expires_in`.
  public void testing(boolean now) {
    policies.test(now);
  }

  public boolean isTesting() {
    return policies.testing();
  }

  /// A new key signs id tokens from now on.
  ///
  /// @param keepOld whether the old ones stay published
  public void rotateKeys(boolean keepOld) {
    keys.rotate(keepOld);
  }
}
