package hexmail.application.account;

import hexmail.domain.port.CredentialStore;
import hexmail.domain.session.SessionAccount;
import hexmail.domain.session.WebSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Lists the accounts of a session.
public final class ListAccounts {
  private final CredentialStore credentials;
  private final Clock clock;

  public ListAccounts(CredentialStore credentials, Clock clock) {
    this.credentials = credentials;
    this.clock = clock;
  }

  /// The accounts in the order of their slots. An account without a stored credential is left out.
  public List<ConnectedAccount> list(WebSession session) {
    return session.accounts().stream()
        .map(slot -> new SessionAccount(session.id(), slot))
        .flatMap(signedIn -> find(signedIn).stream())
        .toList();
  }

  /// The account in the slot `number`, if its credential is stored.
  public Optional<ConnectedAccount> inSlot(WebSession session, int number) {
    return session.accounts().stream()
        .filter(slot -> slot.number() == number)
        .map(slot -> new SessionAccount(session.id(), slot))
        .flatMap(signedIn -> find(signedIn).stream())
        .findFirst();
  }

  /// `account` as it is stored now.
  public Optional<ConnectedAccount> reread(ConnectedAccount account) {
    return find(account.signedIn());
  }

  private Optional<ConnectedAccount> find(SessionAccount signedIn) {
    Instant deadline = clock.instant().plus(ConnectedAccount.REQUEST_TIME);
    return credentials
        .find(signedIn.account())
        .map(credential -> new ConnectedAccount(signedIn, credential, deadline));
  }
}
