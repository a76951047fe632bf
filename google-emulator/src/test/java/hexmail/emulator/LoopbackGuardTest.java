package hexmail.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.grants.SampleAccounts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoopbackGuardTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();

  @Test
  void a_foreign_host_name_is_refused() throws IOException {
    int port = running.google().root().getPort();
    try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
      socket
          .getOutputStream()
          .write(
              "GET /_control HTTP/1.1\r\nHost: evil.example:%d\r\nConnection: close\r\n\r\n"
                  .formatted(port)
                  .getBytes(StandardCharsets.US_ASCII));

      String response =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

      assertThat(response).startsWith("HTTP/1.1 403 ");
    }
  }

  @Test
  void a_form_of_another_site_is_refused() {
    Map<String, String> consent = new HashMap<>(BrowserClient.request());
    consent.put("account", SampleAccounts.ADA.subject());
    consent.put("decision", "allow");

    assertThat(post("/signin/consent", consent, "https://evil.example")).isEqualTo(403);
    assertThat(post("/_control/counts/reset", Map.of(), "null")).isEqualTo(403);
    assertThat(post("/signin/consent", consent, running.google().root().toString())).isEqualTo(303);
  }

  private int post(String path, Map<String, String> form, String origin) {
    return running.browser().post(path, form, "Origin", origin).statusCode();
  }
}
