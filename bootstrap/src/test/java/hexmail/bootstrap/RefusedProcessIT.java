package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person at the terminal sees of a process that does not start, logs included.
class RefusedProcessIT {
  @TempDir private Path folder;

  @Test
  void a_port_in_use_is_one_clear_line() throws Exception {
    Path log = folder.resolve("serve.log");
    try (ServerSocket other = ServeConfiguration.takenPort()) {
      ServeConfiguration setUp =
          new ServeConfiguration(folder)
              .set("HEXMAIL_PORT", Integer.toString(other.getLocalPort()))
              .set("HEXMAIL_BASE_URL", "http://localhost:8080");

      try (HexmailProcess serve = HexmailProcess.start(log, setUp.environment(), "serve")) {
        assertThat(serve.exitCode()).isEqualTo(CommandRun.REFUSED);
      }
      assertThat(Files.readAllLines(log))
          .containsExactly(
              "hexmail: the front cannot listen on 127.0.0.1:"
                  + other.getLocalPort()
                  + ": the port is in use or not permitted; choose another with HEXMAIL_PORT or"
                  + " another address with HEXMAIL_BIND");
    }
  }
}
