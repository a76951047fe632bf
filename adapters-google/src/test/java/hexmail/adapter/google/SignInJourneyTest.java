package hexmail.adapter.google;

import static hexmail.adapter.google.fixture.LocalGoogleSession.CLOCK;
import static hexmail.adapter.google.fixture.LocalGoogleSession.NONCE;
import static hexmail.adapter.google.fixture.LocalGoogleSession.REDIRECT_URI;
import static hexmail.adapter.google.fixture.LocalGoogleSession.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.authorization.ExchangeOutcome.CodeRefused;
import hexmail.domain.authorization.IdentityOutcome.NoUserId;
import hexmail.domain.authorization.IdentityOutcome.Unproven;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.mail.MailSource;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sign-ins at the local Google, with the requests counted there.
class SignInJourneyTest {
  @TempDir private static @Nullable Path folder;
  private static @Nullable LocalGoogle google;

  private @Nullable LocalGoogleSession opened;

  @BeforeAll
  static void start() {
    google = LocalGoogleSession.google(Objects.requireNonNull(folder), new MailSource.Sample(10));
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(google).close();
  }

  @BeforeEach
  void open() {
    opened = LocalGoogleSession.verified(Objects.requireNonNull(google));
  }

  @AfterEach
  void close() {
    session().close();
  }

  private LocalGoogleSession session() {
    return Objects.requireNonNull(opened);
  }

  @Test
  void a_sign_in_ends_with_tokens_and_a_proven_identity() {
    TokenGrant grant = session().grant();

    assertThat(grant.scopes()).isEqualTo(StubGoogle.SCOPES);
    assertThat(grant.refreshToken()).isNotNull();
    assertThat(grant.bearer().expiresAt()).isEqualTo(CLOCK.instant().plusSeconds(3599));
    assertThat(session().identity(grant).account().email())
        .isEqualTo(new EmailAddress("ada@example.com"));
    assertThat(session().identity(grant).emailVerified()).isTrue();
    assertThat(session().google().control().parameters(Endpoint.TOKEN))
        .singleElement()
        .satisfies(form ->
            assertThat(form)
                .containsEntry("code_verifier", VERIFIER.reveal())
                .containsEntry("redirect_uri", REDIRECT_URI.toString()));
  }

  @Test
  void a_sign_in_cannot_use_a_code_twice() {
    AuthorizationCode code = session().code();
    session().exchange(code);

    assertThat(session().exchange(code)).isEqualTo(new CodeRefused("invalid_grant"));
  }

  @Test
  void a_sign_in_cannot_use_a_code_with_another_verifier() {
    assertThat(
            session()
                .adapter()
                .authorizationServer()
                .exchange(session().code(), new CodeVerifier("another-verifier".repeat(3))))
        .isEqualTo(new CodeRefused("invalid_grant"));
  }

  @Test
  void a_sign_in_is_not_proven_by_the_id_token_of_another_attempt() {
    TokenGrant grant = session().grant();

    assertThat(session().adapter().authorizationServer().identify(grant, new Nonce("another")))
        .isInstanceOfSatisfying(
            Unproven.class, unproven -> assertThat(unproven.reason()).isEqualTo("nonce"));
  }

  @Test
  void a_sign_in_stops_where_the_user_information_has_no_id() {
    TokenGrant grant = session().grant();
    session()
        .google()
        .control()
        .fault(
            Endpoint.USERINFO,
            Fault.body(200, "application/json", "{\"email\":\"ada@example.com\"}"));

    assertThat(session().adapter().authorizationServer().identify(grant, NONCE))
        .isEqualTo(new NoUserId());
  }

  @Test
  void a_sign_in_asks_for_the_key_set_once() {
    TokenGrant grant = session().grant();

    session().identity(grant);
    session().identity(grant);

    assertThat(session().google().control().count(Endpoint.KEYS)).isEqualTo(1);
  }

  @Test
  void without_a_key_set_nothing_but_the_user_information_is_asked() {
    close();
    opened = LocalGoogleSession.unverified(Objects.requireNonNull(google));

    assertThat(session().identity(session().grant()).account().email())
        .isEqualTo(new EmailAddress("ada@example.com"));
    assertThat(session().google().control().count(Endpoint.KEYS)).isZero();
  }
}
