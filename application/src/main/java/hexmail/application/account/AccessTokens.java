package hexmail.application.account;

import hexmail.application.account.Refresh.Need;
import hexmail.application.concurrent.SingleFlight;
import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Credential;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.AccessToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Decides which access token is used, when it is refreshed, and what a refused one means. The
/// credential store is the truth; no token is cached here. Safe for use by many threads and, if the
/// store is shared, by many processes: concurrent callers for one account share one refresh.
public final class AccessTokens {
  private static final Duration MARGIN = Duration.ofMinutes(1);
  // Spreads the refreshes of tokens that were issued at the same time.
  private static final int JITTER_SECONDS = 15;

  private final CredentialStore credentials;
  private final Refresh refresh;
  private final TokenRefusals refusals;
  private final Clock clock;
  private final RandomGenerator random;
  private final SingleFlight<AccountId, Optional<Credential>> singleFlight = new SingleFlight<>();

  public AccessTokens(
      Stores stores, AuthorizationServer server, Clock clock, RandomGenerator random) {
    this.credentials = stores.credentials();
    this.refresh = new Refresh(stores, server, clock);
    this.refusals = new TokenRefusals(stores, clock);
    this.clock = clock;
    this.random = random;
  }

  /// Calls Google with a token of `account`. If Google refuses the token, it is refreshed and the
  /// call is made once more. `Unauthorized` means that the person has to authorize again. When
  /// Gmail refuses the new token as well, that is remembered, and no call is made for some minutes.
  /// `RightsMissing` means that the person has not permitted reading mail; then Google is not
  /// called.
  ///
  /// All interactive calls of a request share its time: the refresh of a token leaves less of it to
  /// the call. Without time left, none is made and [MailboxUnavailable] is thrown.
  ///
  /// A page uses the credential that was read with its account. Background work may take hours, so
  /// each of its calls reads the credential again and notices a disconnected account.
  public <T> MailboxAnswer<T> call(
      ConnectedAccount account, Urgency urgency, Function<MailboxAccess, MailboxAnswer<T>> call) {
    if (urgency == Urgency.BACKGROUND) {
      reread(account);
    }
    Optional<Credential> credential = fresh(account, urgency);
    if (credential.isEmpty()) {
      return new MailboxAnswer.Unauthorized<>();
    }
    if (!credential.get().scopes().readMail()) {
      return new MailboxAnswer.RightsMissing<>();
    }
    MailboxAnswer<T> answer = call.apply(access(account, credential.get(), urgency));
    if (!(answer instanceof MailboxAnswer.Unauthorized)) {
      refusals.accepted(account, credential.get());
      return answer;
    }
    AccessToken refused = credential.get().bearer().token();
    Optional<Credential> renewed =
        account.use(renewed(account, refused, timeLeft(account, urgency)).orElse(null));
    if (renewed.isEmpty()) {
      return answer;
    }
    MailboxAnswer<T> second = call.apply(access(account, renewed.get(), urgency));
    if (second instanceof MailboxAnswer.Unauthorized) {
      refusals.refused(account, renewed.get().bearer().token());
    } else {
      refusals.accepted(account, renewed.get());
    }
    return second;
  }

  private MailboxAccess access(ConnectedAccount account, Credential credential, Urgency urgency) {
    Duration left = timeLeft(account, urgency);
    if (left.isZero()) {
      throw new MailboxUnavailable(Outage.TOO_SLOW, "The request has no time left");
    }
    return new MailboxAccess(account.id(), credential.bearer().token(), urgency, left);
  }

  /// How long a call of the request may still take; zero when no time is left.
  public Duration timeLeft(ConnectedAccount account, Urgency urgency) {
    Duration left =
        switch (urgency) {
          case INTERACTIVE, SPECULATIVE -> account.timeLeft(clock.instant());
          case BACKGROUND -> MailboxAccess.UNLIMITED;
        };
    return left.isPositive()
        ? Collections.min(List.of(left, MailboxAccess.UNLIMITED))
        : Duration.ZERO;
  }

  /// Reads the credential of `account` again. Work that starts to store data about an account calls
  /// this first, because the account may have been disconnected since it was read.
  public void reread(ConnectedAccount account) {
    Optional<Credential> _ = account.use(credentials.find(account.id()).orElse(null));
  }

  /// The credential with a token that is valid for more than a minute; empty if the person has to
  /// authorize again.
  public Optional<Credential> fresh(AccountId account) {
    return credentials
        .find(account)
        .filter(Credential::isActive)
        .flatMap(active -> {
          Need need = need();
          return need.isMetBy(active, clock.instant())
              ? Optional.of(active)
              : singleFlight.run(
                  account, () -> refresh.run(account, need), MailboxAccess.UNLIMITED);
        });
  }

  private Optional<Credential> fresh(ConnectedAccount account, Urgency urgency) {
    Duration limit = timeLeft(account, urgency);
    Optional<Credential> known = account.credential().filter(refusals::mayBeTried);
    Need need = need();
    return known.filter(active -> !need.isMetBy(active, clock.instant())).isEmpty()
        ? known
        : account.use(shared(account, () -> refresh.run(account.id(), need), limit).orElse(null));
  }

  private Need need() {
    return new Need(MARGIN.plusSeconds(random.nextInt(JITTER_SECONDS)), null);
  }

  /// The credential with a token other than `refused`, which Google did not accept although it has
  /// not expired.
  private Optional<Credential> renewed(
      ConnectedAccount account, AccessToken refused, Duration limit) {
    AtomicBoolean own = new AtomicBoolean();
    Optional<Credential> renewed;
    do {
      renewed =
          shared(
              account,
              () -> {
                own.set(true);
                return refresh.run(account.id(), new Need(MARGIN, refused));
              },
              limit);
      // A refresh that other callers began before the refusal may return the refused token itself.
    } while (!own.get()
        && renewed.filter(found -> found.bearer().token().equals(refused)).isPresent());
    return renewed;
  }

  /// Runs `work`, or joins the running refresh of the account. A failed one counts for all calls of
  /// the request: those that join it, and those that come when it is over.
  private Optional<Credential> shared(
      ConnectedAccount account, Supplier<Optional<Credential>> work, Duration limit) {
    return account.failingOnce(
        () -> singleFlight.run(account.id(), () -> account.failingOnce(work), limit));
  }
}
