package hexmail.adapter.google.kit;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.google.GoogleAdapter.ClientFile;
import hexmail.adapter.google.GoogleAdapter.Deadlines;
import hexmail.adapter.google.GoogleAdapter.Endpoints;
import hexmail.adapter.google.GoogleAdapter.Limits;
import hexmail.adapter.google.GoogleAdapter.Settings;
import hexmail.domain.account.Account;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.ExchangeOutcome.Exchanged;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.authorization.IdentityOutcome.Identified;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.State;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.LocalGoogleSettings;
import hexmail.emulator.mail.MailSource;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;

/// An adapter on a local Google, and a browser that signs Ada in.
public final class LocalSession implements AutoCloseable {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
  public static final URI REDIRECT_URI = URI.create("http://localhost:8080/oauth2/callback");
  public static final CodeVerifier VERIFIER =
      new CodeVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
  public static final Nonce NONCE = new Nonce("the-nonce");

  private final LocalGoogle google;
  private final GoogleAdapter adapter;

  private LocalSession(LocalGoogle google, boolean verifying) {
    this.google = google;
    google.control().clearFaults();
    google.control().resetCounts();
    google.control().quota().refill();
    adapter =
        adapter(
            google,
            verifying,
            new Deadlines(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(10)),
            CLOCK);
  }

  public static GoogleAdapter adapter(
      LocalGoogle google, boolean verifying, Deadlines deadlines, Clock clock) {
    return adapter(google, verifying, deadlines, FakeGoogle.PLENTY, clock);
  }

  public static GoogleAdapter adapter(
      LocalGoogle google, boolean verifying, Deadlines deadlines, Limits limits, Clock clock) {
    ClientFile.Usable file =
        (ClientFile.Usable)
            ClientFile.read(google.clientSecrets(REDIRECT_URI.toString()), REDIRECT_URI);
    return GoogleAdapter.over(
        new Settings(
            file.client(),
            new Endpoints(
                file.authorization(),
                file.token(),
                google.root().resolve("/oauth2/v2/userinfo"),
                google.root().resolve("/revoke"),
                google.root(),
                verifying ? google.root().resolve("/oauth2/v3/certs") : null,
                Endpoints.GOOGLE_ISSUERS),
            FakeGoogle.SCOPES,
            deadlines,
            limits),
        clock,
        new SecureRandom());
  }

  /// A local Google that keeps its data in `folder` and holds `mail`, without a quota: its clock
  /// stands still.
  public static LocalGoogle google(Path folder, MailSource mail) {
    LocalGoogle google =
        LocalGoogle.start(
            new LocalGoogleSettings(0, folder.resolve("google"), CLOCK, new SecureRandom(), mail));
    google.control().quota().off();
    return google;
  }

  /// A new adapter on `google`, whose counts and faults begin anew.
  public static LocalSession verified(LocalGoogle google) {
    return new LocalSession(google, true);
  }

  public static LocalSession unverified(LocalGoogle google) {
    return new LocalSession(google, false);
  }

  public LocalGoogle google() {
    return google;
  }

  public GoogleAdapter adapter() {
    return adapter;
  }

  @Override
  public void close() {
    adapter.close();
  }

  public TokenGrant grant() {
    return grant(Set.of(FakeGoogle.GMAIL));
  }

  public TokenGrant grant(Set<String> ticked) {
    return grant(exchange(code(ticked)));
  }

  public AuthorizationCode code() {
    return code(Set.of(FakeGoogle.GMAIL));
  }

  /// Does what a person does in the browser: chooses Ada's account and allows the rights ticked.
  public AuthorizationCode code(Set<String> ticked) {
    URI url =
        adapter
            .authorizationServer()
            .authorizationUrl(
                new AuthorizationRequest(
                    new State("the-state"), NONCE, VERIFIER, "ada@example.com", Scopes.NONE, true));
    return People.consent(google, url, People.ADA, new Scopes(ticked));
  }

  public ExchangeOutcome exchange(AuthorizationCode code) {
    return adapter.authorizationServer().exchange(code, VERIFIER);
  }

  public static TokenGrant grant(ExchangeOutcome outcome) {
    if (outcome instanceof Exchanged(TokenGrant grant)) {
      return grant;
    }
    throw failed(outcome);
  }

  public hexmail.domain.account.Identity identity(TokenGrant grant) {
    IdentityOutcome outcome = adapter.authorizationServer().identify(grant, NONCE);
    if (outcome instanceof Identified(var identity)) {
      return identity;
    }
    throw failed(outcome);
  }

  public Credential credential() {
    TokenGrant grant = grant(exchange(code()));
    Account account = identity(grant).account();
    return new Credential(
        account,
        new Scopes(grant.scopes().values()),
        Objects.requireNonNull(grant.refreshToken()),
        grant.bearer(),
        new GrantState.Active(),
        CLOCK.instant(),
        CLOCK.instant(),
        1);
  }

  /// Leave to read what `token` opens, for somebody who waits.
  public static MailboxAccess access(AccessToken token) {
    return new MailboxAccess(People.ADA.account().id(), token, Urgency.WAITED_FOR);
  }

  public static <T> T found(MailboxAnswer<T> answer) {
    if (answer instanceof Found<T>(T value)) {
      return value;
    }
    throw failed(answer);
  }

  public static AssertionError failed(Object outcome) {
    return new AssertionError("Not as expected: " + outcome);
  }
}
