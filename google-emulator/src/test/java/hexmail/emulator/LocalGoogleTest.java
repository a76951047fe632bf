package hexmail.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalGoogleTest {
  @TempDir Path data;

  @Test
  void a_taken_port_is_named() {
    try (RunningGoogle running = RunningGoogle.in(data)) {
      int port = running.google().root().getPort();
      LocalGoogleSettings settings =
          new LocalGoogleSettings(
              port,
              data.resolve("other"),
              running.clock(),
              new SecureRandom(),
              new MailSource.Sample(1));

      assertThatThrownBy(() -> LocalGoogle.start(settings))
          .isInstanceOfSatisfying(PortTaken.class, e -> assertThat(e.port()).isEqualTo(port));
      assertThat(data.resolve("other")).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"oauth.db", "mail.db", "client-secret/"})
  void a_data_folder_that_cannot_be_used_is_named_with_its_remedy(String spoilt)
      throws IOException {
    Path file = data.resolve(spoilt);
    if (spoilt.endsWith("/")) {
      Files.createDirectory(file);
    } else {
      Files.writeString(file, "Dear diary, ".repeat(1_000));
    }

    assertUnusable(
        data,
        new MailSource.Sample(1),
        data + " cannot be used as the data folder",
        "another folder");
  }

  @Test
  void a_file_in_the_place_of_the_data_folder_is_named_with_its_remedy() throws IOException {
    Path file = Files.createFile(data.resolve("file"));

    assertUnusable(
        file,
        new MailSource.Sample(1),
        file + " cannot be used as the data folder",
        "another folder");
  }

  @Test
  void mail_that_cannot_be_read_is_named_with_its_remedy() throws IOException {
    Path empty = Files.createDirectory(data.resolve("empty"));
    Path missing = data.resolve("missing.mbox");

    assertUnusable(
        data.resolve("google"), new MailSource.Files(List.of(empty)), empty.toString(), "no .eml");
    assertUnusable(
        data.resolve("google"),
        new MailSource.Files(List.of(missing)),
        missing.toString(),
        "name readable mbox or .eml files");
  }

  private static void assertUnusable(Path data, MailSource mail, String... words) {
    LocalGoogleSettings settings =
        new LocalGoogleSettings(0, data, Clock.systemUTC(), new SecureRandom(), mail);

    assertThatThrownBy(() -> LocalGoogle.start(settings).close())
        .isInstanceOf(LocalGoogleUnusable.class)
        .hasMessageContainingAll(words)
        .hasMessageNotContaining("\n");
  }

  @Test
  void it_listens_on_loopback_only() throws IOException {
    try (RunningGoogle running = RunningGoogle.in(data)) {
      int port = running.google().root().getPort();

      for (InetAddress address : otherAddresses()) {
        try (Socket socket = new Socket()) {
          assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 500))
              .isInstanceOf(IOException.class);
        }
      }
      try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
        assertThat(socket.isConnected()).isTrue();
      }
    }
  }

  private static List<InetAddress> otherAddresses() throws IOException {
    return Stream.concat(
            Stream.of(InetAddress.ofLiteral("127.0.0.2")),
            NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress()))
        .toList();
  }

  @Test
  void client_secrets_have_the_form_of_googles_console() {
    try (RunningGoogle running = RunningGoogle.in(data)) {
      String root = running.google().root().toString();

      JsonObject web =
          BrowserClient.json(running.google().clientSecrets(BrowserClient.REDIRECT))
              .getAsJsonObject("web");

      assertThat(web.keySet())
          .containsExactly(
              "client_id", "project_id", "auth_uri", "token_uri", "client_secret", "redirect_uris");
      assertThat(web.get("client_id").getAsString())
          .isEqualTo("hexmail-demo.apps.googleusercontent.com");
      assertThat(web.get("auth_uri").getAsString()).isEqualTo(root + "/o/oauth2/v2/auth");
      assertThat(web.get("token_uri").getAsString()).isEqualTo(root + "/token");
      assertThat(web.get("redirect_uris"))
          .isEqualTo(JsonParser.parseString("[\"" + BrowserClient.REDIRECT + "\"]"));
    }
  }

  @Test
  void a_closed_one_answers_no_more() {
    RunningGoogle running = RunningGoogle.in(data);
    running.close();

    assertThatThrownBy(() ->
            new Socket(InetAddress.ofLiteral("127.0.0.1"), running.google().root().getPort())
                .close())
        .isInstanceOf(ConnectException.class);
  }
}
