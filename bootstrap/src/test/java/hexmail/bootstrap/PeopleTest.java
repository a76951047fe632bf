package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `hexmail people` beside a running `serve`, on the same database.
class PeopleTest {
  private final TestHexmail hexmail = TestHexmail.start(TestOptions.USUAL.inRealTime());

  @AfterEach
  void close() {
    hexmail.close();
  }

  @Test
  void without_a_grant_there_is_nobody() {
    CommandRun run = people();

    assertThat(run.out()).containsExactly("Nobody has granted anything.");
    assertThat(run.exitCode()).isEqualTo(CommandRun.OK);
  }

  @Test
  void everyone_with_a_grant_is_listed_by_address_with_sessions_and_state() {
    signIn(TestHexmail.GRACE);
    signIn(TestHexmail.ADA);
    signIn(TestHexmail.ADA);
    hexmail
        .database()
        .change(
            "update credential set state = 'revoked', state_reason = 'invalid_grant',"
                + " state_changed_at = 1 where email = 'grace@example.com'");

    CommandRun run = people();

    assertThat(run.out()).hasSize(3);
    assertThat(run.out().getFirst()).matches("ADDRESS +SESSIONS +LAST USED \\(UTC\\) +GRANT");
    assertThat(run.out().get(1))
        .matches("ada@example\\.com +2  \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ  active");
    assertThat(run.out().getLast()).matches("grace@example\\.com +1  [^ ]+  ended at Google");
    assertThat(run.exitCode()).isEqualTo(CommandRun.OK);
  }

  @Test
  void a_grant_whose_tokens_no_longer_decrypt_is_listed_and_can_be_ended() {
    signIn(TestHexmail.ADA);
    hexmail.database().change("update credential set refresh_token = x'00'");

    assertThat(people().out().getLast()).endsWith("unreadable: the tokens do not decrypt");
    assertThat(people("end", TestHexmail.ADA).exitCode()).isEqualTo(CommandRun.OK);

    assertThat(hexmail.database().count("credential")).isZero();
  }

  // S75
  @Test
  void ending_a_person_ends_their_sessions_and_their_grant_and_nobody_elses() {
    TestBrowser ada = signIn(TestHexmail.ADA);
    TestBrowser grace = signIn(TestHexmail.GRACE);

    CommandRun run = people("end", TestHexmail.ADA.toUpperCase(Locale.ROOT));

    assertThat(run.out())
        .containsExactly("ada@example.com: signed out everywhere, and the grant ended");
    assertThat(run.exitCode()).isEqualTo(CommandRun.OK);
    assertThat(hexmail.isSignedIn(ada)).isFalse();
    assertThat(hexmail.isSignedIn(grace)).isTrue();
    assertThat(hexmail.google().count(Endpoint.REVOKE)).isEqualTo(1);
    assertThat(people().out()).hasSize(2);
  }

  @Test
  void a_grant_that_google_does_not_revoke_is_said_to_be_tried_again() {
    signIn(TestHexmail.ADA);
    hexmail.google().fault(Endpoint.REVOKE, Fault.status(503).times(1));

    CommandRun run = people("end", TestHexmail.ADA);

    assertThat(run.out())
        .singleElement()
        .satisfies(line ->
            assertThat(line)
                .startsWith("ada@example.com: signed out everywhere; Google did not revoke")
                .endsWith("tries again for 24 hours"));
    assertThat(hexmail.database().count("revocation_queue")).isEqualTo(1);
  }

  @Test
  void a_database_that_is_not_there_is_an_error_and_is_not_made() {
    Path other = hexmail.front().resolve("another.db");
    Map<String, String> environment = new HashMap<>(hexmail.environment());
    environment.put("HEXMAIL_DATABASE_URL", "jdbc:sqlite:" + other);

    for (String[] line : new String[][] {{"people"}, {"people", "end", TestHexmail.ADA}}) {
      CommandRun run = CommandRun.of(environment, line);

      assertThat(run.err())
          .containsExactly("hexmail: `hexmail serve` has not made the database " + other + " yet");
      assertThat(run.exitCode()).isEqualTo(CommandRun.REFUSED);
    }
    assertThat(hexmail.front().toFile().list((_, name) -> name.startsWith("another"))).isEmpty();
  }

  @Test
  void an_address_without_a_grant_is_an_error_and_ends_nothing() {
    signIn(TestHexmail.ADA);

    for (String address : new String[] {"nobody@example.com", "ada", "%", "da@example.com"}) {
      CommandRun run = people("end", address);

      assertThat(run.exitCode()).isEqualTo(CommandRun.REFUSED);
      assertThat(run.err())
          .containsExactly(
              "hexmail: no grant of this address is stored; `hexmail people` lists those that are");
    }
    assertThat(hexmail.database().count("credential")).isEqualTo(1);
  }

  private TestBrowser signIn(String email) {
    TestBrowser browser = hexmail.newBrowser();
    hexmail.signIn(browser, email).has(200);
    return browser;
  }

  private CommandRun people(String... arguments) {
    String[] line = new String[arguments.length + 1];
    line[0] = "people";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    return CommandRun.of(hexmail.environment(), line);
  }
}
