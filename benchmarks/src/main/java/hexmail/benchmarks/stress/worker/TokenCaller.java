package hexmail.benchmarks.stress.worker;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.application.account.AccessTokens;
import hexmail.application.account.Stores;
import hexmail.benchmarks.deployment.Deployment;
import hexmail.benchmarks.stress.worker.WorkerMessage.Type;
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

/// Where one account's tokens are asked for. Safe for use by many threads.
final class TokenCaller {
  /// One token in so many is shown to Google.
  private static final int SHOWN = 16;

  private final int place;
  private final Epochs epochs;
  private final EventReporter teller;
  private final AccessTokens tokens;
  private final Mailbox mailbox;
  private volatile boolean armed;

  private TokenCaller(
      int place,
      Epochs epochs,
      EventReporter teller,
      PersistenceAdapter persistence,
      Deployment site) {
    this.place = place;
    this.epochs = epochs;
    this.teller = teller;
    Clock clock = epochs.clock(place, Clock.systemUTC());
    GoogleAdapter google = site.google(clock);
    Stores stores =
        Deployment.stores(persistence)
            .with(
                CredentialStore.class,
                new CrashingCredentialStore(persistence.credentialStore(), () -> armed));
    ReportingAuthorizationServer server =
        new ReportingAuthorizationServer(google.authorizationServer(), this::asking);
    this.tokens = new AccessTokens(stores, server, clock, new Random(place));
    this.mailbox = google.mailbox();
  }

  /// What all desks of a process share.
  record Room(
      Epochs epochs, EventReporter teller, PersistenceAdapter persistence, Deployment site) {
    TokenCaller desk(int place) {
      return new TokenCaller(place, epochs, teller, persistence, site);
    }
  }

  /// Whether the process ends with the next token.
  void arm(boolean now) {
    armed = now;
  }

  private void asking() {
    teller.say(WorkerMessage.of(Type.ASKING, place, epochs.of(place)));
  }

  /// Asks for a fresh token once. Outages are part of the exercise.
  ///
  /// @param random decides whether the token is shown to Google
  void call(RandomGenerator random) {
    long epoch = epochs.of(place);
    long start = System.nanoTime();
    try {
      Optional<Credential> credential = tokens.fresh(Deployment.PEOPLE.get(place).id());
      teller.called((System.nanoTime() - start) / 1_000_000);
      if (credential.isPresent() && random.nextInt(SHOWN) == 0) {
        show(credential.get().bearer().token(), epoch);
      }
    } catch (AuthorizationServerUnavailable | StoreUnavailable | MailboxUnavailable _) {
      teller.outage();
    }
  }

  /// A token that was fresh in an epoch has to work as long as the epoch lasts.
  private void show(AccessToken token, long epoch) {
    MailboxAnswer<?> answer =
        mailbox.profile(
            new MailboxAccess(Deployment.PEOPLE.get(place).id(), token, Urgency.WAITED_FOR));
    teller.shown();
    boolean refused = answer instanceof MailboxAnswer.Unauthorized;
    if (refused && Epochs.settled(epoch) && epochs.of(place) == epoch) {
      teller.say(WorkerMessage.of(Type.STALE, place, epoch));
    }
  }
}
