package hexmail.testkit.contract.authorization;

import static hexmail.testkit.contract.authorization.AuthorizationWorld.ASKED;
import static hexmail.testkit.contract.authorization.AuthorizationWorld.SIGN_IN;
import static hexmail.testkit.contract.authorization.SignInSteps.code;
import static hexmail.testkit.contract.authorization.SignInSteps.forced;
import static hexmail.testkit.contract.authorization.SignInSteps.grant;
import static hexmail.testkit.contract.authorization.SignInSteps.granted;
import static hexmail.testkit.contract.authorization.SignInSteps.nonce;
import static hexmail.testkit.contract.authorization.SignInSteps.request;
import static hexmail.testkit.contract.authorization.SignInSteps.verifier;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.ExchangeOutcome.CodeRefused;
import hexmail.domain.authorization.ExchangeOutcome.Exchanged;
import hexmail.domain.authorization.IdentityOutcome.Identified;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.testkit.contract.fixture.Race;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Exchange of codes. Refusals have the error codes of RFC 6749, section 5.2.
public interface CodeExchangeContract extends AuthorizationWorldFactory {
  @Test
  default void a_code_is_exchanged_for_tokens_of_the_person_who_consented() {
    AuthorizationWorld world = world();

    TokenGrant grant = grant(world, world.ada(), "one");

    assertThat(grant.bearer().expiresAt()).isAfter(world.now());
    assertThat(world.server().identify(grant, nonce("one"))).isEqualTo(new Identified(world.ada()));
  }

  @Test
  default void offline_access_gives_a_refresh_token_with_every_consent_that_was_asked_for() {
    AuthorizationWorld world = world();

    assertThat(grant(world, world.ada(), "first").refreshToken()).isNotNull();
    assertThat(grant(world, world.ada(), "again").refreshToken()).isNull();
    assertThat(forced(world, world.ada(), "forced").refreshToken()).isNotNull();
  }

  @Test
  default void a_code_can_be_used_once() {
    AuthorizationWorld world = world();
    AuthorizationCode code = code(world, world.ada(), "one");

    assertThat(world.server().exchange(code, verifier("one"))).isInstanceOf(Exchanged.class);
    assertThat(world.server().exchange(code, verifier("one"))).isEqualTo(refused());
    assertThat(world.server().exchange(code, verifier("one"))).isEqualTo(refused());
  }

  @Test
  default void exactly_one_of_many_exchanges_of_one_code_succeeds() {
    AuthorizationWorld world = world();
    AuthorizationCode code = code(world, world.ada(), "one");
    AuthorizationServer server = world.server();

    List<ExchangeOutcome> outcomes = Race.of(_ -> server.exchange(code, verifier("one")));

    assertThat(outcomes.stream().filter(CodeRefused.class::isInstance).toList())
        .isEqualTo(Collections.nCopies(Race.RUNNERS - 1, refused()));
  }

  @Test
  default void a_code_is_refused_without_the_proof_that_we_began_the_attempt() {
    AuthorizationWorld world = world();
    String right = verifier("One").reveal();

    assertThat(
            List.of(
                verifier("another"),
                new CodeVerifier(right + "x"),
                new CodeVerifier(right.substring(1)),
                new CodeVerifier(right.toLowerCase(Locale.ROOT))))
        .allSatisfy(wrong ->
            assertThat(world.server().exchange(code(world, world.ada(), "One"), wrong))
                .isEqualTo(refused()));
  }

  @Test
  default void a_code_that_was_never_issued_is_refused() {
    AuthorizationWorld world = world();
    String given = code(world, world.ada(), "one").reveal();

    assertThat(List.of("x", "4/0A", "%2F", "a&code=b", "'\"<>", given + "x", "~".repeat(256)))
        .allSatisfy(odd ->
            assertThat(world.server().exchange(new AuthorizationCode(odd), verifier("one")))
                .isEqualTo(refused()));
  }

  @Test
  default void a_code_that_has_expired_is_refused() {
    AuthorizationWorld world = world();
    AuthorizationCode code = code(world, world.ada(), "one");

    world.pass(Duration.ofHours(1));

    assertThat(world.server().exchange(code, verifier("one"))).isEqualTo(refused());
  }

  @Test
  default void a_code_is_exchanged_after_a_restart_too() {
    AuthorizationWorld world = world();
    AuthorizationCode code = code(world, world.ada(), "one");

    assertThat(world.restarted().exchange(code, verifier("one"))).isInstanceOf(Exchanged.class);
  }

  @Test
  default void the_scopes_are_those_that_the_person_granted_under_our_names() {
    AuthorizationWorld world = world();

    assertThat(scopes(world, "all", ASKED)).isEqualTo(ASKED);
    world.endGrant(world.ada().account());
    assertThat(scopes(world, "less", SIGN_IN)).isEqualTo(SIGN_IN);
  }

  @Test
  default void an_answer_without_scopes_grants_none() {
    AuthorizationWorld world = world();
    AuthorizationCode code = code(world, world.ada(), "one");

    world.omitScopes();

    assertThat(granted(world.server().exchange(code, verifier("one"))).scopes())
        .isEqualTo(Scopes.parse(""));
  }

  @Test
  default void an_exchange_leaves_other_codes_unchanged() {
    AuthorizationWorld world = world();
    AuthorizationCode ofGrace = code(world, world.grace(), "grace");
    AuthorizationCode ofOtherTab = code(world, world.ada(), "tab");
    grant(world, world.ada(), "one");
    world.server().exchange(code(world, world.ada(), "wrong"), verifier("another"));

    TokenGrant grace = granted(world.server().exchange(ofGrace, verifier("grace")));
    TokenGrant tab = granted(world.server().exchange(ofOtherTab, verifier("tab")));

    assertThat(world.server().identify(grace, nonce("grace")))
        .isEqualTo(new Identified(world.grace()));
    assertThat(world.server().identify(tab, nonce("tab"))).isEqualTo(new Identified(world.ada()));
  }

  private static Scopes scopes(AuthorizationWorld world, String attempt, Scopes given) {
    AuthorizationCode code =
        world.consent(world.server().authorizationUrl(request(attempt)), world.ada(), given);
    return granted(world.server().exchange(code, verifier(attempt))).scopes();
  }

  private static CodeRefused refused() {
    return new CodeRefused("invalid_grant");
  }
}
