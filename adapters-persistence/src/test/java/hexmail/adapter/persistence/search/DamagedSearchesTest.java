package hexmail.adapter.persistence.search;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.port.Searches;
import hexmail.domain.search.AccountSearches;
import hexmail.testkit.log.LogRecorder;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// S91: searches that do not decrypt count as not stored.
@ParameterizedClass
@EnumSource
final class DamagedSearchesTest {
  private static final AccountSearches UNREAD =
      AccountSearches.NONE.remembering(new MailQuery("is:unread"));
  private static final AccountSearches INVOICES =
      AccountSearches.NONE.remembering(new MailQuery("invoice"));

  @RegisterExtension private final DatabaseExtension databases;
  @RegisterExtension private final LogRecorder log = new LogRecorder();

  private final PersistenceAdapter adapter;
  private final Searches searches;

  DamagedSearchesTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
    adapter = databases.open(databases.settings());
    searches = adapter.searches();
  }

  @Test
  void damaged_searches_are_lost_and_can_be_replaced() throws SQLException {
    assertThat(searches.replace(ADA, AccountSearches.NONE, UNREAD)).isTrue();
    try (RawDatabase raw = databases.raw()) {
      byte[] stored = raw.bytes("select searches from account_searches");
      stored[20] ^= 1;
      raw.run("update account_searches set searches = ?", stored);
    }

    assertThat(searches.of(ADA)).isEqualTo(AccountSearches.NONE);
    assertThat(log.lines())
        .contains("WARN crypt_decrypt_fail: a value in account_searches.searches is lost");

    assertThat(searches.replace(ADA, AccountSearches.NONE, INVOICES)).isTrue();
    assertThat(searches.of(ADA)).isEqualTo(INVOICES);
  }

  @Test
  void searches_moved_to_another_account_do_not_decrypt() throws SQLException {
    assertThat(searches.replace(ADA, AccountSearches.NONE, UNREAD)).isTrue();
    assertThat(searches.replace(GRACE, AccountSearches.NONE, INVOICES)).isTrue();
    try (RawDatabase raw = databases.raw()) {
      byte[] other =
          raw.bytes(
              "select searches from account_searches where subject = '%s'".formatted(ADA.value()));
      raw.run("update account_searches set searches = ?", other);
    }

    assertThat(searches.of(ADA)).isEqualTo(UNREAD);
    assertThat(searches.of(GRACE)).isEqualTo(AccountSearches.NONE);
  }

  @Test
  void a_failed_transaction_is_rolled_back() {
    assertThat(searches.replace(ADA, AccountSearches.NONE, UNREAD)).isTrue();

    assertThatIllegalStateException()
        .isThrownBy(() ->
            adapter
                .transactions()
                .run(() -> {
                  assertThat(searches.replace(ADA, UNREAD, INVOICES)).isTrue();
                  assertThat(searches.of(ADA)).isEqualTo(INVOICES);
                  searches.forget(ADA);
                  throw new IllegalStateException("Undo");
                }));

    assertThat(searches.of(ADA)).isEqualTo(UNREAD);
  }
}
