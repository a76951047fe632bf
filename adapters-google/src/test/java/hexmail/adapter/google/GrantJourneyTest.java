package hexmail.adapter.google;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.RefreshOutcome.GrantRevoked;
import hexmail.domain.credential.RefreshOutcome.Refreshed;
import hexmail.domain.credential.RevocationOutcome;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.secret.RefreshToken;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.mail.MailSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A grant at the local Google, until it is revoked.
class GrantJourneyTest {
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
  void a_grant_is_refreshed_without_a_new_refresh_token() {
    RefreshOutcome outcome = refresh(session().credential());

    assertThat(outcome).isInstanceOf(Refreshed.class);
    TokenGrant grant = ((Refreshed) outcome).grant();
    assertThat(grant.refreshToken()).isNull();
    assertThat(grant.scopes()).isEqualTo(StubGoogle.SCOPES);
    assertThat(
            session()
                .adapter()
                .mailbox()
                .profile(LocalGoogleSession.access(grant.bearer().token())))
        .isInstanceOf(Found.class);
  }

  @Test
  void a_grant_that_the_person_ended_is_revoked() {
    Credential credential = session().credential();
    session().google().control().revokeGrants("ada@example.com");

    assertThat(refresh(credential)).isEqualTo(new GrantRevoked("invalid_grant"));
  }

  @Test
  void a_grant_says_nothing_while_google_is_unavailable() {
    Credential credential = session().credential();
    session().google().control().fault(Endpoint.TOKEN, Fault.status(503));
    session().google().control().fault(Endpoint.TOKEN, Fault.body(200, "text/html", "<html>"));
    session().google().control().fault(Endpoint.TOKEN, Fault.dropped());
    session().google().control().fault(Endpoint.TOKEN, Fault.slow(Duration.ofSeconds(20)));

    assertThat(Stream.generate(() -> refreshOutage(credential)).limit(4))
        .containsExactly(Outage.FAILED, Outage.GARBLED, Outage.UNREACHABLE, Outage.TOO_SLOW);
  }

  @Test
  void a_grant_is_given_back_once() {
    RefreshToken token = session().credential().refreshToken();

    assertThat(session().adapter().authorizationServer().revoke(token))
        .isEqualTo(new RevocationOutcome.Revoked());
    assertThat(session().adapter().authorizationServer().revoke(token))
        .isEqualTo(new RevocationOutcome.AlreadyGone());
  }

  private RefreshOutcome refresh(Credential credential) {
    return session().adapter().authorizationServer().refresh(credential);
  }

  private Outage refreshOutage(Credential credential) {
    try {
      refresh(credential);
    } catch (AuthorizationServerUnavailable unavailable) {
      return unavailable.outage();
    }
    throw new AssertionError("There was an answer");
  }
}
