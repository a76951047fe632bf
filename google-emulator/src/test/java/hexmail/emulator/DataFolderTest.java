package hexmail.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import hexmail.emulator.grants.SampleAccounts;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a local Google keeps in its data folder, who can read it, and what it never stores there.
class DataFolderTest {
  @TempDir Path data;

  @Test
  void grants_tokens_secret_and_key_survive_a_restart() throws Exception {
    JsonObject before;
    String secret;
    try (RunningGoogle running = RunningGoogle.in(data)) {
      before = running.browser().tokens(SampleAccounts.ADA);
      secret = running.browser().secret();
    }

    try (RunningGoogle running = RunningGoogle.in(data)) {
      BrowserClient browser = running.browser();
      assertThat(browser.secret()).isEqualTo(secret);
      assertThat(browser.profile(before.get("access_token").getAsString()).statusCode())
          .isEqualTo(200);
      assertThat(
              browser
                  .post("/token", browser.refresh(before.get("refresh_token").getAsString()))
                  .statusCode())
          .isEqualTo(200);
      assertThat(browser.choose(BrowserClient.request(), SampleAccounts.ADA).statusCode())
          .isEqualTo(302);
      assertThat(signedBy(browser.get("/oauth2/v3/certs").body(), before)).isTrue();
    }
  }

  private static boolean signedBy(String keys, JsonObject response) throws Exception {
    SignedJWT token = SignedJWT.parse(response.get("id_token").getAsString());
    return token.verify(
        new RSASSAVerifier(
            JWKSet.parse(keys).getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey()));
  }

  @Test
  void what_was_granted_survives_a_process_that_is_killed(@TempDir Path left) throws IOException {
    String refreshToken;
    try (RunningGoogle running = RunningGoogle.in(data)) {
      refreshToken =
          running.browser().tokens(SampleAccounts.ADA).get("refresh_token").getAsString();
      for (Path file : files()) {
        Files.copy(file, left.resolve(data.relativize(file).toString()));
      }
    }

    try (RunningGoogle next = RunningGoogle.in(left)) {
      BrowserClient browser = next.browser();
      assertThat(browser.post("/token", browser.refresh(refreshToken)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void dead_codes_and_tokens_are_forgotten_at_a_later_start() {
    try (RunningGoogle running = RunningGoogle.in(data)) {
      running.browser().tokens(SampleAccounts.ADA);
    }
    TickingClock nextWeek = new TickingClock();
    nextWeek.advance(Duration.ofDays(7));
    LocalGoogle.start(
            new LocalGoogleSettings(
                0, data, nextWeek, new SecureRandom(), new MailSource.Sample(10)))
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

  @Test
  void neither_codes_nor_tokens_stand_in_the_data_folder() throws IOException {
    try (RunningGoogle running = RunningGoogle.in(data)) {
      BrowserClient browser = running.browser();
      String code = browser.code(SampleAccounts.ADA);
      JsonObject tokens = BrowserClient.json(browser.post("/token", browser.exchange(code)).body());
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
      running.browser().tokens(SampleAccounts.ADA);

      for (String name : List.of("client-secret", "oauth.db", "oauth.db-wal")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))))
            .as(name)
            .isEqualTo("rw-------");
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
