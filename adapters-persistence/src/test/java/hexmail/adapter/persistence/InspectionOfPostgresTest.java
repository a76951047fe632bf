package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.PersistenceAdapter.Unusable;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.RawDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A look at a PostgreSQL server before a start, and a start on one that takes no writes.
final class InspectionOfPostgresTest {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onPostgres();

  private final Settings settings = databases.settings();

  @Test
  void a_database_that_can_only_be_read_is_refused() throws SQLException {
    databases.damage(
        "alter database %s set default_transaction_read_only = on"
            .formatted(settings.jdbcUrl().substring(settings.jdbcUrl().lastIndexOf('/') + 1)));

    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> databases.open(settings))
        .withMessage(
            "The PostgreSQL database "
                + settings.jdbcUrl().substring("jdbc:postgresql://".length())
                + " can only be read: name the primary server in the database URL, or let it"
                + " accept writes");
  }

  @Test
  void a_look_says_what_a_start_will_make_and_makes_nothing() throws SQLException {
    Settings empty = databases.unmigrated();

    List<String> toMake = PersistenceAdapter.inspect(empty);

    assertThat(toMake)
        .containsExactly(
            "the tables of this version in the database", "the key set " + empty.keyset());
    assertThat(empty.keyset()).doesNotExist();
    try (RawDatabase raw = databases.raw()) {
      assertThat(raw.number("select count(*) from pg_tables where schemaname = 'public'")).isZero();
    }
  }

  @Test
  void a_look_at_a_good_store_finds_nothing_to_make() {
    PersistenceAdapter adapter = databases.open(settings);
    adapter.credentialStore().save(consent(ADA));

    assertThat(PersistenceAdapter.inspect(settings)).isEmpty();
  }
}
