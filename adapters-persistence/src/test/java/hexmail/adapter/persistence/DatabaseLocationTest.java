package hexmail.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.PersistenceAdapter.Login;
import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.PersistenceAdapter.Unusable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings that are refused before a database is opened. No message quotes the URL.
final class DatabaseLocationTest {
  private static final Login LOGIN = new Login("hexmail", null);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:mysql://u:secret@host/x      | The database URL has an unknown form: use jdbc:sqlite:PATH or jdbc:postgresql://HOST:PORT/DATABASE
          hexmail.db                        | The database URL has an unknown form: use jdbc:sqlite:PATH or jdbc:postgresql://HOST:PORT/DATABASE
          jdbc:sqlite:                      | The database URL names no file: use jdbc:sqlite:PATH
          jdbc:sqlite:file:hexmail.db       | The database URL names no file: use jdbc:sqlite:PATH
          jdbc:sqlite:a.db?journal_mode=off | The database URL takes no parameters: use jdbc:sqlite:PATH
          """)
  void a_url_of_another_form_is_refused(String url, String message) {
    assertUnusable(url, null, message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql:",
        "jdbc:postgresql:hexmail",
        "jdbc:postgresql://host",
        "jdbc:postgresql://host/",
        "jdbc:postgresql://u:secret@host/x",
        "jdbc:postgresql://host/x#y"
      })
  void a_postgres_url_of_another_form_is_refused(String url) {
    assertUnusable(
        url,
        LOGIN,
        "The database URL has an unknown form: use jdbc:postgresql://HOST:PORT/DATABASE, with user"
            + " and password in settings of their own");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user=u",
        "password=secret",
        "sslmode=require&password=secret",
        "passwor%64=secret",
        "socketTimeout=0",
        "loggerLevel=TRACE",
        ""
      })
  void unknown_parameters_of_a_postgres_url_are_refused(String parameters) {
    assertUnusable(
        "jdbc:postgresql://host/x?" + parameters,
        LOGIN,
        "The database URL has a parameter that is not accepted: use only channelBinding, sslcert,"
            + " sslkey, sslmode, sslrootcert, targetServerType");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:5432/hexmail",
        "jdbc:postgresql://[::1]/hexmail",
        "jdbc:postgresql://one.example:1,two.example:2/x?sslmode=verify-full&targetServerType=primary"
      })
  void a_postgres_url_may_have_hosts_ports_and_tls_parameters(String url) {
    assertThat(DatabaseLocation.of(settings(url, LOGIN)))
        .isInstanceOf(DatabaseLocation.OnServer.class);
  }

  @Test
  void postgres_needs_a_user() {
    assertUnusable(
        "jdbc:postgresql://localhost/x",
        null,
        "A PostgreSQL database needs a user: set the database user");
  }

  @Test
  void sqlite_has_no_users() {
    assertUnusable(
        "jdbc:sqlite:hexmail.db",
        LOGIN,
        "An SQLite database has no users: remove the database user and its password file");
  }

  private void assertUnusable(String url, @Nullable Login login, String message) {
    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> PersistenceAdapter.open(settings(url, login)))
        .withMessage(message)
        .withNoCause();
  }

  private Settings settings(String url, @Nullable Login login) {
    return new Settings(url, folder.resolve("keys.json"), login);
  }
}
