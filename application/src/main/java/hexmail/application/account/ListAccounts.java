package hexmail.application.account;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Credential;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.WebSession;
import java.util.List;
import java.util.Optional;

/// Lists the accounts of a session with what we hold for each.
public final class ListAccounts {
  private final CredentialStore credentials;

  public ListAccounts(CredentialStore credentials) {
    this.credentials = credentials;
  }

  /// An account and where its pages are.
  public record SignedIn(int slot, Credential credential) {}

  /// The accounts in the order of their slots; one whose credential is gone is left out.
  public List<SignedIn> list(WebSession session) {
    return session.accounts().stream().flatMap(slot -> find(slot).stream()).toList();
  }

  /// The account in the slot `number`, if its credential is not gone.
  public Optional<SignedIn> inSlot(WebSession session, int number) {
    return session.accounts().stream()
        .filter(slot -> slot.number() == number)
        .flatMap(slot -> find(slot).stream())
        .findFirst();
  }

  /// What is kept of `account` now.
  public Optional<Credential> find(AccountId account) {
    return credentials.find(account);
  }

  private Optional<SignedIn> find(AccountSlot slot) {
    return find(slot.account()).map(credential -> new SignedIn(slot.number(), credential));
  }
}
