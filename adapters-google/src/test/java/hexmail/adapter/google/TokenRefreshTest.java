package hexmail.adapter.google;

import static hexmail.adapter.google.fixture.StubGoogle.CLIENT_ID;
import static hexmail.adapter.google.fixture.StubGoogle.CLIENT_SECRET;
import static hexmail.adapter.google.fixture.StubGoogle.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.adapter.google.fixture.StubGoogle.Answer;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.RefreshOutcome.GrantRevoked;
import hexmail.domain.credential.RefreshOutcome.ReauthenticationRequired;
import hexmail.domain.credential.RefreshOutcome.Refreshed;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.RefreshToken;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRefreshTest {
  private static final Credential CREDENTIAL =
      new Credential(
          new Identity(
              new Account(new AccountId("117"), new EmailAddress("ada@example.com")), true, null),
          Scopes.parse("openid email"),
          new RefreshToken("1//the-refresh-canary"),
          new BearerToken(new AccessToken("ya29.old"), NOW),
          new GrantState.Active(),
          NOW,
          NOW,
          3);

  private final StubGoogle google = new StubGoogle();
  private final GoogleAdapter adapter = google.adapter();
  private final AuthorizationServer server = adapter.authorizationServer();

  @AfterEach
  void close() {
    adapter.close();
    google.close();
  }

  @Test
  void a_refresh_sends_the_refresh_token_in_the_body_only() {
    google.json("/token", "{\"access_token\":\"ya29.b\",\"expires_in\":3599}");

    server.refresh(CREDENTIAL);

    assertThat(google.request().parameters())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                "1//the-refresh-canary",
                "client_id",
                CLIENT_ID,
                "client_secret",
                CLIENT_SECRET));
  }

  @Test
  void a_refresh_whose_answer_names_no_scopes_keeps_those_of_the_credential() {
    google.json("/token", "{\"access_token\":\"ya29.b\",\"expires_in\":\"3599\"}");

    assertThat(server.refresh(CREDENTIAL))
        .isEqualTo(
            new Refreshed(
                new TokenGrant(
                    new BearerToken(new AccessToken("ya29.b"), NOW.plusSeconds(3599)),
                    null,
                    CREDENTIAL.scopes(),
                    null)));
  }

  @Test
  void a_refresh_that_brings_a_new_refresh_token_hands_it_on() {
    google.json("/token", "{\"access_token\":\"ya29.b\",\"refresh_token\":\"1//next\"}");

    RefreshOutcome outcome = server.refresh(CREDENTIAL);

    assertThat(outcome)
        .isEqualTo(
            new Refreshed(
                new TokenGrant(
                    new BearerToken(new AccessToken("ya29.b"), NOW.plus(Duration.ofHours(1))),
                    new RefreshToken("1//next"),
                    CREDENTIAL.scopes(),
                    null)));
  }

  @Test
  void a_refresh_of_a_dead_grant_has_a_reason() {
    google.on(
        "/token",
        Answer.json(
            400,
            """
            {"error":"invalid_grant","error_description":"Bad Request","error_subtype":"other"}
            """));

    assertThat(server.refresh(CREDENTIAL)).isEqualTo(new GrantRevoked("invalid_grant/other"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_rapt", "rapt_required"})
  void a_refresh_that_waits_for_a_new_sign_in_says_so(String subtype) {
    google.on(
        "/token",
        Answer.json(
            400,
            """
            {"error":"invalid_grant","error_description":"reauth related error (%1$s)",
             "error_subtype":"%1$s"}
            """
                .formatted(subtype)));

    assertThat(server.refresh(CREDENTIAL))
        .isEqualTo(new ReauthenticationRequired("invalid_grant/" + subtype));
  }

  @Test
  void a_refresh_that_a_policy_forbids_is_refused_for_good() {
    google.on("/token", error(400, "admin_policy_enforced"));

    assertThat(server.refresh(CREDENTIAL)).isEqualTo(new GrantRevoked("admin_policy_enforced"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_client", "unauthorized_client"})
  void a_refresh_by_a_client_that_is_not_accepted_says_nothing_about_the_grant(String error) {
    google.on("/token", error(401, error));

    assertThatExceptionOfType(ClientRejected.class).isThrownBy(() -> server.refresh(CREDENTIAL));
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_request, GARBLED",
    "400, internal_failure, GARBLED",
    "503, invalid_grant, FAILED",
    "429, rate_limit_exceeded, FAILED"
  })
  void a_refresh_refused_for_another_reason_is_an_outage(int status, String error, Outage outage) {
    google.on("/token", error(status, error));

    assertThat(outage(() -> server.refresh(CREDENTIAL))).isEqualTo(outage);
  }

  @Test
  void a_refresh_without_a_server_is_an_outage() {
    google.close();

    assertThat(outage(() -> server.refresh(CREDENTIAL))).isEqualTo(Outage.UNREACHABLE);
  }

  private static Answer error(int status, String error) {
    return Answer.json(status, "{\"error\":\"" + error + "\",\"error_description\":\"Bad\"}");
  }

  private static Outage outage(Runnable call) {
    try {
      call.run();
    } catch (AuthorizationServerUnavailable unavailable) {
      return unavailable.outage();
    }
    throw new AssertionError("There was an answer");
  }
}
