package hexmail.adapter.google;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.adapter.google.fixture.StubGoogle.Answer;
import hexmail.domain.credential.RevocationOutcome;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.RefreshToken;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevocationTest {
  private final StubGoogle google = new StubGoogle();
  private final GoogleAdapter adapter = google.adapter();
  private final AuthorizationServer server = adapter.authorizationServer();

  @AfterEach
  void close() {
    adapter.close();
    google.close();
  }

  @Test
  void a_revocation_sends_the_token_in_the_body() {
    google.json("/revoke", "{}");

    assertThat(server.revoke(new RefreshToken("1//r"))).isEqualTo(new RevocationOutcome.Revoked());
    assertThat(google.request().method()).isEqualTo("POST");
    assertThat(google.request().parameters())
        .containsExactlyInAnyOrderEntriesOf(Map.of("token", "1//r"));
  }

  @Test
  void a_revocation_needs_no_body_in_the_answer() {
    google.on("/revoke", new Answer(200, Map.of(), ""));

    assertThat(server.revoke(new RefreshToken("1//r"))).isEqualTo(new RevocationOutcome.Revoked());
  }

  @Test
  void a_revocation_of_a_dead_token_counts_as_done() {
    google.on("/revoke", error(400, "invalid_token"));

    assertThat(server.revoke(new RefreshToken("1//r")))
        .isEqualTo(new RevocationOutcome.AlreadyGone());
  }

  @ParameterizedTest
  @CsvSource({"400, invalid_request, GARBLED", "503, unavailable, FAILED"})
  void a_revocation_that_does_not_succeed_is_an_outage(int status, String error, Outage outage) {
    google.on("/revoke", error(status, error));

    assertThat(outage(() -> server.revoke(new RefreshToken("1//r")))).isEqualTo(outage);
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
