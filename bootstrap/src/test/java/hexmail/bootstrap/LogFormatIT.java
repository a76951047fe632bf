package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import hexmail.bootstrap.kit.FreePort;
import hexmail.bootstrap.kit.TestBrowser;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form of log lines, which is decided once for a process.
class LogFormatIT {
  @TempDir private Path folder;

  @Test
  void a_failed_sign_in_is_logged_as_json_when_json_is_asked_for() throws Exception {
    int port = FreePort.find();
    Path log = folder.resolve("serve.log");
    Path client =
        Files.writeString(
            folder.resolve("client_secrets.json"),
            """
            {"web": {"client_id": "client.example", "client_secret": "not-shown",
              "auth_uri": "http://127.0.0.1:9/auth", "token_uri": "http://127.0.0.1:9/token",
              "redirect_uris": []}}
            """);
    Map<String, String> environment =
        Map.of(
            "HEXMAIL_PORT", Integer.toString(port),
            "HEXMAIL_CLIENT_SECRETS", client.toString(),
            "HEXMAIL_LOG_FORMAT", "json");

    try (HexmailProcess serve = HexmailProcess.start(log, environment, "serve");
        TestBrowser browser = new TestBrowser()) {
      URI address = serve.ready();
      browser.open(address.resolve("/oauth2/callback?state=unknown&code=planted")).has(400);
    }

    List<String> lines = Files.readAllLines(log).stream().filter(l -> l.startsWith("{")).toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst()).doesNotContain("planted", "unknown");
    assertThat(
            JsonParser.parseString(lines.getFirst())
                .getAsJsonObject()
                .get("formattedMessage")
                .getAsString())
        .matches("Incident [0-9a-z]+-1: sign-in failed: the browser sent no cookie");
  }
}
