package hexmail.adapter.google;

import static hexmail.adapter.google.fixture.StubGoogle.CLIENT_ID;
import static hexmail.adapter.google.fixture.StubGoogle.CLIENT_SECRET;
import static hexmail.adapter.google.fixture.StubGoogle.REDIRECT_URI;
import static hexmail.adapter.google.fixture.StubGoogle.SCOPES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.credential.Scopes;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.State;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthorizationUrlTest {
  // The pair of RFC 7636, appendix B.
  private static final CodeVerifier VERIFIER =
      new CodeVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private final StubGoogle google = new StubGoogle();
  private final GoogleAdapter adapter = google.adapter();
  private final AuthorizationServer server = adapter.authorizationServer();

  @AfterEach
  void close() {
    adapter.close();
    google.close();
  }

  @Test
  void the_url_asks_for_offline_access_with_all_that_binds_the_answer_to_the_attempt() {
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
  void the_url_asks_for_consent_again_only_when_requested() {
    URI url = server.authorizationUrl(request(null, true));

    assertThat(parameters(url))
        .containsEntry("prompt", "consent")
        .doesNotContainKeys("approval_prompt", "login_hint");
  }

  @Test
  void the_url_asks_for_more_rights_on_top_of_those_granted_before() {
    URI url = server.authorizationUrl(requiring("https://www.googleapis.com/auth/gmail.labels"));

    assertThat(parameters(url)).containsEntry("include_granted_scopes", "true");
    assertThat(parameters(url).get("scope"))
        .contains("https://www.googleapis.com/auth/gmail.labels");
    assertThat(parameters(server.authorizationUrl(request(null, false))))
        .doesNotContainKey("include_granted_scopes");
  }

  @Test
  void the_url_never_asks_for_metadata_with_the_right_to_read() {
    URI url =
        server.authorizationUrl(
            requiring(
                "https://www.googleapis.com/auth/gmail.metadata"
                    + " https://www.googleapis.com/auth/gmail.readonly"));

    assertThat(parameters(url).get("scope"))
        .contains("gmail.readonly")
        .doesNotContain("gmail.metadata");
  }

  @Test
  void both_pages_are_asked_for_in_one_parameter() {
    assertThat(
            parameters(
                    server.authorizationUrl(
                        asking(
                            GrantRequest.USUAL
                                .prompting(Prompt.CONSENT)
                                .prompting(Prompt.SELECT_ACCOUNT))))
                .get("prompt"))
        .isEqualTo("select_account consent");
  }

  @Test
  void a_request_for_identity_asks_for_nothing_else() {
    Map<String, String> parameters =
        parameters(server.authorizationUrl(asking(GrantRequest.USUAL.identityOnly())));

    assertThat(parameters)
        .containsEntry("scope", "email openid profile")
        .doesNotContainKeys("prompt", "include_granted_scopes");
  }

  private static AuthorizationRequest asking(GrantRequest grant) {
    return new AuthorizationRequest(
        new State("the/state+1"), new Nonce("the-nonce"), VERIFIER, null, grant);
  }

  private AuthorizationRequest requiring(String scopes) {
    return new AuthorizationRequest(
        new State("the/state+1"),
        new Nonce("the-nonce"),
        VERIFIER,
        null,
        GrantRequest.USUAL.requiring(Scopes.parse(scopes)));
  }

  @Test
  void the_url_never_holds_the_verifier_or_the_client_secret() {
    URI url = server.authorizationUrl(request(null, true));

    assertThat(url.toString()).doesNotContain(VERIFIER.reveal(), CLIENT_SECRET);
  }

  private AuthorizationRequest request(@Nullable String hint, boolean force) {
    return new AuthorizationRequest(
        new State("the/state+1"),
        new Nonce("the-nonce"),
        VERIFIER,
        hint,
        force ? GrantRequest.USUAL.prompting(Prompt.CONSENT) : GrantRequest.USUAL);
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
