package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wrong command lines, and options that `demo` and `google` refuse.
@Timeout(60) // A command that starts by mistake would run for ever.
class CommandLineTest {
  @TempDir private Path data;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dance",
        "serve --colour green",
        "demo --port many",
        "google --data here",
        "doctor all",
        "people all",
        "people end"
      })
  void a_wrong_command_line_prints_the_usage(String line) {
    CommandRun run = CommandRun.of(Map.of(), line.isEmpty() ? new String[0] : line.split(" "));

    assertThat(run.exitCode()).isEqualTo(CommandRun.REFUSED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).anySatisfy(printed -> assertThat(printed).startsWith("Usage: hexmail"));
  }

  @Test
  void help_is_printed() {
    CommandRun run = CommandRun.of(Map.of(), "--help");

    assertThat(run.exitCode()).isEqualTo(CommandRun.OK);
    assertThat(run.out().getFirst()).startsWith("Usage: hexmail");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void each_missing_mail_file_is_reported() {
    Path one = data.resolve("one.mbox");
    Path two = data.resolve("two.mbox");

    CommandRun run = demo("--mbox", one.toString(), "--mbox", two.toString());

    assertRefused(
        run,
        "--mbox: no readable file or folder " + one,
        "--mbox: no readable file or folder " + two);
  }

  @Test
  void mbox_files_and_sample_messages_cannot_be_combined() {
    assertRefused(
        demo("--mbox", data.toString(), "--messages", "5"),
        "--mbox and --messages cannot be combined; give one of them");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000001"})
  void the_number_of_messages_has_limits(String number) {
    assertRefused(demo("--messages", number), "--messages: must be a number from 1 to 1000000");
  }

  @Test
  void a_port_has_limits() {
    assertRefused(demo("--port", "65536"), "--port: must be a number from 0 to 65535");
  }

  @Test
  void a_port_of_the_local_google_that_is_in_use() throws IOException {
    try (ServerSocket other = ServeConfiguration.takenPort()) {
      String port = Integer.toString(other.getLocalPort());

      assertRefused(
          demo("--port", "0", "--google-port", port),
          inUse("the local Google", port, "--google-port"));
      assertRefused(
          CommandRun.of(Map.of(), "google", "--port", port, "--data", data.toString()),
          inUse("the local Google", port, "--port"));
    }
    assertThat(data).isEmptyDirectory();
  }

  // R24
  @Test
  void a_port_of_the_front_that_is_in_use() throws IOException {
    try (ServerSocket other = ServeConfiguration.takenPort()) {
      String port = Integer.toString(other.getLocalPort());

      assertRefused(
          demo("--port", port, "--google-port", "0", "--messages", "1"),
          inUse("the front", port, "--port"));
    }
    assertThat(data).isEmptyDirectory();
  }

  private CommandRun demo(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "demo";
    all[1] = "--data";
    all[2] = data.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return CommandRun.of(Map.of(), all);
  }

  private static String inUse(String who, String port, String option) {
    return who
        + " cannot listen on 127.0.0.1:"
        + port
        + ": the port is in use or not permitted; choose another with "
        + option;
  }

  private static void assertRefused(CommandRun run, String... lines) {
    assertThat(run.exitCode()).isEqualTo(CommandRun.REFUSED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .containsExactly(Stream.of(lines).map("hexmail: "::concat).toArray(String[]::new));
  }
}
