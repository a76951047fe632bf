package hexmail.testkit.contract.credential;

import static hexmail.testkit.contract.credential.CredentialTestData.consent;
import static hexmail.testkit.contract.credential.CredentialTestData.found;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.ODD_IDS;
import static hexmail.testkit.contract.fixture.TestData.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.account.Account;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialDirectory;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The list of the accounts with a stored credential.
public interface AccountListContract extends CredentialDirectoryFactory {
  @Test
  default void an_empty_store_has_no_accounts() {
    assertThat(empty().directory().accounts()).isEmpty();
  }

  @Test
  default void each_account_is_listed_once_with_the_address_of_its_last_consent() {
    Store store = empty();
    Account renamed = account(ADA.id().value(), "countess@example.com");
    store.credentials().save(consent(ADA, "first", "refresh-1"));
    store.credentials().save(consent(GRACE, "of-grace", "refresh-of-grace"));

    store.credentials().save(consent(renamed, "second", null));

    assertThat(store.directory().accounts()).containsExactlyInAnyOrder(renamed, GRACE);
  }

  @Test
  default void accounts_with_one_address_and_with_similar_ids_are_all_listed() {
    Store store = empty();
    List<Account> alike =
        ODD_IDS.stream().map(id -> new Account(id, new EmailAddress("a@b.example"))).toList();
    alike.forEach(one -> store.credentials().save(consent(one, "access", "refresh")));

    assertThat(store.directory().accounts()).containsExactlyInAnyOrderElementsOf(alike);
  }

  @Test
  default void an_account_that_was_removed_is_not_listed() {
    Store store = empty();
    store.credentials().save(consent(ADA, "first", "refresh-1"));
    store.credentials().save(consent(GRACE, "of-grace", "refresh-of-grace"));

    store.credentials().remove(ADA.id());

    assertThat(store.directory().accounts()).containsExactly(GRACE);
  }

  @Test
  default void a_consent_that_stored_nothing_adds_no_account() {
    Store store = empty();

    store.credentials().save(consent(ADA, "first", null));

    assertThat(store.directory().accounts()).isEmpty();
  }

  @Test
  default void an_account_is_listed_whether_or_not_google_still_honours_its_grant() {
    Store store = empty();
    store.credentials().save(consent(ADA, "first", "refresh-1"));

    store.credentials().replace(found(store.credentials()).revoked("invalid_grant", NOON));

    assertThat(store.directory().accounts()).containsExactly(ADA);
  }

  @Test
  default void the_list_is_not_empty_but_refused_when_the_store_is_unavailable() {
    CredentialDirectory directory = unavailable();

    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(directory::accounts);
  }
}
