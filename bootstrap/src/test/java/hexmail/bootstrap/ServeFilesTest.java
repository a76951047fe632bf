package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What `hexmail serve` prints for files that it cannot use.
@Timeout(60) // To read a pipe would never end.
class ServeFilesTest {
  private static final String TOKEN_URI = "https://oauth2.googleapis.com/token";

  @TempDir private Path folder;
  private ServeConfiguration setUp;

  @BeforeEach
  void begin() {
    setUp = new ServeConfiguration(folder);
  }

  // R45
  @Test
  void a_client_file_that_is_a_folder() throws IOException {
    Files.delete(setUp.clientFile());
    Files.createDirectory(setUp.clientFile());

    assertRefused(
        setUp.clientFile() + ": is not a file; set HEXMAIL_CLIENT_SECRETS to the path of one");
  }

  // R45
  @Test
  void a_client_file_that_is_a_pipe() throws Exception {
    Files.delete(setUp.clientFile());
    pipe(setUp.clientFile());

    assertRefused(
        setUp.clientFile() + ": is not a file; set HEXMAIL_CLIENT_SECRETS to the path of one");
  }

  // R45
  @Test
  void a_key_set_that_is_a_pipe() throws Exception {
    pipe(setUp.keyset());

    assertRefused(setUp.keyset() + " is not a file: name one for the key set");
  }

  // R45
  @Test
  void blanks_and_line_breaks_in_the_client() {
    setUp.clientFile(
        ServeConfiguration.client(TOKEN_URI, "")
            .replace("1.apps", " 1.apps")
            .replace(ServeConfiguration.SECRET, ServeConfiguration.SECRET + "\\n"));

    CommandRun run = refused();

    assertThat(run.err())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith(
                        "hexmail: client.json: client_id in the client file has blanks or line breaks: "),
            line ->
                assertThat(line)
                    .startsWith(
                        "hexmail: client.json: client_secret in the client file has blanks or line breaks: "));
  }

  // R45
  @Test
  void something_after_the_client() {
    setUp.clientFile(ServeConfiguration.client(TOKEN_URI, "") + "\n{}");

    assertRefused(
        "client.json: The client file is not a JSON object: download the file again from Google's"
            + " console (Clients, a client of type Web application).");
  }

  // R24
  @Test
  void a_client_file_that_others_can_read_is_a_warning_and_a_bad_start_leaves_nothing_behind()
      throws IOException {
    Files.setPosixFilePermissions(setUp.clientFile(), PosixFilePermissions.fromString("rw-r--r--"));
    try (ServerSocket other = ServeConfiguration.takenPort()) {
      setUp
          .set("HEXMAIL_PORT", Integer.toString(other.getLocalPort()))
          .set("HEXMAIL_BASE_URL", "http://localhost:8080");

      assertThat(refused().err())
          .satisfiesExactly(
              line ->
                  assertThat(line)
                      .isEqualTo(
                          "hexmail: warning: client.json: can be read or written by others, and it"
                              + " holds a secret: chmod 600 it"),
              line -> assertThat(line).startsWith("hexmail: the front cannot listen on "));
    }
    assertThat(folder.toFile().list()).containsExactly("client.json");
  }

  private static void pipe(Path path) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
  }

  private void assertRefused(String line) {
    assertThat(refused().err()).containsExactly("hexmail: " + line);
  }

  private CommandRun refused() {
    CommandRun run = CommandRun.of(setUp.environment(), "serve");
    assertThat(run.exitCode()).isEqualTo(CommandRun.REFUSED);
    assertThat(run.out()).isEmpty();
    assertThat(run.toString()).doesNotContain(ServeConfiguration.SECRET);
    return run;
  }
}
