package hexmail.adapter.google;

import static hexmail.adapter.google.FakeGoogle.CLIENT_ID;
import static hexmail.adapter.google.FakeGoogle.CLIENT_SECRET;
import static hexmail.adapter.google.FakeGoogle.GMAIL;
import static hexmail.adapter.google.FakeGoogle.NOW;
import static hexmail.adapter.google.FakeGoogle.REDIRECT_URI;
import static hexmail.adapter.google.FakeGoogle.SCOPES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.google.FakeGoogle.Answer;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.ExchangeOutcome.CodeRefused;
import hexmail.domain.authorization.ExchangeOutcome.Exchanged;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.RefreshOutcome.GrantRevoked;
import hexmail.domain.credential.RefreshOutcome.Refreshed;
import hexmail.domain.credential.RevocationOutcome;
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
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.RefreshToken;
import hexmail.domain.secret.State;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationServerTest {
  // The pair of RFC 7636, appendix B.
  private static final CodeVerifier VERIFIER =
      new CodeVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final AuthorizationCode CODE = new AuthorizationCode("4/0A-the-code-canary");
  private static final Credential CREDENTIAL =
      new Credential(
          new Account(new AccountId("117"), new EmailAddress("ada@example.com")),
          Scopes.parse("openid email"),
          new RefreshToken("1//the-refresh-canary"),
          new BearerToken(new AccessToken("ya29.old"), NOW),
          new GrantState.Active(),
          NOW,
          3);

  private final FakeGoogle google = new FakeGoogle();
  private final GoogleAdapter adapter = google.adapter();
  private final AuthorizationServer server = adapter.authorizationServer();

  @AfterEach
  void close() {
    adapter.close();
    google.close();
  }

  @Nested
  class The_authorization_url {
    @Test
    void asks_for_offline_access_with_all_that_binds_the_answer_to_the_attempt() {
      URI url = server.authorizationUrl(request("ada+mail@example.com", false));

      assertThat(url.toString()).startsWith(google.at("/o/oauth2/v2/auth").toString() + "?");
      assertThat(parameters(url))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "client_id", CLIENT_ID,
                  "redirect_uri", REDIRECT_URI.toString(),
                  "response_type", "code",
                  "scope", SCOPES.text(),
                  "access_type", "offline",
                  "state", "the/state+1",
                  "nonce", "the-nonce",
                  "login_hint", "ada+mail@example.com",
                  "code_challenge", CHALLENGE,
                  "code_challenge_method", "S256"));
      assertThat(google.requests()).isEmpty();
    }

    @Test
    void asks_for_consent_again_only_when_told_to() {
      URI url = server.authorizationUrl(request(null, true));

      assertThat(parameters(url))
          .containsEntry("prompt", "consent")
          .doesNotContainKeys("approval_prompt", "login_hint");
    }

    @Test
    void never_holds_the_verifier_or_the_client_secret() {
      URI url = server.authorizationUrl(request(null, true));

      assertThat(url.toString()).doesNotContain(VERIFIER.reveal(), CLIENT_SECRET);
    }

    private AuthorizationRequest request(@Nullable String hint, boolean force) {
      return new AuthorizationRequest(
          new State("the/state+1"), new Nonce("the-nonce"), VERIFIER, hint, force);
    }

    private Map<String, String> parameters(URI url) {
      Map<String, String> parameters = new TreeMap<>();
      for (String pair : url.getRawQuery().split("&", -1)) {
        List<String> parts = List.of(pair.split("=", 2));
        parameters.put(parts.getFirst(), URLDecoder.decode(parts.getLast(), UTF_8));
      }
      return parameters;
    }
  }

  @Nested
  class An_exchange {
    @Test
    void sends_the_code_with_the_verifier_and_the_secret_in_the_body_only() {
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
    void gives_the_tokens_with_the_scopes_in_our_words() {
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
    void without_scopes_in_the_answer_grants_none() {
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
    void of_a_code_that_is_not_good_is_refused(int status, String error, String reason) {
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
    void by_a_client_that_is_not_accepted_is_the_operators_affair(int status, String error) {
      google.on("/token", error(status, error));

      assertThatExceptionOfType(ClientRejected.class)
          .isThrownBy(() -> server.exchange(CODE, VERIFIER))
          .withMessageContaining(error);
    }

    @Test
    void refused_with_401_and_no_details_blames_the_client() {
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
    void answered_with_nonsense_is_an_outage(String body) {
      google.json("/token", body);

      assertThat(outage(() -> server.exchange(CODE, VERIFIER))).isEqualTo(Outage.GARBLED);
    }

    @ParameterizedTest
    @CsvSource({"500, FAILED", "503, FAILED", "429, FAILED", "404, GARBLED", "307, GARBLED"})
    void answered_with_html_is_an_outage(int status, Outage outage) {
      google.on("/token", Answer.html(status).with("Location", google.at("/sink").toString()));

      assertThat(outage(() -> server.exchange(CODE, VERIFIER))).isEqualTo(outage);
      assertThat(google.requests()).hasSize(1);
    }

    @Test
    void keeps_secrets_out_of_every_message() {
      google.on(
          "/token",
          seen -> Answer.json(400, "{\"error\":\"" + seen.parameters().get("code") + " echo\"}"));

      assertThatExceptionOfType(AuthorizationServerUnavailable.class)
          .isThrownBy(() -> server.exchange(CODE, VERIFIER))
          .satisfies(thrown ->
              assertThat(trace(thrown))
                  .doesNotContain(CODE.reveal(), VERIFIER.reveal(), CLIENT_SECRET));
    }
  }

  @Nested
  class A_refresh {
    @Test
    void sends_the_refresh_token_in_the_body_only() {
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
    void whose_answer_names_no_scopes_keeps_those_of_the_credential() {
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
    void that_brings_a_new_refresh_token_hands_it_on() {
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
    void of_a_dead_grant_tells_why() {
      google.on(
          "/token",
          Answer.json(
              400,
              """
              {"error":"invalid_grant","error_description":"reauth related error (invalid_rapt)",
               "error_subtype":"invalid_rapt"}
              """));

      assertThat(server.refresh(CREDENTIAL))
          .isEqualTo(new GrantRevoked("invalid_grant/invalid_rapt"));
    }

    @Test
    void that_a_policy_forbids_is_refused_for_good() {
      google.on("/token", error(400, "admin_policy_enforced"));

      assertThat(server.refresh(CREDENTIAL)).isEqualTo(new GrantRevoked("admin_policy_enforced"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_client", "unauthorized_client"})
    void by_a_client_that_is_not_accepted_says_nothing_about_the_grant(String error) {
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
    void refused_for_another_reason_is_an_outage(int status, String error, Outage outage) {
      google.on("/token", error(status, error));

      assertThat(outage(() -> server.refresh(CREDENTIAL))).isEqualTo(outage);
    }

    @Test
    void without_a_server_is_an_outage() {
      google.close();

      assertThat(outage(() -> server.refresh(CREDENTIAL))).isEqualTo(Outage.UNREACHABLE);
    }
  }

  @Nested
  class A_revocation {
    @Test
    void sends_the_token_in_the_body() {
      google.json("/revoke", "{}");

      assertThat(server.revoke(new RefreshToken("1//r")))
          .isEqualTo(new RevocationOutcome.Revoked());
      assertThat(google.request().method()).isEqualTo("POST");
      assertThat(google.request().parameters())
          .containsExactlyInAnyOrderEntriesOf(Map.of("token", "1//r"));
    }

    @Test
    void needs_no_body_in_the_answer() {
      google.on("/revoke", new Answer(200, Map.of(), ""));

      assertThat(server.revoke(new RefreshToken("1//r")))
          .isEqualTo(new RevocationOutcome.Revoked());
    }

    @Test
    void of_a_dead_token_counts_as_done() {
      google.on("/revoke", error(400, "invalid_token"));

      assertThat(server.revoke(new RefreshToken("1//r")))
          .isEqualTo(new RevocationOutcome.AlreadyGone());
    }

    @ParameterizedTest
    @CsvSource({"400, invalid_request, GARBLED", "503, unavailable, FAILED"})
    void that_does_not_succeed_is_an_outage(int status, String error, Outage outage) {
      google.on("/revoke", error(status, error));

      assertThat(outage(() -> server.revoke(new RefreshToken("1//r")))).isEqualTo(outage);
    }
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
