package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left of a person who goes.
class DepartureChecksTest {
  @TempDir private Path data;
  private Stage stage;
  private TestBrowser browser;
  private TestBrowser elsewhere;

  @BeforeEach
  void signIn() {
    stage = Stage.start(data);
    browser = stage.browser();
    elsewhere = stage.browser();
    stage.signIn(browser, Stage.ADA).has(200);
    stage.signIn(elsewhere, Stage.ADA).has(200);
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  // S31
  @Test
  void a_disconnect_deletes_ends_all_sessions_and_revokes_once() {
    assertThat(stage.post(browser, "/u/0/disconnect", Map.of()).status()).isEqualTo(303);

    assertThat(stage.google().count(Endpoint.REVOKE)).isEqualTo(1);
    assertThat(stage.database().count("credential")).isZero();
    assertThat(stage.database().count("revocation_queue")).isZero();
    assertThat(stage.isSignedIn(browser)).isFalse();
    assertThat(stage.isSignedIn(elsewhere)).isFalse();
  }

  // S31
  @Test
  void a_disconnect_deletes_though_google_does_not_answer_and_queues_the_revocation() {
    stage.google().fault(Endpoint.REVOKE, Fault.status(503).times(1));

    assertThat(stage.post(browser, "/u/0/disconnect", Map.of()).status()).isEqualTo(303);

    assertThat(stage.database().count("credential")).isZero();
    assertThat(stage.database().count("revocation_queue")).isEqualTo(1);
    assertThat(stage.isSignedIn(browser)).isFalse();
    assertThat(stage.isSignedIn(elsewhere)).isFalse();
  }
}
