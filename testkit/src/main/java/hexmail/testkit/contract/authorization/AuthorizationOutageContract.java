package hexmail.testkit.contract.authorization;

import static hexmail.testkit.contract.authorization.SignInSteps.code;
import static hexmail.testkit.contract.authorization.SignInSteps.credential;
import static hexmail.testkit.contract.authorization.SignInSteps.forced;
import static hexmail.testkit.contract.authorization.SignInSteps.nonce;
import static hexmail.testkit.contract.authorization.SignInSteps.verifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.credential.Credential;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.testkit.contract.fixture.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Calls over the network that get no usable answer.
public interface AuthorizationOutageContract extends AuthorizationWorldFactory {
  @Test
  default void every_call_throws_when_the_server_is_unreachable() {
    everyCallEndsWith(Outage.UNREACHABLE);
  }

  @Test
  default void every_call_ends_within_its_deadline() {
    everyCallEndsWith(Outage.TOO_SLOW);
  }

  @Test
  default void every_call_throws_when_the_server_fails() {
    everyCallEndsWith(Outage.FAILED);
  }

  @Test
  default void every_call_throws_when_the_answer_cannot_be_parsed() {
    everyCallEndsWith(Outage.GARBLED);
  }

  @Test
  default void a_rejected_client_is_not_an_outage() {
    AuthorizationWorld world = world();
    Credential credential = credential(world, world.ada(), "one");
    AuthorizationCode code = code(world, world.ada(), "two");

    world.rejectClient(true);

    assertThatExceptionOfType(ClientRejected.class)
        .isThrownBy(() -> world.server().exchange(code, verifier("two")));
    assertThatExceptionOfType(ClientRejected.class)
        .isThrownBy(() -> world.server().refresh(credential));
  }

  @Test
  default void a_call_is_made_once() {
    AuthorizationWorld world = world();
    AuthorizationCode code = code(world, world.ada(), "one");

    TokenGrant grant = SignInSteps.granted(world.server().exchange(code, verifier("one")));
    Credential credential = credential(world, world.ada(), grant);
    world.server().exchange(code, verifier("one"));
    world.server().refresh(credential);
    world.server().revoke(credential.refreshToken());
    world.server().refresh(credential);

    assertThat(world.arrivals()).isEqualTo(5);
  }

  @Test
  default void a_call_that_fails_is_not_retried() {
    AuthorizationWorld world = world();
    Credential credential = credential(world, world.ada(), "one");
    int before = world.arrivals();

    world.outage(Outage.FAILED);

    assertThatExceptionOfType(AuthorizationServerUnavailable.class)
        .isThrownBy(() -> world.server().refresh(credential));
    assertThat(world.arrivals() - before).isLessThanOrEqualTo(1);
  }

  private void everyCallEndsWith(Outage outage) {
    AuthorizationWorld world = world();
    AuthorizationServer server = world.server();
    TokenGrant grant = forced(world, world.ada(), "one");
    Credential credential = credential(world, world.ada(), grant);
    AuthorizationCode code = code(world, world.ada(), "two");
    List<Runnable> calls =
        List.of(
            () -> server.exchange(code, verifier("two")),
            () -> server.identify(grant, nonce("one")),
            () -> server.refresh(credential),
            () -> server.revoke(credential.refreshToken()));

    world.outage(outage);

    List<Outage> outages = Race.of(runner -> outageOf(calls.get(runner % calls.size())));
    assertThat(outages).hasSize(Race.RUNNERS).containsOnly(outage);
  }

  private static Outage outageOf(Runnable call) {
    try {
      call.run();
    } catch (AuthorizationServerUnavailable unavailable) {
      return unavailable.outage();
    }
    throw new AssertionError("There was an answer");
  }
}
