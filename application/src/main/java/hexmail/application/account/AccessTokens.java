package hexmail.application.account;

import hexmail.application.storage.Stores;
import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Credential;
import hexmail.domain.mailbox.MailboxAnswer;
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
  private final Flights<AccountId, Optional<AccessToken>> flights = new Flights<>();

  public AccessTokens(
      Stores stores, AuthorizationServer server, Clock clock, RandomGenerator random) {
    this.credentials = stores.credentials();
    this.refresh = new Refresh(stores, server, clock);
    this.clock = clock;
    this.random = random;
  }

  /// Makes a call to Google with a token of `account`. A token that Google refuses is refreshed and
  /// the call made once more; `Unauthorized` means that the person has to authorize again.
  public <T> MailboxAnswer<T> call(
      AccountId account, Function<AccessToken, MailboxAnswer<T>> call) {
    Optional<AccessToken> token = fresh(account);
    if (token.isEmpty()) {
      return new MailboxAnswer.Unauthorized<>();
    }
    MailboxAnswer<T> answer = call.apply(token.get());
    if (!(answer instanceof MailboxAnswer.Unauthorized)) {
      return answer;
    }
    return renewed(account, token.get()).map(call).orElse(answer);
  }

  /// A token with more than a minute to live; empty when the person has to authorize again.
  public Optional<AccessToken> fresh(AccountId account) {
    Duration margin = MARGIN.plusSeconds(random.nextInt(JITTER_SECONDS));
    Optional<Credential> credential = credentials.find(account).filter(Credential::isActive);
    if (credential.isEmpty()) {
      return Optional.empty();
    }
    return credential.get().bearer().outlives(clock.instant(), margin)
        ? Optional.of(credential.get().bearer().token())
        : flights.join(account, () -> refresh.run(account, new Refresh.Need(margin, null)));
  }

  /// Another token than `refused`, which Google did not accept although it should still live.
  private Optional<AccessToken> renewed(AccountId account, AccessToken refused) {
    AtomicBoolean own = new AtomicBoolean();
    Optional<AccessToken> token;
    do {
      token =
          flights.join(
              account,
              () -> {
                own.set(true);
                return refresh.run(account, new Refresh.Need(MARGIN, refused));
              });
      // A flight of others, who know nothing of the refusal, may bring the refused token itself.
    } while (!own.get() && token.filter(refused::equals).isPresent());
    return token;
  }
}
