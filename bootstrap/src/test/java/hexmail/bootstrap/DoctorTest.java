package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  private static final String REDIRECT =
      "      redirect URI to paste in Google's console: " + SetUp.REDIRECT;

  @TempDir private Path folder;
  private SetUp setUp;

  @BeforeEach
  void begin() {
    setUp = new SetUp(folder);
  }

  @Test
  void a_good_set_up_is_well_and_shows_the_redirect_uri() {
    CommandRun run = doctor();

    assertThat(run.out())
        .containsExactly(
            "ok    configuration", REDIRECT, "ok    client file", "ok    database and key");
    assertThat(run.exitCode()).isEqualTo(CommandRun.WELL);
  }

  @Test
  void all_that_is_wrong_is_told_with_its_mend() throws IOException {
    Files.delete(setUp.clientFile());
    SetUp.write(setUp.database(), "");

    CommandRun run = doctor();

    assertThat(run.out())
        .containsExactly(
            "ok    configuration",
            REDIRECT,
            "wrong client file",
            "      "
                + setUp.clientFile()
                + ": cannot be read; download the OAuth client (type Web application) from Google's"
                + " console, or name its place in HEXMAIL_CLIENT_SECRETS",
            "wrong database and key",
            "      "
                + setUp.database()
                + " is empty: restore a backup, or remove it to begin anew");
    assertThat(run.exitCode()).isEqualTo(CommandRun.UNWELL);
  }

  @Test
  void a_bad_configuration_is_told_first() {
    setUp.set("HEXMAIL_PORT", "eighty");

    CommandRun run = doctor();

    assertThat(run.out())
        .containsExactly(
            "wrong configuration", "      HEXMAIL_PORT: has to be a whole number from 1 to 65535");
    assertThat(run.exitCode()).isEqualTo(CommandRun.UNWELL);
  }

  @Test
  void scopes_without_the_address_are_a_warning() {
    setUp.set("HEXMAIL_SCOPES", "openid https://www.googleapis.com/auth/gmail.readonly");

    CommandRun run = doctor();

    assertThat(run.out())
        .contains(
            "      warning: HEXMAIL_SCOPES: lacks `email`; add it, since Google tells no address"
                + " without it and nobody can sign in");
    assertThat(run.exitCode()).isEqualTo(CommandRun.WELL);
  }

  @Test
  void the_long_name_of_the_scope_serves_as_well() {
    setUp.set("HEXMAIL_SCOPES", "openid https://www.googleapis.com/auth/userinfo.email");

    assertThat(doctor().out()).noneSatisfy(line -> assertThat(line).contains("warning"));
  }

  @Test
  void no_redirect_uris_are_a_warning() {
    setUp.clientFile(SetUp.client("https://oauth2.googleapis.com/token", ""));

    CommandRun run = doctor();

    assertThat(run.out())
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("      warning: client.json: The client file names no redirect_uris"));
    assertThat(run.exitCode()).isEqualTo(CommandRun.WELL);
  }

  private CommandRun doctor() {
    CommandRun run = CommandRun.of(setUp.environment(), "doctor");
    assertThat(run.err()).isEmpty();
    assertThat(run.toString()).doesNotContain(SetUp.SECRET);
    return run;
  }
}
