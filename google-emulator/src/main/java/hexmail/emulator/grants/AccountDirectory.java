package hexmail.emulator.grants;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The current accounts, and which of them have to sign in again. Safe for use by many threads.
public final class AccountDirectory {
  private final GrantDatabase database;
  private final Clock clock;
  private final CopyOnWriteArrayList<GoogleAccount> accounts =
      new CopyOnWriteArrayList<>(SampleAccounts.ALL);
  private volatile Set<String> signingInAgain = Set.of();

  AccountDirectory(GrantDatabase database, Clock clock) {
    this.clock = clock;
    this.database = database;
    database.read(handle -> {
      handle
          .createQuery("SELECT * FROM account")
          .map((row, _) ->
              read(
                  row.getInt("place"),
                  row.getString("subject"),
                  row.getString("email"),
                  row.getString("hosted_domain"),
                  row.getBoolean("verified")))
          .forEach(entry -> accounts.set(entry.place(), entry.account()));
      signingInAgain =
          handle.createQuery("SELECT subject FROM sign_in_again").mapTo(String.class).set();
      return accounts;
    });
  }

  private record Entry(int place, GoogleAccount account) {}

  private static Entry read(
      int place, String subject, String email, @Nullable String domain, boolean verified) {
    GoogleAccount first = SampleAccounts.ALL.get(place);
    return new Entry(
        place,
        new GoogleAccount(subject, email, first.givenName(), first.familyName(), domain, verified));
  }

  /// All accounts, in the order of the account chooser.
  public List<GoogleAccount> all() {
    return List.copyOf(accounts);
  }

  /// The account with this subject.
  public Optional<GoogleAccount> withSubject(String subject) {
    return first(account -> account.subject().equals(subject));
  }

  /// The account of a `login_hint`: an e-mail address in any case, or a subject.
  public Optional<GoogleAccount> hinted(String hint) {
    return withSubject(hint).or(() -> first(account -> account.email().equalsIgnoreCase(hint)));
  }

  /// The account with this address, subject or first address.
  public Optional<GoogleAccount> named(String email) {
    return hinted(email)
        .or(() ->
            SampleAccounts.withEmail(email)
                .map(was -> accounts.get(SampleAccounts.ALL.indexOf(was))));
  }

  /// The address of the mailbox of the account: the first address of the account.
  public String mailbox(GoogleAccount account) {
    return SampleAccounts.ALL.get(place(account)).email();
  }

  private int place(GoogleAccount account) {
    return accounts.stream().map(GoogleAccount::subject).toList().indexOf(account.subject());
  }

  private Optional<GoogleAccount> first(Predicate<GoogleAccount> meant) {
    return accounts.stream().filter(meant).findFirst();
  }

  /// Changes the account; the mailbox and the name stay. With another subject it is another
  /// account: all grants of the old one end.
  public void change(GoogleAccount account, UnaryOperator<GoogleAccount> change) {
    GoogleAccount changed = change.apply(account);
    int place = place(account);
    database.change(handle -> {
      if (!changed.subject().equals(account.subject())) {
        TokenRevocation.end(handle, account.subject(), clock.millis());
      }
      return handle.execute(
          "INSERT OR REPLACE INTO account VALUES (?, ?, ?, ?, ?)",
          place,
          changed.subject(),
          changed.email(),
          changed.hostedDomain(),
          changed.verified());
    });
    accounts.set(place, changed);
  }

  /// Whether the refresh tokens of the account are refused until the person signs in again.
  public boolean signsInAgain(String subject) {
    return signingInAgain.contains(subject);
  }

  /// A policy requires the person to sign in again. Until then refresh tokens are refused;
  /// afterwards they work as before.
  public void requireSignIn(GoogleAccount account) {
    mark(account, true, "INSERT OR IGNORE INTO sign_in_again VALUES (?)");
  }

  /// The person has signed in.
  public void signedIn(GoogleAccount account) {
    if (signsInAgain(account.subject())) {
      mark(account, false, "DELETE FROM sign_in_again WHERE subject = ?");
    }
  }

  private synchronized void mark(GoogleAccount account, boolean again, String statement) {
    database.change((Handle handle) -> handle.execute(statement, account.subject()));
    Set<String> subjects = new HashSet<>(signingInAgain);
    boolean _ = again ? subjects.add(account.subject()) : subjects.remove(account.subject());
    signingInAgain = Set.copyOf(subjects);
  }
}
