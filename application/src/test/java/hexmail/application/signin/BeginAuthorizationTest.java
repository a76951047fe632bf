package hexmail.application.signin;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.BROWSER;
import static hexmail.application.world.World.NOON;
import static hexmail.application.world.World.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.world.World;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.SignInIntent.Mode;
import hexmail.domain.authorization.TakeOutcome.Taken;
import hexmail.domain.credential.Scopes;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.secret.State;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BeginAuthorizationTest {
  private final World world = new World();

  @Test
  void the_attempt_is_remembered_with_the_secrets_of_its_url_for_ten_minutes() {
    SignInIntent intent =
        new SignInIntent(
            ADA,
            new ReturnPath("/u/3/mail?q=a"),
            Mode.ADD,
            GrantRequest.USUAL
                .requiring(Scopes.parse("calendar"))
                .prompting(Prompt.CONSENT)
                .prompting(Prompt.SELECT_ACCOUNT));

    State state = world.begin(intent);

    AuthorizationRequest request = world.google.request(state);
    assertThat(world.pending.take(state.fingerprint(), BROWSER.fingerprint(), NOON))
        .isEqualTo(
            new Taken(
                new PendingAuthorization(
                    state.fingerprint(),
                    BROWSER.fingerprint(),
                    request.verifier(),
                    request.nonce(),
                    intent,
                    NOON.plus(Duration.ofMinutes(10)))));
  }

  @Test
  void every_attempt_has_secrets_of_its_own() {
    List<AuthorizationRequest> requests =
        Stream.generate(() -> world.google.request(world.begin(PLAIN))).limit(200).toList();

    assertThat(
            requests.stream()
                .flatMap(request ->
                    Stream.of(
                        request.state().reveal(),
                        request.nonce().reveal(),
                        request.verifier().reveal())))
        .hasSize(600)
        .doesNotHaveDuplicates()
        .allSatisfy(text -> assertThat(text).matches("[A-Za-z0-9_-]{43}"));
  }

  @Test
  void the_wanted_account_is_the_login_hint() {
    SignInIntent intent = SignInIntent.of(ADA, ReturnPath.HOME, Mode.PLAIN);

    assertThat(world.google.request(world.begin(intent)).loginHint()).isEqualTo("ada@example.com");
    assertThat(world.google.request(world.begin(PLAIN)).loginHint()).isNull();
  }

  @Test
  void google_is_asked_for_exactly_what_the_intent_says() {
    GrantRequest grant = GrantRequest.USUAL.identityOnly().prompting(Prompt.SELECT_ACCOUNT);

    assertThat(world.google.request(world.begin(PLAIN)).grant()).isEqualTo(GrantRequest.USUAL);
    assertThat(world.google.request(world.begin(PLAIN.asking(grant))).grant()).isEqualTo(grant);
  }

  @Test
  void an_attempt_that_cannot_be_stored_gets_no_url() {
    world.pendingOutage.start();

    assertThatThrownBy(() -> world.begin(PLAIN)).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void a_browser_without_a_key_gets_one_of_256_bits() {
    SecretSource secrets = world.useCases.secrets();

    assertThat(secrets.browserKey().reveal()).matches("[A-Za-z0-9_-]{43}");
    assertThat(secrets.browserKey()).isNotEqualTo(secrets.browserKey());
  }
}
