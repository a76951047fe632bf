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

/// A local Google, a database, and the accounts signed in: all of one run but the processes.
public final class Environment implements AutoCloseable {
  /// The longest margin with which a token is taken for due.
  private static final Duration MARGIN = Duration.ofSeconds(75);

  private final TestDatabase ground;
  private final LocalGoogle google;
  private final Deployment site;
  private final Epochs epochs;
  private final PersistenceAdapter persistence;

  private Environment(TestDatabase ground, LocalGoogle google, Deployment site) {
    this.ground = ground;
    this.google = google;
    this.site = site;
    this.epochs = Epochs.of(site);
    this.persistence = site.persistence();
  }

  public static Environment set(boolean postgres, boolean rotating) {
    try {
      Path folder = Files.createTempDirectory("hexmail-stress");
      TestDatabase ground = postgres ? TestDatabase.postgres() : TestDatabase.sqlite(folder);
      LocalGoogle google =
          LocalGoogle.start(
              new LocalGoogleSettings(
                  0,
                  folder.resolve("google"),
                  Clock.systemUTC(),
                  new SecureRandom(),
                  new MailSource.Sample(0)));
      Deployment site = new Deployment(google.root(), ground.url(), ground.user(), folder);
      Files.writeString(site.clientFile(), google.clientSecrets(Deployment.REDIRECT));
      google.control().oauth().rotateRefreshTokens(rotating);
      return new Environment(ground, google, site);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public Deployment site() {
    return site;
  }

  public TestDatabase ground() {
    return ground;
  }

  public Epochs epochs() {
    return epochs;
  }

  public Control control() {
    return google.control();
  }

  public Clock clock(AccountModel member) {
    return epochs.clock(member.place(), Clock.systemUTC());
  }

  /// The person consents, for the first time or again.
  public void signIn(AccountModel member, Random random) {
    Consent consent = new SignInFlow(site, random).of(member.account(), clock(member));
    if (persistence.credentialStore().save(consent).isEmpty()) {
      throw new IllegalStateException("Google gave no refresh token");
    }
  }

  public Credential stored(AccountModel member) {
    return persistence.credentialStore().find(member.id()).orElseThrow();
  }

  /// Whether nobody has to refresh it.
  public boolean fresh(AccountModel member, Credential credential) {
    return credential.isActive() && credential.bearer().outlives(clock(member).instant(), MARGIN);
  }

  /// Ends the access tokens of the account, here and at Google. Only while the stored one is fresh:
  /// then nobody holds a lease.
  public void expire(AccountModel member) {
    epochs.advance(member.place());
    control().expireAccessTokens(member.email());
    epochs.advance(member.place());
    member.expired();
  }

  /// Whether one more refresh, from here, brings a token that works.
  public boolean refreshesOnceMore(AccountModel member) {
    expire(member);
    try (GoogleAdapter adapter = site.google(clock(member))) {
      AccessTokens tokens =
          new AccessTokens(
              Deployment.stores(persistence),
              adapter.authorizationServer(),
              clock(member),
              new Random(0));
      Optional<Credential> credential = tokens.fresh(member.id());
      return credential
          .map(found ->
              adapter
                  .mailbox()
                  .profile(
                      new MailboxAccess(member.id(), found.bearer().token(), Urgency.WAITED_FOR)))
          .filter(MailboxAnswer.Found.class::isInstance)
          .isPresent();
    }
  }

  @Override
  public void close() {
    persistence.close();
    google.close();
    ground.close();
    epochs.close();
  }
}
