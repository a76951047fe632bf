package hexmail.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import hexmail.emulator.grants.Accounts;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
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
              port, data.resolve("other"), running.clock(), new MailSource.Sample(1));

      assertThatThrownBy(() -> LocalGoogle.start(settings))
          .isInstanceOfSatisfying(PortTaken.class, e -> assertThat(e.port()).isEqualTo(port));
      assertThat(data.resolve("other")).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"oauth.db", "mail.db", "client-secret/"})
  void a_data_folder_that_cannot_be_used_is_named_with_its_mend(String spoilt) throws IOException {
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
  void a_file_in_the_place_of_the_data_folder_is_named_with_its_mend() throws IOException {
    Path file = Files.createFile(data.resolve("file"));

    assertUnusable(
        file,
        new MailSource.Sample(1),
        file + " cannot be used as the data folder",
        "another folder");
  }

  @Test
  void mail_that_cannot_be_read_is_named_with_its_mend() throws IOException {
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
    LocalGoogleSettings settings = new LocalGoogleSettings(0, data, Clock.systemUTC(), mail);

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
          Visitor.json(running.google().clientSecrets(Visitor.REDIRECT)).getAsJsonObject("web");

      assertThat(web.keySet())
          .containsExactly(
              "client_id", "project_id", "auth_uri", "token_uri", "client_secret", "redirect_uris");
      assertThat(web.get("client_id").getAsString())
          .isEqualTo("hexmail-demo.apps.googleusercontent.com");
      assertThat(web.get("auth_uri").getAsString()).isEqualTo(root + "/o/oauth2/v2/auth");
      assertThat(web.get("token_uri").getAsString()).isEqualTo(root + "/token");
      assertThat(web.get("redirect_uris"))
          .isEqualTo(JsonParser.parseString("[\"" + Visitor.REDIRECT + "\"]"));
    }
  }

  @Test
  void grants_tokens_secret_and_key_survive_a_restart() throws Exception {
    JsonObject before;
    String secret;
    try (RunningGoogle running = RunningGoogle.in(data)) {
      before = running.visitor().tokens(Accounts.ADA);
      secret = running.visitor().secret();
    }

    try (RunningGoogle running = RunningGoogle.in(data)) {
      Visitor visitor = running.visitor();
      assertThat(visitor.secret()).isEqualTo(secret);
      assertThat(visitor.profile(before.get("access_token").getAsString()).statusCode())
          .isEqualTo(200);
      assertThat(
              visitor
                  .post("/token", visitor.refresh(before.get("refresh_token").getAsString()))
                  .statusCode())
          .isEqualTo(200);
      assertThat(visitor.authorize(Visitor.request("login_hint", "ada@example.com")).statusCode())
          .isEqualTo(302);
      assertThat(signedBy(visitor.get("/oauth2/v3/certs").body(), before)).isTrue();
    }
  }

  @Test
  void what_was_granted_survives_a_process_that_is_killed(@TempDir Path left) throws IOException {
    String refreshToken;
    try (RunningGoogle running = RunningGoogle.in(data)) {
      refreshToken = running.visitor().tokens(Accounts.ADA).get("refresh_token").getAsString();
      for (Path file : files()) {
        Files.copy(file, left.resolve(data.relativize(file).toString()));
      }
    }

    try (RunningGoogle next = RunningGoogle.in(left)) {
      Visitor visitor = next.visitor();
      assertThat(visitor.post("/token", visitor.refresh(refreshToken)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void dead_codes_and_tokens_are_forgotten_at_a_later_start() {
    try (RunningGoogle running = RunningGoogle.in(data)) {
      running.visitor().tokens(Accounts.ADA);
    }
    TickingClock nextWeek = new TickingClock();
    nextWeek.advance(Duration.ofDays(7));
    LocalGoogle.start(new LocalGoogleSettings(0, data, nextWeek, new MailSource.Sample(10)))
        .close();

    Jdbi database = Jdbi.create("jdbc:sqlite:" + data.resolve("oauth.db"));
    assertThat(
            database.<List<String>, RuntimeException>withHandle(handle ->
                handle
                    .createQuery("SELECT kind FROM token UNION ALL SELECT 'code' FROM code")
                    .mapTo(String.class)
                    .list()))
        .containsExactly("refresh");
  }

  private static boolean signedBy(String keys, JsonObject answer) throws Exception {
    SignedJWT token = SignedJWT.parse(answer.get("id_token").getAsString());
    return token.verify(
        new RSASSAVerifier(
            JWKSet.parse(keys).getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey()));
  }

  @Test
  void neither_codes_nor_tokens_stand_in_the_data_folder() throws IOException {
    try (RunningGoogle running = RunningGoogle.in(data)) {
      Visitor visitor = running.visitor();
      String code = visitor.code(Accounts.ADA);
      JsonObject tokens = Visitor.json(visitor.post("/token", visitor.exchange(code)).body());
      List<String> secrets =
          List.of(
              code,
              tokens.get("access_token").getAsString(),
              tokens.get("refresh_token").getAsString());

      assertThat(files()).isNotEmpty();
      for (Path file : files()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.getFileName().toString())
            .doesNotContain(secrets);
      }
    }
  }

  @Test
  void only_the_owner_can_read_secret_and_grants() throws IOException {
    try (RunningGoogle running = RunningGoogle.in(data)) {
      running.visitor().tokens(Accounts.ADA);

      for (String name : List.of("client-secret", "oauth.db", "oauth.db-wal")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))))
            .as(name)
            .isEqualTo("rw-------");
      }
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

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
