package hexmail.testkit.contract.authorization;

import static hexmail.testkit.contract.authorization.SignInSteps.request;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.authorization.GrantRequest.Rights;
import hexmail.domain.credential.Scopes;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.State;
import hexmail.testkit.contract.fixture.Race;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The parameters of an authorization URL, named as in RFC 6749 (section 4.1.1), RFC 7636 (section
/// 4.3) and OpenID Connect Core (section 3.1.2.1).
public interface AuthorizationUrlContract extends AuthorizationWorldFactory {
  @Test
  default void the_url_contains_the_state() {
    URI url = world().server().authorizationUrl(request("one"));

    assertThat(parameters(url)).containsEntry("state", "state-one");
  }

  @Test
  default void the_url_contains_the_nonce() {
    URI url = world().server().authorizationUrl(request("one"));

    assertThat(parameters(url)).containsEntry("nonce", "nonce-one");
  }

  @Test
  default void the_url_contains_the_s256_challenge_of_the_verifier() {
    AuthorizationRequest request = request("one");

    assertThat(parameters(world().server().authorizationUrl(request)))
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("code_challenge", challenge(request.verifier()));
  }

  @Test
  default void the_url_never_contains_the_verifier() {
    AuthorizationRequest request = request("one");
    String verifier = request.verifier().reveal();

    URI url = world().server().authorizationUrl(request);

    assertThat(List.of(url.toString(), URLDecoder.decode(url.toString(), UTF_8)))
        .allSatisfy(text ->
            assertThat(text)
                .doesNotContain(verifier)
                .doesNotContain(Base64.getUrlEncoder().encodeToString(verifier.getBytes(US_ASCII)))
                .doesNotContain(HexFormat.of().formatHex(verifier.getBytes(US_ASCII))));
  }

  @Test
  default void the_url_takes_secrets_and_hints_of_any_characters() {
    String visible =
        IntStream.rangeClosed(0x21, 0x7e)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    String hint = "ada+\uD83D\uDC8C&state=x#%20@bücher.example";
    AuthorizationRequest odd =
        new AuthorizationRequest(
            new State(visible),
            new Nonce(visible),
            new CodeVerifier(visible),
            hint,
            GrantRequest.USUAL);

    assertThat(parameters(world().server().authorizationUrl(odd)))
        .containsEntry("state", visible)
        .containsEntry("nonce", visible)
        .containsEntry("code_challenge", challenge(odd.verifier()))
        .containsEntry("login_hint", hint);
  }

  @Test
  default void the_url_hints_at_an_account_only_when_the_request_does() {
    AuthorizationServer server = world().server();

    assertThat(parameters(server.authorizationUrl(hinting("ada@example.com"))))
        .containsEntry("login_hint", "ada@example.com");
    assertThat(parameters(server.authorizationUrl(hinting(null)))).doesNotContainKey("login_hint");
  }

  @Test
  default void the_url_prompts_for_exactly_what_the_request_does() {
    AuthorizationServer server = world().server();

    assertThat(prompts(server, Set.of())).isEmpty();
    assertThat(prompts(server, Set.of(Prompt.CONSENT))).containsExactly("consent");
    assertThat(prompts(server, Set.of(Prompt.SELECT_ACCOUNT))).containsExactly("select_account");
    assertThat(prompts(server, Set.of(Prompt.CONSENT, Prompt.SELECT_ACCOUNT)))
        .containsExactlyInAnyOrder("consent", "select_account");
  }

  @Test
  default void the_url_asks_for_the_usual_scopes_or_for_identity_alone() {
    AuthorizationServer server = world().server();

    assertThat(Scopes.parse(scopes(server, GrantRequest.USUAL)))
        .isEqualTo(AuthorizationWorld.ASKED);
    assertThat(Scopes.parse(scopes(server, GrantRequest.USUAL.identityOnly())))
        .isEqualTo(Scopes.IDENTITY);
  }

  @Test
  default void the_url_asks_for_required_scopes_in_addition() {
    Scopes more = Scopes.parse("https://www.googleapis.com/auth/calendar.readonly");

    assertThat(Scopes.parse(scopes(world().server(), GrantRequest.USUAL.requiring(more))))
        .isEqualTo(AuthorizationWorld.ASKED.and(more));
  }

  @Test
  default void the_url_is_made_without_the_network() {
    AuthorizationWorld world = world();
    URI url = world.server().authorizationUrl(request("one"));

    world.outage(Outage.UNREACHABLE);

    assertThat(world.server().authorizationUrl(request("one"))).isEqualTo(url);
    assertThat(world.arrivals()).isZero();
  }

  @Test
  default void the_url_depends_on_nothing_but_the_request() {
    AuthorizationWorld world = world();
    URI url = world.server().authorizationUrl(request("one"));

    world.server().authorizationUrl(hinting("grace@example.com"));

    assertThat(world.server().authorizationUrl(request("one"))).isEqualTo(url);
    assertThat(world.restarted().authorizationUrl(request("one"))).isEqualTo(url);
  }

  @Test
  default void concurrent_requests_each_get_their_own_url() {
    AuthorizationServer server = world().server();

    List<Map<String, String>> urls =
        Race.of(runner -> parameters(server.authorizationUrl(request("run-" + runner))));

    for (int runner = 0; runner < Race.RUNNERS; runner++) {
      AuthorizationRequest request = request("run-" + runner);
      assertThat(urls.get(runner))
          .containsEntry("state", request.state().reveal())
          .containsEntry("nonce", request.nonce().reveal())
          .containsEntry("code_challenge", challenge(request.verifier()));
    }
  }

  private static AuthorizationRequest hinting(@Nullable String hint) {
    AuthorizationRequest plain = request("hinting");
    return new AuthorizationRequest(
        plain.state(), plain.nonce(), plain.verifier(), hint, plain.grant());
  }

  private static String scopes(AuthorizationServer server, GrantRequest grant) {
    return parameters(server.authorizationUrl(asking(grant))).getOrDefault("scope", "");
  }

  private static Set<String> prompts(AuthorizationServer server, Set<Prompt> prompts) {
    GrantRequest grant = new GrantRequest(Rights.USUAL, Scopes.NONE, prompts);
    String prompt = parameters(server.authorizationUrl(asking(grant))).get("prompt");
    return prompt == null ? Set.of() : Set.of(prompt.split(" "));
  }

  private static AuthorizationRequest asking(GrantRequest grant) {
    AuthorizationRequest plain = request("asking");
    return new AuthorizationRequest(plain.state(), plain.nonce(), plain.verifier(), null, grant);
  }

  /// Fails if a parameter occurs twice.
  private static Map<String, String> parameters(URI url) {
    return Stream.of(url.getRawQuery().split("&", -1))
        .map(parameter -> parameter.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
  }

  /// RFC 7636, section 4.2.
  private static String challenge(CodeVerifier verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.reveal().getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException absent) {
      throw new AssertionError(absent);
    }
  }
}
