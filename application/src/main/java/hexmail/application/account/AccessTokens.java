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
  public <T> MailboxAnswer<T> call(
      AccountId account, Urgency urgency, Function<MailboxAccess, MailboxAnswer<T>> call) {
    Optional<Credential> credential = fresh(account);
    if (credential.isEmpty()) {
      return new MailboxAnswer.Unauthorized<>();
    }
    if (!credential.get().scopes().readMail()) {
      return new MailboxAnswer.RightsMissing<>();
    }
    AccessToken token = credential.get().bearer().token();
    MailboxAnswer<T> answer = call.apply(new MailboxAccess(account, token, urgency));
    if (!(answer instanceof MailboxAnswer.Unauthorized)) {
      return answer;
    }
    return renewed(account, token)
        .map(renewed -> call.apply(new MailboxAccess(account, renewed.bearer().token(), urgency)))
        .orElse(answer);
  }

  /// The credential with a token that has more than a minute to live; empty when the person has to
  /// authorize again.
  public Optional<Credential> fresh(AccountId account) {
    Duration margin = MARGIN.plusSeconds(random.nextInt(JITTER_SECONDS));
    Optional<Credential> credential = credentials.find(account).filter(Credential::isActive);
    return credential.isEmpty() || credential.get().bearer().outlives(clock.instant(), margin)
        ? credential
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
