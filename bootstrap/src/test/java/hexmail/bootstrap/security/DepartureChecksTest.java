package hexmail.bootstrap.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left of a person who goes.
class DepartureChecksTest {
  private static final String ADA_ID = "101843027519364820157";

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

  // S32
  @Test
  void nothing_is_left_of_who_is_forgotten() throws IOException {
    assertThat(everything()).contains(Stage.ADA, ADA_ID);

    assertThat(stage.post(browser, "/u/0/forget", Map.of()).status()).isEqualTo(303);

    String hex = HexFormat.of().formatHex(ADA_ID.getBytes(US_ASCII));
    for (String table : stage.database().tables()) {
      assertThat(stage.database().rows(table, Set.of()))
          .as(table)
          .noneMatch(row -> row.contains(hex));
    }
    stage.close();
    assertThat(everything()).doesNotContain(Stage.ADA, ADA_ID);
  }

  /// What is in the files of the application.
  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(stage.front())) {
      for (Path file : List.copyOf(files.filter(Files::isRegularFile).toList())) {
        all.append(Files.readString(file, ISO_8859_1));
      }
    }
    return all.toString();
  }
}
