package hexmail.testkit.interception;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.credential.RevocationOutcome;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.RefreshToken;
import hexmail.testkit.memory.InMemoryAuthorizationWorld;
import org.junit.jupiter.api.Test;

final class AnswerChangeTest {
  private static final AuthorizationCode CODE = new AuthorizationCode("never-issued");
  private static final CodeVerifier VERIFIER = new CodeVerifier("v".repeat(43));
  private static final RefreshToken TOKEN = new RefreshToken("never-issued");

  private final AuthorizationServer target = new InMemoryAuthorizationWorld().server();
  private final AnswerChange<ExchangeOutcome> change = new AnswerChange<>(ExchangeOutcome.class);
  private final AuthorizationServer server =
      Intercepted.port(AuthorizationServer.class, target, change);

  @Test
  void answers_of_its_type_are_changed_from_then_on() {
    ExchangeOutcome unchanged = server.exchange(CODE, VERIFIER);
    ExchangeOutcome other = new ExchangeOutcome.CodeRefused("another reason");

    change.set(_ -> other);

    assertThat(unchanged).isEqualTo(target.exchange(CODE, VERIFIER)).isNotEqualTo(other);
    assertThat(server.exchange(CODE, VERIFIER)).isEqualTo(other);
  }

  @Test
  void other_answers_pass() {
    RevocationOutcome unchanged = server.revoke(TOKEN);

    change.set(_ -> new ExchangeOutcome.CodeRefused("another reason"));

    assertThat(server.revoke(TOKEN)).isEqualTo(unchanged);
  }
}
