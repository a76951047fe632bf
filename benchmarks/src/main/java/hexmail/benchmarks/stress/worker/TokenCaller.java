package hexmail.benchmarks.stress.worker;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.application.account.AccessTokens;
import hexmail.application.account.Stores;
import hexmail.benchmarks.deployment.Deployment;
import hexmail.domain.credential.Credential;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.Mailbox;
import hexmail.domain.secret.AccessToken;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Asks `AccessTokens` for the tokens of one account. Safe for use by many threads.
final class TokenCaller {
  /// One in this many tokens is verified with a call to Google.
  private static final int VERIFY_ONE_IN = 16;

  private final int index;
  private final Epochs epochs;
  private final EventReporter reporter;
  private final AccessTokens tokens;
  private final Mailbox mailbox;
  private volatile boolean crashArmed;

  private TokenCaller(
      int index,
      Epochs epochs,
      EventReporter reporter,
      PersistenceAdapter persistence,
      Deployment deployment) {
    this.index = index;
    this.epochs = epochs;
    this.reporter = reporter;
    Clock clock = epochs.clock(index, Clock.systemUTC());
    GoogleAdapter google = deployment.google(clock);
    Stores stores =
        Deployment.stores(persistence)
            .with(
                CredentialStore.class,
                new CrashingCredentialStore(persistence.credentialStore(), () -> crashArmed));
    ReportingAuthorizationServer server =
        new ReportingAuthorizationServer(google.authorizationServer(), this::reportRefresh);
    this.tokens = new AccessTokens(stores, server, clock, new Random(index));
    this.mailbox = google.mailbox();
  }

  /// What the callers of a process share.
  record Shared(
      Epochs epochs,
      EventReporter reporter,
      PersistenceAdapter persistence,
      Deployment deployment) {
    TokenCaller caller(int index) {
      return new TokenCaller(index, epochs, reporter, persistence, deployment);
    }
  }

  /// Whether the process is to end when the next token is stored.
  void crashAtCommit(boolean now) {
    crashArmed = now;
  }

  private void reportRefresh() {
    reporter.report(WorkerMessage.of(WorkerMessage.Type.REFRESHING, index, epochs.of(index)));
  }

  /// Asks for a fresh token once. Outages are expected and counted.
  ///
  /// @param random decides whether the token is verified at Google
  void call(RandomGenerator random) {
    long epoch = epochs.of(index);
    long start = System.nanoTime();
    try {
      Optional<Credential> credential = tokens.fresh(Deployment.ACCOUNTS.get(index).id());
      reporter.called((System.nanoTime() - start) / 1_000_000);
      if (credential.isPresent() && random.nextInt(VERIFY_ONE_IN) == 0) {
        verify(credential.get().bearer().token(), epoch);
      }
    } catch (AuthorizationServerUnavailable | StoreUnavailable | MailboxUnavailable _) {
      reporter.outage();
    }
  }

  /// A token that was fresh in an epoch must work until the end of the epoch.
  private void verify(AccessToken token, long epoch) {
    MailboxAnswer<?> answer =
        mailbox.profile(
            new MailboxAccess(Deployment.ACCOUNTS.get(index).id(), token, Urgency.INTERACTIVE));
    reporter.verified();
    boolean refused = answer instanceof MailboxAnswer.Unauthorized;
    if (refused && Epochs.isSettled(epoch) && epochs.of(index) == epoch) {
      reporter.report(WorkerMessage.of(WorkerMessage.Type.REFUSED_TOKEN, index, epoch));
    }
  }
}
