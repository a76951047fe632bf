package hexmail.adapter.google;

import static hexmail.adapter.google.fixture.StubGoogle.CLIENT_ID;
import static hexmail.adapter.google.fixture.StubGoogle.CLIENT_SECRET;
import static hexmail.adapter.google.fixture.StubGoogle.GMAIL;
import static hexmail.adapter.google.fixture.StubGoogle.NOW;
import static hexmail.adapter.google.fixture.StubGoogle.REDIRECT_URI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.adapter.google.fixture.StubGoogle.Answer;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.ExchangeOutcome.CodeRefused;
import hexmail.domain.authorization.ExchangeOutcome.Exchanged;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.IdToken;
import hexmail.domain.secret.RefreshToken;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeExchangeTest {
  // The pair of RFC 7636, appendix B.
  private static final CodeVerifier VERIFIER =
      new CodeVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
  private static final AuthorizationCode CODE = new AuthorizationCode("4/0A-the-code-canary");

  private final StubGoogle google = new StubGoogle();
  private final GoogleAdapter adapter = google.adapter();
  private final AuthorizationServer server = adapter.authorizationServer();

  @AfterEach
  void close() {
    adapter.close();
    google.close();
  }

  @Test
  void an_exchange_sends_the_code_with_the_verifier_and_the_secret_in_the_body_only() {
    google.json("/token", "{\"access_token\":\"ya29.a\",\"expires_in\":3599}");

    server.exchange(CODE, VERIFIER);

    assertThat(google.request().method()).isEqualTo("POST");
    assertThat(google.request().parameters())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "grant_type",
                "authorization_code",
                "code",
                CODE.reveal(),
                "code_verifier",
                VERIFIER.reveal(),
                "client_id",
                CLIENT_ID,
                "client_secret",
                CLIENT_SECRET,
                "redirect_uri",
                REDIRECT_URI.toString()));
    assertThat(google.request().header("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded; charset=UTF-8");
  }

  @Test
  void an_exchange_gives_the_tokens_with_the_scopes_in_our_words() {
    google.json(
        "/token",
        """
        {"access_token":"ya29.a","expires_in":3599,"token_type":"Bearer","refresh_token":"1//r",
         "id_token":"a.b.c","scope":"openid https://www.googleapis.com/auth/userinfo.email %s"}
        """
            .formatted(GMAIL));

    ExchangeOutcome outcome = server.exchange(CODE, VERIFIER);

    assertThat(outcome)
        .isEqualTo(
            new Exchanged(
                new TokenGrant(
                    new BearerToken(new AccessToken("ya29.a"), NOW.plusSeconds(3599)),
                    new RefreshToken("1//r"),
                    Scopes.parse("openid email " + GMAIL),
                    new IdToken("a.b.c"))));
  }

  @Test
  void an_exchange_without_scopes_in_the_answer_grants_none() {
    google.json("/token", "{\"access_token\":\"ya29.a\",\"expires_in\":3599}");

    assertThat(server.exchange(CODE, VERIFIER))
        .isEqualTo(
            new Exchanged(
                new TokenGrant(
                    new BearerToken(new AccessToken("ya29.a"), NOW.plusSeconds(3599)),
                    null,
                    Scopes.parse(""),
                    null)));
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_grant, invalid_grant",
    "400, invalid_request, invalid_request",
    "400, admin_policy_enforced, admin_policy_enforced"
  })
  void an_exchange_of_a_code_that_is_not_good_is_refused(int status, String error, String reason) {
    google.on("/token", error(status, error));

    assertThat(server.exchange(CODE, VERIFIER)).isEqualTo(new CodeRefused(reason));
    assertThat(google.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "401, invalid_client",
    "400, unauthorized_client",
    "400, redirect_uri_mismatch",
    "401, deleted_client"
  })
  void an_exchange_by_a_client_that_is_not_accepted_rejects_the_client(int status, String error) {
    google.on("/token", error(status, error));

    assertThatExceptionOfType(ClientRejected.class)
        .isThrownBy(() -> server.exchange(CODE, VERIFIER))
        .withMessageContaining(error);
  }

  @Test
  void an_exchange_refused_with_401_and_no_details_blames_the_client() {
    google.on("/token", new Answer(401, Map.of(), ""));

    assertThatExceptionOfType(ClientRejected.class)
        .isThrownBy(() -> server.exchange(CODE, VERIFIER))
        .withMessageContaining("invalid_client");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "null",
        "{}",
        "{\"access_token\":\"ya29",
        "{\"access_token\":\"\"}",
        "{\"access_token\":null}",
        "{\"access_token\":7}",
        "{\"access_token\":\"two words\"}",
        "{\"access_token\":\"a\",\"token_type\":\"mac\"}",
        "{\"access_token\":\"a\",\"expires_in\":-1}",
        "{\"access_token\":\"a\",\"expires_in\":0}",
        "{\"access_token\":\"a\",\"expires_in\":1e99}",
        "{\"access_token\":\"a\",\"expires_in\":99999999999}",
        "{\"access_token\":\"a\",\"expires_in\":\"soon\"}",
        "{\"access_token\":\"a\",\"scope\":[\"email\"]}"
      })
  void a_garbled_response_to_an_exchange_is_an_outage(String body) {
    google.json("/token", body);

    assertThat(outage(() -> server.exchange(CODE, VERIFIER))).isEqualTo(Outage.GARBLED);
  }

  @ParameterizedTest
  @CsvSource({"500, FAILED", "503, FAILED", "429, FAILED", "404, GARBLED", "307, GARBLED"})
  void an_exchange_answered_with_html_is_an_outage(int status, Outage outage) {
    google.on("/token", Answer.html(status).with("Location", google.at("/sink").toString()));

    assertThat(outage(() -> server.exchange(CODE, VERIFIER))).isEqualTo(outage);
    assertThat(google.requests()).hasSize(1);
  }

  @Test
  void an_exchange_keeps_secrets_out_of_every_message() {
    google.on(
        "/token",
        seen -> Answer.json(400, "{\"error\":\"" + seen.parameters().get("code") + " echo\"}"));

    assertThatExceptionOfType(AuthorizationServerUnavailable.class)
        .isThrownBy(() -> server.exchange(CODE, VERIFIER))
        .satisfies(thrown ->
            assertThat(trace(thrown))
                .doesNotContain(CODE.reveal(), VERIFIER.reveal(), CLIENT_SECRET));
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

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
