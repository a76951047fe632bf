package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.PersistenceAdapter.Login;
import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.PersistenceAdapter.Unusable;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.PostgresTestServer;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.testkit.log.LogRecorder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A start on a PostgreSQL server.
final class OpeningPostgresTest {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onPostgres();
  @RegisterExtension private final LogRecorder log = new LogRecorder();

  private final PostgresTestServer server = PostgresTestServer.shared();
  private final Settings settings = databases.settings();
  private final Path password = databases.folder().resolve("password");

  @Test
  void an_empty_database_is_migrated() {
    Settings empty = databases.unmigrated();

    assertThat(databases.open(empty).credentialStore().find(ADA)).isEmpty();
  }

  @Test
  void a_start_waits_for_a_concurrent_start() throws Exception {
    try (RawDatabase other = databases.raw();
        ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      // "hexmail" in ASCII
      other.run("select pg_advisory_lock(x'6865786d61696c'::bigint)");
      Future<PersistenceAdapter> start = thread.submit(() -> databases.open(settings));

      String waiting = "select count(*) from pg_locks where locktype = 'advisory' and not granted";
      while (other.number(waiting) == 0) {
        assertThat(start.isDone()).as("a concurrent start has finished").isFalse();
      }
      other.run("select pg_advisory_unlock_all()");

      assertThat(start.get().credentialStore().find(ADA)).isEmpty();
    }
  }

  @Test
  void an_unreachable_server_is_named() throws IOException {
    String place = "127.0.0.1:" + freePort() + "/mail";

    assertUnusable(
        at("jdbc:postgresql://" + place + "?sslmode=disable"),
        "The PostgreSQL database "
            + place
            + " cannot be reached: start its server, or fix the database URL");
  }

  @Test
  void a_server_that_never_answers_is_a_timeout() throws IOException {
    try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String place = "127.0.0.1:" + deaf.getLocalPort() + "/mail";

      assertUnusable(
          at("jdbc:postgresql://" + place),
          "The PostgreSQL database "
              + place
              + " cannot be reached: start its server, or fix the database URL");
    }
  }

  @Test
  void a_wrong_password_is_not_shown() throws IOException {
    Files.writeString(password, "canary-wrong");

    assertUnusable(settings, name() + " refuses the database user or its password: fix them");
  }

  @Test
  void an_unknown_user_is_refused() {
    assertUnusable(
        as(new Login("unknown", password)),
        name() + " refuses the database user or its password: fix them");
  }

  @Test
  void a_required_password_must_be_configured() {
    assertUnusable(
        as(new Login(PostgresTestServer.USER, null)),
        name()
            + " refuses the connection: name the file of the password, or fix sslmode in the"
            + " database URL");
  }

  @Test
  void a_missing_database_is_named() {
    assertUnusable(
        at(server.url("nowhere")),
        "The PostgreSQL database "
            + place(server.url("nowhere"))
            + " does not exist: create it, or name another in the database URL");
  }

  @Test
  void a_database_of_another_owner_is_refused() throws SQLException {
    Settings empty = databases.unmigrated();
    databases.damage("alter database %s owner to postgres".formatted(database(empty)));

    assertUnusable(
        empty,
        "The PostgreSQL database "
            + place(empty.jdbcUrl())
            + " lets its user make no tables: make this user its owner");
  }

  @Test
  void a_database_at_its_connection_limit_is_refused() throws SQLException {
    databases.damage("alter database %s connection limit 1".formatted(database(settings)));

    assertUnusable(
        settings, name() + " takes no more connections: raise its max_connections, or end others");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
  void a_password_file_that_others_can_read_or_write_is_refused(String mode) throws IOException {
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString(mode));

    assertUnusable(settings, password + " can be used by others: chmod 600 it");
  }

  @Test
  void a_password_file_without_a_password_is_refused() throws IOException {
    Files.writeString(password, "\n");

    assertUnusable(settings, password + " holds no password: write the database user's into it");
  }

  @Test
  void a_missing_password_file_is_refused() throws IOException {
    Files.delete(password);

    assertUnusable(
        settings, password + " cannot be read: write the database user's password into it");
  }

  @Test
  void a_second_instance_without_the_key_set_is_refused_even_before_the_first_consent() {
    databases.open(settings).close();
    Path other = databases.newFolder().resolve("keys.json");

    assertUnusable(
        withKeys(other),
        other
            + " is missing, but the database is used with a key set: copy it from another instance"
            + " or a backup, or empty the table keyset_proof if no copy exists");
    assertThat(other).doesNotExist();
  }

  @Test
  void a_second_instance_with_another_key_set_is_refused_even_before_the_first_consent() {
    Settings elsewhere = databases.settings();
    databases.open(elsewhere).close();
    databases.open(settings).close();

    assertUnusable(
        withKeys(elsewhere.keyset()),
        elsewhere.keyset()
            + " is not the key set that the database is used with: copy it from another instance"
            + " or a backup, or empty the table keyset_proof if no copy exists");
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private Settings at(String url) {
    return new Settings(url, settings.keyset(), settings.login());
  }

  private Settings as(@Nullable Login login) {
    return new Settings(settings.jdbcUrl(), settings.keyset(), login);
  }

  private Settings withKeys(Path keyset) {
    return new Settings(settings.jdbcUrl(), keyset, settings.login());
  }

  private String name() {
    return "The PostgreSQL database " + place(settings.jdbcUrl());
  }

  private static String place(String url) {
    return url.substring("jdbc:postgresql://".length());
  }

  private static String database(Settings settings) {
    return settings.jdbcUrl().substring(settings.jdbcUrl().lastIndexOf('/') + 1);
  }

  private void assertUnusable(Settings wrong, String message) {
    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> databases.open(wrong))
        .withMessage(message);
    assertThat(log.lines()).noneMatch(line -> line.contains("canary"));
  }
}
