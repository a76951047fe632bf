package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.NOON;
import static hexmail.adapter.persistence.fixture.TestData.browser;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static hexmail.adapter.persistence.fixture.TestData.pendingAuthorization;
import static hexmail.adapter.persistence.fixture.TestData.session;
import static hexmail.adapter.persistence.fixture.TestData.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.PersistenceAdapter.Unusable;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.credential.Credential;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A start on any database: R24.
@ParameterizedClass
@EnumSource
final class OpeningTest {
  @RegisterExtension private final DatabaseExtension databases;

  private final Settings settings;

  OpeningTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
    settings = databases.settings();
  }

  @Test
  void stored_data_is_there_after_a_restart() {
    PersistenceAdapter first = databases.open(settings);
    Optional<Credential> stored = first.credentialStore().save(consent(ADA));
    first.pendingAuthorizations().remember(pendingAuthorization("one"));
    first.sessions().open(session("laptop", ADA));
    first.close();

    PersistenceAdapter second = databases.open(settings);

    assertThat(second.credentialStore().find(ADA)).isPresent().isEqualTo(stored);
    assertThat(second.sessions().find(session("laptop", ADA).id(), NOON))
        .contains(session("laptop", ADA));
    assertThat(
            second
                .pendingAuthorizations()
                .take(state("one").fingerprint(), browser("one").fingerprint(), NOON))
        .isEqualTo(new TakeOutcome.Taken(pendingAuthorization("one")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update flyway_schema_history set checksum = 1 where version = '1'",
        // As a later version of Hexmail leaves it.
        """
        insert into flyway_schema_history
        select (select 1 + max(installed_rank) from flyway_schema_history), '9999', 'later', type,
          'V9999__later.sql', checksum, installed_by, installed_on, execution_time, success
        from flyway_schema_history where version = '1'
        """
      })
  void an_unknown_schema_is_refused(String change) throws SQLException {
    databases.open(settings).close();
    databases.damage(change);

    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> databases.open(settings))
        .withMessageEndingWith(
            " has a schema that this version cannot use: restore a backup, or use the version it is"
                + " of");
  }
}
