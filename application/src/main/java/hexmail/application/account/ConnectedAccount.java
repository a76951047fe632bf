package hexmail.application.account;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantEnd;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.session.SessionAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An account of a session, with the credential that was read for the current request. Any caller
/// may see the account and its grant; the tokens stay inside this package. So a page shows an
/// account and reads its mailbox after one read of the credential store. Safe for use by many
/// threads.
public final class ConnectedAccount {
  /// How long the calls of one request may take together: a page is answered within twelve seconds,
  /// and the last one is for the store and the page itself.
  static final Duration REQUEST_TIME = Duration.ofSeconds(11);

  /// The same for whole messages and conversations, which can be large and which Google sometimes
  /// takes long for.
  static final Duration CONTENT_TIME = Duration.ofSeconds(30);

  private final SessionAccount signedIn;
  private final Credential read;
  private final Instant deadline;
  private final AtomicReference<@Nullable Credential> latest;

  /// Ends with the failure of a refresh, and else never.
  private final CompletableFuture<Optional<Credential>> failure;

  /// @param deadline when the calls of the request have to be over
  ConnectedAccount(SessionAccount signedIn, Credential read, Instant deadline) {
    this(signedIn, read, deadline, new AtomicReference<>(read), new CompletableFuture<>());
  }

  private ConnectedAccount(
      SessionAccount signedIn,
      Credential read,
      Instant deadline,
      AtomicReference<@Nullable Credential> latest,
      CompletableFuture<Optional<Credential>> failure) {
    this.signedIn = signedIn;
    this.read = read;
    this.deadline = deadline;
    this.latest = latest;
    this.failure = failure;
  }

  /// The same account for reading whole messages, which may take longer than other calls of a
  /// request.
  public ConnectedAccount forContent() {
    return isUnhurried()
        ? this
        : new ConnectedAccount(
            signedIn, read, deadline.minus(REQUEST_TIME).plus(CONTENT_TIME), latest, failure);
  }

  /// The same account for work that goes on after the request was answered.
  public ConnectedAccount unhurried() {
    return new ConnectedAccount(signedIn, read, Instant.MAX);
  }

  private boolean isUnhurried() {
    return deadline.equals(Instant.MAX);
  }

  Duration timeLeft(Instant now) {
    return Duration.between(now, deadline);
  }

  /// The number of the account in its session, which is part of the addresses of its pages.
  public int slot() {
    return signedIn.slot().number();
  }

  /// The account in its session.
  public SessionAccount signedIn() {
    return signedIn;
  }

  public AccountId id() {
    return read.account().id();
  }

  public Account account() {
    return read.account();
  }

  public EmailAddress email() {
    return read.account().email();
  }

  /// What the person granted.
  public Scopes scopes() {
    return read.scopes();
  }

  /// Whether Google still honours the grant.
  public GrantState state() {
    return read.state();
  }

  /// When the person last came back from Google with a consent.
  public Instant consentedAt() {
    return read.consentedAt();
  }

  /// When Google last issued an access token.
  public Instant refreshedAt() {
    return read.refreshedAt();
  }

  /// Why the grant ended; empty while it is active.
  ///
  /// @param testing whether the operator has marked the client as one in testing
  public Optional<GrantEnd> grantEnd(boolean testing) {
    return GrantEnd.of(read, testing);
  }

  /// The credential to call Google with; empty when the person has to authorize again.
  Optional<Credential> credential() {
    return Optional.ofNullable(latest.get()).filter(Credential::isActive);
  }

  /// Replaces the credential to call Google with.
  ///
  /// @param next null when the person has to authorize again
  Optional<Credential> use(@Nullable Credential next) {
    latest.set(next);
    return credential();
  }

  /// Runs `refresh`. Once one has failed, the request does not try another: this throws the same
  /// failure. Work that goes on after the request tries each time.
  Optional<Credential> failingOnce(Supplier<Optional<Credential>> refresh) {
    if (failure.isDone() && failure.exceptionNow() instanceof RuntimeException known) {
      throw known;
    }
    try {
      return refresh.get();
    } catch (AuthorizationServerUnavailable | ClientRejected failed) {
      if (!isUnhurried()) {
        failure.completeExceptionally(failed);
      }
      throw failed;
    }
  }

  @Override
  public String toString() {
    return "ConnectedAccount[slot=" + slot() + ", account=" + read.account() + "]";
  }
}
