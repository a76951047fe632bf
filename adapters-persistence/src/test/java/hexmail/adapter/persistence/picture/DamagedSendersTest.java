package hexmail.adapter.persistence.picture;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.port.PictureSenders;
import hexmail.testkit.log.LogRecorder;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// S83: the pictures of a sender whose address does not decrypt are blocked.
@ParameterizedClass
@EnumSource
final class DamagedSendersTest {
  private static final EmailAddress NEWS = new EmailAddress("news@letters.example");
  private static final EmailAddress SHOP = new EmailAddress("offers@shop.example");

  @RegisterExtension private final DatabaseExtension databases;
  @RegisterExtension private final LogRecorder log = new LogRecorder();

  private final PersistenceAdapter adapter;
  private final PictureSenders senders;

  DamagedSendersTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
    adapter = databases.open(databases.settings());
    senders = adapter.pictureSenders();
  }

  @Test
  void a_damaged_address_is_not_allowed_until_it_is_allowed_again() throws SQLException {
    senders.allow(ADA, NEWS);
    senders.allow(ADA, SHOP);
    String where = " where number = 1";
    try (RawDatabase raw = databases.raw()) {
      byte[] address = raw.bytes("select address from picture_sender" + where);
      address[20] ^= 1;
      raw.run("update picture_sender set address = ?" + where, address);
    }

    assertThat(senders.allowed(ADA)).containsExactly(SHOP);
    assertThat(log.lines())
        .contains("WARN crypt_decrypt_fail: a value in picture_sender.address is lost");

    senders.allow(ADA, NEWS);
    assertThat(senders.allowed(ADA)).containsExactly(SHOP, NEWS);
  }

  @Test
  void an_address_moved_to_another_row_or_account_does_not_decrypt() throws SQLException {
    senders.allow(ADA, NEWS);
    senders.allow(ADA, SHOP);
    senders.allow(GRACE, SHOP);

    try (RawDatabase raw = databases.raw()) {
      byte[] second =
          raw.bytes(
              "select address from picture_sender where number = 2 and subject = '%s'"
                  .formatted(ADA.value()));
      raw.run("update picture_sender set address = ? where number = 1", second);
    }

    assertThat(senders.allowed(ADA)).containsExactly(SHOP);
    assertThat(senders.allowed(GRACE)).isEmpty();
  }

  @Test
  void a_failed_transaction_is_rolled_back() {
    senders.allow(ADA, NEWS);

    assertThatIllegalStateException()
        .isThrownBy(() ->
            adapter
                .transactions()
                .run(() -> {
                  senders.allow(ADA, SHOP);
                  senders.disallow(ADA, NEWS);
                  assertThat(senders.allowed(ADA)).containsExactly(SHOP);
                  senders.forget(ADA);
                  throw new IllegalStateException("Undo");
                }));

    assertThat(senders.allowed(ADA)).containsExactly(NEWS);
  }
}
