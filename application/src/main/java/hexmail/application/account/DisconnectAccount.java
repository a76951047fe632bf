package hexmail.application.account;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Credential;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.secret.RefreshToken;
import java.util.Objects;
import java.util.Optional;

/// Ends what a person granted: here at once and in every session, and at Google if it can be
/// reached.
public final class DisconnectAccount {
  private final CredentialStore credentials;
  private final SessionDirectory sessions;
  private final AuthorizationServer server;

  public DisconnectAccount(
      CredentialStore credentials, SessionDirectory sessions, AuthorizationServer server) {
    this.credentials = credentials;
    this.sessions = sessions;
    this.server = server;
  }

  /// How it ended.
  public sealed interface Outcome {
    /// Nothing is left, neither here nor at Google.
    record Disconnected() implements Outcome {}

    /// Nothing is left here, but Google could not be told: the person can end the grant there.
    ///
    /// @param reason what failed, for the log
    record DisconnectedHereOnly(String reason) implements Outcome {}
  }

  public Outcome disconnect(AccountId account) {
    Optional<Credential> credential = credentials.find(account);
    // The token goes last: should a step before fail, the grant can still be ended at Google.
    sessions.signOut(account);
    credentials.remove(account);
    return credential
        .map(found -> revoke(found.refreshToken()))
        .orElseGet(Outcome.Disconnected::new);
  }

  private Outcome revoke(RefreshToken token) {
    try {
      // Revoked now or gone before: either way nothing is left.
      server.revoke(token);
      return new Outcome.Disconnected();
    } catch (AuthorizationServerUnavailable | ClientRejected failure) {
      return new Outcome.DisconnectedHereOnly(
          Objects.toString(failure.getMessage(), "no reason given"));
    }
  }
}
