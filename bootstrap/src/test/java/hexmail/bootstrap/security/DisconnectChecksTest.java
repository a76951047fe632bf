package hexmail.bootstrap.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is left of a person who goes.
class DisconnectChecksTest {
  private static final String ADA_ID = "101843027519364820157";

  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);
  private final TestBrowser browser = hexmail.browser();
  private final TestBrowser elsewhere = hexmail.newBrowser();

  @BeforeEach
  void signIn() {
    hexmail.signIn(browser, TestHexmail.ADA).has(200);
    hexmail.signIn(elsewhere, TestHexmail.ADA).has(200);
  }

  // S31
  @Test
  void a_disconnect_deletes_ends_all_sessions_and_revokes_once() {
    assertThat(hexmail.post(browser, "/u/0/disconnect", Map.of()).status()).isEqualTo(303);

    assertThat(hexmail.google().count(Endpoint.REVOKE)).isEqualTo(1);
    assertThat(hexmail.database().count("credential")).isZero();
    assertThat(hexmail.database().count("revocation_queue")).isZero();
    assertThat(hexmail.isSignedIn(browser)).isFalse();
    assertThat(hexmail.isSignedIn(elsewhere)).isFalse();
  }

  // S31
  @Test
  void a_disconnect_deletes_though_google_does_not_answer_and_queues_the_revocation() {
    hexmail.google().fault(Endpoint.REVOKE, Fault.status(503).times(1));

    assertThat(hexmail.post(browser, "/u/0/disconnect", Map.of()).status()).isEqualTo(303);

    assertThat(hexmail.database().count("credential")).isZero();
    assertThat(hexmail.database().count("revocation_queue")).isEqualTo(1);
    assertThat(hexmail.isSignedIn(browser)).isFalse();
    assertThat(hexmail.isSignedIn(elsewhere)).isFalse();
  }

  // S32
  @Test
  void nothing_is_left_of_a_forgotten_account() throws IOException {
    assertThat(everything()).contains(TestHexmail.ADA, ADA_ID);

    assertThat(hexmail.post(browser, "/u/0/forget", Map.of()).status()).isEqualTo(303);

    String hex = HexFormat.of().formatHex(ADA_ID.getBytes(US_ASCII));
    for (String table : hexmail.database().tables()) {
      assertThat(hexmail.database().rows(table, Set.of()))
          .as(table)
          .noneMatch(row -> row.contains(hex));
    }
    hexmail.stop();
    assertThat(everything()).doesNotContain(TestHexmail.ADA, ADA_ID);
  }

  /// What is in the files of the application.
  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(hexmail.front())) {
      for (Path file : List.copyOf(files.filter(Files::isRegularFile).toList())) {
        all.append(Files.readString(file, ISO_8859_1));
      }
    }
    return all.toString();
  }
}
