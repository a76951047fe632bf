package hexmail.testkit.sabotage;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Credential;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import java.util.List;
import java.util.Optional;

/// Wrong stores of credentials.
final class CredentialStoreSabotages {
  static final Suspect<CredentialStore> SUSPECT =
      new Suspect<>(
          CredentialStoreContract.class,
          SabotagedCredentialStoreTest.class,
          SabotagedCredentialStoreTest.SPOIL,
          List.of(
              Sabotage.of(
                  "finds nothing in an outage",
                  store ->
                      new SpoiledCredentialStore(store) {
                        @Override
                        public Optional<Credential> find(AccountId account) {
                          try {
                            return honest.find(account);
                          } catch (StoreUnavailable outage) {
                            return Optional.empty();
                          }
                        }
                      },
                  "every_call_says_so_when_the_store_is_out_of_order")));

  private CredentialStoreSabotages() {}
}
