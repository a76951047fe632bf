package hexmail.benchmarks.stress;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.application.account.AccessTokens;
import hexmail.benchmarks.deployment.Deployment;
import hexmail.benchmarks.deployment.SignInFlow;
import hexmail.benchmarks.stress.worker.Epochs;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Urgency;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.LocalGoogleSettings;
import hexmail.emulator.control.Control;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/// The local Google, the database and the signed-in accounts of one run.
final class Environment implements AutoCloseable {
  /// The longest margin before its expiry at which a token counts as due.
  private static final Duration MARGIN = Duration.ofSeconds(75);

  private final TestDatabase database;
  private final LocalGoogle google;
  private final Deployment deployment;
  private final Epochs epochs;
  private final PersistenceAdapter persistence;

  private Environment(TestDatabase database, LocalGoogle google, Deployment deployment) {
    this.database = database;
    this.google = google;
    this.deployment = deployment;
    this.epochs = Epochs.of(deployment);
    this.persistence = deployment.persistence();
  }

  static Environment start(boolean postgres, boolean rotating) {
    try {
      Path folder = Files.createTempDirectory("hexmail-stress");
      TestDatabase database = postgres ? TestDatabase.postgres() : TestDatabase.sqlite(folder);
      LocalGoogle google =
          LocalGoogle.start(
              new LocalGoogleSettings(
                  0,
                  folder.resolve("google"),
                  Clock.systemUTC(),
                  new SecureRandom(),
                  new MailSource.Sample(0)));
      Deployment deployment =
          new Deployment(google.root(), database.url(), database.user(), folder);
      Files.writeString(deployment.clientFile(), google.clientSecrets(Deployment.REDIRECT));
      google.control().oauth().rotateRefreshTokens(rotating);
      return new Environment(database, google, deployment);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Deployment deployment() {
    return deployment;
  }

  TestDatabase database() {
    return database;
  }

  Epochs epochs() {
    return epochs;
  }

  Control control() {
    return google.control();
  }

  Clock clock(AccountModel model) {
    return epochs.clock(model.index(), Clock.systemUTC());
  }

  /// The account consents, for the first time or again.
  void signIn(AccountModel model, Random random) {
    Consent consent = new SignInFlow(deployment, random).of(model.account(), clock(model));
    if (persistence.credentialStore().save(consent).isEmpty()) {
      throw new IllegalStateException("Google gave no refresh token");
    }
  }

  Credential stored(AccountModel model) {
    return persistence.credentialStore().find(model.id()).orElseThrow();
  }

  /// Whether no refresh is due.
  boolean isFresh(AccountModel model, Credential credential) {
    return credential.isActive() && credential.bearer().outlives(clock(model).instant(), MARGIN);
  }

  /// Expires the access tokens of the account, here and at Google. Called only while the stored
  /// token is fresh, since then no process holds a lease.
  void expire(AccountModel model) {
    epochs.advance(model.index());
    control().expireAccessTokens(model.email());
    epochs.advance(model.index());
    model.expired();
  }

  /// Whether one more refresh yields a token that works.
  boolean refreshesOnceMore(AccountModel model) {
    expire(model);
    try (GoogleAdapter adapter = deployment.google(clock(model))) {
      AccessTokens tokens =
          new AccessTokens(
              Deployment.stores(persistence),
              adapter.authorizationServer(),
              clock(model),
              new Random(0));
      Optional<Credential> credential = tokens.fresh(model.id());
      return credential
          .map(found ->
              adapter
                  .mailbox()
                  .profile(
                      new MailboxAccess(model.id(), found.bearer().token(), Urgency.INTERACTIVE)))
          .filter(MailboxAnswer.Found.class::isInstance)
          .isPresent();
    }
  }

  @Override
  public void close() {
    persistence.close();
    google.close();
    database.close();
    epochs.close();
  }
}
