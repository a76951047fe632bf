package hexmail.benchmarks.stress.scene;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.application.account.AccessTokens;
import hexmail.benchmarks.site.SignIn;
import hexmail.benchmarks.site.Site;
import hexmail.benchmarks.stress.site.Epochs;
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
public final class Stage implements AutoCloseable {
  /// The longest margin with which a token is taken for due.
  private static final Duration MARGIN = Duration.ofSeconds(75);

  private final Ground ground;
  private final LocalGoogle google;
  private final Site site;
  private final Epochs epochs;
  private final PersistenceAdapter persistence;

  private Stage(Ground ground, LocalGoogle google, Site site) {
    this.ground = ground;
    this.google = google;
    this.site = site;
    this.epochs = Epochs.of(site);
    this.persistence = site.persistence();
  }

  public static Stage set(boolean postgres, boolean rotating) {
    try {
      Path folder = Files.createTempDirectory("hexmail-stress");
      Ground ground = postgres ? Ground.postgres() : Ground.sqlite(folder);
      LocalGoogle google =
          LocalGoogle.start(
              new LocalGoogleSettings(
                  0,
                  folder.resolve("google"),
                  Clock.systemUTC(),
                  new SecureRandom(),
                  new MailSource.Sample(0)));
      Site site = new Site(google.root(), ground.url(), ground.user(), folder);
      Files.writeString(site.clientFile(), google.clientSecrets(Site.REDIRECT));
      google.control().oauth().rotateRefreshTokens(rotating);
      return new Stage(ground, google, site);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public Site site() {
    return site;
  }

  public Ground ground() {
    return ground;
  }

  public Epochs epochs() {
    return epochs;
  }

  public Control control() {
    return google.control();
  }

  public Clock clock(Member member) {
    return epochs.clock(member.place(), Clock.systemUTC());
  }

  /// The person consents, for the first time or again.
  public void signIn(Member member, Random random) {
    Consent consent = new SignIn(site, random).of(member.account(), clock(member));
    if (persistence.credentialStore().save(consent).isEmpty()) {
      throw new IllegalStateException("Google gave no refresh token");
    }
  }

  public Credential stored(Member member) {
    return persistence.credentialStore().find(member.id()).orElseThrow();
  }

  /// Whether nobody has to refresh it.
  public boolean fresh(Member member, Credential credential) {
    return credential.isActive() && credential.bearer().outlives(clock(member).instant(), MARGIN);
  }

  /// Ends the access tokens of the account, here and at Google. Only while the stored one is fresh:
  /// then nobody holds a lease.
  public void expire(Member member) {
    epochs.advance(member.place());
    control().expireAccessTokens(member.email());
    epochs.advance(member.place());
    member.expired();
  }

  /// Whether one more refresh, from here, brings a token that works.
  public boolean refreshesOnceMore(Member member) {
    expire(member);
    try (GoogleAdapter adapter = site.google(clock(member))) {
      AccessTokens tokens =
          new AccessTokens(
              Site.stores(persistence),
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
