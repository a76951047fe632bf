package hexmail.application.account;

import hexmail.application.concurrent.SingleFlight;
import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Credential;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.AccessToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// The one place that decides which access token is used, when it is refreshed, and what a refused
/// one means. The credential store is the truth; nothing is cached here. Safe for use by many
/// threads and, where the store is shared, many processes: all who need a token of the same account
/// share one refresh.
public final class AccessTokens {
  private static final Duration MARGIN = Duration.ofMinutes(1);
  // Spreads the refreshes of tokens that were all made at the same time.
  private static final int JITTER_SECONDS = 15;

  private final CredentialStore credentials;
  private final Refresh refresh;
  private final Clock clock;
  private final RandomGenerator random;
  private final SingleFlight<AccountId, Optional<Credential>> singleFlight = new SingleFlight<>();

  public AccessTokens(
      Stores stores, AuthorizationServer server, Clock clock, RandomGenerator random) {
    this.credentials = stores.credentials();
    this.refresh = new Refresh(stores, server, clock);
    this.clock = clock;
    this.random = random;
  }

  /// Makes a call to Google with a token of `account`. A token that Google refuses is refreshed and
  /// the call made once more; `Unauthorized` means that the person has to authorize again,
  /// `RightsMissing` that the person has not let us read mail: then Google is not even asked.
  ///
  /// A page uses the credential that was read with its account. Background work may take hours, so
  /// each of its calls reads the credential again and notices a disconnected account.
  public <T> MailboxAnswer<T> call(
      ConnectedAccount account, Urgency urgency, Function<MailboxAccess, MailboxAnswer<T>> call) {
    if (urgency == Urgency.BACKGROUND) {
      reread(account);
    }
    Optional<Credential> credential = fresh(account);
    if (credential.isEmpty()) {
      return new MailboxAnswer.Unauthorized<>();
    }
    if (!credential.get().scopes().readMail()) {
      return new MailboxAnswer.RightsMissing<>();
    }
    AccessToken token = credential.get().bearer().token();
    MailboxAnswer<T> answer = call.apply(new MailboxAccess(account.id(), token, urgency));
    if (!(answer instanceof MailboxAnswer.Unauthorized)) {
      return answer;
    }
    return account
        .use(renewed(account.id(), token).orElse(null))
        .map(renewed ->
            call.apply(new MailboxAccess(account.id(), renewed.bearer().token(), urgency)))
        .orElse(answer);
  }

  /// Reads the credential of `account` again. Work that begins to store something about an account
  /// calls this first: the account may be disconnected since it was read.
  public void reread(ConnectedAccount account) {
    Optional<Credential> _ = account.use(credentials.find(account.id()).orElse(null));
  }

  /// The credential with a token that has more than a minute to live; empty when the person has to
  /// authorize again.
  public Optional<Credential> fresh(AccountId account) {
    return credentials.find(account).filter(Credential::isActive).flatMap(this::fresh);
  }

  private Optional<Credential> fresh(ConnectedAccount account) {
    Optional<Credential> known = account.credential();
    Optional<Credential> fresh = known.flatMap(this::fresh);
    return fresh.equals(known) ? fresh : account.use(fresh.orElse(null));
  }

  private Optional<Credential> fresh(Credential active) {
    AccountId account = active.account().id();
    Duration margin = MARGIN.plusSeconds(random.nextInt(JITTER_SECONDS));
    return active.bearer().outlives(clock.instant(), margin)
        ? Optional.of(active)
        : singleFlight.run(account, () -> refresh.run(account, new Refresh.Need(margin, null)));
  }

  /// Another token than `refused`, which Google did not accept although it should still live.
  private Optional<Credential> renewed(AccountId account, AccessToken refused) {
    AtomicBoolean own = new AtomicBoolean();
    Optional<Credential> renewed;
    do {
      renewed =
          singleFlight.run(
              account,
              () -> {
                own.set(true);
                return refresh.run(account, new Refresh.Need(MARGIN, refused));
              });
      // A flight of others, who know nothing of the refusal, may bring the refused token itself.
    } while (!own.get()
        && renewed.filter(found -> found.bearer().token().equals(refused)).isPresent());
    return renewed;
  }
}
