package hexmail.application.account;

import hexmail.domain.account.Account;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.session.WebSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Lists for the operator who is signed in and whose grant is stored.
public final class ListPeople {
  private final Stores stores;
  private final Clock clock;

  public ListPeople(Stores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /// A person with a stored grant.
  ///
  /// @param grant whether Google still honours it; empty if its tokens can no longer be read
  /// @param sessions how many are valid now
  /// @param lastUsedAt when a session was last used; empty if none is valid
  public record Person(
      Account account, Optional<GrantState> grant, int sessions, Optional<Instant> lastUsedAt) {}

  /// Everyone with a stored grant, by address.
  public List<Person> list() {
    Instant now = clock.instant();
    return stores.credentialDirectory().accounts().stream()
        .map(account -> person(account, now))
        .sorted(
            Comparator.comparing((Person person) -> address(person.account()).value())
                .thenComparing(person -> person.account().id().value()))
        .toList();
  }

  /// The accounts with a stored grant and the address `email`, in any case. There can be several:
  /// an address may pass to another person.
  public List<Account> named(EmailAddress email) {
    return stores.credentialDirectory().accounts().stream()
        .filter(account -> address(account).equals(email.normalised()))
        .toList();
  }

  private Person person(Account account, Instant now) {
    List<WebSession> sessions = stores.sessionDirectory().of(account.id(), now);
    return new Person(
        account,
        stores.credentials().find(account.id()).map(Credential::state),
        sessions.size(),
        sessions.stream().map(WebSession::lastUsedAt).max(Comparator.naturalOrder()));
  }

  private static EmailAddress address(Account account) {
    return account.email().normalised();
  }
}
